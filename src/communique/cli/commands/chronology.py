"""`communique chronology`: the contacts of a pair, a person or an issue through time, with gaps and firsts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from communique.analysis.chronology import GAP_MONTHS, chronology
from communique.analysis.chronology_page import chronology_page
from communique.cli.answers import answer_options, give
from communique.cli.objects import plain
from communique.cli.options import filter_of, filter_options, record_argument
from communique.record import open_record

_EPILOG = """\b
Examples:
  communique chronology china-iran.db China Iran
  communique chronology china-iran.db --person "Wang Yi" --since 2022
  communique chronology china-iran.db China Iran --issue "nuclear deal" -o table.md
"""


@click.command(epilog=_EPILOG)
@record_argument
@click.argument("parties", nargs=-1, metavar="[PARTY]...")
@click.option("--gap", default=GAP_MONTHS, show_default=True, type=click.IntRange(1), help="Months that make a gap.")
@filter_options
@answer_options
def command(
    record: Path,
    parties: tuple[str, ...],
    *,
    gap: int,
    as_json: bool,
    form: str | None,
    output: Path | None,
    **asked: Any,
) -> None:
    """List the contacts of all PARTYs through time: level, channel, who asked, what was agreed, gaps and firsts."""
    wanted = filter_of(asked)
    wanted = replace(wanted, party=(*wanted.party, *parties))
    title = "Contacts of " + " and ".join(wanted.party) if wanted.party else "Contacts"
    with open_record(record) as opened:
        steps = chronology(opened, wanted, gap_months=gap)
        give(
            lambda: chronology_page(steps, title), lambda: map(plain, steps), as_json=as_json, form=form, output=output
        )
