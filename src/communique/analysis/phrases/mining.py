"""Mining: word sequences that recur, found in time that grows almost linearly with the text.

Comes in: passages as numbers (one for each word), each with the number of its unit; what repeats within one unit (the
reports of one contact, copies of one text) counts once. Goes out: the closed sequences: those that lose a good part of
their units with every further word. Sequences grow word by word: one of n + 1 words can only be frequent where the two
of n words inside it are, so that each turn looks at fewer places. Sequences are told apart by 64-bit hashes.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

LONGEST = 24
"""Words of the longest sequence looked for."""

KEEPS = 0.75
"""A sequence that a longer one carries in this share of its units is not told beside it."""

_BREAK = -1
_FEW = 500
"""So many numbers are counted faster one by one than by an array's sorting."""
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_MASK = 0xFFFFFFFFFFFFFFFF

Ints = NDArray[np.int32]
Hashes = NDArray[np.uint64]
Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Corpus:
    """All passages behind one another: `words` holds a number for each word and -1 after each passage, `units` the unit
    of each place, `passages` the number of its passage."""

    words: Ints
    units: Ints
    passages: Ints


class CorpusMaking:
    """A corpus in the making: it grows passage by passage, in flat arrays."""

    def __init__(self) -> None:
        self._words, self._units, self._passages = array("i"), array("i"), array("i")
        self._count = 0

    def add(self, unit: int, words: Iterable[int]) -> None:
        """Put the words of the next passage behind those before."""
        self._words.extend(words)
        self._words.append(_BREAK)
        size = len(self._words) - len(self._units)
        self._units.extend(repeat(unit, size))
        self._passages.extend(repeat(self._count, size))
        self._count += 1

    def corpus(self) -> Corpus:
        """What was put in so far."""
        return Corpus(*(np.array(one, np.int32) for one in (self._words, self._units, self._passages)))


def closed_sequences(corpus: Corpus, least: int, longest: int = LONGEST) -> Iterator[tuple[int, ...]]:
    """The closed sequences of two words or more that stand in at least `least` units."""
    marks = _marks(corpus)
    places, hashes = _frequent_words(corpus, marks, least)
    before: _Level | None = None
    for length in range(1, longest + 1):
        level = _Level(corpus, places, hashes, least)
        if before is not None:
            before.extended_by(level)
            if length > 2:
                yield from before.closed(corpus, length - 1)
        if not len(level.places):
            return
        places, hashes = level.longer(corpus, marks, length)
        before = level


def occurrences(corpus: Corpus, sequences: Iterable[tuple[int, ...]]) -> dict[tuple[int, ...], Places]:
    """Where each sequence begins, as places in `corpus.words`. One pass for all: places fall away as soon as the words
    from there on begin no sequence."""
    told = sorted(set(sequences), key=len)
    found: dict[tuple[int, ...], Places] = {}
    hashes_of = {one: _begun(one) for one in told}
    marks = _marks(corpus)
    places: Places = np.arange(len(corpus.words), dtype=np.int64)
    hashes = marks
    for length in range(1, len(told[-1]) + 1 if told else 0):
        begun = {hashed[length - 1] for hashed in hashes_of.values() if len(hashed) >= length}
        keep = np.isin(hashes, np.array(sorted(begun), np.uint64))
        places, hashes = places[keep], hashes[keep]
        ends = {one: hashes_of[one][-1] for one in told if len(one) == length}
        found.update(_whole(corpus, places, hashes, ends))
        inside = places + length < len(corpus.words)
        places = places[inside]
        hashes = _joined(hashes[inside], marks[places + length])
    return found


class _Level:
    """The frequent sequences of one length: their places in order, a group number for each place, units by group."""

    def __init__(self, corpus: Corpus, places: Places, hashes: Hashes, least: int) -> None:
        groups, counts = _units_of(hashes, corpus.units[places])
        frequent = counts >= least
        keep = frequent[groups]
        renumbered = np.cumsum(frequent) - 1
        self.places = places[keep]
        self.hashes = hashes[keep]
        self.groups = renumbered[groups[keep]]
        self.counts = counts[frequent]
        self._longer = np.zeros(len(self.counts), np.int64)

    def longer(self, corpus: Corpus, marks: Hashes, length: int) -> tuple[Places, Hashes]:
        """The places and hashes of the sequences of one word more that may be frequent."""
        follows = np.zeros(len(corpus.words) + 1, bool)
        follows[self.places] = True
        may = follows[self.places + 1] & (self.places + length < len(corpus.words))
        may[may] = corpus.words[self.places[may] + length] != _BREAK
        places = self.places[may]
        return places, _joined(self.hashes[may], marks[places + length])

    def extended_by(self, level: _Level) -> None:
        """Note for every group the most units that a sequence of one word more keeps of it."""
        first = np.searchsorted(self.places, level.places)
        second = np.searchsorted(self.places, level.places + 1)
        kept = level.counts[level.groups]
        np.maximum.at(self._longer, self.groups[first], kept)
        np.maximum.at(self._longer, self.groups[second], kept)

    def closed(self, corpus: Corpus, length: int) -> Iterator[tuple[int, ...]]:
        """The sequences that no longer one carries in most of its units."""
        stay = np.flatnonzero(self._longer < KEEPS * self.counts)
        _, first = np.unique(self.groups, return_index=True)
        for place in self.places[first[stay]]:
            yield tuple(corpus.words[place : place + length].tolist())


def units_at(corpus: Corpus, places: Places) -> int:
    """In how many units these places stand."""
    units = corpus.units[places]
    return len(set(units.tolist())) if len(units) < _FEW else len(np.unique(units))


def _marks(corpus: Corpus) -> Hashes:
    """A scattered 64-bit number for each word (splitmix64)."""
    mark = (corpus.words.astype(np.int64).astype(np.uint64) + np.uint64(1)) * _FACTOR
    mark = (mark ^ (mark >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mark = (mark ^ (mark >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    scattered: Hashes = mark ^ (mark >> np.uint64(31))
    return scattered


def _joined(hashes: Hashes, marks: Hashes) -> Hashes:
    joined: Hashes = (hashes * np.uint64(0x100000001B3)) ^ (
        marks + _FACTOR + (hashes << np.uint64(6)) + (hashes >> np.uint64(2))
    )
    return joined


def _frequent_words(corpus: Corpus, marks: Hashes, least: int) -> tuple[Places, Hashes]:
    """Places of words that are no breaks. Rare words are dropped at once: most words are rare."""
    places = np.flatnonzero(corpus.words != _BREAK)
    if not len(places):
        return places, marks[:0]
    uses = np.bincount(corpus.words[places])
    places = places[uses[corpus.words[places]] >= least]
    return places, marks[places]


def _units_of(hashes: Hashes, units: Ints) -> tuple[Places, Places]:
    """A group number for each place (equal hashes, one group), and in how many units each group stands."""
    if not len(hashes):
        return np.empty(0, np.int64), np.empty(0, np.int64)
    order = np.lexsort((units, hashes))
    told, whose = hashes[order], units[order]
    new_hash = np.r_[True, told[1:] != told[:-1]]
    new_unit = new_hash | np.r_[True, whose[1:] != whose[:-1]]
    groups = np.empty(len(hashes), np.int64)
    groups[order] = np.cumsum(new_hash) - 1
    return groups, np.add.reduceat(new_unit.astype(np.int64), np.flatnonzero(new_hash))


def _whole(
    corpus: Corpus, places: Places, hashes: Hashes, told: Mapping[tuple[int, ...], int]
) -> Iterator[tuple[tuple[int, ...], Places]]:
    order = np.argsort(hashes, kind="stable")
    ordered = hashes[order]
    for sequence, hashed in told.items():
        own = np.uint64(hashed)
        start, end = np.searchsorted(ordered, own), np.searchsorted(ordered, own, "right")
        found = np.sort(places[order[start:end]])
        yield sequence, found[_really(corpus, found, sequence)]


def _really(corpus: Corpus, places: Places, sequence: tuple[int, ...]) -> NDArray[np.bool_]:
    """Which places hold the very words: two sequences may share a hash."""
    same = np.ones(len(places), bool)
    for i, word in enumerate(sequence):
        same &= corpus.words[places + i] == word
    return same


def _begun(sequence: tuple[int, ...]) -> list[int]:
    """The hashes of the first word, the first two, ... of a sequence: as `_marks` and `_joined`, one by one."""
    told: list[int] = []
    for word in sequence:
        mark = ((word + 1) * int(_FACTOR)) & _MASK
        mark = ((mark ^ (mark >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        mark = ((mark ^ (mark >> 27)) * 0x94D049BB133111EB) & _MASK
        mark ^= mark >> 31
        before = told[-1] if told else None
        told.append(mark if before is None else (before * 0x100000001B3 & _MASK) ^ _spread(mark, before))
    return told


def _spread(mark: int, before: int) -> int:
    return (mark + int(_FACTOR) + (before << 6) + (before >> 2)) & _MASK
