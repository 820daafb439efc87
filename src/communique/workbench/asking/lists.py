"""Lists for pages: newest or oldest first, page by page, counted only as far as counting is quick."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Generic, TypeVar

from communique.record import DocumentCard, Filter, StoredContact, StoredStatement, loading
from communique.record.days import asked_day
from communique.record.filters import Condition, contact_condition, document_condition, statement_condition
from communique.record.ids import row_number
from communique.record.store import Store
from communique.workbench.page import Paging

COUNTED = 3_000
"""Lists are counted up to here; beyond it a page says "more than"."""

STUDIED = 20_000
"""Answers that compare statements with one another take at most so many."""

_T = TypeVar("_T")
_SAID = (
    "FROM statements s JOIN readings d ON d.document = s.document"
    " LEFT JOIN reports r ON r.nr = s.report LEFT JOIN contacts c ON c.nr = r.contact"
)

_AT_THAT_TIME = (
    "s.nr IN (SELECT s2.nr FROM contacts c2 JOIN reports r2 ON r2.contact = c2.nr JOIN statements s2"
    " ON s2.report = r2.nr WHERE c2.sort_day BETWEEN coalesce(date(?, '-400 days'), '0000') AND ?"
    " AND coalesce(c2.last_day, c2.sort_day) >= ?"
    " UNION ALL SELECT s3.nr FROM readings d3 JOIN statements s3 ON s3.document = d3.document"
    " WHERE d3.day BETWEEN ? AND ?)"
)
# A contact told with no more than its year lasts 366 days at most; longer ones are no contacts.


@dataclass(frozen=True, slots=True)
class Listed(Generic[_T]):
    """One page of a list."""

    rows: list[_T]
    paging: Paging


def contacts(store: Store, asked: Filter, page: int, size: int, *, oldest: bool = False) -> Listed[StoredContact]:
    """Contacts in order of time, undated ones where their first report was published."""
    found = contact_condition(store, asked)
    source = f"FROM contacts c WHERE {found.sql}"
    order = "c.sort_day ASC NULLS LAST, c.nr ASC" if oldest else "c.sort_day DESC, c.nr DESC"
    numbers, paging = _page(store, "c.nr", source, order, found.values, page=page, size=size)
    return Listed(list(loading.contacts(store, numbers)), paging)


def documents(store: Store, asked: Filter, page: int, size: int, *, oldest: bool = False) -> Listed[DocumentCard]:
    """Documents in order of publication."""
    found = document_condition(store, asked)
    source = f"FROM readings d WHERE {found.sql}"
    order = "d.day ASC NULLS LAST, d.document ASC" if oldest else "d.day DESC, d.document DESC"
    numbers, paging = _page(store, "d.document", source, order, found.values, page=page, size=size)
    return Listed(list(loading.cards(store, numbers)), paging)


def statements(store: Store, asked: Filter, page: int, size: int) -> Listed[StoredStatement]:
    """Statements in order of time, newest first; where they are more than `COUNTED`, in the order of their adding."""
    found = _statements(store, asked)
    source = f"{_SAID} WHERE {found.sql}"
    counted = _count(store, "s.nr", source, found.values)
    order = "s.nr DESC" if counted > COUNTED else "coalesce(c.sort_day, d.day) DESC, c.nr, s.document, s.content_start"
    numbers, paging = _page(store, "s.nr", source, order, found.values, page=page, size=size, counted=counted)
    return Listed(list(loading.statements(store, numbers)), paging)


def is_few(store: Store, asked: Filter) -> bool:
    """True where so few statements fit that all of them can be looked at together."""
    found = _statements(store, asked)
    return _count(store, "s.nr", f"{_SAID} WHERE {found.sql}", found.values, STUDIED) <= STUDIED


def _statements(store: Store, asked: Filter) -> Condition:
    """The filter's conditions. Where a time is asked for, they begin with the statements of contacts and publications
    of about that time, which indexes find; without that every statement would be looked at."""
    found = statement_condition(store, asked)
    if not (asked.since or asked.until):
        return found
    first = asked_day(asked.since, last=False) if asked.since else "0000"
    last = asked_day(asked.until, last=True) if asked.until else "9999"
    return Condition(f"{_AT_THAT_TIME} AND {found.sql}", (first, last, first, first, last, *found.values))


def _page(
    store: Store,
    key: str,
    source: str,
    order: str,
    values: Sequence[object],
    *,
    page: int,
    size: int,
    counted: int | None = None,
) -> tuple[list[int], Paging]:
    """The rows of one page; `counted` tells how many fit, where that is known."""
    first = (page - 1) * size
    sql = f"SELECT {key} {source} ORDER BY {order} LIMIT ? OFFSET ?"
    numbers = [int(row[0]) for row in store.rows(sql, (*values, size + 1, first))]
    if counted is None:
        counted = _count(store, key, source, values)
    shown = numbers[:size]
    paging = Paging(
        number=page,
        first=first + 1 if shown else 0,
        last=first + len(shown),
        more=len(numbers) > size,
        total=min(counted, COUNTED),
        at_least=counted > COUNTED,
    )
    return shown, paging


def _count(store: Store, key: str, source: str, values: Sequence[object], most: int = COUNTED) -> int:
    return int(store.value(f"SELECT count(*) FROM (SELECT {key} {source} LIMIT {most + 1})", values))


def cut(rows: Iterator[_T], page: int, size: int) -> Listed[_T]:
    """One page of rows that were asked for with `limit=size + 1` from the page's offset."""
    got = list(islice(rows, size + 1))
    first = (page - 1) * size
    return Listed(got[:size], Paging(page, first + 1 if got else 0, first + len(got[:size]), len(got) > size))


def contacts_of(store: Store, person: str, page: int, size: int) -> Listed[StoredContact]:
    """The contacts of one person by id, newest first."""
    source = (
        "FROM contacts c WHERE c.verdict IS NOT 'rejected' AND c.nr IN (SELECT r.contact FROM participants p"
        " JOIN reports r ON r.nr = p.report WHERE p.person = ?)"
    )
    order = "c.sort_day DESC, c.nr DESC"
    numbers, paging = _page(store, "c.nr", source, order, (row_number("p", person),), page=page, size=size)
    return Listed(list(loading.contacts(store, numbers)), paging)


def said_by(store: Store, person: str, most: int) -> list[StoredStatement]:
    """The statements of one person by id that were added last."""
    numbers = [
        int(row[0])
        for row in store.rows(
            "SELECT nr FROM statements WHERE person = ? AND verdict IS NOT 'rejected' ORDER BY nr DESC LIMIT ?",
            (row_number("p", person), most),
        )
    ]
    return list(loading.statements(store, numbers))
