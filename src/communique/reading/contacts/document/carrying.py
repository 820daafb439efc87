"""Carrying: the day told of one contact is that of the next, where the text tells both in one breath ("On 24 October X
met Y ... She also called on Z", "X called several leaders on Sunday. He spoke to A, B and C").

Comes in: the events of a document and its scenes. Goes out: the same events, more of them with their day.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event

_ALSO = 4


def carry_days(events: Sequence[Event], scenes: Sequence[Scene]) -> None:
    """Fill in the day of contacts that were held and have none, from the one told before in the same breath."""
    by_index = {scene.sentence.index: scene for scene in scenes}
    for n, event in enumerate(events):
        if event.when is not None or event.status != "held" or not event.asserted or event.kind == "visit":
            continue
        before = [e for e in events[:n] if _of_one_day(e) and e.people & event.people]
        lender = next((e for e in reversed(before) if _one_report(e, event) or _also(e, event, by_index)), None)
        event.when = lender.when if lender is not None else None


def _of_one_day(event: Event) -> bool:
    when = event.when
    told = when is not None and (when.weekday is not None or (when.start is not None and when.start == when.end))
    news = event.status == "held" and event.asserted and event.reported != "background"
    return told and news and event.kind != "visit"  # who arrived on a day may have met others on the next


def _one_report(before: Event, event: Event) -> bool:
    """True for contacts with several in turn that one clause reports."""
    return before.kind == event.kind and not {*before.evidence}.isdisjoint(event.evidence)


def _also(before: Event, event: Event, scenes: dict[int, Scene]) -> bool:
    """ "She also met Z": told behind the other one in its paragraph, whose own sentence tells the day."""
    first, second = scenes.get(before.sentence), scenes.get(event.sentence)
    if first is None or second is None or first.sentence.paragraph != second.sentence.paragraph:
        return False
    if before.when is None or not first.sentence.span.meets(before.when.span):
        return False
    return before.sentence <= event.sentence and "also" in second.low[max(0, event.at - _ALSO) : event.at]
