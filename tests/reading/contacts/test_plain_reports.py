"""Contacts told in the plain ways of the news: leaders of two countries, officials from several, headlines, meals."""

from __future__ import annotations

import pytest

from ..casting import contacts

ANNA = "Norwegian Foreign Minister Anna Eksempel"
BRUNO = "Brazilian Foreign Minister Bruno Exemplo"
DAY = "2027-03-10"


@pytest.mark.parametrize(
    ("told", "kind", "status", "states"),
    [
        ("Norwegian and Brazilian leaders will hold talks on Friday.", "unspecified", "planned", ["NOR", "BRA"]),
        ("In June, the Chilean and Peruvian leaders held a meeting in Lima.", "meeting", "held", ["CHL", "PER"]),
        ("Chilean and Peruvian officials met in Lima on Monday.", "meeting", "held", ["CHL", "PER"]),
        ("A call took place today between the presidents of Chile and Peru.", "call", "held", ["CHL", "PER"]),
        (f"Talks will be held in Oslo on Friday between {ANNA} and {BRUNO}.", "meeting", "planned", ["NOR", "BRA"]),
        ("A meeting of the Chilean and Peruvian ministers was held in Lima.", "meeting", "held", ["CHL", "PER"]),
        ("A meeting between the Chilean and Peruvian ministers is scheduled for Friday.", "meeting", "planned",
         ["CHL", "PER"]),
        (f"{ANNA} met with ambassadors from Chile and Peru today.", "meeting", "held", ["NOR", "CHL", "PER"]),
        (f"{ANNA} hosted senior officials from Chile and Peru today.", "meeting", "held", ["NOR", "CHL", "PER"]),
        (f"{ANNA} will hold a summit with {BRUNO} in Oslo on Friday.", "meeting", "planned", ["NOR", "BRA"]),
        (f"Over dinner in Oslo on Monday, {ANNA} and {BRUNO} discussed trade.", "meeting", "held", ["NOR", "BRA"]),
        ("Norway said it had summoned Brazil's ambassador on Monday.", "meeting", "held", ["NOR", "BRA"]),
        (f"{ANNA} took a call from {BRUNO} on Monday.", "call", "held", ["NOR", "BRA"]),
        ("The call on Monday between the Chilean minister, Carla Ejemplo, and the Peruvian minister came amid doubts.",
         "call", "held", ["CHL", "PER"]),
        (f"{ANNA} and {BRUNO} discussed trade over the phone on Monday.", "call", "held", ["NOR", "BRA"]),
        (f"Talks of {ANNA} with {BRUNO} were held in Oslo on Monday.", "meeting", "held", ["NOR", "BRA"]),
        (f"{ANNA} will attend the ASEAN summit in Lima on Friday.", "multilateral", "planned", ["NOR", "ASEAN"]),
        (f"The below is attributable to Spokesperson Carla Ejemplo: {ANNA} met today with {BRUNO}.", "meeting", "held",
         ["NOR", "BRA"]),
        (f"{ANNA} made a phone call to {BRUNO} on Monday.", "call", "held", ["NOR", "BRA"]),
        (f"{ANNA} had a working breakfast with {BRUNO} on Monday.", "meeting", "held", ["NOR", "BRA"]),
        (f"Preparations are under way for {BRUNO}'s visit to Norway.", "visit", "planned", ["BRA", "NOR"]),
    ],
)  # fmt: skip
def test_a_plain_report_is_a_contact(told: str, kind: str, status: str, states: list[str]) -> None:
    (contact,) = contacts(told, published=DAY)
    assert (contact.kind, contact.status) == (kind, status)
    assert [p.state for p in contact.participants] == states


def test_who_is_greeted_on_arrival_has_come_and_met() -> None:
    told = contacts(f"On arrival in Brasilia, {ANNA} was greeted by {BRUNO}.", published=DAY)
    assert [(c.kind, {p.state for p in c.participants}) for c in told] == [
        ("visit", {"BRA", "NOR"}),
        ("meeting", {"BRA", "NOR"}),
    ]


def test_who_is_named_among_the_leaders_met_takes_part() -> None:
    told = f"{ANNA} met with senior Brazilian leaders, including President Carla Amostra and {BRUNO}, in Brasilia."
    (contact,) = contacts(told, published=DAY)
    assert [p.name for p in contact.participants] == ["Anna Eksempel", "Carla Amostra", "Bruno Exemplo"]


def test_counterparts_by_their_office_are_of_the_countries_named() -> None:
    told = f"{ANNA} met with her foreign minister counterparts Bruno Exemplo of Brazil and Carla Ejemplo of Chile."
    (contact,) = contacts(told, published=DAY)
    assert [(p.name, p.state) for p in contact.participants][1:] == [("Bruno Exemplo", "BRA"), ("Carla Ejemplo", "CHL")]


def test_a_headline_in_the_text_tells_what_lies_ahead() -> None:
    (contact,) = contacts("Anna Eksempel of Norway to meet Bruno Exemplo of Brazil on Friday", published=DAY)
    assert (contact.status, contact.date.start) == ("planned", "2027-03-12")


@pytest.mark.parametrize("goal", ["war-torn Ukraine", "oil-rich Kuwait", "neighbouring Sweden"])
def test_a_word_that_describes_the_country_does_not_hide_the_visit(goal: str) -> None:
    (contact,) = contacts(f"{ANNA} made a surprise trip to {goal} on Monday.", published=DAY)
    assert (contact.kind, contact.participants[0].name, len(contact.participants)) == ("visit", "Anna Eksempel", 2)


def test_the_two_men_are_those_who_met_before() -> None:
    told = f"{BRUNO} telephoned Norwegian Prime Minister Dag Eksempel. The two men met in June in Lima."
    assert [c.kind for c in contacts(told, published=DAY)] == ["call", "meeting"]


def test_a_name_of_one_word_behind_an_honorific_belongs_to_the_office_before_it() -> None:
    told = "I am pleased to announce that the Prime Minister of Bangladesh, Sheikh Jana, will visit Norway on 3 April."
    (visit,) = contacts(told, published=DAY)
    assert (visit.participants[0].name, visit.participants[0].office) == ("Jana", "Prime Minister of Bangladesh")
