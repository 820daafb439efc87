"""Untold: the party of an office holder whose own naming tells none, by offices that the text gives without a name,
by its headline and by whose ministry tells of him.

Comes in: figures, and the namings of the document that hold no name. Goes out: figures with more states set. "The
presidents of A and B", then "Presidents X and Y"; "President X said", then "the Armenian president said".
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.knowledge import parties
from communique.reading.who.line import Line
from communique.reading.who.naming import Naming
from communique.reading.who.persons import Figure

Placed = tuple[Line, Naming]
_MINISTRIES = frozenset(("ministry", "presidency", "chancellery", "office"))
_SPEAKS = frozenset(("spokesperson", "spokesman", "spokeswoman"))
_HELD = {
    "presidential": frozenset(("president",)),
    "presidency": frozenset(("president",)),
    "palace": frozenset(("president", "king", "emir", "queen")),
    "ministry": frozenset(("minister", "secretary")),
    "government": frozenset(("minister", "premier", "chancellor", "president")),
}
_FIRST = 3  # sentences in which a ministry tells of its own minister
_NEAR = 3
_MEETING = frozenset(("met", "meets", "meet", "with", "received", "receives", "hosted", "hosts", "welcomed", "called"))


def by_unnamed_offices(figures: list[Figure], placed: Sequence[Placed]) -> None:
    """Set the states of those who alone can be meant by an office told with its party and without a name."""
    unnamed = [(line, n) for line, n in placed if n.name is None and n.parties and n.posts]
    for line, naming in unnamed:
        if naming.posts[0].plural and len(naming.parties) > 1:
            _one_of_group(figures, line, naming)
    for figure in figures:
        nouns = figure.nouns - {"counterpart"}
        if figure.state is not None or figure.parties or not nouns or not figure.placed:
            continue
        if any(f is not figure and f.state is None and f.nouns & nouns for f in figures):
            continue
        told = {code for line, n in unnamed for code in _holder_later(figures, figure, line, n)}
        figure.state = told.pop() if len(told) == 1 else None


def by_title(figures: list[Figure], lines: Sequence[Line]) -> None:
    """ "Ministers of A and B hold talks" as a headline over "Minister X met his B counterpart Y": X is of A, where he
    is the one of the two who meet whose party is not told, and no other state is spoken of."""
    title = next((line for line in lines if line.sentence.index < 0), None)
    if title is None:
        return
    codes = {hit.code for hit in title.party_at.values() if parties.is_state(hit.code)}
    codes |= {f.state for f in figures for spot, _ in f.placed if spot is title and f.state is not None}
    for line in lines:
        if not 0 <= line.sentence.index <= 1:
            continue
        here = [f for f in figures if f.opening[0] in (line, title) and any(spot is line for spot, _ in f.placed)]
        untold = [f for f in here if f.state is None and not f.parties and f.nouns - {"counterpart"}]
        free = codes - {f.state for f in here if f.state is not None}
        others = {hit.code for hit in line.party_at.values() if parties.is_state(hit.code)} - codes
        two = len(codes) == len(here) == 2 and not others and _meet(line, here)
        if two and len(untold) == len(free) == 1:
            untold[0].state = free.pop()


def _meet(line: Line, figures: list[Figure]) -> bool:
    """True where a word of meeting stands between two namings of a sentence."""
    firsts = sorted(n.first for f in figures for spot, n in f.placed if spot is line)
    return bool(_MEETING & set(line.low[firsts[0] : firsts[-1]]))


def by_ministry(figures: list[Figure], lines: Sequence[Line]) -> None:
    """ "Minister X met his B counterpart Y. According to A's foreign ministry, X and Y discussed": X is of A."""
    told = set()
    for line in (line for line in lines if 0 <= line.sentence.index <= _FIRST):
        for i, hit in line.party_at.items():
            if i == hit.last and _MINISTRIES & set(line.low[i + 1 : i + 1 + _NEAR]) and parties.is_state(hit.code):
                told.add(hit.code)
    for figure in figures:
        first, _ = figure.opening
        if first is None or figure.state is not None or figure.parties or not figure.nouns - {"counterpart"}:
            continue
        others = {f.state for f in figures if f is not figure and any(spot is first for spot, _ in f.placed)}
        free = told - others
        if len(free) == len(others) == 1 and None not in others and 0 <= first.sentence.index <= 1:
            figure.state = free.pop()


def by_organ(figures: list[Figure]) -> None:
    """ "Norway's President X has put off a trip, presidential spokesman Y said": Y is of the country of the first who
    is told to hold the office that he speaks for, "a ministry spokesman" of that of the first minister."""
    for figure in figures:
        line, naming = figure.opening
        if line is None or naming is None or figure.state is not None or figure.parties:
            continue
        words = {word for text, noun in figure.posts if noun in _SPEAKS for word in text.lower().split()}
        held = _HELD.get(next((word for word in words if word in _HELD), ""), frozenset())
        at = line.sentence.index, naming.first
        before = [f for f in figures if f.state and f.nouns & held and f.placed and _place(f) < at]
        figure.state = min(before, key=_place).state if before else _of_cabinet(line, naming)


def _of_cabinet(line: Line, naming: Naming) -> str | None:
    """ "Norway's Cabinet welcomes the visit, according to X, the Minister of Trade": X is of Norway."""
    tells = line.word(naming.first - 1) in ("said", "says") or line.word(naming.first - 2) == "according"
    hit = next((line.party_at[i] for i in (0, 1) if i in line.party_at), None)
    if hit is None or not tells or not naming.posts or not parties.is_state(hit.code):
        return None
    return hit.code if {"cabinet", "government"} & set(line.low[hit.last + 1 : hit.last + 3]) else None


def _place(figure: Figure) -> tuple[int, int]:
    """Sentence and word of where a figure is first named in the text."""
    return min((line.sentence.index, n.first) for line, n in figure.placed)


def _one_of_group(figures: list[Figure], line: Line, naming: Naming) -> None:
    """ "the presidents of A and B", then "Presidents X and Y" with X known to be of A: Y is of B."""
    noun = naming.posts[0].noun
    holders = [f for f in figures if noun in f.nouns]
    free = [code for code in naming.parties if not any(f.state == code for f in holders)]
    lone = [f for f in holders if f.state is None and not f.parties and _after(f, line)]
    if len(free) == 1 and len(lone) == 1 and len(holders) > 1:
        lone[0].state = free[0]


def _after(figure: Figure, line: Line) -> bool:
    return any(spot.sentence.index > line.sentence.index for spot, _ in figure.placed[:1] + figure.placed[-1:])


def _holder_later(figures: list[Figure], figure: Figure, line: Line, naming: Naming) -> list[str]:
    """The party of "the Armenian president", where it goes on with a president of no party told before."""
    post = naming.posts[0]
    first = figure.placed[0][0].sentence.index
    acts = any(spot is line and line.word(n.last + 1) not in ("'s", "’s") for spot, n in figure.placed)
    if post.plural or len(naming.parties) != 1 or acts or line.sentence.index <= first:
        return []
    ranks = {words.lower() for words, noun in figure.posts if noun == post.noun}
    words = line.words(post.head, post.last).lower() if post.first == post.head else ""
    alike = any(rank == words or rank == line.words(post.first, post.last).lower() for rank in ranks)
    code = naming.parties[0]
    held = any(f.state == code and post.noun in f.nouns for f in figures)
    return [code] if alike and parties.is_state(code) and not held and post.determined in ("the", "") else []
