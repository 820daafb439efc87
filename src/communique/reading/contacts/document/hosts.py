"""Hosts: the people whom a traveller meets in the country visited take part in the visit.

A visit is paid to somebody; a trip told only as a way or a whereabouts ("came to", "was in", "who is visiting") is the
traveller's own, and those met there take part in the talks alone.

Comes in: the events of a document that stay, and its scenes. Goes out: the same events, visits completed.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event, Side

_TALKS = ("meeting", "unspecified")
_PAID = ("visit", "paid", "noun", "invited", "during")  # the rules that read words for a visit, not for a way
_AHEAD = ("travel", "come")  # and, of a trip to come, what announces a visit
_NEAR = 6


def seat_hosts(events: Sequence[Event], scenes: Sequence[Scene]) -> None:
    """Add to each visit paid to one country the hosts who are told to meet the traveller there; they stand in the
    place of the bare host state."""
    for visit in events:
        hosts = {side.party for side in visit.others if side.party}
        if visit.kind != "visit" or len(hosts) != 1 or visit.reported == "background" or not _paid(visit, scenes):
            continue
        met = [s for e in events if _fills(e, visit) for s in e.sides if s.person and s.party in hosts]
        new = [Side(person=p) for p in dict.fromkeys(s.person for s in met) if p not in visit.people]
        visit.others += new
        if new:
            visit.others = [s for s in visit.others if s.person or s.office]


def _paid(visit: Event, scenes: Sequence[Scene]) -> bool:
    """True where the text tells of a visit that is paid; False for a way, and for one who "is visiting" aside."""
    told = visit.rule.rpartition(".")[2]
    if visit.status != "held":
        return told in (*_PAID, *_AHEAD)
    scene = next((s for s in scenes if s.sentence.index == visit.sentence), None)
    return told in _PAID and (scene is None or not _told_aside(scene, visit.at))


def _told_aside(scene: Scene, at: int) -> bool:
    """True where word `at` stands in a clause with "who": the person's whereabouts beside other news."""
    if at < 0:
        return False
    near = [i for i in (at, scene.tokens[at].head) if i >= 0]
    relative = any(scene.tokens[i].dep == "acl" for i in near)
    return relative and "who" in scene.low[max(0, at - _NEAR) : at]


def _fills(event: Event, visit: Event) -> bool:
    """True for talks that the traveller has in the course of the visit."""
    travellers = {side.person for side in visit.own if side.person}
    return (
        event.kind in _TALKS
        and event.status == visit.status
        and event.reported != "background"
        and bool(travellers & event.people)
    )
