"""Naming: an expression for one person as it stands in a line.

Comes in: nothing; this is a noun of the `who` part. Goes out: a value that is filled while a line is read.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from communique.reading.who.cores import Post


@dataclass(slots=True)
class Naming:
    """Words [first, last] for one person (`name` = first and last word of the name) or, without a name, for whoever
    holds the posts. `parties` are told in the expression itself; `owner` is a word index of a possessor. `sure` is
    False for capitals that only look like a name."""

    first: int
    last: int
    name: tuple[int, int] | None = None
    posts: list[Post] = field(default_factory=list)
    parties: list[str] = field(default_factory=list)
    owner: int | None = None
    sure: bool = True
    apposed: tuple[int, int] | None = None
