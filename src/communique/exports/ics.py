"""iCalendar (RFC 5545): every dated contact as an all-day event. Contacts without a date have no place in a calendar.

A contact of which the text tells the month or the year spans all of it, and says so in X-COMMUNIQUE-PRECISION.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import TextIO

from communique import __version__
from communique.knowledge import parties
from communique.record import Filter, Record, StoredContact
from communique.record.days import first_day, last_day

_STATUS = {"held": "CONFIRMED", "planned": "TENTATIVE", "cancelled": "CANCELLED"}
_PRECISION = {4: "year", 7: "month", 10: "day"}
_WIDTH = 75
"""The longest line, in octets; longer ones are folded."""


def write(record: Record, asked: Filter, out: TextIO) -> None:
    """Write the calendar."""
    for line in _calendar(record, asked):
        out.write(folded(line) + "\r\n")


def _calendar(record: Record, asked: Filter) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//Communique//Communique {__version__}//EN")
    for contact in record.contacts(asked):
        start, end = first_day(contact.start), last_day(contact.end or contact.start)
        if start and end:
            yield from _event(record, contact, start, end)
    yield "END:VCALENDAR"


def _event(record: Record, one: StoredContact, start: str, end: str) -> Iterator[str]:
    lead = one.reports[0]
    yield "BEGIN:VEVENT"
    yield f"UID:{lead.document.id}-{one.id}@communique"
    yield f"DTSTAMP:{_plain(lead.document.day or start)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_plain(start)}"
    yield f"DTEND;VALUE=DATE:{_plain(_next(end))}"
    yield f"SUMMARY:{_escaped(_summary(one))}"
    yield f"STATUS:{_STATUS[one.status]}"
    yield f"CATEGORIES:{one.kind.upper().replace('_', ' ')}"
    if one.place:
        yield f"LOCATION:{_escaped(one.place)}"
    if lead.document.url and lead.document.url.isascii():
        yield f"URL:{lead.document.url}"
    yield f"DESCRIPTION:{_escaped(_description(record, one))}"
    yield f"X-COMMUNIQUE-CONTACT:{one.id}"
    yield f"X-COMMUNIQUE-PRECISION:{_PRECISION.get(len(one.start or ''), 'day')}"
    yield "END:VEVENT"


def _summary(one: StoredContact) -> str:
    names = [party.name if (party := parties.get(code)) else code for code in one.parties]
    return f"{one.kind.replace('_', ' ').capitalize()}: {' and '.join(names) or 'parties not told'}"


def _description(record: Record, one: StoredContact) -> str:
    told = [", ".join(part for part in (each.name, each.office) if part) for each in one.attendees if each.name]
    lead = one.reports[0]
    text = record.text(lead.document.id)
    told += [" ".join(span.of(text).split()) for span in lead.evidence]
    source = ", ".join(part for part in (lead.document.publisher, lead.document.day) if part)
    return "\n".join([*told, f"Reports: {len(one.reports)}" + (f" (first: {source})" if source else "")])


def folded(line: str) -> str:
    """The line in pieces of at most 75 octets, each after the first behind a blank; no letter is cut."""
    pieces, size = [""], 0
    for sign in line:
        width = len(sign.encode("utf-8", "replace"))
        if size + width > _WIDTH:
            pieces.append(" ")
            size = 1
        pieces[-1] += sign
        size += width
    return "\r\n".join(pieces)


def _escaped(text: str) -> str:
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    text = "\\n".join(text.splitlines())
    return "".join(sign for sign in text if sign >= " ")


def _plain(day: str) -> str:
    return day.replace("-", "")


def _next(day: str) -> str:
    try:
        return (datetime.date.fromisoformat(day) + datetime.timedelta(1)).isoformat()
    except OverflowError:
        return day
