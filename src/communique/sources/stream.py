"""Stream: the bytes of one source, opened, with what is known about them. Each kind of source reads one.

Comes in: a binary file. Goes out: bytes or lines, never more than the limits at a time.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from communique.sources.decoding import bom_encoding, decoded


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is taken at most: `document` bytes for one text (five million bytes are some 800,000 words, more than
    any readout), `download` bytes from an address, `timeout` seconds of silence before an address is given up."""

    document: int = 5_000_000
    download: int = 20_000_000
    timeout: float = 30.0


@dataclass(frozen=True, slots=True)
class Stream:
    """An open source: `where` names it for people, `url` its address, `charset` what the server says of its letters."""

    where: str
    body: BinaryIO
    limits: Limits = field(default_factory=Limits)
    url: str | None = None
    charset: str | None = None

    def head(self, size: int) -> bytes:
        """The first bytes, at most `size`, without taking them from the stream."""
        if isinstance(self.body, io.BufferedReader):
            return self.body.peek(size)[:size]
        return self.body.getbuffer()[self.body.tell() :][:size].tobytes() if isinstance(self.body, io.BytesIO) else b""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a source, from 1; `text` is None where it is longer than a document may be, `guessed` is true where
    its letters were no UTF-8 and were read as Windows-1252."""

    number: int
    text: str | None
    guessed: bool = False


def lines_of(stream: Stream) -> Iterator[Line]:
    """The lines of a stream with their line ends, one at a time, whatever the size of the whole."""
    encoding = bom_encoding(stream.head(4))
    if encoding and not encoding.startswith("utf-8"):
        wrapper = io.TextIOWrapper(stream.body, encoding, errors="replace", newline="\n")
        yield from _text_lines(wrapper, stream.limits)
        wrapper.detach()  # the stream is closed by whoever opened it
        return
    for number, raw in enumerate(_raw_lines(stream), 1):
        if raw is None:
            yield Line(number, None)
        else:
            told = decoded(raw, stream.charset)
            yield Line(number, told.text, told.guessed)


def _raw_lines(stream: Stream) -> Iterator[bytes | None]:
    limit = stream.limits.document
    while raw := stream.body.readline(limit + 1):
        if len(raw) <= limit or raw.endswith(b"\n"):
            yield raw
            continue
        while raw and not raw.endswith(b"\n"):
            raw = stream.body.readline(limit)
        yield None


def _text_lines(body: io.TextIOWrapper, limits: Limits) -> Iterator[Line]:
    number = 0
    while text := body.readline(limits.document + 1):
        number += 1
        if len(text) <= limits.document:
            yield Line(number, text)
            continue
        while text and not text.endswith("\n"):
            text = body.readline(limits.document)
        yield Line(number, None)
