"""Credentials: envoys received in form ("presented her letters of credence to the President", "received the credentials
of the new Ambassador X", "was granted an audience by the King").

Comes in: a scene. Goes out: raw `Event`s of kind "meeting".
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.reading.contacts.circumstances.status import verb_status
from communique.reading.contacts.clause.partners import clause_of
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.clause.undergone import passive
from communique.reading.contacts.event import Event, sides_of
from communique.reading.contacts.words import contact_words
from communique.reading.who import Mention

_NEAR, _FAR = 8, 24
_Told = tuple[int, list[Mention], list[Mention], int]


def credentials_events(scene: Scene) -> Iterator[Event]:
    """The handing over of credentials, and audiences granted."""
    for token in scene.tokens:
        i = token.index
        told: _Told | None = None
        if token.low in ("credentials", "credence"):
            told = _presented(scene, i)
        elif token.low in ("audience", "audiences"):
            told = _granted(scene, i)
        event = _event(scene, i, told) if told is not None else None
        if event is not None:
            yield event


def _verb(scene: Scene, noun: int, forms: frozenset[str]) -> int | None:
    return next((i for i in range(noun - 1, max(-1, noun - _NEAR), -1) if scene.low[i] in forms), None)


def _presented(scene: Scene, noun: int) -> _Told | None:
    """ "presented his credentials to X", "received the credentials of Y"."""
    verb = _verb(scene, noun, contact_words().presents)
    if verb is not None:
        hosts, end = _behind(scene, noun, ("to",))
        return verb, scene.subject(verb), hosts, end
    verb = _verb(scene, noun, contact_words().accepts)
    if verb is None:
        return None
    envoys, end = _behind(scene, noun, ("of", "from"))
    return verb, scene.subject(verb), envoys, end


def _granted(scene: Scene, noun: int) -> _Told | None:
    """ "was granted an audience by X", "granted an audience to Y", "granted Y an audience"."""
    verb = _verb(scene, noun, contact_words().grants)
    if verb is None:
        return None
    undergone = passive(scene, verb)
    others, end = _behind(scene, noun, ("by", "with") if undergone else ("to",))
    if not others and not undergone:
        others, end = scene.chain_from(verb + 1)
    return verb, scene.subject(verb), others, max(end, noun)


def _behind(scene: Scene, noun: int, preps: tuple[str, ...]) -> tuple[list[Mention], int]:
    """The people behind the first of these prepositions after the noun."""
    for i in range(noun + 1, min(noun + _FAR, len(scene.low))):
        if scene.low[i] in preps and i not in scene.cover:
            chain, end = scene.chain_from(i + 1)
            people = [m for m in chain if m.kind != "party"]
            if people:
                return people, end
        if scene.tokens[i].upos == "VERB" and i not in scene.cover:
            break
    return [], noun


def _event(scene: Scene, noun: int, told: _Told) -> Event | None:
    verb, subject, others, end = told
    status = verb_status(scene, verb)
    own = [side for m in subject for side in sides_of(m)]
    guests = [side for m in others for side in sides_of(m)]
    if status is None or not own or not guests:
        return None
    event = Event(scene.sentence.index, noun, "meeting", own, guests, status=status)
    event.rule = "contacts.meeting.credentials" if scene.word(noun).startswith("cred") else "contacts.meeting.audience"
    event.asserted = scene.tokens[verb].dep != "acl"
    event.evidence = [scene.clause(*clause_of(scene, verb, subject, max(end, noun)))]
    return event
