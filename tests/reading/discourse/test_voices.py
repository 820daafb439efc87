"""Whose voice a statement is: persons, offices, states, bodies, both sides, the talks; and who is addressed."""

from __future__ import annotations

import pytest

from ..saying import ANNA, BRUNO, addressees, by_words, holders, said

PERSON = [
    ("Eksempel said the fund has grown.", (ANNA, ("NOR",))),
    ("Anna Eksempel said the fund has grown.", (ANNA, ("NOR",))),
    ("Minister Exemplo said soy exports had doubled.", (BRUNO, ("BRA",))),
    ("The Norwegian minister said the fund has grown.", (ANNA, ("NOR",))),
    ("The Norwegian foreign minister said the fund has grown.", (ANNA, ("NOR",))),
    ("Her Brazilian counterpart said soy exports had doubled.", (BRUNO, ("BRA",))),
]

STATE = [
    ("Norway supports the rainforest fund.", "NOR"),
    ("The Brazilian foreign ministry said soy exports had doubled.", "BRA"),
    ("A Norwegian official said the fund has grown.", "NOR"),
    ("The Brazilian side said soy exports had doubled.", "BRA"),
    ("The Norwegian government condemned the attack.", "NOR"),
]

TOGETHER = [
    "Both sides supported the fund.",
    "The two sides agreed to open an office.",
    "The two ministers agreed to open an office.",
    "They agreed to open an office.",
    "Norway and Brazil agreed to open an office.",
    "Eksempel and Exemplo agreed to open an office.",
    "Eksempel and her Brazilian counterpart agreed to open an office.",
    "The talks focused on fish quotas.",
    "The meeting covered trade and energy.",
    "Discussions centered on the Arctic.",
]

ADDRESSED = [
    ("Eksempel thanked Brazil for its help in the rescue.", "BRA"),
    ("Eksempel thanked Exemplo for his help in the rescue.", BRUNO),
    ("Eksempel thanked the people of Brazil for their welcome.", "BRA"),
    ("Exemplo urged Norway to open its ports.", "NOR"),
    ("Exemplo asked Norway to open its ports.", "NOR"),
    ("Exemplo encouraged Norway and Denmark to join the treaty.", "NOR, DNK"),
    ("Exemplo informed her about the election.", ANNA),
    ("Eksempel congratulated Exemplo on his appointment.", BRUNO),
    ("Eksempel invited Exemplo to visit Tromso.", BRUNO),
]


@pytest.mark.parametrize(("text", "voice"), PERSON, ids=by_words(PERSON))
def test_a_person_speaks_under_the_fullest_name_for_the_own_state(
    text: str, voice: tuple[str | None, tuple[str, ...]]
) -> None:
    assert holders(text) == [voice]


@pytest.mark.parametrize(("text", "state"), STATE, ids=by_words(STATE))
def test_a_state_or_its_body_speaks_without_a_person(text: str, state: str) -> None:
    assert holders(text) == [(None, (state,))]


@pytest.mark.parametrize("text", TOGETHER)
def test_what_the_sides_do_together_is_the_position_of_both_and_of_no_person(text: str) -> None:
    (one,) = said(text)
    assert (one.speaker, set(one.holder)) == (None, {"NOR", "BRA"})


@pytest.mark.parametrize(("text", "name"), ADDRESSED, ids=by_words(ADDRESSED))
def test_who_is_thanked_asked_or_told_is_the_addressee(text: str, name: str) -> None:
    assert addressees(text) == [name]


def test_nobody_is_addressed_where_none_is_told() -> None:
    assert addressees("Eksempel called for a ceasefire.") == [None]
    assert addressees("Eksempel praised the progress of the rescue.") == [None]


def test_the_side_missing_from_a_joint_subject_is_the_partner_of_the_contact() -> None:
    before = "President Kari Eksempel of Norway spoke with her counterpart from Brazil on Monday. "
    (one,) = said("They agreed to meet again.", before)
    assert (one.speaker, set(one.holder)) == (None, {"NOR", "BRA"})


def test_the_source_marks_the_words_that_name_the_speaker_there() -> None:
    assert [one.source for one in said("The Norwegian minister said the fund has grown.")] == ["The Norwegian minister"]
    assert [one.source for one in said("She said the fund has grown.")] == ["She"]
    assert [one.source for one in said("Trade and energy were discussed.")] == [None]


def test_a_third_state_speaks_for_itself_and_outside_the_contact() -> None:
    text = "Denmark said the ports were full."
    (one,) = said(text)
    assert (one.holder, one.act) == (("DNK",), "state")


def test_people_who_speak_for_no_party_make_no_statement() -> None:
    assert said("The fisherman said the sea was rough.") == []


def test_an_embassy_speaks_for_whose_it_is_not_for_where_it_is() -> None:
    assert holders("The Norwegian embassy in Brazil said the fund has grown.")[-1][1] == ("NOR",)
