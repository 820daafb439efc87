"""Stored texts: as they were given, whatever signs they hold."""

from __future__ import annotations

from communique.record.store import Store


def stored_text(value: str | bytes) -> str:
    """The text as it was given, from its column."""
    return value if isinstance(value, str) else value.decode("utf-8", "surrogatepass")


def storable(text: str) -> str | bytes:
    """The text as its column holds it: as bytes where it is no valid Unicode."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")
    return text


def text_of_statement(store: Store, statement: int) -> str:
    """The text of the document that holds a statement."""
    sql = "SELECT o.text FROM documents o JOIN statements s ON s.document = o.nr WHERE s.nr = ?"
    return stored_text(store.value(sql, (statement,)))
