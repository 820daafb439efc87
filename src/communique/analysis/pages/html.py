"""Pages as one HTML file that needs nothing else: it can be sent, printed (also to PDF by a browser) and read aloud."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from importlib.resources import files
from urllib.parse import urlsplit

from communique.analysis.pages.footnotes import Footnotes
from communique.analysis.pages.page import Bullets, Grid, Heading, Line, Page, Paragraph, Run, one_line

_TAGS = {"strong": "strong", "act": "em", "quiet": "small"}


def html(page: Page) -> str:
    """The page as a whole HTML document."""
    notes = Footnotes(page)
    body = "\n".join(_blocks(page, notes))
    style = files(__package__).joinpath("page.css").read_text("utf-8")
    title = escape(one_line(page.title))
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<style>\n{style}</style>\n</head>\n'
        f"<body>\n<main>\n<h1>{title}</h1>\n{body}\n{_notes(notes)}</main>\n</body>\n</html>\n"
    )


def _blocks(page: Page, notes: Footnotes) -> Iterator[str]:
    for block in page.blocks:
        if isinstance(block, Heading):
            yield f"<h{block.level}>{escape(one_line(block.words))}</h{block.level}>"
        elif isinstance(block, Paragraph):
            yield f"<p>{_line(block.line, notes)}</p>"
        elif isinstance(block, Bullets):
            yield "<ul>" + "".join(f"<li>{_line(one, notes)}</li>" for one in block.lines) + "</ul>"
        else:
            yield _grid(block, notes)


def _grid(block: Grid, notes: Footnotes) -> str:
    head = "".join(f'<th scope="col">{escape(one_line(name))}</th>' for name in block.head)
    rows = ("".join(f"<td>{_cell(cell, notes)}</td>" for cell in row) for row in block.rows)
    shares = "".join(f'<col style="width:{100 * width // sum(block.widths)}%">' for width in block.widths)
    body = "".join(f"<tr>{row}</tr>\n" for row in rows)
    return f"<table>{shares}<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody></table>"


def _cell(cell: tuple[Line, ...], notes: Footnotes) -> str:
    return "".join(f"<p>{_line(one, notes)}</p>" for one in cell)


def _line(line: Line, notes: Footnotes) -> str:
    marks = "".join(f'<sup><a href="#n{n}">{n}</a></sup>' for n in notes.of(line))
    return "".join(map(_run, line.runs)) + marks


def _run(run: Run) -> str:
    tag = _TAGS.get(run.style)
    words = escape(" ".join(run.words.split(" ")))
    return f"<{tag}>{words}</{tag}>" if tag else words


def _notes(notes: Footnotes) -> str:
    listed = notes.notes()
    if not listed:
        return ""
    items = "".join(f'<li id="n{number}">{escape(words)}{_link(url)}</li>\n' for number, words, url in listed)
    return f"<h2>Sources</h2>\n<ol>\n{items}</ol>\n"


def _link(url: str | None) -> str:
    """A link, for addresses of the web only."""
    if not url or urlsplit(url).scheme not in ("http", "https"):
        return ""
    return f' <a href="{escape(url)}">{escape(url)}</a>'
