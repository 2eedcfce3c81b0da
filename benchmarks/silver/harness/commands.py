"""What is compared: homelake and its peers, as commands."""

import json
import os
import shlex
import shutil
import subprocess
from dataclasses import dataclass

HOMELAKE = "homelake"


@dataclass(frozen=True)
class Command:
    """A command line; {input} and {output} stand for folders. `note` says what it runs on."""

    name: str
    line: tuple
    note: str

    def words(self, source, target):
        return [word.format(input=source, output=target) for word in self.line]


def homelake(root, other):
    if other:
        return Command(HOMELAKE, tuple(shlex.split(other)), other)
    line = (str(root / "homelake"), "silver", "--mode", "full",
            "--bronze", "{input}", "--silver", "{output}", "--state", "{output}.state")
    return Command(HOMELAKE, line, "this checkout")


def peers(benchmarks):
    """All peers that can run here, and a list of those that cannot, with the reason."""
    found, missing = [], []
    for peer in (pandas, duckdb, polars):
        command = peer(benchmarks)
        (found if isinstance(command, Command) else missing).append(command)
    return found, missing


def pandas(benchmarks):
    script = str(benchmarks / "silver/peers/pandas_peer.py")
    python = python_with_pandas()
    if python is None:
        return "pandas: no Python here imports it (pip install pandas pyarrow, or Debian's python3-pandas)"
    version = output(python, "-c", "import pandas; print(pandas.__version__)")
    arrow = output(python, "-c", "import pyarrow; print(pyarrow.__version__)")
    if arrow:
        return Command("pandas", (python, script, "{input}", "{output}"),
                       f"pandas {version}, Parquet written by pyarrow {arrow}")
    library = duckdb_library(benchmarks)
    if library is None:
        return "pandas: neither pyarrow nor DuckDB's library is there to write Parquet"
    return Command("pandas", (python, script, "{input}", "{output}", str(library)),
                   f"SUBSTITUTE: pandas {version}; pyarrow is missing, so DuckDB's library writes "
                   "the Parquet files")


def python_with_pandas():
    for name in (os.environ.get("PYTHON"), "python3", "/usr/bin/python3"):
        python = name and shutil.which(name)
        if python and output(python, "-c", "import pandas; print('yes')"):
            return python
    return None


def duckdb(benchmarks):
    version = node_package(benchmarks, "@duckdb/node-api")
    if version is None:
        return "DuckDB: the npm package @duckdb/node-api does not load here"
    peers_folder = benchmarks / "silver/peers"
    line = ("node", str(peers_folder / "duckdb.mjs"), str(peers_folder / "duckdb.sql"),
            "input={input}", "output={output}")
    return Command("duckdb", line, f"DuckDB {version} from npm, plain SQL")


def polars(benchmarks):
    version = node_package(benchmarks, "nodejs-polars")
    if version is None:
        return "Polars: the npm package nodejs-polars does not load here"
    return Command("polars", ("node", str(benchmarks / "silver/peers/polars.mjs"), "{input}", "{output}"),
                   f"Polars for Node {version}")


def duckdb_library(benchmarks):
    found = sorted((benchmarks / "node_modules/@duckdb").glob("*/libduckdb.*"))
    return found[0] if found else None


def node_package(benchmarks, name):
    """The version of an installed npm package that loads."""
    if shutil.which("node") is None:
        return None
    loads = output("node", "-e", f"require('{name}'); console.log('yes')", folder=benchmarks)
    package = benchmarks / "node_modules" / name / "package.json"
    return json.loads(package.read_text(encoding="utf-8"))["version"] if loads else None


def output(*command, folder=None):
    """What the command prints, or None if it fails."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else None
