"""Network: who talks with whom, as a matrix with a table beside it, and one party amid those it talks with."""

from __future__ import annotations

from communique.record.days import asked_day
from communique.record.parties import party_code
from communique.workbench.asked import Asked
from communique.workbench.asking import matrix as asking
from communique.workbench.desk import Desk
from communique.workbench.drawing.ego import ego
from communique.workbench.page import Page

_MOST = 18
_HEATS = 5


def page(desk: Desk, asked: Asked) -> Page:
    """The matrix, or the ties of one party. Raises QuestionError for a party or date that is not known."""
    asked.demand_bounds()
    party = asked.one("party")
    since, until = asked.one("since"), asked.one("until")
    told: dict[str, object] = {"asked": asked, "party": None}
    if party:
        code = party_code(party)
        around = desk.tally(("around", code), lambda store: asking.around(store, code))
        return Page("network.html", "Network", "/network", {**told, "party": code, "figure": ego(code, around)})
    first = asked_day(since, last=False) if since else ""
    last = asked_day(until, last=True) if until else "9999"
    found = desk.tally(("matrix", first, last), lambda store: asking.matrix(store, _MOST, first, last))
    most = max(found.pairs.values(), default=1)
    ranked = sorted(found.pairs.items(), key=lambda pair: (-pair[1], pair[0]))
    heat = {pair: max(1, -(-number * _HEATS // most)) for pair, number in found.pairs.items()}
    return Page("network.html", "Network", "/network", {**told, "matrix": found, "heat": heat, "ranked": ranked[:20]})
