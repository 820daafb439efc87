"""Itineraries: trips told by what they do with the traveller ("the tour will take President X to A, B and C").

Comes in: a scene. Goes out: raw `Event`s of kind "visit".
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.reading.contacts.circumstances.status import verb_status
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event
from communique.reading.contacts.visits.trips import country_start, trip_event
from communique.reading.contacts.words import contact_words

_FAR = 8
_TRAVELLERS = ("person", "office", "pronoun")


def itineraries(scene: Scene) -> Iterator[Event]:
    """The trips that take somebody to countries."""
    words = contact_words()
    for token in scene.tokens if words.takes_to & set(scene.low) else ():
        if token.low not in words.takes_to or token.index in scene.cover or token.upos != "VERB":
            continue
        trip = next(iter(scene.sentence.children(token.index, "nsubj")), None)
        if trip is None or words.nouns.get(trip.low) != "visit":
            continue
        travellers, end = scene.chain_from(token.index + 1)
        travellers = [m for m in travellers if m.kind in _TRAVELLERS]
        to = next((i for i in range(end + 1, min(end + _FAR, len(scene.low))) if scene.low[i] == "to"), None)
        start = country_start(scene, to + 1) if to is not None and to + 1 < len(scene.low) else None
        places, last = scene.chain_from(start) if start is not None else ([], end)
        status = verb_status(scene, token.index)
        event = trip_event(scene, token.index, travellers, places, last) if travellers and places else None
        if event is not None and status is not None:
            event.status, event.rule = status, "contacts.visit.taken"
            yield event
