"""Next partners: several talks under one verb, each with a day of its own ("met X on Monday and Y on Tuesday", "is to
meet X, and on Wednesday Y").

Comes in: an event and its scene. Goes out: further `Event`s, one a partner.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event, Side
from communique.reading.dates import DateMention
from communique.reading.who import Mention

_TALKS = ("meeting", "call", "unspecified")
_BETWEEN = ("and", ",", "on", "then", "later", "in", "to", "with", "by")
_BESIDE = 8  # characters between a partner and the day


def next_partners(scene: Scene, talk: Event) -> Iterator[Event]:
    """The talks that follow under the verb of `talk` with partners and days of their own."""
    named = len(talk.others) == 1 and talk.others[0].person is not None
    if talk.kind not in _TALKS or talk.when is None or not named:
        return
    told, day = talk, talk.when
    here = max((m.last for m in scene.mentions if m.first > talk.at and m.person == talk.others[0].person), default=-1)
    while here >= 0:
        partner = _partner(scene, here)
        when = _day(scene, here, partner, day) if partner is not None else None
        if partner is None or when is None or partner.person in (*told.people, *talk.people):
            return
        read = when.read_as("future" if talk.status == "planned" else "past")
        sides = [Side(person=partner.person, span=partner.span)]
        told = replace(
            talk, at=partner.first, own=list(talk.own), others=sides, when=read, evidence=list(talk.evidence)
        )
        yield told
        here, day = partner.last, when


def _partner(scene: Scene, here: int) -> Mention | None:
    """The one person who follows word `here` behind "and" and words of time, and who begins no clause."""
    i = here + 1
    while i < len(scene.low) and (i in scene.dated or scene.low[i] in _BETWEEN):
        i += 1
    if not {",", "and"} & set(scene.low[here + 1 : i]):
        return None
    chain, end = scene.chain_from(i)
    after = scene.tokens[end + 1] if end + 1 < len(scene.low) else None
    acts = after is not None and after.upos in ("VERB", "AUX") and after.index not in scene.dated
    return chain[0] if len(chain) == 1 and chain[0].person is not None and not acts else None


def _day(scene: Scene, here: int, partner: Mention, told: DateMention) -> DateMention | None:
    """The day told right behind a partner, or between the one before and him where that has a day of its own."""
    after = (d for d in scene.dates if 0 <= d.span.start - partner.span.end < _BESIDE)
    start = scene.tokens[here].end
    before = (d for d in scene.dates if start <= d.span.start and d.span.end <= partner.span.start)
    found = next(after, None) or next((d for d in before if d.span != told.span), None)
    return found if found is not None and found.span != told.span else None
