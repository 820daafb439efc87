"""What a reader of the cast would see break: guests taken for the publisher's own people, hosts for another country's,
offices before a name torn from it. The people are made up.
"""

from __future__ import annotations

import pytest

from ..casting import cast_of, person

AUSTRALIA = {"publisher": "Prime Minister of Australia (Wheelan, Grace)", "published": "2027-03-08"}


def test_a_royal_visitor_told_without_a_country_is_not_one_of_the_hosts_own() -> None:
    cast = cast_of("I am pleased that His Royal Highness Prince Muster will visit Australia in June.", **AUSTRALIA)
    assert person(cast, "Muster").state is None


def test_hosts_in_the_sentence_after_belong_to_the_country_spoken_of_last() -> None:
    cast = cast_of(
        "The Prime Minister will visit Japan and the Republic of Korea. In the Republic of Korea she will lead the "
        "commemoration of a battle. In meetings with President Lee Muster and Prime Minister Kim Beispiel, the Prime "
        "Minister will speak of trade.",
        **AUSTRALIA,
    )
    assert {person(cast, "Muster").state, person(cast, "Beispiel").state} == {"KOR"}
    assert "the Prime Minister" not in (person(cast, "Beispiel").office or "")


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("The Prime Minister of Malaysia, Dato' Seri Ahmad Muster will visit us.", "Ahmad Muster", "MYS"),
        ("The President of Italy, Signor Carlo Muster, is due to arrive.", "Carlo Muster", "ITA"),
        ("He met Lt. Gen. (Retd) Chukwu Muster, National Security Adviser of Nigeria.", "Chukwu Muster", "NGA"),
        ("They met H.E Mr. John Muster, Minister of Foreign Affairs of Ghana.", "John Muster", "GHA"),
        ("The Minister of Foreign Affairs of Bhutan, Lyonpo Tandi Muster, came.", "Tandi Muster", "BTN"),
        ("He met OSCE Chairperson-in-Office, Federal Councillor of the Swiss Confederation Jan Muster.",
         "Jan Muster", "CHE"),
        ("Ambassador Extraordinary and Plenipotentiary of the Republic of Kazakhstan to Russia Dauren Muster came.",
         "Dauren Muster", "KAZ"),
    ],
)  # fmt: skip
def test_all_words_before_a_name_are_its_office(text: str, name: str, state: str) -> None:
    found = person(cast_of(text, published="2027-03-08"), "Muster")
    assert (found.name, found.state) == (name, state)


def test_who_accompanies_a_guest_is_of_the_guests_country() -> None:
    cast = cast_of(
        "The President of Italy, Carlo Muster, accompanied by the Foreign Minister, the Honourable Aldo Beispiel, will "
        "visit Australia.",
        **AUSTRALIA,
    )
    assert person(cast, "Beispiel").state == "ITA"


def test_an_office_holder_met_on_a_journey_is_of_the_country_to_which_it_leads() -> None:
    cast = cast_of("The U.S. Secretary of State will travel to Norway on Monday to meet Crown Prince Ola Muster.")
    assert person(cast, "Muster").state == "NOR"


def test_letters_of_honour_are_no_part_of_a_name() -> None:
    cast = cast_of("The Prime Minister of New Zealand, The Right Honourable Ann Muster MP, met Ola Beispiel AC CVO.")
    assert {p.name for p in cast.persons} == {"Ann Muster", "Ola Beispiel"}


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Chairman Qiao Muster of the CPPCC National Committee arrived with Oman's minister.", "CHN"),
        ("Chairman Yahya Muster of State Council of Oman arrived in Beijing.", "OMN"),
        ("Speaker Ali Muster of the Egyptian Parliament arrived in Beijing.", "EGY"),
    ],
)
def test_the_body_behind_a_name_tells_the_country(text: str, state: str) -> None:
    assert person(cast_of(text), "Muster").state == state


def test_leaders_whom_news_calls_by_their_surname_alone() -> None:
    cast = cast_of("Biden met with Netanyahu. King Charles was in Kenya.", published="2023-11-14")
    assert {p.name: p.state for p in cast.persons} == {"Biden": "USA", "Netanyahu": "ISR", "Charles": "GBR"}


def test_the_leader_of_a_country_is_an_office() -> None:
    cast = cast_of("The Chinese leader is to visit Moscow.")
    assert [(m.kind, m.parties) for m in cast.mentions if m.office] == [("office", ("CHN",))]


def test_ministers_possessive_begins_no_name() -> None:
    cast = cast_of("They will co-chair the second round of the Foreign Ministers' Strategic Dialogue in Bern.")
    assert cast.persons == ()


def test_who_joins_somebody_is_of_that_side() -> None:
    cast = cast_of(
        "The Prime Minister met Norwegian Prime Minister Jan Muster. Prime Minister Muster was joined by Ambassador "
        "Ola Beispiel and Minister of Defence Kari Exempel.",
        **AUSTRALIA,
    )
    assert {person(cast, name).state for name in ("Beispiel", "Exempel")} == {"NOR"}


def test_counterparts_told_by_name_are_of_the_countries_told() -> None:
    cast = cast_of(
        "The Prime Minister will go to Oslo with Minister Ann Eigen for talks with their Norwegian counterparts, "
        "Minister Jan Muster and Minister of Defence Kari Exempel.",
        **AUSTRALIA,
    )
    assert {person(cast, name).state for name in ("Muster", "Exempel")} == {"NOR"}
    cast = cast_of(
        "The Prime Minister hosted his counterparts of Norway and Chile, Jan Muster and Ana Ejemplo.", **AUSTRALIA
    )
    assert [person(cast, name).state for name in ("Muster", "Ejemplo")] == ["NOR", "CHL"]


def test_a_country_in_brackets_may_have_its_article() -> None:
    cast = cast_of("She met with Ana Muster (France) and Jo Beispiel (the United States of America).", **AUSTRALIA)
    assert [person(cast, name).state for name in ("Muster", "Beispiel")] == ["FRA", "USA"]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("The Foreign Ministers of Kenya and Uganda, Peter Eins and Moses Zwei, met on Monday.", ["KEN", "UGA"]),
        ("The presidents of Kenya, Uganda and Rwanda, Peter Eins, Moses Zwei and Paul Drei, met on Monday.",
         ["KEN", "UGA", "RWA"]),
        ("Kenya's foreign ministry said on Monday that Foreign Minister Peter Eins had spoken to Moses Zwei of Uganda.",
         ["KEN", "UGA"]),
    ],
)  # fmt: skip
def test_names_behind_several_offices_go_with_their_countries_in_turn(text: str, states: list[str]) -> None:
    cast = cast_of(text, publisher="Example Wire")
    assert [person(cast, name).state for name in ("Eins", "Zwei", "Drei")[: len(states)]] == states


@pytest.mark.parametrize(
    ("title", "publisher"),
    [
        ("President", "Prime Minister of Australia (Wheelan, Grace)"),
        ("Prime Minister", "The White House"),
        ("Sultan", "Prime Minister of Australia (Wheelan, Grace)"),
    ],
)
def test_who_holds_a_post_that_the_publishers_state_has_not_is_of_the_country_spoken_of(
    title: str, publisher: str
) -> None:
    text = f"We will be in Oman in May. It will be an answer to {title} Ola Muster’s letter of last year."
    assert person(cast_of(text, publisher=publisher, published="2027-03-08"), "Muster").state == "OMN"


def test_a_president_whom_nothing_gives_a_country_is_of_none_and_not_the_publishers_own() -> None:
    text = "Japan and Indonesia are close to us. Yesterday I telephoned President Muster."
    cast = cast_of(text, publisher="Prime Minister of Australia (Wheelan, Grace)", published="2027-03-08")
    assert person(cast, "Muster").state is None


def test_a_governor_is_of_the_state_of_his_land() -> None:
    found = person(cast_of("California Gov. Ola Muster met Norwegian officials.", publisher="Example Wire"), "Muster")
    assert (found.state, found.office) == ("USA", "California Gov.")


def test_who_acts_behind_a_counterpart_is_not_he() -> None:
    cast = cast_of("In talks with his Chilean counterpart, Foreign Minister Anna Eksempel of Norway urged calm.")
    assert person(cast, "Eksempel").state == "NOR"
    cast = cast_of("She met her Chilean counterpart, Foreign Minister Bruno Exemplo, on Monday.")
    assert person(cast, "Exemplo").state == "CHL"
