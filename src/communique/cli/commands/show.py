"""`communique show`: one contact with its reports and statements, one statement, or one document, in full."""

from __future__ import annotations

from pathlib import Path

import click

from communique.cli import objects, pages, terminal
from communique.cli.options import json_option, record_argument
from communique.record import StoredContact, StoredDocument, open_record

_EPILOG = """\b
Examples:
  communique show china-iran.db c3          a contact
  communique show china-iran.db s40         a statement
  communique show china-iran.db 53d9a01c    a document, by the first signs of its id
"""


@click.command(epilog=_EPILOG)
@record_argument
@click.argument("id_", metavar="ID")
@json_option
def command(record: Path, id_: str, as_json: bool) -> None:
    """Show what bears ID in RECORD: a contact (c3), a report's contact (r7), a statement (s40) or a document."""
    with open_record(record) as opened:
        one = opened.show(id_)
        if as_json:
            terminal.json_line(objects.anything(one))
            return
        console = terminal.output()
        if isinstance(one, StoredContact):
            parts = pages.contact_page(opened, one)
        elif isinstance(one, StoredDocument):
            parts = pages.document_page(opened, one)
        else:
            parts = pages.statement_page(opened, one)
        for part in parts:
            console.print(part)
