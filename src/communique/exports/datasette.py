"""Datasette: the tables in a SQLite file with keys, indexes and full text, and the metadata that explains them.

    datasette folder/communique.db --metadata folder/metadata.json

Comes in: a record. Goes out: `communique.db` and `metadata.json` in a folder. The record itself opens in Datasette too;
this file has the tidy tables with readable names in place of the record's own.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from communique.exports.dictionary import Table, dictionary
from communique.exports.tables import Row, groups
from communique.record import Filter, Record

_SQL_TYPES = {"text": "TEXT", "integer": "INTEGER", "real": "REAL", "boolean": "INTEGER"}
_REFERS = {
    "document": "documents", "contact": "contacts", "report": "reports", "statement": "statements",
}  # fmt: skip
_INDEXED = {
    "contacts": ("start", "kind"), "statements": ("act",), "contact_parties": ("party",), "holders": ("party",),
    "topics": ("name",), "participants": ("name",), "documents": ("day",),
}  # fmt: skip
_FULL_TEXT = {"statements": ("content", "sentence"), "texts": ("text",)}
_FACETS = {
    "contacts": ["kind", "status", "reported"], "statements": ["act", "holder", "form"],
    "contact_parties": ["name"], "documents": ["publisher"], "topics": ["kind", "name"], "commitments": ["state"],
}  # fmt: skip
_LABELS = {"documents": "title", "contacts": "parties", "statements": "content"}
_SORTED = {"contacts": "start", "documents": "day", "statements": "day"}


def write(record: Record, asked: Filter, out: Path) -> None:
    """Write `communique.db` and `metadata.json` into the folder."""
    rough, done = out / ".communique.part.db", out / "communique.db"
    rough.unlink(missing_ok=True)
    with closing(sqlite3.connect(rough)) as database:
        for table in dictionary().values():
            database.execute(_create(table))
        for name, group in groups(record, asked):
            _insert(database, dictionary()[name], group)
        _index(database)
        database.commit()
    rough.replace(done)
    (out / "metadata.json").write_text(json.dumps(metadata(), indent=2) + "\n", "utf-8")


def metadata() -> dict[str, Any]:
    """What Datasette shows beside the tables: their meaning and that of their columns, facets and order."""
    return {
        "title": "A record of diplomatic contacts",
        "description": "Made by Communique. Every fact has its words in evidence.",
        "databases": {"communique": {"tables": {table.name: _about(table) for table in dictionary().values()}}},
    }


def _about(table: Table) -> dict[str, Any]:
    about: dict[str, Any] = {"description": table.told, "columns": {one.name: one.told for one in table.columns}}
    for key, values in (("facets", _FACETS), ("label_column", _LABELS), ("sort", _SORTED)):
        if table.name in values:
            about[key] = values[table.name]
    if table.name in _FULL_TEXT:
        about["fts_table"], about["fts_pk"] = f"{table.name}_fts", "rowid"
    return about


def _create(table: Table) -> str:
    parts = []
    for column in table.columns:
        refers = _REFERS.get(column.name)
        ties = f' REFERENCES "{refers}" (id)' if refers and refers != table.name else ""
        parts.append(f'"{column.name}" {_SQL_TYPES[column.kind]}{ties}')
    key = ", ".join(f'"{name}"' for name in table.key)
    return f'CREATE TABLE "{table.name}" ({", ".join(parts)}, PRIMARY KEY ({key}))'


def _insert(database: sqlite3.Connection, table: Table, rows: list[Row]) -> None:
    marks = ", ".join("?" * len(table.columns))
    database.executemany(
        f'INSERT OR IGNORE INTO "{table.name}" VALUES ({marks})', (tuple(map(_valid, row)) for row in rows)
    )


def _index(database: sqlite3.Connection) -> None:
    for table, columns in _INDEXED.items():
        for column in columns:
            database.execute(f'CREATE INDEX "{table}_{column}" ON "{table}" ("{column}")')
    for table, columns in _FULL_TEXT.items():
        told = ", ".join(columns)
        database.execute(f"CREATE VIRTUAL TABLE {table}_fts USING fts5 ({told}, content = '{table}')")
        database.execute(f"INSERT INTO {table}_fts ({table}_fts) VALUES ('rebuild')")


def _valid(cell: object) -> object:
    return cell.encode("utf-8", "replace").decode("utf-8") if isinstance(cell, str) else cell
