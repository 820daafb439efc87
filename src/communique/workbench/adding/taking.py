"""What a person hands in becomes documents: a pasted text, files, an address. Nothing touches the file system."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from communique.errors import SourceError
from communique.model import Document
from communique.sources import Limits, SourceProblem, read_sources
from communique.sources.kinds import ENDINGS, PACKED, kind_of_name
from communique.workbench.adding.fetching import fetch

LONGEST = 1_000_000
"""The longest pasted text, in characters."""

MOST_DOCUMENTS = 5_000
"""The most documents that one hand-in may hold."""

TOLD = ("title", "publisher", "published", "url")
_LIMITS = Limits(document=5_000_000)


@dataclass(slots=True)
class HandIn:
    """Documents, and in a sentence each what could not be turned into one."""

    documents: list[Document] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def take(self, found: Iterator[Document | SourceProblem], told: Mapping[str, str]) -> None:
        """Add what was found; `told` fills what a document does not tell of itself."""
        for one in found:
            if isinstance(one, SourceProblem):
                self.problems.append(str(one))
            elif len(self.documents) >= MOST_DOCUMENTS:
                self.problems.append(f"only the first {MOST_DOCUMENTS:,} documents are taken at once")
                return
            else:
                self.documents.append(_with(one, told))


def of_text(text: str, told: Mapping[str, str]) -> Document:
    """A pasted text as a document. Raises SourceError for an empty one or one too long."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise SourceError("there is no text", "Paste one, choose files, or give an address")
    if len(text) > LONGEST:
        raise SourceError(f"the text is longer than {LONGEST:,} characters", "Add it in parts, or as a file")
    hand_in = HandIn()
    hand_in.take(read_sources(["-"], kind="text", limits=_LIMITS, stdin=_stdin(text.encode("utf-8", "replace"))), told)
    if not hand_in.documents:
        raise SourceError(hand_in.problems[0] if hand_in.problems else "there is no text", "Look at the text again")
    return _telling(hand_in.documents[0], told)


def of_file(name: str, content: bytes, hand_in: HandIn) -> None:
    """The documents of an uploaded file. Its name only tells its kind; nothing is written."""
    kind = None if name.lower().endswith(PACKED) else kind_of_name(name)  # what is packed may be of any size
    shown = PurePath(name.replace("\\", "/")).name[:100] or "file"
    if kind is None:
        hand_in.problems.append(f"{shown}: is of no kind that is read. These are: {', '.join(sorted(ENDINGS))}")
        return
    before = len(hand_in.problems)
    hand_in.take(read_sources(["-"], kind=kind, limits=_LIMITS, stdin=_stdin(content)), {})
    hand_in.problems[before:] = [one.replace("standard input", shown) for one in hand_in.problems[before:]]


def of_address(url: str, hand_in: HandIn, *, private: bool) -> None:
    """The document at an address. Raises SourceError where it may not or cannot be fetched."""
    found = fetch(url, private=private)
    kind = "html" if found.is_html else "text"
    hand_in.take(read_sources(["-"], kind=kind, limits=_LIMITS, stdin=found.body), {"url": found.url})  # type: ignore[arg-type]
    hand_in.problems[:] = [one.replace("standard input", found.url[:200]) for one in hand_in.problems]


def _stdin(content: bytes) -> io.BytesIO:
    return io.BytesIO(content)


def _with(document: Document, told: Mapping[str, str]) -> Document:
    return _telling(document, {name: told[name] for name in told if getattr(document, name, "") is None})


def _telling(document: Document, told: Mapping[str, str]) -> Document:
    """The document with what is told of it."""
    return replace(
        document,
        title=told.get("title") or document.title,
        publisher=told.get("publisher") or document.publisher,
        published=told.get("published") or document.published,
        url=told.get("url") or document.url,
    )
