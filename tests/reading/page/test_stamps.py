"""Printed dates: a wrong one would date every "on Thursday" of a document wrongly."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.languages.stamps import read_stamp


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("21 August 2021 - 22:02", "2021-08-21T22:02:00"),
        ("2023-08-21", "2023-08-21"),
        ("2023-01-19 23:50", "2023-01-19T23:50:00"),
        ("21st Aug, 2023", "2023-08-21"),
        ("Mon, 21 Aug 2023 10:00:00 GMT", "2023-08-21T10:00:00+00:00"),
        ("Mon, 21 Aug 2023 10:00:00 +0330", "2023-08-21T10:00:00+03:30"),
        ("August 21, 2023 at 4:05 p.m.", "2023-08-21T16:05:00"),
        ("2023-11-10 16:34:41-05:00", "2023-11-10T16:34:41-05:00"),
        ("2025-12-22T08:30:00Z", "2025-12-22T08:30:00+00:00"),
        ("12:30, 21 Aug 2021", "2021-08-21T12:30:00"),
        ("21.08.2023", "2023-08-21"),
        ("21/08/2023", "2023-08-21"),
        ("08/21/2023", "2023-08-21"),
        ("20230821", "2023-08-21"),
        ("2023年8月21日", "2023-08-21"),
        ("Sept. 3, 2020", "2020-09-03"),
    ],
)
def test_many_ways_of_writing_one_date_are_read(text: str, value: str) -> None:
    assert read_stamp(text) == value


@pytest.mark.parametrize(
    "text",
    ["04/05/2021", "2023-02-30", "yesterday", "", "August", "2023", "On 5 May 2021 they met", "5 May", "x" * 500],
)
def test_what_is_no_certain_date_is_none(text: str) -> None:
    assert read_stamp(text) is None


def test_impossible_clock_keeps_the_day() -> None:
    assert read_stamp("2023-08-21 24:61") == "2023-08-21"


@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)))
def test_written_date_comes_back(day: dt.date) -> None:
    assert read_stamp(f"{day.day} {day:%B} {day.year}") == day.isoformat()
    assert read_stamp(day.isoformat()) == day.isoformat()


@given(st.text(max_size=60))
def test_any_text_gives_a_date_or_none(text: str) -> None:
    value = read_stamp(text)
    assert value is None or dt.date.fromisoformat(value[:10])
