"""Placing: each new report joins the contact that it tells of, or makes a new one. What people ruled comes first.

A contact never holds two reports of one document that tells them apart, nor two reports that are at odds.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from communique.record.contacts import new_contact, refresh
from communique.record.merging import facts, keys
from communique.record.merging.facts import ReportFacts
from communique.record.merging.links import link
from communique.record.merging.weighing import Weighing, weigh
from communique.record.store import Store
from communique.record.stored import Reason

_MOST_CANDIDATES = 300
"""Reports looked at for one new report; the latest ones where a key holds more."""

_MOST_MEMBERS = 60
"""Reports of one contact that a new report is compared with: the first ones tell what the contact is."""

_CLEAR = 1.0
"""A report without persons, or without any time, must fit one contact better than any other by so much."""


@dataclass(frozen=True, slots=True)
class _Match:
    contact: int
    report: int
    weighing: Weighing


def place_reports(store: Store, reports: Iterable[int], former: Mapping[int, int]) -> None:
    """Give each of these reports its contact. `former` tells the contacts that reports had before: one that has lost
    all its reports goes back, with its id, to the report that had it."""
    changed = set(former.values())
    for nr in reports:
        own = facts.load(store, [nr])[nr]
        _file(store, own)
        changed |= _place(store, own, former.get(nr))
    refresh(store, changed)
    link(store, changed)


def _file(store: Store, report: ReportFacts) -> None:
    store.run("DELETE FROM blocks WHERE report = ?", (report.nr,))
    store.run_many("INSERT INTO blocks VALUES (?, ?)", [(key, report.nr) for key in keys.filed(report)])


def _place(store: Store, report: ReportFacts, former: int | None) -> set[int]:
    """Place one report; the contacts that changed."""
    matches = _matches(store, report)
    best = _best(report, matches)
    if best is None:
        contact = former if former is not None and _is_empty(store, former) else new_contact(store)
        store.run("UPDATE reports SET contact = ? WHERE nr = ?", (contact, report.nr))
        return {contact}
    store.run("UPDATE reports SET contact = ? WHERE nr = ?", (best.contact, report.nr))
    _store_reason(store, report.nr, best)
    changed = {best.contact}
    for match in matches:
        if match.contact != best.contact and _may_join(store, best.contact, match.contact):
            changed |= _join(store, best.contact, match.contact)
            _store_reason(store, report.nr, match)
    return changed


def _matches(store: Store, report: ReportFacts) -> list[_Match]:
    """The contacts that the report fits, best first, each by its best report."""
    sought = keys.sought(report)
    if not sought:
        return []
    marks = ", ".join("?" * len(sought))
    rows = store.rows(
        f"SELECT DISTINCT r.contact FROM blocks b JOIN reports r ON r.nr = b.report WHERE b.key IN ({marks})"
        " AND r.nr != ? AND r.contact IS NOT NULL AND r.contact NOT IN"
        " (SELECT contact FROM reports WHERE document = ? AND nr != ? AND contact IS NOT NULL)"
        " ORDER BY r.contact DESC LIMIT ?",
        (*sought, report.nr, report.document, report.nr, _MOST_CANDIDATES),
    )
    of_contact = _members(store, [row[0] for row in rows])
    found = (_weigh_contact(store, report, contact, members) for contact, members in of_contact.items())
    return sorted(
        (match for match in found if match is not None), key=lambda match: (-match.weighing.score, match.contact)
    )


def _members(store: Store, contacts: Sequence[int]) -> dict[int, list[ReportFacts]]:
    """The first reports of each contact."""
    marks = ", ".join("?" * len(contacts))
    rows = store.rows(
        "SELECT nr FROM (SELECT nr, row_number() OVER (PARTITION BY contact ORDER BY nr) AS place FROM reports"
        f" WHERE contact IN ({marks})) WHERE place <= ?",
        (*contacts, _MOST_MEMBERS),
    )
    out: dict[int, list[ReportFacts]] = {}
    for one in facts.load(store, [row[0] for row in rows]).values():
        assert one.contact is not None
        out.setdefault(one.contact, []).append(one)
    return out


def _weigh_contact(store: Store, report: ReportFacts, contact: int, members: Sequence[ReportFacts]) -> _Match | None:
    ruled = _ruling(store, report.nr, [member.nr for member in members])
    if ruled is False:
        return None
    if ruled:
        return _Match(contact, members[0].nr, Weighing({"ruled": 100.0}))
    sound = (member for member in members if member.sound and member.nr != report.nr)
    weighings = [(weigh(report, member), member) for member in sound]
    if not weighings or any(one.barrier for one, _ in weighings):
        return None
    best, member = max(weighings, key=lambda one: (one[0].score, -one[1].nr))
    return _Match(contact, member.nr, best) if best.joins else None


def _ruling(store: Store, report: int, others: Sequence[int]) -> bool | None:
    """What people ruled on a report and a contact's reports: one contact, two, or nothing (two outweighs one)."""
    marks = ", ".join("?" * len(others))
    rows = store.rows(
        f"SELECT same FROM report_rulings WHERE report = ? AND other IN ({marks})"
        f" UNION ALL SELECT same FROM report_rulings WHERE other = ? AND report IN ({marks})",
        (report, *others, report, *others),
    )
    rulings = [bool(row[0]) for row in rows]
    return all(rulings) if rulings else None


def _best(report: ReportFacts, matches: Sequence[_Match]) -> _Match | None:
    if not matches:
        return None
    vague = not report.persons or keys.window(report) is None
    if vague and len(matches) > 1 and matches[0].weighing.score - matches[1].weighing.score < _CLEAR:
        return None
    return matches[0]


def _is_empty(store: Store, contact: int) -> bool:
    return store.value("SELECT 1 FROM reports WHERE contact = ?", (contact,)) is None


def _may_join(store: Store, one: int, other: int) -> bool:
    """True where no report of the one contact is at odds with any of the other."""
    members = _members(store, [one, other])
    mine, theirs = members.get(one, []), members.get(other, [])
    for report in mine:
        if _ruling(store, report.nr, [member.nr for member in theirs]) is False:
            return False
    return not any(weigh(a, b).barrier for a in mine for b in theirs)


def _join(store: Store, one: int, other: int) -> set[int]:
    """Join two contacts that a report ties together; the elder keeps its id."""
    kept, gone = sorted((one, other))
    store.run("UPDATE reports SET contact = ? WHERE contact = ?", (kept, gone))
    return {kept, gone}


def place_all(store: Store) -> None:
    """Take all contacts apart and place every report anew, by the rules and rulings of now."""
    former = {row["nr"]: row["contact"] for row in store.rows("SELECT nr, contact FROM reports ORDER BY nr")}
    first = {contact: nr for nr, contact in reversed(former.items()) if contact is not None}
    store.run("DELETE FROM merges")
    store.run("UPDATE reports SET contact = NULL")
    place_reports(store, former, {nr: contact for contact, nr in first.items()})


def reasons(store: Store, contact: int) -> Iterator[Reason]:
    """The stored reasons for which a contact's reports were joined."""
    for row in store.rows(
        "SELECT m.* FROM merges m JOIN reports a ON a.nr = m.report JOIN reports b ON b.nr = m.other"
        " WHERE a.contact = ? AND b.contact = ?",
        (contact, contact),
    ):
        yield Reason(f"r{row['report']}", f"r{row['other']}", row["score"], json.loads(row["features"]))


def _store_reason(store: Store, report: int, match: _Match) -> None:
    low, high = sorted((report, match.report))
    store.run(
        "INSERT OR REPLACE INTO merges (report, other, score, features) VALUES (?, ?, ?, ?)",
        (low, high, match.weighing.score, json.dumps(match.weighing.features)),
    )
