"""Set forms of speech, names that condemn, who was told in the passive: the acts and voices that they carry."""

from __future__ import annotations

import pytest

from ..saying import ANNA, BRUNO, acts, holders, said

SUMMONED = "The ambassador of Brazil, Carla Amostra, was summoned to the Norwegian foreign ministry on Monday. "


@pytest.mark.parametrize(
    ("text", "act", "cue"),
    [
        ("“May our friendship grow,” he said.", "hope", "May"),
        ("“May they be given strength and patience,” she said.", "hope", "May"),
        ("“What the two sides ought to do is to keep calm,” he said.", "call_for", "ought to do is to"),
        ("“What Norway needs to do is open its ports,” he said.", "call_for", "needs to do is"),
        ("“I am sure that our ties will grow,” she said.", "hope", "am sure"),
        ("“We are certain that peace is within reach,” she said.", "hope", "are certain"),
        ("Exemplo called the tariffs unacceptable.", "oppose", "called"),
        ("Eksempel called the seizure of the ship “a crime”.", "condemn", "called"),
        ("Exemplo branded the report a fabrication.", "condemn", "branded"),
        ("Exemplo called the plan a success.", "state", "called"),
        ("Exemplo explained in detail his plan to open new ports.", "inform", "explained in detail"),
        ("Exemplo spoke positively of the growth of trade.", "appreciate", "spoke positively of"),
        ("Eksempel told Exemplo to release the crew.", "call_for", "told"),
        ("Eksempel ordered Brazil to release the crew.", "call_for", "ordered"),
        ("Eksempel expressed “thanks for the help given by Brazil”.", "appreciate", "expressed “thanks for"),
    ],
)
def test_the_act_of_a_set_form(text: str, act: str, cue: str) -> None:
    assert (act, cue) in acts(text)


def test_a_condition_with_should_asks_for_nothing() -> None:
    told = acts("“Should the Norwegian side act like that, it may be seen as out of place,” he said.")
    assert [act for act, _ in told] == ["state"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The ambassador was told that the seizure of the ship was unlawful.", "state"),
        ("The envoy was urged to convey the message to her government.", "call_for"),
    ],
)
def test_who_is_told_in_the_passive_hears_the_other_side(text: str, act: str) -> None:
    [one] = said(text, SUMMONED)
    assert (one.act, one.holder, one.addressee) == (act, ("NOR",), "Carla Amostra")


def test_what_is_explained_to_a_counterpart_informs_him() -> None:
    [one] = said("Exemplo explained to his counterpart his plan to open new ports.")
    assert (one.act, one.addressee, one.content) == ("inform", ANNA, "his plan to open new ports")


def test_a_colleague_is_the_other_side() -> None:
    [one] = said("Eksempel informed her colleague that the ship was free.")
    assert (one.speaker, one.addressee) == (ANNA, BRUNO)


def test_what_a_letter_says_is_said_by_its_sender() -> None:
    text = (
        "Foreign Minister Anna Eksempel received a letter from Foreign Minister Bruno Exemplo of Brazil on Monday, "
        "reaffirming that Brazil supports the accord."
    )
    assert holders(text, "") == [(BRUNO, ("BRA",))]


def test_views_that_the_ministers_exchanged_are_those_of_both() -> None:
    assert holders("Eksempel said the ministers had exchanged views on trade.") == [(None, ("NOR", "BRA"))]


@pytest.mark.parametrize(
    "ministers", ["Norway's and Brazil's foreign ministers", "Norway and Brazil's foreign ministers"]
)
def test_ministers_of_two_states_told_with_genitives_speak_for_both(ministers: str) -> None:
    assert holders(f"{ministers} discussed trade in a phone call on Monday.", "") == [(None, ("NOR", "BRA"))]
