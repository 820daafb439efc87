"""Overview: what the record holds, what is newest, what it covers, what its reader remarked on."""

from __future__ import annotations

import json

from communique.record import Filter, Record
from communique.workbench.asked import Asked
from communique.workbench.asking import coverage, lists
from communique.workbench.desk import Desk
from communique.workbench.drawing.bars import bars, highest, telling
from communique.workbench.page import Page
from communique.workbench.pages.news import news

_NEWEST = 8
_FAILED = 4
_REPORTED = ("main", "secondary")


def overview(desk: Desk, asked: Asked) -> Page:  # noqa: ARG001
    """The first page. Published pages do not tell what failed: it names places on the disk of whoever built it."""
    counts = desk.tally("counts", lambda store: Record(store).counts())
    covered = desk.tally("coverage", coverage.coverage)
    newest = lists.contacts(desk.store, Filter(status="held", reported=_REPORTED), 1, _NEWEST).rows
    planned = lists.contacts(desk.store, Filter(status="planned", reported=_REPORTED), 1, 4).rows
    return Page(
        "overview.html",
        "Overview",
        "/",
        {
            "counts": counts,
            "covered": covered,
            "newest": newest,
            "planned": planned,
            "firsts": desk.tally("firsts", coverage.first_contacts),
            "news": news(desk),
            "silent": desk.tally("silent", coverage.silent),
            "failed": [] if desk.fixed else list(desk.record.failures.newest(_FAILED)),
            "all_failed": 0 if desk.fixed else len(desk.record.failures),
            "remarked": [(one, json.loads(one.notes)) for one in desk.tally("remarked", coverage.remarked)],
            **desk.tally("figures", lambda _: _figures(covered)),
        },
    )


def _figures(covered: coverage.Coverage) -> dict[str, object]:
    told = [when for when in (telling(covered.documents), telling(covered.contacts)) if when]
    if not told:
        return {"contact_bars": None, "document_bars": None, "party_bars": []}
    first, last = min(first for first, _ in told), max(last for _, last in told)
    top = highest(list(covered.parties.values()), first, last)
    return {
        "contact_bars": bars(covered.contacts, first, last, width=720, height=72),
        "document_bars": bars(covered.documents, first, last, width=720, height=72),
        "party_bars": [
            (party, sum(months.values()), bars(months, first, last, top, width=240, height=30))
            for party, months in covered.parties.items()
        ],
    }
