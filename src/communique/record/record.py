"""The record: many readings in one SQLite file, asked and extended through one class.

Comes in: documents with their readings; filters. Goes out: contacts, statements and documents, as frozen values.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from communique.errors import QuestionError, RecordError
from communique.model import Document, Reading, text_id
from communique.record import adding, loading, rereading, review
from communique.record.doctor import examine
from communique.record.duplicates import furniture_of, group
from communique.record.failures import Failures
from communique.record.filters import (
    Condition,
    Filter,
    contact_condition,
    document_condition,
    is_common,
    statement_condition,
)
from communique.record.ids import row_number
from communique.record.merging import place_all, place_reports, reasons
from communique.record.persons import drop_unmet, find_persons, identify, persons_in
from communique.record.search import search_documents, search_statements
from communique.record.store import Store, open_store
from communique.record.stored import (
    Ailment,
    Counts,
    Decision,
    DocumentCard,
    DocumentHit,
    Reason,
    StatementHit,
    StoredContact,
    StoredDocument,
    StoredPerson,
    StoredReading,
    StoredStatement,
)
from communique.record.terms import persons
from communique.record.texts import stored_text

_STATEMENTS = (
    "statements s JOIN readings d ON d.document = s.document"
    " LEFT JOIN reports r ON r.nr = s.report LEFT JOIN contacts c ON c.nr = r.contact"
)
_WITHIN = (
    "contacts c CROSS JOIN reports r ON r.contact = c.nr CROSS JOIN statements s ON s.report = r.nr"
    " CROSS JOIN readings d ON d.document = s.document WHERE {}"
    " ORDER BY c.sort_day NULLS LAST, c.nr, s.document, s.content_start, s.nr"
)
_OUTSIDE = f"{_STATEMENTS} WHERE s.report IS NULL AND {{}} ORDER BY d.day NULLS LAST, s.document, s.content_start, s.nr"
_ANY = Filter()


class Record:
    """An open record. Use it as a context manager, or close it. Not shared between threads.

    Every method raises RecordError where the file fails, and QuestionError where an id, party or date is not known.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def path(self) -> Path:
        """Where the record lies."""
        return self._store.path

    @property
    def writable(self) -> bool:
        """True where documents and decisions can be added."""
        return self._store.writable

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    # ---------------------------------------------------------------- asking

    def counts(self) -> Counts:
        """How many documents, contacts, reports, statements, persons and decisions the record holds."""
        tables = ("documents", "contacts", "reports", "statements", "persons", "decisions")
        return Counts(*(int(self._store.value(f"SELECT count(*) FROM {table}")) for table in tables))

    def contacts(self, asked: Filter = _ANY, *, limit: int | None = None, offset: int = 0) -> Iterator[StoredContact]:
        """The contacts that fit, in order of time, each with its reports; undated ones stand at their publication."""
        found = contact_condition(self._store, asked)
        sql = f"SELECT c.nr FROM contacts c WHERE {found.sql} ORDER BY c.sort_day NULLS LAST, c.nr"
        return loading.contacts(self._store, self._numbers(sql, found, limit, offset))

    def statements(
        self, asked: Filter = _ANY, *, limit: int | None = None, offset: int = 0
    ) -> Iterator[StoredStatement]:
        """The statements that fit: by contact in order of time, by document, as they stand in the text; then those
        outside any contact, in order of publication."""
        found = statement_condition(self._store, asked)
        if is_common(self._store, _STATEMENTS, found):
            return loading.statements(self._store, self._walked(found, limit, offset))
        sql = (
            f"SELECT s.nr FROM {_STATEMENTS} WHERE {found.sql} ORDER BY c.nr IS NULL,"
            " coalesce(c.sort_day, d.day) NULLS LAST, c.nr, s.document, s.content_start, s.nr"
        )
        return loading.statements(self._store, self._numbers(sql, found, limit, offset))

    def documents(self, asked: Filter = _ANY, *, limit: int | None = None, offset: int = 0) -> Iterator[DocumentCard]:
        """The documents that fit, without their texts, in order of publication."""
        found = document_condition(self._store, asked)
        sql = f"SELECT d.document FROM readings d WHERE {found.sql} ORDER BY d.day NULLS LAST, d.document"
        return loading.cards(self._store, self._numbers(sql, found, limit, offset))

    def count_contacts(self, asked: Filter = _ANY) -> int:
        """How many contacts fit."""
        found = contact_condition(self._store, asked)
        return int(self._store.value(f"SELECT count(*) FROM contacts c WHERE {found.sql}", found.values))

    def count_statements(self, asked: Filter = _ANY) -> int:
        """How many statements fit."""
        found = statement_condition(self._store, asked)
        return int(self._store.value(f"SELECT count(*) FROM {_STATEMENTS} WHERE {found.sql}", found.values))

    def count_documents(self, asked: Filter = _ANY) -> int:
        """How many documents fit."""
        found = document_condition(self._store, asked)
        return int(self._store.value(f"SELECT count(*) FROM readings d WHERE {found.sql}", found.values))

    def contact(self, contact: str) -> StoredContact:
        """One contact by its id ("c12"). Raises QuestionError where there is none."""
        for one in loading.contacts(self._store, [row_number("c", contact)]):
            return one
        raise _unknown("contact", contact)

    def statement(self, statement: str) -> StoredStatement:
        """One statement by its id ("s40"). Raises QuestionError where there is none."""
        for one in loading.statements(self._store, [row_number("s", statement)]):
            return one
        raise _unknown("statement", statement)

    def document(self, document: str) -> StoredDocument:
        """One document with its text, by its id, the first signs of its id (four or more), or the id that its source
        gave. Raises QuestionError where there is none, or more than one."""
        return loading.document(self._store, self._document_number(document))

    def text(self, document: str) -> str:
        """The stored text of a document, by the same ids as `document`."""
        number = self._document_number(document)
        return stored_text(self._store.value("SELECT text FROM documents WHERE nr = ?", (number,)))

    def show(self, asked: str) -> StoredContact | StoredStatement | StoredDocument:
        """Whatever bears this id: contact, statement (or the contact of a report), document."""
        asked = asked.strip()
        if asked[1:].isdecimal() and asked[:1] in ("c", "s", "r"):
            if asked[0] == "s":
                return self.statement(asked)
            if asked[0] == "c":
                return self.contact(asked)
            contact = self._store.value("SELECT contact FROM reports WHERE nr = ?", (row_number("r", asked),))
            if contact is None:
                raise _unknown("report", asked)
            return self.contact(f"c{contact}")
        return self.document(asked)

    def readings(self, asked: Filter = _ANY, *, reviewed: bool = False) -> Iterator[StoredReading]:
        """The documents that fit, each with its reading again, in the order in which they were added: as the reader
        found it, or, `reviewed`, with amendments and without what was rejected."""
        found = document_condition(self._store, asked)
        give_back = rereading.as_reviewed if reviewed else rereading.as_found
        for number in self._numbers(
            f"SELECT d.document FROM readings d WHERE {found.sql} ORDER BY d.document", found, None, 0
        ):
            yield give_back(self._store, number)

    def search(self, words: str, within: Filter = _ANY, *, limit: int = 20, offset: int = 0) -> Iterator[DocumentHit]:
        """The documents that hold the words, best first, with snippets and offsets: words (all must be met), "phrases",
        beginnings (sanction*), OR, NOT, brackets. Raises QuestionError for a search that does not add up."""
        return search_documents(self._store, words, within, limit, offset)

    def search_statements(
        self, words: str, within: Filter = _ANY, *, limit: int = 20, offset: int = 0
    ) -> Iterator[StatementHit]:
        """The same for statements: their cue and content."""
        return search_statements(self._store, words, within, limit, offset)

    def persons(self, name: str | None = None) -> Iterator[StoredPerson]:
        """The persons whom a name (or part of one, in any spelling) may mean, or all; with their names and terms."""
        if name is not None:
            return persons(self._store, find_persons(self._store, name))
        return persons(self._store, (row[0] for row in self._store.rows("SELECT nr FROM persons ORDER BY name, nr")))

    def person(self, person: str) -> StoredPerson:
        """One person by id ("p3"). Raises QuestionError where there is none."""
        for one in persons(self._store, [row_number("p", person)]):
            return one
        raise _unknown("person", person)

    def copies(self) -> Iterator[tuple[DocumentCard, tuple[DocumentCard, ...]]]:
        """The groups of near duplicates: the leading document and its copies."""
        for row in self._store.rows("SELECT DISTINCT lead FROM duplicates ORDER BY lead"):
            group = self._store.rows("SELECT document FROM duplicates WHERE lead = ? AND document != lead", (row[0],))
            lead = next(loading.cards(self._store, [row[0]]))
            yield lead, tuple(loading.cards(self._store, [one[0] for one in group]))

    def reasons(self, contact: str) -> Iterator[Reason]:
        """Why the reports of a contact were joined: pairs of reports with the features that decided."""
        return reasons(self._store, row_number("c", contact))

    def doctor(self) -> Iterator[Ailment]:
        """Everything that is wrong with the record, then what deserves a look; nothing where it is whole."""
        return examine(self._store)

    def parties(self) -> dict[str, int]:
        """Every party with the number of contacts that it took part in, most first."""
        rows = self._store.rows("SELECT party, count(*) FROM contact_parties GROUP BY party ORDER BY 2 DESC, 1")
        return {row[0]: row[1] for row in rows}

    # ---------------------------------------------------------------- adding

    def needs(self, document: Document, version: str) -> bool:
        """True where this document must be read by the reader of this version: new, or read by another version, or now
        told with a date, title or publisher that was not known."""
        row = self._store.row(
            "SELECT coalesce(o.title, d.title) AS title, coalesce(o.publisher, d.publisher) AS publisher,"
            " coalesce(o.published, d.published) AS published, v.name FROM documents o"
            " JOIN readings d ON d.document = o.nr"
            " JOIN versions v ON v.nr = d.version WHERE o.id = ?",
            (text_id(document.text),),
        )
        if row is None or row["name"] != version:
            return True
        return any(row[name] is None and getattr(document, name) for name in ("title", "publisher", "published"))

    def add(self, document: Document, reading: Reading) -> str:
        """Put a document with its reading into the record, all or nothing. Tells what it did: "added", "updated" (the
        document was known, its reading is newer or it is now told with more) or "unchanged".

        A `reading` by the version that the record already holds changes nothing where the document tells nothing new.
        """
        self._demand_write()
        known = self._known_version(document)
        with self._store.transaction():
            number, news = adding.write_document(self._store, document)
            if known == reading.version and not news:
                return "unchanged"
            former = self._store.rows("SELECT nr, contact FROM reports WHERE document = ?", (number,))
            contacts = {row["nr"]: row["contact"] for row in former}
            furniture = furniture_of(self._store, number)
            persons_before = persons_in(self._store, number)
            written = adding.write_reading(self._store, number, document.text, reading)
            group(self._store, number, document.text, reading.furniture, furniture)
            identify(self._store, number)
            review.settle_findings(self._store, text_id(document.text))
            drop_unmet(self._store, persons_before)
            place_reports(self._store, written.reports, contacts)
            review.settle_document(self._store, text_id(document.text))
            review.settle_names(self._store, _names_in(reading))
            self.failures.settle(text_id(document.text))
        return "added" if known is None else "updated"

    @property
    def failures(self) -> Failures:
        """What could not be read, and why."""
        return Failures(self._store)

    def sight(self, document: Document) -> None:
        """Note where a known text was met again; nothing where that is known too."""
        self._demand_write()
        with self._store.transaction():
            adding.write_document(self._store, document)

    def merge_anew(self) -> None:
        """Take all contacts apart and merge all reports anew, by the rules of this version and what people ruled."""
        self._demand_write()
        with self._store.transaction():
            place_all(self._store)

    # ---------------------------------------------------------------- review

    def decide(
        self,
        verdict: str,
        *ids: str,
        field: str | None = None,
        value: Any = None,
        who: str,
        remark: str | None = None,
        at: str | None = None,
    ) -> Decision:
        """Pass a verdict: "accept", "reject" or "amend" (with `field` and `value`) on a contact, report or statement;
        "join" or "part" on two contacts, a report and others, or two persons. It applies at once in every view, is kept
        apart from the finding, outlives a newer reading, and can be undone.

        `who` makes it, `remark` says why, `at` when (ISO 8601; now if None). Parting a contact from a report takes the
        report out of it. Raises QuestionError for what cannot be decided so.
        """
        self._demand_write()
        what, rows = review.targets(self._store, verdict, ids)
        return review.decide(self._store, what, verdict, rows, field=field, value=value, who=who, remark=remark, at=at)

    def decide_names(
        self, verdict: str, one: str, other: str, *, party: str | None = None, who: str, remark: str | None = None
    ) -> Decision:
        """Rule that two names are one person's ("join") or two persons' ("part"), whoever bears them now."""
        self._demand_write()
        return review.decide_names(self._store, verdict, one, other, party=party, who=who, remark=remark)

    def undo(self, decision: str, *, who: str) -> Decision:
        """Undo a decision by its id; it stays on the books. Raises QuestionError for one unknown or undone before."""
        self._demand_write()
        return review.undo(self._store, decision, who)

    def decisions(self, state: str | None = None) -> Iterator[Decision]:
        """All decisions, or those in a state: "applied", "orphaned" (they speak of nothing that the record now holds),
        "undone"."""
        return review.decisions(self._store, state)

    def export_decisions(self) -> Iterator[dict[str, Any]]:
        """Every decision as an object, one for each line of decisions.jsonl."""
        return review.export(self._store)

    def import_decisions(self, objects: Iterable[Mapping[str, Any]]) -> dict[str, int]:
        """Take in another person's decisions, all or nothing; how many were "new", "known", "undone", "orphaned"."""
        self._demand_write()
        return review.take_in(self._store, objects)

    # ---------------------------------------------------------------- inside

    def _numbers(self, sql: str, found: Condition, limit: int | None, offset: int) -> Iterator[int]:
        values = (*found.values, -1 if limit is None else limit, offset)
        return (row[0] for row in self._store.rows(f"{sql} LIMIT ? OFFSET ?", values))

    def _walked(self, found: Condition, limit: int | None, offset: int) -> Iterator[int]:
        """The same statements in the same order, found by walking through the contacts: for when many fit."""
        within, outside = (
            self._store.rows(f"SELECT s.nr FROM {sql.format(found.sql)}", found.values) for sql in (_WITHIN, _OUTSIDE)
        )
        rows = chain(within, outside)
        return (row[0] for row in islice(rows, offset, None if limit is None else offset + limit))

    def _known_version(self, document: Document) -> str | None:
        found: str | None = self._store.value(
            "SELECT v.name FROM documents o JOIN readings d ON d.document = o.nr JOIN versions v ON v.nr = d.version"
            " WHERE o.id = ?",
            (text_id(document.text),),
        )
        return found

    def _document_number(self, asked: str) -> int:
        asked = asked.strip()
        exact = (
            "SELECT nr FROM documents WHERE id = ? OR given_id = ?"
            " UNION SELECT document FROM sightings WHERE given_id = ?"
        )
        found = [row[0] for row in self._store.rows(exact, (asked, asked, asked))]
        if not found and len(asked) >= 4 and asked.isalnum():
            found = [row[0] for row in self._store.rows("SELECT nr FROM documents WHERE id GLOB ?", (f"{asked}*",))]
        if not found:
            raise _unknown("contact, statement or document", asked)
        if len(found) > 1:
            raise QuestionError(f"{asked!r} names {len(found)} documents", "Give the document's own id")
        return int(found[0])

    def _demand_write(self) -> None:
        if not self.writable:
            raise RecordError(f"{self.path}: cannot be written", "Change the file's permissions, or copy it elsewhere")


def open_record(path: str | os.PathLike[str], *, create: bool = False) -> Record:
    """Open a record file; with `create`, a new one where there is none. Raises RecordError with the remedy for a file
    that is missing, damaged, another program's, or made by a newer version."""
    return Record(open_store(Path(path), create=create))


def _unknown(what: str, asked: str) -> QuestionError:
    return QuestionError(f"the record holds no {what} {asked!r}", "List ids with: communique contacts RECORD")


def _names_in(reading: Reading) -> set[str]:
    told = {one.name for contact in reading.contacts for one in contact.participants}
    return {name for name in told | {one.speaker for one in reading.statements} if name}
