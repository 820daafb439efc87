"""Persons over time: the offices that documents give them, from when to when, and where two are given one office.

Comes in: the record's participants with the dates of their contacts. Goes out: persons with their terms as the texts
witness them (a term begins and ends with the first and last sighting), and conflicts for the doctor.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import resources
from itertools import groupby

from communique.knowledge import parties
from communique.record.days import days_apart
from communique.record.names import fold
from communique.record.store import Row, Store
from communique.record.stored import StoredPerson, Term

_SIGHTINGS = (
    "SELECT p.person, p.state, p.office, coalesce(r.first_day, c.first_day, d.day) AS day, r.nr AS report"
    " FROM participants p JOIN reports r ON r.nr = p.report JOIN contacts c ON c.nr = r.contact"
    " JOIN readings d ON d.document = r.document"
    " WHERE p.office IS NOT NULL AND p.person IS NOT NULL AND r.verdict IS NOT 'rejected'"
    " AND r.reported != 'background'"
)

_IN_TURN = 60
"""Days within which two persons met in one office in turn are at odds: nobody leaves an office and takes it up again so
soon."""


def persons(store: Store, numbers: Iterable[int]) -> Iterator[StoredPerson]:
    """The persons with these numbers, with all their names and terms; missing ones are left out."""
    for number in numbers:
        row = store.row("SELECT * FROM persons WHERE nr = ?", (number,))
        if row is None:
            continue
        found = store.rows("SELECT name FROM person_names WHERE person = ? ORDER BY name", (number,))
        names = [one["name"] for one in found]
        seen = list(store.rows(f"{_SIGHTINGS} AND p.person = ? ORDER BY day IS NULL, day, r.nr", (number,)))
        yield StoredPerson(f"p{number}", row["name"], row["state"], tuple(names), tuple(_terms(seen)))


def conflicts(store: Store) -> Iterator[str]:
    """Offices for one holder that documents give to two persons in turn within two months, one sentence each."""
    seen = [
        (row["state"], office, row)
        for row in store.rows(f"{_SIGHTINGS} AND p.state IS NOT NULL AND day IS NOT NULL ORDER BY day, r.nr")
        if (office := sole_office(row["office"], row["state"]))
    ]
    seen.sort(key=lambda one: (one[0], one[1], one[2]["day"]))
    for (state, office), group in groupby(seen, key=lambda one: one[:2]):
        yield from _conflicts_of(store, state, office, [one[2] for one in group])


def sole_office(told: str, party: str | None = None) -> str | None:
    """The office for one holder that a title names ("Chinese Foreign Minister" -> "foreign minister"), or None. Some
    titles mean it for some parties alone: the foreign secretary of India is no minister."""
    plain = _plain(told)
    for row in _offices():
        if row["office"] == "vague" or (row["parties"] and party not in row["parties"].split()):
            continue
        for words in row["words"].split(";"):
            if f" {words} " in f" {plain} ":
                return row["office"] if row["one holder"] == "yes" else None
    return None


def _conflicts_of(store: Store, state: str, office: str, seen: Sequence[Row]) -> Iterator[str]:
    told: set[frozenset[int]] = set()
    for at, row in enumerate(seen):
        for place, later in enumerate(seen[at + 1 :], at + 1):
            if days_apart(row["day"], later["day"]) > _IN_TURN:
                break
            both = frozenset((row["person"], later["person"]))
            if len(both) == 1 or both in told:
                continue
            if row["day"] == later["day"] or _comes_back(seen, row["person"], place):
                told.add(both)
                names = [_name(store, row["person"]), _name(store, later["person"])]
                party = parties.get(state)
                yield (
                    f"{names[0]} and {names[1]} are both called {office} of {party.name if party else state}"
                    f" about {row['day']} (r{row['report']}, r{later['report']})"
                )


def _comes_back(seen: Sequence[Row], person: int, place: int) -> bool:
    """True where the person is met in the office again soon after another was: neither followed the other."""
    for later in seen[place + 1 :]:
        if days_apart(seen[place]["day"], later["day"]) > _IN_TURN:
            return False
        if later["person"] == person and later["report"] != seen[place]["report"]:
            return True
    return False


def _terms(seen: Sequence[Row]) -> Iterator[Term]:
    """Sightings in order of time become terms. Words for one office ("PM", "prime minister") are one term; words for no
    office in particular ("top diplomat") break none."""
    telling = [row for row in seen if not _is_vague(row["office"])] or seen
    for (state, _), group in groupby(telling, key=lambda row: (row["state"], _office_of(row))):
        rows = list(group)
        days = [row["day"] for row in rows if row["day"]]
        told = Counter(row["office"] for row in rows)
        office = max(told, key=lambda words: (told[words], len(words), words))
        reports = tuple(dict.fromkeys(f"r{row['report']}" for row in rows))
        yield Term(office, state, min(days, default=None), max(days, default=None), reports)


def _office_of(row: Row) -> str:
    return sole_office(row["office"], row["state"]) or _plain(row["office"])


def _is_vague(told: str) -> bool:
    words = next(row["words"].split(";") for row in _offices() if row["office"] == "vague")
    return _plain(told) in words


def _plain(told: str) -> str:
    return " ".join(fold(told).replace("-", " ").split())


def _name(store: Store, person: int) -> str:
    return str(store.value("SELECT name FROM persons WHERE nr = ?", (person,)))


@cache
def _offices() -> list[dict[str, str]]:
    """Titles that only look like an office for one holder come first."""
    text = resources.files(__package__).joinpath("data/offices.csv").read_text(encoding="utf-8")
    return sorted(csv.DictReader(text.splitlines()), key=lambda row: (row["one holder"] == "yes", -len(row["words"])))
