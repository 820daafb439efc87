"""Arrivals told from the town of the dateline. The people are made up."""

from __future__ import annotations

import pytest

from ..casting import contacts

SEOUL = "SEOUL, May 6 (Example) -- "


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("arrived here on Wednesday to attend a forum", "Seoul"),
        ("reached here on Wednesday evening", "Seoul"),
        ("arrived on Wednesday for a two-day visit", "Seoul"),
        ("arrived in the country on Wednesday", "South Korea"),
        ("arrived in the capital on Wednesday on an official visit", "Seoul"),
    ],
)
def test_who_arrives_where_the_text_is_written_visits_that_country(told: str, place: str) -> None:
    text = f"{SEOUL}Foreign Minister Anna Eksempel of Norway {told}."
    visit = next(c for c in contacts(text, published="2026-05-06") if c.kind == "visit")
    assert {p.state for p in visit.participants} == {"NOR", "KOR"}
    assert (visit.status, visit.place, visit.date.start) == ("held", place, "2026-05-06")


@pytest.mark.parametrize(
    "text",
    [
        f"{SEOUL}Foreign Minister Min Jeongok of South Korea arrived on Wednesday for a visit.",
        f"{SEOUL}Foreign Minister Anna Eksempel of Norway arrived on Wednesday for a visit to Brazil.",
        f"{SEOUL}Foreign Minister Anna Eksempel of Norway arrived in the Chilean capital on Wednesday.",
        "Foreign Minister Anna Eksempel of Norway arrived on Wednesday for a two-day visit.",
    ],
)
def test_who_is_at_home_or_came_elsewhere_has_not_visited_it(text: str) -> None:
    assert not [c for c in contacts(text) if c.kind == "visit" and "KOR" in {p.state for p in c.participants}]
