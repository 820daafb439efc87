"""Positions: what each party did on an issue over time: supported, opposed, warned, pledged.

Comes in: a record and an issue (or an instrument). Goes out: for each party its acts in order of time, with counts by
act and by year, and where its act on the issue changed side. Copies of one text count once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from communique.analysis.encounters import Encounter, with_encounters
from communique.analysis.sayings import Saying, own_issues, saying_of
from communique.errors import QuestionError
from communique.record import DocumentCard, Filter, Record, StoredStatement

LEANING: Mapping[str, int] = {
    "support": 1, "pledge": 1, "agree": 1, "appreciate": 1, "congratulate": 1,
    "oppose": -1, "condemn": -1, "warn": -1, "voice_concern": -1, "deny": -1,
}  # fmt: skip
"""Which acts speak for a thing (1) and which against it (-1); the others lean to neither side."""

_ANY = Filter()


@dataclass(frozen=True, slots=True)
class Act:
    """One act of a party on the issue: the day of its contact or publication, the contact, the saying, its document."""

    day: str | None
    contact: str | None
    saying: Saying
    document: DocumentCard


@dataclass(frozen=True, slots=True)
class Position:
    """A party's acts on the issue in order of time. `counts` by act, most first; `years` by year; `turns` are the acts
    that lean to the other side than the last leaning one before them, about the same matter or not: a reader decides
    whether the position moved."""

    party: str
    acts: tuple[Act, ...]
    counts: Mapping[str, int]
    years: Mapping[str, int]
    turns: tuple[Act, ...]


def positions_on(record: Record, subject: str, asked: Filter = _ANY) -> tuple[Position, ...]:
    """The positions on a subject: an issue if the record knows one of that name, else an instrument."""
    for question in (replace(asked, issue=subject), replace(asked, instrument=subject)):
        if record.count_statements(question):
            return positions(record, question)
    raise QuestionError(f"nothing was said on {subject!r}", _known(record))


def positions(record: Record, asked: Filter) -> tuple[Position, ...]:
    """The positions of all parties that spoke to the issue or instrument asked for, those with most acts first.

    Raises QuestionError where nobody did.
    """
    by_party: dict[str, list[Act]] = {}
    for act in acts(record, asked):
        for party in act.saying.holder:
            by_party.setdefault(party, []).append(act)
    if not by_party:
        raise QuestionError("no statement fits", _known(record))
    found = [_position(party, told) for party, told in by_party.items()]
    return tuple(sorted(found, key=lambda one: (-len(one.acts), one.party)))


def acts(record: Record, asked: Filter) -> list[Act]:
    """The acts that fit, in order of time, without those of near duplicates of another text."""
    told = with_encounters(record, record.statements(asked))
    found = (act_of(one, encounter) for one, encounter in told if spoken_to(one, asked))
    return sorted((act for act in found if act), key=in_time)


def act_of(one: StoredStatement, encounter: Encounter | None) -> Act | None:
    """A statement as an act; None for that of a near duplicate of another text."""
    if one.document.lead not in (None, one.document.id):
        return None
    day = (encounter.start if encounter else None) or one.document.day
    return Act(day, one.contact, saying_of(one), one.document)


def in_time(one: Act) -> tuple[bool, str, str, int]:
    """A key that puts acts in order of time, undated ones last."""
    return one.day is None, one.day or "", one.document.id, one.saying.start


def spoken_to(one: StoredStatement, asked: Filter) -> bool:
    """False where the issue asked for was only taken over from what was told before, and no word points back to it."""
    return not asked.issue or bool(own_issues(one))


def _position(party: str, told: list[Act]) -> Position:
    counts = Counter(act.saying.act for act in told)
    years = Counter(act.day[:4] for act in told if act.day)
    return Position(party, tuple(told), dict(counts.most_common()), dict(sorted(years.items())), tuple(_turns(told)))


def _turns(told: Iterable[Act]) -> Iterable[Act]:
    last = 0
    for act in told:
        leaning = LEANING.get(act.saying.act, 0)
        if leaning and last and leaning != last:
            yield act
        last = leaning or last


def _known(record: Record) -> str:
    """What is most spoken of, for a person whose issue is not in the record."""
    told: Counter[str] = Counter()
    for statement in record.statements(limit=2000):
        told.update(topic.name for topic in statement.issues)
    names = ", ".join(name for name, _ in told.most_common(8))
    return f"Among the issues of the record are: {names}" if names else "The record holds no issue"
