"""Runs: where a person's name begins and ends in a line.

Comes in: a `Line` and a word. Goes out: the last word of the name that begins there, or None.
"""

from __future__ import annotations

import re

from communique.reading.who.line import Line
from communique.reading.who.words import name_words, office_words

_ARABIC = frozenset(("al", "bin", "bint", "ibn", "el"))
_NEVER_NAMES = frozenset(("ADV", "ADP", "DET", "PRON", "CCONJ", "SCONJ", "AUX", "NUM", "INTJ"))
_INITIAL = re.compile(r"[^\W\d_a-z]\.")
_QUOTES = "\"“”'‘’"


def name_run(line: Line, start: int, *, sure: bool = False) -> int | None:
    """The last word of a run of name words that begins at `start`, or None where none begins there.

    With `sure` (after an office or "Mr.") common words such as "May" may be names too.
    """
    if not (_begins(line, start) or (sure and _odd_surname(line, start))):
        return None
    last, i = start, start + 1
    while i < len(line):
        step = _step(line, start, i)
        if not step:
            break
        i += step
        last = i - 1
    return last


def is_name_word(line: Line, i: int) -> bool:
    """True where word i may be part of a person's name."""
    if not line.capital(i) or not line.tokens[i].text[0].isalpha():
        return False
    word, known = line.word(i), line.person_at.get(i)
    seen = known is not None and known[0] != known[1]
    if _INITIAL.fullmatch(line.tokens[i].text) or (len(word) == 1 and line.word(i + 1) == "." and line.glued(i + 1)):
        return True
    if known is None and line.tokens[i].upos in _NEVER_NAMES and not (i and line.capital(i + 1) and i + 1 in line.person_at):
        return False
    if office_words().head(word):
        joined = line.word(i + 1) == "-" and line.glued(i + 1) and line.capital(i + 2)
        return known is not None and seen and (joined or i == known[1])
    if word in name_words().stops:
        return known is not None and seen and i == known[1]
    if not seen and (word in name_words().bodies or line.party_at.get(i)):
        return False
    return seen or not _acronym(line, i)


def _acronym(line: Line, i: int) -> bool:
    text = line.tokens[i].text
    return text.isupper() and 1 < len(text) < 5 and line.tokens[i].upos != "PROPN"


def _begins(line: Line, i: int) -> bool:
    if is_name_word(line, i):
        return True
    if line.word(i) == "#" and line.glued(i + 1):
        return is_name_word(line, i + 1)
    return line.capital(i) and line.word(i) in name_words().particles and is_name_word(line, i + 1)


def _odd_surname(line: Line, i: int) -> bool:
    if not line.capital(i) or line.word(i) not in name_words().stops:
        return False
    running = line.sentence.index >= 0 and line.tokens[i].upos == "PROPN" and line.word(i) in name_words().odd_names
    return running or line.person_at.get(i) is not None


def _step(line: Line, start: int, i: int) -> int:
    """How many words from i go on with the name (0: none)."""
    words, word, text = name_words(), line.word(i), line.tokens[i].text
    if _another_begins(line, i):
        return 0
    if word in words.suffixes and (text.isupper() or len(word) == 2 and word in ("jr", "sr")):
        return 1 + (line.word(i + 1) == "." and line.glued(i + 1))
    if is_name_word(line, i) or (line.capital(i) and line.word(i - 1) in _ARABIC):
        return 1
    if word in words.short_given and line.capital(i) and line.sentence.index >= 0 and text != text.upper():
        return 1
    if text == "." and line.glued(i) and len(line.tokens[i - 1].text) == 1:
        return 1
    if text in "-‑'’`" and line.glued(i) and line.glued(i + 1) and line.word(i + 1) != "s":
        return 2 if line.tokens[i + 1].text.isalpha() and line.word(i + 1) not in name_words().regimes else 0
    if word == "#" and line.glued(i + 1) and is_name_word(line, i + 1):
        return 2
    if text == "," and line.word(i + 1) in ("jr", "sr"):
        return 2 + (line.word(i + 2) == "." and line.glued(i + 2))
    return _particles(line, i) or _nickname(line, i)


def _another_begins(line: Line, i: int) -> bool:
    """True where the parser lets another full name begin right behind one ("X Y  Z W said")."""
    here, before = line.person_at.get(i), line.person_at.get(i - 1)
    return here is not None and here[0] == i < here[1] and before is not None and before != here and before[0] < before[1]


def _particles(line: Line, i: int) -> int:
    n = 0
    while line.word(i + n) in name_words().particles or (n and line.tokens[min(i + n, len(line) - 1)].text in "-‑’'"):
        n += 1
        if n > 4 or i + n >= len(line):
            return 0
    return n + 1 if n and is_name_word(line, i + n) else 0


def _nickname(line: Line, i: int) -> int:
    inside = i + 2 < len(line) and line.tokens[i].text in _QUOTES and line.tokens[i + 2].text in _QUOTES
    return 3 if inside and line.capital(i + 1) and is_name_word(line, i + 3) else 0
