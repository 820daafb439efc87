"""`communique positions`: what each party did on an issue over time, with counts and quotations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from communique.analysis.positions import Position, positions_on
from communique.analysis.positions_page import MOST_ACTS, positions_page
from communique.cli.answers import answer_options, give
from communique.cli.objects import plain
from communique.cli.options import filter_of, filter_options, record_argument
from communique.record import open_record

_EPILOG = """\b
Examples:
  communique positions china-iran.db "nuclear deal"
  communique positions china-iran.db JCPOA --party Iran --since 2022
  communique positions china-iran.db taiwan --json
"""


@click.command(epilog=_EPILOG)
@record_argument
@click.argument("subject", metavar="ISSUE")
@click.option("--most", default=MOST_ACTS, show_default=True, type=click.IntRange(1), help="Acts shown of each party.")
@filter_options
@answer_options
def command(
    record: Path, subject: str, *, most: int, as_json: bool, form: str | None, output: Path | None, **asked: Any
) -> None:
    """List each party's acts on ISSUE (an issue or an agreement) over time: support, oppose, warn, pledge, ..."""
    with open_record(record) as opened:
        found = positions_on(opened, subject, filter_of(asked))
        page = lambda: positions_page(found, subject, most=most)  # noqa: E731
        give(page, lambda: _objects(found), as_json=as_json, form=form, output=output)


def _objects(found: Sequence[Position]) -> Iterator[Mapping[str, Any]]:
    """One object for each party with its counts, then one for each of its acts."""
    for one in found:
        turns = {told.saying.statement for told in one.turns}
        yield {"what": "party", "party": one.party, "counts": dict(one.counts), "years": dict(one.years)}
        for told in one.acts:
            yield {"what": "act", "party": one.party, "turn": told.saying.statement in turns, **plain(told)}
