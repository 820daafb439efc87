"""Are the lines of this document hard-wrapped, as an e-mail's are, or is each line a paragraph, as in news text?

Stage `page` of reading. Comes in: the plain text and its lines. Goes out: a yes or no, and which lines go together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from communique.reading.page.lines import Line

NARROWEST = 40  # characters; shorter lines are verses, addresses or lists
WIDEST = 120  # characters; lines broken by a program for reading as plain text are never wider
_CLOSED = re.compile(r"[.!?…:;]['\"’”»)\]]{0,3}$")
_BLANKS = re.compile(r" {8,}")
_WORD = re.compile(r"\S+")


def is_wrapped(plain: str, lines: Sequence[Line]) -> bool:
    """True where lines were broken at a fixed width: wherever a line ends inside a block, the next word would not have
    fitted any more, and many breaks fall inside a sentence."""
    pairs = [pair for block in blocks(lines) for pair in pairwise(block)]
    if not pairs:
        return False
    widths = sorted(_ink(plain, one) for one, _ in pairs)
    width = widths[len(widths) * 9 // 10]  # not the widest: a long address may stick out
    if not NARROWEST <= width <= WIDEST:
        return False
    full = sum(_no_room(plain, one, two, width) for one, two in pairs)
    open_ = sum(not is_closed(plain, one) for one, _ in pairs)
    return full >= 0.6 * len(pairs) and open_ >= 0.5 * len(pairs) and any(runs_on(plain, *pair) for pair in pairs)


def blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Runs of printed lines between blank ones."""
    block: list[Line] = []
    for line in lines:
        if not line.blank:
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def is_closed(plain: str, line: Line) -> bool:
    """True where the line ends as a sentence or an announcement ("...:") does."""
    return bool(_CLOSED.search(plain, max(line.span.start, line.span.end - 5), line.span.end))


def runs_on(plain: str, one: Line, two: Line) -> bool:
    """True where line `two` goes on with the sentence of line `one`: no end before, a small letter after."""
    first = plain[two.span.start : two.span.start + 1]
    return not is_closed(plain, one) and (first.islower() or plain[one.span.end - 1] in ",-–—")


def _no_room(plain: str, one: Line, two: Line, width: int) -> bool:
    word = _WORD.match(plain, two.span.start, two.span.end)
    return _ink(plain, one) + 1 + (len(word[0]) if word else 0) > width - 3


def _ink(plain: str, line: Line) -> int:
    """The width of a line without long runs of blanks, which stand where a link's address was marked."""
    return len(_BLANKS.sub(" ", line.span.of(plain)))
