"""Spoken by phone: what somebody says to another over the telephone tells of a call ("congratulated X by telephone",
"by video link offered his condolences to Y").

Comes in: a scene. Goes out: raw `Event`s of kind "call" or "video_call".
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.model import Token
from communique.reading.contacts.circumstances.status import verb_status
from communique.reading.contacts.clause.owners import told_to
from communique.reading.contacts.clause.partners import clause_of, with_partners
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.clause.undergone import passive
from communique.reading.contacts.event import Event, sides_of
from communique.reading.contacts.words import contact_words
from communique.reading.who import Mention


def spoken_by_phone(scene: Scene) -> Iterator[Event]:
    """The calls told by a verb of saying with its hearer and the channel in one clause."""
    channels = [(scene.has(p), p, "call") for p in contact_words().by_phone]
    channels += [(scene.has(p), p, "video_call") for p in contact_words().by_video]
    told = next(((phrase, kind) for here, phrase, kind in channels if here), None)
    if told is None:
        return
    at = _place_of(scene, told[0])
    verb = _verb_of(scene, at)
    status = verb_status(scene, verb.index) if verb is not None else None
    if verb is None or status is None or _told_by_itself(verb) or passive(scene, verb.index):
        return
    speakers = [m for m in scene.subject(verb.index) if m.person is not None and m.parties]
    hearers = _objects(scene, verb.index) or told_to(scene, verb.index) or _with(scene, verb.index)
    hearers = [m for m in hearers if m.parties]
    own = {code for m in speakers for code in m.parties}
    together = not hearers and len(own) > 1 and len(speakers) > 1  # "X and Y exchanged greetings by phone"
    apart = bool(hearers) and own.isdisjoint(code for m in hearers for code in m.parties)
    if not speakers or not (apart or together):
        return
    event = Event(scene.sentence.index, verb.index, told[1], status=status, rule=f"contacts.{told[1]}.spoken")
    event.own = [side for m in speakers for side in sides_of(m)]
    event.others = [side for m in hearers for side in sides_of(m)]
    event.evidence = [scene.clause(*clause_of(scene, verb.index, speakers, (hearers or speakers)[-1].last))]
    yield event


def _told_by_itself(verb: Token) -> bool:
    """True for verbs of talks; "reached X by phone" is no journey."""
    frame = contact_words().verbs.get(verb.low)
    return frame is not None and frame.kind != "visit"


def _with(scene: Scene, verb: int) -> list[Mention]:
    """ "reviewed trade with President X over the phone"."""
    return [m for m in with_partners(scene, verb, frozenset(("with",)))[0] if m.person is not None]


def _place_of(scene: Scene, phrase: str) -> int:
    words = tuple(phrase.split())
    return next(i for i in range(len(scene.low)) if scene.low[i : i + len(words)] == words)


def _verb_of(scene: Scene, at: int) -> Token | None:
    """The verb whose clause the words of channel at word `at` belong to: the last before them, else the first after."""
    before = [
        t for t in scene.tokens[:at] if t.upos == "VERB" and t.dep not in ("amod", "case") and not _inside(scene, t)
    ]
    if before:
        return before[-1]
    return next((t for t in scene.tokens[at:] if t.upos == "VERB" and t.dep in ("root", "ccomp", "conj")), None)


def _inside(scene: Scene, token: Token) -> bool:
    """A participle within somebody's description ("the newly sworn in Prime Minister")."""
    return token.index in scene.cover or token.dep in ("acl", "amod", "compound")


def _objects(scene: Scene, verb: int) -> list[Mention]:
    """The persons whom the verb has as objects."""
    told = (scene.at(t.index) for t in scene.sentence.children(verb, "obj", "iobj"))
    return [m for m in told if m is not None and m.person is not None]
