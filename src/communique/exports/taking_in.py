"""Exported lines are taken in: a record is made or extended of what `communique export jsonl` wrote.

Comes in: lines of JSON. Goes out: a record with the same documents, readings and decisions; contacts are merged anew,
by the rules of this version. Raises SourceError, with the number of the line, for what is no exported document.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from communique.errors import SourceError
from communique.model import Document, Reading, Span, text_id
from communique.model.guide import from_guide
from communique.record import Record


@dataclass(frozen=True, slots=True)
class TakenIn:
    """How many documents were "added", "updated" and "unchanged", and what became of the decisions."""

    documents: Mapping[str, int]
    decisions: Mapping[str, int]


def take_in(record: Record, lines: Iterable[str]) -> TakenIn:
    """Put every line into the record."""
    done = {"added": 0, "updated": 0, "unchanged": 0}
    decisions: list[Mapping[str, Any]] = []
    for at, data in _objects(lines):
        if "decision" in data:
            decisions.append(data["decision"])
            continue
        document, reading = _document(at, data), _reading(at, data)
        _demand_within(at, document.text, reading)
        done[record.add(document, reading)] += 1
        for sighting in data.get("sightings") or ():
            record.sight(_sighted(document, sighting))
    return TakenIn(done, record.import_decisions(decisions) if decisions else {})


def _objects(lines: Iterable[str]) -> Iterator[tuple[int, dict[str, Any]]]:
    for at, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
        except ValueError as error:
            raise _wrong(at, f"is no JSON ({error})") from error
        if not isinstance(data, dict):
            raise _wrong(at, "is no JSON object")
        yield at, data


def _document(at: int, data: Mapping[str, Any]) -> Document:
    text, told = data.get("text"), data.get("told") or data
    if not isinstance(text, str):
        raise _wrong(at, "holds no text")
    own = text_id(text)
    if data.get("text_id", own) != own:
        raise _wrong(at, "holds another text than was exported: its offsets would lie")
    given = told["given_id"] if "given_id" in told else data.get("id")
    fields = {name: told.get(name) for name in ("title", "publisher", "published", "url", "lang")}
    return Document(id=given or own, text=text, **fields, extra=told.get("extra") or {})


def _reading(at: int, data: Mapping[str, Any]) -> Reading:
    try:
        return from_guide(data)
    except (KeyError, TypeError, ValueError) as error:
        raise _wrong(at, f"is no reading in the guide's form ({type(error).__name__}: {error})") from error


def _demand_within(at: int, text: str, reading: Reading) -> None:
    evidence = chain.from_iterable(contact.evidence for contact in reading.contacts)
    said = chain.from_iterable((one.cue, one.content) for one in reading.statements)
    for span in chain[Span](evidence, said):
        if not 0 <= span.start < span.end <= len(text):
            raise _wrong(at, f"has a span [{span.start}, {span.end}) outside its text")


def _sighted(document: Document, told: Mapping[str, Any]) -> Document:
    return Document(
        id=told.get("given_id") or text_id(document.text),
        text=document.text,
        title=told.get("title"),
        publisher=told.get("publisher"),
        published=told.get("published"),
        url=told.get("url"),
    )


def _wrong(at: int, told: str) -> SourceError:
    return SourceError(f"line {at} {told}", "Give a file written by: communique export jsonl RECORD")
