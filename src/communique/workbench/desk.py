"""The desk: an open record with what the pages need beside it. One a request, since a record is not shared between
threads; opening costs about a millisecond.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from communique.record import Record, open_record
from communique.record.store import Store, open_store
from communique.workbench.tallies import Tallies


@dataclass(frozen=True, slots=True)
class Desk:
    """`record` answers in the record's own words, `store` takes the workbench's further questions, both read only.
    `tallies` keeps counts over the whole record. `fixed` is true for pages that are written to disk: they hold no
    forms, since nobody would answer them."""

    record: Record
    store: Store
    tallies: Tallies
    fixed: bool = False

    @property
    def name(self) -> str:
        """The record's name for people: its file without the ending."""
        return self.record.path.stem


@contextmanager
def desk(path: Path, tallies: Tallies, *, fixed: bool = False) -> Iterator[Desk]:
    """Open the record for reading while a page is made. Raises RecordError."""
    store = open_store(path, write=False)
    try:
        yield Desk(Record(store), store, tallies, fixed)
    finally:
        store.close()


@contextmanager
def writing(path: Path) -> Iterator[Record]:
    """Open the record for one change. Raises RecordError."""
    with open_record(path) as record:
        yield record
