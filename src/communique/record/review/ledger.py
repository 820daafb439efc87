"""The ledger of decisions: made, undone, listed, exported and taken in from other people."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from communique.errors import QuestionError, RecordError
from communique.record.contacts import lead_order
from communique.record.ids import row_number
from communique.record.names import key_of
from communique.record.parties import party_code
from communique.record.review import amending, effects, people, spans, subjects
from communique.record.store import Row, Store
from communique.record.stored import Decision

VERDICTS = {
    "contact": ("accept", "reject", "amend"),
    "report": ("accept", "reject", "amend"),
    "statement": ("accept", "reject", "amend"),
    "merge": ("join", "part"),
    "person": ("join", "part"),
}
"""The verdicts that may be passed, by what they are passed on."""

_SHARED = ("id", "what", "verdict", "subject", "field", "value", "who", "made_at", "remark", "undone_by", "undone_at")
_LETTERS = {"contact": "r", "report": "r", "merge": "r", "statement": "s", "person": "p"}


def targets(store: Store, verdict: str, ids: Sequence[str]) -> tuple[str, list[int]]:
    """What a verdict on these ids is passed on, and on which rows: accept "c12" -> contact, its reports; join "c3" and
    "c9" -> merge, their leading reports; part "c3" and "r7" -> merge, the report and the contact's others.
    Raises QuestionError for ids that the verdict does not fit."""
    letters = "".join(sorted(one.strip()[:1] for one in ids))
    if verdict in ("join", "part"):
        if letters == "pp":
            return "person", [row_number("p", one) for one in ids]
        if len(ids) >= 2 and set(letters) <= {"c", "r"}:
            return "merge", _of_merge(store, verdict, ids)
        raise QuestionError(f"{verdict} needs two contacts, a contact and a report, or two persons", "Such as: c3 c9")
    what = {"c": "contact", "r": "report", "s": "statement"}.get(letters)
    if what is None:
        raise QuestionError(f"{verdict} needs one contact, report or statement", "Such as: c3, r7 or s40")
    number = row_number(letters, ids[0])
    return what, _reports_of(store, number) if what == "contact" else [number]


def decide_names(
    store: Store, verdict: str, one: str, other: str, *, party: str | None, who: str, remark: str | None = None
) -> Decision:
    """Rule on two names: one person's ("join") or two persons' ("part"). Raises QuestionError where that cannot be."""
    if verdict not in VERDICTS["person"] or not key_of(one) or not key_of(other) or key_of(one) == key_of(other):
        raise QuestionError("a ruling needs join or part, and two different names")
    code = party_code(party) if party else None
    told = {
        "what": "person", "verdict": verdict, "field": None, "value": None, "who": _signed(who), "made_at": _now(),
        "subject": {"names": [{"name": name, "state": code} for name in (one, other)]}, "remark": remark,
    }  # fmt: skip
    return _make(store, told)


def decide(
    store: Store,
    what: str,
    verdict: str,
    rows: Sequence[int],
    *,
    field: str | None = None,
    value: Any = None,
    who: str,
    remark: str | None = None,
    at: str | None = None,
) -> Decision:
    """Pass a verdict on rows: a contact (by its reports), a report, a statement; two and more reports or two persons
    for join and part. `at` is the time of the decision (now, in UTC, if None). Raises QuestionError for a verdict or
    field that cannot be."""
    if verdict not in VERDICTS.get(what, ()):
        raise QuestionError(f"{verdict!r} is no verdict on a {what}", "Choose from: " + ", ".join(VERDICTS[what]))
    if verdict == "amend":
        value = amending.checked(what, field or "", _meant(store, rows, field or "", value))
    told = {
        "what": what,
        "verdict": verdict,
        "subject": _subject(store, what, rows),
        "field": field if verdict == "amend" else None,
        "value": value if verdict == "amend" else None,
        "who": _signed(who),
        "made_at": at or _now(),
        "remark": remark,
    }
    return _make(store, told)


def _meant(store: Store, rows: Sequence[int], field: str, value: Any) -> Any:
    """A value in lasting terms, from one in a person's: words of the text, participants as they stand now."""
    if field in amending.SPANS:
        return spans.located(store, rows[0], field, value)
    return people.resolved(store, rows, value) if field == "participant" else value


def undo(store: Store, decision: str, who: str, at: str | None = None) -> Decision:
    """Undo a decision: what it did is taken back, the decision stays on the books. Raises QuestionError for an id that
    is not known, or one that was undone before."""
    row = store.row("SELECT * FROM decisions WHERE id = ?", (decision,))
    if row is None:
        raise QuestionError(f"the record holds no decision {decision!r}", "List them: communique review RECORD list")
    if row["state"] == "undone":
        raise QuestionError(f"decision {decision} was undone before, by {row['undone_by']}")
    with store.transaction():
        _mark_undone(store, row["nr"], who, at or _now())
    return _decision(_row(store, row["nr"]))


def decisions(store: Store, state: str | None = None) -> Iterator[Decision]:
    """All decisions in the order of their making, or only those in a state ("applied", "orphaned", "undone")."""
    rows = store.rows("SELECT * FROM decisions WHERE ? IS NULL OR state = ? ORDER BY made_at, nr", (state, state))
    return map(_decision, rows)


def export(store: Store) -> Iterator[dict[str, Any]]:
    """Every decision as an object for decisions.jsonl, without what it matches in this record."""
    for one in decisions(store):
        yield {name: getattr(one, name) for name in _SHARED}


def take_in(store: Store, objects: Iterable[Mapping[str, Any]]) -> dict[str, int]:
    """Take in decisions from another record: how many are new, known, undone and orphaned (they speak of nothing that
    this record holds, and are kept until it does). All or nothing. Raises RecordError for what is no decision."""
    done = {"new": 0, "known": 0, "undone": 0, "orphaned": 0}
    with store.transaction():
        for at, one in enumerate(objects, 1):
            done[_take_in_one(store, at, one)] += 1
    return done


def _take_in_one(store: Store, at: int, one: Mapping[str, Any]) -> str:
    _demand_sound(at, one)
    known = store.row("SELECT * FROM decisions WHERE id = ?", (one["id"],))
    if known is not None:
        if one.get("undone_at") and known["state"] != "undone":
            _mark_undone(store, known["nr"], one["undone_by"] or "", one["undone_at"])
            return "undone"
        return "known"
    nr = _write(store, one)
    if one.get("undone_at"):
        store.run(
            "UPDATE decisions SET state = 'undone', undone_by = ?, undone_at = ? WHERE nr = ?",
            (one["undone_by"], one["undone_at"], nr),
        )
        return "undone"
    return "new" if _take_effect(store, nr) else "orphaned"


def _demand_sound(at: int, one: Mapping[str, Any]) -> None:
    missing = [name for name in ("id", "what", "verdict", "subject", "who", "made_at") if not one.get(name)]
    if missing:
        raise RecordError(f"decision {at}: has no {missing[0]}", "Nothing was taken in. Give a file that was exported")
    if one["verdict"] not in VERDICTS.get(one["what"], ()) or one["id"] != _id(one):
        raise RecordError(f"decision {at} ({one['id']}): is not as it was exported", "Nothing was taken in")
    if one["verdict"] == "amend":
        amending.checked(one["what"], one.get("field") or "", one.get("value"))


def _make(store: Store, told: Mapping[str, Any]) -> Decision:
    with store.transaction():
        nr = _write(store, told)
        _take_effect(store, nr)
    return _decision(_row(store, nr))


def _signed(who: str) -> str:
    if not who.strip():
        raise QuestionError("a decision needs the name of who makes it", "Give it with --who")
    return who.strip()


def _of_merge(store: Store, verdict: str, ids: Sequence[str]) -> list[int]:
    """The reports to rule on, the first against all others."""
    reports = [row_number("r", one) for one in ids if one.strip().startswith("r")]
    contacts = [row_number("c", one) for one in ids if one.strip().startswith("c")]
    if verdict == "join":
        rows = reports + [_reports_of(store, one)[0] for one in contacts]
        if len(set(rows)) < 2:
            raise QuestionError("join needs two different contacts or reports", "Such as: join c3 c9")
        return rows
    if not reports:
        raise QuestionError("part needs the report that is to leave", "Such as: part c3 r7")
    held = {contact: _reports_of(store, contact) for contact in contacts}
    for report in reports:
        if held and not any(report in rows for rows in held.values()):
            raise QuestionError(f"r{report} is no report of c{contacts[0]}", "Its reports stand in: contacts --json")
    others = [one for rows in held.values() for one in rows if one not in reports]
    rows = [reports[0], *reports[1:], *others]
    if len(rows) < 2:
        raise QuestionError("the contact has no other report", "There is nothing to part")
    return rows


def _reports_of(store: Store, contact: int) -> list[int]:
    """A contact's reports, the leading one first. Raises QuestionError where there is no such contact."""
    rows = store.rows(
        "SELECT r.*, d.day FROM reports r JOIN readings d ON d.document = r.document WHERE r.contact = ?", (contact,)
    )
    found = [int(row["nr"]) for row in sorted(rows, key=lead_order)]
    if not found:
        raise QuestionError(f"the record holds no contact c{contact}", "List them with: communique contacts RECORD")
    return found


def _subject(store: Store, what: str, rows: Sequence[int]) -> dict[str, Any]:
    if what == "statement":
        return subjects.describe_statement(store, rows[0])
    if what == "person":
        return {"names": [subjects.describe_person(store, row) for row in rows]}
    if what == "report":
        return subjects.describe_report(store, rows[0])
    return {"reports": [subjects.describe_report(store, row) for row in rows]}


def _write(store: Store, told: Mapping[str, Any]) -> int:
    nr = store.run(
        "INSERT INTO decisions (id, what, verdict, subject, field, value, who, made_at, remark, state)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'orphaned') ON CONFLICT (id) DO NOTHING",
        (
            _id(told),
            told["what"],
            told["verdict"],
            json.dumps(told["subject"], ensure_ascii=True, sort_keys=True),
            told.get("field"),
            json.dumps(told.get("value"), ensure_ascii=True) if told["verdict"] == "amend" else None,
            told["who"],
            told["made_at"],
            told.get("remark"),
        ),
    )
    store.run_many(
        "INSERT OR IGNORE INTO decision_subjects VALUES (?, ?)",
        [(word, nr) for word in sorted(subjects.words_of(told["subject"]))],
    )
    return nr


def _take_effect(store: Store, nr: int) -> bool:
    if not effects.match(store, _row(store, nr)):
        return False
    effects.apply(store, _row(store, nr))
    return True


def _mark_undone(store: Store, nr: int, who: str, at: str) -> None:
    store.run("UPDATE decisions SET state = 'undone', undone_by = ?, undone_at = ? WHERE nr = ?", (who, at, nr))
    effects.apply(store, _row(store, nr))


def _id(told: Mapping[str, Any]) -> str:
    kept = {name: told.get(name) for name in ("what", "verdict", "subject", "field", "value", "who", "made_at")}
    return hashlib.sha256(json.dumps(kept, ensure_ascii=True, sort_keys=True).encode()).hexdigest()[:16]


def _row(store: Store, nr: int) -> Row:
    row = store.row("SELECT * FROM decisions WHERE nr = ?", (nr,))
    assert row is not None
    return row


def _decision(row: Row) -> Decision:
    target = None if row["target"] is None else f"{_LETTERS[row['what']]}{row['target']}"
    return Decision(
        id=row["id"],
        what=row["what"],
        verdict=row["verdict"],
        subject=json.loads(row["subject"]),
        field=row["field"],
        value=json.loads(row["value"]) if row["value"] is not None else None,
        who=row["who"],
        made_at=row["made_at"],
        remark=row["remark"],
        state=row["state"],
        target=target if row["state"] == "applied" else None,
        undone_by=row["undone_by"],
        undone_at=row["undone_at"],
    )


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="microseconds")
