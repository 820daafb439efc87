"""Options that several commands share: the record, the filters, JSON."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from communique.model import ACTS, KINDS, REPORTED, STATUSES
from communique.record import Filter, Record

_Command = TypeVar("_Command", bound=Callable[..., Any])

record_argument = click.argument("record", type=click.Path(path_type=Path))
"""The record that a command asks, first of its arguments."""

json_option = click.option("--json", "as_json", is_flag=True, help="One JSON object a line, for programs.")
"""Output for programs."""

_FILTERS = (
    click.option("--party", multiple=True, metavar="NAME", help="A party: Iran, Iranian, Tehran, IRN. Repeatable."),
    click.option("--person", multiple=True, metavar="NAME", help="A person, or part of the name."),
    click.option("--since", metavar="DATE", help="From this date on: 2023, 2023-08 or 2023-08-21."),
    click.option("--until", metavar="DATE", help="Up to and with this date."),
    click.option("--kind", multiple=True, type=click.Choice(KINDS), metavar="KIND", help=f"{', '.join(KINDS)}."),
    click.option(
        "--status", multiple=True, type=click.Choice(STATUSES), metavar="STATUS", help=f"{', '.join(STATUSES)}."
    ),
    click.option(
        "--reported", multiple=True, type=click.Choice(REPORTED), metavar="HOW", help=f"{', '.join(REPORTED)}."
    ),
    click.option("--act", multiple=True, type=click.Choice(ACTS), metavar="ACT", help="support, oppose, pledge, ..."),
    click.option("--issue", multiple=True, metavar="NAME", help="A subject, such as sanctions."),
    click.option("--instrument", multiple=True, metavar="NAME", help="An agreement or body, such as JCPOA."),
    click.option("--publisher", multiple=True, metavar="NAME", help="Part of a publisher's name."),
    click.option("--document", multiple=True, metavar="ID", help="A document's id."),
    click.option("--contact", multiple=True, metavar="ID", help="A contact's id, such as c12."),
    click.option("--rejected", is_flag=True, help="Show also what was rejected in review."),
)


def filter_options(command: _Command) -> _Command:
    """The filters of contacts, statements and documents as options; `filter_of` makes one value of them."""
    for option in reversed(_FILTERS):
        command = option(command)
    return command


def filter_of(asked: dict[str, Any]) -> Filter:
    """The filter that the options ask for."""
    return Filter(**asked)


def filter_in(record: Record, asked: dict[str, Any]) -> Filter:
    """The filter that the options ask of a record. Raises QuestionError for a contact or document that it does not
    hold: an empty list would look as if nothing had been said there."""
    for contact in asked["contact"]:
        record.contact(contact)
    for document in asked["document"]:
        record.document(document)
    return filter_of(asked)


def limit_option(command: _Command) -> _Command:
    """How many lines a list shows."""
    return click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Show at most N.")(command)


def signed(command: _Command) -> _Command:
    """Who decides, and why."""
    who = click.option(
        "--who", envvar="COMMUNIQUE_WHO", default=user, help="Who decides (else $COMMUNIQUE_WHO, else the user's name)."
    )
    return who(click.option("--remark", help="Why.")(command))


def user() -> str:
    """The name under which the person is logged in; empty where there is none."""
    try:
        return getpass.getuser()
    except OSError:
        return ""
