"""Dates as told are spanned by the right days, and what is no date is none."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.errors import QuestionError
from communique.record.days import asked_day, date_columns, days_apart, first_day, last_day, local_day


@pytest.mark.parametrize(
    ("told", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-08-21", "2023-08-21", "2023-08-21"),
        (" 2023-08-21 ", "2023-08-21", "2023-08-21"),
        ("2023-02-30", None, None),
        ("2023-13", None, None),
        ("0000", None, None),
        ("soon", None, None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_the_days_of_a_told_date(told: str | None, first: str | None, last: str | None) -> None:
    assert (first_day(told), last_day(told)) == (first, last)


@given(st.dates())
def test_a_day_is_its_own_first_and_last(day: datetime.date) -> None:
    told = day.isoformat()
    assert first_day(told) == last_day(told) == told
    assert days_apart(told, told) == 0


def test_the_local_date_of_a_publication() -> None:
    assert local_day("2023-04-02T22:10:00-04:00") == local_day("2023-04-02 22:10") == "2023-04-02"
    assert local_day("2023-02-31") is local_day("spring 2020") is local_day(None) is None


def test_a_range_of_a_contact() -> None:
    assert date_columns("2023-06", "2023-07") == {
        "start": "2023-06", "end": "2023-07", "first_day": "2023-06-01", "last_day": "2023-07-31",
    }  # fmt: skip


def test_a_question_that_is_no_date_is_refused() -> None:
    assert asked_day("2023", last=True) == "2023-12-31"
    with pytest.raises(QuestionError, match="not a date"):
        asked_day("last week", last=False)
