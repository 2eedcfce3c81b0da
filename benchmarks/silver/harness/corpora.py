"""The exports to read: made once, kept under target/."""

import hashlib
import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

SIZES = ("T", "S", "M", "L")


@dataclass(frozen=True)
class Corpus:
    """A folder of exports; what a run must make of them is known for those that were made here."""

    name: str
    folder: Path
    megabytes: float
    merged_rows: int | None
    dates: int | None


def corpus(wanted, benchmarks, class_path):
    """The corpus of a size, made if need be; or any folder of exports."""
    if wanted.upper() in SIZES:
        return made(wanted.upper(), benchmarks, class_path)
    folder = Path(wanted).resolve()
    if not any(folder.glob("*.txt")):
        raise SystemExit(f"no size ({', '.join(SIZES)}) and no folder with exports: {wanted}")
    return Corpus(folder.name, folder, megabytes(folder), None, None)


def made(size, benchmarks, class_path):
    folder = benchmarks / "target" / "corpus" / f"{size}-{generator_version(benchmarks)}"
    contents = folder.with_suffix(".json")
    if not contents.exists():
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        print(f"inventing the chats of {size}", flush=True)
        written = subprocess.run(
            ["java", "-Xmx1g", "-cp", class_path, "dev.homelake.benchmarks.chats.WriteCorpus",
             size, str(folder)],
            check=True, capture_output=True, text=True)
        contents.write_text(written.stdout, encoding="utf-8")
    known = json.loads(contents.read_text(encoding="utf-8"))
    return Corpus(size, folder, megabytes(folder), known["merged_rows"], known["dates"])


def generator_version(benchmarks):
    """A generator that was changed makes a new corpus."""
    digest = hashlib.sha256()
    for source in sorted((benchmarks / "src/main/java/dev/homelake/benchmarks/chats").iterdir()):
        digest.update(source.read_bytes())
    return digest.hexdigest()[:8]


def megabytes(folder):
    return sum(file.stat().st_size for file in folder.glob("*.txt")) / 1e6
