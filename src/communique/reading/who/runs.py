"""Runs: where a person's name begins and ends in a line.

Comes in: a `Line` and a word. Goes out: the last word of the name that begins there, or None.
"""

from __future__ import annotations

import re

from communique.languages.cues import load_cues
from communique.reading.who.line import Line
from communique.reading.who.words import name_words, office_words

_ARABIC = frozenset(("al", "bin", "bint", "ibn", "el"))
_NEVER_NAMES = frozenset(("ADV", "ADP", "DET", "PRON", "CCONJ", "SCONJ", "AUX", "NUM", "INTJ"))
_INITIAL = re.compile(r"[^\W\d_a-z]\.")
# What two have with each other: "the A-B meeting" is that of two persons.
OF_TWO = frozenset(("meeting", "talks", "summit", "call", "phone", "conversation", "encounter", "bilateral", "talk"))
_QUOTES = "\"“”'‘’"


def name_run(line: Line, start: int, *, sure: bool = False) -> int | None:
    """The last word of a run of name words that begins at `start`, or None where none begins there.

    With `sure` (after an office or "Mr.") common words such as "May" may be names too.
    """
    small = _particles(line, start) if sure else 0
    if not (_begins(line, start) or small or (sure and (_odd_surname(line, start) or _short_surname(line, start)))):
        return None
    last = start + max(small - 1, 0)
    i = last + 1
    while i < len(line):
        if _seat(line, i):
            return None
        step = _step(line, i)
        if not step:
            break
        i += step
        last = i - 1
    cut_short = last == start and line.word(start) in name_words().long_initials  # "Md." at the end of a line
    return None if cut_short else last


def _seat(line: Line, i: int) -> bool:
    """ "West Virginia Sen. Joe Muster": a seat in a congress, the words before it a land; not the end of a name."""
    cut = line.tokens[i].text.endswith(".") or line.word(i + 1) == "."
    behind = i + 1 + (line.word(i + 1) == ".")
    return cut and line.word(i).rstrip(".") in name_words().seats and line.capital(behind)


def is_name_word(line: Line, i: int) -> bool:
    """True where word i may be part of a person's name."""
    if not line.capital(i) or not line.tokens[i].text[0].isalpha() or _no_part(line, i):
        return False
    word, known = line.word(i), line.person_at.get(i)
    initial = len(word) == 1 and line.word(i + 1) == "." and line.glued(i + 1)
    if initial or _INITIAL.fullmatch(line.tokens[i].text) or given_behind_office(line, i):
        return True
    if known is None and line.tokens[i].upos in _NEVER_NAMES and not _before_seen(line, i):
        return False
    if office_words().head(word) or word in name_words().stops:
        return _seen_at_end(line, i)
    if known is not None and known[0] != known[1]:
        return True
    return word not in name_words().bodies and not line.party_at.get(i) and not _acronym(line, i)


def _no_part(line: Line, i: int) -> bool:
    """Letters of an honour, a month before a day, "(R)" for where somebody stands in a picture, a headline's verb, a
    participle that opens a sentence ("Thanking X, she said")."""
    pictured = line.word(i - 1) == "(" and line.word(i + 1) == ")" and line.word(i) in name_words().caption_marks
    told = line.sentence.index < 0 and line.word(i).endswith("s") and line.word(i) in load_cues("en").forms
    opens = i == 0 and line.tokens[i].upos == "VERB" and line.word(i) in load_cues("en").forms
    opens = opens and line.word(i).endswith("ing")
    return is_letters(line, i) or _month(line, i) or pictured or (told and i > 0) or opens


def given_behind_office(line: Line, i: int) -> bool:
    """True for a title that is a given name behind an office or before "bin" ("Minister Sultan X", "Sultan bin Y"),
    not for "Prime Minister Sheikh X" or "President Sultan Y of Z"."""
    behind = office_words().head(line.word(i - 1)) and line.capital(i - 1)
    given = line.word(i) in name_words().given_titles and (behind or line.word(i + 1) in ("bin", "ibn"))
    if given and line.word(i + 1) in ("bin", "ibn"):
        return line.capital(i)
    follows = line.capital(i + 1) and line.word(i + 1) not in name_words().honorifics
    return bool(given) and line.capital(i) and follows


def is_letters(line: Line, i: int) -> bool:
    """True for the letters of an honour or a seat behind a name: "MP", "AC CVO"; not in a line all of capitals."""
    text = line.tokens[i].text if i < len(line) else ""
    small = line.capital(i - 1) and not line.tokens[i - 1].text.isupper()
    return text.isupper() and line.word(i) in name_words().letters and (small or is_letters(line, i - 1))


def _month(line: Line, i: int) -> bool:
    """ "Nov. 5", "Sept 12": a month cut short before its day."""
    day = i + 1 + (line.word(i + 1) == ".")
    return line.word(i).rstrip(".") in name_words().short_months and line.word(day)[:1].isdigit()


def _before_seen(line: Line, i: int) -> bool:
    """True where a name that the parser saw begins right behind word i."""
    return i > 0 and line.capital(i + 1) and i + 1 in line.person_at


def _seen_at_end(line: Line, i: int) -> bool:
    """True for a common word that ends a name seen by the parser ("Angus King"), or opens a joined one ("Amir-")."""
    known = line.person_at.get(i)
    if known is None or known[0] == known[1]:
        return False
    joined = line.word(i + 1) == "-" and line.glued(i + 1) and line.capital(i + 2)
    inside = line.word(i) in name_words().titles_as_names and i > known[0]
    return joined or inside or i == known[1]


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


def _short_surname(line: Line, i: int) -> bool:
    """ "He" in "Vice Premier He Lifeng", "To" in "President To Lam": a family name of running text that is a function
    word in small letters, right before a name word of its own sentence."""
    text = line.tokens[i].text if i < len(line) else ""
    told = line.word(i) in name_words().short_surnames and text.istitle() and line.sentence.index >= 0 and i > 0
    return told and not is_name_word(line, i) and line.capital(i + 1) and line.tokens[i + 1].upos == "PROPN"


def _step(line: Line, i: int) -> int:
    """How many words from i go on with the name (0: none)."""
    if _another_begins(line, i):
        return 0
    return _suffix(line, i) or _name_part(line, i) or _joined(line, i) or _particles(line, i) or _nickname(line, i)


def _suffix(line: Line, i: int) -> int:
    """ "Jr.", ", Jr.", "III"."""
    comma = line.word(i) == ","
    word, text = line.word(i + comma), line.tokens[min(i + comma, len(line) - 1)].text
    junior = word in ("jr", "sr")
    if junior or (not comma and word in name_words().suffixes and text.isupper()):
        return 1 + comma + (line.word(i + comma + 1) == "." and line.glued(i + comma + 1))
    return 0


def _name_part(line: Line, i: int) -> int:
    """A name word; a capital after "al"; a given name that is an English word too; the point of an initial."""
    word, text = line.word(i), line.tokens[i].text
    short = word in name_words().short_given and line.sentence.index >= 0 and text != text.upper()
    if is_name_word(line, i) or (line.capital(i) and (line.word(i - 1) in _ARABIC or short)):
        return 1
    before = line.tokens[i - 1].text
    initial = len(before) == 1 or (line.word(i - 1) in name_words().long_initials and line.capital(i + 1))
    return 1 if text == "." and line.glued(i) and initial else 0


def _joined(line: Line, i: int) -> int:
    """What a hyphen or an apostrophe joins ("Tae-yong", "O’Neill"), and a name behind "#"."""
    text = line.tokens[i].text
    if text in "-‑'’`" and line.glued(i) and line.glued(i + 1) and line.word(i + 1) != "s":
        if line.word(i + 2) in OF_TWO:
            return 0
        part = line.tokens[i + 1].text.isalpha() and line.word(i + 1) not in name_words().regimes
        return 2 if part else 0
    return 2 if text == "#" and line.glued(i + 1) and is_name_word(line, i + 1) else 0


def _another_begins(line: Line, i: int) -> bool:
    """True where the parser lets another full name begin right behind one ("X Y  Z W said")."""
    here, before = line.person_at.get(i), line.person_at.get(i - 1)
    return (
        here is not None and here[0] == i < here[1] and before is not None and before != here and before[0] < before[1]
    )


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


def of_two(line: Line, i: int) -> bool:
    """True for either name of "the A-B meeting"."""
    first = line.word(i + 1) == "-" and line.glued(i + 1) and line.word(i + 3) in OF_TWO
    return first or (line.word(i - 1) == "-" and line.glued(i) and line.word(i + 1) in OF_TWO)
