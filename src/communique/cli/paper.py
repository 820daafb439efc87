"""A page of analysis on the terminal: headings, lines, tables with the record's ids, so that each can be looked up.

Comes in: a `Page`. Goes out: renderables. Footnotes are numbers in the text and a list at the end, where asked for;
else the statement ids in the lines lead to the words (`communique show RECORD s40`).
"""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from communique.analysis.pages import Bullets, Grid, Heading, Line, Page, Paragraph
from communique.analysis.pages.footnotes import Footnotes
from communique.cli.wording import one_line

_NARROW = 2
_WIDEST_DAY = 13
_STYLES = {"strong": "who", "act": "act", "quiet": "aside", "quote": "said", "": ""}


def printed(page: Page, *, footnotes: bool = False) -> Iterator[RenderableType]:
    """The parts of a page, for a console to print one by one."""
    notes = Footnotes(page) if footnotes else None
    yield Text(one_line(page.title)[0], style="who")
    for block in page.blocks:
        if isinstance(block, Heading):
            yield Text("\n" + one_line(block.words)[0], style="who")
        elif isinstance(block, Paragraph):
            yield _line(block.line, notes)
        elif isinstance(block, Bullets):
            for one in block.lines:
                yield Padding(_line(one, notes), (0, 0, 0, 2))
        else:
            yield _grid(block, notes)
    if notes and notes.notes():
        yield Text("\nSources", style="who")
        for number, words, url in notes.notes():
            yield Text(f"{number:>3}  {one_line(words)[0]}{f' {url}' if url else ''}", style="aside")


def _grid(block: Grid, notes: Footnotes | None) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="aside", expand=True, show_edge=False)
    for i, name in enumerate(block.head):
        share = block.widths[i] if block.widths else 0
        narrow = share <= _NARROW  # days and numbers: as wide as they are, so that none is cut on a narrow terminal
        table.add_column(
            Text(one_line(name)[0]),
            ratio=None if narrow else share,
            max_width=_WIDEST_DAY if narrow and block.widths else None,
            overflow="fold",
        )
    for row in block.rows:
        table.add_row(*(Text("\n").join(_line(one, notes) for one in cell) for cell in row))
    return table


def _line(line: Line, notes: Footnotes | None) -> Text:
    text = Text()
    for run in line.runs:
        lead = " " if run.words[:1].isspace() else ""
        tail = " " if run.words[-1:].isspace() and run.words.strip() else ""
        text.append(lead + one_line(run.words)[0].strip() + tail, style=_STYLES[run.style])
    for number in notes.of(line) if notes else ():
        text.append(f" [{number}]", style="aside")
    return text
