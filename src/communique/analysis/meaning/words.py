"""The words of a statement that tell its matter, each with its weight.

Comes in: a stretch of text and the parties at the table. Goes out: stems with weights. Words of other parties become
their codes ("Tehran", "Iran" -> "IRN"); those of the parties at the table are left out, for they are in every line.
Which words count less, and which mean the same, is data: `data/words.yaml`; how rare a word is tells
`data/frequencies.csv`.
"""

from __future__ import annotations

import csv
import math
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from communique.knowledge import parties
from communique.languages.tables import load_data

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*")
_PLAIN = str.maketrans("’‘“”", "''\"\"")
_LIGHT = 0.25
_PARTY_WEIGHT = 0.6
"""About the weight of a word that stands in every two hundredth sentence: parties are told often, and tell much."""


@dataclass(frozen=True, slots=True)
class _Table:
    endings: tuple[tuple[str, str], ...]
    empty: frozenset[str]
    light: frozenset[str]
    stands_for: Mapping[str, str]
    pointing: frozenset[str]


@lru_cache(maxsize=4096)
def weighed(text: str, at_table: frozenset[str]) -> Mapping[str, float]:
    """The stems of `text` with their weights, 0 to 1. `at_table` holds the codes of the parties of the contact."""
    weights = {stem: _weight(stem) for stem in _stems(text)}
    codes = {hit.code for hit in parties.find(text)} - at_table
    return weights | dict.fromkeys(sorted(codes), _PARTY_WEIGHT)


@lru_cache(maxsize=65_536)
def weight_of(word: str) -> float:
    """What a word weighs, 0 to 1: nothing if it tells nothing of the matter, a quarter of its rarity if of stance."""
    return 0.0 if word in _table().empty else _weight(_table().stands_for.get(stem(word), stem(word)))


def stem(word: str) -> str:
    """The part of a word that all its forms share: "negotiations" and "negotiating" give "negotiat"."""
    return _stemmed(_table().endings, word)


def points_back(text: str) -> bool:
    """True where a word of `text` stands for something told before it ("this", "it", "such")."""
    return any(word in _table().pointing for *_, word in words_of(text))


def telling_words(text: str) -> Iterator[str]:
    """The words of `text` in lower case, without those that say nothing of the matter."""
    return (word for *_, word in words_of(text) if word not in _table().empty)


def words_of(text: str) -> Iterator[tuple[int, int, str]]:
    """The words of `text` in lower case, with their offsets; possessives are left out."""
    for found in _WORD.finditer(text if text.isascii() else text.translate(_PLAIN)):
        word = found[0].lower()
        bare = word.removesuffix("'s")
        yield found.start(), found.start() + len(bare), bare


def _stems(text: str) -> Iterator[str]:
    named = _places(text)
    table = _table()
    for start, _, word in words_of(text):
        if word not in table.empty and len(word) > 1 and start not in named:
            yield table.stands_for.get(stem(word), stem(word))


def _places(text: str) -> Collection[int]:
    return {place for hit in parties.find(text) for place in range(*hit.span)}


def _weight(stem: str) -> float:
    sentences, counts = _frequencies()
    rare = math.log((sentences + 1) / (counts.get(stem, 0) + 1)) / math.log(sentences + 1)
    return rare * (_LIGHT if stem in _table().light else 1.0)


@cache
def _table() -> _Table:
    told = load_data("communique.analysis.meaning", "words")
    endings = tuple((one, other) for one, other in told["endings"])
    return _Table(
        endings,
        frozenset(told["empty"].split()),
        frozenset(_stemmed(endings, word) for word in told["light"].split()),
        {_stemmed(endings, word): _stemmed(endings, group[0]) for group in told["same"] for word in group[1:]},
        frozenset(told["pointing"].split()),
    )


def _stemmed(endings: Iterable[tuple[str, str]], word: str) -> str:
    for ending, instead in endings:
        if word.endswith(ending) and len(word) - len(ending) >= 4 and not word.endswith("ss"):
            return word[: -len(ending)] + instead
    return word


@cache
def _frequencies() -> tuple[int, Mapping[str, int]]:
    """The number of sentences counted, and in how many each stem stands."""
    lines = files(__package__).joinpath("data/frequencies.csv").read_text("utf-8").splitlines()
    rows = list(csv.reader(line for line in lines if not line.startswith("#")))
    counts = {word: int(count) for word, count in rows[1:]}
    return counts.pop("*"), counts
