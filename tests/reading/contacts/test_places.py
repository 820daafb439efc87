"""What a reader of the places would see break: a venue lost behind other words, or a matter taken for a venue."""

from __future__ import annotations

import pytest

from ..casting import contacts


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Minister Ana Muster of Chile met with Minister Jan Beispiel of Norway on the sidelines of the Conference of "
         "the Ocean Forum in Lisbon.", "Lisbon"),
        ("President Muster of Chile will meet President Beispiel of Norway at a summit of Pacific nations in Lima.",
         "Lima"),
        ("President Biden met President Beispiel of the Republic of Korea (ROK) at Camp David today.", "Camp David"),
        ("In Germany, from 1 to 3 February, Foreign Minister Jan Muster of Chile will attend the Munich Security "
         "Conference.", "Germany"),
        ("President Biden looks forward to welcoming Prime Minister Muster of Norway to the White House on Monday.",
         "White House"),
        ("President Biden will host Prime Minister Muster of Norway for a State Visit to the United States.",
         "United States"),
        ("President Ana Muster of Chile met Minister Jan Beispiel of Norway on the sidelines of the summit of the "
         "Ocean Forum being held in Lima, Peru from 7 to 9 March.", "Lima, Peru"),
        ("President Ana Muster of Chile met Prime Minister Jan Beispiel of Norway in Dar es Salaam.", "Dar es Salaam"),
        ("President Ana Muster of Chile met Prime Minister Jan Beispiel of Norway in Port-au-Prince.",
         "Port-au-Prince"),
        ("President Ana Muster of Chile met Prime Minister Jan Beispiel of Norway in the southern city of Bodo.",
         "Bodo"),
        ("President Ana Muster of Chile met Prime Minister Jan Beispiel of Norway in the Norwegian capital.",
         "Norwegian capital"),
        ("President Ana Muster of Chile met Prime Minister Jan Beispiel of Norway at his residence in Oslo.", "Oslo"),
        ("President Ana Muster of Chile met Prime Minister Jan Beispiel of Norway in the Republic of Peru.",
         "Republic of Peru"),
        ("Minister Ana Muster of Chile spoke with Minister Jan Beispiel of Norway about the war in Sudan.", None),
        ("Minister Muster of Chile met with Minister Jan Beispiel of Norway to discuss the drought in Kenya.", None),
    ],
)  # fmt: skip
def test_place_is_the_venue_and_never_the_matter(text: str, place: str | None) -> None:
    assert contacts(text, published="2027-03-08")[0].place == place


def test_days_of_a_summit_are_not_the_day_of_the_talks_beside_it() -> None:
    text = (
        "President Ana Muster of Chile met Prime Minister Jan Beispiel of Norway on the sidelines of the summit being "
        "held in Lima from 7 to 9 March."
    )
    (meeting, *_) = contacts(text, published="2027-03-08")
    assert (meeting.place, meeting.date.start) == ("Lima", None)


def test_time_zones_in_brackets_do_not_part_day_and_talks() -> None:
    text = (
        "On March 8, from 5:30 p.m. (local time; 11:30 p.m. in Oslo) for about an hour, Ms. MUSTER Ana, Minister for "
        "Foreign Affairs of Chile, who is visiting Oslo, held a meeting with Mr. Jan Beispiel, Minister of Foreign "
        "Affairs of Norway."
    )
    assert {c.date.start for c in contacts(text, published="2027-03-09")} == {"2027-03-08"}


@pytest.mark.parametrize(
    "between", ["here today", "today, at the ministry's headquarters,", "in his office this morning"]
)
def test_guest_received_behind_time_and_place(between: str) -> None:
    text = f"Foreign Minister Omar Muster of Bahrain received {between} the Ambassador of Norway, Anna Eksempel."
    (meeting,) = contacts(text, published="2027-03-08")
    assert ([p.state for p in meeting.participants], meeting.date.start) == (["BHR", "NOR"], "2027-03-08")


def test_delegation_that_joined_took_part_in_trip_and_talks() -> None:
    text = (
        "Deputy Advisor Ann Muster of Chile traveled to Norway and met with President Jan Beispiel. "
        "She was joined by Senior Director Luz Ejemplo."
    )
    found = contacts(text, published="2027-03-08")
    assert [c.kind for c in found] == ["visit", "meeting"]
    assert all("Luz Ejemplo" in {p.name for p in c.participants} for c in found)


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("at his office on Monday", "his office"),
        ("at his Lima residence", "his Lima residence"),
        ("at the Ministry of Foreign Affairs in Lima", "Ministry of Foreign Affairs in Lima"),
        ("at the Presidential Palace in Lima, Peru", "Presidential Palace in Lima, Peru"),
        ("on the sidelines of the Munich Security Conference", "Munich"),
        ("on the sidelines of the 12th Antalya Diplomacy Forum", "Antalya"),
        ("on the sidelines of the Astana process", None),
        ("in the course of the latter's working visit in Lima", "Lima"),
        ("at his request on Monday", None),
    ],
)
def test_houses_and_towns_of_gatherings(told: str, place: str | None) -> None:
    text = f"Estonian Foreign Minister Marta Ilves met Peruvian Foreign Minister Juan Ocampo {told}."
    assert contacts(text, published="2026-05-06")[0].place == place


def test_where_somebody_stayed_gives_way_to_where_they_met() -> None:
    text = (
        "Estonian Foreign Minister Marta Ilves, who was in Peru on an official visit, met her Peruvian counterpart "
        "Juan Ocampo for talks at the Ministry of Foreign Affairs on Monday."
    )
    found = contacts(text, published="2026-05-06")
    assert next(c.place for c in found if c.kind == "meeting") == "Ministry of Foreign Affairs"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Jan Beispiel, Ambassador of Norway in Chile, called on Chilean Minister Ana Muster on Tuesday at her office.",
         "her office"),
        ("Officials of the Norwegian Embassy in Chile met with officials of the Chilean Foreign Ministry on Monday.",
         None),
        ("Prime Minister Ana Muster of Chile met President Jan Beispiel of Norway at the Norwegian Embassy in Lima.",
         "Norwegian Embassy in Lima"),
        ("Prime Minister Ana Muster of Chile met President Jan Beispiel of Norway at the presidential palace.",
         "presidential palace"),
        ("State Secretary Ana Muster of Chile received, on Tuesday, at the headquarters of the Ministry, Jan Beispiel, "
         "State Secretary of the Ministry of Foreign Affairs of Norway.", "headquarters of the Ministry"),
        ("Minister Ana Muster of Chile held talks with Minister Jan Beispiel of Norway at UN headquarters in New York.",
         "UN headquarters in New York"),
    ],
)  # fmt: skip
def test_venues_without_a_name_count_and_seats_of_posts_do_not(text: str, place: str | None) -> None:
    assert contacts(text, published="2027-03-10")[0].place == place


def test_a_call_before_it_does_not_make_a_call_of_a_meeting_of_another_time() -> None:
    text = (
        "Norwegian President Jan Beispiel and Chilean President Ana Muster spoke by phone on Tuesday, a day after "
        "Muster's meeting with Peruvian President Luz Ejemplo in Lima."
    )
    found = contacts(text, published="2027-03-10")
    assert [(c.kind, c.place) for c in found] == [("call", None), ("meeting", "Lima")]


def test_a_group_is_no_place() -> None:
    text = (
        "Foreign Minister Anna Eksempel of Norway met Foreign Minister Bruno Exemplo of Brazil at the Group of Seven "
        "(G7) Summit in Japan."
    )
    assert contacts(text)[0].place != "Group"


def test_the_town_of_hours_of_talks_is_theirs() -> None:
    text = "Norway's Anna Eksempel and Brazil's Bruno Exemplo sat down for three hours of talks in Oslo on Monday."
    assert contacts(text)[0].place == "Oslo"


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("landed at Beijing Capital International Airport", "Beijing"),
        ("flew into the Beijing Capital International Airport", "Beijing"),
        ("landed at the Ben Gurion Airport in Lod, Israel", "Israel"),
    ],
)
def test_an_airport_tells_the_town_of_its_name(told: str, place: str) -> None:
    (visit,) = contacts(f"Foreign Minister Anna Eksempel of Norway {told} on Monday.")
    assert visit.place == place


def test_a_city_that_is_not_named_is_no_place() -> None:
    (talks,) = contacts("Leaders of Norway and Chile will meet in the Japanese city on Friday.")
    assert talks.place is None
