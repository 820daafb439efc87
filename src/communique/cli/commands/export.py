"""`communique export`: a record in the formats that other tools read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from communique.cli.options import filter_of, filter_options, record_argument
from communique.exports.formats import FORMATS, ExportError, Format, find
from communique.record import open_record

_WIDTH = max(map(len, FORMATS))
_EPILOG = (
    "\b\nFormats:\n"
    + "".join(f"  {one.name:<{_WIDTH}}  {one.told}\n" for one in FORMATS.values())
    + """
\b
Examples:
  communique export csv china-iran.db -o tables/
  communique export jsonl china-iran.db -o china-iran.jsonl
  communique export ics china-iran.db --party Iran --since 2022 > iran.ics
"""
)


@click.command(epilog=_EPILOG)
@click.argument("form", metavar="FORMAT")
@record_argument
@click.option("-o", "--output", type=click.Path(path_type=Path), help="A file, or a folder for formats of many files.")
@filter_options
def command(form: str, record: Path, output: Path | None, **asked: Any) -> None:
    """Write RECORD, or what fits the filter of it, in FORMAT. Texts without -o go to standard output."""
    from communique.exports.writing import export

    chosen = _format(form)
    if output is None and chosen.shape != "text":
        raise click.UsageError(f"{form} is written to a {chosen.shape}. Give it with -o", click.get_current_context())
    with open_record(record) as opened:
        export(opened, chosen, filter_of(asked), output)
    if output is not None:
        click.echo(f"Written: {output}", err=True)


def _format(name: str) -> Format:
    try:
        return find(name)
    except ExportError as error:
        raise click.UsageError(str(error), click.get_current_context()) from error
