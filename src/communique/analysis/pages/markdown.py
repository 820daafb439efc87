"""Pages as Markdown (CommonMark with tables and footnotes, as GitHub and Pandoc read them)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.analysis.pages.footnotes import Footnotes
from communique.analysis.pages.page import Bullets, Grid, Heading, Line, Page, Paragraph, Run, one_line

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~])")
_MARKS = {"strong": "**", "act": "*", "quiet": "", "quote": "", "": ""}


def markdown(page: Page) -> str:
    """The page as Markdown text, ending in a line break."""
    notes = Footnotes(page)
    parts = [f"# {_escaped(page.title)}", *_blocks(page, notes)]
    listed = [f"[^{number}]: {_escaped(words)}{f' <{url}>' if url else ''}" for number, words, url in notes.notes()]
    return "\n\n".join([*parts, *(["\n".join(listed)] if listed else [])]) + "\n"


def _blocks(page: Page, notes: Footnotes) -> Iterator[str]:
    for block in page.blocks:
        if isinstance(block, Heading):
            yield f"{'#' * block.level} {_escaped(block.words)}"
        elif isinstance(block, Paragraph):
            yield _line(block.line, notes)
        elif isinstance(block, Bullets):
            yield "\n".join(f"- {_line(one, notes)}" for one in block.lines)
        else:
            yield _grid(block, notes)


def _grid(block: Grid, notes: Footnotes) -> str:
    head = [" | ".join(map(_escaped, block.head)), " | ".join("---" for _ in block.head)]
    rows = [" | ".join("<br>".join(_line(one, notes) for one in cell) or " " for cell in row) for row in block.rows]
    return "\n".join(f"| {row} |" for row in [*head, *rows])


def _line(line: Line, notes: Footnotes) -> str:
    return "".join(map(_run, line.runs)).strip() + "".join(f"[^{number}]" for number in notes.of(line))


def _run(run: Run) -> str:
    """A run between its marks, which must touch its words."""
    mark, words = _MARKS[run.style], run.words
    if not mark or not words.strip():
        return _escaped(words)
    left, right = len(words) - len(words.lstrip()), len(words) - len(words.rstrip())
    return words[:left] + mark + _escaped(words.strip()) + mark + words[len(words) - right :]


def _escaped(words: str) -> str:
    lead, tail = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    return (" " if lead else "") + _SPECIAL.sub(r"\\\1", one_line(words)) + (" " if tail and words.strip() else "")
