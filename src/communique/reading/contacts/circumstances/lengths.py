"""Lengths: the days of a visit told by its last day and by how many days it took ("on Tuesday concluded a three-day
visit to X", "today ended a trip of two days").

Comes in: a scene and a visit with its date. Goes out: the same visit, from its first day to its last.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event
from communique.reading.contacts.words import contact_words
from communique.reading.dates.forms import date_forms
from communique.reading.dates.mention import Period

_LENGTH = re.compile(r"\b(\w+)(?:-|\s)days?\b", re.IGNORECASE)
_BEFORE, _BEHIND = 40, 20  # signs from the word for the visit within which its length is told
_MOST = 14


def tell_length(scene: Scene, event: Event) -> None:
    """Let a visit said to have ended on its one day begin so many days before."""
    when = event.when
    if event.kind != "visit" or event.status != "held" or when is None or when.start is None or not when.one_day:
        return
    count = _days(scene, event.at) if _ended(scene, event.at) else None
    if count is None:
        return
    first = datetime.date.fromisoformat(when.start) - datetime.timedelta(days=count - 1)
    period = Period(first.isoformat(), when.end)
    event.when = replace(when, start=period.start, end=period.end, past=period, future=period, rule="dates.length")


def _ended(scene: Scene, at: int) -> bool:
    """True where the verb above the visit closes it."""
    above = scene.tokens[at].head
    return above >= 0 and scene.low[above] in contact_words().ends


def _days(scene: Scene, at: int) -> int | None:
    """How many days the visit of word `at` took, told in its phrase; None where nothing is told."""
    noun = scene.tokens[at]
    around = scene.text[max(scene.tokens[0].start, noun.start - _BEFORE) : noun.end + _BEHIND]
    told = _LENGTH.search(around)
    word = told[1].lower() if told else ""
    count = int(word) if word.isdecimal() else date_forms().numbers.get(word)
    return count if count is not None and 1 < count <= _MOST else None
