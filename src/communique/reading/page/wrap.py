"""Are the lines of this document hard-wrapped, as an e-mail's are, or is each line a paragraph, as in news text?

Stage `page` of reading. Comes in: the plain text and its lines. Goes out: a yes or no, and which lines go together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from communique.reading.page.lines import Line

WIDEST = 120  # characters; lines broken by a program for reading as plain text are never wider
_CLOSED = re.compile(r"[.!?…:;]['\"’”»)\]]{0,3}$")
_WORD = re.compile(r"\S+")


def is_wrapped(plain: str, lines: Sequence[Line]) -> bool:
    """True where lines were broken at a fixed width: wherever a line ends inside a block, the next word would not have
    fitted any more, and many breaks fall inside a sentence."""
    pairs = [pair for block in blocks(lines) for pair in zip(block, block[1:], strict=False)]
    width = max((line.width for block in blocks(lines) for line in block), default=0)
    if not pairs or width > WIDEST:
        return False
    full = sum(_no_room(plain, one, two, width) for one, two in pairs)
    open_ = sum(runs_on(plain, one, two) for one, two in pairs)
    return full >= 0.6 * len(pairs) and open_ >= 0.4 * len(pairs)


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
    """True where line `two` goes on with the sentence of line `one`: no end before it, a small letter or digit after."""
    first = plain[two.span.start : two.span.start + 1]
    return not is_closed(plain, one) and (first.islower() or plain[one.span.end - 1] in ",-–—")


def _no_room(plain: str, one: Line, two: Line, width: int) -> bool:
    word = _WORD.match(plain, two.span.start, two.span.end)
    return one.width + 1 + (len(word[0]) if word else 0) > width - 3
