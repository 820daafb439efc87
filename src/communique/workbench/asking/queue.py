"""The queue of review: doubtful findings first, what is decided, and the last decisions."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from communique.record import StoredContact, loading
from communique.record.ids import row_number
from communique.record.store import Store

KEPT = 1000
"""How many doubtful findings the queue looks ahead."""

_CONTESTED = 400
"""How many contacts with reports at odds the queue looks into."""

_LEAST_SURE = {
    "statement": "SELECT nr, confidence FROM statements WHERE verdict IS NULL ORDER BY confidence, nr LIMIT ?",
    "report": (
        "SELECT r.nr, r.confidence FROM reports r LEFT JOIN contacts c ON c.nr = r.contact WHERE r.verdict IS NULL"
        " AND c.verdict IS NULL ORDER BY r.confidence, r.nr LIMIT ?"
    ),
}
_AT_ODDS = (
    "SELECT r.contact, (count(DISTINCT r.start) > 1) + (count(DISTINCT r.place) > 1)"
    " + (count(DISTINCT r.requested_by) > 1) + (count(DISTINCT r.caller) > 1)"
    " + (count(DISTINCT nullif(r.kind, 'unspecified')) > 1) AS fields"
    " FROM contacts c JOIN reports r ON r.contact = c.nr"
    " WHERE c.reports > 1 AND c.verdict IS NULL AND r.verdict IS NULL GROUP BY r.contact HAVING fields"
    " ORDER BY fields DESC, r.contact DESC LIMIT ?"
)


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
    """Ids of the findings without a verdict in which most wrong facts are to be expected, at most `KEPT`; looks at
    every finding. One that is wrong with a chance of 1 - confidence counts so much (the confidence is calibrated); a
    report counts more for each field that other reports of its contact tell otherwise, see `at_odds`."""
    expected = {int(nr): 1.0 - sure for nr, sure in store.rows(_LEAST_SURE[kind], (KEPT,))}
    if kind == "report":
        contested = [int(row[0]) for row in store.rows(_AT_ODDS, (_CONTESTED,))]
        for contact in loading.contacts(store, contested):
            for report in contact.reports:
                wrong = sum(at_odds(contact, report.id).values())
                if wrong and report.verdict is None:
                    expected[row_number("r", report.id)] = 1.0 - report.confidence + wrong
    ranked = sorted(expected, key=lambda nr: (-expected[nr], nr))[:KEPT]
    return [("r" if kind == "report" else "s") + str(nr) for nr in ranked]


def at_odds(contact: StoredContact, report: str) -> dict[str, float]:
    """The fields in which this report (by id) is at odds with others of its contact, each with the chance that it is
    the one that is wrong: the share of those who tell the field that tell it otherwise."""
    out = {}
    for field, claims in contact.contradictions.items():
        own = next((len(claim.reports) for claim in claims if report in claim.reports), 0)
        if own:
            out[field] = 1 - own / sum(len(claim.reports) for claim in claims)
    return out


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
