"""What every export format costs, beside one walk through the record.

    python benchmarks/exports.py [--size 2000] [--record PATH]

For each format, each in a process of its own: seconds of the processor, how many times the time of one walk (every
document with its text, every contact, every statement, nothing written) that is, and the most memory that the process
held. The documents come with their readings (benchmarks/synthetic.py), so that no reading is in it.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from communique.exports import ExportError, export, find, names
from communique.record import Filter, Record, open_record
from synthetic import documents

WALK = "one walk"


def main() -> None:
    """Print a Markdown table, or with --only one line of JSON for one format."""
    options = argparse.ArgumentParser(description="What every export format costs, beside one walk through the record.")
    options.add_argument("--size", type=int, default=2_000, help="documents of the record that is made")
    options.add_argument("--record", type=Path, help="measure this record instead")
    options.add_argument("--only", help=argparse.SUPPRESS)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if asked.only:
            print(json.dumps(measured(asked.record, asked.only, Path(folder))))
            return
        path = asked.record or made(Path(folder) / "bench.db", asked.size)
        print_table(path)


def made(path: Path, size: int) -> Path:
    """A record of so many synthetic documents."""
    with open_record(path, create=True) as record:
        for document, reading in documents(size):
            record.add(document, reading)
    return path


def print_table(path: Path) -> None:
    """Measure each format and print a line for it."""
    with open_record(path) as record:
        counts = record.counts()
    print(f"{counts.documents:,} documents, {counts.contacts:,} contacts, {counts.statements:,} statements\n")
    print("| format | seconds | times one walk | most memory, MB |\n|---|---|---|---|")
    walk = 0.0
    for name in (WALK, *names()):
        command = [sys.executable, __file__, "--record", str(path), "--only", name]
        told = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        walk = walk or told["seconds"]
        print(f"| {name} | {told['seconds']:.2f} | {told['seconds'] / walk:.1f} | {told['memory']} |", flush=True)


def measured(path: Path, name: str, folder: Path) -> dict[str, float]:
    """Seconds of the processor and megabytes of one format, or of the walk."""
    with open_record(path) as record:
        start = time.process_time()
        if name == WALK:
            walk(record)
        else:
            form = find(name)
            try:
                export(record, form, Filter(), folder / f"out{form.ending}")
            except ExportError as error:
                sys.exit(str(error))
        seconds = time.process_time() - start
    return {"seconds": seconds, "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}


def walk(record: Record) -> None:
    """Everything that the record holds, once."""
    for card in record.documents():
        record.text(card.id)
    for _ in record.contacts():
        pass
    for _ in record.statements():
        pass


if __name__ == "__main__":
    main()
