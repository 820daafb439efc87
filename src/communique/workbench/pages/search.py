"""Search: words in documents or statements, with filters in the address, snippets and their hits marked."""

from __future__ import annotations

from communique.workbench.asked import Asked
from communique.workbench.asking.lists import cut
from communique.workbench.desk import Desk
from communique.workbench.page import Page

SIZE = 20
_LAST = 50


def page(desk: Desk, asked: Asked) -> Page:
    """What holds the words, best first. Without words, the form alone."""
    within = asked.filter()
    words, statements = asked.one("q"), asked.one("in") == "statements"
    at = min(asked.page, _LAST)
    listed = None
    if words:
        search = desk.record.search_statements if statements else desk.record.search
        listed = cut(iter(search(words, within, limit=SIZE + 1, offset=(at - 1) * SIZE)), at, SIZE)
    told = {"listed": listed, "asked": asked, "words": words, "statements": statements, "last": _LAST}
    return Page("search.html", "Search", "/search", told)
