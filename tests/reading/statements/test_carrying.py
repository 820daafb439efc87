"""What somebody bears from a third, greets as a host, denies or does besides: acts of classes that news tells of."""

from __future__ import annotations

import pytest

from ..saying import acts, contents, said

TOLD = [
    ("Exemplo conveyed a message for the King from the President of Brazil.", "inform", "a message for the King"),
    ("Exemplo conveyed a message of condolence over the fire.", "condole", "the fire"),
    ("Exemplo passed on his condolences over the loss of the ferry.", "condole", "the loss of the ferry"),
    ("Eksempel aired frustrations over the tariffs.", "voice_concern", "the tariffs"),
    ("Exemplo is following the fighting in Chad with great concern.", "voice_concern", "the fighting in Chad"),
    ("Eksempel commented on the plans for the port.", "state", "the plans for the port"),
    ("“Norway will go on offering all the help it can,” Eksempel said.", "pledge", "go on offering"),
    ("“I want to ask Brazil to stay in the fund,” Eksempel said.", "call_for", "to stay in the fund"),
    ("“I would like to propose a new fund,” Eksempel said.", "propose", "a new fund"),
    ("Eksempel reminded Brazil to keep the fund open.", "call_for", "to keep the fund open"),
    ("Norway will be a partner of the fund.", "pledge", "be a partner of the fund"),
    ("Exemplo described the seizure as an act of piracy.", "condemn", "the seizure as an act of piracy"),
    ("Exemplo described the story as a hoax.", "deny", "the story as a hoax"),
    ("“The reports are pure fabrication,” Exemplo said.", "deny", "The reports"),
    ("Exemplo ruled out any meeting with the owners.", "deny", "any meeting with the owners"),
    ("“Such raids will not go unanswered,” Exemplo said.", "warn", "Such raids will not go unanswered"),
    ("Eksempel affirmed her solidarity with Brazil.", "reaffirm", "her solidarity with Brazil"),
    ("Exemplo extended the greetings of his President to the King.", "inform", "the greetings of his President"),
]


@pytest.mark.parametrize(("text", "act", "content"), TOLD, ids=[text for text, _, _ in TOLD])
def test_the_act_is_found_with_its_content(text: str, act: str, content: str) -> None:
    (one,) = said(text)
    assert (one.act, one.content[: len(content)]) == (act, content)


@pytest.mark.parametrize(
    "text",
    [
        "On arrival Eksempel was welcomed by a representative of the host.",
        "Exemplo welcomed the ambassadors to Brazil.",
        "Eksempel welcomed us to Brazil.",
        "On Friday, their host will be Bruno Exemplo.",
        "Travellers may need to wait at the border.",
        "Exemplo has held many important positions, among them that of a judge.",
        "Exemplo departed for Norway on Friday.",
        "The call was eagerly anticipated.",
        "Exemplo delivered a message from the President of Brazil.",
    ],
)
def test_greetings_at_the_door_and_what_was_awaited_are_no_statements(text: str) -> None:
    assert said(text) == []


def test_what_a_visit_offers_is_no_proposal() -> None:
    assert acts("“This visit offers a chance to learn more about fish,” Eksempel said.") == [("state", "said")]


def test_two_verbs_before_one_object_are_one_cue() -> None:
    assert acts("“We have always backed and continue to support any such step,” Eksempel said.") == [
        ("support", "have always backed and continue to support")
    ]
    (one,) = said("The ministers reviewed and signed the treaty.")
    assert (one.act, one.cue, one.content) == ("discuss", "reviewed and signed", "the treaty")
    assert acts("The ministers met and discussed the fund.") == [("discuss", "discussed")]


def test_what_somebody_did_besides_is_no_part_of_what_was_said() -> None:
    assert contents("Exemplo offered his condolences over the fire and directed the delivery of aid.") == ["the fire"]


def test_the_source_behind_a_clause_is_no_part_of_it() -> None:
    assert contents("Exemplo said the port is open, according to the agency.") == ["the port is open"]


def test_a_passive_with_only_a_day_and_a_place_behind_it_is_about_its_subject() -> None:
    assert contents("The new fund was analyzed on Monday in Oslo.") == ["The new fund"]


def test_an_office_keeps_its_country_when_its_holder_is_told() -> None:
    (one,) = said("Eksempel informed the President of Brazil about the talks.")
    assert (one.act, one.content) == ("inform", "about the talks")


def test_a_need_put_to_countries_with_a_clause_of_their_own_is_whole() -> None:
    assert contents("They underscored the need for countries that have lost forests to plant trees.") == [
        "the need for countries that have lost forests to plant trees"
    ]


def test_what_is_hailed_by_people_at_large_is_hailed_by_no_side() -> None:
    assert said("The decision of the President is being hailed everywhere.") == []


def test_what_somebody_began_by_doing_is_one_act() -> None:
    assert acts("Eksempel began by thanking the rangers.") == [("appreciate", "began by thanking")]
    assert acts("Eksempel opened by paying tribute to the rangers.")[1:] == []
