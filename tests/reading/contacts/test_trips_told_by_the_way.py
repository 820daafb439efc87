"""What a reader would see break in trips that news tells by the way: to a region, by an adjective, in a greeting, as an
invitation taken up, with company. The people are made up.
"""

from __future__ import annotations

import pytest

from communique.model import Contact

from ..casting import contacts

DAY = {"published": "2027-03-08"}
AUSTRALIA = {"publisher": "Prime Minister of Australia (Wheelan, Grace)", **DAY}


def names(contact: Contact) -> set[tuple[str | None, str | None]]:
    return {(p.name, p.state) for p in contact.participants}


@pytest.mark.parametrize(
    ("text", "status", "place"),
    [
        ("Chilean envoy Luz Muster is set to visit the Middle East this week.", "planned", "Middle East"),
        ("Chilean Foreign Minister Luz Muster embarked on a tour of Central Asia.", "held", "Central Asia"),
    ],
)
def test_trip_to_a_region_has_the_traveller_alone(text: str, status: str, place: str) -> None:
    (visit,) = contacts(text, **DAY)
    assert (visit.kind, visit.status, visit.place) == ("visit", status, place)
    assert names(visit) == {("Luz Muster", "CHL")}


def test_trip_named_by_an_adjective_goes_to_the_country() -> None:
    (visit,) = contacts("Chilean President Luz Muster's Saudi visit on Wednesday will focus on water.", **DAY)
    assert (visit.status, visit.place, visit.date.start) == ("planned", "Saudi Arabia", "2027-03-10")


def test_sightseeing_in_a_town_is_no_visit() -> None:
    text = (
        "President Luz Muster of Chile met Prime Minister Jan Beispiel of Norway and made a sightseeing tour of Oslo."
    )
    assert [c.kind for c in contacts(text, **DAY)] == ["meeting"]


def test_one_speaks_during_the_visit_of_another() -> None:
    text = "Norwegian Prime Minister Jan Beispiel praised it on Monday during a visit by President Luz Muster of Chile."
    (visit,) = contacts(text, **DAY)
    assert (visit.kind, visit.status) == ("visit", "held")
    assert names(visit) == {("Luz Muster", "CHL"), ("Jan Beispiel", "NOR")}


def test_guest_on_his_state_visit() -> None:
    text = (
        "The Prime Minister of Norway will host the President of Chile, Juan Muster, on Wednesday during his State "
        "Visit to Norway from 9 to 11 March."
    )
    meeting, visit = contacts(text, **DAY)
    assert (meeting.kind, meeting.date.start) == ("meeting", "2027-03-10")
    assert (visit.kind, visit.date.start, visit.date.end) == ("visit", "2027-03-09", "2027-03-11")
    assert ("Juan Muster", "CHL") in names(visit)


def test_invitation_taken_up_is_the_host_s() -> None:
    text = "The President of Chile, Juan Muster, has accepted an invitation to visit Norway in June."
    assert contacts(text, **DAY)[0].requested_by == "NOR"


def test_invitation_spoken_of_does_not_wipe_out_who_invited() -> None:
    text = (
        "Norwegian President Jan Beispiel invites Speaker Juan Muster of Chile to visit Norway to see it on the "
        "ground -- an invitation that comes late."
    )
    assert contacts(text, **DAY)[0].requested_by == "NOR"


def test_guest_named_behind_words_that_describe_him() -> None:
    text = 'Norwegian President Jan Beispiel has invited his old "best friend", Chile\'s leader Juan Muster, to Oslo.'
    (visit,) = contacts(text, **DAY)
    assert (visit.place, names(visit)) == ("Oslo", {("Juan Muster", "CHL"), ("Jan Beispiel", "NOR")})


def test_who_writes_as_i_is_never_he() -> None:
    text = (
        "I am pleased to announce that the President of Chile, Mr Juan Muster, will visit Australia from 9 to 11 "
        "March. He will be accompanied by the Chilean Minister for Mines, Ms Luz Ejemplo."
    )
    (visit,) = contacts(text, **AUSTRALIA)
    assert ("Luz Ejemplo", "CHL") in names(visit)


def test_guest_welcomed_with_his_wife() -> None:
    text = (
        "I look forward to welcoming His Excellency Juan Muster, President of the Republic of Chile, and his wife "
        "Madame Ana Beispiel to Australia from 9-11 March."
    )
    (visit,) = contacts(text, **AUSTRALIA)
    assert (visit.kind, visit.date.start, visit.place) == ("visit", "2027-03-09", "Australia")
    assert names(visit) == {("Juan Muster", "CHL"), ("Grace Wheelan", "AUS")}
    assert {p.office for p in visit.participants if p.state == "AUS"} == {"Prime Minister"}


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister Luz Muster of Chile is due to travel to Norway on Sunday.",
        "Foreign Minister Luz Muster of Chile will conclude a visit to Bergen, Norway on Sunday.",
    ],
)
def test_journeys_that_a_noun_hides(text: str) -> None:
    (visit,) = contacts(text, **DAY)
    assert (visit.kind, visit.status, visit.date.start) == ("visit", "planned", "2027-03-14")


def test_foreign_minister_of_the_day_by_surname_alone() -> None:
    (visit,) = contacts("Blinken lands in Ethiopia as part of a broader push in Africa.", published="2023-03-15")
    assert {p.state for p in visit.participants} == {"USA", "ETH"}


def test_visiting_guest_is_a_partner() -> None:
    text = "Thai Prime Minister Luz Muster met here on Friday with visiting Chilean Foreign Minister Juan Beispiel."
    (meeting,) = contacts(text, **DAY)
    assert names(meeting) == {("Luz Muster", "THA"), ("Juan Beispiel", "CHL")}


def test_day_of_a_departure_is_not_the_day_of_the_talks_to_come() -> None:
    text = (
        "Foreign Minister Luz Muster of Chile left for Oslo on Saturday for talks with Minister Jan Beispiel of Norway."
    )
    visit, talks = contacts(text, **DAY)
    assert (visit.kind, visit.date.start) == ("visit", "2027-03-06")
    assert (talks.kind, talks.status, talks.date.start) == ("meeting", "planned", None)


def test_region_and_its_countries_are_one_trip() -> None:
    text = "Minister Luz Muster of Chile will travel to the Gulf from 16 to 20 March. She will visit Qatar and Jordan."
    (visit,) = contacts(text, **DAY)
    assert ({p.state for p in visit.participants}, visit.date.start) == ({"CHL", "QAT", "JOR"}, "2027-03-16")


def test_talks_on_a_later_day_of_the_journey() -> None:
    text = "Chile's Luz Muster flew to Oslo on Tuesday evening for talks with Norway's Jan Beispiel on Thursday."
    visit, talks = contacts(text, **DAY)
    assert (visit.date.start, talks.date.start) == ("2027-03-02", "2027-03-04")


def test_visit_to_the_country_of_the_host() -> None:
    text = (
        "Chile's President Luz Muster met with Peruvian President Ana Beispiel on Sunday in Lima during an official "
        "visit to the Andean country from March 5 to 7."
    )
    meeting, visit = contacts(text, **DAY)
    assert (meeting.kind, visit.kind, visit.status) == ("meeting", "visit", "held")
    assert ("Luz Muster", "CHL") in names(visit)
    assert {p.state for p in visit.participants} == {"CHL", "PER"}
    assert (visit.date.start, visit.date.end) == ("2027-03-05", "2027-03-07")


def test_present_tense_of_news_with_a_weekday_lies_ahead() -> None:
    (visit,) = contacts("Norwegian Chancellor Jan Beispiel travels to Lima on Thursday for a one-day visit.", **DAY)
    assert (visit.status, visit.date.start) == ("planned", "2027-03-11")


@pytest.mark.parametrize(
    ("text", "status", "place"),
    [
        ("President Luz Muster of Chile became the first South American leader to visit Norway.", "held", "Norway"),
        ("President Luz Muster of Chile will become the first Chilean president to visit Norway.", "planned", "Norway"),
        ("Minister Luz Muster of Chile became the latest official to visit Africa.", "held", "Africa"),
    ],
)
def test_the_first_to_visit_has_visited(text: str, status: str, place: str) -> None:
    (visit,) = contacts(text, **DAY)
    assert (visit.kind, visit.status, visit.place) == ("visit", status, place)


def test_title_tells_the_country_of_a_region() -> None:
    text = "Minister Luz Muster of Chile became the latest official to visit Africa as part of a push."
    (visit,) = contacts(text, title="Muster Lands in Ghana as Part of Broader Push", **DAY)
    assert (visit.place, {p.state for p in visit.participants}) == ("Ghana", {"CHL", "GHA"})


def test_days_of_a_visit_go_before_the_day_on_which_it_starts() -> None:
    text = (
        "Norwegian President Jan Beispiel will start a state visit to Chile today. President Jan Beispiel will pay a "
        "state visit to Chile from 8 to 10 March."
    )
    (visit,) = contacts(text, **DAY)
    assert (visit.date.start, visit.date.end) == ("2027-03-08", "2027-03-10")


def test_host_of_a_conference_to_which_he_invites_takes_part() -> None:
    text = "At the invitation of Chile, Minister Anna Eksempel of Norway will attend the Ocean Forum on 11 March."
    (gathering,) = contacts(text, **DAY)
    assert {p.state for p in gathering.participants} == {"NOR", "CHL"}


def test_trip_as_minister_to_a_town() -> None:
    text = "Jan Beispiel of Norway made his first overseas trip as foreign secretary to Lima."
    (visit,) = contacts(text, **DAY)
    assert (visit.kind, visit.place) == ("visit", "Lima")


def test_tour_of_a_region_wrapped_up_in_a_town() -> None:
    (visit,) = contacts("Minister Luz Muster of Chile wrapped up a Middle East tour in Ankara on Monday.", **DAY)
    assert (visit.place, names(visit)) == ("Middle East", {("Luz Muster", "CHL")})


def test_who_will_be_somewhere_for_talks_will_talk() -> None:
    text = "Minister Luz Muster of Chile will be in Oslo on 10 and 11 March for talks with Minister Jan Beispiel."
    visit, talks = contacts(text, **DAY)
    assert (visit.kind, talks.kind, talks.status, talks.date.start) == ("visit", "meeting", "planned", "2027-03-10")


def test_dialogue_to_be_held_on_a_day_of_its_own() -> None:
    text = (
        "Ministers Luz Muster and Eva Beispiel of Chile arrived in Oslo on Saturday for the fifth Chile-Norway "
        "dialogue to be held on Tuesday."
    )
    assert contacts(text, **DAY)[-1].date.start == "2027-03-09"


def test_talks_as_part_of_a_visit_tell_both() -> None:
    text = "President Luz Muster of Chile met with Chancellor Jan Beispiel of Norway as part of her visit to Norway."
    meeting, visit = contacts(text, **DAY)
    assert (meeting.reported, visit.kind, visit.reported) == ("main", "visit", "main")
    assert names(visit) == {("Luz Muster", "CHL"), (None, "NOR")}


def test_what_will_be_a_visit_for_somebody_lies_ahead() -> None:
    (visit,) = contacts("It will be a working visit to the White House for Chancellor Ola Muster of Austria.")
    assert (visit.status, {p.state for p in visit.participants}) == ("planned", {"AUT", "USA"})


@pytest.mark.parametrize(
    ("told", "states"),
    [
        ("visited the Gulf nation of Oman", [{"NOR", "OMN"}]),
        ("arrived in the Gulf Arab state of Oman", [{"NOR", "OMN"}]),
        ("visited the occupied West Bank", [{"NOR", "PSE"}]),
        ("made two visits to the West Bank and Iraq", [{"NOR", "PSE"}, {"NOR", "IRQ"}]),
        ("visited Japan, the Republic of Korea and China", [{"NOR", "JPN", "KOR", "CHN"}]),
    ],
)
def test_a_journey_leads_to_the_states_named(told: str, states: list[set[str]]) -> None:
    found = contacts(f"Foreign Minister Anna Eksempel of Norway {told}.")
    assert [{p.state for p in c.participants} for c in found] == states


def test_talks_for_which_somebody_visited_a_town_were_held() -> None:
    text = "Foreign Minister Anna Eksempel of Norway visited Lima to hold talks with President Bruno Exemplo of Peru."
    assert {c.status for c in contacts(text)} == {"held"}


def test_the_day_of_an_invitation_is_not_that_of_the_visit() -> None:
    text = "President Anna Eksempel of Norway on Monday invited President Bruno Exemplo of Peru for a visit to Oslo."
    (visit,) = contacts(text, published="2026-05-06")
    assert (visit.status, visit.date.start) == ("planned", None)


def test_who_is_the_most_senior_official_to_visit_a_country_has_been_there() -> None:
    (visit,) = contacts("Foreign Minister Anna Eksempel of Norway is the most senior official to visit Peru this year.")
    assert (visit.kind, {p.state for p in visit.participants}) == ("visit", {"NOR", "PER"})


def test_whoever_is_warned_against_meeting_has_not_met() -> None:
    assert not contacts("The Chilean Embassy warned Norwegian ministers against meeting with the President of Peru.")


@pytest.mark.parametrize(
    ("told", "state"),
    [
        ("visited the national landmark Wahat Al Karama in Abu Dhabi", "ARE"),
        ("toured the castle in Ghana", "GHA"),
        ("will visit diplomatic allies Guatemala", "GTM"),
    ],
)
def test_a_sight_or_an_ally_tells_the_country(told: str, state: str) -> None:
    (visit,) = contacts(f"Foreign Minister Anna Eksempel of Norway {told}.")
    assert (visit.kind, {p.state for p in visit.participants}) == ("visit", {"NOR", state})


def test_a_sight_at_home_is_no_journey() -> None:
    assert not contacts("Foreign Minister Anna Eksempel of Norway visited a school in Norway.")


def test_talks_that_somebody_is_due_to_hold_lie_ahead_though_the_journey_began() -> None:
    text = (
        "Foreign Minister Anna Eksempel of Norway flew to Lima on Sunday, where she is due to hold talks with "
        "President Bruno Exemplo of Peru."
    )
    assert {c.status for c in contacts(text, published="2026-05-06") if c.kind != "visit"} == {"planned"}


@pytest.mark.parametrize(
    "text",
    [
        "Peru has welcomed Foreign Minister Anna Eksempel of Norway on an official visit.",
        "Foreign Minister Anna Eksempel of Norway and President Bruno Exemplo of Peru are to visit Lima.",
    ],
)
def test_a_guest_visits_the_country_in_which_another_is_at_home(text: str) -> None:
    (visit,) = contacts(text)
    assert (visit.kind, {p.state for p in visit.participants}) == ("visit", {"NOR", "PER"})
    assert [p.name for p in visit.participants if p.name] == ["Anna Eksempel"]


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("visited President Bruno Exemplo of Peru", "held"),
        ("hailed the fund as she prepared to meet President Bruno Exemplo of Peru", "planned"),
        ("spoke the day before she’s to meet President Bruno Exemplo of Peru", "planned"),
        ("became the most senior official to meet with President Bruno Exemplo of Peru", "held"),
    ],
)
def test_a_meeting_by_the_way_has_its_status(told: str, status: str) -> None:
    (meeting,) = contacts(f"Foreign Minister Anna Eksempel of Norway {told}.")
    assert (meeting.kind, meeting.status) == ("meeting", status)


def test_who_is_prepared_to_meet_has_no_meeting() -> None:
    assert not contacts("Foreign Minister Anna Eksempel of Norway is prepared to meet President Bruno Exemplo of Peru.")


def test_a_town_before_a_comma_is_where_the_journey_led() -> None:
    text = "During Norwegian Foreign Minister Anna Eksempel's first visit to Istanbul, the Turkish president spoke."
    (visit,) = contacts(text)
    assert (visit.place, {p.state for p in visit.participants}) == ("Istanbul", {"NOR", "TUR"})


def test_the_country_is_the_one_spoken_of_that_nobody_is_of() -> None:
    text = "Foreign Minister Anna Eksempel of Norway pledged aid to Peru on a visit to the war-torn country on Monday."
    (visit,) = contacts(text)
    assert (visit.kind, visit.place, {p.state for p in visit.participants}) == ("visit", "Peru", {"NOR", "PER"})
