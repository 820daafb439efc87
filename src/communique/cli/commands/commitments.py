"""`communique commitments`: who bound themselves to what, by when, how often it was repeated, what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from communique.analysis.commitments import STATES, Commitment, Promise, commitments, promises
from communique.analysis.commitments.page import ledger_page
from communique.cli.answers import answer_options, give
from communique.cli.objects import plain
from communique.cli.options import filter_of, filter_options, record_argument
from communique.errors import QuestionError
from communique.record import open_record

_EPILOG = """\b
Examples:
  communique commitments china-iran.db
  communique commitments china-iran.db --party Iran --state open
  communique commitments china-iran.db --instrument JCPOA --json
"""


@click.command(epilog=_EPILOG)
@record_argument
@click.option("--state", multiple=True, type=click.Choice(STATES), metavar="STATE", help=f"{', '.join(STATES)}.")
@filter_options
@answer_options
def command(
    record: Path, *, state: tuple[str, ...], as_json: bool, form: str | None, output: Path | None, **asked: Any
) -> None:
    """List what parties bound themselves to, with its terms, repetitions, changes of wording, and what came of it.

    --party asks for the party that is bound. "open" tells that nothing about it was found, not that nothing happened.
    """
    wanted = filter_of(asked)
    with open_record(record) as opened:
        ledger = [one for one in commitments(opened, wanted) if not state or one.state in state]
        visits = [one for one in promises(opened, wanted) if not state or one.state in state]
        if not ledger and not visits:
            raise QuestionError(
                "no commitment fits", "Ask with fewer conditions, or see: communique statements --act pledge"
            )
        title = "Commitments" + (f" of {' and '.join(wanted.party)}" if wanted.party else "")
        give(
            lambda: ledger_page(ledger, visits, title),
            lambda: _objects(ledger, visits),
            as_json=as_json,
            form=form,
            output=output,
        )


def _objects(ledger: Sequence[Commitment], visits: Sequence[Promise]) -> Iterator[Mapping[str, Any]]:
    for one in ledger:
        yield {"what": "commitment", "since": one.since, **plain(one)}
    for visit in visits:
        yield {"what": "promise", **plain(visit)}
