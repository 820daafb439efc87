"""The English words of place and of gatherings, read once from `languages/en/places.yaml`.

Comes in: a data file. Goes out: frozen sets, ready for lookups.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from communique.languages.tables import load_table
from communique.reading.who.words import word_set


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """The words of `places.yaml`, a set a cell; `regions` are phrases of several words."""

    kinds: frozenset[str]
    goes_on: frozenset[str]
    inner: frozenset[str]
    hyphened: frozenset[str]
    held: frozenset[str]
    runs: frozenset[str]
    passed: frozenset[str]
    houses: frozenset[str]
    state_houses: frozenset[str]
    posts: frozenset[str]
    regions: tuple[str, ...]
    regional: frozenset[str]


@cache
def place_words() -> PlaceWords:
    """The words of `places.yaml`."""
    table = dict(load_table("en", "places"))
    regions = tuple(table.pop("regions"))
    return PlaceWords(regions=regions, **{key: word_set(cell) for key, cell in table.items()})
