"""Bars by month, quarter or year as small figures: one shape, one baseline, no axis beyond first and last."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from communique.workbench.wording import months as every_month

_MOST = 60


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: `x`, `y`, `width`, `height` in units of the figure, and what it stands for."""

    x: float
    y: float
    width: float
    height: float
    since: str
    until: str
    number: int


@dataclass(frozen=True, slots=True)
class Bars:
    """A figure of bars. `step` is how many months a bar stands for."""

    bars: tuple[Bar, ...]
    width: int
    height: int
    first: str
    last: str
    highest: int
    step: int

    @property
    def path(self) -> str:
        """All bars as one shape, for small figures."""
        shown = (bar for bar in self.bars if bar.number)
        return "".join(f"M{bar.x} {self.height}v-{bar.height}h{bar.width}v{bar.height}z" for bar in shown)

    @property
    def unit(self) -> str:
        """What a bar stands for, in a word."""
        return {1: "month", 3: "quarter", 12: "year"}.get(self.step, f"{self.step // 12} years")


def telling(counts: Mapping[str, int]) -> tuple[str, str] | None:
    """First and last month between which nearly all counts lie: a few strays, at most one in a hundred at each end,
    would squeeze all others into a corner. None where there is nothing to draw."""
    dated = sorted(month for month in counts if len(month) == 7 and month[:4].isdecimal())
    if not dated:
        return None
    spare = sum(counts[month] for month in dated) // 100
    return _after_strays(dated, counts, spare), _after_strays(dated[::-1], counts, spare)


def _after_strays(months: list[str], counts: Mapping[str, int], spare: int) -> str:
    passed = 0
    for month in months:
        passed += counts[month]
        if passed > spare:
            return month
    return months[-1]


def bars(
    counts: Mapping[str, int],
    first: str | None = None,
    last: str | None = None,
    highest: int | None = None,
    *,
    width: int = 320,
    height: int = 48,
) -> Bars | None:
    """Bars for counts by month ("YYYY-MM"); months that belong together share a bar where there are too many for one
    each. `first`, `last` and `highest` make several figures comparable. None where there is nothing to draw."""
    dated = {month: number for month, number in counts.items() if len(month) == 7 and month[:4].isdecimal()}
    if not dated:
        return None
    first, last = first or min(dated), last or max(dated)
    step = _step(len(every_month(first, last)))
    groups = _grouped(dated, first, last, step)
    top = highest or max(number for _, _, number in groups) or 1
    wide = width / len(groups)
    drawn = []
    for at, (since, until, number) in enumerate(groups):
        tall = round(max(height * min(number / top, 1), 1.5 if number else 0), 1)
        thick = round(max(wide - 1, wide * 0.7), 2)
        drawn.append(Bar(round(at * wide, 2), height - tall, thick, tall, since, until, number))
    return Bars(tuple(drawn), width, height, first, last, top, step)


def highest(figures: list[Mapping[str, int]], first: str, last: str) -> int:
    """The highest bar that any of the figures would show between two months."""
    step = _step(len(every_month(first, last)))
    found = [number for counts in figures for _, _, number in _grouped(counts, first, last, step)]
    return max(found, default=1) or 1


def _step(months: int) -> int:
    return next((step for step in (1, 3, 12, 60, 120) if -(-months // step) <= _MOST), 600)


def _grouped(counts: Mapping[str, int], first: str, last: str, step: int) -> list[tuple[str, str, int]]:
    start = _aligned(first, step)
    months = every_month(start, last)
    out = []
    for at in range(0, len(months), step):
        own = months[at : at + step]
        out.append((own[0], own[-1], sum(counts.get(month, 0) for month in own)))
    return out


def _aligned(month: str, step: int) -> str:
    """The month with which the quarter or year of this one begins."""
    year, number = int(month[:4]), int(month[5:7])
    if step >= 12:
        return f"{year - year % (step // 12):04}-01"
    return f"{year:04}-{(number - 1) // step * step + 1:02}"
