"""Serving: offices that are held with another, named person ("Chief of Staff to President X", "envoy of King Y").

Comes in: a `Line` and a post whose words end in the other's office. Goes out: the words that tell whose it is.
"""

from __future__ import annotations

from communique.reading.who.cores import Post
from communique.reading.who.line import Line
from communique.reading.who.table import party_by_table
from communique.reading.who.words import office_words

_LINKS = frozenset(("to", "of", "for"))
_MASTERS = frozenset(
    ("president", "premier", "chancellor", "king", "queen", "sultan", "emir", "amir", "pope", "pm", "minister")
)
_MINISTERS = frozenset(("prime", "foreign"))


def serves(line: Line, post: Post) -> bool:
    """True where the post ends in the office of another and names that one next: no article stands between ("adviser to
    President X", not "adviser to the President X")."""
    last = post.last
    if post.plural or last == post.head or line.word(last) not in _MASTERS:
        return False
    if line.word(last) == "minister" and line.word(last - 1) not in _MINISTERS:
        return False
    link = next((i for i in range(last - 1, post.head, -1) if line.word(i) in _LINKS), None)
    between = range((link or last) + 1, last)
    return link is not None and all(line.capital(i) and not office_words().head(line.word(i)) for i in between)


def party_served(line: Line, post: Post, name: tuple[int, int]) -> str | None:
    """The party of the named person whom the holder of `post` serves, by the words inside the post or the table."""
    told = [hit.code for i in range(post.head, post.last) if (hit := line.party_at.get(i))]
    return told[-1] if told else party_by_table(line.words(*name), {line.word(post.last)}, None)


def served_from(line: Line, post: Post) -> int | None:
    """The first word of the office of the one served ("spokesman for [Prime] Minister X")."""
    link = next((i for i in range(post.last - 1, post.head, -1) if line.word(i) in _LINKS), None)
    return link + 1 if link is not None else None
