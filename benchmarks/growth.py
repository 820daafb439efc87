"""What adding and searching cost as a record grows.

    python benchmarks/growth.py [--sizes 1000 10000 100000] [--keep PATH]

For each size, in milliseconds of processor time: adding a document (mean of the last 500), searches and lists (the
slowest of several questions, best of three runs each), and the size of the record over that of its texts, its log
folded in. Reading is not in it: the documents come with their readings (benchmarks/synthetic.py).
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from communique.record import Filter, Record, open_record
from synthetic import documents

_LAST = 500
_QUESTIONS: dict[str, Callable[[Record], object]] = {
    "word": lambda record: list(record.search_statements("railways")),
    "phrase": lambda record: list(record.search_statements('"closer work on steel"')),
    "two words": lambda record: list(record.search_statements("steel pensions")),
    "prefix": lambda record: list(record.search_statements("pens*")),
    "word of a party": lambda record: list(record.search_statements("railways", Filter(party="IRN"))),
    "words outside most statements": lambda record: list(record.search_statements("supports NOT tea")),
    "phrase of common words": lambda record: list(record.search_statements('"and steel between the two"')),
    "third page": lambda record: list(record.search_statements("railways", limit=20, offset=40)),
    "word in documents": lambda record: list(record.search("telescopes")),
    "two words in documents": lambda record: list(record.search("telescopes earthquakes")),
    "word in documents of a year": lambda record: list(record.search("telescopes", Filter(since="2020", until="2020"))),
    "phrase in documents": lambda record: list(record.search('"Before steel comes tea"')),
    "contacts of two parties": lambda record: list(record.contacts(Filter(party=("IRN", "CHN")), limit=50)),
    "contacts of a year": lambda record: list(record.contacts(Filter(since="2020", until="2020"), limit=50)),
    "statements of an act": lambda record: list(record.statements(Filter(party="IRN", act="oppose"), limit=50)),
}


def main() -> None:
    """Grow a record and print one line for each size."""
    options = argparse.ArgumentParser(description="What adding and searching cost as a record grows.")
    options.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    options.add_argument("--keep", type=Path, help="keep the record here")
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        grow(asked.keep or Path(folder) / "bench.db", sorted(asked.sizes))


def grow(path: Path, sizes: list[int]) -> None:
    """Add documents up to the largest size, measuring at each."""
    texts, spent = 0, 0.0
    with open_record(path, create=True) as record:
        for at, (document, reading) in enumerate(documents(sizes[-1]), 1):
            texts += len(document.text.encode())
            start = time.process_time()
            record.add(document, reading)
            spent += time.process_time() - start
            if at in [size - _LAST for size in sizes]:
                spent = 0.0
            if at in sizes:
                report(record, at, 1000 * spent / _LAST, path.stat().st_size / texts)


def report(record: Record, size: int, add: float, ratio: float) -> None:
    """Print what a record of this size costs."""
    times = {name: min(_milliseconds(question, record) for _ in range(3)) for name, question in _QUESTIONS.items()}
    slowest = max(times, key=lambda name: times[name])
    counts = record.counts()
    print(
        f"{size:>8,} documents: add {add:.1f} ms; slowest question {times[slowest]:.0f} ms ({slowest});"
        f" size {ratio:.2f} times the texts; {counts.contacts:,} contacts, {counts.statements:,} statements",
        flush=True,
    )
    print("          " + ", ".join(f"{name} {value:.0f}" for name, value in times.items()), flush=True)


def _milliseconds(question: Callable[[Record], object], record: Record) -> float:
    start = time.process_time()
    question(record)
    return 1000 * (time.process_time() - start)


if __name__ == "__main__":
    main()
