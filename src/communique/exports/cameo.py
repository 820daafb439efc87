"""CAMEO: a record's events as a table, tab-separated, with the columns that readers of older coders expect first.

date (YYYYMMDD, as precise as told), source and target in CAMEO's letters ("CHNGOV"), code, root, quad; then what older
coders do not have: the fact's id, the document, the words and their place.
"""

from __future__ import annotations

import csv
from typing import TextIO

from communique.events.coded import CodedEvent, coded_events
from communique.record import Filter, Record

HEAD = (
    "date", "source", "target", "code", "root", "quad", "date_from", "mode", "context", "id", "fact", "document",
    "publisher", "url", "start", "end", "text",
)  # fmt: skip
"""The columns."""


def write(record: Record, asked: Filter, out: TextIO) -> None:
    """Write the events of what fits."""
    rows = csv.writer(out, dialect="excel-tab", lineterminator="\n")
    rows.writerow(HEAD)
    rows.writerows(map(_row, coded_events(record, asked)))


def _row(one: CodedEvent) -> tuple[object, ...]:
    document = one.document
    return (
        (one.day or "").replace("-", ""), one.source.letters, one.target.letters, one.code, one.code[:2], one.quad,
        one.dated, one.mode, ";".join(one.contexts), one.id, one.fact, document.id, document.publisher, document.url,
        one.start, one.end, " ".join(one.words.split()),
    )  # fmt: skip
