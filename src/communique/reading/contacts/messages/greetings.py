"""Greetings: messages told by what they wish ("X congratulated Y on the feast. In her message, she ...").

Comes in: the scenes of a document, its title and the events found. Goes out: raw `Event`s of kind "letter" where the
document speaks of a message, and none was found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.model import Token
from communique.reading.contacts.circumstances.status import verb_status
from communique.reading.contacts.clause.partners import clause_of
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event, sides_of
from communique.reading.contacts.words import contact_words
from communique.reading.who import Mention

_LEAD, _NEAR, _FAR = 3, 4, 8


def greeting_letters(scenes: Sequence[Scene], title: str | None, events: Sequence[Event]) -> list[Event]:
    """The letters that the first sentences tell by what they wish a person of another party."""
    if any(event.evidence for event in events) or not (_speaks_of_message(scenes) or _titled(title)):
        return []
    return [event for scene in scenes[:_LEAD] for event in _wished(scene)][:1]


def _speaks_of_message(scenes: Sequence[Scene]) -> bool:
    """ "In her message", "in a cable": the words by which such reports go on."""
    for scene in scenes[: 2 * _LEAD]:
        for i, word in enumerate(scene.low):
            before = scene.low[max(0, i - _NEAR) : i]
            if word in contact_words().letter_nouns and "in" in before and {"his", "her", "the", "a"} & set(before):
                return True
    return False


def _titled(title: str | None) -> bool:
    return bool(contact_words().letter_nouns & set((title or "").lower().split()))


def _wished(scene: Scene) -> Iterator[Event]:
    """ "congratulated President Y", "conveyed condolences to President Y"."""
    words = contact_words()
    for token in scene.tokens:
        if token.upos != "VERB" or token.index in scene.cover:
            continue
        readers: list[Mention] = []
        if token.low in words.greets:
            readers, end = scene.chain_from(token.index + 1)
        elif token.low in words.sends and words.greetings & set(scene.low[token.index : token.index + _FAR]):
            readers, end = _behind_to(scene, token)
        if readers:
            yield from _letter(scene, token.index, [m for m in readers if m.kind != "party"], end)


def _behind_to(scene: Scene, verb: Token) -> tuple[list[Mention], int]:
    wish = next(i for i in range(verb.index, len(scene.low)) if scene.low[i] in contact_words().greetings)
    to = next((i for i in range(wish, min(wish + _FAR, len(scene.low))) if scene.low[i] == "to"), None)
    return scene.chain_from(to + 1) if to is not None else ([], verb.index)


def _letter(scene: Scene, verb: int, readers: list[Mention], end: int) -> Iterator[Event]:
    writers, status = scene.subject(verb), verb_status(scene, verb)
    own = [side for m in writers for side in sides_of(m) if side.person]
    others = [side for m in readers for side in sides_of(m)]
    if status != "held" or not own or not others or {s.party for s in own} & {s.party for s in others}:
        return
    event = Event(scene.sentence.index, verb, "letter", own, others, rule="contacts.letter.greeting")
    event.evidence = [scene.clause(*clause_of(scene, verb, writers, end))]
    yield event
