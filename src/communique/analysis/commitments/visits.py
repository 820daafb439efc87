"""Promised visits, calls and meetings: contacts that were announced, and whether the record holds them.

Comes in: a record and a filter. Goes out: one `Promise` for each planned contact, with the contact that was held where
the record ties the two together.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from communique.analysis.chronology import evidence
from communique.analysis.sayings import Place
from communique.record import DocumentCard, Filter, Record, StoredContact


@dataclass(frozen=True, slots=True)
class Promise:
    """A contact that was announced. `due` is its day, month or year as told; `announced` when it was first told.
    `state` is "reported done" (`held` is the contact), "cancelled", or "open"; `places` and `held_places` are the
    words."""

    contact: str
    kind: str
    parties: tuple[str, ...]
    persons: tuple[str, ...]
    place: str | None
    announced: str | None
    due: str | None
    state: str
    held: str | None
    documents: tuple[DocumentCard, ...]
    places: tuple[Place, ...]
    held_places: tuple[Place, ...] = ()


def promises(record: Record, asked: Filter) -> tuple[Promise, ...]:
    """The announced contacts that fit, in the order of their announcement."""
    question = replace(asked, act=(), status=("planned", "cancelled"))
    found = [_promise(record, one) for one in record.contacts(question)]
    return tuple(sorted(found, key=lambda one: (one.announced is None, one.announced or "", one.contact)))


def _promise(record: Record, contact: StoredContact) -> Promise:
    held = next((link.other for link in contact.links if link.kind == "announced"), None)
    kept = record.contact(held) if held else None
    state = "cancelled" if contact.status == "cancelled" else "reported done" if kept else "open"
    return Promise(
        contact=contact.id,
        kind=contact.kind,
        parties=contact.parties,
        persons=tuple(dict.fromkeys(one.name for one in contact.attendees if one.name)),
        place=contact.place,
        announced=min((card.day for card in contact.documents if card.day), default=None),
        due=contact.start,
        state=state,
        held=held,
        documents=contact.documents + (kept.documents if kept else ()),
        places=evidence(record, contact),
        held_places=evidence(record, kept) if kept else (),
    )
