#!/usr/bin/env python3
"""Trains the model by which clean tells an article's blocks from the rest of a page.

    pip install lightgbm==4.7.0 numpy==2.4.6
    ./run.sh DATA OUT [--report]

DATA holds the sets aef, fundus-dev and wcxb-dev: html/ID.html and truth.jsonl. `--held-out` writes
models that were trained without the sites that they are then tried on. The same input gives the
same bytes.
"""

import argparse
import hashlib

import lightgbm
import numpy

import model
import pages

SETS = ("aef", "fundus-dev", "wcxb-dev")
ROUNDS = 500
PARAMETERS = dict(
    objective="cross_entropy", num_leaves=31, learning_rate=0.055, max_bin=63,
    min_data_in_leaf=80, feature_fraction=0.35, bagging_fraction=0.7, bagging_freq=1,
    lambda_l2=3.0, seed=7, num_threads=1, deterministic=True, force_row_wise=True, verbose=-1)

# A page whose reference is not in its blocks teaches what is wrong.
LEAST_COVERAGE = {"article": 0.85, "other": 0.7}
FEWEST_WORDS = 20

# After so many trees, what is surely not of the article is judged no further: all but this share
# of what ends above LEAST_SCORE goes on.
STAGES = (20, 40, 60, 80, 120, 160, 240, 300)
LOST = 0.002
LEAST_SCORE = -2.5

FOLDS = 5


def usable(page):
    kind = "article" if page.kind == "article" else "other"
    has_blocks = page.rows.stop > page.rows.start
    return has_blocks and page.reference >= FEWEST_WORDS and page.coverage >= LEAST_COVERAGE[kind]


def gathered(sets, chosen):
    figures, labels, weights = [], [], []
    for table, found in sets.values():
        for page in found:
            if not usable(page) or not chosen(page):
                continue
            figures.append(table[page.rows])
            labels.append(page.labels)
            weight = numpy.sqrt(page.words + 2)
            weights.append(weight / weight.sum() * 1000)
    return tuple(numpy.concatenate(part) for part in (figures, labels, weights))


def fitted(sets, chosen):
    figures, labels, weights = gathered(sets, chosen)
    data = lightgbm.Dataset(figures.astype("f4"), labels, weight=weights)
    return lightgbm.train(PARAMETERS, data, ROUNDS), figures


def stages(booster, figures):
    end = booster.predict(figures, raw_score=True)
    found = []
    for count in STAGES:
        sums = booster.predict(figures, raw_score=True, num_iteration=count)
        least = numpy.quantile(sums[end > LEAST_SCORE], LOST)
        found.append((count, int(numpy.floor(least * model.ONE))))
    return found


def write(sets, chosen, path, names_hash):
    booster, figures = fitted(sets, chosen)
    packed = model.packed(booster, names_hash, stages(booster, figures))
    with open(path, "wb") as file:
        file.write(packed)
    digest = hashlib.sha256(packed).hexdigest()
    print(f"{path}: {len(packed)} bytes, SHA-256 {digest}", flush=True)


def fold(page):
    return int(hashlib.md5(page.site.encode()).hexdigest(), 16) % FOLDS


def write_held_out(sets, folder, names_hash):
    """Of aef and fundus-dev, without the set and its sites in the others; of wcxb-dev, a fifth of
    the sites at a time."""
    for name in ("aef", "fundus-dev"):
        own = {page.site for page in sets[name][1]}
        chosen = lambda page: page.set != name and page.site not in own
        write(sets, chosen, f"{folder}/{name}.bin", names_hash)
    for number in range(FOLDS):
        write(
            sets, lambda page: fold(page) != number, f"{folder}/wcxb-dev-{number}.bin", names_hash)
        with open(f"{folder}/wcxb-dev-{number}.ids", "w") as file:
            own = [page.id for page in sets["wcxb-dev"][1] if fold(page) == number]
            file.write("\n".join(own) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for option in ("data", "exported"):
        parser.add_argument("--" + option, required=True)
    parser.add_argument("--without", help="file with the ids of pages to leave out")
    parser.add_argument("--model", help="file for the model that is trained on all pages")
    parser.add_argument("--held-out", help="folder for the models that lack some sites")
    options = parser.parse_args()
    without = set(open(options.without).read().split()) if options.without else set()
    sets = {name: pages.load(options.exported, options.data, name, without) for name in SETS}
    _, names_hash = pages.names(options.exported, SETS[0])
    if options.model:
        write(sets, lambda page: True, options.model, names_hash)
    if options.held_out:
        write_held_out(sets, options.held_out, names_hash)


if __name__ == "__main__":
    main()
