"""Names of persons, folded so that spellings meet: case, accents, apostrophes, hyphens and titles go."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"})
_APOSTROPHES = re.compile("['\u2018\u2019\u02bc\u02bb\u02be\u02bf`\u00b4]")
_WORD = re.compile(r"[^\W_]+")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


def fold(text: str) -> str:
    """Lower case without accents or apostrophes."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign)).translate(_LETTERS)
    return _APOSTROPHES.sub("", plain)


def key_of(name: str) -> str:
    """The folded words of a name with single spaces: "Amir-Abdollahian, Jr." -> "amir abdollahian"."""
    return " ".join(word for word in _WORD.findall(fold(name)) if word not in _SUFFIXES)
