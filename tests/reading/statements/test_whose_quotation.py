"""Whose quotation it is: brought in by a colon, signed behind a dash, run over paragraphs, or nobody's."""

from __future__ import annotations

from ..saying import ANNA, BRUNO, holders, said

NORWAY, BRAZIL = (ANNA, ("NOR",)), (BRUNO, ("BRA",))


def test_paragraphs_behind_issued_the_following_statement_are_the_issuers() -> None:
    text = "Exemplo issued the following statement:\n\nWe condemn the fire. Brazil will pay."
    assert holders(text) == [BRAZIL, BRAZIL]


def test_a_quotation_that_a_later_paragraph_closes_goes_on() -> None:
    text = 'Exemplo issued the following statement:\n\n"We condemn the fire.\n\nThe forest is large. We will pay."'
    assert holders(text) == [BRAZIL, BRAZIL, BRAZIL]


def test_a_report_behind_a_spokespersons_colon_stays_a_report() -> None:
    text = "A spokesperson of Norway said:\n\nThe ministers discussed the fund. Exemplo thanked Norway."
    assert holders(text) == [(None, ("NOR", "BRA")), BRAZIL]


def test_who_signs_a_quotation_behind_a_dash_said_it() -> None:
    text = 'Eksempel praised the rangers.\n\n"Brazil will pay."\n\n— Bruno Exemplo, Foreign Minister of Brazil'
    assert holders(text) == [NORWAY, BRAZIL]


def test_a_researchers_quotation_is_nobodys_position() -> None:
    text = 'Eksempel praised the rangers.\n\n"Brazil opposes the treaty," said Per Forsker, a scholar. "We will see."'
    assert holders(text) == [NORWAY]


def test_what_the_statement_reads_is_told() -> None:
    assert [one.act for one in said('"The ministers agreed to meet again," the statement reads.')] == ["agree"]


def test_a_statement_of_ministers_of_an_organisation_is_its_own() -> None:
    found = said("We condemn the fire.", "", title="NATO Foreign Ministers' Statement on Brazil")
    assert [one.holder for one in found] == [("NATO",)]
