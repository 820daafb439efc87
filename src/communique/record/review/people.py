"""Participants that people amend, add and take out, one by one.

An amendment of a participant tells of whom ("of": name, office and state as the reader found them, or as a person added
them; None adds one) and what is set ("set": the fields that change; None takes the participant out). Those of a report
are the reader's with all amendments in order. An amendment passed on a contact holds in each of its reports that names
the participant; one that adds, in the leading report alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from communique.errors import QuestionError
from communique.knowledge import parties
from communique.record.found import machine_of, participants_found
from communique.record.names import alike, key_of
from communique.record.persons import identify_report
from communique.record.review import subjects
from communique.record.review.amending import PARTICIPANT
from communique.record.store import Row, Store

Told = tuple[str | None, str | None, str | None]
"""Name, office and state of a participant."""


@dataclass(frozen=True, slots=True)
class Seat:
    """A participant of a report: as found or added (`origin`), as it stands `now`, and its mentions."""

    origin: Told
    now: Told
    spans: tuple[tuple[int, int], ...] = ()


def put(store: Store, report: int) -> bool:
    """Write the participants of a report as amended by the decisions in force. True where they changed."""
    seats = _seats(store, report)
    amended = _folded(seats, (change for _, change in _changes(store, report)))
    if [one.now for one in amended] == _standing(store, report):
        return False
    _write(store, report, seats, amended)
    return True


def speaks_of(store: Store, decision: Row, reports: Iterable[int]) -> bool:
    """True where one of the reports has the participant that an amendment tells of, or where it adds one."""
    change = json.loads(decision["value"])
    if change["of"] is None:
        return True
    for report in reports:
        before = [told for nr, told in _changes(store, report) if nr != decision["nr"] and told["of"] is None]
        if _meant(_folded(_seats(store, report), before), change["of"]) is not None:
            return True
    return False


def resolved(store: Store, reports: Sequence[int], value: Any) -> dict[str, Any]:
    """An amendment in lasting terms, from one in a person's terms: "of" may be a number (the first is 1), a name, a
    party, or an object of name, office and state as they stand now. Raises QuestionError for nobody, or several."""
    if not isinstance(value, Mapping) or not value.keys() <= {"of", "set"}:
        raise QuestionError(f"{value!r} is no amendment of a participant", 'Such as {"of": "Wang Yi", "set": {...}}')
    of, new = value.get("of"), value.get("set")
    if of is None:
        return {"of": None, "set": new}
    for report in reports:
        seats = _folded(_seats(store, report), (change for _, change in _changes(store, report)))
        at = _asked(seats, of)
        if at is not None:
            change = {"of": dict(zip(PARTICIPANT, seats[at].origin, strict=True)), "set": new}
            if not _folded(seats, [change]):
                raise QuestionError("nobody else takes part", "Add the right one first, or reject the contact")
            return change
    raise QuestionError(f"no participant is {of!r}", "Give one as communique show tells them, or the number, from 1")


def _seats(store: Store, report: int) -> list[Seat]:
    return [_seat(told[:3], told[3]) for told in participants_found(store, report)]


def _seat(told: Told, spans: tuple[tuple[int, int], ...] = ()) -> Seat:
    return Seat(told, told, spans)


def _standing(store: Store, report: int) -> list[Told]:
    rows = store.rows("SELECT name, office, state FROM participants WHERE report = ? ORDER BY nr", (report,))
    return [(row[0], row[1], row[2]) for row in rows]


def _changes(store: Store, report: int) -> Iterator[tuple[int, dict[str, Any]]]:
    """The amendments of participants in force that speak of this report, in order: the decision's number and value."""
    document = store.value("SELECT o.id FROM reports r JOIN documents o ON o.nr = r.document WHERE r.nr = ?", (report,))
    rows = store.rows(
        "SELECT d.* FROM decision_subjects w JOIN decisions d ON d.nr = w.decision WHERE w.word = ?"
        " AND d.field = 'participant' AND d.state = 'applied' ORDER BY d.made_at, d.nr",
        (document,),
    )
    for row in list(rows):
        if row["target"] == report or (row["what"] == "contact" and _tells(store, row, document, report)):
            yield row["nr"], json.loads(row["value"])


def _tells(store: Store, decision: Row, document: str, report: int) -> bool:
    """True where a decision on a contact speaks of this report of it, which does not lead."""
    if json.loads(decision["value"])["of"] is None:
        return False
    told = [one for one in json.loads(decision["subject"])["reports"] if one["document"] == document]
    return any(subjects.find_report(store, one) == report for one in told)


def _folded(seats: Iterable[Seat], changes: Iterable[Mapping[str, Any]]) -> list[Seat]:
    """The participants after these amendments; one that fits nobody, or several, changes nothing."""
    out = list(seats)
    for change in changes:
        if change["of"] is None:
            out.append(_seat(_told(change["set"])))
            continue
        at = _meant(out, change["of"])
        if at is None:
            continue
        if change["set"] is None:
            del out[at]
        else:
            now = dict(zip(PARTICIPANT, out[at].now, strict=True)) | change["set"]
            out[at] = replace(out[at], now=_told(now))
    return out


def _told(parts: Mapping[str, str | None]) -> Told:
    return parts.get("name"), parts.get("office"), parts.get("state")


def _meant(seats: Sequence[Seat], of: Mapping[str, str | None]) -> int | None:
    """The participant that an amendment tells of: the very same as found, or the only one of that name and state, or of
    a name like it."""
    name, office, state = (of.get(part) for part in PARTICIPANT)
    told = [one.origin for one in seats]
    ranks = (
        [one == (name, office, state) for one in told],
        [(key_of(one[0] or ""), one[2]) == (key_of(name or ""), state) for one in told],
        [bool(name and one[0] and alike(name, one[0])) and (one[2] or state) == (state or one[2]) for one in told],
    )
    return next((rank.index(True) for rank in ranks if rank.count(True) == 1), None)


def _asked(seats: Sequence[Seat], asked: Any) -> int | None:
    """The participant that a person asks for among those of now."""
    if isinstance(asked, int) or (isinstance(asked, str) and asked.isdecimal()):
        return int(asked) - 1 if 0 < int(asked) <= len(seats) else None
    if isinstance(asked, Mapping):
        return _meant([replace(one, origin=one.now) for one in seats], asked)
    named = [at for at, one in enumerate(seats) if one.now[0] and alike(str(asked), one.now[0])]
    code = parties.resolve(str(asked))
    alone = [at for at, one in enumerate(seats) if one.now[0] is None and one.now[2] in (asked, code)]
    return (named or alone)[0] if len(named or alone) == 1 else None


def _write(store: Store, report: int, seats: Sequence[Seat], amended: Sequence[Seat]) -> None:
    store.run("DELETE FROM participants WHERE report = ?", (report,))
    store.run("DELETE FROM evidence WHERE report = ? AND role = 'participant'", (report,))
    for one in amended:
        nr = store.run("INSERT INTO participants (report, name, office, state) VALUES (?, ?, ?, ?)", (report, *one.now))
        store.run_many(
            "INSERT OR IGNORE INTO evidence VALUES (?, 'participant', ?, ?, ?)",
            [(report, nr, start, end) for start, end in one.spans],
        )
    row = store.row("SELECT machine FROM reports WHERE nr = ?", (report,))
    assert row is not None
    machine = {name: value for name, value in machine_of(row).items() if name != "participants"}
    if [one.now for one in amended] != [one.now for one in seats]:
        machine["participants"] = [[*one.now, one.spans] for one in seats]
    store.run(
        "UPDATE reports SET machine = ? WHERE nr = ?",
        (json.dumps(machine, ensure_ascii=True) if machine else None, report),
    )
    identify_report(store, report)
