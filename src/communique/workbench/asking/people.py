"""Persons of a record: under which names, for which party, in how many contacts, through time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from communique.errors import QuestionError
from communique.record.ids import row_number
from communique.record.names import key_of
from communique.record.store import Store


@dataclass(frozen=True, slots=True)
class Person:
    """A person with how many contacts they took part in and statements they made."""

    id: str
    name: str
    state: str | None
    contacts: int
    statements: int


@dataclass(frozen=True, slots=True)
class PersonPage:
    """One person in full: all names met, offices with first and last day, contacts by month."""

    person: Person
    names: tuple[str, ...]
    offices: tuple[tuple[str, str, str], ...]
    months: Mapping[str, int]
    met: tuple[tuple[str, str, int], ...]


def people(store: Store, most: int = 2000) -> list[Person]:
    """The persons with most contacts, first; counts over the whole record."""
    rows = store.rows(
        "WITH often AS (SELECT p.person AS nr, count(DISTINCT r.contact) AS n FROM participants p"
        " JOIN reports r ON r.nr = p.report WHERE p.person IS NOT NULL GROUP BY 1 ORDER BY 2 DESC LIMIT ?)"
        " SELECT q.nr, q.name, q.state, o.n, (SELECT count(*) FROM statements s WHERE s.person = q.nr) AS said"
        " FROM often o JOIN persons q ON q.nr = o.nr ORDER BY o.n DESC, q.name",
        (most,),
    )
    return [Person(f"p{row['nr']}", row["name"], row["state"], row["n"], row["said"]) for row in rows]


def named(store: Store, words: str, most: int = 2000) -> list[Person]:
    """The persons one of whose names holds the words, those with most contacts first."""
    key = key_of(words)
    if not key:
        return []
    rows = store.rows(
        "SELECT q.nr, q.name, q.state, (SELECT count(DISTINCT r.contact) FROM participants p JOIN reports r"
        " ON r.nr = p.report WHERE p.person = q.nr) AS n, (SELECT count(*) FROM statements s WHERE s.person = q.nr)"
        " AS said FROM persons q WHERE q.nr IN (SELECT person FROM person_names WHERE instr(key, ?) LIMIT ?)"
        " ORDER BY n DESC, q.name",
        (key, most),
    )
    return [Person(f"p{row['nr']}", row["name"], row["state"], row["n"], row["said"]) for row in rows]


def person(store: Store, ident: str) -> PersonPage:
    """One person by id. Raises QuestionError where there is none."""
    nr = row_number("p", ident)
    row = store.row("SELECT nr, name, state FROM persons WHERE nr = ?", (nr,))
    if row is None:
        raise QuestionError(f"the record holds no person {ident!r}", "Look for the name on the page People")
    contacts = int(
        store.value(
            "SELECT count(DISTINCT r.contact) FROM participants p JOIN reports r ON r.nr = p.report WHERE p.person = ?",
            (nr,),
        )
    )
    said = int(store.value("SELECT count(*) FROM statements WHERE person = ?", (nr,)))
    return PersonPage(
        Person(f"p{nr}", row["name"], row["state"], contacts, said), _names(store, nr), _offices(store, nr),
        _months(store, nr), _met(store, nr),
    )  # fmt: skip


def _names(store: Store, nr: int) -> tuple[str, ...]:
    return tuple(row[0] for row in store.rows("SELECT name FROM person_names WHERE person = ? ORDER BY 1", (nr,)))


def _offices(store: Store, nr: int) -> tuple[tuple[str, str, str], ...]:
    rows = store.rows(
        "SELECT p.office, min(d.day), max(d.day) FROM participants p JOIN reports r ON r.nr = p.report"
        " JOIN readings d ON d.document = r.document WHERE p.person = ? AND p.office > '' GROUP BY 1"
        " ORDER BY count(*) DESC, 1 LIMIT 12",
        (nr,),
    )
    return tuple((row[0], row[1] or "", row[2] or "") for row in rows)


def _months(store: Store, nr: int) -> dict[str, int]:
    rows = store.rows(
        "SELECT substr(c.sort_day, 1, 7), count(DISTINCT c.nr) FROM participants p JOIN reports r ON r.nr = p.report"
        " JOIN contacts c ON c.nr = r.contact WHERE p.person = ? AND c.sort_day > '' GROUP BY 1 ORDER BY 1",
        (nr,),
    )
    return {row[0]: row[1] for row in rows}


def _met(store: Store, nr: int) -> tuple[tuple[str, str, int], ...]:
    """Whom the person met, with how many contacts."""
    rows = store.rows(
        "SELECT q.nr, q.name, count(DISTINCT r.contact) AS n FROM participants p JOIN reports r ON r.nr = p.report"
        " JOIN participants o ON o.report = r.nr JOIN persons q ON q.nr = o.person"
        " WHERE p.person = ? AND o.person != p.person GROUP BY q.nr ORDER BY n DESC, q.name LIMIT 12",
        (nr,),
    )
    return tuple((f"p{row['nr']}", row["name"], row["n"]) for row in rows)
