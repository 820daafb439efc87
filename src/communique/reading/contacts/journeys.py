"""Journeys: what the sentences around a contact tell of its days: arrival and departure, a gathering announced before.

Comes in: the events of a document with its scenes. Goes out: the same events, with date and place filled in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.model import Token
from communique.reading.contacts.event import Event
from communique.reading.contacts.places import find_place
from communique.reading.contacts.scene import Scene
from communique.reading.contacts.when import date_of
from communique.reading.contacts.words import contact_words
from communique.reading.dates import DateMention

_ARRIVE = frozenset(("arrive", "arrives", "arrived", "arriving"))
_LEAVE = frozenset(("leave", "leaves", "left", "depart", "departs", "departed", "departing"))
_HELD = frozenset(("held", "place", "take", "takes", "took", "convened", "open", "opens", "opened"))
_DAY = len("2000-01-01")
_NEAR = 5


def stay(events: Sequence[Event], scenes: Sequence[Scene]) -> None:
    """ "will arrive on May 5 ... will leave on May 8": the days of a visit that is told without days ("this month")."""
    for trip in events:
        if trip.kind != "visit" or (trip.when is not None and len(trip.when.start or "") == _DAY):
            continue
        near = [s for s in scenes if 0 <= s.sentence.index - trip.sentence <= _NEAR]
        first, last = _moved(near, trip, _ARRIVE), _moved(near, trip, _LEAVE)
        if first is None or last is None or not first.start or not last.end or first.start > last.end:
            continue
        told = trip.when or first
        trip.when = replace(told, start=first.start, end=last.end, rule="dates.stay")


def _moved(scenes: Sequence[Scene], trip: Event, verbs: frozenset[str]) -> DateMention | None:
    """The day on which one of the travellers arrives or leaves."""
    travellers = {side.person for side in trip.own if side.person}
    for scene in scenes:
        for token in scene.tokens:
            if token.low in verbs and token.upos == "VERB" and _subject(scene, token) & travellers:
                day = date_of(scene, replace(trip, at=token.index, anchor=-1, asserted=True))
                if day is not None and len(day.start or "") == _DAY and day.start == day.end:
                    return day
    return None


def _subject(scene: Scene, verb: Token) -> set[object]:
    """The persons who do what a verb says, also where another verb carries it ("is due to arrive")."""
    found: set[object] = {m.person for m in scene.subject(verb.index)}
    return found | ({m.person for m in scene.subject(verb.head)} if verb.dep == "xcomp" else set())


def announced(events: Sequence[Event], scenes: Sequence[Scene]) -> None:
    """ "The second Dialogue will be held in X on May 5. A will co-chair the dialogue with B": the sentence before tells
    day and place."""
    by_index = {scene.sentence.index: scene for scene in scenes}
    for event in events:
        here, before = by_index.get(event.sentence), by_index.get(event.sentence - 1)
        if here is None or before is None or event.kind == "visit" or event.when is not None:
            continue
        noun = here.word(event.at)
        if noun not in contact_words().nouns or here.word(event.at - 1) not in ("the", "this", "these"):
            continue
        told = next((i for i, word in enumerate(before.low) if word == noun), len(before.low))
        held = next((i for i in range(told, min(told + 6, len(before.low))) if before.low[i] in _HELD), None)
        if held is not None:
            event.when = date_of(before, replace(event, at=held, anchor=-1, asserted=True))
            event.place = event.place or find_place(before, held)
            if event.kind == "unspecified" and event.place:
                event.kind = "meeting"
