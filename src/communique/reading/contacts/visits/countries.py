"""Countries: visits to "the North African country", told beside talks that name the party it is.

Comes in: a scene with the talks found in it. Goes out: raw `Event`s of kind "visit" to the party of the partner.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.reading.contacts.circumstances.status import verb_status
from communique.reading.contacts.clause.partners import clause_of
from communique.reading.contacts.clause.phrases import noun_phrases
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event, Side, sides_of
from communique.reading.contacts.words import contact_words

_COUNTRIES = frozenset(("country", "nation", "kingdom", "emirate", "republic", "state"))
_LEADS = ("to", "in")
_FAR, _LONGEST = 6, 5


def country_trips(scene: Scene, events: Sequence[Event]) -> Iterator[Event]:
    """The visits of a sentence to a country that only its talks name."""
    talks = next((e for e in events if e.kind != "visit" and e.asserted and e.people), None)
    if talks is None or any(e.kind == "visit" for e in events):
        return
    for at, start, verb in _journeys(scene):
        end = _country(scene, start)
        travellers = scene.subject(verb) if verb is not None else []
        own = [side for m in travellers for side in sides_of(m) if side.party] or list(talks.own)
        homes = {side.party for side in own}
        hosts = {side.party for side in talks.sides if side.party} - homes
        status = talks.status if verb is None else verb_status(scene, verb)
        if end is None or status is None or len(homes) != 1 or len(hosts) != 1:
            continue
        event = Event(scene.sentence.index, at, "visit", own, [Side(state=code) for code in hosts], status=status)
        event.rule, event.place = "contacts.visit.country", scene.printed(scene.clause(start, end))
        event.evidence = [scene.clause(*clause_of(scene, at, travellers, end))]
        yield event


def _journeys(scene: Scene) -> Iterator[tuple[int, int, int | None]]:
    """The words of travel, each with the word where its destination begins and its verb."""
    for token in scene.tokens:
        frame = contact_words().verbs.get(token.low)
        if frame is None or frame.kind != "visit" or token.upos != "VERB" or token.index in scene.cover:
            continue
        if frame.place:
            yield token.index, token.index + 1, token.index
        elif scene.word(token.index + 1) in frame.to:
            yield token.index, token.index + 2, token.index
    for phrase in noun_phrases(scene):
        lead = next((i for i in range(phrase.noun + 1, phrase.noun + _FAR) if scene.word(i) in _LEADS), None)
        if phrase.kind == "visit" and lead is not None:
            yield phrase.noun, lead + 1, None


def _country(scene: Scene, start: int) -> int | None:
    """The last word of "the Arab country" that begins at word `start`."""
    if scene.word(start) not in ("the", "this"):
        return None
    for i in range(start + 1, min(start + _LONGEST, len(scene.low))):
        if scene.low[i] in _COUNTRIES:
            return i
        if scene.tokens[i].upos not in ("ADJ", "PROPN", "NOUN", "PUNCT") or scene.at(i) is not None:
            return None
    return None
