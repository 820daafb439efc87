"""By order: the parties of two who are named after their offices or countries were told together ("The presidents of A
and B spoke by phone. X told Y that ..."; "A and B reached a deal at a meeting between Foreign Ministers X and Y").

Comes in: figures, the offices told without a name, and the lines of a document. Goes out: figures with states set: who
is named first is of the country named first.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from communique.knowledge import parties
from communique.reading.who.line import Line
from communique.reading.who.naming import Naming
from communique.reading.who.persons import Figure

Placed = tuple[Line, Naming]
_LEAD = 1  # sentences that may tell the two offices or countries
_BEHIND = 2  # sentences in which the two are named
_JOINED = ("and", ",", "-", "–")


def by_order(figures: list[Figure], placed: Sequence[Placed], lines: Sequence[Line]) -> None:
    """Set the states of the first two persons without one, where a pair of countries was told before them."""
    told = _offices(placed) or _countries(lines)
    if told is None:
        return
    at, codes, by_office = told
    if any(figure.state in codes for figure in figures):
        return
    untold = [f for f in figures if f.state is None and not f.parties and f.placed and f.names]
    untold.sort(key=_place)
    if len(untold) != len(codes):
        return
    spots = [_place(figure) for figure in untold]
    together = spots[0][0] == spots[1][0] and abs(spots[0][0] - at[0]) <= _BEHIND and spots[0][0] != at[0]
    together = together or (spots[0][0] == spots[1][0] == at[0] and at < spots[0])
    if together and (by_office or all(figure.nouns for figure in untold)):
        for figure, code in zip(untold, codes, strict=True):
            figure.state = code


def _place(figure: Figure) -> tuple[int, int]:
    return min((line.sentence.index, naming.first) for line, naming in figure.placed)


def _offices(placed: Sequence[Placed]) -> tuple[tuple[int, int], list[str], bool] | None:
    """The two countries of "the presidents of A and B", "A's premier telephoned his B counterpart", by their order."""
    lead = [(line, n) for line, n in placed if 0 <= line.sentence.index <= _LEAD and n.name is None and n.posts]
    for line, naming in lead:
        codes = list(dict.fromkeys(filter(parties.is_state, naming.parties)))
        if naming.posts[0].plural and len(codes) == 2:
            return (line.sentence.index, naming.last), codes, True
    for (line, one), (other, two) in pairwise(lead):
        codes = [code for n in (one, two) for code in filter(parties.is_state, n.parties)]
        beside = line.low[one.last + 1 : two.first] == ("and",)  # "the A premier and the B president"
        equal = (two.posts[0].noun == "counterpart" or beside) and not two.posts[0].plural
        if line is other and equal and len(set(codes)) == len(codes) == 2:
            return (line.sentence.index, two.last), codes, True
    return None


def _countries(lines: Sequence[Line]) -> tuple[tuple[int, int], list[str], bool] | None:
    """The two countries with which a document opens: "A and B agreed on Monday"."""
    first = next((line for line in lines if line.sentence.index == 0), None)
    one = first.party_from(0) if first is not None else None
    two = first.party_from(one.last + 2) if first is not None and one is not None else None
    if first is None or one is None or two is None or first.word(one.last + 1) not in _JOINED:
        return None
    codes = [one.code, two.code]
    states = all(map(parties.is_state, codes)) and one.kind == two.kind == "name" and one.code != two.code
    return ((0, two.last), codes, False) if states else None
