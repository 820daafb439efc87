"""page: furniture marked, paragraphs in order, and what the page tells about itself."""

from communique.reading.page.look import look_at
from communique.reading.page.page import Dateline, Mark, Page

__all__ = ["Dateline", "Mark", "Page", "look_at"]
