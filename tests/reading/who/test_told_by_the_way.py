"""Names and states told by the way, as news and state agencies print them."""

from __future__ import annotations

import pytest

from ..casting import cast_of, contacts, person


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("Foreign Minister Ana Testi of Chile (R) met Premier Bo Probo of Laos (L).", "Ana Testi", "CHL"),
        ("Present was Ts.Testi, the Ambassador of Mongolia to China.", "Ts.Testi", "MNG"),
        ("The CARICOM Secretary-General, H. E Ana Testi, spoke.", "Ana Testi", "CARICOM"),
        ("Respected Comrade Bo Testi, general secretary of the Workers' Party of Korea, spoke.", "Bo Testi", "PRK"),
        ("He received the newly-accredited Ambassador of Chile Ana Testi.", "Ana Testi", "CHL"),
        ("He met Chairman of Sudan's Sovereign Council Gen. Bo Testi.", "Bo Testi", "SDN"),
        ("The Chilean delegation was led by the Deputy Minister for Foreign Affairs and cooperation, Ana Testi.",
         "Ana Testi", "CHL"),
        ("Russia summoned Canadian ambassador in Moscow Ana Testi on Monday.", "Ana Testi", "CAN"),
        ("Chilean Foreign Secretary (Foreign Minister) Ana Testi spoke.", "Ana Testi", "CHL"),
    ],
)  # fmt: skip
def test_a_name_is_read_whole_and_for_its_state(text: str, name: str, state: str) -> None:
    found = person(cast_of(text), name.rsplit(maxsplit=1)[-1])
    assert (found.name, found.state) == (name, state)


def test_places_in_a_picture_are_no_persons() -> None:
    cast = cast_of("Foreign Minister Ana Testi of Chile (R) shakes hands with Premier Bo Probo of Laos (left).")
    assert [p.name for p in cast.persons] == ["Ana Testi", "Bo Probo"]


def test_a_meeting_named_by_two_surnames_is_not_a_person() -> None:
    text = "President Ana Testi of Chile met President Bo Probo of Peru.\n\nThe Testi-Probo meeting took an hour."
    assert [p.name for p in cast_of(text).persons] == ["Ana Testi", "Bo Probo"]


def test_in_a_headline_a_comma_joins_two_people() -> None:
    text = "The Minister of Foreign Affairs, Ana Testi, held talks on Sunday with her Peruvian counterpart, Bo Probo."
    told = contacts(
        text, title="Ms Testi, Peruvian counterpart hold talks", publisher="Ministry of Foreign Affairs of Chile"
    )
    assert [{p.name: p.state for p in c.participants} for c in told] == [{"Ana Testi": "CHL", "Bo Probo": "PER"}]


def test_presidents_are_told_apart_by_the_two_countries_named_before() -> None:
    text = (
        "Secretary Uno Exemplo of Spain spoke with the presidents of Chile and Peru.\n\n"
        "He had written to Presidents Ana Testi and Bo Probo of Peru in May."
    )
    assert person(cast_of(text), "Testi").state == "CHL"


def test_a_president_is_of_the_country_told_later_without_the_name() -> None:
    text = (
        "President Ana Testi has briefed a visiting official on her talks with her Peruvian counterpart Bo Probo.\n\n"
        "The official asked the Chilean president to present her views."
    )
    assert person(cast_of(text, publisher="The Morning Paper"), "Testi").state == "CHL"


def test_a_president_keeps_no_country_where_another_holder_is_told_of_it() -> None:
    text = (
        "President Ana Testi spoke with President Bo Probo of Chile.\n\n"
        "The Chilean president then left for the airport."
    )
    assert person(cast_of(text, publisher="The Morning Paper"), "Testi").state is None


def test_the_diplomat_of_a_region_is_the_one_spoken_of() -> None:
    text = (
        "Jamaican Foreign Minister Ana Testi held a meeting with Bo Probo, Foreign Minister of Peru.\n\n"
        "The Caribbean diplomat also met with Uno Exemplo, Foreign Minister of Chile."
    )
    told = [{p.name for p in c.participants} for c in contacts(text, publisher="The Morning Paper")]
    assert told == [{"Ana Testi", "Bo Probo"}, {"Ana Testi", "Uno Exemplo"}]


def test_who_comes_along_with_him_is_of_his_country() -> None:
    text = (
        "President Ana Testi of Chile will pay an official visit to Lima on Monday.\n\n"
        "She will be accompanied to Lima by the National Security Adviser, Maj.-Gen. Bo Probo."
    )
    assert person(cast_of(text), "Probo").state == "CHL"


def test_members_of_an_entourage_are_of_the_country_of_its_head() -> None:
    text = "President Ana Testi of Chile arrived.\n\nPresident Testi's entourage includes the Adviser, Mr. Bo Probo."
    assert person(cast_of(text), "Probo").state == "CHL"


def test_a_list_behind_two_of_one_country_goes_on_with_it() -> None:
    text = "She met President Petro Poroshenko, Prime Minister Volodymyr Groysman and Parliamentary Speaker Bo Probo."
    assert person(cast_of(text, published="2018-01-22"), "Probo").state == "UKR"


def test_the_head_of_a_national_delegation_speaks_for_the_nation() -> None:
    text = (
        "A Chilean delegation led by Deputy Minister Ana Testi, who is also head of the ASEAN team, attended the talks."
    )
    assert person(cast_of(text), "Testi").state == "CHL"


def test_an_office_of_another_country_opens_its_own_clause() -> None:
    text = "At the invitation of Ana Testi, Peru's Prime Minister and Foreign Minister, Chile's top diplomat spoke."
    assert person(cast_of(text), "Testi").state == "PER"


def test_a_verb_of_a_headline_is_no_surname() -> None:
    cast = cast_of("President Testi of Chile spoke on Monday.", title="Testi Emphasizes Unity")
    assert [p.name for p in cast.persons] == ["Testi"]


def test_parliaments_by_their_own_names_tell_the_state() -> None:
    cast = cast_of("The Speaker of the Oliy Majlis met the Speaker of the Saeima.")
    assert [m.parties for m in cast.mentions if m.kind == "office"] == [("UZB",), ("LVA",)]


def test_who_attended_an_audience_is_of_the_hosts_country() -> None:
    text = (
        "King Ana Testi of Jordan received Minister Bo Probo of Peru on Monday.\n\n"
        "The audience was attended by Prince Uno bin Exemplo, minister of the National Guard."
    )
    assert person(cast_of(text), "Exemplo").state == "JOR"


def test_a_patronymic_is_no_office_holder() -> None:
    assert person(cast_of("The Prince Testo bin Abdullah spoke.", published="2017-06-07"), "Abdullah").state is None


def test_two_cousins_with_one_first_and_last_name_are_two_persons() -> None:
    text = "Sheikh Ali Al-Ahmad Al-Jaber Al-Testi met Sheikh Ali Al-Khaled Al-Hamad Al-Testi."
    assert len(cast_of(text).persons) == 2


def test_a_gloss_in_brackets_is_part_of_the_office() -> None:
    text = "The Chairman of the Halk Maslahaty (People's Council) of Turkmenistan Ana Testi spoke."
    assert [(p.name, p.state) for p in cast_of(text).persons] == [("Ana Testi", "TKM")]


def test_who_speaks_through_a_spokesman_is_named_too() -> None:
    text = "A spokesman for Prime Minister Ana Testi of Peru said she would go.\n\nTesti spoke."
    found = person(cast_of(text), "Testi")
    assert (found.name, found.office, found.state) == ("Ana Testi", "Prime Minister", "PER")


def test_the_foreign_office_of_a_text_about_pakistan_is_pakistans() -> None:
    text = "The Foreign Office in Islamabad said Pakistan would reply."
    assert next(m.parties for m in cast_of(text).mentions if m.kind == "party") == ("PAK",)
    text = "The Foreign Office in London said it would write to Pakistan."
    assert next(m.parties for m in cast_of(text).mentions if m.kind == "party") == ("GBR",)


def test_a_name_cut_short_is_no_person() -> None:
    assert [p.name for p in cast_of("Foreign Secretary Md. Ana Testi of Bangladesh spoke.").persons] != ["Md"]


def test_whom_an_ambassador_meets_is_of_the_country_of_his_post() -> None:
    text = "Chilean Ambassador to Peru Ana Testi met Foreign Secretary Bo Probo at the foreign ministry here."
    assert person(cast_of(text), "Probo").state == "PER"


def test_two_offices_joined_are_of_one_country_where_one_is_known() -> None:
    text = "She called on President Bo Probo and Prime Minister Pushpa Kamal Dahal in Kathmandu."
    assert person(cast_of(text, published="2023-12-20"), "Probo").state == "NPL"


def test_three_ministers_in_a_row_are_of_the_country_told_with_the_first() -> None:
    text = "He met Peruvian President Ana Testi, Prime Minister Bo Probo and Foreign Minister Uno Exemplo."
    assert [p.state for p in cast_of(text).persons] == ["PER", "PER", "PER"]


def test_who_will_travel_with_the_leader_is_of_his_country() -> None:
    text = "Prime Minister Ana Testi of Chile will visit Peru.\n\nMinister Bo Probo will travel with her."
    assert person(cast_of(text), "Probo").state == "CHL"


def test_an_office_between_commas_is_of_the_name_before_it_in_a_list_too() -> None:
    text = "She met Ana Testi, Speaker of the Parliament of Peru, Prime Minister Bo Probo, and others."
    assert [(p.name, p.office) for p in cast_of(text).persons] == [
        ("Ana Testi", "Speaker of the Parliament of Peru"), ("Bo Probo", "Prime Minister"),
    ]  # fmt: skip


def test_ministers_named_each_behind_his_country() -> None:
    text = "He held talks with the foreign ministers of Italy, Ana Testi, and of Spain, Bo Probo, on Monday."
    assert [(p.name, p.office, p.state) for p in cast_of(text).persons] == [
        ("Ana Testi", "foreign minister", "ITA"), ("Bo Probo", "foreign minister", "ESP"),
    ]  # fmt: skip


def test_four_ministers_each_behind_his_country_with_one_office() -> None:
    text = "The Ministers of Foreign Affairs of Chile, Ana Testi, Peru, Bo Probo, and Brazil, Uno Exemplo, met in Lima."
    assert [(p.name, p.office, p.state) for p in cast_of(text).persons] == [
        ("Ana Testi", "Minister of Foreign Affairs", "CHL"),
        ("Bo Probo", "Minister of Foreign Affairs", "PER"),
        ("Uno Exemplo", "Minister of Foreign Affairs", "BRA"),
    ]


def test_who_speaks_for_government_and_people_is_of_their_country() -> None:
    text = "President Ana Testi, on behalf of the Government and People of Chile, extended condolences to Peru."
    assert person(cast_of(text), "Testi").state == "CHL"


def test_the_former_minister_is_whom_the_text_has_named() -> None:
    cast = cast_of("Anna Eksempel of Norway will come to Oslo. The former prime minister is well known.")
    last = [m for m in cast.mentions if m.kind == "office"][-1]
    assert last.person is not None
    assert last.person.name == "Anna Eksempel"


def test_the_prince_may_be_the_crown_prince() -> None:
    cast = cast_of("Crown Prince Ola Muster of Norway spoke. The prince was glad.")
    assert [m.person.name for m in cast.mentions if m.kind == "office" and m.person] == ["Ola Muster"]


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("Bruno Exemplo becomes the first Brazilian president to visit Norway since 1990.", "Exemplo", "BRA"),
        ("Anna Eksempel of Norway held talks in Brasília with her counterpart, Bruno Exemplo.", "Exemplo", "BRA"),
        ("Brazil's trade minister will visit Oslo. It will be Bruno Exemplo's first official visit.", "Exemplo", "BRA"),
        ("After a meeting in Oslo with President Bruno Exemplo of Brazil, Minister Ola Muster left.", "Muster", None),
    ],
)
def test_what_is_told_of_somebody_gives_his_country_and_no_more(text: str, name: str, state: str | None) -> None:
    assert person(cast_of(text, publisher="Example Wire"), name).state == state
