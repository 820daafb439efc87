"""Persons of the record: one row a person, under all names that documents give."""

from __future__ import annotations

from communique.record.names import key_of
from communique.record.store import Store


def find_persons(store: Store, asked: str) -> list[int]:
    """The persons one of whose names holds the words asked for, in that order."""
    key = key_of(asked)
    if not key:
        return []
    rows = store.rows("SELECT DISTINCT person FROM person_names WHERE ' ' || key || ' ' LIKE ?", (f"% {key} %",))
    return [row[0] for row in rows]


def identify(store: Store, document: int) -> None:
    """Give the participants and speakers of a document their persons."""
    for row in list(
        store.rows(
            "SELECT p.nr, p.name, p.state FROM participants p JOIN reports r ON r.nr = p.report"
            " WHERE r.document = ? AND p.name IS NOT NULL",
            (document,),
        )
    ):
        person = _person(store, row["name"], row["state"])
        store.run("UPDATE participants SET person = ? WHERE nr = ?", (person, row["nr"]))
    for row in list(
        store.rows("SELECT nr, speaker FROM statements WHERE document = ? AND speaker IS NOT NULL", (document,))
    ):
        store.run("UPDATE statements SET person = ? WHERE nr = ?", (_person(store, row["speaker"], None), row["nr"]))


def _person(store: Store, name: str, state: str | None) -> int | None:
    key = key_of(name)
    if not key:
        return None
    found = store.value("SELECT person FROM person_names WHERE key = ?", (key,))
    if found is None:
        found = store.run("INSERT INTO persons (name, state) VALUES (?, ?)", (name, state))
    store.run(
        "INSERT INTO person_names VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET reports = reports + 1",
        (key, found, name),
    )
    return int(found)
