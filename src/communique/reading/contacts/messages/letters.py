"""Letters: written messages that a sentence reports ("sent a letter to X", "exchanged congratulatory messages", "in
separate messages, X congratulated the presidents of A and B").

Comes in: a scene. Goes out: raw `Event`s of kind "letter", one a pair who wrote.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.model import Token
from communique.reading.contacts.circumstances.status import verb_status
from communique.reading.contacts.clause.partners import clause_of
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.clause.undergone import agents, passive
from communique.reading.contacts.event import Event, anaphoric, sides_of
from communique.reading.contacts.messages.bearers import borne
from communique.reading.contacts.words import contact_words
from communique.reading.who import Mention

_PAIRED = 3
_SENT = frozenset(("sent", "sends", "sending"))
_GIVEN = ("handed", "given", "presented")
_PREPOSED = frozenset(("in", "through", "via", "by"))
_SENDING = ("sen", "dispatch", "address", "wr")
_DIRECTED = frozenset(("addressed", "directed", "intended", "written", "signed", "dated"))
_NEW = frozenset(("a", "an", "separate", "similar"))


def letter_events(scene: Scene) -> Iterator[Event]:
    """The letters that a sentence reports; a figure of speech ("sent a clear message to Tehran") is none."""
    words = contact_words()
    for token in scene.tokens:
        i = token.index
        if i in scene.cover:
            continue
        if token.low in words.letter_nouns and token.upos in ("NOUN", "PROPN"):
            yield from _by_noun(scene, i)
        elif token.low in words.greetings and scene.word(token.head) in _SENT and token.dep == "obj":
            yield from _told(scene, token.head, scene.subject(token.head), *_after(scene, i, "to"))
        elif token.low in words.writes and token.upos == "VERB" and scene.word(i + 1) == "to":
            yield from _told(scene, i, scene.subject(i), *_people(scene, i + 2))


def _by_noun(scene: Scene, noun: int) -> Iterator[Event]:
    first = _first(scene, noun)
    if set(scene.low[first:noun]) & contact_words().letter_figures:
        return
    verb = _carrier(scene, first, noun)
    if verb is not None:
        yield from _carried(scene, verb, noun)
    elif scene.word(noun + 1) == "to" and (owner := _owner_or_his(scene, first, noun)):
        yield from _told(scene, noun, owner, *_people(scene, noun + 2))
    elif scene.word(first - 1) in _PREPOSED and _told_anew(scene, first, noun):
        over = scene.tokens[scene.tokens[noun].head]
        told = over.index < noun and over.upos == "VERB"  # "said in a letter to X that"
        behind = (t for t in scene.tokens[noun + 1 :] if _finite(t) and scene.subject(t.index))
        above = over if told else next(behind, None)
        if above is None:
            return
        recipients, end = _after(scene, noun, "to")
        if not recipients:
            recipients, end = _people(scene, above.index + 1)
        yield from _told(scene, above.index, scene.subject(above.index), recipients, max(end, above.index))


def _told_anew(scene: Scene, first: int, noun: int) -> bool:
    """ "in a letter", "by letter", "in letters to"."""
    bare = scene.word(noun - 1) == "by" or (scene.word(noun).endswith("s") and scene.word(noun + 1) == "to")
    return bare or not _NEW.isdisjoint(scene.low[first:noun])


def _describes(token: Token) -> bool:
    return token.upos in ("ADJ", "NOUN", "DET", "NUM") or (token.upos == "VERB" and token.dep == "amod")


def _finite(token: Token) -> bool:
    return token.upos == "VERB" and token.dep not in ("acl", "amod", "case")


def _first(scene: Scene, noun: int) -> int:
    """The first word of the noun phrase that ends in `noun`."""
    first = noun
    while first > 0 and first - 1 not in scene.cover and _describes(scene.tokens[first - 1]):
        first -= 1
    return first


def _carrier(scene: Scene, first: int, noun: int) -> int | None:
    """The verb that the letter is the object or the passive subject of."""
    words = contact_words()
    token = scene.tokens[noun]
    above = scene.tokens[token.head] if token.head >= 0 else None
    before = next(
        (
            i
            for i in range(first - 1, max(-1, first - 4), -1)
            if i not in scene.dated and scene.low[i] not in ("on", "over")
        ),
        -1,
    )
    verbs = words.letter_verbs | words.writes
    if scene.word(before) in verbs and before not in scene.cover:
        return before
    return above.index if above is not None and above.low in verbs and token.dep != "obl" else None


def _carried(scene: Scene, verb: int, noun: int) -> Iterator[Event]:
    """ "sent a letter to", "received a letter from", "exchanged letters with", "delivered X's letter to"."""
    handed = passive(scene, verb) and scene.word(verb) in _GIVEN and scene.tokens[noun].dep == "obj"
    subject = scene.subject(verb) if handed or not passive(scene, verb) else []
    behind = verb if passive(scene, verb) and verb > noun else noun
    writers, end = _after(scene, noun, "from")
    writers = writers or _senders(scene, noun, verb)
    readers, last = _after(scene, behind, "to")
    word = scene.word(verb)
    if word.startswith(("receiv", "get", "got")) or (passive(scene, verb) and word in _GIVEN and not readers):
        yield from _told(scene, verb, subject, writers, max(end, noun))
    elif word.startswith("exchang"):
        partners, end = _after(scene, noun, "with")
        yield from _told(scene, verb, subject, partners, max(end, noun), together=True)
    elif word.startswith(_SENDING) and passive(scene, verb):
        yield from _told(scene, verb, writers, readers, max(end, last, noun))
    elif word.startswith(_SENDING):
        between, _ = scene.chain_from(verb + 1)
        yield from _told(scene, verb, subject, readers or between, max(last, noun))
    else:
        writers = writers or _owner(scene, noun)
        readers = readers or _after(scene, noun, "for")[0]
        readers = readers or (scene.subject(verb) if passive(scene, verb) and noun > verb else [])
        readers = readers or (_host(scene, verb, writers) if not passive(scene, verb) else [])
        if writers and readers:
            yield from _told(scene, verb, writers, readers, max(end, last, noun))
        yield from borne(scene, verb, readers, max(end, last, noun))


def _host(scene: Scene, verb: int, writers: list[Mention]) -> list[Mention]:
    """To whom the bearer gives it: "handed him a letter from Y", "called on X and delivered a message from Y"."""
    given, _ = _people(scene, verb + 1)
    if given or scene.word(verb) not in contact_words().bears:
        return given
    home = {code for m in writers for code in m.parties}
    known = [m for m in scene.mentions if m.last < verb and m.person is not None and m.parties]
    return [m for m in known if home.isdisjoint(m.parties)][-1:] if home else []


def _senders(scene: Scene, noun: int, verb: int) -> list[Mention]:
    """ "a message has been sent by X", "received a letter sent by X"."""
    sent = next((t.index for t in scene.sentence.children(noun, "acl") if t.low in contact_words().letter_verbs), None)
    if sent is None and passive(scene, verb) and scene.word(verb) not in contact_words().bears:
        sent = verb
    return [m for m in agents(scene, sent) if m.kind != "party"] if sent is not None else []


def _owner_or_his(scene: Scene, first: int, noun: int) -> list[Mention]:
    """Whose "X's letter to", "in his letter to" is."""
    at = first - 1 if scene.word(first - 1) in ("his", "her") else first
    if scene.word(at) not in ("his", "her"):
        return _owner(scene, noun)
    above = next((t for t in scene.tokens[noun + 1 :] if _finite(t) and scene.subject(t.index)), None)
    before = [m for m in scene.mentions if m.last < at and m.person is not None]
    return before[-1:] or ([m for m in scene.subject(above.index) if m.person] if above is not None else [])


def _owner(scene: Scene, noun: int) -> list[Mention]:
    """Whose letter it is in "conveyed President X's personal letter to"."""
    first = _first(scene, noun)
    owner = scene.at(first - 1 - (scene.word(first - 1) in ("'s", "’s")))
    return [owner] if owner is not None and owner.kind != "party" and owner.last >= first - 2 else []


def _after(scene: Scene, noun: int, prep: str) -> tuple[list[Mention], int]:
    """The people behind the first "to" or "from" after the letter."""
    for i in range(noun + 1, min(noun + 16, len(scene.low))):
        if scene.low[i] == prep and i not in scene.cover:
            return _people(scene, i + 1)
        if scene.tokens[i].upos == "VERB" and i not in scene.cover and scene.low[i] not in _DIRECTED:
            break
    return [], noun


def _people(scene: Scene, start: int) -> tuple[list[Mention], int]:
    """The persons and offices of the chain that begins at word `start`; states do not read letters."""
    chain, end = scene.chain_from(start)
    return [m for m in chain if m.kind != "party"], end


def _told(
    scene: Scene, verb: int, writers: list[Mention], readers: list[Mention], end: int, *, together: bool = False
) -> Iterator[Event]:
    status = verb_status(scene, verb)
    own = [side for m in writers for side in sides_of(m)]
    others = [side for m in readers for side in sides_of(m)]
    group = any(anaphoric(m, scene.word(m.first)) for m in (*writers, *readers))
    if status is None or not own or not (others or together or group):
        return
    paired = "respectively" in scene.low[end : end + _PAIRED] and len(own) == len(others) > 1
    pairs = [([a], [b]) for a, b in zip(own, others, strict=True)] if paired else [(own, [side]) for side in others]
    for writer, apart in pairs or [(own, [])]:
        event = Event(scene.sentence.index, verb, "letter", list(writer), apart, status=status)
        event.group = group and not apart
        event.rule = "contacts.letter.exchanged" if together else "contacts.letter.sent"
        event.evidence = [scene.clause(*clause_of(scene, verb, writers, max(end, verb)))]
        yield event
