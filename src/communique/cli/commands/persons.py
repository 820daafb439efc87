"""`communique persons`: who is who: all names that documents give a person, and the offices over time."""

from __future__ import annotations

from pathlib import Path

import click
from rich.padding import Padding
from rich.text import Text

from communique.cli import objects, terminal
from communique.cli.options import json_option, record_argument
from communique.cli.wording import shown
from communique.record import StoredPerson, open_record

_EPILOG = """\b
Examples:
  communique persons china-iran.db
  communique persons china-iran.db "Wang Yi"
  communique persons china-iran.db Лавров --json
"""


@click.command(epilog=_EPILOG)
@record_argument
@click.argument("name", required=False)
@json_option
def command(record: Path, name: str | None, as_json: bool) -> None:
    """List the persons of RECORD, or those whom NAME may mean (in any spelling), with their names and offices."""
    with open_record(record) as opened:
        found = 0
        for one in opened.persons(name):
            found += 1
            if as_json:
                terminal.json_line(objects.plain(one))
            else:
                _show(one)
        if not found:
            terminal.messages().print("Nobody found.")


def _show(one: StoredPerson) -> None:
    console = terminal.output()
    party = f" ({shown(one.party)})" if one.party else ""
    other = ", ".join(shown(name) for name in one.names if name != one.name)
    console.print(f"[id]{one.id}[/]  [who]{shown(one.name)}[/]{party}" + (f"  [aside]also {other}[/]" if other else ""))
    for term in one.terms:
        when = term.first or "undated"
        if term.last not in (None, term.first):
            when += f" to {term.last}"
        told = f"[date]{when}[/]  {shown(term.office)}  [aside]{len(term.reports)}×[/]"
        console.print(Padding(Text.from_markup(told), (0, 0, 0, 4)))
