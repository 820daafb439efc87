"""`communique contacts`: who was in contact with whom, when, through which channel, at whose request."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from communique.cli import objects, tables, terminal
from communique.cli.listing import give_list
from communique.cli.options import filter_in, filter_options, json_option, limit_option, record_argument
from communique.record import StoredContact, open_record

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
        wanted = filter_in(opened, asked)
        give_list(
            opened,
            "contact",
            opened.contacts(wanted, limit=limit),
            limit=limit,
            as_json=as_json,
            to_json=objects.contact,
            show=_show,
            count=lambda: opened.count_contacts(wanted),
        )


def _show(found: Iterator[StoredContact]) -> None:
    console = terminal.output()
    console.print(tables.contact_table(found, console))
