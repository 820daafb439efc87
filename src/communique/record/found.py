"""What the reader found beneath what people amended.

A finding's own columns hold the values of now; its column `machine` keeps, as JSON, those of the reader that a person
replaced. Comes in: a row of reports or statements. Goes out: the row with the reader's values.
"""

from __future__ import annotations

import json
from typing import Any

from communique.record.store import Row


def machine_of(row: Row) -> dict[str, Any]:
    """The reader's values that a person replaced, by column."""
    kept: dict[str, Any] = json.loads(row["machine"] or "{}")
    return kept


def as_found(row: Row) -> dict[str, Any]:
    """The row as the reader found it."""
    return {**dict(row), **machine_of(row)}
