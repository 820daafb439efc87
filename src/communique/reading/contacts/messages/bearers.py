"""Bearers: who brings a letter and hands it to its reader meets him ("delivered a message from President X to King Y").

Comes in: a scene, the verb of bringing and the readers of the letter. Goes out: raw `Event`s of kind "meeting".
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.reading.contacts.circumstances.status import verb_status
from communique.reading.contacts.clause.partners import behind_by, clause_of
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.clause.undergone import passive
from communique.reading.contacts.event import Event, sides_of
from communique.reading.contacts.words import contact_words
from communique.reading.who import Mention

_FAR = 16


def borne(scene: Scene, verb: int, readers: list[Mention], end: int) -> Iterator[Event]:
    """The meeting at which a person of another party hands the letter over."""
    words = contact_words()
    if scene.word(verb) not in words.bears or (words.phone | words.video | {"call"}) & set(scene.low):
        return
    status, bearers = verb_status(scene, verb), _bearers(scene, verb)
    own = [side for m in bearers for side in sides_of(m) if side.person and side.party]
    others = [side for m in readers for side in sides_of(m) if side.person and side.party]
    if status is None or not own or not others or {s.party for s in own} & {s.party for s in others}:
        return
    event = Event(scene.sentence.index, verb, "meeting", own, others, status=status, rule="contacts.meeting.bearer")
    event.evidence = [scene.clause(*clause_of(scene, verb, bearers, max(end, verb)))]
    yield event


def _bearers(scene: Scene, verb: int) -> list[Mention]:
    if not passive(scene, verb):
        return scene.subject(verb)
    start = behind_by(scene, verb, _FAR)
    return scene.chain_from(start)[0] if start is not None else []
