"""Compares what two commands wrote: the same rows, each as often, and one file a date."""

import json
import subprocess
from collections import Counter


class Checker:
    """Compares with DuckDB; the columns are those that every peer writes."""

    def __init__(self, benchmarks):
        self.line = ["node", str(benchmarks / "silver/peers/duckdb.mjs"),
                     str(benchmarks / "silver/harness/compare.sql")]

    def problems(self, folder, reference, corpus):
        """What is wrong with a command's output; an empty list if nothing is."""
        files = Counter(file.parent.name for file in folder.glob("date=*/*.parquet"))
        if not files:
            return ["it wrote no file"]
        found = self.compare(folder, reference)
        problems = []
        if found["differing"] > 0:
            problems.append(f"{found['differing']} rows differ from the reference")
        if corpus.merged_rows not in (None, found["rows"]):
            problems.append(f"{found['rows']} rows, but {corpus.merged_rows} were invented")
        if corpus.dates not in (None, len(files)):
            problems.append(f"{len(files)} dates, but {corpus.dates} were invented")
        several = sum(count > 1 for count in files.values())
        if several > 0:
            problems.append(f"{several} dates have several files")
        return problems

    def compare(self, folder, reference):
        done = subprocess.run([*self.line, f"ours={folder}", f"reference={reference}"],
                              capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise SystemExit(f"the outputs could not be compared:\n{done.stderr}")
        return {name: int(count) for name, count in json.loads(done.stdout).items()}
