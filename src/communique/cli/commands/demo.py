"""`communique demo`: the shipped example, offline: many reports become few contacts, each with what both sides said."""

from __future__ import annotations

import tempfile
from importlib import resources
from pathlib import Path

import click

from communique.cli import tables, terminal, wording
from communique.cli.commands.statements import show
from communique.cli.troubles import Troubles
from communique.record import Filter, Record, StoredContact, open_record
from communique.record.building import build

_EPILOG = """\b
Examples:
  communique demo
  communique demo -o demo.db
"""


@click.command(epilog=_EPILOG)
@click.option("-o", "--output", "record", type=click.Path(path_type=Path), help="Keep the record here.")
def command(record: Path | None) -> int:
    """Build a record from the example documents that ship with the program, and show what it holds.

    The documents were written for this purpose, about public calls between China and Iran from 2021 to 2023.
    """
    if record is not None:
        return _run(record)
    with tempfile.TemporaryDirectory(prefix="communique-") as folder:
        return _run(Path(folder) / "demo.db")


def _run(path: Path) -> int:
    from communique.reading.reader import read_document, version

    troubles = Troubles()
    console = terminal.output()
    texts_within = resources.files("communique.demo") / "texts"
    with resources.as_file(texts_within) as texts, open_record(path, create=True) as record:
        with terminal.messages().status("Reading the example documents"):
            for step in build(record, troubles.sound([str(texts)]), read_document, version()):
                troubles.of_step(step)
        counts = record.counts()
        console.print(
            f"{wording.plural(counts.documents, 'example document')} that retell public calls, read into one record:"
            f" {wording.plural(counts.contacts, 'contact')}, {wording.plural(counts.statements, 'statement')}.\n"
        )
        console.print(tables.contact_table(record.contacts(Filter(reported=("main", "secondary"))), console))
        _show_best(record)
    return troubles.exit_code(counts.documents)


def _show_best(record: Record) -> None:
    """The contact with most reports, and what each side said in it."""
    best = max(record.contacts(), key=_weight, default=None)
    if best is None:
        return
    console = terminal.output()
    reports = wording.plural(len(best.reports), "report")
    console.print(f"\n[who]What was said in {best.id}[/], by side, from {reports}:\n")
    show(record, record.statements(Filter(contact=best.id)))


def _weight(contact: StoredContact) -> int:
    return len(contact.reports)
