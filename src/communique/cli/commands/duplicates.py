"""`communique duplicates`: copies, reposts and truncated items, each group with the document that leads it."""

from __future__ import annotations

from pathlib import Path

import click

from communique.cli import objects, tables, terminal, wording
from communique.cli.options import json_option, record_argument
from communique.record import DocumentCard, open_record

_EPILOG = """\b
Examples:
  communique duplicates china-iran.db
  communique duplicates china-iran.db --json
"""


@click.command(epilog=_EPILOG)
@record_argument
@json_option
def command(record: Path, as_json: bool) -> None:
    """List the groups of near-duplicate documents of RECORD. Nothing is dropped: a group's copies are reports too."""
    with open_record(record) as opened:
        groups = 0
        for lead, copies in opened.copies():
            groups += 1
            if as_json:
                told = {"lead": objects.document(lead), "copies": [objects.document(one) for one in copies]}
                terminal.json_line(told)
                continue
            terminal.output().print(_line(lead, ""))
            for one in copies:
                terminal.output().print(_line(one, f"    [aside]{one.similarity or 0:.0%} alike[/]  "))
        if not groups:
            terminal.messages().print("No near duplicates.")


def _line(one: DocumentCard, before: str) -> str:
    return f"{before}[id]{one.id}[/]  {wording.paper(one)}  {tables.title(one)}"
