#!/usr/bin/env python3
"""What winnow, warcio and fastwarc read of the same WARCs, whole and damaged.

    python3 -m venv venv && venv/bin/pip install warcio fastwarc
    swift build -c release --package-path Benchmarks --product fetch-bench
    venv/bin/python Benchmarks/warc.py Benchmarks/.build/release/fetch-bench [ROUNDS]

The archives are written by warcio, of pages of our own words: with and without HTTP codings, chunked,
with requests, a 404 and a picture between them. A page counts as read if its bytes are those that were
written. Of a damaged archive, what is counted is pages whose own record no damage touched, and pages
that were handed out with other bytes than were written.
"""

import collections
import contextlib
import gzip
import hashlib
import io
import pathlib
import random
import subprocess
import sys
import tempfile

import fastwarc.warc
import warcio.archiveiterator
import warcio.statusandheaders
import warcio.warcwriter

PAGES = 40
WORDS = "river market storm village bread council Zoë report harbour library bridge orchard".split()


def page(number):
    choose = random.Random(number)
    words = " ".join(choose.choice(WORDS) for _ in range(30 + number * 37 % 500))
    return f"<!DOCTYPE html><meta charset=utf-8><title>Page {number}</title><p>{words}.</p>".encode()


def chunked(body):
    parts = [body[start:start + 700] for start in range(0, len(body), 700)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def archive(packed):
    """The bytes, and of each page: its record's id, its digest, the record's first and last place."""
    out = io.BytesIO()
    writer = warcio.warcwriter.WARCWriter(out, gzip=packed)
    pages = []

    def add(kind, number, status, fields, body):
        http = None
        if kind == "response":
            http = warcio.statusandheaders.StatusAndHeaders(status, fields, protocol="HTTP/1.1")
        headers = {"WARC-Record-ID": f"<urn:x:{kind}{number}>", "WARC-Date": "2024-03-05T10:11:12Z"}
        record = writer.create_warc_record(
            f"http://a.example/{number}", kind, payload=io.BytesIO(body), http_headers=http,
            warc_headers_dict=headers)
        start = out.tell()
        writer.write_record(record)
        return f"urn:x:{kind}{number}", start, out.tell()

    for number in range(PAGES):
        html = page(number)
        fields = [("Content-Type", "text/html; charset=utf-8")]
        body = html
        if number % 3 == 1:
            fields.append(("Content-Encoding", "gzip"))
            body = gzip.compress(body, mtime=0)
        if number % 4 == 2:
            fields.append(("Transfer-Encoding", "chunked"))
            body = chunked(body)
        name, start, end = add("response", number, "200 OK", fields, body)
        pages.append((name, hashlib.sha256(html).hexdigest(), start, end))
        add("metadata", number, "", [], b"seen: true")
        if number % 10 == 0:
            add("response", f"404-{number}", "404 Not Found", fields[:1], b"<p>Not there.")
            add("response", f"png-{number}", "200 OK", [("Content-Type", "image/png")], b"\x89PNG\r\n")
    return out.getvalue(), pages


def by_warcio(path):
    found = []
    try:
        with open(path, "rb") as file, contextlib.redirect_stderr(io.StringIO()):
            for record in warcio.archiveiterator.ArchiveIterator(file):
                if record.rec_type == "response" and record.http_headers.get_statuscode() == "200":
                    content = record.content_stream().read()
                    found.append((record.rec_headers["WARC-Record-ID"].strip("<>"), content))
    except Exception as error:  # whatever ends its reading ends what it finds
        return found, type(error).__name__
    return found, None


def by_fastwarc(path):
    """Decodes HTTP's codings itself: fastwarc 2.0.1 with `auto_decode="all"` ends behind a chunked one."""
    found = []
    try:
        with open(path, "rb") as file:
            for record in fastwarc.warc.ArchiveIterator(
                    file, record_types=fastwarc.warc.WarcRecordType.response, auto_decode="none"):
                if record.http_headers is None or record.http_headers.status_code != 200:
                    continue
                content = record.reader.read()
                fields = {name.lower(): value for name, value in record.http_headers.items()}
                with contextlib.suppress(Exception):
                    if fields.get("transfer-encoding") == "chunked":
                        content = unchunked(content)
                    if fields.get("content-encoding") == "gzip":
                        content = gzip.decompress(content)
                found.append((record.headers["WARC-Record-ID"].strip("<>"), content))
    except Exception as error:
        return found, type(error).__name__
    return found, None


def unchunked(body):
    data = b""
    while body:
        size, body = body.split(b"\r\n", 1)
        if not int(size, 16):
            break
        data, body = data + body[:int(size, 16)], body[int(size, 16) + 2:]
    return data


def by_winnow(program, paths):
    lines = subprocess.run([program, "--list", *map(str, paths)], check=True, capture_output=True).stdout
    found, doubted = collections.defaultdict(list), collections.Counter()
    for line in lines.decode().splitlines():
        path, name, digest, doubt = line.split("\t")
        found[path].append((name, digest))
        doubted[path] += doubt == "doubted"
    return [(found[str(path)], doubted[str(path)]) for path in paths]


def html_only(found):
    return [(name, hashlib.sha256(content).hexdigest()) for name, content in found if b"\x89PNG" != content[:4]]


def main():
    program = sys.argv[1]
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    folder = pathlib.Path(tempfile.mkdtemp(prefix="winnow-warc-"))
    for packed in (False, True):
        whole, pages = archive(packed)
        wanted = [(name, digest) for name, digest, _, _ in pages]
        kinds = {"whole": [(0, 0, len(whole))]}
        choose = random.Random(7)
        places = [choose.randrange(len(whole)) for _ in range(rounds)]
        kinds["one byte"] = [(place, place + 1, len(whole)) for place in places]
        kinds["a hole of up to 2,000 bytes"] = [
            (place, min(len(whole), place + choose.randint(2, 2000)), len(whole)) for place in places]
        kinds["cut short"] = [(place, place, place) for place in places]
        print(f"\n{'gzip' if packed else 'plain'}, {PAGES} pages, {len(whole)} bytes")
        for kind, damages in kinds.items():
            paths, untouched = [], []
            for number, (start, end, length) in enumerate(damages):
                data = bytearray(whole)
                for place in range(start, end):
                    data[place] ^= choose.randint(1, 255)
                path = folder / f"{number}.warc{'.gz' if packed else ''}"
                path.write_bytes(data[:length])
                paths.append(path)
                untouched.append({name for name, _, first, last in pages
                                  if last <= length and (last <= start or first >= end)})
            possible = sum(map(len, untouched))
            print(f"  {kind}: {possible} untouched pages in {len(paths)} files")
            by_us = by_winnow(program, paths)
            doubted = sum(count for _, count in by_us)
            readers = {
                "winnow": [(found, None) for found, _ in by_us],
                "warcio": [(html_only(found), error) for found, error in map(by_warcio, paths)],
                "fastwarc": [(html_only(found), error) for found, error in map(by_fastwarc, paths)],
            }
            for name, results in readers.items():
                right = sum(len(set(found) & {(n, d) for n, d in wanted if n in whole_ones})
                            for (found, _), whole_ones in zip(results, untouched))
                touched = sum(len(set(found) & {(n, d) for n, d in wanted if n not in whole_ones})
                              for (found, _), whole_ones in zip(results, untouched))
                wrong = sum(len(set(found) - set(wanted)) for found, _ in results)
                errors = collections.Counter(error for _, error in results if error)
                same = all(found == wanted for found, _ in results) if kind == "whole" else None
                print(f"    {name:9}{right:6} read, {touched} more of damaged records, {wrong} with other bytes"
                      + (f", order and bytes the same: {same}" if same is not None else "")
                      + (f" ({doubted} of them said to be doubtful)" if name == "winnow" and wrong else "")
                      + (f", ended by {dict(errors)}" if errors else ""))


if __name__ == "__main__":
    main()
