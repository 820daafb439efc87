"""Search: words in documents or statements, with filters in the address, snippets and their hits marked."""

from __future__ import annotations

from communique.record import Record
from communique.record.search import WEIGHED, search_documents, search_statements
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
    listed, bounded = None, False
    if words:
        held = desk.tally("counts", lambda store: Record(store).counts())
        bounded = (held.statements if statements else held.documents) > WEIGHED
        search = search_statements if statements else search_documents
        listed = cut(iter(search(desk.store, words, within, SIZE + 1, (at - 1) * SIZE)), at, SIZE)
    ranked = WEIGHED if bounded else None
    told = {"listed": listed, "asked": asked, "words": words, "statements": statements, "ranked": ranked}
    return Page("search.html", "Search", "/search", told)
