#!/usr/bin/env python3
"""Asks a JSON Schema validator what editors ask: good files are valid, broken ones are not.

   schemas.py ROOT

Every YAML of data/ and tests/city is valid by the schema that its first line names. Of
tests/bad each case of `caught` is refused; each other case that is refused must have an
error in its "expected" (a schema never marks what the kiosk accepts).
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

import jsonschema
import yaml

root = pathlib.Path(sys.argv[1])
names = ["kiosk", "network", "places", "strings", "themes"]
caught = """
a-bound-nobody-knows a-bound-on-a-date a-colour-by-name a-colour-without-quotes a-date-the-serbian-way
a-date-with-a-day a-decimal-comma a-fact-of-a-kind-unlike-any a-fact-of-no-kind a-fact-with-another-value
a-fact-with-two-values a-fact-without-value a-kind-of-place-nobody-knows a-latitude-of-a-hundred
a-list-for-a-file a-list-for-a-text a-longitude-beyond-the-globe a-map-for-a-list a-missing-name
a-monogram-too-long a-month-of-one-digit a-month-of-thirteen a-name-like-no-other a-name-too-long
a-name-with-a-cyrillic-letter a-number-in-quotes a-number-in-words a-number-of-none
a-picture-of-another-format a-script-nobody-knows a-short-name-too-long a-summary-too-long a-text-for-a-list
a-theme-with-capitals a-word-is-missing a-word-nobody-knows a-word-too-long a-year-as-a-name a-year-too-far
all-files-are-read an-absolute-path an-address-in-cyrillic an-address-of-another-kind
an-address-with-a-bad-port an-address-with-a-blank an-address-without-dot an-address-without-host
an-address-without-http an-empty-text an-empty-value-is-nothing an-unknown-name hours-that-cannot-be no-means-false
null-is-nothing seconds-out-of-range the-city-without-a-name
""".split()


class Loader(yaml.SafeLoader):
    """YAML as editors read it: 2007-05-14 is a text."""


Loader.yaml_implicit_resolvers = {
    first: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:timestamp"]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}

faults = []
validators = {}
for name in names:
    schema = yaml.safe_load((root / f"data/schema/{name}.json").read_text())
    jsonschema.Draft7Validator.check_schema(schema)
    validators[name] = jsonschema.Draft7Validator(schema)


def schema_of(file):
    return "network" if file.parent.name == "networks" else file.stem


def mistakes(file):
    """What the schema says of a file; [] of one that is no YAML, which the editor itself marks."""
    try:
        content = yaml.load(file.read_text(encoding="utf-8"), Loader)
    except (yaml.YAMLError, UnicodeDecodeError, ValueError):
        return []
    found = validators[schema_of(file)].iter_errors(content)
    return [f"{file}: {error.message}" for error in found]


def files_of(folder):
    files = [folder / f"{name}.yaml" for name in names if name != "network"]
    return [f for f in files + sorted(folder.glob("networks/*.yaml")) if f.is_file()]


for folder in ("data", "tests/city"):
    for file in files_of(root / folder):
        faults += mistakes(file)
        line = file.read_text().splitlines()[0]
        path = line.partition("yaml-language-server: $schema=")[2]
        if (file.parent / path).resolve() != (root / f"data/schema/{schema_of(file)}.json").resolve():
            faults.append(f"{file}: names no schema in its first line")


def lay_out(case, folder):
    shutil.copytree(root / "tests/bad/base", folder, dirs_exist_ok=True)
    shutil.copytree(root / "tests/bad" / case, folder, dirs_exist_ok=True)
    for edit in folder.glob("*.sed"):
        subprocess.run(["sed", "-i", "-f", edit.name, edit.stem], cwd=folder, check=True)
    removed = folder / "remove"
    if removed.is_file():
        for name in removed.read_text().split():
            target = folder / name
            shutil.rmtree(target) if target.is_dir() else target.unlink(missing_ok=True)


refused = 0
for case in sorted(p.name for p in (root / "tests/bad").iterdir() if p.is_dir()):
    with tempfile.TemporaryDirectory() as place:
        lay_out(case, pathlib.Path(place))
        found = [m for file in files_of(pathlib.Path(place)) for m in mistakes(file)]
        expected = (root / "tests/bad" / case / "expected").read_text()
    refused += bool(found)
    if case in caught and not found:
        faults.append(f"tests/bad/{case}: the schemas see nothing wrong")
    if found and "грешка" not in expected:
        faults.append(f"tests/bad/{case}: the kiosk takes what the schemas refuse: {found[0]}")

print("\n".join(faults) or f"{len(names)} schemas; {refused} broken contents refused")
sys.exit(bool(faults))
