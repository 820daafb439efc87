"""Nested: talks told with the trip or the gathering in whose course they took place ("received X during her visit to
Cairo on Thursday", "met on the sidelines of the Forum held in Jakarta on 27 April").

Comes in: a scene and its events with their dates. Goes out: the same events; the one day behind the trip or gathering
is the day of the talks too, and the trip of one who takes part in them is news as they are.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event
from communique.reading.dates import DateMention

_SIDELINES = frozenset(("sidelines", "sideline", "margins", "margin", "fringes", "framework"))
_RUNS = frozenset(("held", "hosted", "taking", "convened"))
_IN_COURSE = frozenset(("during", "course", "end", "occasion", "part", "start", "beginning", "framework"))
_FAR = 8


def lend_from_within(scene: Scene, events: Sequence[Event]) -> None:
    """Let talks without a day take the one day of the trip or gathering behind them that they are part of."""
    for event in events:
        if event.kind not in ("meeting", "unspecified") or not event.asserted or event.status == "cancelled":
            continue
        for within in events:
            if within.at <= event.at or not _part_of(scene, event, within):
                continue
            if within.kind == "visit":
                within.asserted = within.asserted or within.parties <= event.parties
                within.status, event.kind = event.status, "meeting"
                within.when = _in_tense(within.when, event.status)
            if event.when is None and _one_day(within.when):
                event.when = within.when
        if event.when is None and event.status == "held":
            event.when = _day_of_gathering(scene, event)


def _part_of(scene: Scene, event: Event, within: Event) -> bool:
    """True where "during" leads from talks to the trip of somebody who takes part, or "on the sidelines of" to a
    gathering."""
    before = set(scene.low[max(event.at, within.at - _FAR) : within.at])
    if within.kind == "visit":
        travellers = {side.person for side in within.own if side.person}
        return bool(before & _IN_COURSE) and bool(travellers & event.people)
    return within.kind == "multilateral" and not within.asserted and bool(before & _SIDELINES)


def _in_tense(when: DateMention | None, status: str) -> DateMention | None:
    return when.read_as("future" if status == "planned" else "past") if when is not None else None


def _day_of_gathering(scene: Scene, event: Event) -> DateMention | None:
    """ "met on the sidelines of the Forum held in Jakarta on 27 April": the gathering need be no contact itself."""
    aside = next((i for i in range(event.at + 1, len(scene.low)) if scene.low[i] in _SIDELINES), None)
    if aside is None or scene.word(aside + 1) != "of":
        return None
    after = range(aside, len(scene.low))
    stop = next((i for i in after if _clause_opens(scene, i)), len(scene.low))
    behind = [d for d in scene.dates if scene.tokens[aside].start < d.span.start < scene.tokens[stop - 1].end]
    told = _in_tense(behind[0], event.status) if behind else None
    return told if _one_day(told) else None


def _clause_opens(scene: Scene, i: int) -> bool:
    verb = scene.tokens[i].upos in ("VERB", "SCONJ") and i not in scene.cover
    return verb and scene.low[i] not in _RUNS


def _one_day(when: DateMention | None) -> bool:
    return when is not None and when.one_day
