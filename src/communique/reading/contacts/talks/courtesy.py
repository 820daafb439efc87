"""Courtesy: "called on the President", "paid a courtesy call on X", "a farewell call was made on X by Y", "received a
courtesy call by Y": a meeting, neither a telephone call nor a trip.

Comes in: a scene. Goes out: raw `Event`s of kind "meeting".
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.model import Token
from communique.reading.contacts.circumstances.status import verb_status
from communique.reading.contacts.clause.enclosed import named_among, past_manner
from communique.reading.contacts.clause.partners import clause_of
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.clause.undergone import passive, payer
from communique.reading.contacts.event import Event, sides_of
from communique.reading.contacts.words import contact_words
from communique.reading.who import Mention

_CALLS = frozenset(("call", "calls", "called", "calling"))
_POLITE = frozenset(("courtesy", "farewell", "introductory"))
_ON, _FROM = ("on", "upon"), ("from", "by")
_FAR, _CLAUSE = 24, 11
_BIDS = ("bade", "bid", "bids", "bidding", "said", "says")
_TAKES = ("took", "takes", "taking", "take")
_PAYS = frozenset(("pay", "pays", "paid", "paying", "make", "makes", "made", "had", "has", "have"))


def courtesy_events(scene: Scene) -> Iterator[Event]:
    """The calls on somebody; "called on X to act" and "called on X for help" are appeals."""
    for token in scene.tokens:
        i = token.index
        if (parting := _farewell(scene, i) or _call_on_by(scene, i)) is not None:
            yield parting
            continue
        polite = token.low in ("visit", "visits") and bool(_POLITE & set(scene.low[max(0, i - 2) : i]))
        led = ("on", "upon", "to", "with") if polite or scene.word(i - 1) in _POLITE else ("on", "upon")
        if not (polite or token.low in _CALLS):
            continue
        on = past_manner(scene, i + 1)
        undergone = _paid_to(scene, i) or _received(scene, i) if token.upos != "VERB" and _politely(scene, i) else None
        if undergone is not None:
            yield undergone
            continue
        if scene.word(on) not in led:
            continue
        verb = next((j for j in range(i, max(-1, i - 6), -1) if scene.low[j] in _PAYS), None)
        paid = verb is not None and token.upos != "VERB" and scene.word(i - 1) != "and"
        hosts, end = _hosts(scene, on + 1)
        acts = token.upos == "VERB" or (token.dep == "conj" and scene.word(i - 1) == "and")
        if not hosts or hosts[0].kind == "party" or (not paid and (not acts or _appeals(scene, i, end))):
            continue
        at = verb if paid and verb is not None else i
        event = _visit(scene, at, i, end)
        if event is not None:
            event.others = [side for m in hosts for side in sides_of(m)]
            yield event


def _farewell(scene: Scene, i: int) -> Event | None:
    """ "bade farewell to Ambassador X", "took leave of President Y": the last meeting of an envoy's term."""
    word = scene.word(i)
    bids = word in ("farewell", "goodbye", "adieu") and scene.word(i - 1) in _BIDS and scene.word(i + 1) == "to"
    leave = word == "leave" and scene.word(i - 1) in _TAKES and scene.word(i + 1) == "of"
    if not (bids or leave):
        return None
    guests, end = scene.chain_from(i + 2)
    guests = [m for m in guests if m.kind in ("person", "office") and m.parties]
    event = _visit(scene, i - 1, i - leave, end) if guests else None
    if event is not None:
        event.others, event.rule = [side for m in guests for side in sides_of(m)], "contacts.meeting.farewell"
    return event if event is not None and not event.parties <= {side.party for side in event.own} else None


def _call_on_by(scene: Scene, i: int) -> Event | None:
    """ "In a call-on by Ambassador X, the Prime Minister said": he was called on."""
    if scene.low[i : i + 4] != ("call", "-", "on", "by"):
        return None
    callers, end = scene.chain_from(i + 4)
    above = scene.tokens[i]
    while above.head >= 0 and above.upos != "VERB":
        above = scene.tokens[above.head]
    hosts = [m for m in scene.subject(above.index) if m.kind in ("person", "office")] if above.upos == "VERB" else []
    callers = [m for m in callers if m.kind in ("person", "office")]
    return _undergone(scene, i, above.index, (callers, hosts), end) if callers and hosts else None


def _politely(scene: Scene, noun: int) -> bool:
    """ "a courtesy call", "farewell visits": words that no telephone call bears; nor does one "on" somebody."""
    on_somebody = scene.word(noun + 1) in _ON and not {noun + 1, noun + 2} & scene.dated
    return bool(_POLITE & set(scene.low[max(0, noun - 2) : noun])) or on_somebody


def _paid_to(scene: Scene, noun: int) -> Event | None:
    """ "A courtesy call was paid on X by Y", "the call that Y is paying on X"."""
    told = payer(scene, noun)
    if told is None:
        return None
    verb, callers = told
    after = [*range(verb + 1, min(verb + _FAR, len(scene.low))), *range(noun + 1, verb)]
    for i in after:
        if scene.low[i] not in (*_ON, "to") or i in scene.cover:
            continue
        hosts, end = scene.chain_from(past_manner(scene, i + 1))
        hosts = [m for m in hosts if m.kind in ("person", "office")]
        if hosts:
            return _undergone(scene, noun, verb, (callers, hosts), max(end, *(m.last for m in callers)))
    return None


def _received(scene: Scene, noun: int) -> Event | None:
    """ "X received today a courtesy call by Y", "the courtesy call that X received from Y"."""
    verb = next((t for t in _carriers(scene, noun) if t.low in contact_words().is_paid), None)
    if verb is None:
        return None
    hosts = scene.subject(verb.index)
    start = max(noun, verb.index) + 1
    by = next((i for i in range(start, min(start + _FAR, len(scene.low))) if scene.low[i] in _FROM), None)
    callers, end = scene.chain_from(by + 1) if by is not None and by not in scene.cover else ([], noun)
    callers = [m for m in callers if m.kind in ("person", "office")]
    return _undergone(scene, noun, verb.index, (callers, hosts), end) if callers and hosts else None


def _carriers(scene: Scene, noun: int) -> list[Token]:
    """The verbs above a noun and in the clause that describes it, not in the passive."""
    head = scene.tokens[noun].head
    above = [scene.tokens[head]] if head >= 0 and scene.tokens[noun].dep == "obj" else []
    told = list(scene.sentence.children(noun, "acl"))
    if scene.word(noun + 1) in ("that", "which"):
        told += [t for t in scene.tokens[noun + 1 : noun + _FAR] if t.upos == "VERB" and t.index not in scene.cover][:1]
    return [t for t in (*above, *told) if not passive(scene, t.index)]


def _undergone(
    scene: Scene, noun: int, verb: int, people: tuple[list[Mention], list[Mention]], end: int
) -> Event | None:
    """The call that the first of `people` made on the second, told up to word `end`."""
    callers, hosts = people
    status = verb_status(scene, verb)
    own = [side for m in callers for side in sides_of(m)]
    others = [side for m in hosts for side in sides_of(m)]
    if status is None or not own or not others:
        return None
    event = Event(scene.sentence.index, noun, "meeting", own, others, status=status, rule="contacts.meeting.called_on")
    event.anchor = verb
    event.evidence = [scene.clause(*clause_of(scene, min(noun, verb), [*callers, *hosts], end))]
    return event


def _hosts(scene: Scene, start: int) -> tuple[list[Mention], int]:
    """Those called on, from word `start`; "key US officials" too, where persons are named behind them."""
    chain, end = scene.chain_from(start)
    if chain:
        return named_among(scene, chain, end)
    first = next((m for m in scene.mentions if start < m.first <= start + 2 and m.kind in ("group", "party")), None)
    named, last = named_among(scene, [first] if first is not None else [], first.last if first is not None else end)
    return (named, last) if any(m.person is not None for m in named) else ([], end)


def _appeals(scene: Scene, call: int, end: int) -> bool:
    """ "called on X to act", "called on the President, X, for help", where `end` is the last word of X; not "to present
    his credentials"."""
    start = end + 1
    if scene.word(start) == "," and scene.word(start + 1) in ("to", "for"):
        start += 1
    ahead = scene.low[start : start + _CLAUSE]
    ahead = ahead[: ahead.index(",")] if "," in ahead else ahead
    marks = (start + n for n, word in enumerate(ahead) if word in ("to", "for") and start + n not in scene.cover)
    return any(i + 1 < len(scene.low) and not _comes_to(scene, call, i + 1) for i in marks)


def _comes_to(scene: Scene, call: int, purpose: int) -> bool:
    """True where word `purpose` is what an envoy who calls on somebody comes to do."""
    words = contact_words()
    if scene.word(purpose - 1) != "to" or scene.word(purpose) not in words.called_to:
        return False
    return any(m.office and words.envoys & set(m.office.lower().split()) for m in scene.subject(call))


def _visit(scene: Scene, at: int, noun: int, end: int) -> Event | None:
    subject, status = scene.subject(at), verb_status(scene, at)
    own = [side for m in subject for side in sides_of(m)]
    if status is None or not own:
        return None
    event = Event(scene.sentence.index, noun, "meeting", own, status=status, rule="contacts.meeting.call_on")
    event.evidence = [scene.clause(*clause_of(scene, at, subject, end))]
    return event
