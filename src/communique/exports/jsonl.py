"""JSON Lines: a document a line with its text and its reading in the guide's schema; then what people decided.

Comes in: a record. Goes out: lines of the schema `reading-1` (docs/schema), as the reader found things;
decisions follow, one a line. Nothing is lost: `communique import` makes the same record of it (see `taking_in`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TextIO

from communique.exports.lines import write_lines
from communique.exports.schema import READING
from communique.model.guide import to_guide
from communique.record import Filter, Record, StoredReading

Json = dict[str, Any]
_TOLD = ("title", "publisher", "published", "url", "lang")


def write(record: Record, asked: Filter, out: TextIO) -> None:
    """Write the documents that fit, and every decision."""
    write_lines(objects(record, asked), out)


def objects(record: Record, asked: Filter) -> Iterator[Json]:
    """The lines, as objects."""
    for one in record.readings(asked):
        yield line(one)
    for decision in record.export_decisions():
        yield {"decision": decision}


def line(one: StoredReading) -> Json:
    """One document's line. What the guide names stands at the top as a reader sees it; `told` holds what the source
    alone told of the document."""
    document = one.document
    told: Json = {name: getattr(document, name) for name in _TOLD}
    told["given_id"] = document.id if document.id != one.id else None
    told["extra"] = dict(document.extra)
    return {
        "schema": READING,
        **to_guide(one.reading, document),
        "text_id": one.id,
        "text": document.text,
        "told": told,
        "sightings": [
            {"given_id": s.given_id, "url": s.url, "publisher": s.publisher, "published": s.published, "title": s.title}
            for s in one.sightings
        ],
    }
