"""The exported files: what other tools and the training read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from .export import export
from .suite import cases


def test_exported_labels_slice_to_the_words_of_the_exported_texts(tmp_path: Path) -> None:
    assert export(tmp_path / "out") == len(cases())
    documents = _rows(tmp_path / "out" / "docs.jsonl")
    labels = _rows(tmp_path / "out" / "labels.jsonl")
    assert [d["id"] for d in documents] == [x["id"] for x in labels]
    for document, label in zip(documents, labels, strict=True):
        for statement in label["statements"]:
            start, end = statement["content"]
            assert document["text"][start:end].strip()


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
