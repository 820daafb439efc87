"""read_sources: whatever a person points at becomes documents, one after the other.

Comes in: paths, folders, addresses, "-". Goes out: Documents and SourceProblems, in order; never an exception for what
is wrong with a source.
"""

from __future__ import annotations

import gzip
import io
import os
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO, cast

from communique.sources.decoding import HEAD, binary_kind
from communique.sources.feed import read_feed
from communique.sources.files import files_under
from communique.sources.html import read_html
from communique.sources.jsonl import read_jsonl
from communique.sources.kinds import PACKED, Kind, kind_of_name, kind_of_words
from communique.sources.objects import read_json
from communique.sources.plain import read_plain
from communique.sources.problem import Item, SourceProblem
from communique.sources.stream import Limits, Stream
from communique.sources.table import read_table
from communique.sources.web import fetch, is_address
from communique.sources.word import read_word

STANDARD_INPUT = "standard input"
_READERS: Mapping[Kind, Callable[[Stream], Iterator[Item]]] = {
    "text": read_plain,
    "html": read_html,
    "jsonl": read_jsonl,
    "json": read_json,
    "csv": read_table,
    "docx": read_word,
    "feed": read_feed,
}


def read_sources(
    sources: Iterable[str | os.PathLike[str]],
    *,
    kind: Kind | None = None,
    limits: Limits | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Item]:
    """The documents of `sources`: files, folders (with all below them, by name), http(s) addresses, "-" for `stdin`.

    `kind` says how to read them where names do not tell or tell wrongly. Files of many documents are read one document
    at a time. A `SourceProblem` comes before the document that it concerns. Whatever is wrong with one source or line,
    the next goes on; nothing is raised.
    """
    limits = limits or Limits()
    for source in (os.fspath(source) for source in sources):
        if source == "-":
            yield from _read(Stream(STANDARD_INPUT, stdin or sys.stdin.buffer, limits), kind)
        elif is_address(source):
            yield from _read_address(source, kind, limits)
        else:
            for path in files_under(Path(source)):
                yield from [path] if isinstance(path, SourceProblem) else _read_file(path, kind, limits)


def _read_file(path: Path, kind: Kind | None, limits: Limits) -> Iterator[Item]:
    try:
        with _opened(path) as body:
            yield from _read(Stream(str(path), body, limits), kind or kind_of_name(path.name))
    except FileNotFoundError:
        yield SourceProblem(str(path), "there is no such file", "Check the path")
    except (gzip.BadGzipFile, EOFError, zlib.error):
        yield SourceProblem(str(path), "is no whole gzip file", "Pack it anew, or give it unpacked")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        yield SourceProblem(str(path), f"cannot be opened ({reason})", "Check the path and who may read it")


def _opened(path: Path) -> BinaryIO:
    """The bytes of a file, unpacked where its name says that gzip packed it."""
    if path.name.lower().endswith(PACKED):
        return cast("BinaryIO", io.BufferedReader(cast("io.RawIOBase", gzip.open(path, "rb"))))
    return path.open("rb")


def _read_address(url: str, kind: Kind | None, limits: Limits) -> Iterator[Item]:
    fetched = fetch(url, limits)
    if isinstance(fetched, SourceProblem):
        yield fetched
    else:
        yield from _read(fetched.stream, kind or fetched.kind)


def _read(stream: Stream, kind: Kind | None) -> Iterator[Item]:
    """The documents of an open stream, once it is known to be text."""
    head = stream.head(HEAD)
    binary = binary_kind(head)
    if not head:
        yield SourceProblem(stream.where, "is empty", "Leave it out, or put the text into it")
    elif binary and (kind or kind_of_words(head)) != "docx":
        yield SourceProblem(stream.where, f"is {binary}, no text", "Export it as text, HTML, JSONL or CSV in UTF-8")
    else:
        yield from _READERS[kind or kind_of_words(head)](stream)
