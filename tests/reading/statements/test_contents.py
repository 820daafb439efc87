"""Which words are what was said: without the addressee, trailing words of time and source, and other acts."""

from __future__ import annotations

import pytest

from ..saying import addressees, by_words, contents, said

CONTENTS = [
    ("Eksempel thanked Brazil for its help in the rescue.", "for its help in the rescue"),
    ("Exemplo urged Norway to open its ports.", "to open its ports"),
    ("Exemplo said that soy exports had doubled.", "that soy exports had doubled"),
    ("Exemplo said soy exports had doubled.", "soy exports had doubled"),
    ("Exemplo told reporters that soy exports had doubled.", "that soy exports had doubled"),
    ("Eksempel said Norway supports the rainforest fund.", "the rainforest fund"),
    ("Exemplo said Brazil is ready to sign the treaty.", "sign the treaty"),
    ("The ministers exchanged views on energy and fisheries.", "energy and fisheries"),
    ("Eksempel briefed Exemplo on the situation in the Arctic.", "on the situation in the Arctic"),
    ("Eksempel expressed support for the rainforest fund.", "the rainforest fund"),
]

TIME_AND_SOURCE = [
    ("Eksempel thanked Brazil for its help on Monday.", "for its help"),
    ("They discussed trade during the talks.", "trade"),
    ("They discussed trade, according to the foreign ministry.", "trade"),
    ("Exemplo called for a ceasefire after talks in Oslo.", "a ceasefire"),
]


@pytest.mark.parametrize(("text", "content"), CONTENTS, ids=by_words(CONTENTS))
def test_the_content_is_what_stands_behind_cue_and_addressee(text: str, content: str) -> None:
    assert contents(text) == [content]


@pytest.mark.parametrize(("text", "content"), TIME_AND_SOURCE, ids=by_words(TIME_AND_SOURCE))
def test_when_it_was_said_and_who_reports_it_are_no_part_of_what_was_said(text: str, content: str) -> None:
    assert contents(text) == [content]


def test_words_of_time_inside_what_was_said_stay() -> None:
    assert contents("Exemplo said that the fires of Monday had ended the fund.") == [
        "that the fires of Monday had ended the fund"
    ]


def test_the_full_stop_is_no_part_of_what_was_said() -> None:
    assert not contents("Norway supports the rainforest fund.")[0].endswith(".")


def test_a_passive_tells_its_subject() -> None:
    (one,) = said("The situation in the Arctic was discussed.")
    assert one.content.startswith("The situation in the Arctic")


def test_an_act_with_nothing_said_is_no_statement() -> None:
    assert said("Eksempel agreed.") == []
    assert said("Exemplo spoke.") == []


PLANS = [
    ("Eksempel hopes to visit Brazil next year.", "visit Brazil next year"),
    ("Exemplo promised to reopen the port next month.", "reopen the port next month"),
    ("The ministers agreed to open a ferry line after talks in Oslo on Monday.", "open a ferry line"),
]


@pytest.mark.parametrize(("text", "content"), PLANS, ids=by_words(PLANS))
def test_the_time_of_a_plan_stays_and_the_time_of_the_talks_goes(text: str, content: str) -> None:
    assert contents(text) == [content]


ALONE = [
    ("Eksempel thanked Brazil.", "Brazil", "BRA"),
    ("Eksempel thanked Exemplo on Monday.", "Exemplo", "Bruno Exemplo"),
    ("Norway congratulated Brazil.", "Brazil", "BRA"),
]


@pytest.mark.parametrize(("text", "content", "addressee"), ALONE, ids=by_words(ALONE))
def test_who_is_thanked_for_nothing_told_is_addressee_and_content(text: str, content: str, addressee: str) -> None:
    assert contents(text) == [content]
    assert addressees(text) == [addressee]


def test_a_passive_has_its_subject_for_content_not_its_verb() -> None:
    assert contents("The importance of open sea lanes was underscored.") == ["The importance of open sea lanes"]


ADDRESSED = [
    ("Eksempel is grateful to Brazil for the grant.", "for the grant", "BRA"),
    ("Eksempel praised Exemplo's leadership over the past years.", "Exemplo's leadership over the past years", None),
    ("Eksempel criticised Brazil for the delay.", "for the delay", "BRA"),
    ("Eksempel condemned Brazil.", "Brazil", None),
]


@pytest.mark.parametrize(("text", "content", "addressee"), ADDRESSED, ids=by_words(ADDRESSED))
def test_whom_words_are_addressed_to_is_told_apart_from_what_is_praised(
    text: str, content: str, addressee: str | None
) -> None:
    assert [(one.content, one.addressee) for one in said(text)] == [(content, addressee)]


def test_the_day_right_behind_talks_is_no_part_of_what_they_were_about() -> None:
    said = contents("Exemplo is holding talks today with Eksempel about the border.")
    assert said == ["about the border"]


def test_a_day_inside_a_name_of_what_was_welcomed_stays() -> None:
    assert contents("Exemplo welcomed the signing today of a fish accord.") == ["the signing today of a fish accord"]
