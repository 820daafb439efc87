"""Letters printed as a whole, and texts in which a publisher speaks of its own side."""

from __future__ import annotations

import pytest

from ..saying import ANNA, BRUNO, said

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
