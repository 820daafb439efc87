"""The queue of review: doubtful findings first, what is decided, and the last decisions."""

from __future__ import annotations

from dataclasses import dataclass

from communique.record.store import Store

KINDS = ("statement", "report")


@dataclass(frozen=True, slots=True)
class Progress:
    """How many findings were decided on, of how many."""

    decided: int
    total: int

    @property
    def share(self) -> float:
        """Between 0 and 1."""
        return self.decided / self.total if self.total else 0.0


def waiting(store: Store, kind: str, most: int, after: int = 0) -> list[str]:
    """Ids of findings without a verdict, the least certain first, `after` of them passed over."""
    if kind == "report":
        sql = (
            "SELECT 'r' || r.nr FROM reports r WHERE r.verdict IS NULL AND NOT EXISTS (SELECT 1 FROM contacts c"
            " WHERE c.nr = r.contact AND c.verdict IS NOT NULL) ORDER BY r.confidence, r.nr LIMIT ? OFFSET ?"
        )
    else:
        sql = (
            "SELECT 's' || s.nr FROM statements s WHERE s.verdict IS NULL ORDER BY s.confidence, s.nr LIMIT ? OFFSET ?"
        )
    return [row[0] for row in store.rows(sql, (most, after))]


def progress(store: Store, kind: str) -> Progress:
    """How far review has come with statements or reports."""
    table = "reports" if kind == "report" else "statements"
    decided = int(store.value(f"SELECT count(*) FROM {table} WHERE verdict IS NOT NULL"))
    return Progress(decided, int(store.value(f"SELECT count(*) FROM {table}")))


def last_decision(store: Store) -> str | None:
    """The id of the newest decision that stands."""
    found = store.value("SELECT id FROM decisions WHERE state = 'applied' ORDER BY made_at DESC, nr DESC LIMIT 1")
    return None if found is None else str(found)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the ledger: what was decided on which finding, by whom, when, and whether it still stands."""

    id: str
    target: str | None
    verdict: str
    field: str | None
    value: str | None
    who: str
    made_at: str
    state: str
    undone_by: str | None
    remark: str | None


def ledger(store: Store, most: int, offset: int = 0) -> list[Entry]:
    """Decisions, the newest first."""
    letters = "CASE what WHEN 'statement' THEN 's' WHEN 'person' THEN 'p' ELSE 'r' END"
    rows = store.rows(
        f"SELECT id, {letters} || target AS target, verdict, field, value, who, made_at, state, undone_by, remark FROM decisions"
        " ORDER BY made_at DESC, nr DESC LIMIT ? OFFSET ?",
        (most, offset),
    )
    return [Entry(*row) for row in rows]
