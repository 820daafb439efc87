"""`communique import`: a record made, or extended, of an exported file."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TextIO

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

    with _opened(file) as lines, open_record(record, create=True) as opened:
        try:
            done = take_in(opened, lines)
        except UnicodeDecodeError as error:
            raise SourceError(f"{file} is no UTF-8 text", "Give a file written by: communique export jsonl") from error
        except SourceError as error:
            raise SourceError(f"{file}, {error.message}", error.remedy) from error
    told = [f"{count} {what}" for what, count in done.documents.items() if count]
    told += [f"{wording.plural(count, 'decision')} {what}" for what, count in done.decisions.items() if count]
    click.echo(f"{record}: {', '.join(told) or 'nothing to take in'}", err=True)


def _opened(file: str) -> AbstractContextManager[TextIO]:
    """The lines of FILE. It is opened before the record is, so that a wrong name leaves no empty record."""
    if file == "-":
        return nullcontext(sys.stdin)
    try:
        return Path(file).open(encoding="utf-8")
    except OSError as error:
        raise SourceError(f"{file} cannot be read: {error.strerror}", "Give another file") from error
