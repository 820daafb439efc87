"""`communique build`: files, folders and addresses are read into a record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from communique.cli import terminal, wording
from communique.cli.troubles import Troubles
from communique.record import open_record
from communique.record.building import Step, build

_EPILOG = """\b
Sources are files (.txt, .md, .html, .docx, .jsonl, .json, .csv, .tsv, .rss, .atom; also .gz of these), folders of
them, and http(s) addresses.
A build that was stopped goes on where it stopped when the same command is run again.
Exit code 7: the record was built, but some sources could not be read.

\b
Examples:
  communique build readouts/ -o china-iran.db
  communique build feed.jsonl https://example.org/readout.html -o china-iran.db
"""


@click.command(epilog=_EPILOG)
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("-o", "--output", "record", required=True, type=click.Path(path_type=Path), help="The record to build.")
@click.option("--jobs", default=1, show_default=True, type=click.IntRange(1, 64), help="Processes that read at a time.")
@click.option("--quiet", is_flag=True, help="Tell only what went wrong.")
def command(sources: tuple[str, ...], record: Path, jobs: int, quiet: bool) -> int:
    """Read SOURCEs and build or extend a record. Documents that it already holds are not read again."""
    from communique.reading.reader import read_document, version

    known = record.exists()
    with open_record(record, create=True) as opened:
        troubles = Troubles(opened.failures)
        before = opened.counts()
        opened.failures.begin(sources)
        steps = build(opened, troubles.sound(sources), read_document, version(), jobs=jobs)
        done = _count(steps, troubles, quiet=quiet)
        after = opened.counts()
    if not known and not after.documents:
        record.unlink()
        click.echo(f"Nothing was read, and no record was made: {record}", err=True)
    elif not quiet:
        told = ", ".join(f"{number:,} {outcome}" for outcome, number in sorted(done.items())) or "nothing to read"
        click.echo(f"{record}: {told}")
        click.echo(wording.holds(after))
        click.echo(wording.gained(before, after))
        if after.contacts:
            click.echo(f"See them with: communique contacts {record}")
    return troubles.exit_code(done.total() - done["failed"])


def _count(steps: Iterator[Step], troubles: Troubles, *, quiet: bool) -> Counter[str]:
    done: Counter[str] = Counter()
    console = terminal.messages()
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TextColumn("{task.completed}"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=quiet or not console.is_terminal) as progress:
        task = progress.add_task("Reading", total=None)
        for step in steps:
            done[step.outcome] += 1
            troubles.of_step(step)
            progress.update(task, advance=1, description=f"Reading {step.document[:40]}")
    return done
