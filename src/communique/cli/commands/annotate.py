"""`communique annotate`: what people reviewed in a record becomes labels to evaluate against."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from communique.cli import wording
from communique.cli.options import filter_of, filter_options, record_argument
from communique.exports.lines import json_text
from communique.record import open_record

_EPILOG = """\b
Examples:
  communique review china-iran.db accept c3
  communique annotate china-iran.db -o gold.jsonl --docs documents.jsonl
  communique evaluate gold.jsonl --docs documents.jsonl
"""


@click.command(epilog=_EPILOG)
@record_argument
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="The file of labels.")
@click.option("--docs", required=True, type=click.Path(path_type=Path), help="The file of the documents labelled.")
@filter_options
def command(record: Path, output: Path, docs: Path, **asked: Any) -> None:
    """Write the reviewed readings of RECORD as labels, in the form of the labelling guide, with their documents.

    A document counts as reviewed once somebody ruled on every contact in it; its statements are labelled where every
    one was ruled on too. What the reader missed has to be added by hand: labels are plain JSON lines.
    """
    from communique.evaluation.gold import reviewed
    from communique.exports.formats import ExportError
    from communique.exports.writing import beside

    if output.absolute() == docs.absolute():
        raise ExportError(f"{output} cannot hold both labels and documents", "Give --docs another file")
    labelled = whole = 0
    try:
        with (
            open_record(record) as opened,
            beside(output) as rough_labels,
            beside(docs) as rough_docs,
            rough_labels.open("w", encoding="utf-8") as labels,
            rough_docs.open("w", encoding="utf-8") as documents,
        ):
            for label, document in reviewed(opened, filter_of(asked)):
                labels.write(json_text(label) + "\n")
                documents.write(json_text(document) + "\n")
                labelled, whole = labelled + 1, whole + ("statements" in label)
    except OSError as error:
        raise ExportError(f"{output} and {docs} cannot be written: {error.strerror}", "Give other files") from error
    told = wording.plural(labelled, "reviewed document")
    click.echo(f"{told}, {whole} with statements. Written: {output}, {docs}", err=True)
