"""Summons: an envoy called to the ministry of the state that receives him ("summoned the ambassador of X", "the charge
d'affaires was summoned by"): a meeting that the state asked for.

Comes in: a scene. Goes out: raw `Event`s of kind "meeting".
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.model import Token
from communique.reading.contacts.circumstances.status import verb_status
from communique.reading.contacts.clause.partners import clause_of
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.clause.undergone import passive
from communique.reading.contacts.event import Event, Side, sides_of
from communique.reading.contacts.words import contact_words
from communique.reading.who import Mention

_FAR, _NEAR = 12, 5
_BIDS = frozenset(("called", "asked", "invited", "ordered", "requested", "brought"))
_NAMES = ("DET", "ADJ", "NOUN", "PROPN", "ADP", "CCONJ", "PART")
_MINISTRY = frozenset(("ministry", "office", "mfa"))
_INTO = ("to", "into")


def summons(scene: Scene) -> Iterator[Event]:
    """The envoys summoned; "summoned the minister's wife" and "summoned the courage" are none."""
    for token in scene.tokens:
        if not _summons(scene, token) or token.index in scene.cover:
            continue
        status = verb_status(scene, token.index)
        undergone = passive(scene, token.index)
        envoys = scene.subject(token.index) if undergone else _called(scene, token.index)
        envoys = [m for m in envoys if _envoy(scene, m)]
        if status is None or not envoys:
            continue
        callers = _callers(scene, token.index) if undergone else _subject(scene, token.index)
        event = Event(scene.sentence.index, token.index, "meeting", status=status, rule="contacts.meeting.summoned")
        event.others = [side for m in envoys for side in sides_of(m)]
        guests = {side.party for side in event.others}
        event.own = [side for m in callers for side in sides_of(m) if side.party not in guests]
        if not event.own and scene.home is not None and scene.home not in guests:
            event.own = [Side(state=scene.home)]
        event.anchor = next((t.index for t in scene.sentence.children(token.index, "xcomp")), -1)
        event.requested_by = next((side.party for side in event.own), None)
        if event.own and all(side.party for side in event.others):
            last = max(m.last for m in (*envoys, *callers))
            first, _ = clause_of(scene, token.index, envoys if undergone else callers, last)
            event.evidence = [scene.clause(first, max(last, token.index))]
            yield event


def _subject(scene: Scene, verb: int) -> list[Mention]:
    """Who summons; "France said it had summoned": the party that says so."""
    told = next((t for t in scene.sentence.children(verb, "nsubj") if t.low in ("it", "they")), None)
    token = scene.tokens[verb]
    said = token.head if told is not None and token.dep == "ccomp" else verb
    return scene.subject(said) or _own(scene, verb)


def _summons(scene: Scene, token: Token) -> bool:
    """True for "summoned" and for "called in" an envoy."""
    if token.upos != "VERB":
        return False
    called_in = token.low in ("called", "calls", "calling") and scene.word(token.index + 1) == "in"
    return called_in or token.low in contact_words().summons or _to_ministry(scene, token)


def _to_ministry(scene: Scene, token: Token) -> bool:
    """ "was called to the Ministry", "was asked to come to the Foreign Office"."""
    if token.low not in _BIDS or not passive(scene, token.index):
        return False
    ahead = scene.low[token.index + 1 : token.index + _FAR]
    to = [n for n, word in enumerate(ahead) if word in _INTO]
    return any(_MINISTRY & set(ahead[n + 1 : n + _NEAR]) for n in to)


def _called(scene: Scene, verb: int) -> list[Mention]:
    """The object of a verb of summoning."""
    start = verb + 1
    while start < len(scene.low) and (scene.low[start] in ("in", "the", "also") or start in scene.dated):
        start += 1
    chain, _ = scene.chain_from(start)
    return chain


def _envoy(scene: Scene, mention: Mention) -> bool:
    """True for an ambassador or another envoy, by the words or by the office."""
    words = set(scene.low[mention.first : mention.last + 2])
    office = mention.person.office if mention.person is not None else None
    return bool((words | set((office or "").lower().replace("-", " ").split())) & contact_words().envoys)


def _own(scene: Scene, verb: int) -> list[Mention]:
    """ "The Kuwaiti Foreign Ministry summoned": the party before the subject's noun."""
    subject = next(iter(scene.sentence.children(verb, "nsubj")), None)
    told = (m for m in scene.mentions if subject is not None and subject.index - 4 < m.last < subject.index)
    ministry = subject is not None and subject.low in _MINISTRY
    return [m for m in told if m.kind == "party"][-1:] if ministry else []


def _ministry(scene: Scene, start: int) -> list[Mention]:
    """Whose "the Ministry of Foreign Affairs of Chile" is that begins at word `start`."""
    i = start
    while i < len(scene.low) and scene.at(i) is None and scene.tokens[i].upos in _NAMES:
        i += 1
    owner = scene.at(i)
    ministry = _MINISTRY & set(scene.low[start:i])
    return [owner] if owner is not None and owner.kind == "party" and ministry else []


def _callers(scene: Scene, verb: int) -> list[Mention]:
    """Who summoned: behind "by", else whose ministry it was behind "to"."""
    found: list[Mention] = []
    for i in range(verb + 1, min(verb + _FAR, len(scene.low))):
        if scene.low[i] == "by" and i not in scene.dated:
            chain, _ = scene.chain_from(i + 1)
            return chain or found
        if scene.low[i] in _INTO and not found:
            found, _ = scene.chain_from(i + 1)
            found = found or _ministry(scene, i + 1)
    return found
