"""Encounters: the day and the parties of the contacts in which statements were made, looked up many at a time.

Comes in: a record and statements, as they stream. Goes out: the statements, each with what is known of its contact.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from communique.record import Filter, Record, StoredContact, StoredStatement

_BLOCK = 500
"""Statements whose contacts are looked up together."""


@dataclass(frozen=True, slots=True)
class Encounter:
    """A contact's first day, month or year as told (None where no text tells it), and its parties in order of code."""

    start: str | None
    parties: tuple[str, ...]


def with_encounters(
    record: Record, statements: Iterable[StoredStatement], told: Mapping[str, Encounter] | None = None
) -> Iterator[tuple[StoredStatement, Encounter | None]]:
    """Each statement with the encounter of its contact; None outside any contact. What `told` holds, by the ids of
    contacts, is not looked up again."""
    source, known = iter(statements), dict(told or {})
    while block := list(islice(source, _BLOCK)):
        known |= _looked_up(record, {one.contact for one in block if one.contact} - known.keys())
        for one in block:
            yield one, known[one.contact] if one.contact else None


def _looked_up(record: Record, contacts: Iterable[str]) -> dict[str, Encounter]:
    wanted = tuple(contacts)
    found = record.contacts(Filter(contact=wanted, rejected=True)) if wanted else ()
    return {one.id: encounter_of(one) for one in found}


def encounter_of(one: StoredContact) -> Encounter:
    """What statements need of a contact."""
    return Encounter(one.start, tuple(sorted(one.parties)))
