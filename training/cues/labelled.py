"""The labelled documents: the gold in `../shared`, the suite of house styles, and files of the same form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from evaluation.shared import SETS

from communique.evaluation.gold import document_of, read_lines
from communique.model import Document
from training.treebank import SHARED

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
            yield document_of(row), known[name]
