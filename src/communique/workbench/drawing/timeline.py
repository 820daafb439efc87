"""A timeline of contacts: a lane a pair, time from left to right, width tells how precise the date is, shape the kind,
filling the status. Comes in: contacts. Goes out: numbers that a template sets as SVG."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from communique.record import StoredContact
from communique.workbench.drawing.scale import Scale, Tick, bounds

LANE = 34
TOP = 26
WIDTH = 1120
_LEFT = 236
_RIGHT = 16
_MOST_LANES = 24
_APART = 10.0
_SHIFTS = (0.0, -10.0, 10.0)


@dataclass(frozen=True, slots=True)
class Spot:
    """One contact on a lane: its middle `x`, `y`, and how wide its date is (0 for a single day)."""

    contact: StoredContact
    x: float
    y: float
    left: float
    wide: float


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane with the parties it stands for."""

    parties: tuple[str, ...]
    y: int
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole figure. `undated` and `left_out` tell what it cannot show."""

    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    width: int
    height: int
    left: int
    undated: int
    left_out: int


def timeline(contacts: Sequence[StoredContact]) -> Timeline | None:
    """Draw contacts; those with most in common lanes first. None where no contact has a date."""
    dated = [(one, when) for one in contacts if (when := bounds(one.start, one.end))]
    if not dated:
        return None
    scale = _scale([when for _, when in dated])
    lanes: dict[tuple[str, ...], list[tuple[StoredContact, tuple[datetime.date, datetime.date]]]] = {}
    for one, when in dated:
        lanes.setdefault(_lane_of(one), []).append((one, when))
    ordered = sorted(lanes.items(), key=lambda lane: (-len(lane[1]), lane[0]))
    shown = ordered[:_MOST_LANES]
    drawn = tuple(_lane(parties, found, at, scale) for at, (parties, found) in enumerate(shown))
    return Timeline(
        lanes=drawn,
        ticks=tuple(scale.ticks()),
        width=WIDTH,
        height=TOP + LANE * len(drawn) + 8,
        left=_LEFT,
        undated=len(contacts) - len(dated),
        left_out=sum(len(found) for _, found in ordered[_MOST_LANES:]),
    )


def _lane_of(contact: StoredContact) -> tuple[str, ...]:
    """Two or three parties make a lane of their own; larger rounds share one."""
    return contact.parties if len(contact.parties) <= 3 else ("many",)


def _scale(days: list[tuple[datetime.date, datetime.date]]) -> Scale:
    first, last = min(one for one, _ in days), max(other for _, other in days)
    margin = datetime.timedelta(days=max(3, (last - first).days // 50))
    return Scale(_moved(first, -margin), _moved(last, margin), _LEFT + 8, WIDTH - _RIGHT)


def _moved(day: datetime.date, by: datetime.timedelta) -> datetime.date:
    try:
        return day + by
    except OverflowError:
        return day


def _lane(
    parties: tuple[str, ...],
    found: list[tuple[StoredContact, tuple[datetime.date, datetime.date]]],
    at: int,
    scale: Scale,
) -> Lane:
    y = TOP + LANE * at + LANE // 2
    spots: list[Spot] = []
    for one, (first, last) in found:
        left, right = scale.x(first), scale.x(last)
        wide = right - left if last > first else 0.0
        middle = round((left + right) / 2, 1)
        spots.append(Spot(one, middle, y + _free(spots, middle, y), left, round(wide, 1)))
    return Lane(parties, y, tuple(spots))


def _free(spots: Sequence[Spot], x: float, y: float) -> float:
    """How far above or below the lane's middle a spot is put, so that it hides none of the last ones."""
    taken = {spot.y - y for spot in spots[-4:] if abs(spot.x - x) < _APART}
    return next((shift for shift in _SHIFTS if shift not in taken), 0.0)
