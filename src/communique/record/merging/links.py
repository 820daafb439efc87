"""Links between contacts: announced and then held; a conversation that is part of a visit or a gathering."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date

from communique.record.days import days_apart
from communique.record.merging.keys import around
from communique.record.store import Row, Store

_AHEAD = 60
"""Days within which an announced contact without a date is looked for among those held."""

_MOST = 300
"""Contacts looked at for one; the latest ones where there are more."""

_HOLDS = {"visit", "multilateral"}


def link(store: Store, contacts: Iterable[int]) -> None:
    """Make the links of these contacts anew."""
    for contact in sorted(set(contacts)):
        own = store.row("SELECT * FROM contacts WHERE nr = ?", (contact,))
        if own is None:
            continue
        store.run("DELETE FROM links WHERE contact = ? OR other = ?", (contact, contact))
        for other in _near(store, own):
            _announced(store, own, other)
            _announced(store, other, own)
            _part_of(store, own, other)
            _part_of(store, other, own)


def _near(store: Store, own: Row) -> list[Row]:
    """Contacts of at least two of the same parties within two months."""
    if own["sort_day"] is None:
        return []
    keys = around(_parties(store, own["nr"]), date.fromisoformat(own["sort_day"]), _AHEAD)
    rows = store.rows(
        "SELECT * FROM contacts WHERE nr != ? AND nr IN"
        " (SELECT r.contact FROM blocks b JOIN reports r ON r.nr = b.report"
        " WHERE b.key IN (SELECT value FROM json_each(?))) ORDER BY nr DESC LIMIT ?",
        (own["nr"], json.dumps(keys), _MOST),
    )
    return list(rows)


def _announced(store: Store, plan: Row, held: Row) -> None:
    if plan["status"] != "planned" or held["status"] == "planned" or not _kinds_fit(plan["kind"], held["kind"]):
        return
    if _parties(store, plan["nr"]) != _parties(store, held["nr"]) or not _persons_fit(store, plan["nr"], held["nr"]):
        return
    if held["first_day"] is None or not _in_time(store, plan, held):
        return
    _write(store, plan["nr"], held["nr"], "announced", {"announced": plan["start"], "held": held["start"]})


def _in_time(store: Store, plan: Row, held: Row) -> bool:
    """The held contact falls into what was announced (a day to either side), or soon after the announcement."""
    if plan["first_day"]:
        early, late = days_apart(plan["first_day"], held["first_day"]), days_apart(held["last_day"], plan["last_day"])
        return early >= -1 and late >= -1
    told = store.value(
        "SELECT min(d.day) FROM reports r JOIN readings d ON d.document = r.document WHERE r.contact = ?", (plan["nr"],)
    )
    return told is not None and 0 <= days_apart(told, held["first_day"]) <= _AHEAD


def _part_of(store: Store, part: Row, whole: Row) -> None:
    if whole["kind"] not in _HOLDS or part["kind"] in ("call", "video_call", "letter") or part["kind"] == whole["kind"]:
        return
    if (part["status"] == "planned") != (whole["status"] == "planned") or whole["kind"] == "visit" == part["kind"]:
        return
    if not (part["first_day"] and whole["first_day"]):
        return
    within = whole["first_day"] <= part["first_day"] and part["last_day"] <= whole["last_day"]
    if within and _parties(store, part["nr"]) <= _parties(store, whole["nr"]) and _shares_person(store, part, whole):
        _write(store, part["nr"], whole["nr"], "part_of", {"day": part["start"], "of": whole["start"]})


def _kinds_fit(plan: str, held: str) -> bool:
    return plan == held or "unspecified" in (plan, held) or {plan, held} == {"visit", "meeting"}


def _parties(store: Store, contact: int) -> set[str]:
    return {row[0] for row in store.rows("SELECT party FROM contact_parties WHERE contact = ?", (contact,))}


def _people(store: Store, contact: int) -> dict[str, set[int]]:
    out: dict[str, set[int]] = {}
    for row in store.rows(
        "SELECT coalesce(p.state, q.state), p.person FROM participants p JOIN reports r ON r.nr = p.report"
        " LEFT JOIN persons q ON q.nr = p.person WHERE r.contact = ? AND p.person IS NOT NULL",
        (contact,),
    ):
        out.setdefault(row[0] or "", set()).add(row[1])
    return out


def _persons_fit(store: Store, one: int, other: int) -> bool:
    """At least one person in common, and for no party two different ones."""
    mine, theirs = _people(store, one), _people(store, other)
    shared = [mine[party] & theirs[party] for party in mine.keys() & theirs.keys()]
    return bool(shared) and all(shared)


def _shares_person(store: Store, part: Row, whole: Row) -> bool:
    mine, theirs = _people(store, part["nr"]), _people(store, whole["nr"])
    return bool(set().union(*mine.values()) & set().union(*theirs.values()))


def _write(store: Store, contact: int, other: int, kind: str, features: dict[str, object]) -> None:
    store.run("INSERT OR REPLACE INTO links VALUES (?, ?, ?, ?)", (contact, other, kind, json.dumps(features)))
