"""Briefings: labels of who answers and who asks, the press as hearer, what somebody has to say."""

from __future__ import annotations

import pytest

from ..saying import ANNA, MET, NORWAY, said

TITLE = "Transcript of the Weekly Media Briefing by the Official Spokesperson"
BRIEFING = (
    "{} Thank you for joining us. Norway supports the fund.\n\n"
    "{} Sir, in Brazil we have seen the port close. Their minister has spoken.\n\n"
    "Mr. Modell: We reject the report.\n"
)


@pytest.mark.parametrize(
    "label",
    ["Mr. Ole Modell, Official Spokesperson:", "Shri Ole Modell, Official Spokesperson:", "Ole Modell (Spokesperson):"],
)
@pytest.mark.parametrize("asker", ["Sidhant:", "Carla Pena (Radio Norte):", "Anna Test, Daily Mail:"])
def test_a_label_with_a_post_tells_who_answers_and_one_without_a_party_who_asks(label: str, asker: str) -> None:
    told = said(BRIEFING.format(label, asker), "", title=TITLE, publisher=NORWAY)
    assert [(one.act, one.speaker, one.holder) for one in told] == [
        ("appreciate", "Ole Modell", ("NOR",)),
        ("support", "Ole Modell", ("NOR",)),
        ("oppose", "Ole Modell", ("NOR",)),
    ]


def test_you_of_a_briefing_is_the_press() -> None:
    text = "Q: Will Brazil pay?\n\nA: I can tell you that Brazil has paid. Thank you for the question.\n"
    told = said(text, "", title="Spokesperson Ole Modell's Regular Press Conference", publisher=NORWAY)
    assert told
    assert all(one.addressee is None for one in told)


def test_what_the_press_would_like_to_ask_is_no_statement() -> None:
    text = "Q: I would like to ask about the fund, because you still talk with Brazil on it. Will you close it?\n"
    assert said(text, "", title="Spokesperson Ole Modell's Regular Press Conference", publisher=NORWAY) == []


@pytest.mark.parametrize(
    ("text", "act", "cue"),
    [
        ("I must stress that the fund is small.", "state", "must stress"),
        ("I need to point out that the fund is small.", "state", "need to point out"),
        ("I must reiterate that the fund is small.", "reaffirm", "must reiterate"),
        ("I have to say that Norway opposes the plan.", "oppose", "opposes"),
        ("We must open the port.", "call_for", "must"),
    ],
)
def test_what_somebody_has_to_say_is_said_and_asks_nothing(text: str, act: str, cue: str) -> None:
    told = said(f"A: {text}\n", "", title="Spokesperson Ole Modell's Regular Press Conference", publisher=NORWAY)
    assert [(one.act, one.cue) for one in told] == [(act, cue)]


TALKED = (
    "Today I met with Foreign Minister Bruno Exemplo. We noted that trade has grown. The minister and I agreed to open "
    "the port. We hope to visit Brazil.\n"
)


def test_what_we_did_at_the_talks_is_both_sides_in_the_words_of_one() -> None:
    title = "Remarks by Foreign Minister Anna Eksempel after her meeting with Foreign Minister Bruno Exemplo of Brazil"
    told = said(TALKED, "", title=title, publisher=NORWAY)
    assert [(one.act, one.speaker, set(one.holder), one.form) for one in told] == [
        ("state", None, {"NOR", "BRA"}, "direct"),
        ("agree", None, {"NOR", "BRA"}, "direct"),
        ("hope", ANNA, {"NOR"}, "direct"),
    ]


def test_who_is_quoted_keeps_the_floor_after_what_both_did() -> None:
    told = said("“We discussed the fees,” Eksempel told reporters. “Norway is worried. The port is small.”", MET)
    assert [(one.speaker, set(one.holder)) for one in told] == [
        (None, {"NOR", "BRA"}),
        (ANNA, {"NOR"}),
        (ANNA, {"NOR"}),
    ]


def test_a_welcome_with_the_guests_name_says_nothing() -> None:
    text = "PRIME MINISTER EKSEMPEL: Mr. President, Bruno, welcome to Oslo.\n"
    assert not said(text, "", title="Remarks by Prime Minister Eksempel of Norway", publisher=NORWAY)


@pytest.mark.parametrize(
    ("text", "act", "content"),
    [
        ("I would like to begin by expressing our deep concern over the attack.", "voice_concern", "the attack"),
        ("Let me begin by thanking Brazil for its help.", "appreciate", "for its help"),
        ("I will conclude by reiterating our support for the fund.", "reaffirm", "our support for the fund"),
    ],
)
def test_who_begins_by_thanking_thanks(text: str, act: str, content: str) -> None:
    told = said(f"A: {text}\n", "", title="Spokesperson Ole Modell's Regular Press Conference", publisher=NORWAY)
    assert [(one.act, one.content) for one in told] == [(act, content)]


@pytest.mark.parametrize(
    "text",
    [
        "We begin with the visit of the minister.",
        "We will turn to your questions.",
        "I just have one announcement.",
        "I have two items for all of you at the top.",
        "[This is a rush transcript. This copy may not be final.]",
    ],
)
def test_a_pointer_and_a_note_in_brackets_say_nothing(text: str) -> None:
    assert not said(f"{text}\n", "", title="Spokesperson Ole Modell's Regular Press Conference", publisher=NORWAY)


def test_what_another_did_is_part_of_what_the_speaker_welcomes() -> None:
    text = "A: We welcome the statement of NATO expressing its concern over the attack and urge Brazil to act.\n"
    told = said(text, "", title="Spokesperson Ole Modell's Regular Press Conference", publisher=NORWAY)
    assert [(one.act, one.holder) for one in told] == [("support", ("NOR",)), ("call_for", ("NOR",))]


def test_what_some_others_asked_for_is_told_and_not_asked() -> None:
    text = "A: A number of them have requested assistance from Norway and expressed readiness to learn.\n"
    told = said(text, "", title="Spokesperson Ole Modell's Regular Press Conference", publisher=NORWAY)
    assert [one.act for one in told] == ["state"]


def test_a_question_asks_nothing_of_whom_it_goes_to() -> None:
    text = "Q: Brazil said that the port is closed. Norway has to be brought in to the talks. What is your comment?\n"
    told = said(text, "", title="Spokesperson Ole Modell's Regular Press Conference", publisher=NORWAY)
    assert [(one.act, one.holder) for one in told] == [("state", ("BRA",))]


DAILY = (
    "Ann Modell\n\nWashington, DC\n\nMS. MODELL: Good afternoon. We extend our congratulations to the people of Norway."
    "\n\nQUESTION: What about Brazil?\n\nMS. MODELL: We oppose the plan.\n"
)


def test_where_questions_are_marked_whoever_else_has_a_label_answers() -> None:
    told = said(DAILY, "", title="Daily Press Briefing", publisher="U.S. Department of State")
    assert [(one.act, one.holder, one.form) for one in told] == [
        ("congratulate", ("USA",), "direct"),
        ("oppose", ("USA",), "direct"),
    ]


def test_an_official_of_no_party_known_speaks_for_none() -> None:
    assert not said("The paper quoted a senior official as saying that the port is closed.", MET)


def test_what_the_minister_did_is_not_the_spokespersons_own() -> None:
    text = "The Prime Minister of Norway invited Brazilian investors to visit the port.\n"
    told = said(text, "", title="Transcript of the Media Briefing by the Spokesperson", publisher=NORWAY)
    assert [(one.act, one.form) for one in told] == [("propose", "indirect")]


def test_what_others_wanted_is_the_speakers_account_and_leaves_him_the_floor() -> None:
    text = "Brazil wanted to hold the port. Today the port is open.\n"
    told = said(text, "", title="Remarks by Prime Minister Eksempel of Norway", publisher=NORWAY)
    assert [(one.act, one.holder) for one in told] == [("state", ("NOR",)), ("state", ("NOR",))]


def test_what_we_discuss_with_a_third_is_the_speakers_and_its() -> None:
    text = "Anna Eksempel: The fund is also being discussed with representatives of the Chilean government.\n"
    told = said(text, MET + "\n\n", title="Remarks by Foreign Minister Eksempel of Norway", publisher=NORWAY)
    assert [(one.act, set(one.holder)) for one in told] == [("discuss", {"NOR", "CHL"})]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The visit offers a chance to mend relations.", []),
        ("They will dine at the castle.", []),
        ("Diplomats said the talks were tense.", []),
        ("The two ministers marked the day of the flag.", ["state"]),
        ("They signed a treaty marking a new start.", []),
        ("Norway objects it resolutely.", ["oppose"]),
    ],
)
def test_narration_around_talks_is_no_statement(text: str, told: list[str]) -> None:
    assert [one.act for one in said(text, MET)] == told


def test_a_content_begins_behind_the_label() -> None:
    text = "A: The bill is a gross interference in Norway's internal affairs.\n"
    told = said(text, "", title="Spokesperson Ole Modell's Regular Press Conference", publisher=NORWAY)
    assert [one.content for one in told] == ["The bill is a gross interference in Norway's internal affairs"]


def test_a_bare_office_before_a_colon_is_whose_papers_they_are() -> None:
    text = "PRIME MINISTER: Thank you for the support.\n\nPREMIER TESTE: Had you been here before?\n"
    publisher = "Prime Minister of Norway (Eksempel, Anna)"
    told = said(text, "", title="Remarks with Mr Bruno Teste, Premier of Brazil", publisher=publisher)
    assert [(one.act, one.speaker, one.holder) for one in told] == [("appreciate", "Anna Eksempel", ("NOR",))]


def test_a_statement_of_the_leaders_of_two_bodies_is_that_of_the_states_which_met() -> None:
    lead = (
        "Today, the Leaders of Canada, France, and Norway met on the margins of the Summit in Bali and released this:"
    )
    told = said(f"{lead}\n\nWe condemn the attack.\n", "", title="Joint Statement of NATO and G7 Leaders")
    assert [(one.act, set(one.holder)) for one in told] == [("condemn", {"CAN", "FRA", "NOR"})]


@pytest.mark.parametrize(
    "text",
    [
        "This is typical sour grapes.",
        "Brazil levied groundless accusations on us.",
        "Their remarks are irresponsible.",
        "Brazil keeps a cold-war mindset.",
    ],
)
def test_loaded_words_of_a_spokesperson_condemn(text: str) -> None:
    told = said(f"A: {text}\n", "", title="Spokesperson Ole Modell's Regular Press Conference", publisher=NORWAY)
    assert [one.act for one in told] == ["condemn"]
