"""Persons of the record: who is who under all spellings, in all offices, over time.

Comes in: the participants and speakers of a new reading. Goes out: their persons. A name joins a person of its party
to whose usual name and some others it is alike; a surname alone only where one person alone can be meant. What people
ruled on names comes first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from communique.record.names import alike, blocking_keys, key_of, sounds
from communique.record.store import Store

_FAR_MORE = 5
"""How many times more often than others of one surname a person must be met to be meant by it alone."""

_LEAST_FITTING = 1 / 3
"""The share of a person's names that another must be alike to, where it is alike to the usual one: two misspellings of
one name need not be alike to each other."""

_WELL_KNOWN = 20
"""Met in so many documents, a person is meant by the very name even where a text seems to give another party: that is
likelier misread than another person of that name."""

_ENOUGH_NAMES = 200
"""So many mentions tell which name is the usual one; more are not counted."""


def find_persons(store: Store, asked: str) -> list[int]:
    """The persons who may be meant by a name or a part of one, in any spelling or script of the table."""
    key = key_of(asked)
    rows = list(store.rows("SELECT DISTINCT person FROM person_names WHERE ' ' || key || ' ' LIKE ?", (f"% {key} %",)))
    found = [row[0] for row in rows] if key else []
    return found or [nr for nr in _near(store, asked) if any(alike(asked, name) for name in _names(store, nr))]


def identify(store: Store, document: int) -> None:
    """Give the participants and speakers of a document their persons, those with most words first."""
    known: dict[str, int | None] = {}
    for name, state in _named(store, document):
        if name not in known or known[name] is None:
            known[name] = person_of(store, name, state)
    store.run_many(
        "UPDATE participants SET person = ? WHERE name = ? AND report IN (SELECT nr FROM reports WHERE document = ?)",
        [(person, name, document) for name, person in known.items()],
    )
    store.run_many(
        "UPDATE statements SET person = ? WHERE speaker = ? AND document = ?",
        [(person, name, document) for name, person in known.items()],
    )
    for person in {nr for nr in known.values() if nr is not None}:
        met = store.value("UPDATE persons SET met = met + 1 WHERE nr = ? RETURNING met", (person,))
        if met & (met - 1) == 0:  # at 1, 2, 4, 8 ...: which name is the usual one changes ever more slowly
            _rename(store, person)


def identify_report(store: Store, report: int) -> None:
    """Give the participants of one report their persons, after a person amended them."""
    rows = store.rows("SELECT nr, name, state FROM participants WHERE report = ? AND name IS NOT NULL", (report,))
    persons = [(person_of(store, row["name"], row["state"]), row["nr"]) for row in list(rows)]
    store.run_many("UPDATE participants SET person = ? WHERE nr = ?", persons)


def drop_unmet(store: Store, persons: Iterable[int]) -> None:
    """Forget those of these persons whom no document names any more."""
    store.run_many(
        "DELETE FROM persons WHERE nr = ? AND NOT EXISTS (SELECT 1 FROM participants WHERE person = persons.nr)"
        " AND NOT EXISTS (SELECT 1 FROM statements WHERE person = persons.nr)",
        [(person,) for person in persons],
    )


def persons_of_report(store: Store, report: int) -> set[int]:
    """The persons who take part by one report."""
    rows = store.rows("SELECT person FROM participants WHERE report = ? AND person IS NOT NULL", (report,))
    return {row[0] for row in rows}


def persons_in(store: Store, document: int) -> set[int]:
    """The persons whom a document names."""
    rows = store.rows(
        "SELECT p.person FROM participants p JOIN reports r ON r.nr = p.report WHERE r.document = ?"
        " UNION SELECT person FROM statements WHERE document = ?",
        (document, document),
    )
    return {row[0] for row in rows if row[0] is not None}


def person_of(store: Store, name: str, state: str | None) -> int | None:
    """The person of a name, made anew where nobody fits; None for what is no name, or a surname that several share."""
    key = key_of(name)
    if not key or not sounds(name):
        return None
    fitting = [nr for nr in _candidates(store, name, key) if _fits(store, nr, name, key, state)]
    if len(fitting) > 1:
        fitting = _closest(store, fitting, key)
    if len(fitting) > 1 and len(sounds(name)) == 1:
        fitting = _foremost(store, fitting)
        if not fitting:
            return None
    person = fitting[0] if fitting else store.run("INSERT INTO persons (name, state) VALUES (?, ?)", (name, state))
    _remember(store, person, name, key, state)
    return person


def _named(store: Store, document: int) -> list[tuple[str, str | None]]:
    rows = store.rows(
        "SELECT p.name, p.state FROM participants p JOIN reports r ON r.nr = p.report"
        " WHERE r.document = ? AND p.name IS NOT NULL"
        " UNION SELECT s.speaker,"
        " (SELECT CASE WHEN count(*) = 1 THEN min(party) END FROM holders WHERE statement = s.nr)"
        " FROM statements s WHERE s.document = ? AND s.speaker IS NOT NULL",
        (document, document),
    )
    return sorted(
        ((row[0], row[1]) for row in rows), key=lambda one: (-len(sounds(one[0])), one[0], one[1] is None, one[1] or "")
    )


def _candidates(store: Store, name: str, key: str) -> list[int]:
    exact = [row[0] for row in store.rows("SELECT person FROM person_names WHERE key = ?", (key,))]
    ruled = store.rows(
        "SELECT n.person FROM name_rulings r JOIN person_names n ON n.key = r.other WHERE r.key = ? AND r.same", (key,)
    )
    return list(dict.fromkeys([*(row[0] for row in ruled), *exact, *_near(store, name)]))


def _near(store: Store, name: str) -> list[int]:
    keys = sorted(blocking_keys(name))
    marks = ", ".join("?" * len(keys))
    return [row[0] for row in store.rows(f"SELECT DISTINCT person FROM person_keys WHERE key IN ({marks})", keys)]


def _names(store: Store, person: int) -> list[str]:
    return [row[0] for row in store.rows("SELECT name FROM person_names WHERE person = ?", (person,))]


def _fits(store: Store, person: int, name: str, key: str, state: str | None) -> bool:
    names = _names(store, person)
    rulings = _rulings(store, key, [key_of(one) for one in names])
    if rulings:
        return all(rulings)
    own = store.row("SELECT name, state, met FROM persons WHERE nr = ?", (person,))
    assert own is not None
    if state != own["state"] and not (state is None or own["state"] is None):
        return own["met"] >= _WELL_KNOWN and " " in key and key == key_of(own["name"])
    full = [one for one in names if len(sounds(one)) > 1] or names
    fitting = sum(alike(name, one) for one in full)
    return fitting == len(full) or (_LEAST_FITTING * len(full) <= fitting and alike(name, own["name"]))


def _rulings(store: Store, key: str, keys: Sequence[str]) -> list[bool]:
    marks = ", ".join("?" * len(keys))
    rows = store.rows(f"SELECT same FROM name_rulings WHERE key = ? AND other IN ({marks})", (key, *keys))
    return [bool(row[0]) for row in rows]


def _closest(store: Store, persons: Iterable[int], key: str) -> list[int]:
    """Those who bear the very name, where there are any."""
    persons = list(persons)
    marks = ", ".join("?" * len(persons))
    rows = store.rows(f"SELECT person FROM person_names WHERE key = ? AND person IN ({marks})", (key, *persons))
    return [row[0] for row in rows] or persons


def _foremost(store: Store, persons: Sequence[int]) -> list[int]:
    """The one who is meant by a surname alone: met far more often than all others of the name, or nobody."""
    count = "SELECT count(*) FROM (SELECT 1 FROM participants WHERE person = ? LIMIT 1000)"
    times = [(store.value(count, (person,)), person) for person in persons]
    (most, first), (next_most, _) = sorted(times, reverse=True)[:2]
    return [first] if most >= _FAR_MORE * (next_most + 1) else []


def _remember(store: Store, person: int, name: str, key: str, state: str | None) -> None:
    store.run("INSERT OR IGNORE INTO person_names (key, person, name) VALUES (?, ?, ?)", (key, person, name))
    store.run_many(
        "INSERT OR IGNORE INTO person_keys VALUES (?, ?)", [(one, person) for one in sorted(blocking_keys(name))]
    )
    store.run("UPDATE persons SET state = ? WHERE nr = ? AND state IS NULL AND ? IS NOT NULL", (state, person, state))


def _rename(store: Store, person: int) -> None:
    """Show the person under the name that documents give most often, of those with a given name and a surname."""
    rows = store.rows(
        "SELECT name, count(*) AS times FROM (SELECT name FROM participants WHERE person = ? LIMIT ?) GROUP BY name",
        (person, _ENOUGH_NAMES),
    )
    times = {row["name"]: row["times"] for row in rows}
    names = _names(store, person)
    best = max(names, key=lambda name: (len(sounds(name)) > 1, times.get(name, 0), name.isascii(), name))
    store.run("UPDATE persons SET name = ? WHERE nr = ? AND name != ?", (best, person, best))


def unite(store: Store, persons: Sequence[int], *, apart: bool) -> list[int]:
    """Make several persons one, or (`apart`) forget them so that they are told apart anew; the documents that name
    them, to be identified again."""
    if not persons:
        return []
    marks = ", ".join("?" * len(persons))
    documents = [
        row[0]
        for row in store.rows(
            f"SELECT r.document FROM participants p JOIN reports r ON r.nr = p.report WHERE p.person IN ({marks})"
            f" UNION SELECT document FROM statements WHERE person IN ({marks})",
            (*persons, *persons),
        )
    ]
    kept = min(persons)
    for table in ("participants", "statements"):
        store.run(f"UPDATE {table} SET person = ? WHERE person IN ({marks})", (None if apart else kept, *persons))
    if apart:
        store.run(f"DELETE FROM persons WHERE nr IN ({marks})", persons)
        return documents
    for table in ("person_names", "person_keys"):
        store.run(f"UPDATE OR IGNORE {table} SET person = ? WHERE person IN ({marks})", (kept, *persons))
    store.run(f"DELETE FROM persons WHERE nr IN ({marks}) AND nr != ?", (*persons, kept))
    _rename(store, kept)
    return documents
