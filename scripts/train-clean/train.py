#!/usr/bin/env python3
"""Trains the model by which clean tells an article's blocks from the rest of a page.

    pip install lightgbm==4.7.0 numpy==2.4.6
    swift run --package-path exporter -c release export-blocks DATA/aef/html OUT/aef   # each set
    ./train.py --data DATA --exported OUT --model ../../Sources/Support/CCleanModel/data/blocks.bin

DATA holds the sets aef, fundus-dev and wcxb-dev: html/ID.html and truth.jsonl. The report says how
well pages are cut whose sites were not trained on. The same input gives the same bytes.
"""

import argparse
import hashlib

import lightgbm
import numpy

import model
import pages

SETS = ("aef", "fundus-dev", "wcxb-dev")
ROUNDS = 350
PARAMETERS = dict(
    objective="cross_entropy", num_leaves=31, learning_rate=0.08, max_bin=63,
    min_data_in_leaf=80, feature_fraction=0.35, bagging_fraction=0.7, bagging_freq=1,
    lambda_l2=3.0, seed=7, num_threads=1, deterministic=True, force_row_wise=True, verbose=-1)

# A page whose reference is not in its blocks teaches what is wrong.
LEAST_COVERAGE = {"article": 0.85, "other": 0.7}
FEWEST_WORDS = 20

# After so many trees, what is surely not of the article is judged no further: all but this share
# of what ends above LEAST_SCORE goes on.
STAGES = (40, 80, 160)
LOST = 0.0005
LEAST_SCORE = -2.5


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


def measured(booster, table, found):
    """Mean precision and recall in words, of pages at the middle threshold."""
    precision, recall = [], []
    for page in found:
        if not usable(page):
            continue
        kept = booster.predict(table[page.rows], raw_score=True) >= 0
        right = (page.labels * page.words)[kept].sum()
        if kept.any():
            precision.append(right / max(1, page.words[kept].sum()))
        recall.append(right / max(1, (page.labels * page.words).sum()))
    p, r = numpy.mean(precision), numpy.mean(recall)
    return f"pages {len(recall):5}  precision {p:.4f}  recall {r:.4f}  F1 {2 * p * r / (p + r):.4f}"


def fold(page):
    return int(hashlib.md5(page.site.encode()).hexdigest(), 16) % 5


def report(sets):
    for name in SETS:
        table, found = sets[name]
        if name == "wcxb-dev":
            for number in range(5):
                booster, _ = fitted(sets, lambda page: fold(page) != number)
                part = [page for page in found if fold(page) == number]
                articles = [page for page in part if page.kind == "article"]
                print(f"{name} fold {number}, articles  {measured(booster, table, articles)}")
                print(f"{name} fold {number}, all       {measured(booster, table, part)}", flush=True)
        else:
            own = {page.site for page in found}
            booster, _ = fitted(sets, lambda page: page.set != name and page.site not in own)
            print(f"{name}, trained without it  {measured(booster, table, found)}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for option in ("data", "exported", "model"):
        parser.add_argument("--" + option, required=True)
    parser.add_argument("--without", help="file with the ids of pages to leave out")
    parser.add_argument("--report", action="store_true")
    options = parser.parse_args()
    without = set(open(options.without).read().split()) if options.without else set()
    sets = {name: pages.load(options.exported, options.data, name, without) for name in SETS}
    if options.report:
        report(sets)
    booster, figures = fitted(sets, lambda page: True)
    _, names_hash = pages.names(options.exported, SETS[0])
    packed = model.packed(booster, names_hash, stages(booster, figures))
    with open(options.model, "wb") as file:
        file.write(packed)
    print(f"{len(packed)} bytes, SHA-256 {hashlib.sha256(packed).hexdigest()}")


if __name__ == "__main__":
    main()
