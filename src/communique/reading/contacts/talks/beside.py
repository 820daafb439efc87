"""Beside: people of different parties who do something side by side ("presented the plan alongside X", "spoke alongside
Y").

Comes in: a scene with the events found in it. Goes out: a meeting of those who stand side by side.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.reading.contacts.circumstances.status import verb_status
from communique.reading.contacts.clause.partners import clause_of
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event, sides_of
from communique.reading.contacts.words import contact_words
from communique.reading.who import Mention

_CLIMB = 5


def beside_events(scene: Scene, events: Sequence[Event]) -> Iterator[Event]:
    """The meetings that "alongside" tells, where no other word of the sentence tells of one with the same people."""
    for token in scene.tokens:
        if token.low != "alongside" or token.index in scene.cover:
            continue
        partners, end = scene.chain_from(token.index + 1)
        verb = _verb_over(scene, token.head) if partners else None
        if verb is None or {scene.word(verb)} & contact_words().no_company:
            continue
        subject, status = scene.subject(verb), verb_status(scene, verb)
        partners = [m for m in partners if _apart(m, subject)]
        if status is None or not partners or not any(m.person for m in subject):
            continue
        event = Event(scene.sentence.index, verb, "meeting", status=status, rule="contacts.meeting.alongside")
        event.own = [side for m in subject for side in sides_of(m)]
        event.others = [side for m in partners for side in sides_of(m)]
        event.evidence = [scene.clause(*clause_of(scene, verb, subject, end))]
        if not any(e.kind != "visit" and e.people & {s.person for s in event.others} for e in events):
            yield event


def _apart(mention: Mention, subject: Sequence[Mention]) -> bool:
    """True for a person with a party that is not the subject's."""
    own = {code for m in subject for code in m.parties}
    return mention.person is not None and bool(mention.parties) and not own & set(mention.parties)


def _verb_over(scene: Scene, i: int) -> int | None:
    """The verb under which word i stands."""
    for _ in range(_CLIMB):
        if i < 0:
            return None
        if scene.tokens[i].upos == "VERB":
            return i
        i = scene.tokens[i].head
    return None
