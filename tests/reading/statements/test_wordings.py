"""Wordings of readouts from many publishers: the acts of a sentence with the words of each, and who is addressed."""

from __future__ import annotations

import pytest

from ..saying import ANNA, BRUNO, by_words, said

COORDINATED = [
    (
        "Eksempel recalled that Norway remains committed to the fund and stands ready to work with all partners.",
        [("pledge", "the fund"), ("pledge", "work with all partners")],
    ),
    (
        "Exemplo conveyed his appreciation for the hospitality given to his delegation and felicitated Norway on its "
        "prize.",
        [
            ("appreciate", "the hospitality given to his delegation"),
            ("congratulate", "on its prize"),
        ],
    ),
    (
        "They agreed to keep in touch on fish, with Eksempel looking forward to a visit to Brazil soon.",
        [("agree", "keep in touch on fish"), ("hope", "a visit to Brazil soon")],
    ),
    (
        "They agreed to protect the forest, with Eksempel pledging support for Brazil and Exemplo expressing gratitude "
        "for the grant.",
        [("agree", "protect the forest"), ("pledge", "support for Brazil"), ("appreciate", "the grant")],
    ),
    (
        "They agreed to keep in touch on fish and came to an agreement over the forest.",
        [("agree", "keep in touch on fish"), ("agree", "the forest")],
    ),
    (
        "They agreed that the fund had grown, saying that all sides must pay.",
        [("agree", "that the fund had grown"), ("call_for", "pay")],
    ),
    (
        "Per the note, in their phone call, both sides talked about keeping the forest.",
        [("discuss", "keeping the forest")],
    ),
    (
        "Eksempel praised the fund, the agency reported, citing the press office of the palace.",
        [("appreciate", "the fund")],
    ),
    (
        "Eksempel expressed the importance of the fund and presented the position of Norway on fish.",
        [("state", "the importance of the fund"), ("inform", "the position of Norway on fish")],
    ),
    (
        "Eksempel conveyed to Exemplo the greetings of the King.",
        [("inform", "the greetings of the King")],
    ),
    (
        "Welcoming Mr Exemplo, the Minister in turn offered his greetings to the leaders, saying that Norway also "
        "sought to keep the forest.",
        [("inform", "his greetings to the leaders"), ("pledge", "keep the forest")],
    ),
    (
        "They stressed the need to guard the forest and to strengthen the fund, according to official readouts.",
        [("state", "the need to guard the forest and to strengthen the fund")],
    ),
    (
        "Eksempel called on the ten members of the fund to oppose the law and stop the trade.",
        [("call_for", "to oppose the law and stop the trade")],
    ),
    (
        "Eksempel wanted Brazil to keep the forest. She wants to return soon.",
        [("call_for", "to keep the forest"), ("hope", "return soon")],
    ),
    (
        "Eksempel assured the President of Norway's full support for the fund.",
        [("pledge", "of Norway's full support for the fund")],
    ),
    (
        "Eksempel discussed fish with Exemplo, while the talks of others turned to trade.",
        [("discuss", "fish")],
    ),
    ("Fish was discussed too. Eksempel had invited him.", [("discuss", "Fish")]),
    ("Eksempel promised to look into the fund and put it right.", [("pledge", "look into the fund and put it right")]),
    (
        "They went through the fund. Eksempel apologised for the delay.",
        [("discuss", "the fund"), ("voice_concern", "the delay")],
    ),
    ("Eksempel left the fund and accused Brazil of waste.", [("condemn", "of waste")]),
    ("Eksempel pled with Brazil for the forest.", [("call_for", "the forest")]),
    ("Eksempel praised the fund on Thursday, ahead of a meeting with Exemplo.", [("appreciate", "the fund")]),
    ("Fish was one of the main topics of discussion between them.", [("discuss", "Fish")]),
    (
        "Fish was among the issues discussed. Brazil was one of the issues on the agenda.",
        [("discuss", "Fish"), ("discuss", "Brazil")],
    ),
    ("Eksempel met Exemplo in Oslo, with the two expected to discuss fish.", [("discuss", "fish")]),
    (
        "Eksempel called on troops stationed in the forest to withdraw.",
        [("call_for", "to withdraw")],
    ),
    (
        "“Eksempel affirmed the importance of the fund. The two ministers also discussed fish,” the agency said.",
        [("state", "the importance of the fund"), ("discuss", "fish")],
    ),
    (
        "They discussed the role that rangers are playing in the north, offering support for better pay.",
        [("discuss", "the role that rangers are playing in the north"), ("support", "better pay")],
    ),
    (
        "Eksempel said more needed to be done to protect the forest, while welcoming the new law.",
        [("call_for", "be done to protect the forest"), ("support", "the new law")],
    ),
    (
        "Eksempel insisted that fish were at the core of it, with Exemplo demanding that Norway open its ports.",
        [("state", "that fish were at the core of it"), ("call_for", "that Norway open its ports")],
    ),
    (
        "Eksempel called Exemplo to discuss the fund, and reaffirm her support for Brazil.",
        [("discuss", "the fund"), ("reaffirm", "her support for Brazil")],
    ),
    (
        "Eksempel said that Norway buys soy, hoping to buy more.",
        [("state", "that Norway buys soy"), ("hope", "buy more")],
    ),
    (
        "They reviewed the fund, in addition to discussing the price of fish.",
        [("discuss", "the fund"), ("discuss", "the price of fish")],
    ),
    (
        "Eksempel said that Norway will protect its rivers, even as she acknowledged the cost of it.",
        [("pledge", "protect its rivers"), ("state", "the cost of it")],
    ),
    (
        "Eksempel wished to reaffirm her support for Brazil and to ask that the ports be opened.",
        [("reaffirm", "her support for Brazil"), ("call_for", "that the ports be opened")],
    ),
]

WORDINGS = [
    ("Eksempel set out the new plan for the ports.", [("state", "the new plan for the ports")]),
    ("Exemplo sought Norway's support for his bid.", [("call_for", "Norway's support for his bid")]),
    ("They consider it important to keep the ports open.", [("state", "important to keep the ports open")]),
    ("Eksempel said she trusts that the fund will grow.", [("hope", "that the fund will grow")]),
    ("Exemplo gave a positive assessment of the fund.", [("appreciate", "of the fund")]),
    ("Eksempel went on to say that the ports were full.", [("state", "that the ports were full")]),
    ("Eksempel affirmed Norway's keenness to buy soy.", [("reaffirm", "Norway's keenness to buy soy")]),
    ("They expressed a common opinion that the war must end.", [("agree", "that the war must end")]),
    (
        "Attention was drawn to the need to save the forest.",
        [("state", "Attention was drawn to the need to save the forest")],
    ),
    ("They had an exchange of views on fish.", [("discuss", "fish")]),
    ("Eksempel took this occasion to thank Brazil for its vote.", [("appreciate", "for its vote")]),
    ("Eksempel expressed her joy at the new law.", [("appreciate", "the new law")]),
    ("Exemplo expressed his appreciation.", [("appreciate", "his appreciation")]),
    (
        "They confirmed that the two sides would continue to coordinate closely.",
        [("reaffirm", "that the two sides would continue to coordinate closely")],
    ),
    ("The main topics of the talks were fish and soy.", [("discuss", "fish and soy")]),
    ("They did not rule out new tariffs.", [("state", "new tariffs")]),
    ("Exemplo made known his plans.", [("state", "his plans")]),
    ("Exemplo gave the assurance that the ports would open.", [("pledge", "that the ports would open")]),
    ("Exemplo indicated that Brazil supports the fund.", [("support", "the fund")]),
    ("Eksempel conveyed her encouragement of further steps.", [("call_for", "further steps")]),
    ("Eksempel expressed her regret over the fire, as they met in Oslo.", [("voice_concern", "the fire")]),
    ("Eksempel said the rangers must be paid in full.", [("call_for", "be paid in full")]),
    ("Norway issued a statement condemning the attack.", [("condemn", "the attack")]),
    (
        "Norway issued a statement which welcomes the law but regrets the delay.",
        [("support", "the law"), ("voice_concern", "the delay")],
    ),
    (
        "Eksempel renewed her calls on Brazil to open its ports.",
        [("reaffirm", "her calls on Brazil to open its ports")],
    ),
    ("Eksempel joined Exemplo in condemning the attack.", [("condemn", "the attack")]),
    ("Eksempel lent her support to the plan.", [("support", "to the plan")]),
    ("Eksempel threw her weight behind the plan.", [("support", "the plan")]),
    ("Brazil took a firm stand against the plan.", [("oppose", "the plan")]),
    ("Exemplo shared this concern.", [("voice_concern", "this concern")]),
    ("There was agreement on the need for a fund.", [("agree", "the need for a fund")]),
    ("There was no agreement on fish.", []),
    ("Exemplo complained about delays at the ports.", [("voice_concern", "delays at the ports")]),
    ("Exemplo expressed that Brazil pursues its own policy.", [("state", "that Brazil pursues its own policy")]),
    (
        "Eksempel warned against any attempt to close the ports to ferries, stressing the need for trade.",
        [("warn", "against any attempt to close the ports to ferries"), ("state", "the need for trade")],
    ),
    (
        "Eksempel was pleased that the fund had been enlarged and expressed confidence that it would grow.",
        [("appreciate", "that the fund had been enlarged"), ("hope", "that it would grow")],
    ),
    (
        '"Norway will continue to help all partners," Eksempel emphasized.',
        [("pledge", "continue to help all partners")],
    ),
    ("It was agreed to continue contacts.", [("agree", "continue contacts")]),
    ("Issues of fishermen held abroad were also addressed.", [("discuss", "Issues of fishermen held abroad")]),
    ("Eksempel said in a statement that Norway supports the fund.", [("support", "the fund")]),
    ("They discussed the fund in a phone call last month.", [("discuss", "the fund")]),
    ("Eksempel said such crimes should not be tolerated.", [("oppose", "such crimes should not be tolerated")]),
]

HEARD = [
    ("Exemplo told Eksempel about the plans for the dam.", "inform", "about the plans for the dam", ANNA),
    ("Eksempel wished her counterpart success in his work.", "congratulate", "success in his work", BRUNO),
    ("Eksempel wished the Brazilian people prosperity.", "congratulate", "prosperity", "BRA"),
    ("Eksempel extended an invitation to Exemplo to visit Tromso.", "propose", "to visit Tromso", BRUNO),
    ("Exemplo reminded Eksempel of her promise.", "state", "of her promise", ANNA),
    ("Eksempel appealed to Exemplo to save the forest.", "call_for", "to save the forest", BRUNO),
    ("Exemplo extended thanks to Eksempel for the grant.", "appreciate", "for the grant", ANNA),
    (
        "Exemplo conveyed his concern about fires in Brazil to his counterpart.",
        "voice_concern",
        "fires in Brazil",
        ANNA,
    ),
    (
        "Eksempel assured her Brazilian counterpart Bruno Exemplo of Norway's full support.",
        "pledge",
        "of Norway's full support",
        BRUNO,
    ),
    ("Exemplo expressed his thanks and gratitude to Eksempel for the grant.", "appreciate", "for the grant", ANNA),
    ("Eksempel raised the sale of ports with Bruno Exemplo.", "discuss", "the sale of ports", BRUNO),
]


@pytest.mark.parametrize(("text", "expected"), COORDINATED + WORDINGS, ids=by_words(COORDINATED + WORDINGS))
def test_each_act_of_a_sentence_with_its_own_words(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(one.act, one.content) for one in said(text)]
    assert [act for act, _ in found] == [act for act, _ in expected]
    assert [content for _, content in found] == [content for _, content in expected]


@pytest.mark.parametrize(("text", "act", "content", "addressee"), HEARD, ids=by_words(HEARD))
def test_who_is_addressed_is_no_part_of_what_is_said(text: str, act: str, content: str, addressee: str) -> None:
    assert [(one.act, one.content, one.addressee) for one in said(text)] == [(act, content, addressee)]


def test_talks_told_as_an_occasion_are_discussed_by_both_sides() -> None:
    found = said("Eksempel praised the rangers in a phone conversation with Bruno Exemplo about the forest.")
    assert [(one.act, one.content, one.holder) for one in found if one.act == "discuss"] == [
        ("discuss", "the forest", ("NOR", "BRA"))
    ]


PLAIN = [
    ("Having discussed fish, the two sides left.", "discuss", "fish"),
    ("Eksempel suggested that a deal was close.", "state", "that a deal was close"),
    ("Eksempel suggested that both sides meet in May.", "propose", "that both sides meet in May"),
    ("Eksempel suggested that the talks failed.", "state", "that the talks failed"),
    ("Eksempel voiced the concerns of Norway and its allies about the arrests.", "voice_concern", "the arrests"),
    (
        "Eksempel said Norway would respond with strong measures in the event of an attack.",
        "warn",
        "respond with strong measures in the event of an attack",
    ),
    ("It was noted with satisfaction that the fund had grown.", "appreciate", "that the fund had grown"),
    ("Norway has decided to fund the forest.", "pledge", "fund the forest"),
    ("The talks were about fish.", "discuss", "fish"),
    ("The talks were devoted to fish.", "discuss", "fish"),
    ("The main topic was fish.", "discuss", "fish"),
    ("They weighed ways to save the forest.", "discuss", "ways to save the forest"),
    ("Eksempel backed the fund.", "support", "the fund"),
    ("Eksempel said Norway was in favour of the fund.", "support", "the fund"),
    ("Eksempel said Norway was against the fund.", "oppose", "the fund"),
    ("Eksempel turned down the offer.", "oppose", "the offer"),
    ("Eksempel hit out at the attack.", "condemn", "the attack"),
    ("Eksempel flagged concerns about the arrests.", "voice_concern", "the arrests"),
    ("Eksempel introduced the Norwegian policy on fishing.", "inform", "the Norwegian policy on fishing"),
    ("Eksempel vowed to fight piracy.", "pledge", "fight piracy"),
    ("Eksempel stressed the importance of dialogue, the report added.", "state", "the importance of dialogue"),
    ("On fish, Exemplo, in turn, pledged to save the forest.", "pledge", "save the forest"),
]


@pytest.mark.parametrize(("text", "act", "content"), PLAIN)
def test_plain_wordings(text: str, act: str, content: str) -> None:
    assert [(one.act, one.content) for one in said(text)] == [(act, content)]


def test_the_former_and_the_latter() -> None:
    found = said("The former praised the fund. The latter urged patience.")
    assert [(one.act, one.holder) for one in found] == [("appreciate", ("NOR",)), ("call_for", ("BRA",))]


def test_what_is_added_below_an_infinitive_is_said_apart() -> None:
    found = said("Eksempel pledged to save the forest, adding that it was old.")
    assert [(one.act, one.content) for one in found] == [("pledge", "save the forest"), ("state", "that it was old")]


def test_the_subject_of_a_call_is_discussed() -> None:
    found = said("Eksempel rang Bruno Exemplo. Its main subject was the price of cod.")
    assert [(one.act, one.content, one.holder) for one in found] == [("discuss", "the price of cod", ("NOR", "BRA"))]


def test_greetings_are_congratulations_on_a_feast_only() -> None:
    feast = said("Eksempel conveyed warm greetings to the Brazilian people on Independence Day.")
    assert [one.act for one in feast] == ["congratulate"]
    assert [one.act for one in said("Eksempel conveyed the greetings of the King.")] == ["inform"]


def test_an_alliance_that_is_focused_on_something_discusses_nothing() -> None:
    assert "discuss" not in [one.act for one in said("The alliance is focused on clean energy.")]
    assert [one.act for one in said("The talks were focused on clean energy.")] == ["discuss"]


def test_who_is_asked_to_do_something_is_no_part_of_what_is_asked() -> None:
    assert [one.content for one in said("They encouraged the private sector to invest.")] == ["to invest"]


def test_a_protest_lodged_opposes() -> None:
    assert [one.act for one in said("Norway lodged a strong protest over the arrest.")] == ["oppose"]


def test_the_other_side_briefs_who_was_briefed() -> None:
    found = said("Exemplo was briefed on the state of the ports.")
    assert [(one.act, one.holder, one.addressee) for one in found] == [("inform", ("NOR",), BRUNO)]


def test_what_a_side_welcomes_after_it_has_noted_it_is_an_act_of_its_own() -> None:
    found = said('Eksempel said: "We have noted the reports and welcome the ruling."')
    assert [(one.act, one.content) for one in found] == [
        ("state", "We have noted the reports"),
        ("support", "the ruling"),
    ]


def test_to_deal_with_something_is_no_talk() -> None:
    assert not [one for one in said("Norway and Brazil are both dealing with the drought.") if one.act == "discuss"]


def test_to_take_up_an_invitation_is_no_talk() -> None:
    assert not said("Eksempel will travel to Brazil to take up the invitation to visit it.")
