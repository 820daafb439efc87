"""Calling off: what tells that a contact was cancelled or put off ("the talks have been postponed", "the cancellation
of the visit", "the trip will not take place").

Comes in: a scene and a noun of contact, or the events of a document. Goes out: whether it was called off; the events
with those that later sentences call off marked as cancelled.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.model import Token
from communique.reading.contacts.clause.dropping import drops
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event
from communique.reading.contacts.words import contact_words

_DEFINITE = frozenset(("the", "this", "that", "their", "his", "her", "these", "those"))
_CARRIES_OUT = frozenset(("proceed", "undertake", "make", "pay", "keep", "go"))
_NEAR = 3


def called_off(scene: Scene, noun: int) -> bool:
    """True where the words that a noun of contact hangs on say that the contact was cancelled or put off."""
    token = scene.tokens[noun]
    above = scene.tokens[token.head] if token.head >= 0 else None
    if above is None:
        return False
    if token.dep == "nmod":
        return above.low in contact_words().cancelling and "of" in scene.low[above.index : noun]
    if token.dep in ("obj", "obl") and _given_up(scene, above):
        return True
    if token.dep not in ("nsubj", "obj") and not (token.dep == "obl" and above.low.startswith("pull")):
        return False
    said_off = drops(scene, above.index) and _decided(scene, above)
    return said_off or (token.dep == "nsubj" and _falls_through(scene, above))


def _decided(scene: Scene, verb: Token) -> bool:
    """True unless the verb is denied, doubted or only threatened ("might be cancelled", "threatened to cancel")."""
    words, kids = contact_words(), scene.sentence.children(verb.index, "aux", "advmod", "mark")
    told = {t.low for t in kids if t.index < verb.index}
    if told & (words.doubts | words.negations) - {"would"}:
        return False
    above = scene.tokens[verb.head] if verb.head >= 0 else None
    return "to" not in told or (above is not None and above.low in words.decides)


def _given_up(scene: Scene, verb: Token) -> bool:
    """ "will not be able to proceed with", "cannot undertake", "is unable to make": of a journey or talks that one had
    meant to make."""
    if verb.low not in _CARRIES_OUT:
        return False
    if verb.dep == "xcomp" and scene.word(verb.head) == "unable":
        return True
    able = scene.tokens[verb.head] if verb.dep == "xcomp" and scene.word(verb.head) == "able" else verb
    kids = {t.low for t in scene.sentence.children(able.index, "advmod", "aux")}
    return bool(kids & {"not", "n't", "longer"}) and bool(
        kids & ({"can", "ca"} if able is verb else {"will", "wo", "is", "was"})
    )


def _falls_through(scene: Scene, verb: Token) -> bool:
    """ "will not take place", "won't go ahead": what is denied of the coming about of a contact."""
    denied = any(t.low in ("not", "n't", "never") for t in scene.sentence.children(verb.index, "advmod", "aux"))
    ahead = bool(
        {"will", "wo", "would", "did", "can", "ca", "could"}
        & {t.low for t in scene.sentence.children(verb.index, "aux")}
    )
    return denied and ahead and verb.low in contact_words().comes_about


def call_off(events: Sequence[Event], scenes: Sequence[Scene]) -> None:
    """Mark planned contacts as cancelled that a later sentence calls off by a bare noun ("the trip was put off")."""
    for scene in scenes:
        for token in scene.tokens:
            told = contact_words().nouns.get(token.low)
            if told is None or token.upos != "NOUN" or not _bare(scene, token) or not called_off(scene, token.index):
                continue
            near = range(scene.sentence.index - _NEAR, scene.sentence.index + 1)
            before = [e for e in events if e.sentence in near and e.status == "planned" and _fits(e.kind, told)]
            if before:
                before[-1].status = "cancelled"


def _bare(scene: Scene, noun: Token) -> bool:
    """ "the meeting", "his trip": who meets whom was told before."""
    kids = scene.sentence.children(noun.index, "det", "nmod", "acl")
    return any(t.low in _DEFINITE for t in kids if t.index < noun.index) and not any(t.index > noun.index for t in kids)


def _fits(kind: str, told: str) -> bool:
    return (
        kind == told or (told == "unspecified" and kind in ("meeting", "call", "video_call")) or kind == "unspecified"
    )
