"""Filters: which contacts, statements or documents a person asks for, as one frozen value and as SQL.

Comes in: a `Filter` in a person's words (names, demonyms or codes of parties; names of persons; dates at any
precision). Goes out: conditions on the tables with their values. Raises QuestionError for what cannot be understood.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields

from communique.errors import QuestionError
from communique.model import ACTS, KINDS, REPORTED, STATUSES
from communique.record.days import asked_day
from communique.record.ids import row_number
from communique.record.parties import party_code
from communique.record.persons import find_persons
from communique.record.store import Store

Several = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Filter:
    """What is asked for; an empty field asks for anything.

    party: names, demonyms, capitals or codes; every one of them must take part (for a statement: hold it).
    person: part of a name; any of them. since, until: "2023", "2023-08" or "2023-08-21", both included; a contact
    without a date is placed by its publication. kind, act, status, reported: words of the guide; any of them.
    issue, instrument: an entry's name or id, or part of the name; any of them. publisher: part of its name.
    contact, document: ids. rejected: show also what a person rejected.
    """

    party: Several = ()
    person: Several = ()
    since: str | None = None
    until: str | None = None
    kind: Several = ()
    act: Several = ()
    issue: Several = ()
    instrument: Several = ()
    status: Several = ()
    reported: Several = ()
    publisher: Several = ()
    contact: Several = ()
    document: Several = ()
    rejected: bool = False

    def __bool__(self) -> bool:
        return any(getattr(self, field.name) for field in fields(self))


@dataclass(frozen=True, slots=True)
class Condition:
    """SQL conditions joined by AND, with their values in order."""

    sql: str
    values: tuple[object, ...]


class _Parts:
    def __init__(self) -> None:
        self.sql: list[str] = []
        self.values: list[object] = []

    def add(self, sql: str, *values: object) -> None:
        self.sql.append(sql)
        self.values.extend(values)

    def any_of(self, sql: str, values: tuple[object, ...]) -> None:
        """`sql` holds "{}" where the list of marks goes. Nothing is asked where there are no values."""
        if values:
            self.add(sql.format(", ".join("?" * len(values))), *values)

    def done(self) -> Condition:
        return Condition(" AND ".join(f"({one})" for one in self.sql) or "1", tuple(self.values))


_ENTRY_IN = " IN (SELECT t.statement FROM topics t WHERE t.entry IN ({}))"


# Where many statements fit, contacts are walked in order and each is looked into; where few do, those are found first.
_HAVING_MANY = (
    "EXISTS (SELECT 1 FROM reports r CROSS JOIN statements s INDEXED BY statements_report ON s.report = r.nr"
    " WHERE r.contact = c.nr AND {})"
)
_HAVING_FEW = "c.nr IN (SELECT r.contact FROM statements s JOIN reports r ON r.nr = s.report WHERE {})"
_COMMON = 3_000


def is_common(store: Store, tables: str, found: Condition) -> bool:
    """True where at least some thousands of rows fit: then it pays to walk in the order asked for."""
    sql = f"SELECT count(*) FROM (SELECT 1 FROM {tables} WHERE {found.sql} LIMIT {_COMMON})"
    return int(store.value(sql, found.values)) >= _COMMON


def contact_condition(store: Store, asked: Filter) -> Condition:
    """Conditions on `contacts c`."""
    parts = _Parts()
    if not asked.rejected:
        parts.add("c.verdict IS NOT 'rejected'")
    for party in _all(asked.party):
        parts.add("c.nr IN (SELECT contact FROM contact_parties WHERE party = ?)", _party(store, party))
    _persons(store, parts, asked, _CONTACT_OF_PERSON)
    _days(parts, asked, "c.sort_day", "coalesce(c.last_day, c.sort_day)")
    parts.any_of("c.kind IN ({})", _known(asked.kind, KINDS, "kind"))
    parts.any_of("c.status IN ({})", _known(asked.status, STATUSES, "status"))
    parts.any_of("c.reported IN ({})", _known(asked.reported, REPORTED, "reported"))
    parts.any_of("c.nr IN ({})", tuple(row_number("c", one) for one in _all(asked.contact)))
    _of_documents(parts, asked, "c.nr IN (SELECT contact FROM reports WHERE document IN ({}))")
    said = _said(store, asked)
    if said is not None:
        if is_common(store, "statements s", said):
            # The plus keeps SQLite from trying every statement of the list for each contact: it looks each one up.
            parts.add(_HAVING_MANY.format(said.sql.replace("s.nr IN", "+s.nr IN")), *said.values)
        else:
            parts.add(_HAVING_FEW.format(said.sql), *said.values)
    return parts.done()


def statement_condition(store: Store, asked: Filter) -> Condition:
    """Conditions on `statements s LEFT JOIN reports r ON r.nr = s.report LEFT JOIN contacts c ON c.nr = r.contact
    JOIN readings d ON d.document = s.document`."""
    parts = _Parts()
    if not asked.rejected:
        parts.add("s.verdict IS NOT 'rejected' AND c.verdict IS NOT 'rejected'")
    for party in _all(asked.party):
        parts.add("s.nr IN (SELECT statement FROM holders WHERE party = ?)", _party(store, party))
    _persons(store, parts, asked, "s.person IN ({})")
    _days(parts, asked, "coalesce(c.sort_day, d.day)", "coalesce(c.last_day, c.sort_day, d.day)")
    parts.any_of("c.kind IN ({})", _known(asked.kind, KINDS, "kind"))
    parts.any_of("c.status IN ({})", _known(asked.status, STATUSES, "status"))
    parts.any_of("c.reported IN ({})", _known(asked.reported, REPORTED, "reported"))
    parts.any_of(
        "s.report IN (SELECT nr FROM reports WHERE contact IN ({}))",
        tuple(row_number("c", one) for one in _all(asked.contact)),
    )
    _of_documents(parts, asked, "s.document IN ({})")
    said = _said(store, asked)
    if said is not None:
        parts.add(said.sql, *said.values)
    return parts.done()


def document_condition(store: Store, asked: Filter) -> Condition:
    """Conditions on `readings d`: documents that report such a contact or hold such a statement."""
    parts = _Parts()
    _days(parts, asked, "d.day", "d.day")
    _of_documents(parts, asked, "d.document IN ({})")
    told = Filter(
        party=asked.party, person=asked.person, kind=asked.kind, act=asked.act, issue=asked.issue,
        instrument=asked.instrument, status=asked.status, reported=asked.reported, contact=asked.contact,
    )  # fmt: skip
    if told:
        contact, statement = contact_condition(store, told), statement_condition(store, told)
        parts.add(
            "d.document IN (SELECT r.document FROM reports r JOIN contacts c ON c.nr = r.contact"
            f" WHERE {contact.sql} UNION SELECT s.document FROM statements s LEFT JOIN reports r ON r.nr = s.report"
            " LEFT JOIN contacts c ON c.nr = r.contact JOIN readings d ON d.document = s.document"
            f" WHERE {statement.sql})",
            *contact.values,
            *statement.values,
        )
    return parts.done()


_OF_PUBLISHER = (
    "SELECT nr FROM documents WHERE publisher LIKE ? UNION SELECT document FROM readings WHERE publisher LIKE ?"
)

_OF_ID = (
    "SELECT nr FROM documents WHERE id LIKE ? OR given_id = ? UNION SELECT document FROM sightings WHERE given_id = ?"
)

_CONTACT_OF_PERSON = (
    "c.nr IN (SELECT r.contact FROM participants p JOIN reports r ON r.nr = p.report WHERE p.person IN ({}))"
)


def _all(asked: Several) -> tuple[str, ...]:
    return (asked,) if isinstance(asked, str) else tuple(asked)


def _known(asked: Several, words: tuple[str, ...], what: str) -> tuple[str, ...]:
    for one in _all(asked):
        if one not in words:
            raise QuestionError(f"{one!r} is no {what}", "Choose from: " + ", ".join(words))
    return _all(asked)


def _persons(store: Store, parts: _Parts, asked: Filter, sql: str) -> None:
    if asked.person:
        found = tuple(nr for one in _all(asked.person) for nr in find_persons(store, one))
        parts.any_of(sql, found or (-1,))


def _party(store: Store, asked: str) -> str:
    """The code that is meant: one that the record itself uses, else what the table of parties says."""
    for table in ("contact_parties", "holders"):
        if store.value(f"SELECT 1 FROM {table} WHERE party = ? LIMIT 1", (asked.strip(),)):
            return asked.strip()
    return party_code(asked)


def _days(parts: _Parts, asked: Filter, first: str, last: str) -> None:
    if asked.since:
        parts.add(f"{last} >= ?", asked_day(asked.since, last=False))
    if asked.until:
        parts.add(f"{first} <= ?", asked_day(asked.until, last=True))


def _of_documents(parts: _Parts, asked: Filter, sql: str) -> None:
    for one in _all(asked.publisher):
        parts.add(sql.format(_OF_PUBLISHER), f"%{one}%", f"%{one}%")
    for one in _all(asked.document):
        parts.add(sql.format(_OF_ID), f"{one}%", one, one)


def _said(store: Store, asked: Filter) -> Condition | None:
    """Conditions on `statements s` alone; None where nothing of the kind is asked."""
    if not (asked.act or asked.issue or asked.instrument):
        return None
    parts = _Parts()
    parts.any_of("s.act IN ({})", _known(asked.act, ACTS, "act"))
    for kind, names in (("issue", _all(asked.issue)), ("instrument", _all(asked.instrument))):
        if names:
            parts.any_of("s.nr" + _ENTRY_IN, tuple(_entries(store, kind, names)) or (-1,))
    if not asked.rejected:
        parts.add("s.verdict IS NOT 'rejected'")
    return parts.done()


def _entries(store: Store, kind: str, names: tuple[str, ...]) -> list[int]:
    return [nr for name in names for nr in _entries_named(store, kind, name.casefold())]


def _entries_named(store: Store, kind: str, name: str) -> list[int]:
    entries = list(store.rows("SELECT nr, id, name FROM entries WHERE kind = ?", (kind,)))
    rows: list[tuple[int, str, str]] = [(row["nr"], row["id"].casefold(), row["name"].casefold()) for row in entries]
    fits: tuple[Callable[[str, str], bool], ...] = (lambda i, n: name in (i, n), lambda _, n: name in n)
    for fit in fits:
        found = [nr for nr, ident, called in rows if fit(ident, called)]
        if found:
            return found
    return []
