"""Between: whether an office between two names is of the one before it or of the one behind.

Comes in: a line and an office. Goes out: yes or no.
"""

from __future__ import annotations

from communique.reading.who.cores import Post
from communique.reading.who.line import Line
from communique.reading.who.words import name_words, office_words

_LISTS = frozenset(("were", "was", "are", "by", "included", "include", "including", ":"))


def of_name_before(line: Line, post: Post) -> bool:
    """ "met Ana Muster, Speaker of the House, Prime Minister X": the Speaker is she whose name stands before."""
    before = line.person_at.get(post.before - 2) if line.word(post.before - 1) == "," else None
    if before is None or not before[0] < before[1] == post.before - 2:
        return False
    title = line.word(before[0] - 1)
    return title in name_words().honorifics or not office_words().head(title)


def enclosed(line: Line, post: Post) -> bool:
    """ "Together with X, the French Foreign Minister, Y said": an office between commas behind a bare name is told of
    that name, not of the next."""
    before = line.person_at.get(post.before - 2)
    if before is None or line.word(post.before - 1) != "," or line.word(post.last + 1) != ",":
        return False
    return before[1] == post.before - 2 and before[0] < before[1] and not _titled(line, before[0])


def _titled(line: Line, first: int) -> bool:
    """True where an office or an honorific stands before the name at word `first`, or a comma, behind one."""
    word = line.word(first - 1 - (line.word(first - 1) == "."))
    told = line.capital(first - 1) and word in office_words().domains  # "Secretary of State X"
    if word in name_words().honorifics and line.word(first - 2) in _LISTS:
        return False
    return told or word in (",", "and") or bool(office_words().head(word)) or word in name_words().honorifics
