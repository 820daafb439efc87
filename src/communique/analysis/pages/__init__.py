"""Pages: the answers of analysis put on paper: `markdown(page)`, `html(page)`, `docx(page)` with the extra [docx]."""

from communique.analysis.pages.html import html
from communique.analysis.pages.markdown import markdown
from communique.analysis.pages.page import Bullets, Grid, Heading, Line, Page, Paragraph, Run, line

__all__ = ["Bullets", "Grid", "Heading", "Line", "Page", "Paragraph", "Run", "html", "line", "markdown"]
