#!/usr/bin/env python3
"""Compares decision tables here with zen-engine and CLIPS, on the same tables in one run.

Usage: rules-peers.py BENCHMARKS
  BENCHMARKS is the built benchmarks program (swift build -c release --product benchmarks).

zen-engine (package zen-engine, a Rust engine with a Python binding) runs in its best mode: compiled
content behind a loader. What the call itself costs, measured on the same graph without its table, is
subtracted. It runs again with its trace on, which names the rule that was hit; beside it stands the
time here with the sets of rules that failed at each column. CLIPS (Debian's libclips-dev) runs through
its C API, a rule as a defrule. All is installed into a temporary folder. Every answer is checked; the
figures are the best of several rounds, in microseconds a decision.
"""
import json
import os
import subprocess
import sys
import tempfile
import time

SIZES = [8, 100, 1000, 10000]

CLIPS = r"""
#include <clips.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
static double now(void) {
  struct timespec t; clock_gettime(CLOCK_MONOTONIC, &t); return t.tv_sec + t.tv_nsec * 1e-9;
}
typedef struct { char zone[16], country[16], renewal[8], result[16]; long amount; } Case;
int main(int count, char **words) {
  void *clips = CreateEnvironment();
  if (EnvLoad(clips, words[1]) != 1) return 1;
  EnvReset(clips);
  static Case cases[1000]; int n = 0; FILE *file = fopen(words[2], "r");
  while (n < 1000 && fscanf(file, "%15s %15s %7s %ld %15s", cases[n].zone, cases[n].country,
                            cases[n].renewal, &cases[n].amount, cases[n].result) == 5) n++;
  int range = words[3][0] == 'r';
  void *template = EnvFindDeftemplate(clips, "q");
  DATA_OBJECT value; double best = 1e9; long wrong = 0;
  for (int round = 0; round < 5; round++) {
    long done = 0; double start = now();
    do {
      for (int i = 0; i < n; i++) {
        void *fact = EnvCreateFact(clips, template);
        if (!range) {
          value.type = STRING;
          value.value = EnvAddSymbol(clips, cases[i].zone); EnvPutFactSlot(clips, fact, "zone", &value);
          value.value = EnvAddSymbol(clips, cases[i].country);
          EnvPutFactSlot(clips, fact, "country", &value);
          value.type = SYMBOL; value.value = EnvAddSymbol(clips, cases[i].renewal);
          EnvPutFactSlot(clips, fact, "renewal", &value);
        }
        value.type = INTEGER; value.value = EnvAddLong(clips, cases[i].amount);
        EnvPutFactSlot(clips, fact, "amount", &value);
        fact = EnvAssert(clips, fact); EnvRun(clips, -1);
        EnvGetDefglobalValue(clips, "out", &value);
        if (strcmp(DOToString(value), cases[i].result)) wrong++;
        EnvRetract(clips, fact); done++;
      }
    } while (now() - start < 0.4);
    double time = (now() - start) / done; if (time < best) best = time;
  }
  printf("%f %ld\n", best * 1e6, wrong);
  return 0;
}
"""


def run(*words, **options):
    return subprocess.run(words, check=True, capture_output=True, text=True, **options).stdout


def lines(folder, name, kind):
    return [line.split() for line in open(f"{folder}/{name}.{kind}")]


def best(work, cases, budget=0.4, rounds=5):
    figure = float("inf")
    for _ in range(rounds):
        done, start = 0, time.perf_counter()
        while time.perf_counter() - start < budget:
            for case in cases:
                work(case)
            done += len(cases)
        figure = min(figure, (time.perf_counter() - start) / done)
    return figure * 1e6


def inputs(case, ranges):
    zone, country, renewal, amount, _ = case
    if ranges:
        return {"amount": int(amount)}
    return {"zone": zone, "country": country, "renewal": renewal == "true", "amount": int(amount)}


def zen_graph(rules, ranges, with_table=True):
    names = ["amount"] if ranges else ["zone", "country", "renewal", "amount"]
    rows = []
    for number, (zone, country, renewal, low, high, result) in enumerate(rules):
        cells = {"amount": f"[{low}..{high})"}
        if not ranges:
            cells |= {"zone": json.dumps(zone), "country": json.dumps(country), "renewal": renewal}
        rows.append({"_id": str(number), "o": json.dumps(result)} | cells)
    place = {"x": 0, "y": 0}
    table = {"id": "t", "type": "decisionTableNode", "name": "t", "position": place, "content": {
        "hitPolicy": "first",
        "inputs": [{"id": n, "name": n, "type": "expression", "field": n} for n in names],
        "outputs": [{"id": "o", "name": "out", "type": "expression", "field": "out"}],
        "rules": rows}}
    ends = [{"id": "in", "type": "inputNode", "name": "in", "position": place},
            {"id": "out", "type": "outputNode", "name": "out", "position": place}]
    way = [("in", "t"), ("t", "out")] if with_table else [("in", "out")]
    edges = [{"id": f"e{i}", "sourceId": a, "targetId": b, "type": "edge"}
             for i, (a, b) in enumerate(way)]
    return json.dumps({"contentType": "application/vnd.gorules.decision",
                       "nodes": ends + ([table] if with_table else []), "edges": edges})


def zen(folder, name, ranges):
    import zen as engine
    rules, cases = lines(folder, name, "rules"), lines(folder, name, "cases")

    def prepared(graph):
        content = engine.ZenDecisionContent(graph)
        return engine.ZenEngine({"loader": lambda key: content})
    whole = prepared(zen_graph(rules, ranges))
    empty = prepared(zen_graph(rules[:1], ranges, with_table=False))
    questions = [inputs(case, ranges) for case in cases]
    for case, question in zip(cases, questions):
        assert whole.evaluate("k", question)["result"]["out"] == case[4]
    call = best(lambda q: empty.evaluate("k", q), questions)
    compiled = best(lambda q: whole.evaluate("k", q), questions)
    traced_call = best(lambda q: empty.evaluate("k", q, {"trace": True}), questions)
    traced = best(lambda q: whole.evaluate("k", q, {"trace": True}), questions)
    return compiled - call, traced - traced_call


def clips(folder, name, ranges, program):
    with open(f"{folder}/{name}.clp", "w") as file:
        file.write('(deftemplate q (slot zone) (slot country) (slot renewal) (slot amount))\n')
        file.write('(defglobal ?*out* = "")\n')
        for number, rule in enumerate(lines(folder, name, "rules")):
            zone, country, renewal, low, high, result = rule
            names = "" if ranges else f'(zone "{zone}") (country "{country}") (renewal {renewal}) '
            file.write(f'(defrule r{number} (q {names}(amount ?a&:(and (>= ?a {low}) (< ?a {high}))))'
                       f' => (bind ?*out* "{result}"))\n')
    kind = "r" if ranges else "f"
    figure, wrong = run(program, f"{folder}/{name}.clp", f"{folder}/{name}.cases", kind).split()
    assert wrong == "0", f"CLIPS gave {wrong} wrong answers"
    return float(figure)


def install(folder):
    """CLIPS as a program, or None; zen-engine is installed for this Python's path."""
    subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--target", f"{folder}/python",
                    "zen-engine"], check=True)
    sys.path.insert(0, f"{folder}/python")
    source = f"{folder}/clips.c"
    open(source, "w").write(CLIPS)
    flags = ["-I/usr/include/clips", "-lclips"]
    if not os.path.exists("/usr/include/clips/clips.h"):
        run("apt-get", "download", "libclips-dev", "libclips", cwd=folder)
        for package in os.listdir(folder):
            if package.endswith(".deb"):
                run("dpkg", "-x", package, "root", cwd=folder)
        libraries = [path for path, _, files in os.walk(f"{folder}/root")
                     if any(file.startswith("libclips.") for file in files)]
        flags = [f"-I{folder}/root/usr/include/clips"]
        flags += [flag for path in libraries for flag in (f"-L{path}", f"-Wl,-rpath,{path}")]
        flags += ["-lclips"]
    run("gcc", "-O2", source, "-o", f"{folder}/clips", *flags, "-lm")
    return f"{folder}/clips"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        program = install(folder)
        own = {}
        for line in run(sys.argv[1], "--tables", folder).splitlines():
            kind, size, plain, failing = line.split()
            own[kind, int(size)] = float(plain), float(failing)
        head = ["table", "here", "zen", "ratio", "CLIPS", "ratio", "here, failing sets", "zen, trace",
                "ratio"]
        print(" | ".join(head))
        for kind in ["four", "range"]:
            for size in SIZES:
                name, ranges = f"{kind}-{size}", kind == "range"
                plain, failing = own[kind, size]
                compiled, traced = zen(folder, name, ranges)
                theirs = clips(folder, name, ranges, program)
                print(f"{name} | {plain:.2f} | {compiled:.2f} | {compiled / plain:.1f} | {theirs:.2f} | "
                      f"{theirs / plain:.1f} | {failing:.2f} | {traced:.1f} | {traced / failing:.0f}",
                      flush=True)


main()
