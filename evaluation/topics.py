"""Score issues and instruments alone, on the contents that the gold marks: what the tables do without the reader.

    python evaluation/topics.py [--sets e f] [--errors 20]

Comes in: the gold beside this project (see `shared.py`). Goes out: micro precision, recall and F1 of the labels; with
`--errors` the labels most often missed and invented, each with one content. Names must be equal here; the gold's scorer
takes instruments that share half their words.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from shared import SETS, rows, shared

from communique.model import Span, Topic
from communique.reading.topics import topics_of


def statements(gold: Path, sets: Iterable[str]) -> Iterator[tuple[dict[str, Any], dict[str, Any], set[str]]]:
    """Document, statement and the parties at its table, for every statement of fully labelled documents."""
    for name in sets:
        documents = {row["id"]: row for row in rows(gold / f"{name}_docs.jsonl")}
        for labels in rows(gold / f"{name}_labels.jsonl"):
            document = documents[labels["id"]]
            if document.get("full", True) is False:
                continue
            tables = {c["key"]: {p["state"] for p in c["participants"] if p["state"]} for c in labels["contacts"]}
            for statement in labels.get("statements") or []:
                yield document, statement, tables.get(statement["contact"], set()) | set(statement["holder"])


def told(document: dict[str, Any], statement: dict[str, Any], at_table: set[str]) -> tuple[set[str], set[str]]:
    """The issues and the instruments that the tables tell for a statement's content, in lower case."""
    text, span = document["text"], Span(*statement["content"])
    around = Span(max(0, text.rfind(". ", 0, span.start) + 1), span.end)
    issues, instruments = topics_of(text, span, around, at_table, publisher=document.get("publisher"))
    return names(issues), names(instruments)


def names(topics: Iterable[Topic]) -> set[str]:
    """The names of topics, in lower case."""
    return {topic.name.lower() for topic in topics}


def figures(right: int, found: int, gold: int) -> str:
    """Precision, recall and F1 as one line."""
    f1 = 2 * right / (found + gold) if found + gold else 1.0
    return f"P {right / max(found, 1):.3f}  R {right / max(gold, 1):.3f}  F1 {f1:.3f}  ({gold} labels)"


class Tally:
    """Counts of one kind of topic, and its errors with an example each."""

    def __init__(self) -> None:
        self.right = self.found = self.gold = 0
        self.errors: Counter[tuple[str, str]] = Counter()
        self.examples: dict[tuple[str, str], str] = {}

    def add(self, found: set[str], gold: set[str], content: str) -> None:
        """Count one statement."""
        self.right += len(found & gold)
        self.found += len(found)
        self.gold += len(gold)
        errors = [("missed", label) for label in gold - found] + [("invented", label) for label in found - gold]
        self.errors.update(errors)
        for error in errors:
            self.examples.setdefault(error, " ".join(content.split())[:100])


def main() -> int:
    """Print the figures and, where asked, the commonest errors. Exit code 1 where the gold is absent."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--sets", nargs="*", default=list(SETS))
    options.add_argument("--errors", type=int, default=0)
    given = options.parse_args()
    folder = shared()
    if folder is None:
        print("the gold is absent: set COMMUNIQUE_SHARED to its folder")
        return 1
    tallies = {"issues": Tally(), "instruments": Tally()}
    for document, statement, at_table in statements(folder / "gold", given.sets):
        content = document["text"][slice(*statement["content"])]
        for (kind, tally), found in zip(tallies.items(), told(document, statement, at_table), strict=True):
            tally.add(found, {label.lower() for label in statement[kind]}, content)
    for kind, tally in tallies.items():
        print(f"{kind:12} {figures(tally.right, tally.found, tally.gold)}")
        for (error, label), number in tally.errors.most_common(given.errors):
            print(f"{number:4} {error:8} {label:32} {tally.examples[error, label]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
