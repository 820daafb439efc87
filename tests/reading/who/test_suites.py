"""Members of delegations: their names without tags, and the country that the delegation is told to come from."""

from __future__ import annotations

import pytest

from ..casting import cast_of, contacts, person


def test_leader_and_members_are_of_the_delegations_country() -> None:
    text = (
        "A delegation of six members of the U.S. Congress led by Ana Testi arrived in Lima on Monday.\n\n"
        "The delegation also includes Bo Probo and Uno Exemplo."
    )
    cast = cast_of(text)
    assert [(p.name, p.state) for p in cast.persons] == [
        ("Ana Testi", "USA"), ("Bo Probo", "USA"), ("Uno Exemplo", "USA"),
    ]  # fmt: skip


def test_who_is_met_by_a_delegation_is_not_of_it() -> None:
    cast = cast_of("A Chilean delegation including Ana Testi met with Bo Probo on Monday.")
    assert [(p.name, p.state) for p in cast.persons] == [("Ana Testi", "CHL"), ("Bo Probo", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Sens. Ana Testi (D-Del.), Bo Probo (D-Ill.) and Uno Exemplo (R-Alaska) arrived.",
        "Republican Senators Ana Testi and Bo Probo, and Democratic Senator Uno Exemplo arrived.",
        "U.S. Senators Ana Testi, Bo Probo and Uno Exemplo arrived.",
    ],
)
def test_members_of_the_congress_are_of_the_united_states(text: str) -> None:
    cast = cast_of(text)
    assert [(p.name, p.state) for p in cast.persons] == [
        ("Ana Testi", "USA"), ("Bo Probo", "USA"), ("Uno Exemplo", "USA"),
    ]  # fmt: skip


def test_those_named_between_delegation_and_verb_travelled() -> None:
    text = "A delegation from the US Congress, including Senators Ana Testi and Bo Probo, visited Chile on Monday."
    (told,) = contacts(text, published="2024-03-08")
    assert [(p.name, p.state) for p in told.participants] == [("Ana Testi", "USA"), ("Bo Probo", "USA"), (None, "CHL")]


def test_two_delegations_met_with_the_leader_that_is_named() -> None:
    text = (
        "A Ugandan delegation led by foreign affairs minister Ana Testi met a Rwandan delegation in Kigali today.\n\n"
        "Others on the Ugandan team are Attorney General Bo Probo and Internal Affairs Minister Uno Exemplo."
    )
    (told,) = contacts(text, published="2024-03-08")
    assert [p.name for p in told.participants] == ["Ana Testi", "Bo Probo", "Uno Exemplo", None]


def test_a_president_met_on_a_journey_is_of_the_country_reached() -> None:
    text = "Minister Ana Testi of Chile arrived in Taiwan on Monday.\n\nShe met with President Bo Probo."
    assert person(cast_of(text), "Probo").state == "TWN"


@pytest.mark.parametrize(
    "office",
    ["Minister of Foreign Affairs and Emigration", "Minister of Foreign Affairs and Human Mobility",
     "Minister of Ecological Transition and Energy"],
)  # fmt: skip
def test_the_words_of_a_portfolio_are_no_part_of_the_name(office: str) -> None:
    assert [(p.name, p.office) for p in cast_of(f"Chile's {office} Ana Testi spoke.").persons] == [
        ("Ana Testi", office)
    ]
