"""Syntax: what a parser hands to reading. Words with Universal Dependencies, sentence by sentence, and names.

Offsets are code points in the stored text. Heads are indexes within the sentence; the root's head is -1.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from communique.model.spans import Span


@dataclass(frozen=True, slots=True)
class Token:
    """One word or sign. `rel` is a Universal Dependencies relation with its subtype ("nsubj:pass"), `dep` the relation
    without it; `low` is the word in lower case, curly apostrophes made straight. Reading asks for both all the time, so
    they are made once."""

    index: int
    start: int
    end: int
    text: str
    upos: str
    head: int
    rel: str
    low: str = field(init=False, repr=False, compare=False)
    dep: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "low", self.text.lower().replace("\u2019", "'"))
        object.__setattr__(self, "dep", self.rel.partition(":")[0])

    @property
    def span(self) -> Span:
        """Where the word stands in the stored text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Name:
    """A name that the parser saw: tokens [first, last] inclusive, kind PER, ORG or LOC."""

    first: int
    last: int
    kind: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the stored text with its dependency tree."""

    index: int
    start: int
    end: int
    paragraph: int
    tokens: tuple[Token, ...]
    names: tuple[Name, ...] = ()
    _children: tuple[tuple[int, ...], ...] = field(default=(), repr=False, compare=False)

    def __post_init__(self) -> None:
        below: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head >= 0:
                below[token.head].append(token.index)
        object.__setattr__(self, "_children", tuple(map(tuple, below)))

    @property
    def span(self) -> Span:
        """Where the sentence stands in the stored text."""
        return Span(self.start, self.end)

    def children(self, index: int, *deps: str) -> Iterator[Token]:
        """The words that hang on word `index`, in order; of the given relations (without subtype) only, if any."""
        for i in self._children[index]:
            token = self.tokens[i]
            if not deps or token.dep in deps:
                yield token

    def subtree(self, index: int) -> list[int]:
        """The indexes of word `index` and of all words below it, in order."""
        out, todo = [], [index]
        while todo:
            i = todo.pop()
            out.append(i)
            todo.extend(self._children[i])
        return sorted(out)


class Parser(Protocol):
    """Anything that turns stretches of a text into sentences with Universal Dependencies.

    `name` is stored with every reading, so that a record tells which parser made it.
    """

    @property
    def name(self) -> str:
        """Name and version, such as "communique-en-1"."""
        ...

    def parse(self, text: str, paragraphs: Sequence[Span]) -> list[Sentence]:
        """Parse the given paragraphs of `text`. `Sentence.paragraph` is the index into `paragraphs`; line breaks inside
        a paragraph are white space. Never raises on odd text."""
        ...
