"""Communique: who spoke with whom and what each side said, read from readouts and reports, pinned to the words.

    import communique
    reading = communique.read(text, published="2023-08-21", publisher="Xinhua")
    with communique.open_record("china-iran.db") as record:
        for contact in record.contacts(communique.Filter(party=("China", "Iran"))):
            print(contact.start, contact.kind, contact.parties)

Names are loaded when first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from communique.errors import CommuniqueError, ParserError, QuestionError, RecordError, SourceError

if TYPE_CHECKING:
    from communique.model import Contact, Document, Participant, Reading, Span, Statement, Topic, When
    from communique.model.guide import from_guide, to_guide
    from communique.record import (
        DocumentCard,
        Filter,
        Record,
        Report,
        StoredContact,
        StoredDocument,
        StoredStatement,
        open_record,
    )

__version__ = "0.1.0"

_HOMES = {
    "communique.model": (
        "Contact", "Document", "Participant", "Reading", "Span", "Statement", "Topic", "When",
    ),
    "communique.model.guide": ("from_guide", "to_guide"),
    "communique.record": (
        "DocumentCard", "Filter", "Record", "Report", "StoredContact", "StoredDocument", "StoredStatement",
        "open_record",
    ),
}  # fmt: skip
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "CommuniqueError",
    "Contact",
    "Document",
    "DocumentCard",
    "Filter",
    "ParserError",
    "Participant",
    "QuestionError",
    "Reading",
    "Record",
    "RecordError",
    "Report",
    "SourceError",
    "Span",
    "Statement",
    "StoredContact",
    "StoredDocument",
    "StoredStatement",
    "Topic",
    "When",
    "__version__",
    "from_guide",
    "open_record",
    "read",
    "to_guide",
]


def read(
    text: str,
    *,
    published: str | None = None,
    publisher: str | None = None,
    title: str | None = None,
    url: str | None = None,
) -> Reading:
    """Read one text: its contacts and statements, each with its spans in `text` (code points, half open).

    `published` is an ISO 8601 date or date-time; relative dates ("on Thursday") are resolved against it. What is not
    given is taken from the page where it prints it. Raises ParserError where the parser's model cannot be loaded.
    """
    from communique.model import Document, text_id
    from communique.reading import read_document

    return read_document(Document(text_id(text), text, title, publisher, published, url))


def __getattr__(name: str) -> object:
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    return sorted(__all__)
