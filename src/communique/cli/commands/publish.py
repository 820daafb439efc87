"""`communique publish`: the pages of a record as a folder of files that opens from disk."""

from __future__ import annotations

from pathlib import Path

import click
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from communique.cli import terminal
from communique.cli.options import record_argument
from communique.errors import CommuniqueError

_EPILOG = """\b
Examples:
  communique publish china-iran.db site/
"""


@click.command(epilog=_EPILOG)
@record_argument
@click.argument("out", type=click.Path(path_type=Path, file_okay=False))
@click.option("-q", "--quiet", is_flag=True, help="Tell nothing but what went wrong.")
def command(record: Path, out: Path, quiet: bool) -> None:
    """Write the pages of RECORD into the folder OUT as a static site: open OUT/index.html.

    It holds the full texts of all documents: look at who may see them before you put it on a server.
    """
    try:
        from communique.workbench import publish
    except ImportError as error:
        raise CommuniqueError(
            f"publishing needs more packages ({error.name})", "Install them: pip install 'communique[web]'"
        ) from error
    console = terminal.messages()
    columns = (TextColumn("Writing"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True, disable=quiet or not console.is_terminal) as progress:
        task = progress.add_task("pages", total=None)
        total = 0
        for done, total in publish(record, out):
            progress.update(task, completed=done, total=total)
    if not quiet:
        click.echo(f"{total:,} pages written. Open {out / 'index.html'}")
