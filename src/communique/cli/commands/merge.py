"""`communique merge`: a person rules that contacts are one; or all reports are merged anew."""

from __future__ import annotations

from pathlib import Path

import click

from communique.cli import tables, terminal
from communique.cli.commands.review import told
from communique.cli.options import record_argument, signed
from communique.record import open_record

_EPILOG = """\b
Examples:
  communique merge china-iran.db c3 c9 --who "A. Reader" --remark "both tell of the Sunday call"
  communique merge china-iran.db --anew
"""


@click.command(epilog=_EPILOG)
@record_argument
@click.argument("contacts", nargs=-1, metavar="CONTACT...")
@click.option("--anew", is_flag=True, help="Merge all reports anew by the rules of this version.")
@signed
def command(record: Path, contacts: tuple[str, ...], anew: bool, who: str, remark: str | None) -> None:
    """Rule that CONTACTs of RECORD are one contact. The ruling is a decision: it can be undone and shared."""
    with open_record(record) as opened:
        if anew:
            before = opened.counts().contacts
            opened.merge_anew()
            click.echo(f"{before:,} contacts before, {opened.counts().contacts:,} now")
        if contacts:
            terminal.output().print(told(opened.decide("join", *dict.fromkeys(contacts), who=who, remark=remark)))
            joined = [opened.contact(min(contacts, key=_number))]
            terminal.output().print(tables.contact_table(joined, terminal.output()))
        elif not anew:
            raise click.UsageError("give two contacts, such as c3 c9, or --anew", click.get_current_context())


def _number(contact: str) -> int:
    digits = "".join(sign for sign in contact if sign.isdecimal())
    return int(digits or 0)
