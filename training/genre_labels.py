"""Sentences of the genre that we labelled ourselves: `training/genre/sentences.jsonl`, offsets and labels without text.

Each line holds `doc` (id of a document), `corpus` (name of its file in `../shared/corpora`, without suffix), `tokens`
([start, end] code points in the document's text), `upos`, `heads` (0 for the root, h for word h - 1), `rels`, `names`
([first, last, "PER" | "ORG" | "LOC"], word indexes, inclusive) and `split` ("train" or "test"). The words are read from
the corpus when they are needed.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from training.treebank import SHARED, Gold

LABELS = Path(__file__).parent / "genre" / "sentences.jsonl"


def genre_sentences(split: str, labels: Path = LABELS) -> list[Gold]:
    """The sentences of one split; none where the labels or the corpora are not there."""
    if not labels.exists() or not (SHARED / "corpora").exists():
        return []
    rows = map(json.loads, labels.read_text(encoding="utf-8").splitlines())
    return [_sentence(row) for row in rows if row["split"] == split]


def _sentence(row: dict[str, Any]) -> Gold:
    text = _texts(row["corpus"])[row["doc"]]
    first, last = row["tokens"][0][0], row["tokens"][-1][1]
    return Gold(
        id=f"{row['doc']}:{first}",
        text=text[first:last],
        words=[text[start:end] for start, end in row["tokens"]],
        upos=row["upos"],
        heads=row["heads"],
        rels=row["rels"],
        names=_tags(row["names"], len(row["tokens"])),
    )


def _tags(names: list[tuple[int, int, str]], length: int) -> list[str]:
    tags = ["O"] * length
    for first, last, kind in names:
        tags[first : last + 1] = [f"B-{kind}", *[f"I-{kind}"] * (last - first)]
    return tags


@cache
def _texts(corpus: str) -> dict[str, str]:
    """Texts of a corpus by document id."""
    lines = (SHARED / "corpora" / f"{corpus}.jsonl").read_text(encoding="utf-8").splitlines()
    return {row["id"]: row["text"] for row in map(json.loads, lines)}
