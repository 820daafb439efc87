"""PLOVER: a record's events as JSON lines: event, mode, context, source, target, day, and the words that tell it.

What has no event in PLOVER (mere statements, hopes, condolences) is left out; `cameo` holds them too.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TextIO

from communique.events.coded import CodedEvent, Side, coded_events
from communique.exports.lines import write_lines
from communique.record import Filter, Record

Json = dict[str, Any]


def write(record: Record, asked: Filter, out: TextIO) -> None:
    """Write the events of what fits."""
    write_lines(objects(record, asked), out)


def objects(record: Record, asked: Filter) -> Iterator[Json]:
    """The events, as objects."""
    return (_object(one) for one in coded_events(record, asked) if one.plover)


def _object(one: CodedEvent) -> Json:
    document = one.document
    return {
        "id": one.id,
        "date": one.day,
        "date_from": one.dated,
        "source": _side(one.source),
        "target": _side(one.target),
        "event": one.plover,
        "mode": one.mode,
        "context": list(one.contexts),
        "quad": one.quad,
        "cameo": one.code,
        "issues": list(one.issues),
        "instruments": list(one.instruments),
        "text": one.words,
        "publisher": document.publisher,
        "url": document.url,
        "language": document.lang,
        "fact": one.fact,
        "document": document.id,
        "start": one.start,
        "end": one.end,
    }


def _side(side: Side) -> Json:
    return {"country": side.party, "sector": "GOV" if side.letters.endswith("GOV") else None, "name": side.person}
