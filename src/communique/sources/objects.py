"""JSON files: one object with a document's fields, or a list of them, over as many lines as they take.

Comes in: a stream. Goes out: documents and problems. A file that turns out to hold an object a line is read as JSONL.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace

from communique.sources.decoding import decoded
from communique.sources.fields import documents_of
from communique.sources.jsonl import read_jsonl
from communique.sources.plain import GUESSED
from communique.sources.problem import Item, SourceProblem
from communique.sources.stream import Stream

_REMEDY = 'Write a list of objects, or one object a line, such as {"id": "1", "text": "..."}'


def read_json(stream: Stream) -> Iterator[Item]:
    """The documents of a JSON file in order: of a list, of the one list of objects in an object, or of one object."""
    data = stream.body.read(stream.limits.download + 1)
    if len(data) > stream.limits.download:
        size = f"is longer than one JSON value may be ({stream.limits.download / 1_000_000:g} MB)"
        yield SourceProblem(stream.where, size, "Write one object a line (JSONL): such a file may have any size")
        return
    told = decoded(data, stream.charset)
    try:
        value = json.loads(told.text)
    except (ValueError, RecursionError) as error:
        if _begins_with_object(told.text):
            yield from read_jsonl(replace(stream, body=io.BytesIO(data)))
            return
        line = error.lineno if isinstance(error, json.JSONDecodeError) else None
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deeply"
        yield SourceProblem(stream.where, f"is no JSON ({reason})", _REMEDY, line)
        return
    if told.guessed:
        yield SourceProblem(stream.where, *GUESSED, severity="note")
    yield from _documents(value, stream.where)


def _documents(value: object, where: str) -> Iterator[Item]:
    if isinstance(value, Mapping) and not _has_text(value):
        lists = [
            part for part in value.values() if isinstance(part, list) and any(isinstance(one, dict) for one in part)
        ]
        value = lists[0] if len(lists) == 1 else value
    if isinstance(value, Mapping):
        yield from documents_of(value, where)
        return
    objects = value if isinstance(value, list) else [value]
    if not objects:
        yield SourceProblem(where, "holds an empty list", "Leave it out, or put documents into it")
    for number, one in enumerate(objects, 1):
        if isinstance(one, Mapping):
            yield from documents_of(one, f"{where}, item {number}")
        else:
            yield SourceProblem(f"{where}, item {number}", "is JSON but no object with fields", _REMEDY)


def _has_text(value: Mapping[str, object]) -> bool:
    return any(str(name).strip().lower() == "text" for name in value)


def _begins_with_object(text: str) -> bool:
    """True where the first line that is not empty is an object of its own."""
    try:
        return isinstance(json.loads(text.lstrip().partition("\n")[0]), dict)
    except (ValueError, RecursionError):
        return False
