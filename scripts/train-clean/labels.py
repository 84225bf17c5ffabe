"""What of a page's blocks is in its reference text.

A block's label is the share of its words that lie in runs of four words of the reference. Each run
of the reference is spent once: a teaser that repeats a sentence of the article gets nothing, since
the blocks that stand amid the most matching text choose first.
"""

import re
from collections import Counter

UNSPACED = "\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
WORD = re.compile(f"[{UNSPACED}]|[^\\W{UNSPACED}]+")


def words(text):
    return WORD.findall(text.lower())


def runs(tokens):
    return list(zip(tokens, tokens[1:], tokens[2:], tokens[3:]))


def labels(blocks, reference):
    """The label, 0 to 1, of each block, and its number of words."""
    tokens = [words(block) for block in blocks]
    gold = words(reference)
    known = Counter(runs(gold))
    lines = {" ".join(words(line)) for line in reference.split("\n")}
    shares = spend(tokens, known)
    for index, block in enumerate(tokens):
        if 0 < len(block) < 5:
            shares[index] = float(short_is_in(index, tokens, shares, known, lines))
    return shares, [len(block) for block in tokens]


def spend(tokens, known):
    raw = [sum(run in known for run in runs(block)) for block in tokens]
    sums = [0]
    for count in raw:
        sums.append(sums[-1] + count)
    near = lambda i: sums[min(len(tokens), i + 12)] - sums[max(0, i - 11)]
    left = Counter(known)
    shares = [0.0] * len(tokens)
    for index in sorted(range(len(tokens)), key=lambda i: (-near(i), i)):
        block = tokens[index]
        if len(block) < 5:
            continue
        covered = [False] * len(block)
        for place, run in enumerate(runs(block)):
            if left[run] > 0:
                left[run] -= 1
                covered[place : place + 4] = [True] * 4
        shares[index] = sum(covered) / len(block)
    return shares


def short_is_in(index, tokens, shares, known, lines):
    """A block of less than five words is in the reference with the end of what comes before it or
    the start of what follows, or as a line of its own between what is in it."""
    block = tokens[index]
    is_in = lambda i: len(tokens[i]) >= 5 and shares[i] > 0.5
    before = next((tokens[i] for i in range(index - 1, max(-1, index - 8), -1) if is_in(i)), None)
    after = next((tokens[i] for i in range(index + 1, min(len(tokens), index + 8)) if is_in(i)), None)
    joined = lambda run: len(run) >= 4 and all(part in known for part in runs(run))
    if before and joined(before[-3:] + block):
        return True
    if after and joined(block + after[:3]):
        return True
    line = " ".join(block)
    return bool(before or after) and line in lines and len(line) > 2
