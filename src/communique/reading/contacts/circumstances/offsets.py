"""Offsets: the day of a contact told by its distance from another ("met X on Thursday, two days after speaking to Y").

Comes in: a scene and its events with their dates. Goes out: the same events; that behind "after" has its own day.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from communique.model import Span
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event
from communique.reading.dates import DateMention
from communique.reading.dates.forms import date_forms
from communique.reading.dates.mention import Period

_SIDES = {"after": -1, "following": -1, "before": 1}
_NEIGHBOURS = {"the day before": -1, "the previous day": -1, "a day earlier": -1, "one day earlier": -1}
_BESIDE = _NEIGHBOURS | {
    "the following day": 1, "the next day": 1, "a day later": 1, "one day later": 1, "the day after": 1,
    "the very next day": 1,
}  # fmt: skip
_DAYS = {"day": 1, "week": 7}
_NEAR = 2  # sentences
_CLIMB = 4


def tell_offsets(scene: Scene, events: Sequence[Event]) -> None:
    """Give each contact behind "N days after" the day so far from that of the contact before it; None where the
    distance is told without a number ("weeks after") or the other day is not known. It is only referred to."""
    for event in events:
        joint = _joint(scene, event.at)
        if joint is None or scene.word(joint - 1) not in date_forms().units:
            continue
        if event.when is not None and event.when.span.start > scene.tokens[joint].start:
            continue
        other = next((e for e in events if e.at < joint and e.when is not None), None)
        event.asserted = event.asserted and other is None
        event.when = _shifted(scene, joint, other.when) if other is not None and other.when is not None else None


def tell_neighbours(scene: Scene, events: Sequence[Event]) -> None:
    """ "said on Wednesday that he had met X the day before": a day told from the other day of the sentence."""
    for i in range(len(scene.low) - 2):
        shift = _NEIGHBOURS.get(" ".join(scene.low[i : i + 3])) or _NEIGHBOURS.get(" ".join(scene.low[i : i + 2]))
        if shift is None:
            continue
        base = [d for d in scene.dates if d.span.end <= scene.tokens[i].start and d.start is not None]
        before = [e for e in events if e.at < i and e.asserted and (e.when is None or e.when.start is None)]
        if not base or not before or scene.word(i + 3) in ("the", "his", "her", "their"):
            continue
        before[-1].when = _moved(
            scene, base[-1].read_as("past"), shift, scene.clause(i, i + 1 + (scene.low[i] == "the"))
        )


def tell_days_beside(events: Sequence[Event], scenes: Sequence[Scene]) -> None:
    """ "The day before, she had met Z", "The following day he travels on to": told from the day that the sentence
    before tells. What was the day before is only referred to."""
    by_index = {scene.sentence.index: scene for scene in scenes}
    for event in events:
        scene = by_index.get(event.sentence)
        if scene is None or (event.when is not None and event.when.start is not None):
            continue
        told = next(_days_beside(scene), None)
        base = _day_before(by_index, event.sentence) if told is not None else None
        if told is None or base is None:
            continue
        at, words = told
        event.when = _moved(scene, base, _BESIDE[words], scene.clause(at, at + len(words.split()) - 1))
        event.earlier = event.earlier or (_BESIDE[words] < 0 and "had" in scene.low[: event.at + 1])


def _days_beside(scene: Scene) -> Iterator[tuple[int, str]]:
    """The words of a sentence that tell a day by one before it, not by what they go on to name ("the day after the
    vote")."""
    for i in range(len(scene.low)):
        for size in (4, 3):
            words = " ".join(scene.low[i : i + size])
            if words in _BESIDE and not _goes_on(scene, i + size):
                yield i, words


def _goes_on(scene: Scene, i: int) -> bool:
    word = scene.tokens[i] if i < len(scene.tokens) else None
    return word is not None and (word.upos in ("DET", "NOUN", "PROPN") or word.low in ("his", "her", "their", "its"))


def _day_before(scenes: Mapping[int, Scene], sentence: int) -> DateMention | None:
    """The last whole day told in the sentences right before one."""
    for index in range(sentence - 1, sentence - 1 - _NEAR, -1):
        days = [d.read_as("past") for d in scenes[index].dates] if index in scenes else []
        days = [d for d in days if d.one_day]
        if days:
            return days[-1]
    return None


def _joint(scene: Scene, at: int) -> int | None:
    """The "after" that opens the clause of word `at`, behind other words of its sentence."""
    i = at
    for _ in range(_CLIMB):
        if i < 0:
            return None
        marks = [t.index for t in scene.sentence.children(i) if t.low in _SIDES and t.index <= at]
        if marks:
            return marks[0]
        if scene.low[i] in _SIDES:
            return i
        i = scene.tokens[i].head
    return None


def _shifted(scene: Scene, joint: int, when: DateMention) -> DateMention | None:
    forms = date_forms()
    number = scene.word(joint - 2)
    count = int(number) if number.isdecimal() else forms.numbers.get(number)
    days = _DAYS.get(forms.units[scene.word(joint - 1)])
    if count is None or days is None:
        return None
    span = Span(scene.tokens[joint - 2].start, scene.tokens[joint].end)
    return _moved(scene, when, _SIDES[scene.low[joint]] * count * days, span)


def _moved(scene: Scene, when: DateMention, days: int, span: Span) -> DateMention | None:
    """The day so many days from that of `when`, told by the words at `span`; None where that is no day."""
    if when.start is None or not when.one_day:
        return None
    value = (datetime.date.fromisoformat(when.start) + datetime.timedelta(days=days)).isoformat()
    period = Period(value, value)
    told = replace(when, span=span, text=span.of(scene.text), rule="dates.offset", weekday=None)
    return replace(told, start=value, end=value, past=period, future=period)
