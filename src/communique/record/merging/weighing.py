"""Weighing two reports: are they of one contact? Features with their weights, and what forbids it outright.

The weights were set on pairs of English reports from 2023 (evaluation/merging) so that no pair of two contacts is
joined; a person can read off every stored merge why it was made.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from communique.knowledge import parties
from communique.record.days import days_apart
from communique.record.merging.facts import Person, ReportFacts
from communique.record.merging.keys import window
from communique.record.names import alike, fold

ENOUGH = 4.5
"""The score from which two reports are taken to be of one contact."""

ENOUGH_WITHOUT_TIME = 8.0
"""The same where one of the two tells neither its date nor that of its publication, or only a year: persons, kind,
weekday and subjects must all speak for it."""

_TELLING, _TELLING_WITHOUT_PERSONS = 62, 22
"""A time of more days tells nothing of which contact is meant: the same two people may meet often in a year; of two
parties without names, many people do in a month."""

_WEIGHTS = {
    "same parties": 2.0,
    "most parties": 1.0,
    "persons of two sides": 3.0,
    "persons of one side": 1.0,
    "same day": 2.5,
    "a day apart": -2.0,
    "a night apart": -0.5,
    "days overlap": 1.0,
    "published in time": 1.5,
    "published together": 1.0,
    "weekday fits": 1.0,
    "same kind": 1.0,
    "channel told once": 0.5,
    "same place": 0.5,
    "another place": -0.5,
    "same requester": 0.5,
    "another requester": -0.5,
    "same subjects": 1.0,
    "near duplicates": 3.0,
    "passing mention": -0.5,
}

_CHANNELS = {"call", "video_call", "letter"}
_COMPATIBLE = {frozenset(pair) for pair in (("meeting", "multilateral"),)}


@dataclass(frozen=True, slots=True)
class Weighing:
    """The verdict on two reports: the features that hold with their weights, their sum, and what forbids joining."""

    features: dict[str, float]
    barrier: str | None = None
    needed: float = ENOUGH

    @property
    def score(self) -> float:
        """The sum of the weights; 0 where something forbids joining."""
        return 0.0 if self.barrier else round(sum(self.features.values()), 2)

    @property
    def joins(self) -> bool:
        """True where the two reports are taken to be of one contact."""
        return self.score >= self.needed


def weigh(one: ReportFacts, other: ReportFacts) -> Weighing:
    """Weigh two reports of different documents."""
    barrier = barrier_between(one, other)
    if barrier:
        return Weighing({}, barrier)
    persons = _persons(one, other)
    names = [*_parties(one, other), *persons, *_dates(one, other), *_circumstances(one, other)]
    longest = _TELLING if persons else _TELLING_WITHOUT_PERSONS
    needed = ENOUGH if _days_told(one) <= longest and _days_told(other) <= longest else ENOUGH_WITHOUT_TIME
    return Weighing({name: _WEIGHTS[name] for name in names}, None, needed)


def _days_told(report: ReportFacts) -> float:
    """How many days a report leaves open for its contact; no end where it tells no time."""
    span = window(report)
    return float("inf") if span is None else (span[1] - span[0]).days + 1


def _other_countries(one: ReportFacts, other: ReportFacts) -> bool:
    """Visits to two countries are two visits."""
    if "visit" not in (one.kind, other.kind) or not (one.place and other.place):
        return False
    mine, theirs = _countries(one.place), _countries(other.place)
    return bool(mine and theirs) and not mine & theirs


@lru_cache(maxsize=10_000)
def _countries(place: str) -> frozenset[str]:
    """The states that a place names, by themselves or by their capitals."""
    codes = (hit.code for hit in parties.find(place))
    return frozenset(code for code in codes if len(code) == 3 and code.isupper())


def barrier_between(one: ReportFacts, other: ReportFacts) -> str | None:
    """What makes it impossible that two reports are of one contact, or None."""
    return next((name for name, stands in _BARRIERS if stands(one, other)), None)


def _kinds_agree(one: str, other: str) -> bool:
    if one == other:
        return True
    if "unspecified" in (one, other):
        return not {one, other} & {"letter", "visit", "multilateral"}
    return frozenset((one, other)) in _COMPATIBLE


def _apart(one: ReportFacts, other: ReportFacts) -> bool:
    """True where the days that the two allow lie more than a day apart. A weekday alone must be among them."""
    first, second = window(one), window(other)
    if first is None or second is None:
        return not _weekday_fits(one, second) or not _weekday_fits(other, first)
    gap = max(first[0], second[0]).toordinal() - min(first[1], second[1]).toordinal()
    zones = one.first_day and other.first_day and one.publisher != other.publisher
    return gap > (1 if zones else 0)


def _weekday_fits(report: ReportFacts, other: tuple[date, date] | None) -> bool:
    """True unless the report tells a weekday that is none of the other's days."""
    if report.first_day or report.weekday is None or other is None or (other[1] - other[0]).days > 5:
        return True
    days = range(other[0].toordinal(), other[1].toordinal() + 1)
    return report.weekday in {date.fromordinal(day).weekday() for day in days}


def _parties_agree(one: ReportFacts, other: ReportFacts) -> bool:
    """Two sides must be the same two; of three and more, most must be."""
    shared = len(one.parties & other.parties)
    smaller, larger = sorted((len(one.parties), len(other.parties)))
    if smaller < 2:
        return shared == smaller and larger <= 2
    return shared == larger if larger <= 2 else shared >= 2 and shared / larger >= 0.6


def _other_persons(one: ReportFacts, other: ReportFacts) -> bool:
    """True where both name persons of some party and none of them can be the same."""
    for party in one.parties & other.parties:
        mine = [person for person in one.persons if person.state == party]
        theirs = [person for person in other.persons if person.state == party]
        if mine and theirs and not any(same_person(a, b) for a in mine for b in theirs):
            return True
    return False


def same_person(one: Person, other: Person) -> bool:
    """True where two participants are, or may be, one person."""
    if one.number is not None and other.number is not None:
        return one.number == other.number
    return alike(one.name, other.name)


_BARRIERS: tuple[tuple[str, Callable[[ReportFacts, ReportFacts], bool]], ...] = (
    ("one document tells them apart", lambda one, other: one.document == other.document),
    ("one is only planned", lambda one, other: (one.status == "planned") != (other.status == "planned")),
    ("another kind", lambda one, other: not _kinds_agree(one.kind, other.kind)),
    ("another day", _apart),
    ("another country", _other_countries),
    ("other parties", lambda one, other: not _parties_agree(one, other)),
    ("other persons", _other_persons),
)


def _parties(one: ReportFacts, other: ReportFacts) -> list[str]:
    return ["same parties" if one.parties == other.parties else "most parties"]


def _persons(one: ReportFacts, other: ReportFacts) -> list[str]:
    sides = {a.state or a.name for a in one.persons for b in other.persons if same_person(a, b)}
    return [] if not sides else ["persons of two sides" if len(sides) > 1 else "persons of one side"]


def _dates(one: ReportFacts, other: ReportFacts) -> list[str]:
    if one.first_day and other.first_day:
        return [_stated(one, other)]
    if one.first_day or other.first_day:
        dated, undated = (one, other) if one.first_day else (other, one)
        if undated.published:
            return ["published in time"]
        return ["weekday fits"] if undated.weekday is not None and _weekday_fits(undated, window(dated)) else []
    if one.published and other.published:
        return ["published together"] if abs(days_apart(one.published, other.published)) <= 2 else []
    return []


def _stated(one: ReportFacts, other: ReportFacts) -> str:
    assert one.first_day and other.first_day and one.last_day and other.last_day
    if (one.first_day, one.last_day) == (other.first_day, other.last_day):
        return "same day" if days_apart(one.first_day, one.last_day) < 10 else "days overlap"
    if one.first_day <= other.last_day and other.first_day <= one.last_day:
        return "days overlap"
    later = max(one, other, key=lambda report: report.first_day or "")
    return "a night apart" if later.by_world_clock else "a day apart"


def _circumstances(one: ReportFacts, other: ReportFacts) -> list[str]:
    held = []
    if one.kind == other.kind:
        held.append("same kind")
    elif "unspecified" in (one.kind, other.kind):
        held.append("channel told once")
    if one.place and other.place and one.kind not in _CHANNELS:
        held.append("same place" if _places_agree(one.place, other.place) else "another place")
    if one.requested_by and other.requested_by:
        held.append("same requester" if one.requested_by == other.requested_by else "another requester")
    if _same_subjects(one.topics, other.topics):
        held.append("same subjects")
    if one.group == other.group:
        held.append("near duplicates")
    if "background" in (one.reported, other.reported):
        held.append("passing mention")
    return held


def _same_subjects(one: frozenset[int], other: frozenset[int]) -> bool:
    """Half of what the shorter report names, and at least two subjects, stand in the other."""
    shared = len(one & other)
    return shared >= 2 and 2 * shared >= min(len(one), len(other))


def _places_agree(one: str, other: str) -> bool:
    """Places share a word, or one may lie in the other for all we know (a venue and a city share none)."""
    return bool(set(fold(one).split()) & set(fold(other).split()))
