"""JSON lines: one object a line with a document's fields; the file is never held whole."""

from __future__ import annotations

import json
from collections.abc import Iterator

from communique.sources.fields import documents_of
from communique.sources.plain import GUESSED
from communique.sources.problem import Item, SourceProblem
from communique.sources.stream import Line, Stream, lines_of

_ONE_A_LINE = 'Write one object a line, such as {"id": "1", "text": "..."}'


def read_jsonl(stream: Stream) -> Iterator[Item]:
    """The documents of a JSONL file in order, each after what is wrong with it; a bad line is told and passed over."""
    told_guess = False
    for line in lines_of(stream):
        if line.guessed and not told_guess:
            told_guess = True
            yield SourceProblem(stream.where, *GUESSED, line.number, "note")
        if line.number == 1 and _is_one_document(line):
            yield SourceProblem(stream.where, "is one JSON value over many lines", _ONE_A_LINE)
            return
        if line.text is None or line.text.strip():
            yield from _documents(line, stream)


def _documents(line: Line, stream: Stream) -> Iterator[Item]:
    if line.text is None:
        limit = f"is longer than {stream.limits.document / 1_000_000:g} MB"
        yield SourceProblem(stream.where, limit, "Split the document", line.number)
        return
    try:
        told = json.loads(line.text)
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deeply"
        yield SourceProblem(stream.where, f"is no JSON ({reason})", _ONE_A_LINE, line.number)
        return
    if isinstance(told, dict):
        yield from documents_of(told, stream.where, line.number)
    else:
        yield SourceProblem(stream.where, "is JSON but no object with fields", _ONE_A_LINE, line.number)


def _is_one_document(line: Line) -> bool:
    return line.text is not None and line.text.strip() in {"[", "{"}
