"""`communique documents`: the texts of a record, with how much was found in each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from communique.cli import objects, tables, terminal
from communique.cli.listing import give_list
from communique.cli.options import filter_in, filter_options, json_option, limit_option, record_argument
from communique.record import DocumentCard, open_record

_EPILOG = """\b
Examples:
  communique documents china-iran.db --publisher Xinhua
  communique documents china-iran.db --person Lavrov --json
"""


@click.command(epilog=_EPILOG)
@record_argument
@filter_options
@limit_option
@json_option
def command(record: Path, limit: int | None, as_json: bool, **asked: Any) -> None:
    """List the documents of RECORD, in order of publication. --since and --until ask for the date of publication."""
    with open_record(record) as opened:
        wanted = filter_in(opened, asked)
        give_list(
            opened,
            "document",
            opened.documents(wanted, limit=limit),
            limit=limit,
            as_json=as_json,
            to_json=objects.document,
            show=_show,
            count=lambda: opened.count_documents(wanted),
        )


def _show(found: Iterator[DocumentCard]) -> None:
    console = terminal.output()
    console.print(tables.document_table(found, console))
