#!/usr/bin/env python3
"""Scores the names and places of records against texts that people annotated.

    Benchmarks/annotate.py GOLD.jsonl RECORDS.jsonl

A line of GOLD: {"id", "text", "entities": [{"start", "end", "label"}], "toponyms": [{"start", "end",
"lat", "lon"}]}, offsets in code points, either list absent or null. RECORDS are winnow's, of pages
whose file is called after the gold's id. Names count if their span and their kind are right (PERSON;
ORG; GPE, LOC and FAC as one); a leading "the" and a trailing possessive do not count. Toponyms are
recognised if a place overlaps them, and resolved if it is within 161 kilometres. Standard library.
"""

import difflib
import gzip
import json
import math
import os
import re
import sys

KINDS = {"PERSON": "PER", "PER": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
NEAR = 161


def lines(path):
    opened = gzip.open(path, "rt", encoding="utf8") if path.endswith(".gz") else open(path, encoding="utf8")
    with opened as file:
        return [json.loads(line) for line in file if line.strip()]


def name_of(record):
    source = record.get("source") or {}
    path = source.get("path") if isinstance(source, dict) else None
    return os.path.splitext(os.path.basename(path))[0] if path else str(record["id"])


def mapping(ours, gold):
    """For each character of ours that is no space, its place in gold; None where it has none."""
    left = [i for i, c in enumerate(ours) if not c.isspace()]
    right = [i for i, c in enumerate(gold) if not c.isspace()]
    a, b = "".join(ours[i] for i in left), "".join(gold[i] for i in right)
    places = [None] * len(ours)
    if a == b:
        pairs = zip(left, right)
    else:
        blocks = difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
        pairs = ((left[x + k], right[y + k]) for x, y, n in blocks for k in range(n))
    for i, j in pairs:
        places[i] = j
    return places


def trimmed(text, start, end):
    the = re.match(r"the\s+(?=\S)", text[start:end], re.I)
    start += the.end() if the else 0
    possessive = re.search(r"\s*['’]s$", text[start:end])
    return start, end - (len(possessive.group()) if possessive and possessive.start() else 0)


def spans(record, gold):
    clusters = record.get("clusters") or []
    places = range(len(gold)) if record["text"] == gold else mapping(record["text"], gold)
    for entity in record.get("ents") or []:
        at = [places[i] for i in range(entity["start"], entity["end"]) if places[i] is not None]
        if at:
            cluster = clusters[entity["cluster"]] if entity["cluster"] < len(clusters) else {}
            yield (*trimmed(gold, at[0], at[-1] + 1), entity["label"], cluster.get("lat"), cluster.get("lon"))


def kilometres(a, b, c, d):
    a, b, c, d = map(math.radians, (a, b, c, d))
    h = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 12742 * math.asin(min(1, math.sqrt(h)))


def percent(part, whole):
    return 100 * part / whole if whole else 0.0


def f1(right, found, wanted):
    p, r = percent(right, found), percent(right, wanted)
    return "P %.1f R %.1f F1 %.1f" % (p, r, 2 * p * r / (p + r) if p + r else 0)


def main():
    records = {name_of(r): r for r in lines(sys.argv[2])}
    right = found = wanted = toponyms = recognised = resolved = 0
    for gold in lines(sys.argv[1]):
        record = records.get(str(gold["id"])) or {"text": gold["text"]}
        ours = list(spans(record, gold["text"]))
        if gold.get("entities") is not None:
            theirs = {(*trimmed(gold["text"], e["start"], e["end"]), KINDS[e["label"]])
                      for e in gold["entities"] if e["label"] in KINDS}
            mine = {(s, e, KINDS[label]) for s, e, label, _, _ in ours if label in KINDS}
            right, found, wanted = right + len(mine & theirs), found + len(mine), wanted + len(theirs)
        for place in gold.get("toponyms") or []:
            if place["lat"] is None:
                continue
            toponyms += 1
            near = [o for o in ours if o[0] < place["end"] and place["start"] < o[1]
                    and o[2] in ("GPE", "LOC", "FAC", "NORP")]
            recognised += bool(near)
            resolved += bool(near) and near[0][3] is not None and kilometres(
                place["lat"], place["lon"], near[0][3], near[0][4]) <= NEAR
    if wanted:
        print("names:", f1(right, found, wanted), "of", wanted)
    if toponyms:
        print("toponyms: recognised %.1f %%, within %d km %.1f %% of all, %.1f %% of those recognised" % (
            percent(recognised, toponyms), NEAR, percent(resolved, toponyms),
            percent(resolved, recognised)))


main()
