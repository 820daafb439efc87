"""`communique brief`: one page to take into a meeting of two parties, every line with its source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from communique.analysis.brief import Brief, brief, brief_page
from communique.cli.answers import answer_options, give
from communique.cli.objects import plain
from communique.cli.options import record_argument
from communique.record import open_record

_EPILOG = """\b
Examples:
  communique brief china-iran.db China Iran
  communique brief china-iran.db China Iran --before 2023-08-20 -o brief.docx
  communique brief china-iran.db China Iran -o brief.html      (a browser prints it to PDF)
"""


@click.command(epilog=_EPILOG)
@record_argument
@click.argument("one", metavar="PARTY")
@click.argument("other", metavar="PARTY")
@click.option(
    "--before", metavar="DATE", help="Look only at what was known before this day: 2023, 2023-08, 2023-08-20."
)
@answer_options
def command(
    record: Path, one: str, other: str, *, before: str | None, as_json: bool, form: str | None, output: Path | None
) -> None:
    """Write a brief on two PARTYs: last contacts, who said what, what moved, open commitments, differing accounts."""
    with open_record(record) as opened:
        found = brief(opened, one, other, before=before)
        page, objects = (lambda: brief_page(found)), (lambda: _objects(found))
        give(page, objects, as_json=as_json, form=form, output=output, footnotes=True)


def _objects(found: Brief) -> Iterator[Mapping[str, Any]]:
    """One object for each line, under its section, with its places."""
    for section in found.sections:
        for told in section.lines:
            yield {
                "what": "line", "section": section.title, "parties": found.parties, "words": told.plain,
                "places": plain(told.places),
            }  # fmt: skip
