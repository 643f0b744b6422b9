#!/usr/bin/python3
"""Make the kiosk's five faces from two families under the Open Font License.

    make_fonts.py VOLLKORN SOURCE_SANS OUT

VOLLKORN     folder of Vollkorn-*.ttf: Debian's fonts-vollkorn puts them into
             /usr/share/fonts/truetype/vollkorn
SOURCE_SANS  the unpacked npm package @expo-google-fonts/source-sans-3
OUT          folder to write to

Needs python3-fonttools. SDL2_ttf has no call for OpenType languages and
features, so the character map itself is pointed at the Serbian forms (locl of
SRB: the letter be, in italics also ghe, de, pe and te) and, in Vollkorn, at
lining figures (lnum). The forms that were there before stay reachable at
U+DC00 above their letter (U+E031 for U+0431), where the tests compare them.
Then the faces are cut down to the letters of Europe and to kerning, marks and
ligatures. Outlines, widths and line metrics stay as they are; the hinting goes,
because light hinting never reads it. Same sources, same bytes.
"""
import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

# Source file, file to write, family, style.
FACES = [
    ("Vollkorn-Bold.ttf", "NaissusDisplay-Bold.ttf", "Naissus Display", "Bold"),
    ("Vollkorn-SemiBold.ttf", "NaissusDisplay-SemiBold.ttf", "Naissus Display SemiBold", "Regular"),
    ("Vollkorn-Italic.ttf", "NaissusDisplay-Italic.ttf", "Naissus Display", "Italic"),
    ("400Regular/SourceSans3_400Regular.ttf", "NaissusText-Regular.ttf", "Naissus Text", "Regular"),
    ("600SemiBold/SourceSans3_600SemiBold.ttf", "NaissusText-SemiBold.ttf",
     "Naissus Text SemiBold", "Regular"),
]

LETTERS = (
    "20-7E,A0-17F,192,1C4-1CC,1FC-1FF,218-21B,1E80-1E85,1E9E,1EF2,1EF3,"  # Latin
    "386,388-38A,38C,38E-3A1,3A3-3CE,"                                    # Greek
    "400-4FF,"                                                            # Cyrillic
    "2BB,2BC,2C6-2DD,300-304,306-30C,30F,311,323-328,25CC,"               # accents
    "2000-206F,20AC,20B4,20BA,20BD,2113,2116,2122,2126,2150-215E,"        # signs
    "2190-2193,2212,221E,2248,2260,2264,2265,25CA,25CF,FFFD,"
    "E031-E042"                                                           # the former forms
)
FEATURES = ["kern", "mark", "ccmp", "liga"]
FORMER = 0xDC00


def substitutions(font, script, language, feature):
    """Glyph to glyph, by one feature; language "" is the script's default."""
    gsub = font["GSUB"].table
    systems = []
    for record in gsub.ScriptList.ScriptRecord:
        if record.ScriptTag != script:
            continue
        if not language:
            systems.append(record.Script.DefaultLangSys)
        systems += [named.LangSys for named in record.Script.LangSysRecord
                    if named.LangSysTag.strip() == language]
    found = {}
    for index in (index for system in systems if system for index in system.FeatureIndex):
        named = gsub.FeatureList.FeatureRecord[index]
        if named.FeatureTag != feature:
            continue
        for lookup in named.Feature.LookupListIndex:
            for table in gsub.LookupList.Lookup[lookup].SubTable:
                found.update(getattr(getattr(table, "ExtSubTable", table), "mapping", {}))
    return found


def bake(font):
    serbian = substitutions(font, "cyrl", "SRB", "locl")
    lining = substitutions(font, "latn", "", "lnum")
    for table in font["cmap"].tables:
        if not table.isUnicode():
            continue
        for code, glyph in list(table.cmap.items()):
            if 0x430 <= code <= 0x44F and glyph in serbian:
                table.cmap[code] = serbian[glyph]
                table.cmap[code + FORMER] = glyph
            elif 0x30 <= code <= 0x39:
                table.cmap[code] = lining.get(glyph, glyph)


def rename(font, file, family, style):
    names = {1: family, 2: style, 3: file[:-4] + " kiosk", 4: family + " " + style, 6: file[:-4],
             16: family, 17: style}
    for record in font["name"].names:
        if record.nameID in names:
            record.string = names[record.nameID]


def cut(font):
    options = subset.Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.drop_tables += ["BASE", "DSIG", "GlyphOrder", "STAT"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=subset.parse_unicodes(LETTERS))
    cutter.subset(font)


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    vollkorn, source_sans, out = sys.argv[1:]
    for source, file, family, style in FACES:
        folder = vollkorn if source.startswith("Vollkorn") else source_sans
        font = TTFont(os.path.join(folder, source), recalcTimestamp=False)
        bake(font)
        rename(font, file, family, style)
        cut(font)
        font.save(os.path.join(out, file))


if __name__ == "__main__":
    main()
