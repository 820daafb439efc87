"""`communique version`: the versions of what makes and holds a record."""

from __future__ import annotations

import platform
import sqlite3

import click

from communique import __version__
from communique.cli import terminal
from communique.cli.options import json_option


@click.command()
@json_option
def command(as_json: bool) -> None:
    """Print the versions of the program, its reader and the record's tables."""
    from communique.reading.reader import version
    from communique.record import schema

    versions = {
        "communique": __version__,
        "reader": version(),
        "record": str(schema.VERSION),
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
    }
    if as_json:
        terminal.json_line(versions)
        return
    for name, value in versions.items():
        click.echo(f"{name:<11} {value}")
