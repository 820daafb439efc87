"""A scale of days: where a day stands on a line of so many units, and which years or months to mark on it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from communique.record.days import first_day, last_day


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the scale with its words; `strong` for the beginning of a year."""

    x: float
    label: str
    strong: bool


@dataclass(frozen=True, slots=True)
class Scale:
    """Days from `first` to `last` on [left, right] units."""

    first: datetime.date
    last: datetime.date
    left: float
    right: float

    def x(self, day: datetime.date) -> float:
        """Where a day stands."""
        whole = max((self.last - self.first).days, 1)
        return round(self.left + (self.right - self.left) * (day - self.first).days / whole, 1)

    def ticks(self) -> list[Tick]:
        """Years, or months where the scale spans less than two years, at most about sixteen labels."""
        years = self.last.year - self.first.year
        if years < 2:
            return self._months()
        step = max(1, -(-years // 16))
        found = range(self.first.year + 1, self.last.year + 1, step)
        return [Tick(self.x(datetime.date(year, 1, 1)), str(year), True) for year in found]

    def _months(self) -> list[Tick]:
        out: list[Tick] = []
        at = self.first.replace(day=1)
        step = 1 if (self.last - self.first).days < 400 else 3
        while at <= self.last:
            if at >= self.first and (at.month - 1) % step == 0:
                label = f"{at:%b} {at.year}" if at.month == 1 or not out else f"{at:%b}"
                out.append(Tick(self.x(at), label, at.month == 1))
            at = (at.replace(day=28) + datetime.timedelta(days=5)).replace(day=1)
        return out


def bounds(start: str | None, end: str | None) -> tuple[datetime.date, datetime.date] | None:
    """First and last day of a date as told ("2023-08"), or None where it is no date."""
    first, last = first_day(start), last_day(end or start)
    try:
        return None if first is None or last is None else (_date(first), _date(last))
    except ValueError:
        return None


def _date(day: str) -> datetime.date:
    return datetime.date.fromisoformat(day)
