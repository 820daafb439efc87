"""What a decision speaks of, in terms that outlive a new reading, and which row that is now.

A report is told by its document, parties, kind and evidence; a statement by its document and spans; a person by a name
and a party. A subject that fits nothing, or two things equally well, is an orphan: it is never moved in silence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from communique.errors import QuestionError
from communique.record.found import as_found, participants_found
from communique.record.names import key_of
from communique.record.store import Store

Subject = Mapping[str, Any]
Spans = Sequence[Sequence[int]]

_LEAST_OVERLAP = 0.5


def describe_report(store: Store, report: int) -> dict[str, Any]:
    """A report in lasting terms. Raises QuestionError where there is none."""
    row = store.row(
        "SELECT o.id, r.kind, r.machine FROM reports r JOIN documents o ON o.nr = r.document WHERE r.nr = ?", (report,)
    )
    if row is None:
        raise QuestionError(f"the record holds no report r{report}", "See a contact's reports with: communique show")
    return {
        "document": row["id"],
        "kind": as_found(row)["kind"],
        "parties": sorted(_parties(store, report)),
        "evidence": _evidence(store, report),
    }


def describe_statement(store: Store, statement: int) -> dict[str, Any]:
    """A statement in lasting terms. Raises QuestionError where there is none."""
    row = store.row(
        "SELECT o.id, s.* FROM statements s JOIN documents o ON o.nr = s.document WHERE s.nr = ?", (statement,)
    )
    if row is None:
        raise QuestionError(f"the record holds no statement s{statement}", "List them with: communique statements")
    found = as_found(row)
    return {
        "document": row["id"],
        "cue": [found["cue_start"], found["cue_end"]],
        "content": [found["content_start"], found["content_end"]],
    }


def describe_person(store: Store, person: int) -> dict[str, Any]:
    """A person in lasting terms. Raises QuestionError where there is none."""
    row = store.row("SELECT name, state FROM persons WHERE nr = ?", (person,))
    if row is None:
        raise QuestionError(f"the record holds no person p{person}", "List them with: communique doctor")
    return {"name": row["name"], "state": row["state"]}


def words_of(subject: Subject) -> set[str]:
    """The ids of the documents and the folded names that a subject tells: under these its decision is found again."""
    parts = [*subject.get("reports", ()), *subject.get("names", ()), subject]
    documents = {part["document"] for part in parts if "document" in part}
    return documents | {key_of(part["name"]) for part in parts if "name" in part}


def find_report(store: Store, told: Subject) -> int | None:
    """The report that is meant: of the same document, its parties the same in the main, its evidence overlapping; or,
    where the evidence lies elsewhere, the only one of the same parties and kind."""
    rows = store.rows(
        "SELECT r.nr, r.kind, r.machine FROM reports r JOIN documents o ON o.nr = r.document WHERE o.id = ?",
        (told["document"],),
    )
    fitting = []
    for row in map(as_found, list(rows)):
        parties = _share(set(told["parties"]), _parties(store, row["nr"]))
        if parties >= _LEAST_OVERLAP:
            overlap = _overlap(told["evidence"], _evidence(store, row["nr"]))
            fitting.append((overlap > 0, parties + overlap + (row["kind"] == told["kind"]), row["nr"], row["kind"]))
    pinned = [one for one in fitting if one[0]]
    if pinned:
        return _only_best([(score, nr) for _, score, nr, _ in pinned])
    same = [nr for _, score, nr, kind in fitting if kind == told["kind"] and score >= 2]
    return same[0] if len(same) == 1 else None


def find_statement(store: Store, told: Subject) -> int | None:
    """The statement that is meant: of the same document, at least half of the content shared, the cue overlapping."""
    rows = store.rows(
        "SELECT s.* FROM statements s JOIN documents o ON o.nr = s.document WHERE o.id = ?", (told["document"],)
    )
    fitting = []
    for row in map(as_found, rows):
        content = _overlap([told["content"]], [[row["content_start"], row["content_end"]]])
        cue = _overlap([told["cue"]], [[row["cue_start"], row["cue_end"]]])
        if content >= _LEAST_OVERLAP and cue > 0:
            fitting.append((content + cue, int(row["nr"])))
    return _only_best(fitting)


def find_person(store: Store, told: Subject) -> int | None:
    """The person who bears the name for the party (or for none known)."""
    rows = store.rows(
        "SELECT p.nr, p.state FROM person_names n JOIN persons p ON p.nr = n.person WHERE n.key = ?",
        (key_of(told["name"]),),
    )
    found = [row["nr"] for row in rows if told.get("state") is None or row["state"] in (None, told["state"])]
    return found[0] if len(found) == 1 else None


def _parties(store: Store, report: int) -> set[str]:
    return {state for _, _, state, _ in participants_found(store, report) if state}


def _evidence(store: Store, report: int) -> list[list[int]]:
    rows = store.rows(
        "SELECT start, \"end\" FROM evidence WHERE report = ? AND role = 'contact' ORDER BY start", (report,)
    )
    return [list(row) for row in rows]


def _share(one: set[str], other: set[str]) -> float:
    return len(one & other) / len(one | other) if one | other else 1.0


def _overlap(one: Spans, other: Spans) -> float:
    mine, theirs = _places(one), _places(other)
    return len(mine & theirs) / len(mine | theirs) if mine | theirs else 0.0


def _places(spans: Spans) -> set[int]:
    return {place for start, end in spans for place in range(start, end)}


def _only_best(scored: Iterable[tuple[float, int]]) -> int | None:
    ranked = sorted(scored, reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < 1e-9):
        return None
    return ranked[0][1]
