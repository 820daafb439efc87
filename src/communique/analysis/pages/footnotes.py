"""Footnotes: the places of a page's lines, numbered in the order of the lines, each place once."""

from __future__ import annotations

from communique.analysis.pages.page import Line, Page, one_line, source_name
from communique.analysis.sayings import Place

_LONGEST = 160


class Footnotes:
    """Numbers places as lines are written; `notes` lists them."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._numbers: dict[Place, int] = {}

    def of(self, line: Line) -> list[int]:
        """The numbers of a line's places."""
        if not self._page.footnotes:
            return []
        return [self._numbers.setdefault(place, len(self._numbers) + 1) for place in line.places]

    def notes(self) -> list[tuple[int, str, str | None]]:
        """Every note: its number, its words, the address of its document."""
        return [(number, self._words(place), self._address(place)) for place, number in self._numbers.items()]

    def _words(self, place: Place) -> str:
        card = self._page.sources.get(place.document)
        source = source_name(card) if card else place.document
        quote = one_line(place.words)
        short = quote if len(quote) <= _LONGEST else quote[:_LONGEST].rsplit(" ", 1)[0] + " …"
        return f"{source}; document {place.document}, characters {place.start}–{place.end}: “{short}”"

    def _address(self, place: Place) -> str | None:
        card = self._page.sources.get(place.document)
        return card.url if card else None
