"""A page: what is put on paper or screen, before it has a form. Headings, lines, tables; every line may carry the
places that it rests on, which the forms print as footnotes.

Comes in: the answers of analysis. Goes out: a `Page`, which `markdown`, `html` and `docx` turn into a file and the
command line into a screen.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from communique.analysis.sayings import Place
from communique.record import DocumentCard

Style = Literal["", "strong", "act", "quiet", "quote"]
"""How a run of words looks: plain, strong, the words that carry an act, an aside, words quoted from a document."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style."""

    words: str
    style: Style = ""


@dataclass(frozen=True, slots=True)
class Line:
    """Words with the places that they rest on."""

    runs: tuple[Run, ...]
    places: tuple[Place, ...] = ()

    @property
    def plain(self) -> str:
        """The words without style."""
        return "".join(run.words for run in self.runs)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the page's own."""

    words: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of text as a paragraph."""

    line: Line


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of lines."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: names of columns, and rows of cells, each cell a stack of lines. `widths` are the columns' shares."""

    head: tuple[str, ...]
    rows: tuple[tuple[tuple[Line, ...], ...], ...]
    widths: tuple[int, ...] = ()


Block = Heading | Paragraph | Bullets | Grid


@dataclass(frozen=True, slots=True)
class Page:
    """A title and its blocks. `sources` are the cards of the documents that the places name; `footnotes` asks forms to
    print the places at the end."""

    title: str
    blocks: tuple[Block, ...]
    sources: dict[str, DocumentCard] = field(default_factory=dict)
    footnotes: bool = True

    def lines(self) -> Iterable[Line]:
        """All lines in order."""
        for block in self.blocks:
            if isinstance(block, Paragraph):
                yield block.line
            elif isinstance(block, Bullets):
                yield from block.lines
            elif isinstance(block, Grid):
                yield from (line for row in block.rows for cell in row for line in cell)


def line(*parts: str | Run, places: Iterable[Place] = ()) -> Line:
    """A line of plain words and runs."""
    runs = tuple(Run(part) if isinstance(part, str) else part for part in parts)
    return Line(tuple(run for run in runs if run.words), tuple(dict.fromkeys(places)))


def one_line(words: str) -> str:
    """Words of a document on one line, without control signs."""
    return " ".join("".join(sign for sign in words if sign.isprintable() or sign.isspace()).split())


def source_name(card: DocumentCard) -> str:
    """A document in a few words: its publisher (else its title, else its id) and day."""
    name = card.publisher or card.title or card.given_id or card.id
    return one_line(", ".join(part for part in (name, card.day) if part))
