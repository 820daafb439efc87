"""Merge: one person under all the spellings of a document.

Comes in: the namings of a document, each with the folded words of its name. Goes out: groups of namings, one a person.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from rapidfuzz.distance import JaroWinkler, Levenshtein

from communique.knowledge.names import same_person
from communique.reading.who.words import name_words

_WORD = re.compile(r"[^\W\d_]+")
_APOSTROPHES = re.compile("['’‘ʼʻʾʿ`´]")
_ALIKE = 0.9
_SON_OF = frozenset(("bin", "ibn", "bint"))


def name_key(name: str) -> tuple[str, ...]:
    """The folded words of a name: no case, diacritics, apostrophes, hyphens; no Jr./II; short given names made long."""
    words = name_words()
    text = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", name.casefold()))
    found = _WORD.findall("".join(sign for sign in text if not unicodedata.combining(sign)))
    kept = [words.short_forms.get(word, word) for word in found]
    while len(kept) > 1 and kept[-1] in words.suffixes and kept[-1] != "xi":
        kept.pop()
    return tuple(kept)


def match(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """How well two folded names suit one person (0 to 3)."""
    if a == b:
        return 3.0
    short, long = sorted((a, b), key=len)
    if len(short) == 1 or _father(short[0], long):
        return _lone(short[0], long)
    if _slip("".join(a), "".join(b)) or _transposed(a, b):
        return 2.5
    if any("".join(short) == "".join(long[i:]) for i in range(1, len(long))):
        return 2.0
    if doubled(short):
        return max(_single(word, long) for word in short)
    known = 1.5 if same_person(" ".join(a), " ".join(b)) else 0.0
    return max(_full(short, long), _tail(short, long), known)


def _lone(word: str, long: tuple[str, ...]) -> float:
    if _father(word, long):
        return 0.0
    return _single(word, long) or (1.0 if same_person(word, " ".join(long)) else 0.0)


def _father(first: str, long: tuple[str, ...]) -> bool:
    """ "King Salman" is not "Mohammed bin Salman": the name of his father stands behind "bin"."""
    places = [i for i, word in enumerate(long) if word == first]
    return bool(places) and all(i and long[i - 1] in _SON_OF for i in places)


def _tail(short: tuple[str, ...], long: tuple[str, ...]) -> float:
    """A surname written in one word here and in two there ("Amir-Abdollahian", "Amirabdollahian")."""
    for one, other in ((short, long), (long, short)):
        whole = "".join(other)
        if any(len(end) > 7 and _slip(end, whole) for end in ("".join(one[i:]) for i in range(1, len(one)))):
            return 1.5
    return 0.0


def _slip(a: str, b: str) -> bool:
    return a == b or (min(len(a), len(b)) > 7 and Levenshtein.distance(a, b) <= 1)


def _transposed(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """The same words but for one with two letters swapped ("Wnag Yi")."""
    odd = [(v, w) for v, w in zip(a, b, strict=False) if v != w]
    return (
        len(a) == len(b) > 1
        and len(odd) == 1
        and sorted(odd[0][0]) == sorted(odd[0][1])
        and odd[0][0][0] == odd[0][1][0]
    )


def _single(word: str, long: tuple[str, ...]) -> float:
    """A lone word against a full name: the surname (last, or first in Asian order, or all behind the given name)."""
    if len(word) < 2:
        return 0.0
    if word in ("".join(long), long[-1], "".join(long[1:])) or (len(long) > 2 and word == "".join(long[-2:])):
        return 1.5
    if word == long[0]:
        return 1.0 if len(long) < 4 else 1.2
    if word in long and len(word) > 3:
        return 0.9
    variants = [w for w in (long[-1], "".join(long[1:])) if _alike(word, w)]
    return 0.8 if variants else 0.0


def doubled(key: tuple[str, ...]) -> bool:
    """Two spellings of one surname in a row ("Raisi Raeisi")."""
    return len(key) == 2 and key[0][0] == key[1][0] and Levenshtein.distance(*key) <= 2 and min(map(len, key)) > 3


def _full(short: tuple[str, ...], long: tuple[str, ...]) -> float:
    """Two names of several words: the shorter inside the longer, or one surname and given names that agree."""
    core_short = tuple(w for w in short if len(w) > 1 or w == short[0])
    core_long = [w for w in long if len(w) > 1]
    if all(any(w == v or _alike(w, v) for v in core_long) for w in core_short):
        return 2.0
    if not (short[-1] == long[-1] or _alike(short[-1], long[-1])):
        return 2.0 if sorted(short) == sorted(long) else 0.0
    given, other = short[0], long[0]
    if _other_middle(short[1:-1], long[1:-1]):
        return 0.0
    if given == other or _alike(given, other) or (len(given) == 1 and given in {w[0] for w in long[:-1]}):
        return 2.0
    return 0.0


def _other_middle(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """ "Ali Ahmad Muster", "Ali Khaled Muster": both have words between the given and the last name, and share none."""
    first, second = ([w for w in words if len(w) > 1 and w not in name_words().particles] for words in (a, b))
    return bool(first and second) and not any(v == w or _alike(v, w) for v in first for w in second)


def _alike(a: str, b: str) -> bool:
    """Spellings of one word: transliterations and slips, not short different names (Li, Lee)."""
    if min(len(a), len(b)) < 5:
        return a == b
    if Levenshtein.distance(a, b) <= 1:
        return True
    return JaroWinkler.similarity(a, b) >= _ALIKE and Levenshtein.distance(a, b) <= max(len(a), len(b)) // 4


def fullest(names: Iterable[str]) -> str:
    """The fullest of several ways to write one name: most words first, then most letters, then the first given."""
    listed = list(names)
    return max(
        listed, key=lambda name: (0 if doubled(name_key(name)) else len(name_key(name)), len(name), -listed.index(name))
    )
