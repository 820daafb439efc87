"""Untold: the party of an office holder whose own naming tells none, by offices that the text gives without a name.

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
