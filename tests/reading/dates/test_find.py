"""What a reader would see break: a contact dated to the wrong day, or a date made up where the text tells none."""

from __future__ import annotations

import datetime as dt
import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.growth import growth

from communique.model import Span
from communique.reading.dates import DateMention, find_dates
from communique.reading.dates.forms import date_forms
from communique.reading.dates.mention import Tense

SHARED = Path(os.environ.get("COMMUNIQUE_SHARED", Path(__file__).parents[4] / "shared"))
MONDAY = dt.date(2023, 8, 21)


def found(text: str, published: dt.date | None = MONDAY, tense: Tense | None = None) -> list[DateMention]:
    return find_dates(text, Span(0, len(text)), published, tense)


def only(
    text: str, published: dt.date | None = MONDAY, tense: Tense | None = None
) -> tuple[str, str | None, str | None]:
    (mention,) = found(text, published, tense)
    return mention.text, mention.start, mention.end


def one_day(text: str, published: dt.date | None = MONDAY, tense: Tense | None = None) -> str | None:
    _, start, end = only(text, published, tense)
    assert start == end
    return start


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They spoke on August 20, 2023.", "2023-08-20"),
        ("They spoke on 20 August 2023.", "2023-08-20"),
        ("They spoke on the 20th of August, 2023.", "2023-08-20"),
        ("They spoke on Aug. 20.", "2023-08-20"),
        ("They spoke on the evening of August 20 local time.", "2023-08-20"),
        ("They spoke on Sunday, August 20.", "2023-08-20"),
        ("(2023-08-20)", "2023-08-20"),
        ("They spoke today.", "2023-08-21"),
        ("This afternoon, they spoke.", "2023-08-21"),
        ("They spoke earlier today.", "2023-08-21"),
        ("They spoke yesterday afternoon.", "2023-08-20"),
        ("They spoke last night.", "2023-08-20"),
        ("They will speak tomorrow.", "2023-08-22"),
        ("They spoke on Thursday.", "2023-08-17"),
        ("They spoke on Monday.", "2023-08-21"),
        ("They spoke last Monday.", "2023-08-14"),
        ("They meet next Monday.", "2023-08-28"),
        ("They meet this Friday.", "2023-08-25"),
        ("They spoke on Tuesday last week.", "2023-08-15"),
        ("early Tuesday morning", "2023-08-15"),
        ("three days ago", "2023-08-18"),
        ("a week ago", "2023-08-14"),
        ("on 30 Mordad 1402", "2023-08-21"),
        ("on 30 December", "2022-12-30"),
        ("on October 4", "2023-10-04"),
    ],
)
def test_day_is_resolved_against_publication(text: str, day: str) -> None:
    assert one_day(text) == day


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("from the 19th to the 21st of June", "2023-06-19", "2023-06-21"),
        ("from May 30 – 2 June 2023", "2023-05-30", "2023-06-02"),
        ("from 19 to 21 June", "2023-06-19", "2023-06-21"),
        ("19-21 June", "2023-06-19", "2023-06-21"),
        ("between March 3 and 5", "2023-03-03", "2023-03-05"),
        ("April 13 and 14", "2023-04-13", "2023-04-14"),
        ("on June 3, 4 and 5", "2023-06-03", "2023-06-05"),
        ("From June 26 to July 5", "2023-06-26", "2023-07-05"),
        ("From September 30 – October 2, 2024", "2024-09-30", "2024-10-02"),
        ("from 30 December to 2 January 2021", "2020-12-30", "2021-01-02"),
        ("from March to May 2021", "2021-03", "2021-05"),
        ("from 2016 to 2018", "2016", "2018"),
        ("in 2025-2026", "2025", "2026"),
        ("last week", "2023-08-14", "2023-08-20"),
        ("next week", "2023-08-28", "2023-09-03"),
        ("over the weekend", "2023-08-19", "2023-08-20"),
        ("earlier this year", "2023-01-01", "2023-08-21"),
        ("later this week", "2023-08-21", "2023-08-27"),
        ("early 2021", "2021-01", "2021-04"),
        ("late July", "2023-07-21", "2023-07-31"),
        ("the first half of 2023", "2023-01", "2023-06"),
        ("the second quarter of 2022", "2022-04", "2022-06"),
        ("Monday and Tuesday", "2023-08-14", "2023-08-15"),
        ("from Thursday to Saturday", "2023-08-17", "2023-08-19"),
        ("the past 10 years", "2013", "2023"),
    ],
)
def test_range_has_its_first_and_last_day(text: str, start: str, end: str) -> None:
    assert only(text)[1:] == (start, end)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("in February this year", "2023-02"),
        ("in June", "2023-06"),
        ("in December", "2022-12"),
        ("last June", "2023-06"),
        ("last December", "2022-12"),
        ("next March", "2024-03"),
        ("December last year", "2022-12"),
        ("the May 2022 visit", "2022-05"),
        ("at their June meeting", "2023-06"),
        ("last month", "2023-07"),
        ("last year", "2022"),
        ("50 years ago", "1973"),
        ("six months ago", "2023-02"),
        ("the 2015 nuclear deal", "2015"),
        ("in the summer of 2022", "2022"),
    ],
)
def test_vaguer_time_keeps_its_precision(text: str, value: str) -> None:
    assert only(text)[1:] == (value, value)


@pytest.mark.parametrize(
    "text", ["in the coming months", "recently", "the upcoming summit", "a few days ago", "more than two years ago"]
)
def test_time_that_names_no_day_stays_without_value(text: str) -> None:
    assert only(text)[1:] == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "a 25-year plan", "in the 1990s", "resolution 1929", "2000 troops", "they may speak", "the march to peace",
        "COVID-19 and the G20", "a meeting of 12 states", "call 2023-555", "the sun sat low", "Wed her",
        "on the 10th anniversary", "300 years", "UNSC Resolution 1973", "the second meeting of the two",
    ],
)  # fmt: skip
def test_no_date_is_made_up(text: str) -> None:
    assert found(text) == []


def test_weekday_without_publication_keeps_weekday_and_no_value() -> None:
    (mention,) = found("They spoke on Thursday.", None)
    assert (mention.start, mention.end, mention.weekday) == (None, None, 3)
    assert mention.when().weekday == 3


@pytest.mark.parametrize("text", ["today", "on August 21", "in March", "last week", "50 years ago", "this year"])
def test_relative_time_without_publication_is_unknown(text: str) -> None:
    assert only(text, None)[1:] == (None, None)


def test_full_date_needs_no_publication() -> None:
    assert one_day("on August 20, 2023", None) == "2023-08-20"


@pytest.mark.parametrize(
    ("text", "past", "future"),
    [
        ("on Friday", "2023-08-18", "2023-08-25"),
        ("on Monday", "2023-08-21", "2023-08-21"),
        ("on March 5", "2023-03-05", "2024-03-05"),
        ("on August 22", "2023-08-22", "2023-08-22"),
        ("in August", "2023-08", "2023-08"),
        ("in May", "2023-05", "2024-05"),
        ("this Friday", "2023-08-18", "2023-08-25"),
    ],
)
def test_tense_decides_between_last_and_next(text: str, past: str, future: str) -> None:
    assert one_day(text, tense="past") == past
    assert one_day(text, tense="future") == future
    (mention,) = found(text)
    assert mention.read_as("past").start == past
    assert mention.read_as("future").start == future


def test_weekday_told_with_a_day_decides_the_year() -> None:
    assert one_day("on Wednesday, March 5", dt.date(2026, 1, 10)) == "2025-03-05"


def test_day_told_twice_is_one_mention() -> None:
    text = "They meet today, this Friday, January 23, in the capital."
    assert only(text, dt.date(2026, 1, 23)) == ("today, this Friday, January 23", "2026-01-23", "2026-01-23")


@pytest.mark.parametrize("published", [dt.date.min, dt.date.max])
def test_publication_at_the_edge_of_the_calendar_does_no_harm(published: dt.date) -> None:
    assert one_day("next Monday", published) is None


def test_line_break_inside_a_date_does_no_harm() -> None:
    assert one_day("on February\n14, 2022") == "2022-02-14"


def test_impossible_day_has_no_value() -> None:
    assert only("on 30 February 2021")[1:] == (None, None)


def test_full_stop_after_a_month_is_not_part_of_the_date() -> None:
    assert only("They met in September.")[0] == "September"


def test_names_of_days_and_months_in_capitals_are_read() -> None:
    assert one_day("SUNDAY, 20 AUGUST 2023") == "2023-08-20"


def test_only_the_given_stretch_is_read() -> None:
    text = "On May 5, 2021 they met. On May 6, 2021 they parted."
    (mention,) = find_dates(text, Span(25, len(text)), MONDAY)
    assert mention.start == "2021-05-06"


def test_every_form_can_be_found_from_its_first_word() -> None:
    """The words at which forms are tried are listed by hand; a form that begins with another would never be found."""
    forms = date_forms()
    examples = Path(__file__).with_name("examples.txt").read_text(encoding="utf-8").splitlines()
    for example in filter(None, examples):
        assert forms.pattern.search(example), example
        assert [mention.text for mention in found(example)] == [example], example


@pytest.mark.parametrize(
    ("text", "tense", "day"),
    [
        ("met there on 4 th for talks", "past", "2023-08-04"),
        ("came on the 28th.", "past", "2023-07-28"),
        ("will come on the 28th.", "future", "2023-08-28"),
        ("will come on the 3rd.", "future", "2023-09-03"),
        ("came on the 19th of last month", "past", "2023-07-19"),
    ],
)
def test_a_day_of_the_month_told_alone_is_the_nearest_in_its_tense(text: str, tense: Tense, day: str) -> None:
    assert one_day(text, tense=tense) == day


@pytest.mark.parametrize("text", ["on the 20th anniversary", "on 5th floor", "in the 78th session", "on the 1st day"])
def test_an_ordinal_of_something_else_is_no_day(text: str) -> None:
    assert found(text) == []


def test_over_the_weekend_told_on_a_sunday_of_what_will_be_is_the_next_one() -> None:
    sunday = dt.date(2023, 8, 20)
    assert only("will go over the weekend", sunday, "future")[1:] == ("2023-08-26", "2023-08-27")
    assert only("went over the weekend", sunday, "past")[1:] == ("2023-08-19", "2023-08-20")


WORDS = (
    "May March Monday Friday last next this week month year 5 14 19-21 2021 2023-08-21 to and from , . - – in on of "
    "the early late today yesterday ago two 50 years recently \n"
)
ALPHABET = st.sampled_from(WORDS.split(" "))
TEXTS = st.one_of(st.text(max_size=120), st.lists(ALPHABET, max_size=25).map(" ".join))


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.one_of(st.none(), st.dates()), st.sampled_from([None, "past", "future"]))
def test_any_text_gives_mentions_that_slice_and_values_in_order(
    text: str, published: dt.date | None, tense: Tense | None
) -> None:
    end = 0
    for mention in found(text, published, tense):
        assert mention.span.of(text) == mention.text
        assert mention.span.start >= end
        end = mention.span.end
        assert (mention.start is None) == (mention.end is None)
        assert mention.start is None or mention.end is None or mention.start[:4] <= mention.end[:4]


@pytest.mark.parametrize("unit", ["May 5, ", "5 ", "1, ", "from May 5, 2020 to ", "2020-", "recent ", "Monday and "])
def test_long_text_takes_linear_time(unit: str) -> None:
    assert growth(lambda size: found(unit * (size // len(unit))), 10_000) < 9


def agrees(value: str | None, mentions: list[DateMention]) -> bool:
    """True where the phrase's value is the mention's: the same days, or the wider period that holds them."""
    told = [mention for mention in mentions if mention.start and mention.end]
    if value is None or len(told) != 1:
        return value is None and not told
    start, end = str(told[0].start), str(told[0].end)
    week = dt.date.fromisoformat(start).strftime("%G-W%V") if len(start) == 10 else ""
    spans = {f"{start[:4]}-H1": ("01", "06"), f"{start[:4]}-Q2": ("04", "06")}
    if value in spans:
        return (start[5:], end[5:]) == spans[value]
    return value in {f"{start}/{end}", week} or (start.startswith(value) and end.startswith(value))


@pytest.mark.skipif(not (SHARED / "peers/time").is_dir(), reason="the phrases of other systems are not here")
def test_phrases_that_other_systems_are_measured_on() -> None:
    lines = (SHARED / "peers/time/phrases.jsonl").read_text(encoding="utf-8").splitlines()
    cases = [json.loads(line) for line in lines]
    right = [agrees(c["value"], found(c["phrase"], dt.date.fromisoformat(c["published"]))) for c in cases]
    assert sum(right) >= 32, [case for case, ok in zip(cases, right, strict=True) if not ok]


def test_a_day_of_the_week_in_a_name_is_no_date() -> None:
    assert found("He recalled the Good Friday agreement and the losses of Black Monday.") == []


@pytest.mark.parametrize(
    ("text", "month"),
    [("the outcome of the June U.S.-EU Summit", "2021-06"), ("Norway's Jan Muster spoke.", None),
     ("last year's May summit", "2021-05")],
)  # fmt: skip
def test_a_month_between_an_article_and_a_gathering_is_no_given_name(text: str, month: str | None) -> None:
    starts = [mention.start for mention in found(text, dt.date(2021, 10, 4), "past")]
    assert (month in starts) if month else not starts
