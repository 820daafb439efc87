"""The full-text index of a record: words of documents and statements, prepared as `words` does.

Comes in: documents and statements written or changed. Goes out: the index, which always holds the words of now: it is
contentless, so that words are taken out of it by telling them once more.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from communique.record.store import Store
from communique.record.texts import text_of_statement
from communique.record.words import prepared

_STATEMENT_WORDS = "SELECT nr, min(cue_start, content_start), max(cue_end, content_end) FROM statements WHERE "


_TITLE = "SELECT coalesce(o.title, d.title) FROM readings d JOIN documents o ON o.nr = d.document WHERE d.document = ?"


def index_words(store: Store, document: int, text: str) -> None:
    """Write the document's and its statements' words into the full-text index."""
    title = store.value(_TITLE, (document,))
    store.run(
        "INSERT INTO document_words (rowid, title, body) VALUES (?, ?, ?)",
        (document, prepared(title or ""), prepared(text)),
    )
    store.run_many(
        "INSERT INTO statement_words (rowid, words) VALUES (?, ?)", _words_of(store, text, "document = ?", document)
    )


def forget_words(store: Store, document: int, text: str) -> None:
    """Take the document's words out of the full-text index; nothing where it has no reading."""
    title = store.row(_TITLE, (document,))
    if title is None:
        return
    store.run(
        "INSERT INTO document_words (document_words, rowid, title, body) VALUES ('delete', ?, ?, ?)",
        (document, prepared(title[0] or ""), prepared(text)),
    )
    store.run_many(
        "INSERT INTO statement_words (statement_words, rowid, words) VALUES ('delete', ?, ?)",
        _words_of(store, text, "document = ?", document),
    )


@contextmanager
def reindexed(store: Store, statement: int) -> Iterator[None]:
    """Whatever changes inside in a statement's spans, the full-text index holds its words of then."""
    text = text_of_statement(store, statement)
    store.run_many(
        "INSERT INTO statement_words (statement_words, rowid, words) VALUES ('delete', ?, ?)",
        _words_of(store, text, "nr = ?", statement),
    )
    yield
    store.run_many(
        "INSERT INTO statement_words (rowid, words) VALUES (?, ?)", _words_of(store, text, "nr = ?", statement)
    )


def _words_of(store: Store, text: str, which: str, nr: int) -> list[tuple[int, str]]:
    """Statements with the words under which they are found."""
    rows = store.rows(_STATEMENT_WORDS + which, (nr,))
    return [(statement, prepared(text[start:end])) for statement, start, end in rows]
