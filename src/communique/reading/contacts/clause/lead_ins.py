"""Lead-ins: words between a verb of contact and the name of a partner that say what he is (his "dear friend", X;
"Israeli war cabinet member X").

Comes in: the words of a sentence, the mentions that they belong to (`cover`, by word), and a word. Goes out: the word,
or the mention, with which the partner is named.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from communique.model import Token
from communique.reading.who import Mention

_PLAIN = ("NOUN", "ADJ")
_FAR = 6
_NEW = frozenset(
    ("the", "new", "newly", "-", "appointed", "accredited", "elected", "arrived", "designated", "newly-appointed",
     "newly-accredited", "newly-elected", "newly-arrived", "outgoing", "incoming", "departing", "non", "resident",
     "non-resident", "designate", "caretaker", "interim", "acting", "recently", "just", "visiting", "concurrent",
     "concurrently", "re", "re-elected")
)  # fmt: skip
_QUOTES = ("“", "”", '"', "‘", "’", "'")


def past_new(tokens: Sequence[Token], cover: Mapping[int, Mention], i: int) -> int:
    """The word behind "newly appointed", "new", "outgoing" before who is named next (the newly-accredited X)."""
    start = i
    while i < min(start + _FAR, len(tokens)) and i not in cover and tokens[i].low in _NEW:
        i += 1
    return i if i in cover else start


def past_quotes(tokens: Sequence[Token], cover: Mapping[int, Mention], i: int) -> int:
    """The word behind a few quoted words about who is named next (his "dear friend", X)."""
    if not 0 <= i < len(tokens) or tokens[i].text not in _QUOTES or i in cover:
        return i
    close = next((j for j in range(i + 1, min(i + _FAR, len(tokens))) if tokens[j].text in _QUOTES), None)
    if close is None or close + 1 >= len(tokens):
        return i
    behind = close + 1 + (tokens[close + 1].text == ",")
    return behind if behind in cover else i


def described(tokens: Sequence[Token], cover: Mapping[int, Mention], party: Mention) -> Mention | None:
    """Who is named behind a demonym and what he is ("Israeli war cabinet member X")."""
    i = party.last + 1
    while i < min(party.last + _FAR, len(tokens)) and i not in cover and tokens[i].upos in _PLAIN:
        i += 1
    named = cover.get(i)
    between = i > party.last + 1 and tokens[party.last].upos == "ADJ"
    fits = named is not None and named.kind == "person" and named.parties in ((), party.parties)
    return named if between and fits else None
