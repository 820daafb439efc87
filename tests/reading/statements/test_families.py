"""Acts by the less common words of the genre, whole families of them: each is found, with its act and content."""

from __future__ import annotations

import pytest

from ..saying import said

FOUND = [
    (
        "Eksempel stressed how important it is that both ports stay open.",
        "state",
        "how important it is that both ports stay open",
    ),
    ("They noted how vital it is to share data on storms.", "state", "how vital it is to share data on storms"),
    ("The new quotas were discussed by the two ministers.", "discuss", "The new quotas"),
    ("The new quotas were discussed today.", "discuss", "The new quotas"),
    ("Cooperation in fisheries was a further topic.", "discuss", "Cooperation in fisheries"),
    ("Other matters linked to the fund were on the table.", "discuss", "Other matters linked to the fund"),
    ("The talks dealt with shipping.", "discuss", "shipping"),
    ("The two asserted their resolve to protect forests.", "reaffirm", "their resolve to protect forests"),
    (
        "Exemplo confirmed the undertaking of Brazil to reopen its ports.",
        "reaffirm",
        "the undertaking of Brazil to reopen its ports",
    ),
    ("The two ministers recommitted to backing the rescue work.", "reaffirm", "backing the rescue work"),
    ("Exemplo scoffed at the claims of the company.", "condemn", "the claims of the company"),
    ("Eksempel railed against the blockade.", "condemn", "the blockade"),
    ("“It looks like a trick,” Exemplo charged.", "state", "It looks like a trick"),
    ("Exemplo conveyed that the bridge is open.", "state", "that the bridge is open"),
    ("Exemplo gave a positive response to the proposal.", "support", "the proposal"),
    ("Eksempel said that Norway is a strong supporter of free ports.", "support", "free ports"),
    ("Exemplo said Brazil was an opponent of the tax.", "oppose", "the tax"),
    ("Eksempel counts on the help of Brazil.", "hope", "the help of Brazil"),
    ("Eksempel spoke in praise of the rescue teams.", "appreciate", "the rescue teams"),
    ("The ministers rejoiced that the bridge has opened.", "appreciate", "that the bridge has opened"),
    ("They stressed upon the need to keep ports open.", "state", "the need to keep ports open"),
    ("The two ministers went over the whole range of relations.", "discuss", "the whole range of relations"),
    ("They looked at developments in the Sahel.", "discuss", "developments in the Sahel"),
    ("The conversation turned to the situation in the Sudan.", "discuss", "the situation in the Sudan"),
    ("The ministers traded views on the oil market.", "discuss", "the oil market"),
    ("The two sides communicated on the incident at sea.", "discuss", "the incident at sea"),
    ("Eksempel brought up the matter of the refugees.", "discuss", "the matter of the refugees"),
    ("The two ministers exchanged information on the fires.", "discuss", "information on the fires"),
    ("The situation in Yemen was at the centre of the talks.", "discuss", "The situation in Yemen"),
    ("Trade and energy figured high in the talks.", "discuss", "Trade and energy"),
    ("Visas were also discussed in the third round of consultations.", "discuss", "Visas"),
    ("They were of the shared view that the fund is a unique chance.", "agree", "that the fund is a unique chance"),
    ("Both sides were at one on the need for reform.", "agree", "the need for reform"),
    ("The two ministers saw eye to eye on the fund.", "agree", "the fund"),
    ("They struck a deal on gas.", "agree", "gas"),
    ("Both men expressed the hope that the fund will grow.", "hope", "that the fund will grow"),
    ("Exemplo heaped praise on the fishermen of Norway.", "appreciate", "the fishermen of Norway"),
    ("Eksempel was clear that Norway firmly rejects such a step.", "oppose", "such a step"),
    ("Eksempel was adamant that the treaty holds.", "state", "that the treaty holds"),
    ("She voiced displeasure over the tariffs.", "voice_concern", "the tariffs"),
    ("Exemplo took issue with the new tariffs.", "oppose", "the new tariffs"),
    ("Exemplo played down reports of a row.", "deny", "reports of a row"),
    ("Exemplo shared that Brazil will open a port.", "pledge", "open a port"),
    ("Eksempel made it known that Norway would sign the treaty.", "pledge", "sign the treaty"),
    ("Eksempel set great store by the fund.", "state", "the fund"),
    ("Exemplo looked ahead to the summit.", "hope", "the summit"),
    ("Matters discussed included farming, health and schools.", "discuss", "farming, health and schools"),
    ("The issues of visas and of the fund came up for discussion.", "discuss", "The issues of visas and of the fund"),
    ("The call provided an opportunity to exchange on the war.", "discuss", "the war"),
    ("The conversation was a chance to reiterate support for the fund.", "reaffirm", "support for the fund"),
    ("Particular emphasis was placed on trade.", "state", "trade"),
    ("They shared the understanding that peace is vital.", "agree", "that peace is vital"),
    ("Exemplo insisted on the release of the crew.", "call_for", "the release of the crew"),
    ("Exemplo indicated his country's readiness to help.", "pledge", "help"),
    ("Exemplo used the opportunity to thank Norway for its help.", "appreciate", "for its help"),
    ("Exemplo called for talks by way of the commission.", "call_for", "talks by way of the commission"),
]
PERFORMED = [
    ("“It gives me great pleasure to offer my thanks for the boats,” Eksempel said.", "appreciate"),
    ("“I have the honour to convey our thanks for the help,” Exemplo said.", "appreciate"),
    ("“My congratulations go to the new minister on his election,” Exemplo said.", "congratulate"),
    ("“Our thoughts are with the families of the victims,” Eksempel said.", "condole"),
]
REPORTED = [
    ("The two sides held a session of talks, in which they discussed the fund.", ["discuss"]),
    ("Eksempel met the president of the bank, with whom she talked about the fund.", ["discuss"]),
    ("The two ministers met to discuss the fund, the ministry said.", ["discuss"]),
    ("The two heads of state had a candid conversation on the fund.", ["discuss"]),
    ("Eksempel sent a letter to Exemplo to convey her condolences over the floods.", ["condole"]),
    ("Exemplo was handed a demarche over the attack.", ["oppose"]),
    ("Asked how the fund would grow, Exemplo said that it was too early to tell.", ["state"]),
]
# What trails its content: the verb of saying with its subject behind it, verbs of agreeing, a source.
TRAILING = [
    ("The fund is a chance for both, stressed the Foreign Minister of Brazil.", "state", "Bruno Exemplo"),
    ("Nothing should be left untried to save the fund, the ministers agreed.", "agree", None),
    ("The dispute must be settled by the two countries, according to Exemplo.", "call_for", "Bruno Exemplo"),
]
NOT_SAID = [
    "The fund was a topic of the book.",
    "The ministers counted the votes.",
    "The lamp was on the table.",
    "Replying to a question, Eksempel left the room.",
    "Exemplo replied to the letter.",
    "The two countries turned to the court.",
    "Brazil concerned itself with fish.",
    "Exemplo shared a car with his staff.",
    "Exemplo is said to have left his party.",
    "The two countries raised their ties to a new level.",
    "Exemplo took up his duties in May.",
    "The ministers will see a school.",
    "Eksempel is expected to sign the book.",
]


@pytest.mark.parametrize(("sentence", "act", "content"), FOUND, ids=[row[0][:50] for row in FOUND])
def test_act_of_a_family_is_found(sentence: str, act: str, content: str) -> None:
    assert [(one.act, one.content) for one in said(sentence)] == [(act, content)]


@pytest.mark.parametrize(("sentence", "act", "speaker"), TRAILING, ids=[row[1] for row in TRAILING])
def test_what_stands_before_its_verb_is_found(sentence: str, act: str, speaker: str | None) -> None:
    assert [(one.act, one.speaker) for one in said(sentence)] == [(act, speaker)]


@pytest.mark.parametrize(("sentence", "act"), PERFORMED, ids=[row[0][:40] for row in PERFORMED])
def test_what_one_does_by_saying_it(sentence: str, act: str) -> None:
    assert [one.act for one in said(sentence)] == [act]


@pytest.mark.parametrize(("sentence", "found"), REPORTED, ids=[row[0][:40] for row in REPORTED])
def test_acts_in_clauses_of_a_report(sentence: str, found: list[str]) -> None:
    assert [one.act for one in said(sentence)] == found


@pytest.mark.parametrize("sentence", NOT_SAID)
def test_other_uses_of_these_words_say_nothing(sentence: str) -> None:
    assert said(sentence) == []


def test_free_indirect_speech_asks() -> None:
    found = said("Exemplo said that the sea is open. No country of the region should go down this road.")
    assert [(one.act, one.content) for one in found][1:] == [("call_for", "go down this road")]


def test_a_rumour_does_not_go_on_with_what_was_said() -> None:
    found = said("Exemplo said that it was too early to tell. He is said to have left his party.")
    assert [one.act for one in found] == ["state"]
