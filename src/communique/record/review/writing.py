"""Amendments written: the finding's own columns take the value of now, `machine` keeps what was found, so that undoing
brings it back.

Comes in: a checked value for a field of a report or statement. Goes out: changed rows, and what is made of them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import nullcontext
from typing import Any

from communique.record.adding import topics_of
from communique.record.days import date_columns
from communique.record.found import machine_of
from communique.record.indexing import reindexed
from communique.record.persons import person_of
from communique.record.review import spans
from communique.record.review.amending import SPANS
from communique.record.store import Store


def columns(field: str, value: Any) -> dict[str, Any]:
    """The columns of reports or statements that an amendment of this field sets."""
    if field == "date":
        return date_columns((value or {}).get("start"), (value or {}).get("end"))
    if field in SPANS:
        return {f"{field}_start": value[0], f"{field}_end": value[1]}
    return {field: value}


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
    if field == "content":
        _keep(store, table, nr, {"topics": topics_of(store, nr)})
    _set(store, table, nr, new)
    if field == "content":
        spans.find_topics(store, nr)
    if field == "speaker":
        _identify_speaker(store, nr, value)


def restore(store: Store, table: str, nr: int) -> None:
    """Bring a finding back to what the reader found, without a verdict."""
    row = store.row(f"SELECT machine FROM {table} WHERE nr = ?", (nr,))
    if row is None:
        return
    found = machine_of(row)
    if "holder" in found:
        _write_holders(store, nr, found.pop("holder"))
    if "topics" in found:
        spans.put_topics(store, nr, found.pop("topics"))
    people = {name: found.pop(name) for name in ("participants",) if name in found}  # `people.put` sees to these
    _set(store, table, nr, {**found, "machine": json.dumps(people) if people else None, "verdict": None})
    if "speaker" in found:
        _identify_speaker(store, nr, found["speaker"])


def _identify_speaker(store: Store, statement: int, name: str | None) -> None:
    holders = _holders(store, statement)
    person = person_of(store, name, holders[0] if len(holders) == 1 else None) if name else None
    _set(store, "statements", statement, {"person": person})


def _keep(store: Store, table: str, nr: int, found: Mapping[str, Any]) -> None:
    row = store.row(f"SELECT machine FROM {table} WHERE nr = ?", (nr,))
    assert row is not None
    _set(store, table, nr, {"machine": json.dumps({**found, **machine_of(row)}, ensure_ascii=True)})


def _set(store: Store, table: str, nr: int, values: Mapping[str, Any]) -> None:
    names = ", ".join(f'"{name}" = ?' for name in values)
    moved = values.keys() & {"content_start", "cue_start"}
    with reindexed(store, nr) if moved else nullcontext():
        store.run(f"UPDATE {table} SET {names} WHERE nr = ?", (*values.values(), nr))


def _holders(store: Store, statement: int) -> list[str]:
    return [row[0] for row in store.rows("SELECT party FROM holders WHERE statement = ? ORDER BY place", (statement,))]


def _write_holders(store: Store, statement: int, parties: list[str]) -> None:
    store.run("DELETE FROM holders WHERE statement = ?", (statement,))
    rows = [(party, statement, at) for at, party in enumerate(dict.fromkeys(parties))]
    store.run_many("INSERT INTO holders VALUES (?, ?, ?)", rows)
