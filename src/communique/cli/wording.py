"""How facts are put for people: dates, kinds, who met whom, in few words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from rich.markup import escape

from communique.record import Attendee, Counts, DocumentCard, StoredContact

GLYPHS = {
    "call": "☎",
    "video_call": "▣",
    "meeting": "◆",
    "visit": "➤",
    "multilateral": "✱",
    "letter": "✉",
    "unspecified": "·",
}
"""One sign for each kind of contact, of the width of one column."""


def shown(text: str) -> str:
    """A text from a document as it may be put on a terminal: on one line, no control or direction signs, no markup."""
    return escape(one_line(text)[0])


def one_line(text: str) -> tuple[str, list[int]]:
    """The text with each run of white space and control signs as one space, and for each old offset (and the end) the
    new one."""
    out: list[str] = []
    places: list[int] = []
    for sign in text:
        places.append(len(out))
        if sign.isspace() or unicodedata.category(sign) in ("Cc", "Cf", "Cs"):
            if out and out[-1] != " ":
                out.append(" ")
        else:
            out.append(sign)
    return "".join(out), [*places, len(out)]


def kind(contact: StoredContact) -> str:
    """The kind with its sign; planned and cancelled contacts say so."""
    return kind_of(contact.kind, contact.status)


def kind_of(kind: str, status: str) -> str:
    """A kind and a status of the guide in words, with the kind's sign."""
    told = "" if status == "held" else f" ({status})"
    return f"{GLYPHS.get(kind, '·')} {kind.replace('_', ' ')}{told}"


def asked_by(contact: StoredContact) -> str:
    """Who asked for it, who telephoned: "IRN", "IRN called", or nothing."""
    return shown(contact.requested_by or "") or (f"{shown(contact.caller)} called" if contact.caller else "")


def date(start: str | None, end: str | None) -> str:
    """A date or a range, "undated" for none."""
    if start is None:
        return "undated"
    return start if end in (None, start) else f"{start} to {end}"


def sides(attendees: Iterable[Attendee], parties: Iterable[str]) -> list[tuple[str, list[Attendee]]]:
    """The parties with the persons of each, in the order in which they are told; persons of no known party last."""
    told: dict[str, list[Attendee]] = {}
    for one in attendees:
        told.setdefault(one.state or "", []).append(one)
    for party in parties:
        told.setdefault(party, [])
    return sorted(told.items(), key=lambda side: side[0] == "")


def who(contact: StoredContact) -> str:
    """The sides of a contact in one line: "Wang Yi (CHN) – Hossein Amir-Abdollahian (IRN)"."""
    return sided(contact.attendees, contact.parties)


def sided(attendees: Iterable[Attendee], parties: Iterable[str]) -> str:
    """Persons and parties, side by side, as markup."""
    return " – ".join(_side(party, people) for party, people in sides(attendees, parties))


def _side(party: str, people: list[Attendee]) -> str:
    names = ", ".join(shown(one.name) for one in people if one.name)
    if not names:
        return f"[who]{shown(party) or '?'}[/]"
    return f"[who]{names}[/]" + (f" ({shown(party)})" if party else "")


def person(one: Attendee) -> str:
    """A person with office and party, as markup."""
    office = f", {shown(one.office)}" if one.office else ""
    party = f" ({shown(one.state)})" if one.state else ""
    return f"[who]{shown(one.name or '?')}[/]{office}{party}"


def found(card: DocumentCard) -> str:
    """How much a document holds."""
    return f"{plural(card.contacts, 'contact')}, {plural(card.statements, 'statement')}"


def paper(card: DocumentCard) -> str:
    """A document in a few words: its publisher (else its title, else its id) and the day of its publication."""
    name = card.publisher or card.title or card.given_id or card.id
    return shown(", ".join(part for part in (name, card.day) if part))


def plural(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 contact", "2 contacts"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def holds(counts: Counts) -> str:
    """How much a record holds, in one sentence."""
    contacts, statements = plural(counts.contacts, "contact"), plural(counts.statements, "statement")
    return f"The record holds {plural(counts.documents, 'document')}, {contacts} and {statements}."


def of_limit(limit: int | None, found: int) -> str:
    """What a list says at its end where it was cut short."""
    return f", the first {limit:,} shown" if limit is not None and found > limit else ""


def readable(text: str) -> str:
    """A document's text as it may be put on a terminal: its lines kept, control and direction signs left out."""
    return "".join(sign for sign in text if sign in "\n\t" or unicodedata.category(sign) not in ("Cc", "Cf", "Cs"))


def gained(before: Counts, after: Counts) -> str:
    """What a build added."""
    names = ("document", "contact", "statement")
    gains = [(getattr(after, f"{name}s") - getattr(before, f"{name}s"), name) for name in names]
    told = [plural(gain, name) for gain, name in gains if gain > 0]
    return "New: " + ", ".join(told) if told else "Nothing new."
