"""One party in the middle, those it talks with around it: distance tells nothing, the width of the line how often."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

SIZE = 520
_MIDDLE = SIZE / 2
_RADIUS = 190


@dataclass(frozen=True, slots=True)
class Tie:
    """A party on the ring, where its words stand, and how wide its line is."""

    party: str
    number: int
    x: float
    y: float
    text_x: float
    text_y: float
    anchor: str
    width: float


@dataclass(frozen=True, slots=True)
class Ego:
    """The figure around one party."""

    party: str
    ties: tuple[Tie, ...]
    size: int = SIZE
    middle: float = _MIDDLE


def ego(party: str, others: Sequence[tuple[str, int]]) -> Ego:
    """Place the others on a ring, the most frequent at the top, then clockwise."""
    most = max((number for _, number in others), default=1)
    ties = []
    for at, (other, number) in enumerate(others):
        turn = 2 * math.pi * at / max(len(others), 1) - math.pi / 2
        across, down = math.cos(turn), math.sin(turn)
        ties.append(
            Tie(
                party=other,
                number=number,
                x=_at(across, _RADIUS),
                y=_at(down, _RADIUS),
                text_x=_at(across, _RADIUS + 12),
                text_y=round(_at(down, _RADIUS + 14) + 4, 1),
                anchor="middle" if abs(across) < 0.2 else "start" if across > 0 else "end",
                width=round(1 + 9 * number / most, 1),
            )
        )
    return Ego(party, tuple(ties))


def _at(direction: float, radius: float) -> float:
    return round(_MIDDLE + direction * radius, 1)
