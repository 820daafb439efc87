"""Which printed lines are headings: section headings, and the title where nothing else tells it.

Stage `page` of reading. Comes in: one line or block of a page. Goes out: yes or no.
"""

from __future__ import annotations

import re

from communique.reading.page.words import page_words

LONGEST_HEADING = 90  # characters
LONGEST_TITLE = 220
MOST_WORDS = 12
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_OPEN_END = re.compile(r"[.,;:]['\"’”»)\]]{0,3}$")
_END = re.compile(r"[.!;:,…?]['\"’”»)\]]{0,3}$")
_NO_LETTER = re.compile(r"[\W_]+")


def is_heading(line: str) -> bool:
    """True where a line that stands by itself reads as a section heading: short, without an end mark, and either of few
    words or written in capitals throughout ("Talks With President Putin")."""
    words = _WORD.findall(line)
    if not words or len(line) > LONGEST_HEADING or len(words) > MOST_WORDS or _END.search(line):
        return False
    return line[0].isupper() and (len(words) <= 3 or capitalised(words))


def is_title(line: str) -> bool:
    """True where the first line of a page may be its title: not too long, begins with a capital, no full stop."""
    words = _WORD.findall(line)
    starts = line[:1].isupper() or line[:1].isdigit() or line[:1] in "‘“'\""
    return len(words) >= 3 and len(line) <= LONGEST_TITLE and starts and not _OPEN_END.search(line)


def capitalised(words: list[str]) -> bool:
    """True where all words of substance begin with a capital."""
    heavy = [word for word in words if word.lower() not in page_words().small]
    return bool(heavy) and all(word[0].isupper() for word in heavy)


def same_words(text: str) -> str:
    """`text` reduced to its letters and digits in lower case, for telling a repeated title."""
    return _NO_LETTER.sub("", text.casefold())
