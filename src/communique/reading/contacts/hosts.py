"""Hosts: the people whom a traveller meets in the country visited take part in the visit.

Comes in: the events of a document that stay. Goes out: the same events, visits completed.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.reading.contacts.event import Event, Side

_TALKS = ("meeting", "unspecified")


def seat_hosts(events: Sequence[Event]) -> None:
    """Add to each visit of one country the hosts who are told to meet the traveller there; they stand in the place of
    the bare host state."""
    for visit in events:
        hosts = {side.party for side in visit.others if side.party}
        if visit.kind != "visit" or len(hosts) != 1 or visit.reported == "background":
            continue
        met = [s for e in events if _fills(e, visit) for s in e.sides if s.person and s.party in hosts]
        new = [Side(person=p) for p in dict.fromkeys(s.person for s in met) if p not in visit.people]
        visit.others += new
        if new:
            visit.others = [s for s in visit.others if s.person or s.office]


def _fills(event: Event, visit: Event) -> bool:
    """True for talks that the traveller has in the course of the visit."""
    travellers = {side.person for side in visit.own if side.person}
    return (
        event.kind in _TALKS
        and event.status == visit.status
        and event.reported != "background"
        and bool(travellers & event.people)
    )
