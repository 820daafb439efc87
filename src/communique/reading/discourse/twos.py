"""Two of several: which two sides "the two men" are where the contact in hand has more.

Comes in: the floor, a sentence, the word for them and all sides of the contact. Goes out: the two parties, or none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.model import Sentence
from communique.reading.discourse.plurals import is_they

if TYPE_CHECKING:
    from communique.reading.discourse.floor import Floor

_TWO = frozenset({"two", "both", "pair", "duo", "two-some"})


def two_of(floor: Floor, sentence: Sentence, index: int, sides: tuple[str, ...]) -> tuple[str, ...]:
    """The two of `sides` that a word for two people stands for: those named before it in the sentence ("meeting the
    Omani minister, the two men"), one of them with whoever met them all, else the two who spoke together last. "They"
    are the latter."""
    two = sentence.tokens[index].low in _TWO or any(
        t.low in _TWO for t in sentence.children(index, "nummod", "det", "amod")
    )
    if not two and not is_they(sentence.tokens[index]):
        return ()
    named = _named(floor, sentence, index, sides) if two else ()
    if len(named) == 1:
        named = (*(side for side in sides[:1] if side not in named), *named)
    if len(named) == 2:
        return named
    spoke = floor.speaker.holder if floor.speaker.joint else ()
    return spoke if len(spoke) == 2 and set(spoke) < set(sides) else ()


def _named(floor: Floor, sentence: Sentence, index: int, sides: tuple[str, ...]) -> tuple[str, ...]:
    """The sides that a sentence names before word `index`, by their people or themselves."""
    found: dict[str, None] = {}
    for mention in floor.cast.within(sentence.index):
        if mention.first >= index or mention.kind == "group":
            continue
        told = (mention.person.state,) if mention.person is not None else mention.parties
        found.update(dict.fromkeys(p for p in told if p in sides))
    return tuple(found)
