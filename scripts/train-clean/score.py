#!/usr/bin/env python3
"""Scores the texts that models find on pages of sites that they were not trained on.

    ./score.py --data DATA --texts OUT/texts

Printed: precision, recall and F1 of runs of four words, and the share of pages that are exactly
right, as article-extraction-benchmark (MIT) counts them; F1 of words, as WCXB (CC BY 4.0) does.
"""

import argparse
import json
import re
from collections import Counter
from statistics import mean

WORD = re.compile(r"\w+")


def runs(text):
    tokens = WORD.findall(text)
    return Counter(run for i in range(max(1, len(tokens) - 3)) if (run := tuple(tokens[i : i + 4])))


def shares(reference, found):
    """Right, surplus and missing runs of a page, as shares of their sum."""
    a, b = runs(reference), runs(found)
    right = sum((a & b).values())
    surplus, missing = sum(b.values()) - right, sum(a.values()) - right
    total = right + surplus + missing
    return tuple(part / total for part in (right, surplus, missing)) if total else (0, 0, 0)


def run_scores(pages):
    parts = [shares(*page) for page in pages]
    of = lambda right, wrong: 1.0 if wrong == 0 else right / (right + wrong)
    precision = mean(of(r, s) for r, s, _ in parts if r + s > 0)
    recall = mean(of(r, m) for r, _, m in parts if r + m > 0)
    return precision, recall, 2 * precision * recall / (precision + recall)


def word_score(reference, found):
    a, b = (Counter(WORD.findall(text.lower())) for text in (reference, found))
    common = sum((a & b).values())
    if not a or not b:
        return float(not a and not b)
    p, r = common / sum(b.values()), common / sum(a.values())
    return 2 * p * r / (p + r) if p + r else 0.0


def report(name, pages):
    p, r, f = run_scores(pages)
    exact = mean(WORD.findall(a) == WORD.findall(b) for a, b in pages)
    word = mean(word_score(*page) for page in pages)
    print(
        f"{name:24} {len(pages):5} pages  F1 {f:.4f}  precision {p:.4f}  recall {r:.4f}  "
        f"exact {exact:.3f}  words {word:.4f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for option in ("data", "texts"):
        parser.add_argument("--" + option, required=True)
    parser.add_argument("--without", help="file with the ids of pages to leave out")
    options = parser.parse_args()
    without = set(open(options.without).read().split()) if options.without else set()
    for name, parts in (("fundus-dev", [""]), ("aef", [""]), ("wcxb-dev", list("01234"))):
        found = {}
        for part in parts:
            for line in open(f"{options.texts}/{name}{'-' + part if part else ''}.jsonl"):
                page = json.loads(line)
                found[page["id"]] = page["text"]
        kinds = {}
        for line in open(f"{options.data}/{name}/truth.jsonl"):
            page = json.loads(line)
            if page["id"] in without or "text" not in page["truth"]:
                continue
            pair = (page["truth"]["text"] or "", found.get(page["id"], ""))
            kinds.setdefault(page["type"], []).append(pair)
        report(name, [pair for pairs in kinds.values() for pair in pairs])
        for kind in sorted(kinds) if len(kinds) > 1 else []:
            report("  " + kind, kinds[kind])


if __name__ == "__main__":
    main()
