"""`communique read`: one document's reading, for people or as JSON; or one reading a line for a file of documents."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import click

from communique.cli import terminal
from communique.cli.readings import reading_page
from communique.cli.troubles import Troubles
from communique.errors import QuestionError
from communique.languages.stamps import read_stamp
from communique.model.guide import to_guide

_EPILOG = """\b
Examples:
  communique read report.txt --published 2023-08-21
  pbpaste | communique read - --publisher Xinhua
  communique read report.html --json
  communique read documents.jsonl --jsonl > readings.jsonl
"""


@click.command(epilog=_EPILOG)
@click.argument("file", metavar="FILE|-")
@click.option("--json", "as_json", is_flag=True, help="The reading as one JSON object.")
@click.option("--jsonl", "as_lines", is_flag=True, help="FILE holds one document a line: one reading a line.")
@click.option("--all-speech", is_flag=True, help="Keep attributed speech of people who speak for no party too.")
@click.option("--published", metavar="DATE", help="When it was published, such as 2023-08-21.")
@click.option("--publisher", metavar="NAME", help="Who published it.")
@click.option("--title", help="Its title.")
def command(
    file: str,
    *,
    as_json: bool,
    as_lines: bool,
    all_speech: bool,
    published: str | None,
    publisher: str | None,
    title: str | None,
) -> int:
    """Read one document (- for standard input) and show its contacts and statements, each with its words."""
    from communique.reading.reader import read_document

    reader = partial(read_document, all_speech=all_speech)
    told = {"published": _day(published), "publisher": publisher, "title": title}
    told = {name: value for name, value in told.items() if value is not None}
    troubles, console, done = Troubles(), terminal.output(), 0
    for found in troubles.sound([file], "jsonl" if as_lines else None):
        document = replace(found, **told)  # type: ignore[arg-type]
        reading = reader(document)
        if as_json or as_lines:
            terminal.json_line(to_guide(reading, document))
        else:
            for part in reading_page(document, reading):
                console.print(part)
        done += 1
    return troubles.exit_code(done)


def _day(published: str | None) -> str | None:
    """The day or time that a person gives, as ISO 8601."""
    stamp = read_stamp(published) if published else None
    if published and stamp is None:
        raise QuestionError(f"'{published}' is no date of publication", "Write it as 2023-08-21")
    return stamp
