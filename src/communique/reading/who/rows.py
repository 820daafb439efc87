"""Rows: the party of those who are named in a row with others ("President X, Prime Minister Y and Speaker Z").

Comes in: figures, some with their states set. Goes out: a party, or None where the row does not tell it.
"""

from __future__ import annotations

from communique.reading.who.line import Line
from communique.reading.who.naming import Naming
from communique.reading.who.persons import Figure

_LIST_NEAR = 20


def by_list(figure: Figure, figures: list[Figure], home: str | None) -> str | None:
    """ "met with Lebanese Prime Minister X, Parliament Speaker Y and ...": an office without a country in a list is of
    the party told before it; an organ's text is trusted in this only behind "the delegation led by X"."""
    line, naming = figure.opening
    if line is None or naming is None or not naming.posts or line.word(naming.first - 1) not in (",", "and"):
        return None
    end = naming.first - 2 - (line.word(naming.first - 2) == ",")
    led = bool({"led", "headed"} & set(line.low[max(0, end - _LIST_NEAR) : end]))
    for other in figures if led or home is None else ():
        for spot, n in other.placed:
            beside = (
                spot is line
                and not _opens_clause(line, naming, n)
                and n.name is not None
                and end in (n.last, (n.apposed or (0, 0))[1])
                and n.posts
            )
            alike = _offices(spot, n) & _offices(line, naming)
            if beside and (led or ((n.parties or _of_one_country(other, figures, line, n.first)) and not alike)):
                return other.state
    return None


def _opens_clause(line: Line, naming: Naming, before: Naming) -> bool:
    """ "After talks with President Y of Brazil, Prime Minister X said": no list, but who acts in the main clause."""
    return line.word(naming.first - 1) == "," and _hangs(line, naming) == "nsubj" != _hangs(line, before)


def _hangs(line: Line, naming: Naming) -> str:
    """How the words of a naming hang on the rest of the sentence."""
    inside = range(naming.first, naming.last + 1)
    return next((line.tokens[i].dep for i in inside if line.tokens[i].head not in inside), "")


def _offices(line: Line, naming: Naming) -> set[str]:
    return {line.words(post.first, post.last).lower() for post in naming.posts}


def by_next(figure: Figure, figures: list[Figure]) -> str | None:
    """ "called on President X and Prime Minister Y", Y known: neither is told with a country, both are of one."""
    line, naming = figure.opening
    if line is None or naming is None or not naming.posts or line.word(naming.last + 1) != "and":
        return None
    nouns = {post.noun for post in naming.posts}
    for other in figures:
        for spot, n in other.placed:
            alone = spot is line and n.first == naming.last + 2 and n.posts and not n.parties
            if alone and not nouns & {post.noun for post in n.posts}:
                return other.state
    return None


def _of_one_country(figure: Figure, figures: list[Figure], line: Line, first: int) -> bool:
    """ "President X, Prime Minister Y and Speaker Z": X and Y, known elsewhere, are of one country."""
    ends = (first - 2, first - 3)
    before = (f for f in figures for spot, n in f.placed if spot is line and n.posts and n.last in ends)
    return figure.state is not None and any(f is not figure and f.state == figure.state for f in before)
