"""Brief: what a desk officer needs to know before two parties meet, every line with the words that it rests on."""

from __future__ import annotations

from communique.analysis.brief import brief, brief_page
from communique.errors import QuestionError
from communique.workbench.asked import Asked
from communique.workbench.desk import Desk
from communique.workbench.page import Page


def page(desk: Desk, asked: Asked) -> Page:
    """The brief on the two parties asked for, or the form. Raises QuestionError for parties that never met."""
    asked.demand_bounds()
    one, other = asked.one("one"), asked.one("other")
    told = {"asked": asked, "pair": (one, other), "before": asked.one("before")}
    before = asked.one("before") or None
    if not (one and other):
        return Page("brief.html", "Brief", "/brief", {**told, "paper": None})
    if one.casefold() == other.casefold():
        raise QuestionError("a brief needs two parties", "Give two different ones")
    study = desk.studies.ask(
        ("brief", one, other, before), desk.sign, lambda record: brief_page(brief(record, one, other, before=before))
    )
    if not study.ready.is_set():
        return Page("working.html", "Brief", "/brief", told)
    if study.error:
        raise study.error
    return Page("brief.html", study.value.title, "/brief", {**told, "paper": study.value})
