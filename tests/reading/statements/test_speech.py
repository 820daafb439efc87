"""Texts that give somebody's own words: transcripts, press conferences, joint statements, statements in the first
person."""

from __future__ import annotations

import pytest

from ..saying import ANNA, BRUNO, NORWAY, reading, said

TRANSCRIPT = (
    "Foreign Minister Eksempel: Thank you all for coming. Norway supports the rainforest fund. "
    "We will double our share.\n\n"
    "Foreign Minister Exemplo: I thank Norway for its help. Brazil opposes new tariffs.\n\n"
    "Question: Will Norway leave the fund next year?\n\n"
    "Foreign Minister Eksempel: We condemn the attack on the rangers.\n"
)
PRESS = (
    "Spokesperson Carla Ejemplo held the regular press conference on Monday.\n\n"
    "Reuters: The boycott is a risk. We support it. Does Argentina oppose the boycott?\n\n"
    "Carla Ejemplo: We hope that Chile will return to the talks.\n\n"
    "Q: We thank you for the answer. The boycott hurts trade. Why is that?\n\n"
    "A: Argentina opposes the boycott.\n"
)
JOINT = (
    "Norway and Brazil will double the rainforest fund. The two countries condemn illegal logging. "
    "The forest is home to rare birds.\n"
)
FIRST_PERSON = (
    "I spoke with Brazilian Foreign Minister Bruno Exemplo today. We stand with the people of Brazil. "
    "We condemn the attack on the rangers. Norway will double the rainforest fund. I welcome the new law.\n"
)
ARGENTINA = "Ministry of Foreign Affairs of Argentina"


def transcript() -> list[tuple[str, str | None, str]]:
    title = "Remarks by Foreign Minister Anna Eksempel of Norway and Foreign Minister Bruno Exemplo of Brazil"
    return [(one.act, one.speaker, one.form) for one in said(TRANSCRIPT, "", title=title, publisher=NORWAY)]


def test_a_label_gives_the_words_behind_it_to_the_person_named() -> None:
    told = transcript()
    assert ("support", ANNA, "direct") in told
    assert ("pledge", ANNA, "direct") in told
    assert ("appreciate", BRUNO, "direct") in told
    assert ("oppose", BRUNO, "direct") in told


def test_a_question_says_nothing_and_the_answer_goes_to_the_next_label() -> None:
    told = transcript()
    assert told[-1] == ("condemn", ANNA, "direct")
    assert all(speaker in (ANNA, BRUNO) for _, speaker, _ in told)


def test_i_and_we_of_a_guest_are_the_guests_state() -> None:
    title = "Remarks by Foreign Minister Anna Eksempel of Norway and Foreign Minister Bruno Exemplo of Brazil"
    thanks = [one for one in said(TRANSCRIPT, "", title=title, publisher=NORWAY) if one.content == "for its help"]
    assert [(one.holder, one.addressee) for one in thanks] == [(("BRA",), "NOR")]


def test_answers_at_a_press_conference_are_the_spokespersons_and_questions_are_nobodys() -> None:
    title = "Spokesperson Carla Ejemplo's Regular Press Conference"
    told = [(one.act, one.holder) for one in said(PRESS, "", title=title, publisher=ARGENTINA)]
    assert told == [("hope", ("ARG",)), ("oppose", ("ARG",))]


LABELS = ["Reuters", "China Daily", "MASTV", "Example News Agency", "Q", "Question 2", "JOURNALIST"]


@pytest.mark.parametrize("label", LABELS)
def test_whoever_asks_for_the_press_says_nothing(label: str) -> None:
    text = PRESS.replace("Reuters:", f"{label}:")
    told = said(text, "", title="Spokesperson Carla Ejemplo's Regular Press Conference", publisher=ARGENTINA)
    assert [one.act for one in told] == ["hope", "oppose"]


def test_a_joint_statement_binds_both_sides_in_every_sentence() -> None:
    told = said(JOINT, "", title="Joint Statement of Norway and Brazil on the Rainforest Fund")
    assert [(one.act, one.speaker, set(one.holder), one.form) for one in told] == [
        ("pledge", None, {"NOR", "BRA"}, "direct"),
        ("condemn", None, {"NOR", "BRA"}, "direct"),
        ("state", None, {"NOR", "BRA"}, "direct"),
    ]


def test_a_plain_sentence_of_a_joint_statement_is_told_whole() -> None:
    last = said(JOINT, "", title="Joint Statement of Norway and Brazil on the Rainforest Fund")[-1]
    assert last.content == "The forest is home to rare birds"
    assert last.cue in last.content


def test_what_a_joint_statement_tells_as_past_is_told_as_a_release_tells_it() -> None:
    text = (
        "Norway and Brazil met on fish in Oslo on Monday. They were joined by their envoys. "
        "The officials reviewed the fund and reaffirmed their goal of saving the forest."
    )
    told = said(text, "", title="Joint Statement of Norway and Brazil on Fish")
    assert [(one.act, one.cue) for one in told] == [("discuss", "reviewed"), ("reaffirm", "reaffirmed")]


def test_a_statement_in_the_first_person_is_its_issuers() -> None:
    title = "Statement by Foreign Minister Anna Eksempel on the Rainforest Fund"
    told = said(FIRST_PERSON, "", title=title, publisher=NORWAY)
    assert [(one.act, one.speaker, one.holder, one.form) for one in told] == [
        (act, ANNA, ("NOR",), "direct") for act in ("support", "condemn", "pledge", "support")
    ]


def test_the_sentence_that_tells_of_the_call_is_a_contact_and_no_statement() -> None:
    title = "Statement by Foreign Minister Anna Eksempel on the Rainforest Fund"
    told = reading(FIRST_PERSON, title, NORWAY)
    assert [contact.status for contact in told.contacts] == ["held"]
    assert not any("I spoke" in statement.content.of(FIRST_PERSON) for statement in told.statements)


def test_the_same_words_without_the_title_are_a_report() -> None:
    told = said("Norway will double the rainforest fund. Brazil condemns illegal logging.")
    assert {one.form for one in told} == {"indirect"}
