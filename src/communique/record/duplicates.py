"""Near duplicates: copies by other publishers, reposts, pages with other furniture, truncated feed items.

Comes in: a document just written. Goes out: its place in a group of copies, led by the fullest of them. Only leading
documents are filed under bands, so that the cost of adding does not grow with the number of copies.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from communique.model import Span
from communique.record.signatures import Hashes, bands, containment, jaccard, shingles, words_of
from communique.record.store import Store
from communique.record.texts import stored_text

ALIKE = 0.7
"""Jaccard similarity of five-word runs from which two bodies count as near duplicates."""

HELD = 0.85
"""Share of a shorter body's runs that a longer one must hold for the shorter to count as a truncated copy."""

_FEWEST_RUNS = 12
"""A shorter body is no truncated copy of anything: a sentence may stand in many texts."""

_FULLER = 1.2
"""A copy that holds so many times the leader's runs takes the lead."""

_MOST_CANDIDATES = 10


def group(store: Store, document: int, text: str, furniture: Sequence[Span], former: Sequence[Span] | None) -> None:
    """Find the group of copies that a document belongs to, and file it. `former` is the furniture by which it was filed
    before, None for a new document."""
    if former is not None:
        if list(former) == list(furniture):
            return
        _unfile(store, document, text, former)
    words = words_of(text, furniture)
    own_bands, own = bands(words), shingles(words)
    store.run("DELETE FROM duplicates WHERE document = ?", (document,))
    lead, similarity, theirs = _lead(store, document, own_bands, own)
    if lead is None:
        _file(store, document, own_bands)
    elif theirs is not None and len(own) >= _FULLER * len(theirs):
        _take_lead(store, document, lead, own_bands, similarity)
    else:
        _follow(store, document, lead, similarity)


def _lead(
    store: Store, document: int, own_bands: Sequence[int], own: Hashes
) -> tuple[int | None, float, Hashes | None]:
    """The leading document that this one copies most closely."""
    best: tuple[int | None, float, Hashes | None] = (None, 0.0, None)
    if not own_bands:
        return best
    marks = ", ".join("?" * len(own_bands))
    rows = store.rows(
        f"SELECT b.document, count(*) FROM bands b WHERE b.band IN ({marks}) AND b.document != ?"
        " GROUP BY b.document ORDER BY 2 DESC, 1 LIMIT ?",
        (*own_bands, document, _MOST_CANDIDATES),
    )
    for row in list(rows):
        theirs = shingles(words_of(*_stored(store, row[0])))
        similarity = likeness(own, theirs)
        if similarity > best[1]:
            best = (row[0], similarity, theirs)
    return best


def likeness(one: Hashes, other: Hashes) -> float:
    """How alike two bodies are where one counts as a copy of the other, else 0."""
    alike = jaccard(one, other)
    if alike >= ALIKE:
        return alike
    held = containment(one, other) if min(len(one), len(other)) >= _FEWEST_RUNS else 0.0
    return held if held >= HELD else 0.0


def _stored(store: Store, document: int) -> tuple[str, list[Span]]:
    text = stored_text(store.value("SELECT text FROM documents WHERE nr = ?", (document,)))
    return text, furniture_of(store, document) or []


def _file(store: Store, document: int, own_bands: Sequence[int]) -> None:
    store.run_many("INSERT OR IGNORE INTO bands VALUES (?, ?)", [(band, document) for band in own_bands])
    if store.row("SELECT 1 FROM duplicates WHERE lead = ?", (document,)) is not None:
        store.run("INSERT OR REPLACE INTO duplicates VALUES (?, ?, 1.0)", (document, document))


def _unfile(store: Store, document: int, text: str, furniture: Sequence[Span]) -> None:
    filed = bands(words_of(text, furniture))
    store.run_many("DELETE FROM bands WHERE band = ? AND document = ?", [(band, document) for band in filed])


def furniture_of(store: Store, document: int) -> list[Span] | None:
    """The furniture in the stored reading of a document; None where it has none."""
    row = store.row("SELECT furniture FROM readings WHERE document = ?", (document,))
    return None if row is None else [Span(*span) for span in json.loads(row["furniture"] or "[]")]


def _follow(store: Store, document: int, lead: int, similarity: float) -> None:
    store.run("UPDATE duplicates SET lead = ? WHERE lead = ?", (lead, document))
    store.run("INSERT OR IGNORE INTO duplicates VALUES (?, ?, 1.0)", (lead, lead))
    store.run("INSERT OR REPLACE INTO duplicates VALUES (?, ?, ?)", (document, lead, round(similarity, 4)))


def _take_lead(store: Store, document: int, lead: int, own_bands: Sequence[int], similarity: float) -> None:
    text, furniture = _stored(store, lead)
    _unfile(store, lead, text, furniture)
    _file(store, document, own_bands)
    store.run("UPDATE duplicates SET lead = ? WHERE lead = ?", (document, lead))
    store.run("INSERT OR REPLACE INTO duplicates VALUES (?, ?, ?)", (lead, document, round(similarity, 4)))
    store.run("INSERT OR REPLACE INTO duplicates VALUES (?, ?, 1.0)", (document, document))
