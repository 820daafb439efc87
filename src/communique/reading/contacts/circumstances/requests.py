"""Requests: sentences that tell at whose wish a contact came about ("It was Oslo that had asked for the call", "The
initiative came from Quito", "At the request of President X, the talks turned to energy").

Comes in: the scenes and the events of a document. Goes out: the same events, with the asker filled in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.model import Token
from communique.reading.contacts.circumstances.told import asked_for, asker_behind
from communique.reading.contacts.clause.partners import behind_by
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event, sides_of
from communique.reading.contacts.words import contact_words
from communique.reading.who import Mention

_NEAR = 3
_REACH = 20
_OWNED = frozenset(("the", "this", "that", "their", "his", "her", "'s", "’s"))
_BE = frozenset(("was", "is", "were"))
_CLEFT = frozenset(("that", "who", "which"))


def tell_askers(events: Sequence[Event], scenes: Sequence[Scene]) -> None:
    """Fill in who asked for a contact where a sentence of its own, or about it, tells."""
    for scene in scenes:
        near = range(scene.sentence.index - _NEAR, scene.sentence.index + 1)
        for noun, asker in _askers(scene):
            told = contact_words().nouns.get(noun, "unspecified")
            fitting = [e for e in events if e.sentence in near and e.requested_by is None and _fits(e, told)]
            event = next((e for e in reversed(fitting) if asker in e.parties), None)
            if event is not None:
                event.requested_by = asker


def _fits(event: Event, told: str) -> bool:
    if told == "unspecified":
        return event.kind not in ("visit", "multilateral", "letter")
    return event.kind in (told, "unspecified") or {event.kind, told} == {"call", "video_call"}


def _askers(scene: Scene) -> Iterator[tuple[str, str]]:
    """The noun of each contact that the sentence says was asked for, with the party that asked."""
    words = contact_words()
    for token in scene.tokens:
        if token.low in words.ask_verbs and token.upos == "VERB":
            noun = _asked(scene, token)
            who = _who_asked(scene, token, noun) if noun is not None else []
        elif token.low in words.ask_nouns:
            noun = _named(scene, token.index)
            who = _from_whom(scene, token.index) if noun is not None else []
        else:
            continue
        party = next((side.party for m in who for side in sides_of(m) if side.party), None)
        if noun is not None and party is not None:
            yield scene.low[noun], party


def _asked(scene: Scene, verb: Token) -> int | None:
    """The contact that a verb of asking has for its object ("had sought the call"), or in the passive its subject."""
    hung = [*scene.sentence.children(verb.index, "obj", "nsubj", "obl")]
    for noun in hung:
        above = noun.low in contact_words().nouns and _definite(scene, noun.index)
        wanted = noun.dep == "obj" or (noun.rel == "nsubj:pass") or scene.has("for", verb.index + 1, noun.index)
        if above and wanted and (verb.low not in ("asked", "ask") or noun.dep == "obl"):
            return noun.index
    return None


def _definite(scene: Scene, noun: int) -> bool:
    """ "the call", "X's phone call with Y"; not "a meeting", which may never come about."""
    kids = scene.sentence.children(noun, "det", "nmod")
    before = [t for t in kids if t.index < noun]
    return any(t.low in _OWNED or t.rel == "nmod:poss" for t in before)


def _who_asked(scene: Scene, verb: Token, noun: int) -> list[Mention]:
    if scene.tokens[noun].rel == "nsubj:pass":
        start = behind_by(scene, verb.index, len(scene.low))
        return scene.chain_from(start)[0] if start is not None else []
    for i in range(verb.index - 1, max(0, verb.index - _REACH), -1):
        if scene.word(i) in _CLEFT and (focus := _focus(scene, i)) is not None:
            return [focus]
    return scene.subject(verb.index)


def _focus(scene: Scene, that: int) -> Mention | None:
    """ "it was Oslo that": who is singled out before the "that" at word `that`."""
    mention = scene.at(that - 1)
    start = mention.first if mention is not None else 0
    start -= scene.word(start - 1) == "the"
    return mention if scene.word(start - 1) in _BE and scene.word(start - 2) == "it" else None


def _named(scene: Scene, ask: int) -> int | None:
    """The contact that the words around "initiative" are about, told with an article."""
    nouns = contact_words().nouns.keys() | {"contact", "exchange"}
    found = (i for i, word in enumerate(scene.low) if word in nouns and abs(i - ask) < _REACH and _definite(scene, i))
    return next(found, None)


def _from_whom(scene: Scene, ask: int) -> list[Mention]:
    """Who stands behind "request": "at the request of X", "the initiative came from X", "the initiative was X's"."""
    if asked_for(scene, ask):
        return asker_behind(scene, ask)
    for i in range(ask + 1, min(ask + _REACH, len(scene.low))):
        came = scene.low[i] == "from" and scene.word(i - 1) in ("came", "come", "comes", "coming")
        if came:
            return scene.chain_from(i + 1)[0]
        whose = scene.at(i) if scene.low[i - 1] in _BE or scene.low[i - 2] in _BE else None
        if whose is not None and scene.word(whose.last + 1) in ("'s", "’s"):
            return [whose]
    return []
