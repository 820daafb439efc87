"""Acts that no single verb carries: topics, occasions, promises of things, threats, denials of contacts."""

from __future__ import annotations

import pytest

from ..saying import acts, by_words, contents, holders, said

TOPICS = [
    ("Fish quotas will be an important topic in their talks.", "Fish quotas"),
    ("Key topics will include fish quotas and the rainforest fund.", "fish quotas and the rainforest fund"),
    ("The rainforest fund was among the topics discussed.", "The rainforest fund"),
    ("Trade, energy and fish were on the agenda.", "Trade, energy and fish"),
    ("The focus was on fisheries.", "fisheries"),
]


@pytest.mark.parametrize(("text", "content"), TOPICS, ids=by_words(TOPICS))
def test_a_topic_of_the_talks_is_discussed_by_all_sides(text: str, content: str) -> None:
    assert [act for act, _ in acts(text)] == ["discuss"]
    assert contents(text) == [content]
    assert holders(text) == [(None, ("NOR", "BRA"))]


def test_an_opportunity_to_discuss_discusses() -> None:
    assert acts("The visit was an opportunity to discuss fish quotas.") == [
        ("discuss", "was an opportunity to discuss")
    ]


def test_cooperation_that_will_continue_is_promised_by_all_sides() -> None:
    assert acts("Personal contacts will continue.") == [("pledge", "will continue")]
    assert holders("Personal contacts will continue.") == [(None, ("NOR", "BRA"))]


WARNINGS = [
    ("Eksempel said Norway will respond if Brazil imposes tariffs on fish.", "warn"),
    ("Eksempel said Norway will take necessary measures to protect its trade.", "warn"),
    ("Eksempel made clear that there would be costs if Brazil left the fund.", "warn"),
    ("Eksempel said Norway will return to the talks if Brazil keeps its word.", "pledge"),
    ("Eksempel said Norway will cut the cost of the permits.", "pledge"),
]


@pytest.mark.parametrize(("text", "act"), WARNINGS, ids=by_words(WARNINGS))
def test_a_promise_under_anothers_condition_is_a_warning(text: str, act: str) -> None:
    assert [told for told, _ in acts(text)] == [act]


DENIALS = [
    "Exemplo said no call with Norway was planned.",
    "Exemplo said the two ministers did not speak this week.",
    "Exemplo said there had been no talks on fish.",
    "Exemplo said Brazil had not received any invitation.",
    "Exemplo said that the report was not true.",
]


@pytest.mark.parametrize("text", DENIALS)
def test_a_contact_that_there_was_not_is_denied(text: str) -> None:
    assert [act for act, _ in acts(text)] == ["deny"]


def test_no_plan_to_do_something_is_no_denial_of_a_contact() -> None:
    assert [act for act, _ in acts("Exemplo said Brazil did not have enough ships.")] == ["state"]


SPOKEN = [
    ("“Let us continue this work,” Eksempel said.", "propose"),
    ("“Allow me to offer my congratulations on the election,” Eksempel said.", "congratulate"),
    ("“I am delighted to see you in Oslo,” Eksempel said.", "state"),
    ("“We always maintain that the two sides should talk,” Eksempel said.", "call_for"),
]


@pytest.mark.parametrize(("text", "act"), SPOKEN, ids=by_words(SPOKEN))
def test_what_a_speaker_asks_leave_to_say_is_what_counts(text: str, act: str) -> None:
    assert [told for told, _ in acts(text)] == [act]


def test_details_to_be_released_are_promised_by_who_announces_the_visit() -> None:
    text = "I am pleased to announce that Prime Minister Bruno Exemplo of Brazil will visit Norway in May. "
    found = said(
        text + "Further details will be released closer to the time.",
        "",
        publisher="Prime Minister of Norway (Eksempel, Anna)",
    )
    assert [one.act for one in found] == ["pledge"]


BLAMED = [
    ("Eksempel said Brazil blatantly interfered in the affairs of Norway.", "condemn", "statements.condemn.say"),
    ("Eksempel said Brazil has opened its ports.", "state", "statements.state.say"),
    ("Eksempel assured Exemplo that the fund is safe.", "state", "statements.state.assure"),
    ("Eksempel assured Exemplo that Norway's ships would stay.", "pledge", "statements.pledge.assure"),
]


@pytest.mark.parametrize(("text", "act", "rule"), BLAMED, ids=by_words(BLAMED))
def test_the_words_of_a_clause_tell_what_telling_it_amounts_to(text: str, act: str, rule: str) -> None:
    assert [(one.act, one.rule) for one in said(text)] == [(act, rule)]


THREATS = [
    ("“We will not sit idly by,” Eksempel said.", "warn"),
    ("“We will have no choice but to close the ports,” Eksempel said.", "warn"),
    ("“All options are on the table,” Eksempel said.", "warn"),
    ("“We will keep you updated if there is any news,” Eksempel said.", "pledge"),
    ("“We will release the text if anything changes,” Eksempel said.", "pledge"),
    ("“We will put a proposal on the table,” Eksempel said.", "pledge"),
    ("“We will help in kind,” Eksempel said.", "pledge"),
    ("“We will provide a firm response if Brazil raises its tariffs,” Eksempel said.", "warn"),
]


@pytest.mark.parametrize(("text", "act"), THREATS, ids=by_words(THREATS))
def test_set_phrases_of_threat_warn_and_news_promised_does_not(text: str, act: str) -> None:
    assert [told for told, _ in acts(text)] == [act]


GREETINGS = [
    "“We are glad to welcome you in Oslo. The fund is open to all,” Eksempel said.",
    "“Let me make three points. The fund is open to all,” Eksempel said.",
    "“Here is a figure. The fund is open to all,” Eksempel said.",
]


@pytest.mark.parametrize("text", GREETINGS)
def test_welcomes_and_pointers_say_nothing(text: str) -> None:
    assert contents(text) == ["The fund is open to all"]


OCCASIONS = [
    ("Fish quotas came under discussion.", "Fish quotas"),
    ("The talks revolved around fish quotas.", "fish quotas"),
    ("After discussing the accident, the ministers parted.", "the accident"),
    ("It was a call between the two ministers discussing fish quotas.", "fish quotas"),
    ("“Today we have a good opportunity to examine fish quotas. Let us begin,” Eksempel said.", "fish quotas"),
]


@pytest.mark.parametrize(("text", "content"), OCCASIONS, ids=by_words(OCCASIONS))
def test_what_talks_turned_on_is_discussed(text: str, content: str) -> None:
    assert ("discuss", content) in [(one.act, one.content) for one in said(text)]


def test_a_task_that_is_to_focus_on_something_is_no_topic_of_talks() -> None:
    assert [one.act for one in said("Eksempel said that the task of all states is to focus on the fund.")] == ["state"]
