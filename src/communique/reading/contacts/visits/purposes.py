"""Purposes: talks for which a journey is made, where nobody is named with whom ("arrived in Moscow for talks").

Comes in: a scene with the events found in it. Goes out: the talks to come, between the travellers and their hosts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event, Side

_TALKS = frozenset(("talks", "discussions", "consultations", "negotiations"))
_FAR, _WITH = 12, 5


def purposes_of(scene: Scene, events: Sequence[Event]) -> Iterator[Event]:
    """The talks ahead of the journeys of a sentence."""
    taken = {event.at for event in events}
    for trip in events:
        noun = _purpose(scene, trip.at) if trip.kind == "visit" and trip.asserted else None
        if noun is None or noun in taken or any(e.kind != "visit" and e.people & trip.people for e in events):
            continue
        hosts = [Side(state=code) for code in dict.fromkeys(side.party for side in trip.others) if code]
        talks = Event(scene.sentence.index, noun, "meeting", list(trip.own), hosts, status="planned")
        talks.place, talks.rule = trip.place, "contacts.meeting.purpose"
        talks.evidence = list(trip.evidence)
        yield talks


def settle_towns(events: Sequence[Event]) -> list[Event]:
    """Journeys to a town of no country known ("arrived in Lillehammer for a meeting with President X"): the town is
    the partner's, where the sentence names one. Others go. A day told behind the purpose is the day of arrival, in a
    town of a known country too."""
    out = []
    for event in events:
        if event.rule.endswith("_town"):
            talks = [e for e in events if e.kind != "visit" and e.people & event.people]
            if event.others:
                event.rule = event.rule.removesuffix("_town")
            elif not _seat_host(event, talks):
                continue
            _share_day(event, talks)
        out.append(event)
    return out


def _seat_host(event: Event, talks: Sequence[Event]) -> bool:
    """Give the journey the party of the one partner of the talks; False where there is none."""
    homes = {side.party for side in event.own}
    hosts = {party for e in talks for party in e.parties if party not in homes}
    if len(hosts) != 1 or None in homes or talks[0].at < event.at:
        return False
    event.others = [Side(state=party) for party in hosts]
    return True


def _share_day(event: Event, talks: Sequence[Event]) -> None:
    """The day behind talks to come is that of the arrival."""
    ahead = bool(talks) and event.at < talks[0].at and talks[0].status == "planned"
    if ahead and event.status == "held" and event.when is None:
        told = talks[0].when
        event.when, talks[0].when = (told.read_as("past") if told else None), None


def _purpose(scene: Scene, at: int) -> int | None:
    """The noun of "for talks" behind word `at`, in the same clause."""
    for i in range(at + 1, min(at + _FAR, len(scene.low))):
        if scene.low[i] in _TALKS and "for" in scene.low[max(at, i - 4) : i] and "with" not in scene.low[i : i + _WITH]:
            return i
        if scene.tokens[i].upos == "VERB" and i not in scene.cover:
            return None
    return None
