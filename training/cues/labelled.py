"""The labelled documents: the gold in `../shared`, the suite of house styles, and files of the same form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from communique.evaluation.gold import read_lines
from communique.model import Document
from training.treebank import SHARED

SETS = ("iran_china", "a", "b", "c", "d", "e", "f")

Labelled = tuple[Document, Mapping[str, Any]]


def gold() -> Iterator[Labelled]:
    """The documents of the gold that are labelled for statements too."""
    folder = SHARED / "gold"
    for name in SETS:
        yield from pairs(folder / f"{name}_docs.jsonl", folder / f"{name}_labels.jsonl")


def house_styles() -> Iterator[Labelled]:
    """The documents that the project ships with their expected readings."""
    from tests.styles.suite import cases, to_gold

    for case in cases():
        yield case.document, to_gold(case)


def pairs(documents: Path, labels: Path) -> Iterator[Labelled]:
    """The documents of a JSON Lines file with their labels in another; those for contacts only are left out."""
    known = read_lines(labels)
    for name, row in read_lines(documents).items():
        if row.get("full", True):
            document = Document(
                id=name,
                text=row["text"],
                title=row.get("title"),
                publisher=row.get("publisher"),
                published=row.get("published"),
                lang=row.get("lang") or "en",
            )
            yield document, known[name]
