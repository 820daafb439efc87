"""The queue of review: doubtful findings first, what is decided, and the last decisions."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from communique.record.store import Store

KEPT = 1000
"""How many doubtful findings the queue looks ahead."""

# What makes a finding doubtful beyond the reader's own confidence: what it could not tell. Weights are a matter of
# order alone.
_DOUBTS = {
    "statement": (
        "SELECT s.nr, 1.0 - s.confidence + 0.3 * NOT EXISTS (SELECT 1 FROM holders h WHERE h.statement = s.nr)"
        " + 0.2 * (s.report IS NULL) + 0.15 * (s.speaker IS NULL) + 0.1 * (s.source_start IS NULL)"
        " + 0.15 * (s.content_end - s.content_start > 400) + 0.25 * (s.content_end - s.content_start < 6)"
        " + 0.05 * (s.act = 'state') AS doubt FROM statements s WHERE s.verdict IS NULL"
    ),
    "report": (
        "SELECT r.nr, 1.0 - r.confidence + 0.2 * (r.start IS NULL) + 0.1 * (r.kind = 'unspecified')"
        " + 0.1 * (r.reported = 'background') + 0.3 * EXISTS (SELECT 1 FROM participants p WHERE p.report = r.nr"
        " AND p.state IS NULL) + 0.4 * ((SELECT count(DISTINCT p.state) FROM participants p WHERE p.report = r.nr) < 2)"
        " + 0.2 * ((SELECT count(*) FROM participants p WHERE p.report = r.nr) > 12) AS doubt FROM reports r"
        " LEFT JOIN contacts c ON c.nr = r.contact WHERE r.verdict IS NULL AND c.verdict IS NULL"
    ),
}


@dataclass(frozen=True, slots=True)
class Progress:
    """How many findings were decided on, of how many."""

    decided: int
    total: int

    @property
    def share(self) -> float:
        """Between 0 and 1."""
        return self.decided / self.total if self.total else 0.0


def doubtful(store: Store, kind: str) -> list[str]:
    """Ids of the findings without a verdict that are most in doubt, at most `KEPT`; looks at every finding."""
    rows = store.rows(f"{_DOUBTS[kind]} ORDER BY doubt DESC, 1 LIMIT {KEPT}")
    return [("r" if kind == "report" else "s") + str(row["nr"]) for row in rows]


def undecided(store: Store, kind: str, idents: Sequence[str]) -> list[str]:
    """Those of the findings that nobody has decided on since, in their order."""
    if kind == "report":
        sql = (
            "SELECT r.nr FROM reports r LEFT JOIN contacts c ON c.nr = r.contact WHERE r.verdict IS NULL"
            " AND c.verdict IS NULL AND r.nr IN (SELECT value FROM json_each(?))"
        )
    else:
        sql = "SELECT nr FROM statements WHERE verdict IS NULL AND nr IN (SELECT value FROM json_each(?))"
    open_ones = {row[0] for row in store.rows(sql, (json.dumps([int(one[1:]) for one in idents]),))}
    return [one for one in idents if int(one[1:]) in open_ones]


def newest(store: Store, kind: str) -> int:
    """The number of the newest finding: another one means that the record was read anew."""
    return int(store.value(f"SELECT max(nr) FROM {'reports' if kind == 'report' else 'statements'}") or 0)


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
        f"SELECT id, {letters} || target AS target, verdict, field, value, who, made_at, state, undone_by, remark"
        " FROM decisions ORDER BY made_at DESC, nr DESC LIMIT ? OFFSET ?",
        (most, offset),
    )
    return [Entry(*row) for row in rows]
