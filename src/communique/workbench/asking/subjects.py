"""Issues and instruments of a record: how often, by whom, with which acts, through time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from communique.errors import QuestionError
from communique.record.store import Store

KINDS = ("issue", "instrument")


@dataclass(frozen=True, slots=True)
class Subject:
    """An issue or instrument with how many statements name it, by month of the contact or publication."""

    id: str
    kind: str
    name: str
    statements: int
    months: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Position:
    """How often a party put an act to a subject."""

    party: str
    act: str
    statements: int


_DAY = "substr(coalesce(c.sort_day, d.day), 1, 7)"
_OF = (
    "FROM topics t JOIN statements s ON s.nr = t.statement JOIN readings d ON d.document = s.document"
    " LEFT JOIN reports r ON r.nr = s.report LEFT JOIN contacts c ON c.nr = r.contact"
)


def subjects(store: Store, kind: str) -> list[Subject]:
    """All issues or all instruments, the most frequent first; counts over the whole record."""
    rows = store.rows(
        f"SELECT e.nr, e.id, e.name, {_DAY} AS month, count(DISTINCT t.statement) AS n {_OF}"
        " JOIN entries e ON e.nr = t.entry WHERE e.kind = ? AND s.verdict IS NOT 'rejected' GROUP BY e.nr, month",
        (kind,),
    )
    names: dict[int, tuple[str, str]] = {}
    months: dict[int, dict[str, int]] = {}
    for row in rows:
        names[row["nr"]] = (row["id"], row["name"])
        months.setdefault(row["nr"], {})[row["month"] or ""] = row["n"]
    found = [Subject(*names[nr][:1], kind, names[nr][1], sum(by.values()), by) for nr, by in months.items()]
    return sorted(found, key=lambda one: (-one.statements, one.name))


def subject(store: Store, kind: str, ident: str) -> tuple[int, str]:
    """Row and name of an entry by its id. Raises QuestionError where the record holds none."""
    row = store.row("SELECT nr, name FROM entries WHERE kind = ? AND id = ?", (kind, ident))
    if row is None:
        raise QuestionError(f"no statement of the record names the {kind} {ident!r}", f"See the list of {kind}s")
    return int(row["nr"]), str(row["name"])


def positions(store: Store, entry: int) -> list[Position]:
    """Who put which act to the subject, how often."""
    rows = store.rows(
        "SELECT h.party, s.act, count(DISTINCT s.nr) FROM topics t JOIN statements s ON s.nr = t.statement"
        " JOIN holders h ON h.statement = s.nr WHERE t.entry = ? AND s.verdict IS NOT 'rejected' GROUP BY 1, 2"
        " ORDER BY 3 DESC, 1, 2",
        (entry,),
    )
    return [Position(*row) for row in rows]


def by_month(store: Store, entry: int) -> dict[str, int]:
    """Statements that name the subject, by month."""
    rows = store.rows(
        f"SELECT {_DAY} AS month, count(DISTINCT t.statement) {_OF} WHERE t.entry = ? GROUP BY 1 HAVING month > ''"
        " ORDER BY 1",
        (entry,),
    )
    return {row[0]: row[1] for row in rows}
