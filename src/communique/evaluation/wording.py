"""Words as evaluation compares them: folded, so that case, accents and apostrophes make no difference."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Sequence
from functools import lru_cache

_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"})
_APOSTROPHES = dict.fromkeys(map(ord, "'\u2018\u2019\u02bc\u02bb\u02be\u02bf`\u00b4"))
_WORD = re.compile(r"[^\W_]+")
_GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv"))
_PLACE_WORDS = frozenset(("the", "a", "an", "in", "at", "of", "on", "city"))


@lru_cache(1 << 16)
def words(text: str) -> tuple[str, ...]:
    """The words of a text, folded: lower case, without accents and apostrophes; hyphens part them."""
    parted = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in parted if not unicodedata.combining(sign))
    return tuple(_WORD.findall(bare.translate(_LETTERS).translate(_APOSTROPHES)))


def last_name(name: object) -> str | None:
    """The last word of a person's name, "Jr." and the like passed over; None for no name."""
    told = list(words(str(name))) if name else []
    while len(told) > 1 and told[-1] in _GENERATIONS:
        told.pop()
    return told[-1] if told else None


def place_words(place: object) -> Sequence[str]:
    """The words of a place without articles and prepositions, or all where it has no others."""
    told = words(str(place))
    return [word for word in told if word not in _PLACE_WORDS] or told


def overlap(one: Sequence[str], other: Sequence[str]) -> float:
    """The share of the longer of two bags of words that both hold; 1 for two empty ones."""
    if not one and not other:
        return 1.0
    if not one or not other:
        return 0.0
    return sum((Counter(one) & Counter(other)).values()) / max(len(one), len(other))


def jaccard(one: Collection[object], other: Collection[object]) -> float:
    """The share of all members that both sets hold; 1 for two empty ones."""
    mine, yours = set(one), set(other)
    return len(mine & yours) / len(mine | yours) if mine or yours else 1.0


def likeness(one: Collection[object], other: Collection[object]) -> float:
    """F1 of two sets; 1 for two empty ones."""
    mine, yours = set(one), set(other)
    return 2 * len(mine & yours) / (len(mine) + len(yours)) if mine or yours else 1.0


def code(value: object) -> str | None:
    """A party's code in capitals; None for none."""
    return ("" if value is None else str(value)).strip().upper() or None
