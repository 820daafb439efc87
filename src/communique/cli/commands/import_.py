"""`communique import`: a record made, or extended, of an exported file."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from communique.cli import wording
from communique.errors import SourceError
from communique.record import open_record

_EPILOG = """\b
Examples:
  communique export jsonl china-iran.db -o china-iran.jsonl
  communique import china-iran.jsonl -o copy.db
"""


@click.command(name="import", epilog=_EPILOG)
@click.argument("file", metavar="FILE|-")
@click.option("-o", "--output", "record", required=True, type=click.Path(path_type=Path), help="The record.")
def command(file: str, record: Path) -> None:
    """Take in FILE, as written by `communique export jsonl`: texts, readings and decisions. Nothing is read anew."""
    from communique.exports.taking_in import take_in

    with open_record(record, create=True) as opened:
        try:
            if file == "-":
                done = take_in(opened, sys.stdin)
            else:
                with Path(file).open(encoding="utf-8") as lines:
                    done = take_in(opened, lines)
        except OSError as error:
            raise SourceError(f"{file} cannot be read: {error.strerror}", "Give another file") from error
        except UnicodeDecodeError as error:
            raise SourceError(f"{file} is no UTF-8 text", "Give a file written by: communique export jsonl") from error
    told = [f"{count} {what}" for what, count in done.documents.items() if count]
    told += [f"{wording.plural(count, 'decision')} {what}" for what, count in done.decisions.items() if count]
    click.echo(f"{record}: {', '.join(told) or 'nothing to take in'}", err=True)
