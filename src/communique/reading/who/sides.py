"""Sides: the party of those who are told by the delegation or the side they belong to ("On the Norwegian side, X and Y
took part", "The Brazilian delegation included Z", "X headed the Norwegian delegation").

Comes in: figures with the parties that the text tells. Goes out: a party, or None where no side tells it.
"""

from __future__ import annotations

from communique.reading.who.line import Line
from communique.reading.who.persons import Figure

_SIDES = frozenset(("side", "delegation", "team", "entourage", "part"))
_HOLDS = frozenset(
    ("included", "includes", "comprised", "comprises", "comprising", "including", "consisted", "consists", "composed")
)
_HEADS = frozenset(
    (
        "headed",
        "led",
        "heads",
        "leads",
        "heading",
        "leading",
        "represented",
        "represents",
        "head",
        "part",
        "belonged",
        "belong",
    )
)
_STANDS_FOR = frozenset(("represented", "represents", "led", "leads", "headed", "heads"))
_PARTS = frozenset(("met", "meets", "with", "received", "hosted", "told"))
_NATION = frozenset(("government", "people", "nation", "parliament", "state"))
_NEAR = 6


def by_side(figure: Figure) -> str | None:
    """The party of the side in whose list the figure is named, that it heads, or that stands beside the name."""
    line, naming = figure.opening
    if line is None or naming is None or figure.parties:
        return None
    return (
        _beside(line, naming.last + 1)
        or _for_people(line, naming.last + 1)
        or _headed(line, naming.last + 1)
        or _listed(line, naming.first)
    )


def _side_at(line: Line, i: int) -> str | None:
    """The party of "the Norwegian side", "Norway's delegation" where word i is the noun."""
    if line.word(i) not in _SIDES:
        return None
    hit = line.party_at.get(i - 1 - (line.word(i - 1) in ("'s", "’s", "government")))
    return hit.code if hit is not None else None


def _beside(line: Line, i: int) -> str | None:
    """ "X from the Norwegian side", "Y, on the Brazilian side,"."""
    i += line.word(i) in (",", "(")
    return _side_at(line, i + 3) if line.word(i) in ("from", "on", "for") and line.word(i + 1) == "the" else None


def _for_people(line: Line, i: int) -> str | None:
    """ "President X, on behalf of the Government and People of Norway,"."""
    i += line.word(i) == ","
    if line.low[i : i + 3] != ("on", "behalf", "of") or not _NATION & set(line.low[i + 3 : i + 3 + _NEAR]):
        return None
    hits = (line.party_from(j) for j in range(i + 3, i + 4 + _NEAR))
    return next((hit.code for hit in hits if hit is not None), None)


def _headed(line: Line, i: int) -> str | None:
    """ "X headed the Norwegian delegation", "X was at the head of the Norwegian side", "X represented Norway"."""
    ahead = range(i, min(i + _NEAR, len(line)))
    verb = next((j for j in ahead if line.word(j) in _HEADS and line.word(j + 1) != "by"), None)
    if verb is None or any(line.capital(j) for j in range(i, verb)):
        return None
    hit = line.party_ahead(verb + 1)
    alone = hit is not None and line.word(hit.last + 1) in (".", ",", ";", "", "and", "at", "in", "while")
    if hit is not None and alone and line.word(verb) in _STANDS_FOR:
        return hit.code
    return next((code for j in range(verb + 1, verb + _NEAR) if (code := _side_at(line, j))), None)


def _listed(line: Line, first: int) -> str | None:
    """ "On the Norwegian side, X and Y", "The Brazilian delegation included X, Y and Z"."""
    if (code := _represented(line, first)) is not None:
        return code
    side = next((i for i in range(first - 1, -1, -1) if line.word(i) in _SIDES), None)
    code = _side_at(line, side) if side is not None else None
    if side is None or code is None or _PARTS & set(line.low[side:first]):
        return None
    opens = "on" in line.low[max(0, side - 4) : side] or "from" in line.low[max(0, side - 4) : side]
    members = "members" in line.low[:side] and line.word(side + 1) in ("were", "are")
    return code if opens or members or _HOLDS & set(line.low[side : side + _NEAR]) else None


def _represented(line: Line, first: int) -> str | None:
    """ "Norway was represented by X and Brazil by Y"."""
    if line.word(first - 1) != "by" or "represented" not in line.low[:first]:
        return None
    i = first - 2
    while line.word(i) in ("was", "were", "represented", "is", "being"):
        i -= 1
    hit = line.party_at.get(i)
    return hit.code if hit is not None else None
