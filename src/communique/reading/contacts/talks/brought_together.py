"""Brought together: gatherings told by whom they bring together ("the summit will bring together leaders from A, B and
C", "the meeting grouped A's X and B's Y").

Comes in: a scene. Goes out: raw `Event`s of kind "meeting" or "multilateral".
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.knowledge import parties
from communique.reading.contacts.circumstances.status import verb_status
from communique.reading.contacts.clause.partners import clause_of, noun_phrase_parties
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import GATHERING, Event, Side, sides_of
from communique.reading.contacts.words import contact_words

_TWO = 2


def brought_together(scene: Scene) -> Iterator[Event]:
    """The gatherings whose guests are told by their states."""
    words = contact_words()
    if not words.brings_together & set(scene.low):
        return
    for token in scene.tokens:
        i = token.index
        if token.low not in words.brings_together or i in scene.cover or token.upos != "VERB":
            continue
        whole = next(iter(scene.sentence.children(i, "nsubj")), None)
        gathering = whole is not None and (whole.low in words.sessions or whole.low in words.nouns)
        together = i + 1 + (scene.word(i + 1) == "together")
        if whole is None or not gathering or (words.nouns.get(whole.low) == "visit"):
            continue
        found, end = scene.chain_from(together)
        joint = end + 1 + (scene.word(end + 1) == ",")
        if found and scene.word(joint) == "with":  # "grouped X, with Y and Z"
            others, end = scene.chain_from(joint + 1)
            found = [*found, *others]
        people = bool(found) and all(m.person is not None and m.parties for m in found)
        if not people:
            found, end = noun_phrase_parties(scene, together)
        if not people and not any(scene.word(j) in words.officials for j in range(together, end)):
            continue
        codes = list(dict.fromkeys(code for m in found for code in m.parties))
        status = verb_status(scene, i)
        if status is None or len(codes) < _TWO or not (people or any(map(parties.is_state, codes))):
            continue
        many = len(codes) >= GATHERING or any(map(parties.is_organisation, codes))
        kind = "multilateral" if many and not people else "meeting"
        sides = [side for m in found for side in sides_of(m)] if people else [Side(state=code) for code in codes]
        event = Event(scene.sentence.index, i, kind, sides, status=status)
        event.rule = f"contacts.{kind}.brought_together"
        event.evidence = [scene.clause(*clause_of(scene, min(i, whole.index), found, end))]
        yield event
