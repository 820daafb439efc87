"""Who takes part in a contact, where the sentence names others too, or tells of them in a form of its own."""

from __future__ import annotations

from communique.model import Contact

from ..casting import contacts


def people(contact: Contact) -> set[str | None]:
    return {p.name for p in contact.participants}


def test_a_telephone_call_on_a_day_is_no_call_on_somebody() -> None:
    (told,) = contacts(
        "Foreign Minister Ana Testi of Chile received a phone call on Thursday from President Bo Probo of Peru.",
        published="2024-03-08",
    )
    assert (told.kind, people(told)) == ("call", {"Ana Testi", "Bo Probo"})


def test_the_guest_travels_and_not_the_host() -> None:
    text = (
        "President Ana Testi of Chile received Bo Probo, foreign minister of Peru, on a visit to Chile at her office "
        "on Monday."
    )
    visits = [c for c in contacts(text, published="2024-03-08") if c.kind == "visit"]
    assert [c.participants[0].name for c in visits] == ["Bo Probo"]


def test_those_behind_as_well_as_took_part_too() -> None:
    text = (
        "President Ana Testi of Chile met President Bo Probo of Peru in Lima.\n\n"
        "Minister Uno Exemplo of Peru and Minister Due Muestra of Peru, as well as Ambassador Tre Vzorec of Chile, "
        "attended the meeting."
    )
    (told,) = contacts(text)
    assert {"Uno Exemplo", "Due Muestra", "Tre Vzorec"} <= people(told)


def test_heads_of_delegations_are_seated_at_bilateral_consultations() -> None:
    text = (
        "The 6th round of Bilateral Political Consultations between Chile and Peru was held in Lima on Tuesday.\n\n"
        "Ambassador Ana Testi led the Chilean delegation while the Peruvian delegation was headed by Ambassador Bo "
        "Probo."
    )
    (told,) = contacts(text, published="2024-03-08")
    assert {p.name: p.state for p in told.participants} == {"Ana Testi": "CHL", "Bo Probo": "PER"}


def test_people_listed_between_dashes_met() -> None:
    text = (
        "Representatives of the Quartet – Russian Foreign Minister Ana Testi, United States Secretary of State Bo "
        "Probo and UN Deputy Secretary General Uno Exemplo - met in Munich on February 8."
    )
    (told,) = contacts(text, published="2015-02-09")
    assert {p.name: p.state for p in told.participants} == {"Ana Testi": "RUS", "Bo Probo": "USA", "Uno Exemplo": "UN"}


def test_the_leader_of_a_delegation_pays_the_visit() -> None:
    text = (
        "On January 20 a delegation led by the Speaker of the Chilean Parliament, Ana Testi, will pay a visit to Peru."
    )
    (told,) = contacts(text, published="2018-01-19")
    assert (told.kind, people(told)) == ("visit", {"Ana Testi", None})


def test_a_headline_joins_three_parties_with_a_comma() -> None:
    text = (
        "Egyptian Foreign Minister Ana Testi discussed trade in a phone call with her Peruvian counterpart Bo Probo on "
        "Monday.\n\nIn another phone call with Chilean Foreign Minister Uno Exemplo, Testi discussed visas."
    )
    told = contacts(text, title="Egyptian FM, Peruvian and Chilean Counterparts Discuss Trade", published="2024-03-08")
    assert [people(c) for c in told] == [{"Ana Testi", "Bo Probo"}, {"Ana Testi", "Uno Exemplo"}]


def test_i_in_a_quotation_is_who_is_quoted() -> None:
    text = (
        "Prime Minister Ana Testi of Peru said on Monday: “A short while ago, I talked with President Probo of Chile "
        "by phone.”"
    )
    (told,) = contacts(text, published="2024-03-08")
    assert people(told) == {"Ana Testi", "Probo"}


def test_those_who_attended_the_audience_are_at_the_meeting_told_before() -> None:
    text = (
        "King Ana Testi of Jordan received Minister Bo Probo of Peru on Monday.\n\n"
        "The audience was attended by Prince Uno bin Exemplo, minister of the National Guard; and Mr. Due Muestra "
        "of Peru."
    )
    (told,) = contacts(text, published="2024-03-08")
    assert people(told) == {"Ana Testi", "Bo Probo", "Uno bin Exemplo", "Due Muestra"}


def test_who_only_stood_beside_a_speaker_before_the_press_took_no_part() -> None:
    text = (
        "President Ana Testi of Chile met Prime Minister Bo Probo of Peru in Lima on Monday.\n\n"
        "Testi, flanked by Foreign Minister Uno Exemplo, told reporters that the talks had gone well."
    )
    (told,) = contacts(text, published="2024-03-08")
    assert people(told) == {"Ana Testi", "Bo Probo"}


def test_those_who_go_along_pay_the_visit_too() -> None:
    text = "President Ana Testi of Chile is going to Lima with Foreign Minister Bo Probo of Chile on Monday."
    (told,) = contacts(text, published="2024-03-08")
    assert {"Ana Testi", "Bo Probo"} <= people(told)
    text = "President Ana Testi of Chile will visit Peru on Monday.\n\nForeign Minister Bo Probo will travel with her."
    (told,) = contacts(text, published="2024-03-08")
    assert {"Ana Testi", "Bo Probo"} <= people(told)


def test_a_long_list_attended_the_meeting_that_took_place() -> None:
    text = (
        "Minister Ana Testi of Chile held discussions with Minister Bo Probo of Peru in Lima on Monday.\n\n"
        "Probo plans to meet senior officials in Santiago in May.\n\n"
        "High Commissioner Uno Exemplo, Acting Director Due Muestra from the Chilean Foreign Ministry and Adviser Tre "
        "Vzorec attended the meeting."
    )
    first = contacts(text, published="2024-03-08")[0]
    assert {"Uno Exemplo", "Due Muestra", "Tre Vzorec"} <= people(first)


def test_an_honoured_minister_without_a_name_is_called_on() -> None:
    text = "His Excellency Mr. Ana Testi, Ambassador of Israel to Bhutan paid a call on Hon’ble Foreign Minister today."
    (told,) = contacts(text, publisher="Ministry of Foreign Affairs of Bhutan", published="2024-03-08")
    assert {p.state for p in told.participants} == {"ISR", "BTN"}


def test_a_list_goes_on_behind_an_office_between_commas() -> None:
    text = (
        "Minister Uno Exemplo of Chile held talks with Ana Testi, Speaker of the Parliament of Peru, Prime Minister Bo "
        "Probo and Adviser Due Muestra in Lima on Monday."
    )
    (told,) = contacts(text, published="2024-03-08")
    assert people(told) == {"Uno Exemplo", "Ana Testi", "Bo Probo", "Due Muestra"}


def test_those_in_a_clause_of_the_summit_took_part() -> None:
    text = (
        "A communiqué came out at the end of the trilateral Jordanian-Egyptian-Iraqi summit, in which King Ana Testi "
        "of Jordan, Egyptian President Bo Probo and Iraqi Prime Minister Uno Exemplo took part in Baghdad."
    )
    (told,) = contacts(text)
    assert people(told) == {"Ana Testi", "Bo Probo", "Uno Exemplo"}


def test_a_ministry_and_people_of_no_country_make_no_contact() -> None:
    text = "On May 26, the Chinese Foreign Ministry held a video conference with some 90 trade officials and experts."
    assert contacts(text, publisher="Ministry of Foreign Affairs of China", published="2020-05-27") == ()


def test_their_meeting_is_that_of_the_two_whom_the_sentence_begins_with() -> None:
    (told,) = contacts(
        "HE Ana Testi, the President of Chile, and the Hon Bo Probo MP, the Prime Minister of Peru, agreed to open a "
        "port, during their official bilateral meeting held today in Lima. They agreed to hold these talks annually.",
        published="2024-03-08",
    )
    assert (told.kind, told.status, told.place, people(told)) == ("meeting", "held", "Lima", {"Ana Testi", "Bo Probo"})


def test_officials_told_without_a_country_are_the_publishers_own() -> None:
    (told,) = contacts(
        "Senior administration officials met today with European Commission counterparts on ports.",
        publisher="The White House",
        published="2024-03-08",
    )
    assert (told.kind, {p.state for p in told.participants}) == ("meeting", {"USA", "EU"})


def test_according_to_people_familiar_with_something_tells_no_partner() -> None:
    (told,) = contacts(
        "A deal is awaited when President Ana Testi of Chile and President Bo Probo of Peru meet next week, according "
        "to two people familiar with the matter.",
        published="2024-03-08",
    )
    assert (told.kind, told.status, people(told)) == ("meeting", "planned", {"Ana Testi", "Bo Probo"})


def test_recent_developments_tell_no_day_of_the_meeting() -> None:
    (told,) = contacts(
        "President Ana Testi of Chile met President Bo Probo of Peru to discuss trade, including recent developments.",
        published="2024-03-08",
    )
    assert told.date.text is None


def test_who_speaks_before_a_colon_takes_no_part() -> None:
    text = "Ola Muster: On Monday, Minister Anna Eksempel held talks with Minister Bruno Exemplo of Brazil."
    (talks,) = contacts(text, publisher="Ministry of Foreign Affairs of Norway", published="2031-03-11")
    assert {p.name for p in talks.participants} == {"Anna Eksempel", "Bruno Exemplo"}


def test_a_minister_with_a_participle_in_his_post_is_met() -> None:
    text = "Foreign Minister Anna Eksempel of Norway met today with Coordinating Minister Bruno Exemplo of Brazil."
    (met,) = contacts(text, published="2031-03-11")
    assert [p.office for p in met.participants if p.state == "BRA"] == ["Coordinating Minister"]
