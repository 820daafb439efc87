"""Pages as DOCX files, through python-docx (the extra [docx]). Places stand as numbered notes at the end."""

from __future__ import annotations

import io
from typing import Any

from communique.analysis.pages.footnotes import Footnotes
from communique.analysis.pages.page import Bullets, Grid, Heading, Line, Page, Paragraph
from communique.errors import CommuniqueError


def docx(page: Page) -> bytes:
    """The page as the bytes of a DOCX file. Raises CommuniqueError where python-docx is not installed."""
    try:
        from docx import Document
    except ImportError as error:
        raise CommuniqueError("DOCX needs python-docx", 'Install it with: pip install "communique[docx]"') from error
    paper: Any = Document()
    notes = Footnotes(page)
    paper.core_properties.title = page.title
    paper.add_heading(page.title, 0)
    for block in page.blocks:
        if isinstance(block, Heading):
            paper.add_heading(block.words, block.level - 1)
        elif isinstance(block, Paragraph):
            _write(paper.add_paragraph(), block.line, notes)
        elif isinstance(block, Bullets):
            for one in block.lines:
                _write(paper.add_paragraph(style="List Bullet"), one, notes)
        else:
            _grid(paper, block, notes)
    if notes.notes():
        paper.add_heading("Sources", 1)
    for number, words, url in notes.notes():
        paper.add_paragraph(f"{number}. {_allowed(words)}{f' {url}' if url else ''}")
    file = io.BytesIO()
    paper.save(file)
    return file.getvalue()


def _grid(paper: Any, block: Grid, notes: Footnotes) -> None:
    table = paper.add_table(rows=1, cols=len(block.head), style="Table Grid")
    for cell, name in zip(table.rows[0].cells, block.head, strict=True):
        cell.text = _allowed(name)
    for row in block.rows:
        for cell, lines in zip(table.add_row().cells, row, strict=True):
            for i, one in enumerate(lines):
                _write(cell.paragraphs[0] if i == 0 else cell.add_paragraph(), one, notes)


def _write(paragraph: Any, line: Line, notes: Footnotes) -> None:
    for run in line.runs:
        written = paragraph.add_run(_allowed(run.words))
        written.bold = run.style == "strong"
        written.italic = run.style in ("act", "quiet")
    numbers = notes.of(line)
    if numbers:
        mark = paragraph.add_run(", ".join(map(str, numbers)))
        mark.font.superscript = True


def _allowed(words: str) -> str:
    """Words without the control signs that XML forbids."""
    return "".join(sign if sign.isprintable() else " " for sign in words)
