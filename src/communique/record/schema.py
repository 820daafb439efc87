"""The record's tables and their version: made anew, checked on opening, brought up to date.

The file's header carries SQLite's application_id (so that other programs' files are told apart) and user_version.
"""

from __future__ import annotations

import sqlite3
from importlib import resources
from pathlib import Path

from communique.errors import RecordError

APPLICATION_ID = 0x636D6E71
"""The letters "cmnq" in the header of every record."""

PAGE_SIZE = 16_384
"""Bytes of a page of the file: texts of a few hundred words waste little of it; of 4,096 each would waste a third."""

VERSION = 2
"""The version of the tables in schema.sql. Each step up has a file migrations/NNNN.sql that leads to it."""


def make(connection: sqlite3.Connection) -> None:
    """Write the tables into an empty file, all or nothing."""
    script = resources.files(__package__).joinpath("schema.sql").read_text(encoding="utf-8")
    connection.execute(f"PRAGMA page_size = {PAGE_SIZE}")
    _in_one(connection, f"{script}\nPRAGMA application_id = {APPLICATION_ID};\nPRAGMA user_version = {VERSION};")


def check(connection: sqlite3.Connection, path: Path, *, writable: bool) -> None:
    """Refuse what is no record or too new; bring an older record up to date. Raises RecordError."""
    if _pragma(connection, "application_id") != APPLICATION_ID:
        if _is_bare(connection):
            make(connection)
            return
        raise RecordError(f"{path}: is another program's SQLite file, not a record", "Nothing was changed in it")
    version = _pragma(connection, "user_version")
    if version > VERSION:
        raise RecordError(
            f"{path}: was made by a newer version of Communique (tables {version}, this one knows {VERSION})",
            "Install the newer version: pip install --upgrade communique",
        )
    if version < VERSION:
        if not writable:
            raise RecordError(f"{path}: was made by an older version and cannot be written", "Open it writable once")
        migrate(connection, version)


def migrate(connection: sqlite3.Connection, version: int) -> None:
    """Lead the tables from `version` to VERSION, each step in one transaction; data and decisions stay."""
    folder = resources.files(__package__).joinpath("migrations")
    for step in range(version + 1, VERSION + 1):
        script = folder.joinpath(f"{step:04}.sql").read_text(encoding="utf-8")
        _in_one(connection, f"{script}\nPRAGMA user_version = {step};")


def _in_one(connection: sqlite3.Connection, script: str) -> None:
    connection.executescript(f"BEGIN IMMEDIATE;\n{script}\nCOMMIT;")


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _is_bare(connection: sqlite3.Connection) -> bool:
    untouched = _pragma(connection, "application_id") == 0 and _pragma(connection, "user_version") == 0
    return untouched and connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
