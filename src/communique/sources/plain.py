"""Plain text and Markdown: one document a file, its words exactly as they stand."""

from __future__ import annotations

from collections.abc import Iterator

from communique.model import Document, text_id
from communique.sources.decoding import decoded
from communique.sources.problem import Item, SourceProblem
from communique.sources.screening import screened
from communique.sources.stream import Stream

GUESSED = ("is not UTF-8; its letters were read as Windows-1252", "If they look wrong, save it as UTF-8")


def read_plain(stream: Stream) -> Iterator[Item]:
    """The one document of a text file, or what is wrong with it."""
    data = whole(stream)
    if isinstance(data, SourceProblem):
        yield data
        return
    told = decoded(data, stream.charset)
    if told.guessed:
        yield SourceProblem(stream.where, *GUESSED, severity="note")
    if not told.text.strip():
        yield SourceProblem(stream.where, "holds nothing but white space", "Leave it out, or put the text into it")
        return
    yield from screened(Document(text_id(told.text), told.text, url=stream.url), stream.where)


def whole(stream: Stream) -> bytes | SourceProblem:
    """All bytes of a source that holds one document, or a problem where it is too long for one."""
    data = stream.body.read(stream.limits.document + 1)
    if len(data) <= stream.limits.document:
        return data
    message = f"is longer than one document may be ({stream.limits.document / 1_000_000:g} MB)"
    return SourceProblem(stream.where, message, "Split it, or give JSONL with a document a line")
