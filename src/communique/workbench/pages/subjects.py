"""Issues and instruments: small multiples through time, and one of them with who said what of it."""

from __future__ import annotations

from collections import Counter

from communique.record import Filter
from communique.workbench.asked import Asked
from communique.workbench.asking import lists, subjects
from communique.workbench.desk import Desk
from communique.workbench.drawing.bars import Bars, bars, highest, telling
from communique.workbench.page import Page, Paging

SIZE = 48
_MOST_ROWS = 14


def issues(desk: Desk, asked: Asked) -> Page:
    """The issues, the most frequent first."""
    return _listing(desk, asked, "issue", "Issues")


def instruments(desk: Desk, asked: Asked) -> Page:
    """The instruments, the most frequent first."""
    return _listing(desk, asked, "instrument", "Instruments")


def issue(desk: Desk, asked: Asked) -> Page:
    """One issue. Raises QuestionError."""
    return _one(desk, asked, "issue")


def instrument(desk: Desk, asked: Asked) -> Page:
    """One instrument. Raises QuestionError."""
    return _one(desk, asked, "instrument")


def _listing(desk: Desk, asked: Asked, kind: str, title: str) -> Page:
    found = desk.tally(("subjects", kind), lambda store: subjects.subjects(store, kind))
    first = (asked.page - 1) * SIZE
    rows = found[first : first + SIZE]
    figures = desk.tally(("subjects", kind, asked.page), lambda _: _figures(found, rows))
    paging = Paging(asked.page, first + 1 if rows else 0, first + len(rows), len(found) > first + SIZE, len(found))
    told = {"figures": figures, "paging": paging, "asked": asked, "kind": kind}
    return Page("subjects.html", title, f"/{kind}s", told)


def _figures(found: list[subjects.Subject], rows: list[subjects.Subject]) -> list[tuple[subjects.Subject, Bars | None]]:
    """The rows with their figures, all on one scale of time and height."""
    when = telling(_summed(found))
    if when is None:
        return [(one, None) for one in rows]
    top = highest([one.months for one in rows], *when)
    return [(one, bars(one.months, *when, top, width=240, height=36)) for one in rows]


def _summed(found: list[subjects.Subject]) -> Counter[str]:
    months: Counter[str] = Counter()
    for one in found:
        months.update(one.months)
    return months


def _one(desk: Desk, asked: Asked, kind: str) -> Page:
    ident = asked.named["id"]
    nr, name = subjects.subject(desk.store, kind, ident)
    key = ("subject", kind, nr)
    months, positions = desk.tally(key, lambda store: (subjects.by_month(store, nr), subjects.positions(store, nr)))
    within = Filter(issue=ident) if kind == "issue" else Filter(instrument=ident)
    acts, table = _table(positions)
    told = {
        "kind": kind, "ident": ident, "name": name, "bars": bars(months, width=720, height=60), "acts": acts,
        "table": table, "total": sum(months.values()), "asked": asked,
        "listed": lists.statements(desk.store, within, asked.page, 20),
    }  # fmt: skip
    return Page("subject.html", name, f"/{kind}s", told)


def _table(found: list[subjects.Position]) -> tuple[list[str], list[tuple[str, dict[str, int], int]]]:
    """Parties down, acts across, both the most frequent first."""
    acts: dict[str, int] = {}
    rows: dict[str, dict[str, int]] = {}
    for one in found:
        acts[one.act] = acts.get(one.act, 0) + one.statements
        rows.setdefault(one.party, {})[one.act] = one.statements
    table = sorted(((party, by, sum(by.values())) for party, by in rows.items()), key=lambda row: (-row[2], row[0]))
    return sorted(acts, key=lambda act: (-acts[act], act)), table[:_MOST_ROWS]
