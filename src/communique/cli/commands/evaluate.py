"""`communique evaluate`: how well readings agree with labels, by the guide's figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
from rich.table import Table

from communique.cli import terminal
from communique.evaluation import Options, Score, compare, figures, score
from communique.evaluation.comparing import Comparison
from communique.evaluation.gold import document_of, read_documents, read_labels, read_readings

_EPILOG = """\b
Examples:
  communique evaluate gold.jsonl --docs documents.jsonl
  communique evaluate gold.jsonl readings.jsonl --docs documents.jsonl --errors 10
  communique evaluate gold.jsonl new.jsonl --docs documents.jsonl --against old.jsonl
"""

Json = Mapping[str, Any]
_file = click.Path(path_type=Path)


@click.command(epilog=_EPILOG)
@click.argument("gold", type=_file)
@click.argument("predicted", type=_file, required=False)
@click.option("--docs", required=True, type=_file, help="The documents: JSON lines with id, text and what is known.")
@click.option("--against", type=_file, metavar="FILE", help="Another version's readings: tell how this one differs.")
@click.option("--errors", type=click.IntRange(0), default=0, metavar="N", help="List up to N errors of each kind.")
@click.option("--with-background", is_flag=True, help="Count contacts that are only referred to like the others.")
@click.option("--forgive-background", is_flag=True, help="No error: an unmatched find that calls itself background.")
@click.option("--bootstrap", type=click.IntRange(0), default=2000, show_default=True, help="Rounds for the intervals.")
@click.option("--seed", type=int, default=1, show_default=True, help="Where the rounds begin.")
@click.option("--json", "as_json", is_flag=True, help="All figures as one JSON object.")
def command(
    gold: Path, predicted: Path | None, docs: Path, *, against: Path | None, errors: int, as_json: bool, **how: Any
) -> None:
    """Score the readings in PREDICTED, or those of this version, against the labels in GOLD.

    All files hold one JSON object a line, in the form of the labelling guide (docs/evaluation.md).
    """
    options = Options(**how)
    documents = read_documents(docs)
    labels = read_labels(gold, documents)
    earlier = read_readings(against, labels, documents) if against else {}
    found = (
        read_readings(predicted, labels, documents)
        if predicted
        else _read(documents[one] for one in labels if one in documents)
    )
    scores = score(labels, found, documents, options)
    other = compare(score(labels, earlier, documents, options), scores, options) if earlier else None
    if as_json:
        terminal.json_line(_object(scores, other, options))
        return
    _show(scores, other, options, errors)


def _read(documents: Iterable[Json]) -> dict[str, dict[str, Any]]:
    """The readings of this version."""
    from communique.model.guide import to_guide
    from communique.reading.reader import read_document

    out: dict[str, dict[str, Any]] = {}
    with terminal.messages().status("Reading the documents"):
        for row in documents:
            document = document_of(row)
            out[document.id] = to_guide(read_document(document), document)
    return out


def _object(scores: list[Score], other: Comparison | None, options: Options) -> dict[str, Any]:
    out = figures(scores, options)
    if other:
        out["against"] = asdict(other)
    return out


def _show(scores: list[Score], other: Comparison | None, options: Options, errors: int) -> None:
    from communique.cli.scores import comparison_page, error_page, score_page

    console = terminal.output()
    parts = [*score_page(figures(scores, options))]
    if other:
        parts += comparison_page(other, errors)
    if errors:
        parts += error_page(scores, errors)
    for part in parts:
        console.print(part, soft_wrap=not isinstance(part, Table))
        if isinstance(part, Table):
            console.print()
