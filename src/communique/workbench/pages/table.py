"""Which address leads to which page."""

from __future__ import annotations

from communique.workbench.answering import PageMaker
from communique.workbench.pages import (
    briefs,
    commitments,
    comparing,
    contacts,
    documents,
    failures,
    network,
    overview,
    people,
    phrases,
    review,
    search,
    statements,
    subjects,
    timelines,
)

PAGES: tuple[tuple[str, PageMaker], ...] = (
    ("/", overview.overview),
    ("/contacts", contacts.listing),
    ("/contacts/{id}", contacts.one),
    ("/documents", documents.listing),
    ("/documents/{id}", documents.one),
    ("/statements", statements.listing),
    ("/statements/{id}", statements.one),
    ("/compare", comparing.compare),
    ("/commitments", commitments.page),
    ("/phrases", phrases.page),
    ("/brief", briefs.page),
    ("/timeline", timelines.page),
    ("/people", people.listing),
    ("/people/{id}", people.one),
    ("/issues", subjects.issues),
    ("/issues/{id:path}", subjects.issue),
    ("/instruments", subjects.instruments),
    ("/instruments/{id:path}", subjects.instrument),
    ("/network", network.page),
    ("/search", search.page),
    ("/failures", failures.page),
    ("/review", review.queue),
    ("/review/log", review.log),
)
"""Every page that shows the record, in the order in which addresses are tried."""
