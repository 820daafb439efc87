"""Measure merging: build a record of the documents in pairs.csv, and see which pairs share a contact.

    python evaluation/merging/measure.py [--errors] [--record PATH]

Exit code 1 where a figure lies under its floor; 0 with a word where ../shared is absent.
"""

from __future__ import annotations

import argparse
import csv
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from shared import rows, shared

from communique.evaluation.gold import document_of
from communique.reading import read_document
from communique.record import Filter, Record, Report, open_record

PAIRS = Path(__file__).with_name("pairs.csv")
CORPORA = ("white_house", "news_briefs_2023_en", "news_briefs_2023_en_hard_negatives", "russia_mfa_telegram_en")
FLOORS = {"precision": 0.98, "recall": 0.90}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two documents with their label and what the record made of them."""

    one: str
    other: str
    label: str
    joined: bool
    readable: bool


def build(record: Record, corpora: Path, wanted: set[str]) -> None:
    """Read and add the wanted documents."""
    for name in CORPORA:
        for row in rows(corpora / f"{name}.jsonl"):
            if row["id"] in wanted:
                one = document_of(row)
                record.add(one, read_document(one))


def judge(record: Record, labels: Iterable[dict[str, str]]) -> list[Pair]:
    """What the record made of each pair."""
    out = []
    for row in labels:
        one, other = _reports(record, row["one"]), _reports(record, row["other"])
        joined = bool({report.contact for report in one} & {report.contact for report in other})
        readable = any(_could_be_one(a, b) for a in one for b in other)
        out.append(Pair(row["one"], row["other"], row["label"], joined, readable))
    return out


def figures(pairs: list[Pair]) -> dict[str, float]:
    """Precision, recall over the pairs that were read, recall over all, and the share of pairs read."""
    same = [pair for pair in pairs if pair.label == "same"]
    joined = [pair for pair in pairs if pair.joined]
    right = [pair for pair in same if pair.joined]
    read = [pair for pair in same if pair.readable]
    return {
        "precision": len(right) / max(1, len(joined)),
        "recall": len([pair for pair in read if pair.joined]) / max(1, len(read)),
        "recall of all": len(right) / max(1, len(same)),
        "read": len(read) / max(1, len(same)),
    }


def _reports(record: Record, document_id: str) -> list[Report]:
    """The document's own reports; a contact that it mentions in passing is not what it was labelled for."""
    contacts = record.contacts(Filter(document=document_id))
    found = [one for contact in contacts for one in contact.reports if one.document.given_id == document_id]
    return [one for one in found if one.reported != "background"]


def _could_be_one(one: Report, other: Report) -> bool:
    if (one.status == "planned") != (other.status == "planned"):
        return False
    parties = {a.state for a in one.participants if a.state} & {b.state for b in other.participants if b.state}
    names = {_last(a.name) for a in one.participants if a.name} & {_last(b.name) for b in other.participants if b.name}
    return len(parties) >= 2 or len(names) >= 2 or (bool(parties) and bool(names))


def _last(name: str) -> str:
    return name.rpartition(" ")[2].casefold()


def main() -> int:
    """Measure and print; the exit code."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    options.add_argument("--errors", action="store_true", help="list the pairs that came out wrong")
    options.add_argument("--record", type=Path, help="ask this record, which must hold the documents")
    asked = options.parse_args()
    home = shared()
    if home is None:
        print("merging: ../shared is absent, not measured")
        return 0
    with PAIRS.open(encoding="utf-8") as file:
        labels = list(csv.DictReader(file))
    with tempfile.TemporaryDirectory() as folder:
        path = asked.record or Path(folder) / "pairs.db"
        with open_record(path, create=True) as record:
            if asked.record is None:
                build(record, home / "corpora", {row[side] for row in labels for side in ("one", "other")})
            pairs = judge(record, labels)
    found = figures(pairs)
    print(f"merging: {len(pairs)} pairs, " + ", ".join(f"{name} {value:.3f}" for name, value in found.items()))
    if asked.errors:
        for pair in pairs:
            if pair.joined != (pair.label == "same"):
                print(f"  {pair.label:9} {pair.one} {pair.other}" + ("" if pair.readable else " (not read)"))
    return int(any(found[name] < floor for name, floor in FLOORS.items()))


if __name__ == "__main__":
    sys.exit(main())
