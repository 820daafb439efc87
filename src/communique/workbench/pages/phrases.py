"""Phrases: wordings that a party repeats from text to text, their uses through time, their variants and places."""

from __future__ import annotations

from communique.analysis.phrases import Family, Phrase, containing, families, passages_of
from communique.analysis.phrases import phrases as phrases_of
from communique.errors import QuestionError
from communique.record import Filter, Record
from communique.workbench.asked import Asked
from communique.workbench.asking import lists
from communique.workbench.desk import Desk
from communique.workbench.drawing.bars import Bars, bars
from communique.workbench.page import Page, Paging
from communique.workbench.pages.contacts import CHOICES
from communique.workbench.studies import AT_ONCE, Study

SIZE = 30
_MOST = 240
_PLACES = 60


def page(desk: Desk, asked: Asked) -> Page:
    """The phrases of what fits, or with `words` the one that holds these words. Raises QuestionError."""
    within = asked.filter()
    told: dict[str, object] = {"asked": asked, "choices": CHOICES}
    if not lists.is_few(desk.store, within):
        return Page("phrases.html", "Phrases", "/phrases", {**told, "rows": None, "narrow": True})
    asking = study(desk, within)
    if not asking.ready.is_set():
        return Page("working.html", "Phrases", "/phrases", told)
    if asking.error:
        raise asking.error
    found: tuple[Phrase, ...] = asking.value[0]
    words = asked.one("words")
    return _one(found, words, told) if words else _listing(asking.value[1], asked, told)


def study(desk: Desk, within: Filter, wait: float = AT_ONCE) -> Study:
    """All phrases of what fits and their families, worked out beside the page."""
    return desk.studies.ask(("phrases", within), desk.sign, lambda record: _phrases(record, within), wait)


def _phrases(record: Record, within: Filter) -> tuple[tuple[Phrase, ...], tuple[Family, ...]]:
    """All phrases, and the families of those that are wordings rather than names."""
    if next(record.statements(within, limit=1), None) is None:
        return (), ()
    found = phrases_of(passages_of(record, within))
    return found, families([one for one in found if not one.name], _MOST)


def _listing(found: tuple[Family, ...], asked: Asked, told: dict[str, object]) -> Page:
    first = (asked.page - 1) * SIZE
    rows = found[first : first + SIZE]
    paging = Paging(asked.page, first + 1 if rows else 0, first + len(rows), len(found) > first + SIZE, len(found))
    shown = [(one, _figure(one.head)) for one in rows]
    return Page("phrases.html", "Phrases", "/phrases", {**told, "rows": shown, "paging": paging, "narrow": False})


def _one(found: tuple[Phrase, ...], words: str, told: dict[str, object]) -> Page:
    exact = [one for one in found if one.words == words]
    fitting = exact or containing(found, words)
    if not fitting:
        raise QuestionError(f"no phrase of the record holds {words!r}", "Search the texts for the words instead")
    head = max(fitting, key=lambda one: (one.contacts, one.score))
    family = families([head, *(one for one in found if one is not head)], 1)[0]
    values = {**told, "one": family, "bars": _figure(head, 720, 60), "places": head.uses[:_PLACES]}
    return Page("phrase.html", head.words, "/phrases", values)


def _figure(one: Phrase, width: int = 240, height: int = 30) -> Bars | None:
    """Contacts by year."""
    return bars({f"{year}-01": number for year, number in one.years.items()}, width=width, height=height)
