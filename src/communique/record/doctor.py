"""The doctor: is a record whole, and what in it deserves a look.

Damage (a span outside its text, a reference to nothing, a count that is wrong) comes with what to do about it; notes
(orphaned decisions, two holders of one office) are no damage.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.model import text_id
from communique.record import schema
from communique.record.store import Store
from communique.record.stored import Ailment
from communique.record.terms import conflicts
from communique.record.texts import stored_text

_REBUILD = "Build the record again from its sources; export decisions first: communique review RECORD export"


def examine(store: Store) -> Iterator[Ailment]:
    """Everything that is wrong with a record, then what deserves a look. Nothing where it is whole and clear."""
    for check in (_file, _version, _references, _texts, _spans, _places, _counts, _words, _decisions, _offices):
        yield from check(store)


def _file(store: Store) -> Iterator[Ailment]:
    for row in store.rows("PRAGMA integrity_check"):
        if row[0] != "ok":
            yield Ailment("damage", f"the file is damaged: {row[0]}", "Copy it from a backup, or build it again")


def _version(store: Store) -> Iterator[Ailment]:
    found = store.value("PRAGMA user_version")
    if found != schema.VERSION:
        yield Ailment("damage", f"the tables are of version {found}, not {schema.VERSION}", "Open it with write access")


def _references(store: Store) -> Iterator[Ailment]:
    for row in store.rows("PRAGMA foreign_key_check"):
        yield Ailment("damage", f"row {row[1]} of {row[0]} points to a row of {row[2]} that is not there", _REBUILD)


def _texts(store: Store) -> Iterator[Ailment]:
    for row in store.rows("SELECT id, text FROM documents"):
        if text_id(stored_text(row["text"])) != row["id"]:
            yield Ailment("damage", f"document {row['id']}: its text was changed", _REBUILD)
    for row in store.rows("SELECT id FROM documents WHERE nr NOT IN (SELECT document FROM readings)"):
        yield Ailment("damage", f"document {row['id']} has no reading", "Build again with the same sources")


def _spans(store: Store) -> Iterator[Ailment]:
    """Every span slices: it begins before it ends, and both lie in the text."""
    last, length = None, 0
    for row in store.rows("SELECT * FROM all_evidence ORDER BY document"):
        if row["document"] != last:
            last = row["document"]
            text = store.value("SELECT text FROM documents WHERE nr = ?", (last,))
            length = len(stored_text(text)) if text is not None else 0
        if not 0 <= row["start"] < row["end"] <= length:
            where = f"{row['role']} of {row['fact']} {row['nr']}"
            yield Ailment("damage", f"the span of the {where} lies outside its text", _REBUILD)


def _places(store: Store) -> Iterator[Ailment]:
    for row in store.rows("SELECT nr FROM reports WHERE contact IS NULL"):
        yield Ailment("damage", f"report r{row['nr']} belongs to no contact", _REBUILD)
    for row in store.rows(
        "SELECT s.nr FROM statements s JOIN reports r ON r.nr = s.report WHERE r.document != s.document"
    ):
        yield Ailment("damage", f"statement s{row['nr']} belongs to a report of another document", _REBUILD)


def _counts(store: Store) -> Iterator[Ailment]:
    for row in store.rows(
        "SELECT c.nr, c.reports, count(r.nr) AS found FROM contacts c LEFT JOIN reports r ON r.contact = c.nr"
        " GROUP BY c.nr HAVING c.reports != found OR found = 0"
    ):
        told = f"contact c{row['nr']} tells {row['reports']} reports and has {row['found']}"
        yield Ailment("damage", told, "Merge anew: communique merge RECORD --anew")


def _words(store: Store) -> Iterator[Ailment]:
    for table, texts in (("document_words", "readings"), ("statement_words", "statements")):
        indexed = store.value(f"SELECT count(*) FROM {table}_docsize")
        held = store.value(f"SELECT count(*) FROM {texts}")
        if indexed != held:
            yield Ailment("damage", f"the index of {texts} holds {indexed} of {held}", _REBUILD)


def _decisions(store: Store) -> Iterator[Ailment]:
    for row in store.rows("SELECT * FROM decisions WHERE state = 'orphaned' ORDER BY made_at"):
        told = f"decision {row['id']} by {row['who']} ({row['verdict']} {row['what']}) speaks of nothing in this record"
        yield Ailment("note", told, "Make it anew on what is there now, or undo it: communique review RECORD undo ID")


def _offices(store: Store) -> Iterator[Ailment]:
    for told in conflicts(store):
        yield Ailment("note", told, "See the reports; where two names are one person's: communique review RECORD join")
