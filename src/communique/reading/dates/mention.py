"""DateMention: one place in a text that tells a time.

Stage `dates` of reading: nouns only.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from communique.model import Span, When

Tense = Literal["past", "future"]


class Period(NamedTuple):
    """First and last day, month or year, both inclusive, as "YYYY-MM-DD", "YYYY-MM" or "YYYY"; the length of the string
    is the precision. Both None where the words do not tell."""

    start: str | None = None
    end: str | None = None


UNKNOWN = Period()
DAY = len("2000-01-01")  # signs of a whole day


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words of time at `span`, with the period they name. `weekday` (0 is Monday) is kept where the words name one.

    `past` and `future` are the periods as a sentence in the past and one about plans would mean the words; they differ
    for "on Friday", "March 5", "in June". `rule` names the form that found the words ("dates.one_day").
    """

    span: Span
    text: str
    start: str | None
    end: str | None
    rule: str
    weekday: int | None = None
    past: Period = UNKNOWN
    future: Period = UNKNOWN

    @property
    def one_day(self) -> bool:
        """True where the words name one whole day, no month and no days in a row."""
        return self.start is not None and self.start == self.end and len(self.start) == DAY

    def read_as(self, tense: Tense) -> DateMention:
        """The mention with the period that it has in a sentence of the given tense."""
        period = self.future if tense == "future" else self.past
        return replace(self, start=period.start, end=period.end)

    def when(self) -> When:
        """The mention as the date of a contact."""
        return When(self.text, self.start, self.end, self.span, self.weekday)
