"""Ranking: how much a wording is one party's own, and how fixed it is.

Comes in: passages and the places of each candidate. Goes out: `Rank`s. Counts run over arrays, so that a wording that
stands in a hundred thousand places costs no more than a few milliseconds.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from communique.analysis.phrases.forms import Form, weight
from communique.analysis.phrases.mining import Places, units_at
from communique.analysis.phrases.passages import Passages

_RARE_PARTY = 50
"""Added to the statements of each party, so that one with a handful does not seem to own what it says once."""

_OWNERS_SHARE = 0.2
"""A party owns a wording only if it used it in this share of the statements of its most frequent user."""

Numbers = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Rank:
    """What decides the place of a wording; see `Phrase` for the fields."""

    form: Form
    numbers: Numbers
    places: Places
    contacts: int
    party: str
    specific: float
    fixed: float
    score: float


class Ranking:
    """Ranks wordings of one collection of passages."""

    def __init__(self, told: Passages) -> None:
        self._told = told
        voices = list(dict.fromkeys(one.voices for one in told.passages))
        self._parties = sorted({party for parties in voices for party in parties})
        number = {one: i for i, one in enumerate(voices)}
        self._voice = np.array([number[one.voices] for one in told.passages], np.int64)
        self._holds = np.array([[party in one for party in self._parties] for one in voices], float).reshape(
            len(voices), -1
        )
        self._base = np.bincount(self._voice, minlength=len(voices)) @ self._holds if voices else np.zeros(0)

    def rank(self, form: Form, numbers: Numbers, all_places: Mapping[Numbers, Places]) -> Rank:
        """The rank of a wording. `all_places` holds its places and those of its words but the last, but the first."""
        places = all_places[numbers]
        party, specific = self._owner(places)
        shares = [len(places) / max(1, len(all_places[inner])) for inner in (numbers[:-1], numbers[1:])]
        fixed = math.sqrt(shares[0] * shares[1])
        contacts = units_at(self._told.corpus, places)
        score = math.sqrt(weight(form) * fixed) * specific * math.log2(contacts)
        return Rank(form, numbers, places, contacts, party, round(specific, 3), round(fixed, 3), round(score, 3))

    def _owner(self, places: Places) -> tuple[str, float]:
        """The party whose own a wording most is, and its share of the uses for each statement that parties make."""
        passages = np.unique(self._told.corpus.passages[places])
        uses = np.bincount(self._voice[passages], minlength=len(self._holds)) @ self._holds
        rates = uses / (self._base + _RARE_PARTY)
        if not len(rates) or not rates.sum():
            return "", 0.0
        best = int(np.argmax(np.where(uses >= _OWNERS_SHARE * uses.max(), rates, 0)))
        return self._parties[best], float(rates[best] / rates.sum())
