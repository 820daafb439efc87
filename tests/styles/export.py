"""Write the suite as two JSON Lines files that other tools can read.

    python -m tests.styles.export OUT_DIR

OUT_DIR/docs.jsonl holds id, text, title, publisher, published, lang, style, traps, fictional, full (always true);
OUT_DIR/labels.jsonl the expected readings in the form of the labelling guide, in the same order.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from .suite import Case, cases, to_gold


def to_document(case: Case) -> dict[str, Any]:
    """A case's document with all that the suite knows of it beside the labels."""
    document = case.document
    return {
        "id": document.id,
        "publisher": document.publisher,
        "published": document.published,
        "lang": document.lang,
        "title": document.title,
        "style": case.style,
        "traps": list(case.traps),
        "fictional": case.fictional,
        "full": True,
        "text": document.text,
    }


def export(folder: Path) -> int:
    """Write both files into `folder`, made where it is absent; returns the number of documents."""
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / "docs.jsonl", map(to_document, cases()))
    _write(folder / "labels.jsonl", map(to_gold, cases()))
    return len(cases())


def _write(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Write the suite of house styles as JSON Lines.")
    parser.add_argument("folder", type=Path, help="where docs.jsonl and labels.jsonl go")
    folder = parser.parse_args().folder
    print(f"{export(folder)} documents written to {folder}")


if __name__ == "__main__":
    main()
