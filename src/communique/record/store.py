"""The SQLite file under a record: opened with care, asked with plain SQL, its errors put in our words.

Everything in `communique.record` that touches the file goes through a `Store`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from communique.errors import RecordError
from communique.record import schema

Row = sqlite3.Row
Values = Sequence[Any]

_BUSY_MS = 30_000
_CACHE_KIB = 64_000
_LOG_PAGES = 4_000
"""Pages of the write-ahead log (64 MB) at which it is folded into the file: a page that many documents touch is then
written there once for all of them."""
_MAGIC = b"SQLite format 3\x00"
# Of a damaged file, what SQLite tells may itself be no text.
_FAULTS = (sqlite3.Error, UnicodeDecodeError)


class Store:
    """One open record file. Not shared between threads; any number of processes may read while one writes."""

    def __init__(self, path: Path, connection: sqlite3.Connection, *, writable: bool) -> None:
        self.path = path
        self.writable = writable
        self._connection = connection

    def rows(self, sql: str, values: Values = ()) -> Iterator[Row]:
        """The rows of a question, one by one. Raises RecordError."""
        try:
            cursor = self._connection.execute(sql, values)
            while block := cursor.fetchmany(200):
                yield from block
        except _FAULTS as error:
            raise _explained(self.path, error) from error

    def row(self, sql: str, values: Values = ()) -> Row | None:
        """The first row of a question, or None. Raises RecordError."""
        try:
            found: Row | None = self._connection.execute(sql, values).fetchone()
        except _FAULTS as error:
            raise _explained(self.path, error) from error
        return found

    def value(self, sql: str, values: Values = ()) -> Any:
        """The first column of the first row, or None. Raises RecordError."""
        found = self.row(sql, values)
        return None if found is None else found[0]

    def grouped(self, sql: str, values: Values = (), by: int | str = 0) -> dict[int, list[Row]]:
        """The rows of a question, in their order, under the number in column `by`. Raises RecordError."""
        out: dict[int, list[Row]] = {}
        for row in self.rows(sql, values):
            out.setdefault(row[by], []).append(row)
        return out

    def run(self, sql: str, values: Values = ()) -> int:
        """Carry out one change; the number of the row it wrote last. Raises RecordError."""
        try:
            return self._connection.execute(sql, values).lastrowid or 0
        except _FAULTS as error:
            raise _explained(self.path, error) from error

    def run_many(self, sql: str, rows: Iterable[Values]) -> None:
        """Carry out one change for each tuple of values. Raises RecordError."""
        with self.in_our_words():
            self._connection.executemany(sql, rows)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All changes inside, or none of them. Within another transaction it joins that one. Raises RecordError."""
        if self._connection.in_transaction:
            yield
            return
        with self.in_our_words():
            self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.rollback()
            raise
        with self.in_our_words():
            try:
                self._connection.execute("COMMIT")
            except sqlite3.Error:
                self._connection.rollback()
                raise

    def close(self) -> None:
        """Close the file; folds the write-ahead log into it where nobody else has it open."""
        self._connection.close()

    @contextmanager
    def in_our_words(self) -> Iterator[None]:
        """Turn an error of SQLite into a RecordError that says what to do."""
        try:
            yield
        except _FAULTS as error:
            raise _explained(self.path, error) from error


def open_store(path: Path, *, write: bool = True, create: bool = False) -> Store:
    """Open a record file, bringing an older one up to date where it may be written.

    A file that cannot be written is opened for reading, unless `create` asks for more. Raises RecordError for a path
    that holds no record, a record from a newer version, a damaged file.
    """
    _look_before(path, create=create)
    fresh = not path.exists() or path.stat().st_size == 0
    writable = write and _can_write(path, fresh=fresh)
    if create and not writable:
        raise RecordError(f"{path}: cannot be written", "Choose another place, or change the file's permissions")
    store = Store(path, _connect(path, writable=writable), writable=writable)
    try:
        with store.in_our_words():
            if fresh:
                schema.make(store._connection)
            else:
                schema.check(store._connection, path, writable=writable)
            if writable:  # only now that it is known to be a record: the mode is written into the file
                store._connection.execute("PRAGMA journal_mode = WAL")
                store._connection.execute("PRAGMA synchronous = NORMAL")
                store._connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
                store._connection.execute(f"PRAGMA wal_autocheckpoint = {_LOG_PAGES}")
    except BaseException:
        store.close()
        raise
    return store


def _connect(path: Path, *, writable: bool) -> sqlite3.Connection:
    try:
        if writable:
            connection = _plain(f"{path.absolute().as_uri()}?mode=rwc")
        else:
            connection = _read_only(path)
        connection.execute("PRAGMA foreign_keys = ON")
    except _FAULTS as error:
        raise _explained(path, error) from error
    return connection


def _plain(uri: str) -> sqlite3.Connection:
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=_BUSY_MS / 1000)
    connection.row_factory = sqlite3.Row
    return connection


def _read_only(path: Path) -> sqlite3.Connection:
    """SQLite wants a folder that it may write to, for the log; without one, the file is read as it lies."""
    uri = f"{path.absolute().as_uri()}?mode=ro"
    connection = _plain(uri)
    try:
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        connection.close()
        connection = _plain(uri + "&immutable=1")
    return connection


def _look_before(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise RecordError(f"{path}: is a folder, not a record", "Name a file, such as china-iran.db")
    if not path.exists():
        if not create:
            raise RecordError(f"{path}: no such record", f"Make one with: communique build SOURCE... -o {path}")
        if not path.absolute().parent.is_dir():
            raise RecordError(f"{path}: its folder does not exist", "Make the folder first")
        return
    try:
        with path.open("rb") as file:
            head = file.read(len(_MAGIC))
    except OSError as error:
        raise RecordError(f"{path}: cannot be read ({error.strerror})", "Look at the file's permissions") from error
    if not head and not create:
        raise RecordError(f"{path}: is empty", f"Make a record with: communique build SOURCE... -o {path}")
    if head and head != _MAGIC:
        raise RecordError(f"{path}: is not a record", "Name a file that `communique build` made")


def _can_write(path: Path, *, fresh: bool) -> bool:
    if fresh and not path.exists():
        return _may_append(path, leave=False)
    return _may_append(path, leave=True)


def _may_append(path: Path, *, leave: bool) -> bool:
    try:
        with path.open("ab"):
            pass
        if not leave:
            path.unlink()
    except OSError:
        return False
    return True


_EXPLANATIONS = (
    ("disk is full", "the disk is full", "Free some space and run the same command again; what was written is kept"),
    ("not a database", "is not a record", "Name a file that `communique build` made"),
    ("malformed", "is damaged", "Copy it from a backup, or build it again from its sources"),
    ("locked", "is being written by another process", "Wait until that has finished"),
    ("readonly", "cannot be written", "Change the file's permissions, or copy it elsewhere"),
    ("unable to open", "cannot be opened", "Look at the permissions of the file and its folder"),
    ("disk I/O error", "cannot be read or written (input/output error)", "Look at the disk, then try again"),
)


def _explained(path: Path, error: sqlite3.Error | UnicodeDecodeError) -> RecordError:
    told = "malformed" if isinstance(error, UnicodeDecodeError) else str(error)
    for sign, message, remedy in _EXPLANATIONS:
        if sign in told:
            return RecordError(f"{path}: {message}", remedy)
    return RecordError(f"{path}: {told}", "Run: communique doctor " + str(path))
