#!/usr/bin/env python3
"""Makes the map's data from Natural Earth (public domain).

    npm pack world-atlas@2 && tar xf world-atlas-2.*.tgz
    python3 assets/map/make.py package

writes, beside this script's folder:
    assets/map/land.txt          coasts and countries, which draw/atlas.c reads
    app/base/countries.inc       countries as a few corners each, for laying out
"""
import json
import math
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
QUANTUM = 100          # steps a degree in land.txt: 1.1 km
COAST_KM = 1.2         # a coast may lie that far off
CORNERS = 26           # of a country's coarse outline, at most
SOUTH = -60.0          # Antarctica is left out

# ISO 3166 gives these no code of their own and counts them to another country.
COUNTED_TO = {"Kosovo": "688", "N. Cyprus": "196", "Somaliland": "706"}


def read(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        topology = json.load(file)
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)
    return topology["objects"], arcs


def rings_of(geometry, arcs):
    """Every ring of a geometry, outer and inner."""
    polygons = geometry.get("arcs", [])
    if geometry.get("type") == "Polygon":
        polygons = [polygons]
    rings = []
    for polygon in polygons:
        for ring in polygon:
            points = []
            for i in ring:
                arc = arcs[i] if i >= 0 else arcs[~i][::-1]
                points += arc if not points else arc[1:]
            rings.append(points)
    return rings


def unwrapped(ring):
    """The same ring without the leap at 180 degrees, from -180 to 360."""
    out = []
    for lon, lat in ring:
        while out and lon - out[-1][0] > 180:
            lon -= 360
        while out and lon - out[-1][0] < -180:
            lon += 360
        out.append((lon, lat))
    shift = 360 if min(lon for lon, _ in out) < -180 else 0
    return [(lon + shift, lat) for lon, lat in out]


def on_sphere(point):
    lon, lat = map(math.radians, point)
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)


def off_km(p, a, b):
    """How far p lies from the chord a-b, km."""
    ab = [b[i] - a[i] for i in range(3)]
    ap = [p[i] - a[i] for i in range(3)]
    long2 = sum(v * v for v in ab)
    share = max(0.0, min(1.0, sum(ap[i] * ab[i] for i in range(3)) / long2)) if long2 else 0.0
    return 6371.0 * math.sqrt(sum((ap[i] - share * ab[i]) ** 2 for i in range(3)))


def simplified(ring, most_km):
    """Douglas and Peucker; a ring is cut at its first point and the farthest from it."""
    places = [on_sphere(p) for p in ring]
    if ring[0] == ring[-1]:
        ring, places = ring[:-1], places[:-1]
    if len(ring) < 4:
        return ring
    far = max(range(len(ring)), key=lambda i: sum((places[i][c] - places[0][c]) ** 2 for c in range(3)))
    ring, places = ring + ring[:1], places + places[:1]
    keep = {0, far}
    todo = [(0, far), (far, len(ring) - 1)]
    while todo:
        a, b = todo.pop()
        worst, at = most_km, -1
        for i in range(a + 1, b):
            off = off_km(places[i], places[a], places[b])
            if off > worst:
                worst, at = off, i
        if at >= 0:
            keep.add(at)
            todo += [(a, at), (at, b)]
    return [ring[i] for i in sorted(keep)]


def size_of(ring):
    """Square degrees at the equator's measure; enough to tell large from small."""
    area = 0.0
    for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1]):
        area += (ax * by - bx * ay) * math.cos(math.radians((ay + by) / 2))
    return abs(area) / 2


def line_of(ring):
    x0 = y0 = 0
    out = []
    for lon, lat in ring:
        x, y = round(lon * QUANTUM), round(lat * QUANTUM)
        out.append("%d %d" % (x - x0, y - y0))
        x0, y0 = x, y
    return " ".join(out)


def countries_of(folder):
    objects, arcs = read(folder, "countries-50m.json")
    countries = {}
    for geometry in objects["countries"]["geometries"]:
        name = geometry["properties"]["name"]
        code = COUNTED_TO.get(name, geometry.get("id"))
        if code and name != "Antarctica":
            countries.setdefault("%03d" % int(code), []).extend(rings_of(geometry, arcs))
    return dict(sorted(countries.items()))


def write_land(folder, countries):
    objects, arcs = read(folder, "land-50m.json")
    lines = []
    for geometry in objects["land"]["geometries"]:
        for ring in rings_of(geometry, arcs):
            if max(lat for _, lat in ring) > SOUTH:
                small = simplified(ring, COAST_KM)
                if len(small) > 2:
                    lines.append("land " + line_of(small))
    for code, rings in countries.items():
        for ring in rings:
            small = simplified(ring, COAST_KM)
            if len(small) > 2:
                lines.append(code + " " + line_of(small))
    with open(os.path.join(HERE, "land.txt"), "w", encoding="utf-8") as out:
        out.write("# Natural Earth 1:50m, public domain. Made by make.py; see README.md.\n")
        out.write("# A ring a line: \"land\" or a country's ISO 3166 number; longitude and latitude of\n")
        out.write("# each corner in steps of 1/%d degree, from the corner before it.\n" % QUANTUM)
        out.write("\n".join(lines) + "\n")
    return len(lines)


def coarse(ring):
    most_km = 5.0
    small = simplified(ring, most_km)
    while len(small) > CORNERS:
        most_km *= 1.25
        small = simplified(ring, most_km)
    return small


def write_countries(countries):
    path = os.path.join(HERE, "..", "..", "app", "base", "countries.inc")
    with open(path, "w", encoding="utf-8") as out:
        out.write("/* The largest piece of each country, coarsely: ISO 3166 number, corners as longitude (past 180\n")
        out.write(" * where it reaches over there) and latitude in hundredths of a degree. Natural Earth, public domain;\n * made by assets/map/make.py. */\n")
        out.write("/* clang-format off */\n")
        for code, rings in countries.items():
            ring = coarse(max(map(unwrapped, rings), key=size_of))
            if len(ring) > 3:
                corners = ",".join("{%d,%d}" % (round(x * 100), round(y * 100)) for x, y in ring)
                out.write('{"%s", %d, {%s}},\n' % (code, len(ring), corners))
        out.write("/* clang-format on */\n")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    countries = countries_of(sys.argv[1])
    rings = write_land(sys.argv[1], countries)
    write_countries(countries)
    print("%d rings, %d countries" % (rings, len(countries)))


if __name__ == "__main__":
    main()
