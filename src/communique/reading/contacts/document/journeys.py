"""Journeys: what the sentences around a contact tell of its days: arrival and departure, a gathering announced before.

Comes in: the events of a document with its scenes. Goes out: the same events, with date and place filled in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.model import Token
from communique.reading.contacts.circumstances.places import find_place
from communique.reading.contacts.circumstances.when import date_of
from communique.reading.contacts.clause.phrases import BEING
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event
from communique.reading.contacts.words import contact_words
from communique.reading.dates import DateMention
from communique.reading.dates.mention import DAY

_ARRIVE = frozenset(("arrive", "arrives", "arrived", "arriving"))
_LEAVE = frozenset(("leave", "leaves", "left", "depart", "departs", "departed", "departing"))
_HELD = frozenset(("held", "place", "take", "takes", "took", "convened", "open", "opens", "opened"))
_OWNS = frozenset(("the", "this", "his", "her", "their", "'s", "’s"))
_NEAR = 5


def stay(events: Sequence[Event], scenes: Sequence[Scene]) -> None:
    """ "will arrive on May 5 ... will leave on May 8": the days of a visit that is told without days ("this month")."""
    for trip in events:
        if trip.kind != "visit" or (trip.when is not None and len(trip.when.start or "") == DAY):
            continue
        near = [s for s in scenes if 0 <= s.sentence.index - trip.sentence <= _NEAR]
        first, last = _moved(near, trip, _ARRIVE), _moved(near, trip, _LEAVE)
        if first is not None and last is None and trip.when is None and trip.status == "held":
            trip.when = first
        if first is None or last is None or not first.start or not last.end or first.start > last.end:
            continue
        told = trip.when or first
        trip.when = replace(told, start=first.start, end=last.end, rule="dates.stay")


def told_closer(events: Sequence[Event], scenes: Sequence[Scene]) -> None:
    """ "will visit next week ... The March 20-22 visit", "... will be in Suva from 20 to 22 March": days told more
    closely, within those told before, are the days of the visit and of the talks that share its days."""
    for scene in scenes:
        for day in scene.dates:
            before = [e for e in events if 0 <= e.sentence < scene.sentence.index and e.kind == "visit"]
            trip = next((e for e in reversed(before) if _closer(day, e) and _of_trip(scene, day, e)), None)
            if trip is None or trip.when is None:
                continue
            old = trip.when
            for event in events:
                if event.when is not None and (event.when.start, event.when.end) == (old.start, old.end):
                    event.when = day.read_as("future" if event.status == "planned" else "past")


def _closer(day: DateMention, trip: Event) -> bool:
    """True for days that lie within those of the trip and are fewer."""
    told = day.read_as("future" if trip.status == "planned" else "past")
    if trip.when is None or not (trip.when.start and trip.when.end and told.start and told.end):
        return False
    inside = trip.when.start <= told.start and told.end[: len(trip.when.end)] <= trip.when.end
    return inside and len(told.start) == DAY and (told.start, told.end) != (trip.when.start, trip.when.end)


def _of_trip(scene: Scene, day: DateMention, trip: Event) -> bool:
    """True for days right beside the word for the visit, or of a traveller's being somewhere."""
    inside = [t.index for t in scene.tokens if day.span.start <= t.start < day.span.end]
    if not inside:
        return False
    nouns = contact_words().nouns
    if nouns.get(scene.word(inside[-1] + 1)) == "visit" and scene.word(inside[0] - 1) in _OWNS:
        return True
    if nouns.get(scene.word(inside[0] - 1)) == "visit" and scene.word(inside[0] - 2) in _OWNS:
        return True
    travellers = {side.person for side in trip.own if side.person}
    if len(trip.parties) > 2:  # the days of one country are not those of the tour
        return False
    be = next((i for i in range(inside[0]) if scene.word(i) in BEING and scene.word(i + 1) == "in"), None)
    return be is not None and bool({m.person for m in scene.subject(be)} & travellers)


def _moved(scenes: Sequence[Scene], trip: Event, verbs: frozenset[str]) -> DateMention | None:
    """The day on which one of the travellers arrives or leaves."""
    travellers = {side.person for side in trip.own if side.person}
    for scene in scenes:
        for token in scene.tokens:
            verb = token.low in verbs and token.upos == "VERB" and _subject(scene, token) & travellers
            if verb or (token.low == "arrival" and verbs is _ARRIVE and _owner(scene, token.index) & travellers):
                day = date_of(scene, replace(trip, at=token.index, anchor=-1, asserted=True))
                if day is not None and day.one_day:
                    return day
    return None


def _owner(scene: Scene, noun: int) -> set[object]:
    """Whose arrival it is ("upon his arrival on Tuesday")."""
    return {m.person for i in (noun - 1, noun - 2) if (m := scene.at(i)) is not None}


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
