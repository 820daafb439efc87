"""`communique split`: a person rules that a report belongs to another contact."""

from __future__ import annotations

from pathlib import Path

import click

from communique.cli import tables, terminal
from communique.cli.commands.review import told
from communique.cli.options import record_argument, signed
from communique.record import StoredContact, open_record

_EPILOG = """\b
Examples:
  communique split china-iran.db c3 r7 --who "A. Reader" --remark "another call, a week later"
"""


@click.command(epilog=_EPILOG)
@record_argument
@click.argument("contact")
@click.argument("report")
@signed
def command(record: Path, contact: str, report: str, who: str, remark: str | None) -> None:
    """Take REPORT (r7) out of CONTACT (c3) of RECORD, for good. The ruling can be undone and shared."""
    with open_record(record) as opened:
        terminal.output().print(told(opened.decide("part", contact, report, who=who, remark=remark)))
        own = opened.show(report)
        both = [one for one in (opened.contact(contact), own) if isinstance(one, StoredContact)]
        terminal.output().print(tables.contact_table(both, terminal.output()))
