"""Representations: formal words of displeasure that one state puts to another on a day told ("lodged stern
representations with the Norwegian side on Monday", "delivered a démarche to X").

Comes in: a scene. Goes out: raw `Event`s of kind "unspecified".
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.knowledge import parties
from communique.reading.contacts.circumstances.status import verb_status
from communique.reading.contacts.clause.partners import clause_of, with_partners
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.clause.undergone import passive
from communique.reading.contacts.event import Event, Side, sides_of
from communique.reading.contacts.words import contact_words

_LED = frozenset(("with", "to"))


def representations(scene: Scene) -> Iterator[Event]:
    """The representations lodged with another state, where a day tells that it is one occasion."""
    words = contact_words()
    for token in scene.tokens if scene.dates and words.lodges & set(scene.low) else ():
        above = scene.tokens[token.head] if token.low in words.protests and token.head >= 0 else None
        if above is None or above.low not in words.lodges or passive(scene, above.index):
            continue
        status, subject = verb_status(scene, above.index), scene.subject(above.index)
        partners, end, _ = with_partners(scene, token.index, _LED)
        own = [side for m in subject for side in sides_of(m) if side.party]
        own = own or ([Side(state=scene.home)] if scene.home is not None else [])
        others = [side for m in partners for side in sides_of(m) if side.party and parties.is_state(side.party)]
        if status is None or not own or not others or {s.party for s in own} & {s.party for s in others}:
            continue
        event = Event(scene.sentence.index, above.index, "unspecified", own, others, status=status)
        event.rule = "contacts.unspecified.representations"
        event.evidence = [scene.clause(*clause_of(scene, above.index, subject, max(end, token.index)))]
        yield event
