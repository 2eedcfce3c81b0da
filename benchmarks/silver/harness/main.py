"""Runs homelake and its peers on one corpus, one after another, round by round."""

import argparse
import platform
import shutil
import sys
from pathlib import Path

import commands
import corpora
import tables
from checking import Checker
from measuring import measure

BENCHMARKS = Path(__file__).resolve().parents[2]
ROOT = BENCHMARKS.parent
WORK = BENCHMARKS / "target" / "silver"


def arguments():
    parser = argparse.ArgumentParser(
        prog="benchmarks/silver/run", description="Exports to Parquet by date: homelake beside "
        "pandas, DuckDB and Polars. CPU seconds are those of all processes of a command.")
    parser.add_argument("corpus", help="T (17 KB), S (25 MB), M (200 MB), L (1 GB), or any folder of "
                        "Android en-US and iOS day-first exports")
    parser.add_argument("--rounds", type=int, default=3, help="default: 3")
    parser.add_argument("--peers", default="pandas,duckdb,polars",
                        help="which, by commas; default: all that can run here")
    parser.add_argument("--without-homelake", action="store_true", help="measure the peers only")
    parser.add_argument("--command", help="another command in homelake's place, say of another "
                        "checkout; {input} and {output} stand for folders")
    parser.add_argument("--class-path", required=True, help=argparse.SUPPRESS)
    return parser.parse_args()


def main():
    options = arguments()
    corpus = corpora.corpus(options.corpus, BENCHMARKS, options.class_path)
    chosen = choose(options)
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    if not options.without_homelake:
        warm_up(chosen[0], options)
    measured, failed = run_rounds(chosen, corpus, options.rounds)
    tables.print_table(corpus, measured, commands.HOMELAKE)
    sys.exit(1 if failed else 0)


def choose(options):
    found, missing = commands.peers(BENCHMARKS)
    wanted = options.peers.split(",")
    chosen = [peer for peer in found if peer.name in wanted]
    if not options.without_homelake:
        chosen.insert(0, commands.homelake(ROOT, options.command))
    print(f"{platform.system()} {platform.machine()}, Python {platform.python_version()}")
    for command in chosen:
        print(f"{command.name:10s} {command.note}")
    for reason in missing:
        print(f"NOT COMPARED with {reason}")
    if not chosen:
        raise SystemExit("nothing to run")
    return chosen


def warm_up(own, options):
    """The launcher builds what is stale and stores classes once; that is not to be measured."""
    tiny = corpora.corpus("T", BENCHMARKS, options.class_path)
    if run(own, tiny, fresh(own.name)).status != 0:
        raise SystemExit(f"homelake failed on the smallest corpus; see {log_of(own)}")


def run_rounds(chosen, corpus, rounds):
    """What was measured of each command, in rounds; and the names of those that did wrong."""
    checker = Checker(BENCHMARKS)
    measured = {command.name: [] for command in chosen}
    failed = set()
    for number in range(1, rounds + 1):
        for command in chosen:
            if command.name not in measured:
                continue
            target = fresh(command.name)
            done = run(command, corpus, target)
            measured[command.name].append(done)
            problems = []
            if done.status != 0:
                problems = [f"exit {done.status}, see {log_of(command)}"]
                del measured[command.name]
            elif number == 1:
                problems = check(checker, target, corpus)
            if problems:
                failed.add(command.name)
            tables.print_round(number, command.name, done, problems, notes(command))
            shutil.rmtree(target)
    return measured, failed


def check(checker, target, corpus):
    """The first output that is there is what the others are compared with."""
    reference = WORK / "reference"
    if not reference.exists():
        shutil.copytree(target, reference)
    return checker.problems(target, reference, corpus)


def run(command, corpus, target):
    with open(log_of(command), "wb") as log:
        return measure(command.words(corpus.folder, target), ROOT, log)


def notes(command):
    lines = log_of(command).read_text(encoding="utf-8", errors="replace").splitlines()
    return [line.removeprefix("note: ") for line in lines if line.startswith("note: ")]


def log_of(command):
    return WORK / f"{command.name}.log"


def fresh(name):
    """An empty folder for a command's output; what it may have kept beside it goes as well."""
    target = WORK / name
    shutil.rmtree(target, ignore_errors=True)
    shutil.rmtree(target.with_suffix(".state"), ignore_errors=True)
    target.mkdir()
    return target


main()
