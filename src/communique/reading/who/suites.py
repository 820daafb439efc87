"""Suites: the party of those whom a delegation holds or who lead it, where the text tells the delegation's party
("six members of the U.S. Congress led by X", "a delegation of Norway ... The delegation also includes Y").

Comes in: figures whose own namings tell no party, and the lines. Goes out: a party, or None where no delegation tells
it.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.knowledge import parties
from communique.reading.who.line import Line
from communique.reading.who.persons import Figure
from communique.reading.who.words import name_words

_HEADED = frozenset(("led", "headed", "chaired"))
_FAR, _BACK = 60, 6


def by_suite(figure: Figure, lines: Sequence[Line]) -> str | None:
    """The party of the delegation in whose list the figure is first named, or that it leads."""
    line, naming = figure.opening
    if line is None or naming is None or any(map(parties.is_state, figure.parties)):
        return None
    before = range(naming.first - 1, max(-1, naming.first - _FAR), -1)
    noun = next((i for i in before if line.word(i) in name_words().suites), None)
    opened = _opened(line, noun, naming.first) if noun is not None else None
    if noun is None or opened is None:
        return None
    code = _party_of(line, noun, opened)
    return code if code is not None or line.word(noun - 1) != "the" else _told_before(line, lines)


def _opened(line: Line, noun: int, first: int) -> int | None:
    """The word that leads from the delegation to its people ("including", "led by"), nobody else acting between."""
    led = (i for i in range(noun + 1, first) if line.word(i) in _HEADED and line.word(i + 1) == "by")
    holds = (i for i in range(noun + 1, first) if line.word(i) in name_words().suite_verbs)
    opened = next(led, None) or next(holds, None)
    if opened is None or any(_acts(line, i) for i in range(opened + 2, first)):
        return None
    return opened


def _acts(line: Line, i: int) -> bool:
    return line.tokens[i].upos in ("VERB", "AUX") and not line.capital(i) and line.word(i) != "including"


def _party_of(line: Line, noun: int, end: int) -> str | None:
    """The one state told in "the Norwegian delegation", "a delegation of members of the Norwegian parliament"."""
    owned = line.word(noun - 1) in ("'s", "’s")
    before = line.party_at.get(noun - 1 - owned)
    hits = [line.party_at[i] for i in range(noun + 1, end) if i in line.party_at]
    codes = {hit.code for hit in ([before] if before is not None else hits) if parties.is_state(hit.code)}
    return codes.pop() if len(codes) == 1 else None


def _told_before(line: Line, lines: Sequence[Line]) -> str | None:
    """The party of "the delegation", told in a sentence before."""
    near = (o for o in reversed(lines) if 0 <= line.sentence.index - o.sentence.index <= _BACK)
    for other in near:
        nouns = [i for i in range(len(other)) if other.word(i) in name_words().suites]
        for noun in nouns:
            verb = next((i for i in range(noun, len(other)) if other.tokens[i].upos in ("VERB", "AUX")), len(other))
            if (code := _party_of(other, noun, verb)) is not None and (other is not line or len(nouns) > 1):
                return code
    return None
