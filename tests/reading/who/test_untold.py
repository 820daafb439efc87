"""What a reader of the cast would see break: persons whose country only the headline, their ministry or their chamber
tells; names that words of bodies would be taken for. The people are made up.
"""

from __future__ import annotations

import pytest

from ..casting import cast_of, person


def test_the_headline_tells_the_country_of_one_of_the_two_who_met() -> None:
    text = "Foreign Minister Jan Muster held talks on Friday with Japanese counterpart Ken Beispiel."
    cast = cast_of(text, title="Foreign Ministers of S. Korea, Japan Hold Talks")
    assert (person(cast, "Muster").state, person(cast, "Beispiel").state) == ("KOR", "JPN")


def test_a_headline_of_two_countries_tells_nothing_of_a_third() -> None:
    text = "Junta leader Jan Muster of Sudan met Prime Minister Anna Beispiel, a spokesman said."
    assert person(cast_of(text, title="Norway and Chile look to Africa"), "Beispiel").state is None


def test_a_ministry_tells_of_its_own_minister() -> None:
    text = (
        "Foreign Minister Jan Muster held his first call with Japanese counterpart Ken Beispiel. According to "
        "Seoul's foreign ministry, Muster and Beispiel spoke for half an hour."
    )
    assert person(cast_of(text), "Muster").state == "KOR"


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Among the guests was the US Senate Majority Whip Jan Muster.",
         "Jan Muster", "Majority Whip"),
        ("The guests came with Chairman of the US Senate Select Committee on Fisheries, Jan Muster.",
         "Jan Muster", "Select Committee on Fisheries"),
        ("They saw U.S. Republican Jan Muster twice.", "Jan Muster", "Republican"),
    ],
)  # fmt: skip
def test_members_of_a_congress_by_their_posts(text: str, name: str, office: str) -> None:
    found = person(cast_of(text), "Muster")
    assert (found.name, found.state) == (name, "USA")
    assert (found.office or "").endswith(office)


def test_a_participle_that_opens_a_sentence_is_no_given_name() -> None:
    cast = cast_of("Minister Jan Muster of Chile came. Congratulating Muster on his prize, Anna Beispiel left.")
    assert {p.name for p in cast.persons} == {"Jan Muster", "Anna Beispiel"}


def test_words_of_a_body_are_not_another_name_of_whom_an_initial_tells() -> None:
    text = "External Affairs Minister S Beispielmann of India met Anna Muster at the Permanent Missions of both."
    assert person(cast_of(text), "Beispielmann").name == "S Beispielmann"


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian President Ola Beispiel has put off a trip. He is ill, presidential spokeswoman Jan Muster said.",
        "Norwegian Foreign Minister Ola Beispiel met his Chilean counterpart, ministry spokesman Jan Muster said.",
    ],
)
def test_a_spokesman_is_of_the_country_for_whose_office_he_speaks(text: str) -> None:
    assert person(cast_of(text, publisher="CGTN Africa"), "Muster").state == "NOR"


def test_the_top_diplomat_of_a_country_is_its_foreign_minister() -> None:
    text = (
        "Ola Muster, Foreign Minister of Norway, met Bruno Exemplo of Chile and Anna Beispiel, Norway's ambassador.\n\n"
        "The Norwegian top diplomat praised the fund."
    )
    cast = cast_of(text)
    (told,) = [m for m in cast.mentions if m.kind == "office" and (m.office or "").endswith("diplomat")]
    assert told.person is not None
    assert told.person.name == "Ola Muster"


def test_offices_behind_the_names_of_a_list_are_theirs_though_a_title_stands_before() -> None:
    text = (
        "Present: Sheikh Ali Muster, Minister of State, Dr. Omar Beispiel, Trade Advisor to the Kuwaiti Premier, and "
        "Khalifa Exemplo, Chairman of the National Fisheries Authority."
    )
    cast = cast_of(text)
    assert person(cast, "Muster").office == "Minister of State"
    assert person(cast, "Beispiel").office == "Trade Advisor to the Kuwaiti Premier"
    assert (person(cast, "Exemplo").office or "").endswith("Fisheries Authority")


def test_the_two_names_of_a_meeting_are_two_persons() -> None:
    text = (
        "South Korean adviser Jan Muster and his US counterpart Ola Beispiel agreed. The Muster-Beispiel talks ended."
    )
    assert {p.name for p in cast_of(text).persons} == {"Jan Muster", "Ola Beispiel"}


def test_he_is_not_whom_he_briefs() -> None:
    text = "Presidents Jan Muster of Chile and Ola Beispiel of Norway met. Muster praised it. He also briefed Muster."
    (he,) = [m for m in cast_of(text).mentions if m.kind == "pronoun"]
    assert he.person is not None
    assert he.person.name == "Ola Beispiel"


def test_a_rank_behind_an_office_is_of_the_same_person() -> None:
    text = "US Assistant Secretary of State for African Affairs Ambassador Ana Muster came."
    assert person(cast_of(text), "Muster").state == "USA"


def test_an_official_of_a_ministry_is_of_its_country() -> None:
    text = "She met Ali Muster, the Kuwaiti Interior Ministry's under-secretary for legal affairs, in Lima."
    found = person(cast_of(text), "Muster")
    assert (found.state, found.office) == ("KWT", "under-secretary for legal affairs")


def test_a_family_name_that_looks_like_a_pronoun() -> None:
    text = "Vice Minister He Beispiel met Anna Muster. He Beispiel praised the fund. Anna Muster left. She was pleased."
    (she,) = [m for m in cast_of(text).mentions if m.kind == "pronoun"]
    assert she.person is not None
    assert she.person.name == "Anna Muster"


def test_she_is_not_whom_he_stood_for() -> None:
    text = "Minister Jan Muster spoke. He praised it. Minister Ola Beispiel met Jan Muster. Muster left. She stayed."
    she = [m for m in cast_of(text).mentions if m.kind == "pronoun"][-1]
    assert she.person is not None
    assert she.person.name == "Ola Beispiel"


@pytest.mark.parametrize(
    ("text", "office", "state"),
    [
        ("Norway's ruler, King Muster, came.", "ruler and King", "NOR"),
        ("Norwegian leader President Muster came.", "leader and President", "NOR"),
        ("World Health Organization (WHO) director general Ana Muster came.", "director general", "WHO"),
    ],
)
def test_a_second_title_and_an_organ_in_brackets(text: str, office: str, state: str) -> None:
    found = person(cast_of(text), "Muster")
    assert (found.office, found.state) == (office, state)


def test_he_is_who_the_latest_caller_is_told_to_be() -> None:
    text = "His adviser, Jan Muster, spoke. The latest to ring was President Ola Beispiel of Norway. He praised it."
    he = [m for m in cast_of(text).mentions if m.kind == "pronoun"][-1]
    assert he.person is not None
    assert he.person.name == "Ola Beispiel"


@pytest.mark.parametrize("told", ["according to Ana Muster, the Trade Minister", "said Ana Muster, the Trade Minister"])
def test_who_speaks_for_a_cabinet_is_of_its_country(told: str) -> None:
    assert person(cast_of(f"Norway's Cabinet welcomes the visit, {told}. Muster left."), "Muster").state == "NOR"


def test_who_speaks_of_no_cabinet_is_of_no_country() -> None:
    assert (
        person(cast_of("Norway's fish is good, according to Ana Muster, the Trade Minister."), "Muster").state is None
    )
