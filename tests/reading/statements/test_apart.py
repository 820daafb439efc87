"""Who says it where the words stand apart: between commas, behind a quotation, beside the report."""

from __future__ import annotations

import pytest

from ..saying import ANNA, BRUNO, acts, by_words, contents, holders, said

APART = [
    ("China, Exemplo said, is a partner of Brazil.", "China, Exemplo said, is a partner of Brazil"),
    ("The fund, Exemplo noted, has grown.", "The fund, Exemplo noted, has grown"),
    ("It is necessary to end the fires, Exemplo stressed.", "It is necessary to end the fires"),
]


@pytest.mark.parametrize(("text", "content"), APART, ids=by_words(APART))
def test_a_speaker_named_between_commas_says_the_whole_sentence(text: str, content: str) -> None:
    assert holders(text) == [(BRUNO, ("BRA",))]
    assert contents(text) == [content]


def test_a_quotation_of_several_sentences_is_of_who_is_named_behind_it() -> None:
    assert (
        holders("Eksempel spoke first. “The fund is safe. It has grown. It will grow again,” said Exemplo.")
        == [(BRUNO, ("BRA",))] * 3
    )


def test_a_clause_with_that_of_its_own_is_said_too() -> None:
    text = "Exemplo told reporters in Oslo that Brazil was ready to talk and that the forest was safe."
    assert sorted(contents(text)) == ["talk", "that the forest was safe"]


PLANNED = [
    ("Eksempel is expected to discuss fish quotas.", "is expected to discuss"),
    ("The ministers are due to discuss fish quotas.", "are due to discuss"),
    ("Eksempel is set to discuss fish quotas.", "is set to discuss"),
]


@pytest.mark.parametrize(("text", "cue"), PLANNED, ids=by_words(PLANNED))
def test_talks_to_come_are_told_by_what_they_are_to_be_about(text: str, cue: str) -> None:
    assert acts(text) == [("discuss", cue)]


def test_a_state_in_a_relative_clause_acts_for_itself() -> None:
    found = said("Norway, which condemned the fires, has offered to send experts.")
    assert [(one.act, one.holder) for one in found] == [("condemn", ("NOR",)), ("propose", ("NOR",))]


def test_what_a_person_did_before_the_report_counts() -> None:
    found = said("The news came a day after Eksempel visited Brasilia and praised the fund.")
    assert [(one.act, one.speaker) for one in found] == [("appreciate", ANNA)]


def test_the_united_states_is_not_us() -> None:
    found = said("“We urge the US to open its ports,” Exemplo said.")
    assert [(one.act, one.addressee) for one in found] == [("call_for", "USA")]


def test_views_exchanged_with_somebody_are_those_of_both() -> None:
    assert holders("Eksempel exchanged views on fish with Exemplo.") == [(None, ("NOR", "BRA"))]


QUOTED = [
    ("Exemplo was quoted as saying that the fund works.", "state"),
    ("The agency quoted Exemplo as saying Brazil supports the fund.", "support"),
    ("Brazil supports the fund, Exemplo was quoted as saying.", "support"),
]


@pytest.mark.parametrize(("text", "act"), QUOTED, ids=by_words(QUOTED))
def test_who_is_quoted_as_saying_something_says_it(text: str, act: str) -> None:
    assert [(one.act, one.speaker) for one in said(text)] == [(act, BRUNO)]


def test_a_person_in_a_clause_of_his_own_speaks_beside_the_topic() -> None:
    text = (
        "The ministers discussed the need to support the fund and its work, and Eksempel praised the rangers of Brazil."
    )
    assert [one.act for one in said(text)] == ["discuss", "appreciate"]


def test_made_clear_is_one_cue() -> None:
    assert acts("Exemplo made it clear that the fund was safe.") == [("state", "made it clear")]


def test_what_we_discussed_in_one_minister_s_words_is_of_both() -> None:
    assert holders("“We discussed fish and energy,” Exemplo said.") == [(None, ("NOR", "BRA"))]
    assert holders("“We will discuss fish and energy,” Exemplo said.") == [(BRUNO, ("BRA",))]


def test_what_somebody_is_informed_of_may_be_a_promise() -> None:
    found = said("Eksempel informed Exemplo that Norway would double the fund.")
    assert [(one.act, one.addressee) for one in found] == [("pledge", BRUNO)]
