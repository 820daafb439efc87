"""The desk: an open record with what the pages need beside it. One a request, since a record is not shared between
threads; opening costs about a millisecond.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from communique.record import Record, open_record
from communique.record.store import Store, open_store
from communique.workbench.studies import Studies
from communique.workbench.tallies import Tallies

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Desk:
    """`record` answers in the record's own words, `store` takes the workbench's further questions, both read only.
    `tallies` keeps counts over the whole record, `studies` works out what takes longer. `fixed` is true for pages that
    are written to disk: they hold no forms, since nobody would answer them."""

    record: Record
    store: Store
    tallies: Tallies
    studies: Studies
    fixed: bool = False

    def tally(self, name: Hashable, make: Callable[[Store], T]) -> T:
        """A count over the whole record, kept (see `Tallies`)."""
        return self.tallies.get(name, self.store, make)

    @property
    def sign(self) -> tuple[int, int, int]:
        """What changes where the record holds other documents, readings or decisions."""
        sql = (
            "SELECT (SELECT max(nr) FROM statements), (SELECT max(nr) FROM reports), (SELECT count(*) FROM decisions)"
            " + (SELECT count(*) FROM decisions WHERE state = 'undone')"
        )
        row = self.store.row(sql)
        assert row is not None
        return (row[0] or 0, row[1] or 0, row[2] or 0)


@contextmanager
def desk(path: Path, tallies: Tallies, studies: Studies, *, fixed: bool = False) -> Iterator[Desk]:
    """Open the record for reading while a page is made. Raises RecordError."""
    store = open_store(path, write=False)
    try:
        yield Desk(Record(store), store, tallies, studies, fixed)
    finally:
        store.close()


@contextmanager
def writing(path: Path) -> Iterator[Record]:
    """Open the record for one change. Raises RecordError."""
    with open_record(path) as record:
        yield record
