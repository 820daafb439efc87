"""Names of persons: whether two spellings may be one person.

Comes in: two names as texts write them, in Latin letters. Goes out: yes or no. No measure of likeness is safe for names
alone (Li Keqiang and Li Qiang, Khamenei and Khomeini), so names are compared word by word, each word reduced to what
survives transliteration. Short forms and words that tell no person apart are data.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from communique.knowledge.folding import fold
from communique.knowledge.tables import rows, values

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_EXCELLENCY = re.compile(r"^\s*H\.\s?E\.\s")
# What differs between systems of transliteration, in the order in which it is applied.
_SAME_SOUND = (
    ("'", ""), ("kh", "X"), ("gh", "k"), ("q", "k"), ("sch", "S"), ("sh", "S"), ("tch", "C"), ("ch", "C"),
    ("zh", "j"), ("dj", "j"), ("ph", "f"), ("ck", "k"), ("x", "ks"), ("oe", "o"),
    ("ue", "u"), ("w", "v"), ("dh", "d"), ("th", "t"),
)  # fmt: skip
_VOWELS = re.compile(r"[aeiouy]+")
_DOUBLED = re.compile(r"(.)\1+")
# From this length on, one slip of the pen does not make another name (shorter ones differ by one letter: Assad, Assaf).
_LONG_WORD = 8
# Words shorter than this are too short to be compared by their sound (Xi, Xie).
_SHORTEST_BY_SOUND = 4
# Words with this many consonants may differ in one vowel (Mohammed, Mohammad); shorter ones may not (Khamenei).
_MANY_CONSONANTS = 4


@cache
def _words_of(kind: str) -> frozenset[str]:
    return frozenset(word for row in rows("name_words") if row["kind"] == kind for word in values(row["words"]))


@cache
def _short_forms() -> dict[str, frozenset[str]]:
    """Every given name of the table with all the names that it may stand for."""
    forms: dict[str, frozenset[str]] = {}
    for row in rows("given_names"):
        together = frozenset(values(row["forms"]))
        for form in together:
            forms[form] = forms.get(form, frozenset()) | together
    return forms


def _vowel(run: str) -> str:
    """A run of vowels as its sound class: "ai" with "ei", "ay", "aee"; "au"; "ou" with "u", "o"; "e" with "i", "y"."""
    if run[0] == "a" and "u" in run:
        return "U"
    if len(run) > 1 and run[0] in "ae" and set(run[1:]) & set("iye") and run != "ee":
        return "A"
    return {"a": "a", "o": "u", "u": "u"}.get(run[0], "i")


@lru_cache(maxsize=20_000)
def sound(word: str) -> str:
    """A word of a name reduced to what most transliterations share: consonants, and vowels as five classes."""
    low = word.lower()
    for written, same in _SAME_SOUND:
        low = low.replace(written, same)
    return _VOWELS.sub(lambda run: _vowel(run[0]), _DOUBLED.sub(r"\1", low))


@lru_cache(maxsize=20_000)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name that tell a person, lower case, without titles, particles and suffixes."""
    found = [word.lower() for word in _WORD.findall(_EXCELLENCY.sub("", fold(name)))]
    while len(found) > 1 and found[0] in _words_of("title"):
        found.pop(0)
    while len(found) > 1 and found[-1] in _words_of("suffix"):
        found.pop()
    telling = [word for word in found if word not in _words_of("particle")]
    return tuple(telling or found)


def same_person(one: str, other: str) -> bool:
    """True where the two names may be one person's: every word of the shorter is found in the longer.

    "Raisi" may be Ebrahim Raisi, "Igor Ivanov" not Sergei Ivanov. A single word must be the other's family name.
    """
    shorter, longer = sorted((name_words(one), name_words(other)), key=lambda words: (len(words), words))
    if not shorter:
        return False
    if _run_together(shorter, longer):
        return True
    if len(shorter) == 1:
        return any(_same_word(shorter[0], family) for family in _family_names(longer))
    return _all_found(shorter, longer)


def _family_names(words: tuple[str, ...]) -> set[str]:
    """The words of a name that may stand for it alone."""
    return {words[-1], words[0]} if words[0] in _words_of("family") else {words[-1]}


def _run_together(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """True where one writes as one word what the other parts: Amirabdollahian, Amir-Abdollahian."""
    written = sound("".join(shorter))
    return any(sound("".join(longer[start:])) == written for start in range(len(longer)))


def _all_found(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    left = list(enumerate(longer))
    for n, word in enumerate(shorter):
        ends = n == len(shorter) - 1
        match = next(
            (o for o in left if _same_word(word, o[1]) and not _abridged(word, o[1], ends, o[0] == len(longer) - 1)),
            None,
        )
        if match is None:
            return False
        left.remove(match)
    return True


def _abridged(one: str, other: str, one_ends: bool, other_ends: bool) -> bool:
    """True where an initial inside one name would stand for the last word of the other: "Ali Muster" is not
    "M. U. M. Ali Sabry"."""
    if one == other or min(len(one), len(other)) > 1:
        return False
    return (one_ends and not other_ends) if len(other) == 1 else (other_ends and not one_ends)


@lru_cache(maxsize=20_000)
def _same_word(one: str, other: str) -> bool:
    if one == other or (min(len(one), len(other)) == 1 and one[0] == other[0]):
        return True
    if other in _short_forms().get(one, ()):
        return True
    if min(len(one), len(other)) < _SHORTEST_BY_SOUND:
        return False
    return _same_sound(sound(one), sound(other)) or (
        min(len(one), len(other)) >= _LONG_WORD and OSA.distance(one, other) <= 1
    )


def _same_sound(one: str, other: str) -> bool:
    if one == other:
        return True
    if len(one) != len(other):
        return False
    differing = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    consonants = sum(letter not in "aiuAU" for letter in one)
    return len(differing) == 1 and set(differing[0]) <= set("aiuAU") and consonants >= _MANY_CONSONANTS
