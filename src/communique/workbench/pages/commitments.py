"""Commitments: what parties bound themselves to, how often they repeated it, with which change of wording, what came of
it; and contacts that were announced."""

from __future__ import annotations

from communique.analysis.commitments import STATES, Commitment, Promise, commitments, promises
from communique.record import Filter, Record
from communique.workbench.asked import Asked
from communique.workbench.asking import lists
from communique.workbench.desk import Desk
from communique.workbench.page import Page, Paging
from communique.workbench.pages.contacts import CHOICES
from communique.workbench.studies import AT_ONCE, Study

SIZE = 40
_MOST_PROMISES = 60


def page(desk: Desk, asked: Asked) -> Page:
    """The ledger of what fits. Raises QuestionError for a party or date that is not known."""
    within = asked.filter()
    told = {"asked": asked, "choices": CHOICES, "states": STATES, "state": asked.one("state")}
    if not lists.is_few(desk.store, within):
        return Page("commitments.html", "Commitments", "/commitments", {**told, "found": None, "narrow": True})
    asking = study(desk, within)
    if not asking.ready.is_set():
        return Page("working.html", "Commitments", "/commitments", told)
    if asking.error:
        raise asking.error
    entries, visits = asking.value
    state = asked.one("state")
    rows = [one for one in entries if not state or one.state == state]
    first = (asked.page - 1) * SIZE
    shown = rows[first : first + SIZE]
    paging = Paging(asked.page, first + 1 if shown else 0, first + len(shown), len(rows) > first + SIZE, len(rows))
    counts = {state: sum(one.state == state for one in entries) for state in STATES}
    told |= {"found": shown, "narrow": False, "paging": paging, "counts": counts, "visits": visits[:_MOST_PROMISES]}
    return Page("commitments.html", "Commitments", "/commitments", told)


def study(desk: Desk, within: Filter, wait: float = AT_ONCE) -> Study:
    """The ledger of what fits and its announced contacts, worked out beside the page."""
    return desk.studies.ask(("commitments", within), desk.sign, lambda record: ledger(record, within), wait)


def ledger(record: Record, within: Filter) -> tuple[list[Commitment], list[Promise]]:
    """Entries and announced contacts, the newest first."""
    entries = sorted(commitments(record, within), key=lambda one: one.told[-1].day or "", reverse=True)
    visits = sorted(promises(record, within), key=lambda one: one.announced or "", reverse=True)
    return entries, visits
