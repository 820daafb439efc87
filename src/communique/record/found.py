"""What the reader found beneath what people amended.

A finding's own columns hold the values of now; its column `machine` keeps, as JSON, those of the reader that a person
replaced. Comes in: a row of reports or statements. Goes out: the row with the reader's values.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from communique.record.store import Row, Store

Seat = tuple[str | None, str | None, str | None, tuple[tuple[int, int], ...]]
"""A participant: name, office, state, and its mentions as spans."""

_MENTIONS = "SELECT participant, start, \"end\" FROM evidence WHERE report = ? AND role = 'participant' ORDER BY start"
_STANDING = "SELECT nr, name, office, state FROM participants WHERE report = ? ORDER BY nr"


def machine_of(row: Row) -> dict[str, Any]:
    """The reader's values that a person replaced, by column."""
    kept: dict[str, Any] = json.loads(row["machine"] or "{}")
    return kept


def as_found(row: Row) -> dict[str, Any]:
    """The row as the reader found it."""
    return {**dict(row), **machine_of(row)}


def participants_found(store: Store, report: int) -> list[Seat]:
    """The participants of a report as its reader found them."""
    row = store.row("SELECT machine FROM reports WHERE nr = ?", (report,))
    kept = None if row is None else machine_of(row).get("participants")
    if kept is not None:
        return [(name, office, state, _spans(spans)) for name, office, state, spans in kept]
    mentions: dict[int, list[list[int]]] = {}
    for one in store.rows(_MENTIONS, (report,)):
        mentions.setdefault(one[0], []).append([one[1], one[2]])
    rows = store.rows(_STANDING, (report,))
    return [(one["name"], one["office"], one["state"], _spans(mentions.get(one["nr"], ()))) for one in rows]


def _spans(told: Iterable[Sequence[int]]) -> tuple[tuple[int, int], ...]:
    return tuple((start, end) for start, end in told)
