"""Amendments: which fields of a finding a person may set, what values they take, and how they are written.

The finding's own column holds the current value; `machine` keeps what was found, so that undoing brings it back.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from communique.errors import QuestionError
from communique.model import ACTS, FORMS, KINDS, REPORTED, STATUSES
from communique.record.days import date_columns, first_day, last_day
from communique.record.parties import party_code
from communique.record.store import Store

_WORDS = {"kind": KINDS, "status": STATUSES, "reported": REPORTED, "act": ACTS, "form": FORMS}
_PARTY = {"requested_by", "caller"}
FIELDS = {
    "contact": ("kind", "status", "date", "place", "requested_by", "caller", "duration"),
    "report": ("kind", "status", "reported", "date", "place", "requested_by", "caller", "duration"),
    "statement": ("act", "form", "speaker", "holder", "addressee"),
}
"""The fields that a person may amend, by what they belong to."""


def checked(what: str, field: str, value: Any) -> Any:
    """The value as it is kept: words of the guide, codes of parties, dates with start and end. None clears a field.
    Raises QuestionError for a field or value that cannot be."""
    if field not in FIELDS.get(what, ()):
        known = ", ".join(FIELDS.get(what, ())) or "none"
        raise QuestionError(f"{field!r} of a {what} cannot be amended", f"These can: {known}")
    if field in _WORDS:
        if value not in _WORDS[field]:
            raise QuestionError(f"{value!r} is no {field}", "Choose from: " + ", ".join(_WORDS[field]))
        return value
    if field == "holder":
        return [party_code(one) for one in ([value] if isinstance(value, str) else value or ())]
    if field == "date":
        return _date(value)
    if value is None or field not in _PARTY:
        return value
    return party_code(value)


def columns(field: str, value: Any) -> dict[str, Any]:
    """The columns of reports or statements that an amendment of this field sets."""
    return date_columns((value or {}).get("start"), (value or {}).get("end")) if field == "date" else {field: value}


def write(store: Store, table: str, nr: int, field: str, value: Any) -> None:
    """Set a field of a finding, keeping what was found there."""
    if field == "holder":
        _keep(store, table, nr, {"holder": _holders(store, nr)})
        _write_holders(store, nr, value)
        return
    new = columns(field, value)
    row = store.row(f"SELECT * FROM {table} WHERE nr = ?", (nr,))
    assert row is not None
    _keep(store, table, nr, {name: row[name] for name in new})
    _set(store, table, nr, new)


def restore(store: Store, table: str, nr: int) -> None:
    """Bring a finding back to what the reader found, without a verdict."""
    row = store.row(f"SELECT machine FROM {table} WHERE nr = ?", (nr,))
    if row is None:
        return
    found = json.loads(row["machine"] or "{}")
    if "holder" in found:
        _write_holders(store, nr, found.pop("holder"))
    _set(store, table, nr, {**found, "machine": None, "verdict": None})


def _keep(store: Store, table: str, nr: int, found: Mapping[str, Any]) -> None:
    known = json.loads(store.value(f"SELECT machine FROM {table} WHERE nr = ?", (nr,)) or "{}")
    _set(store, table, nr, {"machine": json.dumps({**found, **known}, ensure_ascii=True)})


def _set(store: Store, table: str, nr: int, values: Mapping[str, Any]) -> None:
    names = ", ".join(f'"{name}" = ?' for name in values)
    store.run(f"UPDATE {table} SET {names} WHERE nr = ?", (*values.values(), nr))


def _holders(store: Store, statement: int) -> list[str]:
    return [row[0] for row in store.rows("SELECT party FROM holders WHERE statement = ? ORDER BY place", (statement,))]


def _write_holders(store: Store, statement: int, parties: list[str]) -> None:
    store.run("DELETE FROM holders WHERE statement = ?", (statement,))
    rows = [(party, statement, at) for at, party in enumerate(dict.fromkeys(parties))]
    store.run_many("INSERT INTO holders VALUES (?, ?, ?)", rows)


def _date(value: Any) -> dict[str, str | None] | None:
    if value is None:
        return None
    told = {"start": value, "end": value} if isinstance(value, str) else dict(value)
    start, end = told.get("start"), told.get("end") or told.get("start")
    if first_day(start) is None or last_day(end) is None or (first_day(start) or "") > (last_day(end) or ""):
        raise QuestionError(f"{value!r} is no date", 'Write it as 2023-08-20, 2023-08, or {"start": ..., "end": ...}')
    return {"start": start, "end": end}
