"""What merging knows of a report: its parties, persons, days, kind, place and subjects, loaded in blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from communique.record.store import Row, Store

_BLOCK = 400
_WORLD_CLOCK = re.compile(r"[T ](\d{2}):\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|\+00:?00)$")
_PARTICIPANTS = (
    "SELECT p.report, p.name, p.person, coalesce(p.state, q.state) AS state FROM participants p"
    " LEFT JOIN persons q ON q.nr = p.person WHERE p.report IN ({})"
)


@dataclass(frozen=True, slots=True)
class Person:
    """A participant with a name: `number` is the record's person, None where it could not be told."""

    name: str
    number: int | None
    state: str | None


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """One report as merging sees it. `first_day`, `last_day` are what it states of the date; `published` the day on
    which its document was published; `group` the leading document among its near duplicates. `by_world_clock` is true
    where the date stated is that of a publication in the first half of a day by universal time: in the Americas it may
    have been the day before."""

    nr: int
    document: int
    contact: int | None
    group: int
    kind: str
    status: str
    reported: str
    first_day: str | None
    last_day: str | None
    weekday: int | None
    published: str | None
    publisher: str | None
    by_world_clock: bool
    place: str | None
    requested_by: str | None
    parties: frozenset[str]
    persons: tuple[Person, ...]
    topics: frozenset[int]
    sound: bool


def load(store: Store, reports: Iterable[int]) -> dict[int, ReportFacts]:
    """The facts of these reports by their numbers."""
    wanted = sorted(set(reports))
    out: dict[int, ReportFacts] = {}
    for at in range(0, len(wanted), _BLOCK):
        out |= _load_block(store, wanted[at : at + _BLOCK])
    return out


def _load_block(store: Store, block: Sequence[int]) -> dict[int, ReportFacts]:
    marks = ", ".join("?" * len(block))
    people = store.grouped(_PARTICIPANTS.format(marks), block)
    topics = store.grouped(
        "SELECT DISTINCT s.report, t.entry FROM statements s JOIN topics t ON t.statement = s.nr"
        f" WHERE s.report IN ({marks})",
        block,
    )
    rows = store.rows(
        "SELECT r.*, d.day, coalesce(u.lead, r.document) AS lead, coalesce(o.publisher, d.publisher) AS told_by,"
        " coalesce(o.published, d.published) AS published FROM reports r JOIN documents o ON o.nr = r.document"
        " JOIN readings d ON d.document = r.document LEFT JOIN duplicates u ON u.document = r.document"
        f" WHERE r.nr IN ({marks})",
        block,
    )
    return {row["nr"]: _facts(row, people.get(row["nr"], []), topics.get(row["nr"], [])) for row in rows}


def _facts(row: Row, people: Sequence[Row], topics: Sequence[Row]) -> ReportFacts:
    return ReportFacts(
        nr=row["nr"],
        document=row["document"],
        contact=row["contact"],
        group=row["lead"],
        kind=row["kind"],
        status=row["status"],
        reported=row["reported"],
        first_day=row["first_day"],
        last_day=row["last_day"],
        weekday=row["weekday"],
        published=row["day"],
        publisher=row["told_by"],
        by_world_clock=row["first_day"] == row["day"] and _early_by_world_clock(row["published"]),
        place=row["place"],
        requested_by=row["requested_by"],
        parties=frozenset(one["state"] for one in people if one["state"]),
        persons=tuple(Person(one["name"], one["person"], one["state"]) for one in people if one["name"]),
        topics=frozenset(one["entry"] for one in topics),
        sound=row["verdict"] != "rejected",
    )


def _early_by_world_clock(published: str | None) -> bool:
    told = _WORLD_CLOCK.search(published or "")
    return told is not None and int(told[1]) < 12
