"""Figures tell what the record tells: bars add up, days stand in order, nothing falls off the page."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.workbench.drawing.bars import bars, telling
from communique.workbench.drawing.ego import SIZE, ego
from communique.workbench.drawing.scale import Scale, bounds
from communique.workbench.wording import day, days, direction, months

_MONTHS = st.dates(datetime.date(1950, 1, 1), datetime.date(2030, 12, 1)).map(lambda one: f"{one:%Y-%m}")


@given(st.dictionaries(_MONTHS, st.integers(1, 1000), min_size=1, max_size=40))
def test_bars_add_up_and_stay_within_the_figure(counts: dict[str, int]) -> None:
    figure = bars(counts)
    assert figure is not None
    assert sum(bar.number for bar in figure.bars) == sum(counts.values())
    assert len(figure.bars) <= 61
    for bar in figure.bars:
        assert 0 <= bar.x <= bar.x + bar.width <= figure.width + 1
        assert 0 <= bar.y <= bar.y + bar.height <= figure.height + 0.01


def test_nothing_to_draw_draws_nothing() -> None:
    assert bars({}) is None
    assert bars({"": 3}) is None
    assert telling({}) is None


def test_a_stray_date_does_not_squeeze_the_rest() -> None:
    counts = {"1979-02": 1, "2022-01": 200, "2023-01": 200}
    assert telling(counts) == ("2022-01", "2023-01")


@given(st.lists(st.dates(datetime.date(1990, 1, 1), datetime.date(2030, 1, 1)), min_size=2))
def test_later_days_stand_further_right(found: list[datetime.date]) -> None:
    scale = Scale(min(found), max(found), 100, 1000)
    places = [scale.x(one) for one in sorted(found)]
    assert places == sorted(places)
    assert all(100 <= tick.x <= 1000 for tick in scale.ticks())
    assert len(scale.ticks()) <= 26


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        ("2023-08", None, ("2023-08-01", "2023-08-31")), ("2023", "2024", ("2023-01-01", "2024-12-31")),
        ("2023-08-20", "2023-08-20", ("2023-08-20", "2023-08-20")), (None, None, None), ("soon", None, None),
    ],
)  # fmt: skip
def test_a_date_spans_its_days(start: str | None, end: str | None, found: tuple[str, str] | None) -> None:
    told = bounds(start, end)
    assert (None if told is None else tuple(map(str, told))) == found


def test_the_ring_stays_on_the_sheet() -> None:
    figure = ego("IRN", [("CHN", 40), ("RUS", 12), ("OMN", 1)])
    assert all(0 < tie.x < SIZE and 0 < tie.y < SIZE and 1 <= tie.width <= 10 for tie in figure.ties)


def test_dates_are_put_in_words() -> None:
    assert day("2023-08-21") == "21 Aug 2023"
    assert day("2023-08") == "Aug 2023"
    assert day("2023-99-01") == "2023-99-01"
    assert days("2023-08-19", "2023-08-21") == "19 Aug 2023 – 21 Aug 2023"
    assert days(None, None) == "undated"
    assert months("2023-11", "2024-02") == ["2023-11", "2023-12", "2024-01", "2024-02"]


def test_the_direction_of_a_text_is_its_languages_or_its_letters() -> None:
    assert direction("fa") == "rtl"
    assert direction("en", "سلام") == "ltr"
    assert direction(None, "سلام") == "rtl"
    assert direction(None, "Tehran سلام says") == "ltr"
