#!/usr/bin/env python3
"""make-corpus.py COUNT FOLDER: small synthetic pages, always the same, for measuring memory.

Each has some 180 words, four people, two places and a date of its own; one in fifty is a copy of
an earlier one with another headline. 100,000 pages are 150 MB.
"""
import os
import random
import sys

COMMON = """the of and to in a is that for it was on as with he be by at this had not are but from or
have an they which one you were all her she there would their we him been has when who will no more if
out so up said what its about than into them can only other time new some could these two may first
then do any like my now over such our man me even most made after also well many must before back
through years where much your way down should because long each just state those people too mr little
good world make very year still see own work men day get here old between both life being under three
never know same last another while us off might great states go come since against right came take used
few house use during without again place around however home small found thought part once general high
upon school every does got united left number course war until always away something fact water less
public put think almost hand enough far took head yet government system better set told nothing night end
why called eyes find going look asked later point knew next city business case group toward days often
hill road river bridge market harbour orchard railway museum library council mayor teacher doctor farmer
bread timber stone winter summer storm flood harvest voyage letter record archive budget tax vote""".split()
SYLLABLES = "bar len tor mar kes wil dun har nor sel ash brad fen gal hol ing jor kel lin mon".split()
FIRST = "Ann Ben Clara David Eve Frank Grace Hugh Iris Jack Kate Liam Mary Noel Olga Paul Ruth Sam".split()


def name(chance):
    last = "".join(chance.sample(SYLLABLES, 2)).capitalize() + chance.choice(["", "s", "by", "ton"])
    return chance.choice(FIRST) + " " + last


def sentence(chance, people, place):
    words = [chance.choice(COMMON) for _ in range(chance.randint(9, 19))]
    words[chance.randrange(len(words))] = chance.choice(people)
    if chance.random() < 0.4:
        words += ["in", place]
    return words[0].capitalize() + " " + " ".join(words[1:]) + "."


def page(number):
    chance = random.Random(number)
    told = chance.randrange(number) // 50 * 50 if number % 50 == 49 else number
    body = random.Random(told + 1_000_000_000)
    people = [name(body) for _ in range(4)]
    place = "".join(body.sample(SYLLABLES, 2)).capitalize() + "ham"
    title = " ".join(chance.choice(COMMON) for _ in range(6)).capitalize() + f" {number}"
    paragraphs = "\n".join(
        "<p>" + " ".join(sentence(body, people, place) for _ in range(4)) + "</p>" for _ in range(3))
    date = f"20{10 + number % 15}-{1 + number % 12:02}-{1 + number % 28:02}"
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta property="article:published_time" content="{date}T08:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a> <a href="/town">Town</a></nav>
<article><h1>{title}</h1>
{paragraphs}
</article><footer>Made for measuring</footer></body></html>
"""


def main():
    count, folder = int(sys.argv[1]), sys.argv[2]
    for number in range(count):
        if number % 1000 == 0:
            os.makedirs(f"{folder}/pages/{number // 1000:04}", exist_ok=True)
        with open(f"{folder}/pages/{number // 1000:04}/{number}.html", "w") as file:
            file.write(page(number))


main()
