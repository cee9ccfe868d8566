#!/usr/bin/env python3
"""Compares `guichet redact` with other redactors on the labelled corpora.

Peers: Presidio's credit card and IBAN recognisers (package presidio-analyzer, 2.2), and rules in the
manner of gitleaks: vendors' formats, and a keyword followed by a random-looking value.

Usage: redaction-peers.py PROGRAM CORPUS.jsonl...
A secret is caught when nine tenths of its letters and digits are covered, whatever it was taken
for; a find is false when it touches nothing labelled.
"""
import collections
import json
import math
import re
import subprocess
import sys


def turns(line):
    starts = line.get("turns", [0]) + [len(line["text"]) + 1]
    return [(a, line["text"][a:b - 1]) for a, b in zip(starts, starts[1:])]


def guichet(program):
    def single(lines):
        # A line break inside a message: U+2028 counts as one too.
        given = "".join(line["text"].replace("\n", "\u2028") + "\n" for line in lines)
        run = subprocess.run([program, "redact", "--json"], input=given.encode(), capture_output=True)
        found = [json.loads(row)["spans"] for row in run.stdout.decode().split("\n")[:-1]]
        assert len(found) == len(lines)
        return [[(a, b) for a, b, _ in spans] for spans in found]

    def conversation(line):
        parts = turns(line)
        given = "".join(text + "\n" for _, text in parts)
        run = subprocess.run(
            [program, "redact", "--json", "--conversation"], input=given.encode(),
            capture_output=True)
        found = []
        for (start, _), row in zip(parts, map(json.loads, run.stdout.decode().split("\n")[:-1])):
            found += [(start + a, start + b) for a, b, _ in row["spans"]]
            for earlier in row["earlier"]:
                begin = parts[earlier["line"] - 1][0]
                found += [(begin + a, begin + b) for a, b, _ in earlier["spans"]]
        return found

    def find(lines):
        alone = [line for line in lines if len(turns(line)) == 1]
        spans = dict(zip((line["text"] for line in alone), single(alone)))
        return [spans[line["text"]] if line["text"] in spans else conversation(line)
                for line in lines]
    return find


def presidio(lines):
    from presidio_analyzer.predefined_recognizers import CreditCardRecognizer, IbanRecognizer
    recognisers = [(CreditCardRecognizer(), "CREDIT_CARD"), (IbanRecognizer(), "IBAN_CODE")]
    return [[(hit.start, hit.end) for recogniser, name in recognisers
             for hit in recogniser.analyze(line["text"], [name], None) or []] for line in lines]


VENDORS = [
    r"\b((?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16})\b", r"\b(gh[pousr]_[0-9A-Za-z]{36})\b",
    r"\b(github_pat_\w{70,})\b", r"\b(glpat-[\w-]{20})\b", r"\b(xox[baprs]-[0-9A-Za-z-]{20,})",
    r"\b((?:sk|rk)_(?:live|test|prod)_[0-9A-Za-z]{10,99})", r"\b(AIza[\w-]{35})",
    r"\b(eyJ[\w-]{15,}\.[\w/-]{15,}\.[\w/-]{10,})", r"\b(npm_[0-9A-Za-z]{36})\b",
    r"\b(pypi-AgEI[\w-]{30,})", r"\b(SG\.[\w.-]{60,})", r"\b(hf_[A-Za-z]{34})\b",
    r"\b(dop_v1_[0-9a-f]{64})\b", r"\b(whsec_[\w-]{20,})", r"\b(ya29\.[\w-]{20,})",
    r"(-----BEGIN[A-Z ]*PRIVATE KEY.*)",
]
KEYWORD = re.compile(
    r"(?i)(?:access|auth|api|credential|creds|key|passw(?:or)?d|secret|token)[\w.-]{0,20}"
    r"[\s'\"]{0,3}(?:=|:|=>)[\s'\"]{0,5}([\w.=+/-]{10,150})")


def entropy(text):
    counts = collections.Counter(text)
    return -sum(n / len(text) * math.log2(n / len(text)) for n in counts.values())


def gitleaks_like(lines):
    rules = [re.compile(rule) for rule in VENDORS]
    found = []
    for line in lines:
        spans = [hit.span(1) for rule in rules for hit in rule.finditer(line["text"])]
        spans += [hit.span(1) for hit in KEYWORD.finditer(line["text"])
                  if entropy(hit[1]) >= 3.5 and re.search(r"\d", hit[1])]
        found.append(spans)
    return found


def score(lines, found):
    kinds = collections.defaultdict(lambda: [0, 0])
    hits = finds = 0
    for line, spans in zip(lines, found):
        covered = {place for start, end in spans for place in range(start, end)}
        for start, end, kind in line["spans"]:
            letters = [i for i in range(start, end) if line["text"][i].isalnum()]
            kinds[kind][1] += 1
            kinds[kind][0] += sum(i in covered for i in letters) >= 0.9 * len(letters)
        labelled = [span[:2] for span in line["spans"] + line.get("optional", [])]
        for start, end in spans:
            finds += 1
            hits += any(start < b and a < end for a, b in labelled)
    return kinds, hits, finds


def main():
    program, paths = sys.argv[1], sys.argv[2:]
    peers = [("guichet redact", guichet(program), None),
             ("Presidio, card + IBAN", presidio, {"pan", "track", "iban"}),
             ("gitleaks-like rules", gitleaks_like, {"password", "token"})]
    for path in paths:
        lines = [json.loads(row) for row in open(path, encoding="utf-8")]
        print(f"\n{path}: {len(lines)} lines")
        for name, find, scope in peers:
            kinds, hits, finds = score(lines, find(lines))
            of = [kinds[kind] for kind in kinds if scope is None or kind in scope]
            caught, total = sum(k[0] for k in of), sum(k[1] for k in of)
            each = "  ".join(f"{kind} {a}/{b}" for kind, (a, b) in sorted(kinds.items())
                             if scope is None or kind in scope)
            print(f"  {name:24} recall {caught}/{total} = {caught / total:.3f}"
                  f"  precision {hits}/{finds} = {hits / max(1, finds):.3f}  ({each})")


if __name__ == "__main__":
    main()
