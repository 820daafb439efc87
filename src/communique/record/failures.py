"""What could not be read: texts that no reading came of, sources that gave no document. Kept with why and what to do,
so that whoever looks at the record later knows what it lacks.

Comes in: failures met by a build. Goes out: the same, until the text or the source is read well.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from communique.record.store import Store


@dataclass(frozen=True, slots=True)
class Failure:
    """`place` is the id of a text, or where a source stands (a path, an address, with ", line 3"); `title` what the
    text is called; `problem` says why no reading came of it, `remedy` what to do; `met_at` is when it was met last
    (ISO 8601, UTC), set by the record."""

    place: str
    title: str | None
    problem: str
    remedy: str
    met_at: str = ""


class Failures:
    """The failures of an open record. Every method raises RecordError where the file fails."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def note(self, one: Failure) -> None:
        """Keep a failure; one known of the same place is replaced."""
        now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
        told = (one.place, one.title, one.problem, one.remedy)
        sound = [None if value is None else value.encode("utf-8", "replace").decode() for value in told]
        with self._store.transaction():
            self._store.run("INSERT OR REPLACE INTO failures VALUES (?, ?, ?, ?, ?)", (*sound, now))

    def settle(self, place: str) -> None:
        """Forget what was met at this place: it is read well now."""
        self._store.run("DELETE FROM failures WHERE place = ?", (place,))

    def begin(self, sources: Iterable[str]) -> None:
        """Forget what was met in these sources (files, addresses, folders with all below them): they are read anew, and
        what still fails is met again."""
        with self._store.transaction():
            for source in sources:
                below = source.rstrip("/\\")
                self._store.run(
                    "DELETE FROM failures WHERE place = ? OR substr(place, 1, ?) IN (?, ?, ?)",
                    (below, len(below) + 1, f"{below}/", f"{below}\\", f"{below},"),
                )

    def newest(self, limit: int = -1, offset: int = 0) -> Iterator[Failure]:
        """The failures met last first; all of them where `limit` is -1."""
        rows = self._store.rows(
            "SELECT place, title, problem, remedy, met_at FROM failures ORDER BY met_at DESC, place LIMIT ? OFFSET ?",
            (limit, offset),
        )
        return (Failure(*row) for row in rows)

    def __len__(self) -> int:
        return int(self._store.value("SELECT count(*) FROM failures"))
