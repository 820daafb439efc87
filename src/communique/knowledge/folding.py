"""Folding: how a text is made ready for the tables, one character for one, so that offsets hold.

Comes in: a stored text. Goes out: a `Flat` text in which line breaks are blanks, quotation marks and dashes are ASCII
and Latin letters have lost their marks, with the way back to offsets (code points) in the stored text.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import compress

from communique.model import Span

_RUN = re.compile(r" {2,}")
_SIGNS = {
    "'": "\u2018\u2019\u201b\u02bc\u02bb\u02be\u02bf\u00b4`",
    '"': "\u201c\u201d\u201e\u201f\u00ab\u00bb",
    "-": "\u2010\u2011\u2012\u2013\u2014\u2212",
    " ": "\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
    "\u200a\u2028\u2029\u202f\u205f\u3000",
    "l": "ł", "L": "Ł", "o": "ø", "O": "Ø", "d": "đð", "D": "ĐÐ", "i": "ı",
}  # fmt: skip


def _one_for_one() -> dict[int, str]:
    table = {ord(sign): plain for plain, signs in _SIGNS.items() for sign in signs}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base != chr(code) and base.isascii():
            table[code] = base
    # Halves of surrogate pairs are no text that a search can take.
    return table | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


_TABLE = _one_for_one()


def fold(text: str) -> str:
    """`text` with plain blanks, quotation marks, dashes and Latin letters. Same length, case kept."""
    return text.translate(_TABLE)


@dataclass(frozen=True, slots=True)
class Flat:
    """A folded stretch of a stored text in which every run of white space is one blank.

    `base` is where the stretch begins in the stored text; `offsets[i]` is the place of character `i` within the
    stretch, or None where no run had to be shortened.
    """

    text: str
    base: int
    offsets: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> Span:
        """Where characters [start, end) of this flat text stand in the stored text. Needs start < end."""
        if self.offsets is None:
            return Span(self.base + start, self.base + end)
        return Span(self.base + self.offsets[start], self.base + self.offsets[end - 1] + 1)


def flatten(text: str, start: int = 0, end: int | None = None) -> Flat:
    """The stretch [start, end) of `text`, ready for matching. Offsets are code points."""
    folded = fold(text[start:end])
    if "  " not in folded:
        return Flat(folded, start)
    kept = bytearray(b"\x01") * len(folded)
    for run in _RUN.finditer(folded):
        kept[run.start() + 1 : run.end()] = bytes(run.end() - run.start() - 1)
    return Flat(_RUN.sub(" ", folded), start, tuple(compress(range(len(folded)), kept)))
