"""Contacts made from their reports: which kind, status, date, place and requester the merged contact has.

Every field can be made anew at any time; what reports say differently stays with them as their claims.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from communique.record.days import date_columns
from communique.record.store import Row, Store

_RANK = {"main": 0, "secondary": 1, "background": 2}


@dataclass(frozen=True, slots=True)
class _Date:
    start: str | None
    end: str | None
    first_day: str | None
    last_day: str | None
    dating: str
    report: int | None


def new_contact(store: Store) -> int:
    """An empty contact; `refresh` fills it once reports point to it."""
    return store.run(
        "INSERT INTO contacts (kind, status, reported, dating, reports) VALUES ('unspecified', 'held', 'main',"
        " 'undated', 0)"
    )


def refresh(store: Store, contacts: Iterable[int]) -> None:
    """Make the fields of these contacts anew from their reports; a contact without reports goes."""
    for contact in sorted(set(contacts)):
        reports = _reports(store, contact)
        if reports:
            _rewrite(store, contact, reports)
        else:
            store.run("DELETE FROM contacts WHERE nr = ?", (contact,))


def _reports(store: Store, contact: int) -> list[Row]:
    rows = store.rows(
        "SELECT r.*, d.day FROM reports r JOIN readings d ON d.document = r.document WHERE r.contact = ?", (contact,)
    )
    return sorted(rows, key=lead_order)


def lead_order(report: Row) -> tuple[object, ...]:
    """How reports of one contact are ranked: sound before rejected, main before background, dated before undated,
    early before late."""
    return (
        report["verdict"] == "rejected",
        _RANK.get(report["reported"], 3),
        report["start"] is None,
        report["day"] or "9999",
        report["nr"],
    )


def _rewrite(store: Store, contact: int, reports: Sequence[Row]) -> None:
    sound = [report for report in reports if report["verdict"] != "rejected"] or list(reports)
    date = _date(sound)
    days = [report["day"] for report in sound if report["day"]]
    store.run(
        'UPDATE contacts SET kind = ?, status = ?, reported = ?, start = ?, "end" = ?, first_day = ?, last_day = ?,'
        " dating = ?, dated_by = ?, sort_day = ?, place = ?, requested_by = ?, caller = ?, duration = ?, reports = ?,"
        " verdict = ? WHERE nr = ?",
        (
            _most(sound, "kind", weak="unspecified"),
            _status(sound),
            sound[0]["reported"],
            date.start,
            date.end,
            date.first_day,
            date.last_day,
            date.dating,
            date.report,
            date.first_day or min(days, default=None),
            _most(sound, "place"),
            _most(sound, "requested_by"),
            _most(sound, "caller"),
            _most(sound, "duration"),
            len(reports),
            _verdict(reports),
            contact,
        ),
    )
    _write_parties(store, contact)
    for decision in _decisions(store, contact):
        _decide(store, contact, decision)


def _decisions(store: Store, contact: int) -> list[Row]:
    """What people decided on the contact itself, by way of any of its reports."""
    rows = store.rows(
        "SELECT d.* FROM decisions d JOIN reports r ON r.nr = d.target WHERE r.contact = ? AND d.what = 'contact'"
        " AND d.state = 'applied' ORDER BY d.made_at, d.nr",
        (contact,),
    )
    return list(rows)


def _decide(store: Store, contact: int, decision: Row) -> None:
    new: dict[str, Any] = {"verdict": "rejected" if decision["verdict"] == "reject" else "accepted"}
    if decision["verdict"] == "amend" and decision["field"] != "participant":  # those stand in the reports
        value = json.loads(decision["value"])
        new |= _amended_date(value) if decision["field"] == "date" else {decision["field"]: value}
    names = ", ".join(f'"{name}" = ?' for name in new)
    store.run(f"UPDATE contacts SET {names} WHERE nr = ?", (*new.values(), contact))


def _amended_date(value: dict[str, str | None] | None) -> dict[str, str | None]:
    days = date_columns((value or {}).get("start"), (value or {}).get("end"))
    return {**days, "dating": "amended", "dated_by": None, "sort_day": days["first_day"]}


def _date(reports: Sequence[Row]) -> _Date:
    """The most precise date that most reports give; the leading report's where they tie."""
    dated = [report for report in reports if report["first_day"]]
    if not dated:
        return _Date(None, None, None, None, "undated", None)
    votes = Counter((report["first_day"], report["last_day"]) for report in dated)
    best = min(dated, key=lambda report: (-len(report["start"]), -votes[(report["first_day"], report["last_day"])]))
    dating = "stated" if reports[0]["first_day"] else "corroborated"
    return _Date(best["start"], best["end"], best["first_day"], best["last_day"], dating, best["nr"])


def _most(reports: Sequence[Row], field: str, weak: str | None = None) -> str | None:
    """The value that most reports give; the leading report's where they tie; `weak` only where nothing else is told."""
    told: list[str] = [report[field] for report in reports if report[field] not in (None, weak)]
    if not told:
        return weak
    votes = Counter(told)
    return max(told, key=lambda value: (votes[value], -told.index(value)))


def _status(reports: Sequence[Row]) -> str:
    told = {report["status"] for report in reports}
    return next((status for status in ("held", "cancelled") if status in told), "planned")


def _verdict(reports: Sequence[Row]) -> str | None:
    verdicts = {report["verdict"] for report in reports}
    if verdicts == {"rejected"}:
        return "rejected"
    return "accepted" if "accepted" in verdicts else None


def _write_parties(store: Store, contact: int) -> None:
    store.run("DELETE FROM contact_parties WHERE contact = ?", (contact,))
    store.run(
        "INSERT OR IGNORE INTO contact_parties (contact, party) SELECT r.contact, coalesce(p.state, q.state)"
        " FROM reports r JOIN participants p ON p.report = r.nr LEFT JOIN persons q ON q.nr = p.person"
        " WHERE r.contact = ? AND coalesce(p.state, q.state) IS NOT NULL"
        " AND (r.verdict IS NOT 'rejected' OR (SELECT verdict FROM contacts WHERE nr = r.contact) IS 'rejected')",
        (contact,),
    )
