"""Courtesy: "called on the President", "paid a courtesy call on X", "made a farewell visit to X": a meeting, neither a
telephone call nor a trip.

Comes in: a scene. Goes out: raw `Event`s of kind "meeting".
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.reading.contacts.event import Event, sides_of
from communique.reading.contacts.partners import clause_of
from communique.reading.contacts.scene import Scene
from communique.reading.contacts.status import verb_status

_CALLS = frozenset(("call", "calls", "called", "calling"))
_POLITE = frozenset(("courtesy", "farewell", "introductory"))
_PAYS = frozenset(("pay", "pays", "paid", "paying", "make", "makes", "made", "had", "has", "have"))


def courtesy_events(scene: Scene) -> Iterator[Event]:
    """The calls on somebody; "called on X to act" and "called on X for help" are appeals."""
    for token in scene.tokens:
        i = token.index
        on = _behind_dates(scene, i + 1)
        polite = token.low in ("visit", "visits") and bool(_POLITE & set(scene.low[max(0, i - 2) : i]))
        led = ("on", "upon", "to", "with") if polite or scene.word(i - 1) in _POLITE else ("on", "upon")
        if not (polite or token.low in _CALLS) or scene.word(on) not in led:
            continue
        verb = next((j for j in range(i, max(-1, i - 6), -1) if scene.low[j] in _PAYS), None)
        paid = verb is not None and token.upos != "VERB" and scene.word(i - 1) != "and"
        hosts, end = scene.chain_from(on + 1)
        acts = token.upos == "VERB" or (token.dep == "conj" and scene.word(i - 1) == "and")
        if not hosts or hosts[0].kind == "party" or (not paid and (not acts or _appeals(scene, end))):
            continue
        at = verb if paid and verb is not None else i
        event = _visit(scene, at, i, end)
        if event is not None:
            event.others = [side for m in hosts for side in sides_of(m)]
            yield event


def _behind_dates(scene: Scene, i: int) -> int:
    """ "paid a call today on X", "called yesterday on Y": the word behind the words of time that begin at word `i`."""
    while i in scene.dated:
        i += 1
    return i


def _appeals(scene: Scene, end: int) -> bool:
    ahead = scene.low[end + 1 : end + 12]
    ahead = ahead[: ahead.index(",")] if "," in ahead else ahead
    return any(
        word in ("to", "for") and scene.tokens[end + 1 + n + 1 : end + n + 3] and end + 1 + n not in scene.cover
        for n, word in enumerate(ahead)
    )


def _visit(scene: Scene, at: int, noun: int, end: int) -> Event | None:
    subject, status = scene.subject(at), verb_status(scene, at)
    own = [side for m in subject for side in sides_of(m)]
    if status is None or not own:
        return None
    event = Event(scene.sentence.index, noun, "meeting", own, status=status, rule="contacts.meeting.call_on")
    event.evidence = [scene.clause(*clause_of(scene, at, subject, end))]
    return event
