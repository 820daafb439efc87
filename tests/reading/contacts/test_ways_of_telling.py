"""What a reader would see break: contacts that news and programmes tell in passing, by purpose, in the passive, by
"their", in a list, or as what comes next. The people are made up.
"""

from __future__ import annotations

import pytest

from communique.model import Contact

from ..casting import contacts

AUSTRALIA = {"publisher": "Prime Minister of Australia (Wheelan, Grace)", "published": "2027-03-08"}


def _brief(contact: Contact) -> tuple[str, str, set[str | None]]:
    return contact.kind, contact.status, {p.state for p in contact.participants}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Prime Minister Jan Muster of Pakistan will today embark on an official visit to Tashkent.",
         [("visit", "planned", {"PAK", "UZB"})]),
        ("A delegation of Hamas leaders has arrived in Moscow for talks.",
         [("visit", "held", {"Hamas", "RUS"}), ("meeting", "planned", {"Hamas", "RUS"})]),
        ("As President Jan Muster of Chile prepares for his meeting with Norwegian leader Ola Beispiel, trade is slow.",
         [("meeting", "planned", {"CHL", "NOR"})]),
        ("Greece's government accused Britain of bad manners by cancelling a meeting between their leaders.",
         [("meeting", "cancelled", {"GRC", "GBR"})]),
        ("President Jan Muster of Chile will walk into a tense meeting with Norwegian Prime Minister Ola Beispiel.",
         [("meeting", "planned", {"CHL", "NOR"})]),
        ("On July 25, the fifth meeting of the Steering Committee of the Harbour Platform was co-chaired in a virtual "
         "format by Minister Ana Muster of Chile, Minister Jan Beispiel of Norway and Minister Eva Vorbild of Kenya.",
         [("multilateral", "held", {"CHL", "NOR", "KEN"})]),
        ("President Jan Muster of Chile had in-depth and cordial meetings and talks with President Ola Beispiel of "
         "Norway.",
         [("meeting", "held", {"CHL", "NOR"})]),
        ("President Jan Muster of Chile also saw Foreign Minister Ola Beispiel of Norway.",
         [("meeting", "held", {"CHL", "NOR"})]),
        ("President Jan Muster of Chile saw President Ola Beispiel of Norway resign.", []),
        ("The palace announced that President Jan Muster of Chile would meet President Ola Beispiel of Norway.",
         [("meeting", "planned", {"CHL", "NOR"})]),
        ("When they had met, Foreign Minister Ana Muster of Chile and Foreign Minister Ola Beispiel of Norway agreed "
         "that trade was slow.", [("meeting", "held", {"CHL", "NOR"})]),
        ("The Foreign Ministers of Chile and Norway came together in Oslo on Friday.",
         [("meeting", "held", {"CHL", "NOR"})]),
        ("President Jan Muster of Chile has got a letter from President Ola Beispiel of Norway.",
         [("letter", "held", {"CHL", "NOR"})]),
        ("President Jan Muster of Chile paid a courtesy call today on Foreign Minister Ola Beispiel of Norway.",
         [("meeting", "held", {"CHL", "NOR"})]),
        ("President Jan Muster of Chile is likely to visit Norway next month.", [("visit", "planned", {"CHL", "NOR"})]),
        ("President Jan Muster of Chile was in Oslo on May 6 and 7 for meetings with the authorities of Norway.",
         [("visit", "held", {"CHL", "NOR"}), ("meeting", "held", {"CHL", "NOR"})]),
        ("President Jan Muster of Chile was in Oslo on Monday and met President Ola Beispiel of Norway.",
         [("visit", "held", {"CHL", "NOR"}), ("meeting", "held", {"CHL", "NOR"})]),
        ("President Jan Muster of Chile started a visit to neighbouring Peru on Friday.",
         [("visit", "held", {"CHL", "PER"})]),
        ("President Jan Muster of Chile paid Norway a working visit on Friday.", [("visit", "held", {"CHL", "NOR"})]),
        ("President Jan Muster of Chile is going to Oslo with his wife.", [("visit", "planned", {"CHL", "NOR"})]),
        ("Foreign Minister Ana Muster of Chile was handed a letter from Foreign Minister Ola Beispiel of Norway.",
         [("letter", "held", {"CHL", "NOR"})]),
        ("The Australian Prime Minister and Premier Li Muster of China will meet annually.", []),
    ],
)  # fmt: skip
def test_contacts_told_in_passing(text: str, told: list[tuple[str, str, set[str | None]]]) -> None:
    assert [_brief(c) for c in contacts(text, published="2027-03-08")] == told


def test_a_programme_of_the_first_person() -> None:
    found = contacts(
        "I plan to travel to Oslo for discussions with President Jan Muster of Norway, followed by talks in London "
        "with Prime Minister Anna Beispiel of the United Kingdom. In Canberra there will be talks with the Foreign "
        "Minister of Italy, Carlo Vorbild.",
        **AUSTRALIA,
    )
    talks = [c for c in found if c.kind == "meeting"]
    assert [c.place for c in talks] == ["Oslo", "London", "Canberra"]
    assert {c.status for c in found} == {"planned"}
    assert all("AUS" in {p.state for p in c.participants} for c in talks)


def test_a_guest_whom_the_host_is_pleased_to_welcome_comes_on_a_visit() -> None:
    (visit,) = contacts(
        "I am pleased to welcome Dr Ashraf Muster, President of Afghanistan, to Australia from 8-11 March.", **AUSTRALIA
    )
    assert (visit.kind, visit.status, visit.place) == ("visit", "planned", "Australia")
    assert (visit.date.start, visit.date.end) == ("2027-03-08", "2027-03-11")


def test_my_meeting_is_the_speakers() -> None:
    (meeting,) = contacts("Two treaties were signed following my meeting with Premier Li Muster of China.", **AUSTRALIA)
    assert {p.name for p in meeting.participants} == {"Grace Wheelan", "Li Muster"}


def test_a_list_of_those_who_attended_names_the_ambassadors() -> None:
    (meeting,) = contacts(
        "On March 7, Deputy Foreign Minister Ivan Muster of Russia had a meeting with the ambassadors of Central Asian "
        "states.\n\nAttending the meeting were:\n\nAmbassador Extraordinary and Plenipotentiary of the Republic of "
        "Kazakhstan to the Russian Federation Dauren Beispiel;\n\nAmbassador of the Kyrgyz Republic to the Russian "
        "Federation Kuban Vorbild;\n\nAmbassador of Turkmenistan to the Russian Federation Esen Exempel;\n\n"
        "Ambassador of the Republic of Uzbekistan to the Russian Federation Botir Ejemplo.",
        published="2027-03-08",
    )
    assert _brief(meeting) == ("multilateral", "held", {"RUS", "KAZ", "KGZ", "TKM", "UZB"})


def test_no_meeting_of_a_place_named_before_and_a_gathering() -> None:
    found = contacts(
        "I met him in Santiago and at the ASEAN Summit. Trade talks were open in Lima and the ASEAN Summit."
    )
    assert not [c for c in found if {"CHL", "ASEAN"} <= {p.state for p in c.participants}]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Foreign Minister Jan Muster of Egypt will be in China for an official visit from May 5 to 7.",
         ("visit", "planned", {"EGY", "CHN"}, "2027-05-05")),
        ("Foreign Minister Jan Muster of Egypt is in Beijing on a three-day visit.",
         ("visit", "held", {"EGY", "CHN"}, None)),
        ("On a visit to Kyiv, German Chancellor Olaf Muster promised help.", ("visit", "held", {"DEU", "UKR"}, None)),
    ],
)  # fmt: skip
def test_a_stay_is_a_visit(text: str, told: tuple[str, str, set[str | None], str | None]) -> None:
    (visit,) = contacts(text, published="2027-03-08")
    assert (*_brief(visit), visit.date.start) == told


def test_arrival_in_a_town_for_talks_has_the_day_and_the_talks_none() -> None:
    visit, talks = contacts(
        "President Ana Muster of Chile arrived in Bergen for a meeting with Norwegian leader Ola Beispiel on Sunday.",
        published="2027-03-08",
    )
    assert (*_brief(visit), visit.place, visit.date.start) == ("visit", "held", {"CHL", "NOR"}, "Bergen", "2027-03-07")
    assert (*_brief(talks), talks.date.start) == ("meeting", "planned", {"CHL", "NOR"}, None)


def test_a_visit_here_is_to_the_country_that_tells_of_it() -> None:
    visit = contacts(
        "During US Secretary of State Mike Muster's visit here yesterday, both sides spoke of trade.",
        publisher="Ministry of Foreign Affairs of the PRC",
        published="2027-03-08",
    )[0]
    assert (*_brief(visit), visit.place, visit.date.start) == ("visit", "held", {"USA", "CHN"}, "China", "2027-03-07")


def test_here_is_where_the_report_was_written() -> None:
    (meeting,) = contacts(
        "ISLAMABAD: Chinese Ambassador Jiang Muster called on Prime Minister Ali Beispiel of Pakistan here on Sunday.",
        published="2027-03-08",
    )
    assert meeting.place == "Islamabad"


def test_right_after_the_summit_is_the_day_of_the_summit() -> None:
    found = contacts(
        "Today President Jan Muster of Chile met with President Ola Beispiel of Norway. Immediately after the summit, "
        "he called President Eva Vorbild of Kenya.",
        published="2027-03-08",
    )
    assert [c.date.start for c in found if c.kind == "call"] == ["2027-03-08"]


def test_further_leaders_of_a_state_are_another_meeting() -> None:
    found = contacts(
        "Foreign Minister Ana Muster of Chile will meet with Foreign Minister Ola Beispiel of Norway. Minister Muster "
        "will also meet with Norwegian leaders.",
        published="2027-03-08",
    )
    assert len(found) == 2


def test_family_of_the_speaker_travels_for_no_state() -> None:
    visit = contacts("Lucy and I will travel to Norway on 2 May.", **AUSTRALIA)[0]
    assert {p.name for p in visit.participants if p.name} == {"Grace Wheelan"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("President Jan Muster of Chile arrived in Oslo ahead of a closely watched meeting with Norwegian leader Ola "
         "Beispiel.", ("meeting", "planned", {"CHL", "NOR"})),
        ("President Jan Muster of Chile did not take questions after a meeting with Norwegian leader Ola Beispiel.",
         ("meeting", "held", {"CHL", "NOR"})),
    ],
)  # fmt: skip
def test_a_meeting_is_told_by_its_own_words_and_not_denied_by_others(
    text: str, told: tuple[str, str, set[str | None]]
) -> None:
    assert told in [_brief(c) for c in contacts(text, published="2027-03-08")]


def test_families_named_after_a_country_are_not_the_country() -> None:
    assert not contacts("A proposed meeting between President Jan Muster of Chile and Norway Star families failed.")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("South Korean President Yoon Muster and Japanese Prime Minister Ola Beispiel promised trade as they met.",
         "meeting"),
        ("President Yoon Muster of Korea arrives in Tokyo and will discuss trade with Japanese Prime Minister Ola "
         "Beispiel.", "meeting"),
        ("President Yoon Muster of Korea will walk into a hard meeting with Japanese Prime Minister Ola Beispiel.",
         "meeting"),
        ("President Yoon Muster of Korea appealed for Russia and Ukraine to restart peace talks in a phone call with "
         "Japanese Prime Minister Ola Beispiel.", "call"),
        ("President Yoon Muster of Korea spoke with Japanese Prime Minister Ola Beispiel, according to a readout of "
         "the call.", "call"),
    ],
)  # fmt: skip
def test_the_two_of_whom_the_sentence_is_about_took_part(text: str, kind: str) -> None:
    found = [c for c in contacts(text, published="2027-03-08") if c.kind == kind]
    assert [{p.name for p in c.participants} for c in found] == [{"Yoon Muster", "Ola Beispiel"}]


def test_where_hostages_were_seized_is_not_where_the_talks_were() -> None:
    (talks,) = contacts(
        "US President Jan Muster pressed for the release of hostages seized by Hamas in Israel during talks with "
        "President Ola Beispiel of Chile.",
        published="2027-03-08",
    )
    assert (talks.kind, talks.place) == ("unspecified", None)


@pytest.mark.parametrize(
    "text",
    [
        "A year ago, President Jan Muster of Chile arrived in Oslo as a star.",
        "President Jan Muster of Chile meets with Norwegian leader Ola Beispiel in Oslo, on Nov. 6, 2026. (Example/AP)",
    ],
)
def test_what_was_months_ago_is_background_even_where_nothing_else_is_told(text: str) -> None:
    assert {c.reported for c in contacts(text, published="2027-03-08")} == {"background"}


def test_what_follows_when_in_the_present_tense_lies_ahead() -> None:
    (meeting,) = contacts(
        "President Jan Muster of Chile promised to speak of wine when he meets with Norwegian leader Ola Beispiel.",
        published="2027-03-08",
    )
    assert meeting.status == "planned"


def test_journey_that_only_the_title_names_takes_day_and_people_of_the_first_sentence() -> None:
    text = (
        "Chilean Foreign Minister Ana Ruiz opened a round of meetings in Oslo on Sunday.\n\n"
        "Ruiz met with Norwegian Foreign Minister Ole Berg."
    )
    found = contacts(text, title="Ruiz arrives in Norway for talks", published="2024-03-11")
    assert [(c.kind, c.status, c.date.start) for c in found] == [
        ("visit", "held", "2024-03-10"),
        ("meeting", "held", "2024-03-10"),
    ]


def test_no_intention_of_taking_part_is_no_contact() -> None:
    assert not contacts("Chile has no intention of taking part in trade talks with Norway and Peru.")


def test_owner_of_the_trip_meets_whom_it_was_made_to_see() -> None:
    text = (
        "Reporters spoke after Chilean President Ana Ruiz's historic trip to meet with Norwegian Foreign Minister Ole "
        "Berg in Oslo."
    )
    (meeting,) = contacts(text)
    assert (meeting.status, {p.name for p in meeting.participants}) == ("held", {"Ana Ruiz", "Ole Berg"})


def test_no_plan_to_meet_is_no_contact() -> None:
    assert not contacts("President Ana Ruiz of Chile has no plan to meet Norwegian Foreign Minister Ole Berg.")


def test_guest_whom_somebody_will_welcome_in_a_town_will_visit() -> None:
    text = "President Ana Ruiz of Chile looks forward to welcoming Norwegian Foreign Minister Ole Berg in Santiago."
    (visit,) = contacts(text)
    assert (visit.kind, visit.status, visit.place) == ("visit", "planned", "Santiago")


def test_call_that_was_the_act_of_a_person_is_that_persons_call() -> None:
    text = "Chilean President Ana Ruiz's first act was a phone call with Norwegian Foreign Minister Ole Berg."
    (call,) = contacts(text)
    assert (call.kind, {p.name for p in call.participants}) == ("call", {"Ana Ruiz", "Ole Berg"})


def test_letters_sent_respectively_are_a_pair_each() -> None:
    text = (
        "President Jan Muster and Foreign Minister Ana Muster of Chile have sent letters to President Ola Beispiel of "
        "Norway and Foreign Minister Eva Vorbild of Norway, respectively."
    )
    told = [{(p.name or "").rsplit(maxsplit=1)[-1] for p in c.participants} for c in contacts(text)]
    assert [len(names) for names in told] == [2, 2]
    assert {"Beispiel"} <= told[0] and {"Vorbild"} <= told[1]


def test_day_behind_the_hour_at_which_talks_began() -> None:
    text = (
        "Foreign Minister Ana Muster of Chile had telephone talks with Foreign Minister Ola Beispiel of Norway for 15 "
        "minutes starting at 8:30 a.m. on March 4."
    )
    (call,) = contacts(text, published="2027-03-08")
    assert call.date.start == "2027-03-04"


def test_visit_in_a_town_in_the_course_of_which_somebody_called() -> None:
    text = (
        "Deputy Foreign Minister of Chile Ana Muster called on Foreign Secretary Ola Beispiel of Norway on 4 March in "
        "the course of the former's working visit in Oslo."
    )
    assert [(c.kind, c.place) for c in contacts(text, published="2027-03-08")][1:] == [("visit", "Oslo")]


def test_host_named_where_the_talks_of_a_visit_are_announced() -> None:
    text = (
        "On Monday, Foreign Minister of Chile Ana Muster will come to Norway on a working visit. She and Minister Ola "
        "Beispiel will discuss bilateral relations."
    )
    told = contacts(text, published="2027-03-08", publisher="Ministry of Foreign Affairs of Norway")
    assert [_brief(c) for c in told] == [("visit", "planned", {"CHL", "NOR"}), ("meeting", "planned", {"CHL", "NOR"})]


@pytest.mark.parametrize(
    ("more", "asked"),
    [
        ("The call was requested by the Chilean side.", "CHL"),
        ("The initiative for the call came from the Chilean side.", "CHL"),
        ("It was requested reading.", None),
    ],
)
def test_who_asked_for_a_call_is_told_after_it(more: str, asked: str | None) -> None:
    text = f"Foreign Minister Ana Muster of Norway spoke by phone with Foreign Minister Jan Muster of Chile. {more}"
    (call,) = contacts(text)
    assert call.requested_by == asked


def test_guest_received_from_a_state_did_not_ask_for_it() -> None:
    text = "Minister Ana Muster of Norway will receive her counterpart from Chile, Jan Muster, on Friday."
    (meeting,) = contacts(text, published="2027-03-08")
    assert meeting.requested_by is None


def test_the_meeting_of_consultations_is_one_contact() -> None:
    text = (
        "Foreign Minister Anna Eksempel of Norway will co-chair with Foreign Minister Bruno Exemplo of Brazil the "
        "first meeting of high-level consultations on fish between Norway and Brazil."
    )
    (meeting,) = contacts(text)
    assert {p.name for p in meeting.participants} == {"Anna Eksempel", "Bruno Exemplo"}


def test_an_office_without_a_name_discusses_in_a_meeting_with_a_counterpart() -> None:
    (meeting,) = contacts("Chile’s foreign minister said he discussed fish in a meeting with his Saudi counterpart.")
    assert _brief(meeting) == ("meeting", "held", {"CHL", "SAU"})


@pytest.mark.parametrize("at", ["a White House meeting", "a meeting"])
def test_what_two_will_discuss_at_a_meeting_lies_ahead_with_it(at: str) -> None:
    text = f"President Jan Muster of Chile and Premier Ola Beispiel of Norway will discuss ways to help Peru at {at}."
    assert [_brief(c) for c in contacts(text)] == [("meeting", "planned", {"CHL", "NOR"})]


def test_the_days_of_what_is_said_in_a_meeting_are_not_its_own() -> None:
    text = "Boats will arrive next week, President Jan Muster of Chile said in a meeting with Ola Beispiel of Norway."
    (meeting,) = contacts(text, published="2027-03-08")
    assert (meeting.status, meeting.date.start) == ("held", None)


@pytest.mark.parametrize(
    "text",
    [
        'Minister Jan Muster of Chile told Minister Ola Beispiel of Norway in a "frank" meeting that fish matters.',
        "Minister Jan Muster of Chile warned of rain ahead of a much-anticipated meeting with Ola Beispiel of Norway.",
        "Minister Jan Muster of Chile told the ousted president of Norway, Ola Beispiel, of fish in a meeting.",
        "Minister Jan Muster of Chile called on Peru to free the poet Ana Testi in a call with Ola Beispiel of Norway.",
    ],
)
def test_a_meeting_is_told_with_words_that_describe_it_and_of_who_acts(text: str) -> None:
    (meeting,) = contacts(text)
    assert {p.name for p in meeting.participants} == {"Jan Muster", "Ola Beispiel"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Minister Jan Muster of Chile pulled out of a meeting with Ola Beispiel of Norway.", "cancelled"),
        ("Minister Jan Muster of Chile and Ola Beispiel of Norway compared cars after their meeting.", "held"),
        ("Minister Jan Muster of Chile and Ola Beispiel of Norway during a meeting at the hall, on Monday.", "held"),
    ],
)
def test_two_who_meet_are_told_beside_what_they_did(text: str, told: str) -> None:
    (meeting,) = contacts(text)
    assert (meeting.status, {p.name for p in meeting.participants}) == (told, {"Jan Muster", "Ola Beispiel"})


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Minister Jan Muster of Chile met senior leaders in Oslo.", {"CHL", "NOR"}),
        ("Minister Jan Muster of Chile held talks with his counterpart, Ola Beispiel, in Oslo.", {"CHL", "NOR"}),
    ],
)
def test_the_town_tells_whose_the_partners_are(text: str, states: set[str]) -> None:
    (meeting,) = contacts(text)
    assert {p.state for p in meeting.participants} == states


@pytest.mark.parametrize(
    ("told", "states"),
    [
        ("hosted diplomatic representatives from Peru and Brazil to discuss fish", {"CHL", "PER", "BRA"}),
        ("convened the foreign ministers of Peru and Brazil", {"CHL", "PER", "BRA"}),
    ],
)
def test_whom_somebody_hosts_or_convenes_meets_him(told: str, states: set[str]) -> None:
    (meeting,) = contacts(f"Minister Jan Muster of Chile {told}.")
    assert {p.state for p in meeting.participants} == states


def test_a_host_of_no_country_told_is_not_guessed() -> None:
    text = "Peru bought ships from Brazil.\n\nThe defence secretary prepares to host his Norwegian counterpart."
    assert not contacts(text)
