"""`communique statements`: what each side said, under its contact, with the sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from communique.cli import objects, tables, terminal
from communique.cli.listing import give_list
from communique.cli.options import filter_in, filter_options, json_option, limit_option, record_argument
from communique.record import Record, StoredStatement, open_record

_EPILOG = """\b
Examples:
  communique statements china-iran.db --contact c3
  communique statements china-iran.db --party Iran --act support --issue Taiwan
  communique statements china-iran.db --person "Wang Yi" --since 2022 --json
"""


@click.command(epilog=_EPILOG)
@record_argument
@filter_options
@limit_option
@json_option
def command(record: Path, limit: int | None, as_json: bool, **asked: Any) -> None:
    """List the statements of RECORD, by contact and by side. --party asks for the side that holds the position."""
    with open_record(record) as opened:
        wanted = filter_in(opened, asked)
        give_list(
            opened,
            "statement",
            opened.statements(wanted, limit=limit),
            limit=limit,
            as_json=as_json,
            to_json=objects.statement,
            show=lambda found: show(opened, found),
            count=lambda: opened.count_statements(wanted),
        )


def show(record: Record, statements: Iterable[StoredStatement]) -> None:
    """Print statements under their contacts, contact by contact."""
    console = terminal.output()
    for page in _pages(record, statements):
        console.print(page)


def _pages(record: Record, statements: Iterable[StoredStatement]) -> Iterator[Any]:
    for contact, said in groupby(statements, key=lambda one: one.contact):
        yield from tables.statement_pages(record.contact(contact) if contact else None, said)
