"""Treebanks: CoNLL-U and name labels into sentences.

Comes in: a folder with `en_{ewt,gum,pud}-{train,dev,test}.conllu.gz` and `en_ewt-*.names.iob2.gz`. Goes out: `Gold`
sentences. The folder is `../shared/treebanks` beside the checkout, or where COMMUNIQUE_SHARED points.
"""

from __future__ import annotations

import gzip
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SHARED = Path(os.environ.get("COMMUNIQUE_SHARED") or Path(__file__).resolve().parents[2] / "shared")
"""Data that is measured and trained on, and never part of the project."""

NAME_KINDS = ("PER", "ORG", "LOC")


@dataclass(frozen=True, slots=True)
class Gold:
    """One sentence with its right answer: n words, n parts of speech, n heads (0 for the root, h for word h - 1), n
    relations, and n name tags ("O", "B-PER", ...) or None where names are not labelled. `text` is the sentence as it
    was printed, `spans` where its words stand in it."""

    id: str
    text: str
    words: list[str]
    upos: list[str]
    heads: list[int]
    rels: list[str]
    names: list[str] | None = None


def treebank(name: str, part: str, genre: str | None = None) -> list[Gold]:
    """The sentences of one part ("train", "dev", "test") of a treebank ("ewt", "gum", "pud"), with names where they
    are labelled. `genre` keeps those GUM sentences whose id names it ("news")."""
    folder = SHARED / "treebanks"
    labels = folder / f"en_{name}-{part}.names.iob2.gz"
    names = dict(_names(labels)) if labels.exists() else {}
    return [
        sentence
        for sentence in _sentences(folder / f"en_{name}-{part}.conllu.gz", names)
        if genre is None or sentence.id.split("_")[1] == genre
    ]


def _blocks(path: Path) -> Iterator[tuple[dict[str, str], list[list[str]]]]:
    """Comments and word rows of each sentence; ranges (1-2) and empty words (1.1) are left out."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        about: dict[str, str] = {}
        rows: list[list[str]] = []
        for line in (*lines, "\n"):
            cells = line.rstrip("\n").split("\t")
            if line.startswith("#"):
                key, _, value = line[1:].partition("=")
                about[key.strip()] = value.strip()
            elif cells[0].isdigit():
                rows.append(cells)
            elif not line.strip() and rows:
                yield about, rows
                about, rows = {}, []


def _sentences(path: Path, names: dict[str, list[str]]) -> Iterator[Gold]:
    for about, rows in _blocks(path):
        tags = names.get(about["sent_id"])
        yield Gold(
            id=about["sent_id"],
            text=about.get("text", ""),
            words=[row[1] for row in rows],
            upos=[row[3] for row in rows],
            heads=[int(row[6]) for row in rows],
            rels=[row[7] for row in rows],
            names=tags if tags and len(tags) == len(rows) else None,
        )


def _names(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Name tags by sentence; kinds other than persons, organisations and locations become "O"."""
    for about, rows in _blocks(path):
        tags, before = [], ""
        for row in rows:
            place, _, kind = row[2].partition("-")
            kind = kind if kind in NAME_KINDS else ""
            tags.append(f"{'I' if place == 'I' and kind == before else 'B'}-{kind}" if kind else "O")
            before = kind
        yield about["sent_id"], tags
