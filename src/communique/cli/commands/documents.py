"""`communique documents`: the texts of a record, with how much was found in each."""

from __future__ import annotations

from itertools import chain, islice
from pathlib import Path
from typing import Any

import click

from communique.cli import objects, tables, terminal, wording
from communique.cli.options import filter_of, filter_options, json_option, limit_option, record_argument
from communique.record import open_record

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
        found = opened.documents(filter_of(asked), limit=limit)
        if as_json:
            terminal.json_lines(map(objects.document, found))
            return
        console = terminal.output()
        first = list(islice(found, 1))
        if not first:
            terminal.messages().print(f"No document fits. {wording.holds(opened.counts())}")
            return
        console.print(tables.document_table(chain(first, found), console))
        shown = opened.count_documents(filter_of(asked))
        terminal.messages().print(wording.plural(shown, "document") + wording.of_limit(limit, shown), style="aside")
