"""What was found in one document, and what was said in one contact, by their rows."""

from __future__ import annotations

from communique.record import StoredContact, StoredStatement, loading
from communique.record.ids import row_number
from communique.record.store import Store


def statements_in(store: Store, document: str) -> list[StoredStatement]:
    """All statements of a document by its id, rejected ones too, as they stand in the text."""
    rows = store.rows(
        "SELECT s.nr FROM statements s JOIN documents o ON o.nr = s.document WHERE o.id = ?"
        " ORDER BY s.content_start, s.cue_start, s.nr",
        (document,),
    )
    return list(loading.statements(store, [int(row[0]) for row in rows]))


def contacts_in(store: Store, document: str) -> list[StoredContact]:
    """All contacts that a document reports, rejected ones too."""
    rows = store.rows(
        "SELECT DISTINCT r.contact FROM reports r JOIN documents o ON o.nr = r.document"
        " WHERE o.id = ? AND r.contact IS NOT NULL",
        (document,),
    )
    return list(loading.contacts(store, [int(row[0]) for row in rows]))


def statements_of(store: Store, contact: str, most: int) -> list[StoredStatement]:
    """The statements of a contact by its id, rejected ones too, at most so many, document by document."""
    rows = store.rows(
        "SELECT s.nr FROM reports r JOIN statements s ON s.report = r.nr WHERE r.contact = ?"
        " ORDER BY s.document, s.content_start, s.nr LIMIT ?",
        (row_number("c", contact), most),
    )
    return list(loading.statements(store, [int(row[0]) for row in rows]))
