"""The language of a text: its letters first, then its commonest words, then a detector where these do not tell.

Comes in: a text. Goes out: an ISO 639-1 code or None. The detector is py3langid (BSD licence, model included), loaded
only when a text is met that is plainly not English.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from communique.languages.tables import load_table

SAMPLE = 3_000  # characters looked at; no text needs more to tell its language
FEWEST_WORDS = 8  # below this many words nothing is claimed about a text in Latin letters
ENGLISH_SHARE = 0.18  # of all words; English running text has .35 to .5, other languages under .05
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+")
_OTHER = re.compile(r"[^\W\d_A-Za-z\u00aa-\u024f\u1e00-\u1eff]+")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Told:
    """What a text shows of its language: an ISO 639-1 code or None, and whether its letters are Latin."""

    lang: str | None
    latin: bool


def tell_language(text: str) -> Told:
    """The language of `text` by letters, common words and, where these say "not English", the detector."""
    sample = text[:SAMPLE]
    latin, other = (sum(map(len, letters.findall(sample))) for letters in (_LATIN, _OTHER))
    if other > latin:
        return Told(_detected(sample) if other >= FEWEST_WORDS else None, latin=False)
    words = [word.lower() for word in _WORD.findall(sample)]
    if len(words) < FEWEST_WORDS:
        return Told(None, latin=True)
    common = sum(word in _common_words() for word in words)
    return Told("en" if common >= ENGLISH_SHARE * len(words) else _detected(sample), latin=True)


def language_name(code: str) -> str:
    """The English name of a language for messages; the code itself where it has none here."""
    return str(load_table("en", "languages")["names"].get(code, f"the language “{code}”"))


def _detected(sample: str) -> str | None:
    import py3langid

    lang, _ = py3langid.classify(sample)
    return str(lang)


@cache
def _common_words() -> frozenset[str]:
    return frozenset(load_table("en", "languages")["common_words"])
