"""Levels: at which level a contact took place, by the offices of those who met (leaders, ministers, ...).

The words are data (`data/levels.yaml`). Where a side's offices are not told, the level is not known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from communique.languages.tables import load_data
from communique.model import Participant
from communique.record import Attendee


def level_of_office(office: str | None) -> str | None:
    """The level of one office: "leaders" for "President of the Republic", "ministers" for "Foreign Minister"."""
    low = " ".join((office or "").lower().replace("\u2019", "'").split())
    told = _table()
    for level, words in (*told["first"].items(), *((name, words) for name, words in told.items() if name != "first")):
        if any(word in low for word in words):
            return str(level)
    return None


def level(people: Iterable[Participant | Attendee]) -> str | None:
    """The level of a contact: that of the lower side, each side counted by its highest person; None where fewer than
    two sides' offices are known."""
    order = levels()
    best: dict[str, int] = {}
    for one in people:
        found = level_of_office(one.office)
        if one.state and found:
            rank = order.index(found)
            best[one.state] = min(rank, best.get(one.state, rank))
    return order[max(best.values())] if len(best) > 1 else None


def levels() -> tuple[str, ...]:
    """All levels, the highest first."""
    return tuple(name for name in _table() if name != "first")


def _table() -> Mapping[str, Any]:
    return load_data("communique.analysis", "levels")
