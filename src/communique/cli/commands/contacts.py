"""`communique contacts`: who was in contact with whom, when, through which channel, at whose request."""

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
  communique contacts china-iran.db
  communique contacts china-iran.db --party China --party Iran --since 2022 --kind call
  communique contacts china-iran.db --act pledge --instrument JCPOA --json
"""


@click.command(epilog=_EPILOG)
@record_argument
@filter_options
@limit_option
@json_option
def command(record: Path, limit: int | None, as_json: bool, **asked: Any) -> None:
    """List the contacts of RECORD, in order of time."""
    with open_record(record) as opened:
        found = opened.contacts(filter_of(asked), limit=limit)
        if as_json:
            terminal.json_lines(map(objects.contact, found))
            return
        console = terminal.output()
        first = list(islice(found, 1))
        if not first:
            terminal.messages().print(f"No contact fits. {wording.holds(opened.counts())}")
            return
        console.print(tables.contact_table(chain(first, found), console))
        shown = opened.count_contacts(filter_of(asked))
        terminal.messages().print(wording.plural(shown, "contact") + wording.of_limit(limit, shown), style="aside")
