"""`communique doctor`: is a record whole, and what in it deserves a look."""

from __future__ import annotations

from pathlib import Path

import click

from communique.cli import objects, terminal, wording
from communique.cli.options import json_option, record_argument
from communique.errors import RecordError
from communique.record import open_record

_EPILOG = """\b
Exit code 0 where the record is whole (notes are no damage), 4 where it is damaged.

\b
Examples:
  communique doctor china-iran.db
"""


@click.command(epilog=_EPILOG)
@record_argument
@json_option
def command(record: Path, as_json: bool) -> int:
    """Check RECORD: the file, every span and reference, counts, decisions; offices given to two persons at a time."""
    damage = notes = 0
    with open_record(record) as opened:
        for one in opened.doctor():
            damage += one.kind == "damage"
            notes += one.kind == "note"
            if as_json:
                terminal.json_line(objects.plain(one))
            else:
                style = "act" if one.kind == "damage" else "aside"
                line = f"[{style}]{one.kind}[/]  {wording.shown(one.told)}. [aside]{wording.shown(one.remedy)}[/]"
                terminal.output().print(line)
        told = wording.holds(opened.counts())
    whole = "The record is damaged" if damage else "The record is whole"
    click.echo(f"{whole}; {wording.plural(notes, 'note')}. {told}", err=True)
    return RecordError.exit_code if damage else 0
