"""Find: contacts or documents as one plain table, which a published site filters by a script, from disk too."""

from __future__ import annotations

from typing import Any

from communique.record import Filter
from communique.workbench.asked import Asked
from communique.workbench.asking import lists
from communique.workbench.desk import Desk
from communique.workbench.page import Page

CONTACTS = 500
DOCUMENTS = 700
"""Rows of one page, so that none is larger than 300 kB."""


def contacts(desk: Desk, asked: Asked) -> Page:
    """All contacts, the newest first, so many a page."""
    listed = lists.contacts(desk.store, Filter(), asked.page, CONTACTS)
    return _page(desk, asked, "contact", listed, "SELECT count(*) FROM contacts WHERE verdict IS NOT 'rejected'")


def documents(desk: Desk, asked: Asked) -> Page:
    """All documents, the newest first, so many a page."""
    listed = lists.documents(desk.store, Filter(), asked.page, DOCUMENTS)
    return _page(desk, asked, "document", listed, "SELECT count(*) FROM readings")


def _page(desk: Desk, asked: Asked, kind: str, listed: lists.Listed[Any], count: str) -> Page:
    told = {"kind": kind, "listed": listed, "asked": asked, "total": int(desk.store.value(count))}
    return Page("find.html", f"Find {kind}s", "/find", told)
