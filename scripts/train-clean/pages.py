"""The development sets, as the exporter of winnow's own features has written them."""

import json
import re
from dataclasses import dataclass
from urllib.parse import urlparse

import numpy

from labels import labels, words


@dataclass
class Page:
    set: str
    id: str
    kind: str
    site: str
    rows: slice
    labels: numpy.ndarray
    words: numpy.ndarray
    reference: int

    @property
    def coverage(self):
        """Share of the reference that is in the blocks. Where it is low, the reference is of
        another page, or the page loads its text by script."""
        return float((self.labels * self.words).sum()) / max(1, self.reference)


def site(url):
    """The domain that somebody has registered, nearly."""
    parts = urlparse(url or "").netloc.lower().split(":")[0].split(".")
    second = {"co", "com", "org", "net", "gov", "ac", "edu"}
    return ".".join(parts[-3:] if len(parts) > 2 and parts[-2] in second else parts[-2:])


def load(folder, data, name, without=()):
    """`folder/NAME.bin`, `.jsonl` and `.names`; `data/NAME/truth.jsonl`. Returns the figures of
    all blocks, and the pages."""
    names = open(f"{folder}/{name}.names").read().split("\n")
    count = len([line for line in names if line]) - 1
    figures = numpy.fromfile(f"{folder}/{name}.bin", dtype="<i2").reshape(-1, count)
    truth = {}
    for line in open(f"{data}/{name}/truth.jsonl"):
        page = json.loads(line)
        truth[page["id"]] = page
    pages, start = [], 0
    for line in open(f"{folder}/{name}.jsonl"):
        found = json.loads(line)
        page = truth.get(found["id"])
        end = start + len(found["b"])
        rows, start = slice(start, end), end
        if page is None or page["id"] in without or "text" not in page["truth"]:
            continue
        reference = page["truth"]["text"] or ""
        shares, lengths = labels(found["b"], reference)
        pages.append(
            Page(
                name, page["id"], page["type"], site(page["url"]) or page["id"], rows,
                numpy.array(shares, dtype="f4"), numpy.array(lengths, dtype="f4"),
                len(words(reference))))
    return figures, pages


def names(folder, name):
    lines = [line for line in open(f"{folder}/{name}.names").read().split("\n") if line]
    return lines[:-1], int(lines[-1][1:])
