"""Regions: trips to a part of the world, told without its states ("will visit the Middle East", "a tour of Africa").

Comes in: a scene. Goes out: raw `Event`s of kind "visit" with the travellers alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.reading.contacts.circumstances.place_words import place_words
from communique.reading.contacts.circumstances.status import becoming, verb_status
from communique.reading.contacts.clause.partners import clause_of
from communique.reading.contacts.clause.phrases import NounPhrase, noun_phrases
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event, sides_of
from communique.reading.contacts.visits.trips import STATES
from communique.reading.contacts.words import contact_words
from communique.reading.who import Mention

_PEOPLE = ("person", "office", "pronoun")
_LEADS = ("to", "of", "in", "across", "through", "around")
_FAR, _LONGEST = 6, 3


def region_trips(scene: Scene) -> Iterator[Event]:
    """The trips of a sentence to parts of the world."""
    for token in scene.tokens:
        frame = contact_words().verbs.get(token.low)
        if frame is None or frame.kind != "visit" or token.upos != "VERB" or token.index in scene.cover:
            continue
        start = token.index + 1 if frame.place else _behind(scene, token.index, (*frame.to, "across", "through"))
        found = _region(scene, start) if start is not None else None
        if found is not None:
            yield from _trip(scene, token.index, token.index, found, frame.lemma)
    for phrase in noun_phrases(scene):
        found = _of_noun(scene, phrase) if phrase.kind == "visit" and phrase.verb is not None else None
        if found is not None and phrase.verb is not None:
            yield from _trip(scene, phrase.verb, phrase.noun, found, "paid")


def _of_noun(scene: Scene, phrase: NounPhrase) -> tuple[int, int] | None:
    """Where the region stands that "a tour of", "her trip to" leads to, or that names the tour ("a European tour")."""
    start = _behind(scene, phrase.noun, _LEADS)
    found = _region(scene, start) if start is not None else None
    before = phrase.noun - 1
    named = before >= phrase.first and scene.low[before] in place_words().regional
    whole = (_region(scene, i) for i in range(phrase.first, phrase.noun))
    beside = next((words for words in whole if words is not None and words[1] == before), None)
    return found or beside or ((before, before) if named else None)


def _behind(scene: Scene, at: int, preps: tuple[str, ...]) -> int | None:
    """The word behind the first of `preps` after word `at`, in the same phrase."""
    for i in range(at + 1, min(at + _FAR, len(scene.low))):
        if scene.low[i] in preps:
            return i + 1
        if scene.tokens[i].upos == "VERB" or i in scene.cover:
            return None
    return None


def _region(scene: Scene, start: int) -> tuple[int, int] | None:
    """First and last word of the region that begins at word `start`, an article passed over."""
    first = start + (scene.word(start) == "the")
    for length in range(_LONGEST + 2, 0, -1):
        words = " ".join(scene.low[first : first + length]).replace(" - ", "-")
        capital = first < len(scene.low) and scene.tokens[first].text[:1].isupper()
        named = {scene.word(first + length), scene.word(first + length + 1)} & STATES  # "the Gulf Arab state of X"
        if capital and words in place_words().regions and first not in scene.cover and not named:
            return first, first + length - 1
    return None


def _trip(scene: Scene, verb: int, at: int, where: tuple[int, int], lemma: str) -> Iterator[Event]:
    status = becoming(scene, verb) or verb_status(scene, verb)
    travellers: list[Mention] = [m for m in scene.subject(verb) if m.kind in _PEOPLE]
    own = [side for m in travellers for side in sides_of(m) if side.party]
    if status is None or not own:
        return
    event = Event(scene.sentence.index, at, "visit", own, status=status, region=True)
    event.rule = f"contacts.visit.{lemma}_region"
    event.place = " ".join(scene.text[scene.tokens[where[0]].start : scene.tokens[where[1]].end].split())
    event.evidence = [scene.clause(*clause_of(scene, verb, travellers, max(at, where[1])))]
    yield event
