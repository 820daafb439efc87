"""Statements, releases and readouts, which speak for whoever put them out."""

from __future__ import annotations

import pytest

from ..saying import said

SUMMONED = "The Norwegian Foreign Ministry summoned the Brazilian envoy on Monday, the ministry said in a statement. "


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The fees hurt trade, the statement said.", "state"),
        ("“The fees are wrong,” the statement added.", "state"),
        ("The statement stressed that the port is open.", "state"),
        ("The statement called on Brazil to lift the fees.", "call_for"),
        ("According to the statement, Norway will close the port.", "pledge"),
    ],
)
def test_a_statement_speaks_for_the_ministry_that_put_it_out(text: str, act: str) -> None:
    assert [(one.act, one.holder) for one in said(text, SUMMONED)][-1:] == [(act, ("NOR",))]


def test_a_statement_speaks_for_who_is_named_beside_it() -> None:
    text = "A statement by the Brazilian Foreign Ministry said the fees hurt trade."
    assert [(one.act, one.holder) for one in said(text, SUMMONED)][-1:] == [("state", ("BRA",))]


def test_the_paper_of_somebody_unknown_speaks_for_no_party() -> None:
    text = "Brazil opposed the fees. A statement of the harbour board was read. The fees are low, the statement said."
    assert [one.act for one in said(text, "")] == ["oppose"]


def test_a_release_of_prisoners_says_nothing() -> None:
    told = said("The ministers stressed that the release of the prisoners would calm the region.", SUMMONED)
    assert all("NOR" not in one.holder or one.source != "release" for one in told)


def test_what_both_stressed_stays_both_sides_in_the_statement_of_one() -> None:
    met = "Anna Eksempel of Norway met Bruno Exemplo of Brazil in Oslo on Monday, a Norwegian ministry statement said. "
    told = said("They stressed that the port is open, the statement said.", met)
    assert set(told[-1].holder) == {"NOR", "BRA"}
