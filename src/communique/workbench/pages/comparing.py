"""Compare: the accounts of one contact side by side, or a contact beside the pair's previous one."""

from __future__ import annotations

from communique.analysis.compare import Comparison, MatterRow, compare_documents, compare_with_previous
from communique.analysis.compare import compare as compare_reports
from communique.record import StoredContact
from communique.record.loading import contacts as load_contacts
from communique.workbench.asked import Asked
from communique.workbench.desk import Desk
from communique.workbench.page import Page

_MOST_ACCOUNTS = 6
_MOST_ROWS = 80
_OFFERED = 40


def compare(desk: Desk, asked: Asked) -> Page:
    """The comparison asked for, or the contacts that several documents report. Raises QuestionError."""
    asked.demand_bounds()
    found = comparison(desk, asked)
    if found is None:
        return Page("compare_choose.html", "Compare", "/compare", {"offered": _offered(desk)})
    return _page(desk, asked, found, _against_previous(asked))


def comparison(desk: Desk, asked: Asked) -> Comparison | None:
    """The comparison asked for; None where none is named. Raises QuestionError."""
    contact, documents, reports = asked.one("contact"), asked.all("document"), asked.all("report")
    if not contact and len(documents) < 2:
        return None
    if contact and _against_previous(asked):
        return compare_with_previous(desk.record, contact, reports)
    if contact:
        return compare_reports(desk.record, contact, reports)
    return compare_documents(desk.record, documents[:_MOST_ACCOUNTS])


def _against_previous(asked: Asked) -> bool:
    return asked.one("with") == "previous"


def _page(desk: Desk, asked: Asked, found: Comparison, before: bool) -> Page:
    accounts = found.accounts[:_MOST_ACCOUNTS]
    shown = list(range(len(accounts)))
    rows = [row for row in found.rows if any(row.cells[at] for at in shown)]
    told = {
        "found": found,
        "accounts": accounts,
        "shown": shown,
        "facts": found.facts,
        "issues": _by_issue(rows[:_MOST_ROWS]),
        "left_out": max(0, len(rows) - _MOST_ROWS),
        "more_accounts": len(found.accounts) - len(accounts),
        "before": before,
        "contact": desk.record.contact(found.contact),
        "earlier": desk.record.contact(found.before) if found.before else None,
        "only": [len(found.only(at)) for at in shown],
        "shared": len(found.shared()),
        "asked": asked,
    }
    return Page("compare.html", "Compare", "/compare", told)


def _by_issue(rows: list[MatterRow]) -> list[tuple[str, list[MatterRow]]]:
    out: dict[str, list[MatterRow]] = {}
    for row in rows:
        out.setdefault(row.issue, []).append(row)
    return list(out.items())


def _offered(desk: Desk) -> list[StoredContact]:
    """Contacts with most reports, the newest of them first."""
    numbers = [
        int(row[0])
        for row in desk.store.rows(
            "SELECT nr FROM contacts WHERE reports > 1 AND verdict IS NOT 'rejected' AND reported != 'background'"
            " ORDER BY sort_day DESC LIMIT ?",
            (_OFFERED,),
        )
    ]
    return list(load_contacts(desk.store, numbers))
