"""Letters printed as a whole, and texts in which a publisher speaks of its own side."""

from __future__ import annotations

import pytest

from ..saying import ANNA, BRUNO, reading, said

SENT = "The President of Brazil, Bruno Exemplo, sent a message to the Prime Minister of Norway, Anna Eksempel.\n\n"
LETTER = (
    "The message reads as follows:\n\n“Your Excellency,\n\nI am deeply saddened by the news of the floods in Bergen."
    "\n\nBrazil stands ready to send help.\n\nOn behalf of the people of Brazil, I wish to convey my condolences "
    "to you.\n\nBruno Exemplo”\n"
)


def test_a_letter_is_its_writers_own_words_to_its_last_quotation_mark() -> None:
    told = said(SENT + LETTER, "", publisher="Presidency of Brazil")
    assert [(one.act, one.speaker, one.form) for one in told] == [
        ("condole", BRUNO, "direct"),
        ("pledge", BRUNO, "direct"),
        ("condole", BRUNO, "direct"),
    ]
    assert told[-1].addressee == ANNA


@pytest.mark.parametrize(
    "title",
    [
        "Letter from President Bruno Exemplo of Brazil to Prime Minister Anna Eksempel of Norway",
        "Letter of condolence from President Bruno Exemplo of Brazil to Prime Minister Anna Eksempel of Norway",
    ],
)
def test_a_title_tells_who_wrote(title: str) -> None:
    text = "Dear Prime Minister,\n\nI was saddened to learn of the floods. Brazil stands ready to send help.\n"
    told = said(text, "", title=title, publisher="Presidency of Brazil")
    assert [(one.act, one.speaker, one.form) for one in told] == [
        ("condole", BRUNO, "direct"),
        ("pledge", BRUNO, "direct"),
    ]


def test_condolences_to_a_president_are_the_publishers() -> None:
    text = "We extend our sincere condolences to Your Excellency and to the people of Brazil."
    told = said(text, "", title="Condolences to the President of Brazil", publisher="Royal Court of Norway")
    assert [(one.act, one.holder) for one in told] == [("condole", ("NOR",))]


def test_we_of_an_embassy_is_its_own_state() -> None:
    text = "The floods in Rio killed many. We extend our condolences to the people of Brazil."
    told = said(text, "", publisher="Embassy of Norway")
    assert [(one.holder, one.addressee) for one in told] == [(("NOR",), "BRA")]


def test_we_of_several_is_not_the_publishers_alone() -> None:
    text = "We, the foreign ministers of Norway and Brazil, met in Oslo on Monday. We condemn the attack on the port."
    told = said(text, "", publisher="Ministry of Foreign Affairs of Norway")
    assert [set(one.holder) for one in told if one.act == "condemn"] == [{"NOR", "BRA"}]


def test_a_release_about_a_message_is_none_itself_and_its_pointer_says_nothing() -> None:
    text = (
        "Minister of Foreign Affairs Marco Esempju sends a message of congratulations to the Foreign Minister of Peru, "
        "Carlos Modelo. The minister's message reads as follows:\n\n“I congratulate you on your appointment.\n\n"
        "Peru has remained a partner of Malta.”\n"
    )
    title = "Foreign Minister sends message of congratulations to the new Foreign Minister of Peru"
    told = said(text, "", title=title, publisher="Ministry of Foreign Affairs of Malta")
    assert [(one.act, one.speaker, one.form) for one in told] == [
        ("congratulate", "Marco Esempju", "direct"),
        ("state", "Marco Esempju", "direct"),
    ]


def test_the_governments_of_two_are_both_thanked() -> None:
    told = said("The minister expressed his gratitude to the Governments of Brazil and Peru for their help.")
    assert [one.addressee for one in told] == ["BRA, PER"]


def test_a_spokespersons_statement_stands_outside_of_the_talks_it_mentions() -> None:
    text = (
        "The European Union condemns the attack. High Representative Carla Modell spoke with Foreign Minister "
        "Anna Eksempel of Norway on Monday."
    )
    title = "Norway: Statement by the Spokesperson on the port"
    statements = reading(text, title, "European External Action Service").statements
    assert [(one.act, one.contact) for one in statements] == [("condemn", None)]
