"""MinHash: short signatures of a text's body, by which near duplicates are found without comparing all with all.

The body is a document's text without its furniture. Signatures are made with fixed constants, so that those in a record
stay valid whatever the version of any library (which is why no library for it is used).
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from communique.model import Span
from communique.record.names import fold
from communique.record.words import WIDE_RUN

Hashes = NDArray[np.uint64]

_ROWS = 4
_BODY_BANDS, _OPENING_BANDS = 16, 4
_SHINGLE = 5
_OPENING_WORDS = 40
_WORD = re.compile(r"[^\W_]+")
_MIX = np.uint64(0x9E3779B97F4A7C15)


def _mixed(values: Hashes) -> Hashes:
    """Each number scattered over all 64 bits (the finaliser of SplitMix64)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


_COUNT = (_BODY_BANDS + _OPENING_BANDS) * _ROWS
_SEEDS = (_mixed(np.arange(1, 2 * _COUNT + 1, dtype=np.uint64) * _MIX) | np.uint64(1)).reshape(_COUNT, 2)


def words_of(text: str, furniture: Iterable[Span] = ()) -> Hashes:
    """The hashes of the body's words in order, from which shingles and bands are made. A Chinese, Japanese or Korean
    character counts as a word."""
    folded = WIDE_RUN.sub(lambda run: " " + " ".join(run[0]) + " ", fold(body(text, furniture)))
    found = (zlib.crc32(word.encode("utf-8", "replace")) for word in _WORD.findall(folded))
    return np.fromiter(found, dtype=np.uint64)


def shingles(words: Hashes) -> Hashes:
    """The distinct hashes of all runs of five words. A body of fewer words is one run."""
    return np.unique(_runs(words))


def bands(words: Hashes) -> list[int]:
    """The bands under which a body is filed: two bodies share one where they are likely near duplicates, or begin alike
    (a truncated copy). Each is a number of 32 bits: that two meet by chance costs a comparison, no more."""
    if not len(words):
        return []
    cut = _BODY_BANDS * _ROWS
    whole = _signature(np.unique(_runs(words)), _SEEDS[:cut])
    opening = _signature(np.unique(_runs(words[:_OPENING_WORDS])), _SEEDS[cut:])
    rows = np.concatenate([whole, opening]).reshape(-1, _ROWS)
    number = np.arange(len(rows), dtype=np.uint64)
    mixed = number
    for column in range(_ROWS):
        mixed = (mixed ^ rows[:, column]) * _MIX
        mixed ^= mixed >> np.uint64(29)
    return [int(value) for value in mixed >> np.uint64(32)]


def jaccard(one: Hashes, other: Hashes) -> float:
    """How much two sets of shingles have in common, of all that they hold together: 0 to 1."""
    shared = _shared(one, other)
    together = len(one) + len(other) - shared
    return shared / together if together else 1.0


def containment(one: Hashes, other: Hashes) -> float:
    """How much of the smaller set the larger holds: 0 to 1."""
    smaller = min(len(one), len(other))
    return _shared(one, other) / smaller if smaller else 0.0


def body(text: str, furniture: Iterable[Span]) -> str:
    """The text without its furniture."""
    parts, at = [], 0
    for span in sorted(furniture):
        parts.append(text[at : max(at, span.start)])
        at = max(at, span.end)
    return " ".join([*parts, text[at:]])


def _runs(words: Hashes) -> Hashes:
    length = min(_SHINGLE, len(words))
    if not length:
        return words
    out = np.zeros(len(words) - length + 1, dtype=np.uint64)
    for at in range(length):
        out = (out ^ words[at : len(words) - length + 1 + at]) * _MIX
        out ^= out >> np.uint64(31)
    return out


def _signature(hashes: Hashes, seeds: Hashes) -> Hashes:
    values = hashes[:, None] * seeds[:, 0] + seeds[:, 1]
    values ^= values >> np.uint64(33)
    lowest: Hashes = (values * _MIX).min(axis=0)
    return lowest


def _shared(one: Hashes, other: Hashes) -> int:
    return int(np.intersect1d(one, other, assume_unique=True).size)
