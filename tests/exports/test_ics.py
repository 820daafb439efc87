"""The calendar reads in icalendar: days, words with commas and line breaks, folded lines."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.exports.ics import folded


def test_contacts_stand_in_the_calendar_on_their_days(text_of: Callable[[str], str]) -> None:
    icalendar = pytest.importorskip("icalendar")
    call, visit = icalendar.Calendar.from_ical(text_of("ics")).walk("VEVENT")
    assert call["DTSTART"].dt == datetime.date(2023, 8, 20) and call["DTEND"].dt == datetime.date(2023, 8, 21)
    assert str(call["SUMMARY"]) == "Call: China and Iran" and str(call["STATUS"]) == "CONFIRMED"
    assert "Hossein Amir-Abdollahian, Foreign Minister" in str(call["DESCRIPTION"])
    assert "spoke by telephone" in str(call["DESCRIPTION"])
    assert visit["DTSTART"].dt == datetime.date(2023, 9, 1) and visit["DTEND"].dt == datetime.date(2023, 10, 1)
    assert (str(visit["STATUS"]), str(visit["X-COMMUNIQUE-PRECISION"])) == ("TENTATIVE", "month")
    assert "(first: Example, Wire, 2023-08-22)" in str(visit["DESCRIPTION"])


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"), exclude_characters="\x85")))
def test_folded_lines_are_short_and_unfold_to_the_same(line: str) -> None:
    pieces = folded(line).split("\r\n")
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert pieces[0] + "".join(piece[1:] for piece in pieces[1:]) == line
