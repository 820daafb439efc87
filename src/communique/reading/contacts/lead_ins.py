"""Lead-ins: words between a verb of contact and the name of a partner that say what he is (his "dear friend", X;
"Israeli war cabinet member X").

Comes in: a scene and a word. Goes out: the word, or the mention, with which the partner is named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.reading.who import Mention

if TYPE_CHECKING:
    from communique.reading.contacts.scene import Scene

_PLAIN = ("NOUN", "ADJ")
_FAR = 6
_QUOTES = ("“", "”", '"', "‘", "’", "'")


def past_quotes(scene: Scene, i: int) -> int:
    """The word behind a few quoted words about who is named next (his "dear friend", X)."""
    if scene.word(i) not in _QUOTES or i in scene.cover:
        return i
    close = next((j for j in range(i + 1, min(i + _FAR, len(scene.low))) if scene.word(j) in _QUOTES), None)
    behind = close + 1 + (scene.word(close + 1) == ",") if close is not None else i
    return behind if scene.at(behind) is not None else i


def described(scene: Scene, party: Mention) -> Mention | None:
    """Who is named behind a demonym and what he is ("Israeli war cabinet member X")."""
    i = party.last + 1
    while i < min(party.last + _FAR, len(scene.low)) and i not in scene.cover and scene.tokens[i].upos in _PLAIN:
        i += 1
    named = scene.at(i)
    between = i > party.last + 1 and scene.tokens[party.last].upos == "ADJ"
    fits = named is not None and named.kind == "person" and named.parties in ((), party.parties)
    return named if between and fits else None
