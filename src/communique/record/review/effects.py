"""What decisions do: each is matched with what it speaks of and applied; undone ones leave the finding as it was found.

Comes in: a document read again, a name met, a decision made or undone. Goes out: current values in the findings,
rulings for merging, contacts made anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from communique.record.contacts import refresh
from communique.record.merging import link, place_reports
from communique.record.names import key_of
from communique.record.persons import drop_unmet, identify, persons_of_report, unite
from communique.record.review import people, spans, subjects, writing
from communique.record.review.amending import SPANS
from communique.record.store import Row, Store

_TOLD_IN_MERGING = {"kind", "status", "reported", "date", "place", "requested_by"}
"""Fields of a report by which it is merged: where a person amends one, its contact's reports are placed anew."""


def settle_findings(store: Store, document_id: str) -> None:
    """Match and apply the decisions on statements and reports of a document that was read (again), before its reports
    are merged by what they tell then."""
    rows = [row for row in _speaking_of(store, [document_id]) if _is_of_finding(row)]
    for row in rows:
        match(store, row)
    of_people = [row for row in rows if row["field"] == "participant"]
    for row in of_people:  # once more: one may speak of a participant that another adds
        match(store, row)
    for row in (_again(store, one) for one in rows):
        if row["target"] is not None and row["what"] != "contact":
            _settle_finding(store, row["what"], row["target"])
    if of_people:
        reports = store.rows(
            "SELECT r.nr FROM reports r JOIN documents o ON o.nr = r.document WHERE o.id = ?", (document_id,)
        )
        for row in list(reports):
            people.put(store, row[0])


def settle_document(store: Store, document_id: str) -> None:
    """Match and apply the decisions on contacts and merges that speak of a document, once its reports are merged."""
    rows = [row for row in _speaking_of(store, [document_id]) if row["what"] in ("contact", "merge")]
    for row in rows:
        match(store, row)
    for row in rows:
        apply(store, _again(store, row))


def _is_of_finding(decision: Row) -> bool:
    return decision["what"] in ("statement", "report") or decision["field"] == "participant"


def settle_names(store: Store, names: Iterable[str]) -> None:
    """Match and apply the decisions on persons that speak of these names and are still orphans."""
    for row in _speaking_of(store, sorted({key_of(name) for name in names})):
        if row["what"] == "person" and row["state"] == "orphaned" and match(store, row):
            apply(store, _again(store, row))


def match(store: Store, decision: Row) -> bool:
    """Find what a decision speaks of now; it becomes an orphan where nothing fits."""
    target = _find(store, decision["what"], json.loads(decision["subject"]))
    if target is not None and not _value_fits(store, decision, target):
        target = None
    state = "orphaned" if target is None else "applied"
    store.run("UPDATE decisions SET target = ?, state = ? WHERE nr = ?", (target, state, decision["nr"]))
    return target is not None


def _value_fits(store: Store, decision: Row, target: int) -> bool:
    if decision["field"] in SPANS:
        return spans.fits(store, target, json.loads(decision["value"]))
    if decision["field"] == "participant":
        return people.speaks_of(store, decision, _reports_told(store, decision))
    return True


def _reports_told(store: Store, decision: Row) -> list[int]:
    """The reports that a decision on a report or contact speaks of, as far as they are there."""
    found = (subjects.find_report(store, one) for one in _parts(decision))
    return [one for one in found if one is not None]


def apply(store: Store, decision: Row) -> None:
    """Let a decision take effect, or, where it was undone, take back its effect."""
    if decision["target"] is None:
        return
    if decision["field"] == "participant":
        _settle_people(store, decision)
    elif decision["what"] in ("statement", "report"):
        _settle_finding(store, decision["what"], decision["target"])
        if decision["field"] in _TOLD_IN_MERGING:
            _place_again(store, [decision["target"]])
        elif decision["what"] == "report":
            _settle_contact(store, decision["target"])
    elif decision["what"] == "contact":
        _settle_contact(store, decision["target"])
    elif decision["what"] == "merge":
        _rule_reports(store, decision)
    else:
        _rule_names(store, decision)


def _find(store: Store, what: str, subject: dict[str, Any]) -> int | None:
    if what == "statement":
        return subjects.find_statement(store, subject)
    if what == "person":
        found = [subjects.find_person(store, one) for one in subject["names"]]
        return found[0] if None not in found else None
    reports = [subjects.find_report(store, one) for one in subject.get("reports", (subject,))]
    if what == "merge":
        return reports[0] if None not in reports else None
    return next((one for one in reports if one is not None), None)


def _settle_finding(store: Store, what: str, target: int) -> None:
    table = f"{what}s"
    writing.restore(store, table, target)
    for row in _applied(store, what, [target]):
        if row["verdict"] == "amend" and row["field"] != "participant":
            writing.write(store, table, target, row["field"], json.loads(row["value"]))
        verdict = "rejected" if row["verdict"] == "reject" else "accepted"
        store.run(f"UPDATE {table} SET verdict = ? WHERE nr = ?", (verdict, target))


def _settle_people(store: Store, decision: Row) -> None:
    """Write the participants of the reports that a decision speaks of, and place these anew."""
    reports = _reports_told(store, decision)
    documents = {one["document"] for one in _parts(decision)}
    for row in _speaking_of(store, documents):
        if row["field"] == "participant" and row["nr"] != decision["nr"]:
            match(store, row)  # it may speak of a participant that this decision has added
    before = {person for report in reports for person in persons_of_report(store, report)}
    for report in reports:
        if decision["what"] == "report":
            _settle_finding(store, "report", report)
        people.put(store, report)
    drop_unmet(store, before)
    _place_again(store, reports)


def _parts(decision: Row) -> list[dict[str, Any]]:
    subject: dict[str, Any] = json.loads(decision["subject"])
    return list(subject.get("reports", (subject,)))


def _settle_contact(store: Store, report: int) -> None:
    contact = store.value("SELECT contact FROM reports WHERE nr = ?", (report,))
    if contact is not None:
        refresh(store, [contact])
        link(store, [contact])


def _rule_reports(store: Store, decision: Row) -> None:
    """Lay down what was ruled on reports, then place anew all reports of the contacts concerned."""
    told = json.loads(decision["subject"])["reports"]
    reports = [nr for nr in (subjects.find_report(store, one) for one in told) if nr is not None]
    store.run("DELETE FROM report_rulings WHERE decision = ?", (decision["nr"],))
    if decision["state"] == "applied":
        first, *others = reports
        same = int(decision["verdict"] == "join")
        store.run_many(
            "INSERT OR REPLACE INTO report_rulings VALUES (?, ?, ?, ?)",
            [(first, other, same, decision["nr"]) for other in others],
        )
    _place_again(store, reports)


def _place_again(store: Store, reports: Iterable[int]) -> None:
    """Take apart the contacts of these reports and place all their reports anew, so that rulings are heeded. The first
    report of each contact keeps the contact's id, unless it joins an elder one."""
    rows = store.rows(
        "SELECT nr, contact FROM reports WHERE contact IN (SELECT contact FROM reports WHERE nr IN"
        " (SELECT value FROM json_each(?))) ORDER BY nr",
        (json.dumps(list(reports)),),
    )
    members: dict[int, int] = {row["nr"]: row["contact"] for row in rows}
    first = {contact: nr for nr, contact in reversed(members.items())}
    store.run_many("DELETE FROM merges WHERE report = ? OR other = ?", [(nr, nr) for nr in members])
    store.run_many("UPDATE reports SET contact = NULL WHERE nr = ?", [(nr,) for nr in members])
    place_reports(store, members, {nr: contact for contact, nr in first.items()})


def _rule_names(store: Store, decision: Row) -> None:
    """Lay down what was ruled on names, then unite the persons or tell them apart anew."""
    one, other = (key_of(told["name"]) for told in json.loads(decision["subject"])["names"])
    store.run("DELETE FROM name_rulings WHERE decision = ?", (decision["nr"],))
    if decision["state"] == "applied":
        same = int(decision["verdict"] == "join")
        store.run_many(
            "INSERT OR REPLACE INTO name_rulings VALUES (?, ?, ?, ?)",
            [(one, other, same, decision["nr"]), (other, one, same, decision["nr"])],
        )
    bearers = store.rows("SELECT DISTINCT person FROM person_names WHERE key IN (?, ?)", (one, other))
    apart = decision["state"] != "applied" or decision["verdict"] == "part"
    documents = unite(store, [row[0] for row in bearers], apart=apart)
    for document in documents:
        identify(store, document)
    reports = store.rows(
        "SELECT nr FROM reports WHERE document IN (SELECT value FROM json_each(?))", (json.dumps(documents),)
    )
    _place_again(store, [row[0] for row in reports])


def _speaking_of(store: Store, words: Iterable[str]) -> list[Row]:
    rows = {}
    for word in words:
        for row in store.rows(
            "SELECT d.* FROM decision_subjects w JOIN decisions d ON d.nr = w.decision"
            " WHERE w.word = ? AND d.state != 'undone'",
            (word,),
        ):
            rows[row["nr"]] = row
    return [rows[nr] for nr in sorted(rows, key=lambda nr: (rows[nr]["made_at"], nr))]


def _applied(store: Store, what: str, targets: Iterable[int]) -> Iterator[Row]:
    for target in targets:
        yield from store.rows(
            "SELECT * FROM decisions WHERE what = ? AND target = ? AND state = 'applied' ORDER BY made_at, nr",
            (what, target),
        )


def _again(store: Store, decision: Row) -> Row:
    row = store.row("SELECT * FROM decisions WHERE nr = ?", (decision["nr"],))
    assert row is not None
    return row
