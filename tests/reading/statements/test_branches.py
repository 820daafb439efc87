"""Several acts in one sentence: coordination, participles, purposes, speech in speech, verbs of saying at the end."""

from __future__ import annotations

import pytest

from ..saying import ANNA, BRUNO, acts, by_words, contents, holders, said

COORDINATED = [
    (
        "Exemplo thanked Norway for the grant and urged it to buy more soy.",
        [("appreciate", "thanked", "for the grant"), ("call_for", "urged", "to buy more soy")],
    ),
    (
        "Brazil supports the fund and opposes new tariffs.",
        [("support", "supports", "the fund"), ("oppose", "opposes", "new tariffs")],
    ),
    (
        "Exemplo said Brazil supports the fund and opposes new tariffs.",
        [("support", "supports", "the fund"), ("oppose", "opposes", "new tariffs")],
    ),
    (
        "Exemplo said Brazil supports the fund, while calling for an end to new tariffs.",
        [("support", "supports", "the fund"), ("call_for", "calling for", "an end to new tariffs")],
    ),
    (
        "The ministers discussed trade and agreed to open an office.",
        [("discuss", "discussed", "trade"), ("agree", "agreed to", "open an office")],
    ),
]

ONE_CUE = [
    (
        "Norway stands ready to share its data, train crews and build two ships.",
        "stands ready to",
        "share its data, train crews and build two ships",
    ),
    (
        "Eksempel said Norway stands ready to implement the plan, and advance the work of the fund.",
        "stands ready to",
        "implement the plan, and advance the work of the fund",
    ),
    ("The ministers discussed trade, energy and the Arctic.", "discussed", "trade, energy and the Arctic"),
    ("They agreed to open an office and train rangers.", "agreed to", "open an office and train rangers"),
]

TRAILING = [
    ("The fund has grown by a third, Eksempel said.", ("state", "said", "The fund has grown by a third")),
    ("The fund has grown by a third, she said.", ("state", "said", "The fund has grown by a third")),
    ("The fund has grown by a third, said Eksempel.", ("state", "said", "The fund has grown by a third")),
    ("As Eksempel said, the fund has grown by a third.", ("state", "said", "the fund has grown by a third")),
    ("Norway supports the fund, Eksempel said.", ("support", "supports", "the fund")),
]

IN_TURN = [
    "The news agency reported that Eksempel said Norway supports the fund.",
    "According to the agency, Eksempel said Norway supports the fund.",
    "The Norwegian foreign ministry reported that Eksempel said Norway supports the fund.",
]


@pytest.mark.parametrize(("text", "parts"), COORDINATED, ids=by_words(COORDINATED))
def test_each_coordinated_act_is_a_statement_with_its_own_words(text: str, parts: list[tuple[str, str, str]]) -> None:
    assert [(one.act, one.cue, one.content) for one in said(text)] == parts


@pytest.mark.parametrize(("text", "cue", "content"), ONE_CUE, ids=by_words(ONE_CUE))
def test_a_list_under_one_cue_is_one_statement(text: str, cue: str, content: str) -> None:
    assert [(one.cue, one.content) for one in said(text)] == [(cue, content)]


@pytest.mark.parametrize(("text", "found"), TRAILING, ids=by_words(TRAILING))
def test_a_verb_of_saying_at_the_end_or_aside_tells_the_whole(text: str, found: tuple[str, str, str]) -> None:
    (one,) = said(text)
    assert (one.act, one.cue, one.content) == found
    assert (one.speaker, one.holder) == (ANNA, ("NOR",))


@pytest.mark.parametrize("text", IN_TURN)
def test_speech_in_speech_belongs_to_the_person_whose_words_are_told(text: str) -> None:
    (one,) = said(text)
    assert (one.act, one.cue, one.content) == ("support", "supports", "the fund")
    assert (one.speaker, one.holder) == (ANNA, ("NOR",))


def test_a_participle_goes_on_reporting() -> None:
    text = "Eksempel welcomed the law, stressing that the fund would grow."
    assert acts(text) == [("support", "welcomed"), ("state", "stressing")]
    assert contents(text) == ["the law", "that the fund would grow"]


def test_adding_that_gives_the_act_of_what_is_added() -> None:
    text = "Exemplo praised the fund, adding that Brazil opposes new tariffs."
    assert acts(text) == [("appreciate", "praised"), ("oppose", "opposes")]
    assert contents(text) == ["the fund", "new tariffs"]


@pytest.mark.parametrize(
    "text", ["Eksempel met with Exemplo to discuss fish quotas.", "The ministers met to discuss fish quotas."]
)
def test_the_purpose_of_a_meeting_is_shared_by_both_sides(text: str) -> None:
    (one,) = said(text)
    assert (one.act, one.content, one.speaker, set(one.holder)) == ("discuss", "fish quotas", None, {"NOR", "BRA"})


def test_two_voices_in_one_sentence_keep_apart() -> None:
    text = "Eksempel thanked Brazil for its help, and Exemplo welcomed the new fund."
    assert holders(text) == [(ANNA, ("NOR",)), (BRUNO, ("BRA",))]


def test_two_clauses_of_one_report_are_two_statements_of_one_voice() -> None:
    text = "Exemplo said that soy exports had doubled and that the ports were full."
    assert len({one.speaker for one in said(text)}) == 1
    assert " ".join(contents(text)).count("the ports were full") == 1


LOW = [
    ("Norway strongly condemns the attack and calls on Brazil to act.", ["condemn", "call_for"]),
    (
        "“We strongly condemn the attack and call on all sides to show restraint,” Exemplo said.",
        ["condemn", "call_for"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LOW, ids=by_words(LOW))
def test_a_call_behind_what_is_condemned_is_an_act_of_its_own(text: str, expected: list[str]) -> None:
    assert [act for act, _ in acts(text)] == expected


def test_two_nouns_of_expression_that_share_their_object_are_one_statement() -> None:
    assert acts("Eksempel expressed condolences and support over the floods.") == [
        ("condole", "expressed condolences and support over")
    ]


def test_what_was_agreed_may_be_two_clauses() -> None:
    text = "Both leaders agreed that the fires must be stopped and that aid should be sent."
    assert [one.content for one in said(text)] == ["that the fires must be stopped and that aid should be sent"]


def test_what_one_of_them_did_beside_the_contact_is_an_act_of_his() -> None:
    found = said("Eksempel met Exemplo, with Exemplo pledging to lift the tariff on fish.")
    assert [(s.act, s.holder) for s in found] == [("pledge", ("BRA",))]
