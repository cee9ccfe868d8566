"""Intent classification beside fastText and logistic regression, in one run.

Requirements: Python 3.10 or later, numpy, scikit-learn, fasttext-wheel; a release build of guichet.
Usage: understanding.py --guichet PROGRAM --train F.tsv --test F.tsv [--shots N]

Each file holds `label TAB text` a line. Logistic regression gets the same features as guichet: words,
pairs of neighbours with the message's edges and pairs with one word between them, runs of two to five
letters inside words, accents folded, sublinear TF-IDF, each block scaled to one length; once on the
messages alone and once with the intents' names as further messages, as guichet has them. The word
table is guichet's alone. Everything runs on one thread.
"""

import argparse
import json
import os
import re
import subprocess
import tempfile
import time
import unicodedata

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import fasttext
import numpy
from scipy.sparse import hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression


def read(path, most=None):
    rows, sizes = [], {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            label, text = line.rstrip("\n").split("\t")[:2]
            sizes[label] = sizes.get(label, 0) + 1
            if most is None or sizes[label] <= most:
                rows.append((label, text))
    return rows


def words(text):
    folded = unicodedata.normalize("NFKD", text.lower().replace("œ", "oe").replace("æ", "ae"))
    plain = "".join(c for c in folded if not unicodedata.combining(c))
    return re.findall(r"\?|[^\W_]+", re.sub(r"\d", "0", plain))


def grams(text):
    found = words(text)
    edged = ["<"] + found + [">"]
    apart = [f"{one} _ {two}" for one, two in zip(edged, edged[2:-1])]
    return found + [f"{one} {two}" for one, two in zip(edged, edged[1:])] + apart


def runs(text):
    edged = [f" {word} " for word in words(text)]
    return [w[i : i + n] for w in edged for n in range(2, 6) for i in range(len(w) - n + 1)]


def regression(train, test):
    start = time.perf_counter()
    blocks = [TfidfVectorizer(analyzer=a, sublinear_tf=True) for a in (grams, runs)]
    rows = hstack([b.fit_transform([t for _, t in train]) for b in blocks]).tocsr() / 2**0.5
    model = LogisticRegression(C=20, max_iter=300)
    model.fit(rows, [label for label, _ in train])
    trained = time.perf_counter()
    right = 0
    for label, text in test:
        row = hstack([b.transform([text]) for b in blocks]).tocsr() / 2**0.5
        right += model.classes_[numpy.argmax(model.decision_function(row))] == label
    return right / len(test), trained - start, (time.perf_counter() - trained) / len(test)


def fast_text(train, test):
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        for label, text in train:
            file.write(f"__label__{label} {' '.join(words(text))}\n")
        file.flush()
        start = time.perf_counter()
        model = fasttext.train_supervised(
            file.name, lr=1.0, epoch=50, wordNgrams=2, minn=2, maxn=5, dim=100, bucket=200_000,
            thread=1, verbose=0)
    trained = time.perf_counter()
    # The wrapper's own predict does not work with every version of numpy.
    right = sum(
        model.f.predict(" ".join(words(text)) + "\n", 1, 0.0, "strict")[0][1] == f"__label__{label}"
        for label, text in test)
    return right / len(test), trained - start, (time.perf_counter() - trained) / len(test)


def guichet(program, train, test):
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for name, rows in (("train", train), ("test", test)):
            paths.append(os.path.join(folder, name + ".tsv"))
            with open(paths[-1], "w", encoding="utf-8") as file:
                file.writelines(f"{label}\t{text}\n" for label, text in rows)
        output = subprocess.run(
            [program, "understand", "evaluate", "--train", paths[0], "--test", paths[1], "--json"],
            check=True, capture_output=True, text=True).stdout
    report = json.loads(output)
    return (
        report["all"]["accuracy"], report["trainingSeconds"],
        report["microsecondsPerMessage"] / 1e6)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--guichet", required=True)
    options.add_argument("--train", required=True)
    options.add_argument("--test", required=True)
    options.add_argument("--shots", type=int, help="take the first messages of each intent")
    chosen = options.parse_args()
    train, test = read(chosen.train, chosen.shots), read(chosen.test)
    names = [(label, re.sub(r"[_\-./]", " ", label)) for label in sorted({l for l, _ in train})]
    subjects = [
        ("guichet, thresholds and spelling too", lambda: guichet(chosen.guichet, train, test)),
        ("logistic regression", lambda: regression(train, test)),
        ("logistic regression, names too", lambda: regression(train + names, test)),
        ("fastText", lambda: fast_text(train, test)),
        ("fastText, names too", lambda: fast_text(train + names, test)),
    ]
    print(f"{len(train)} messages learnt, {len(test)} read")
    print(f"{'':40}{'accuracy':>9}{'training s':>12}{'µs a message':>14}")
    for name, run in subjects:
        accuracy, training, reading = run()
        print(f"{name:40}{100 * accuracy:8.1f} {training:11.2f} {1e6 * reading:13.1f}")
    print(f"{'Rasa 3.6 DIET, as noted, ten of Banking77':42}{67.0:6.1f} {11 * 60:11.2f} {10_000:13.1f}")


if __name__ == "__main__":
    main()
