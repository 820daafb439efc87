"""Gatherings told by who attends them or by the organisation that holds them, and people who do something together."""

from __future__ import annotations

import pytest

from ..casting import contacts

ANNA = "Norwegian Foreign Minister Anna Eksempel"
BRUNO = "Brazilian Foreign Minister Bruno Exemplo"


def test_a_gathering_held_is_that_of_its_organisation_and_not_of_the_town() -> None:
    (contact,) = contacts("The ASEAN Leaders' Meeting was held in Vientiane on Tuesday.", published="2027-03-10")
    assert (contact.kind, contact.status, contact.place) == ("multilateral", "held", "Vientiane")
    assert [p.state for p in contact.participants] == ["ASEAN"]


@pytest.mark.parametrize(
    "where",
    [
        "took part in a session of the Council of Foreign Ministers of the CIS in Minsk",
        "attended the CIS Foreign Ministers' Meeting in Minsk",
        "participated in the plenary of the Council of the CIS",
    ],
)
def test_who_attends_a_session_takes_part_beside_its_organisation(where: str) -> None:
    (contact,) = contacts(f"{ANNA} {where} on 3 March.", published="2027-03-10")
    assert contact.kind == "multilateral"
    assert [(p.name, p.state) for p in contact.participants] == [("Anna Eksempel", "NOR"), (None, "CIS")]


def test_a_meeting_of_two_that_would_take_place_does_not_stop_the_reading() -> None:
    told = f"{BRUNO} met with {ANNA} in Oslo. "
    further = "A further meeting of Mr Exemplo and Mrs Eksempel would take place in January or February, he said."
    assert contacts(told + further)[0].status == "held"


def test_the_second_of_two_gatherings_attended_counts_too() -> None:
    text = f"{ANNA} took part in a session of the Council of the CIS, as well as in an informal meeting of SCO leaders."
    assert [c.participants[1].state for c in contacts(text)] == ["CIS", "SCO"]


def test_who_invited_to_a_gathering_takes_part() -> None:
    (contact,) = contacts(f"At the invitation of Peru, {ANNA} will attend the Andean Peace Forum on 3 May.")
    assert [p.state for p in contact.participants] == ["NOR", "PER"]
    assert (contact.status, contact.requested_by) == ("planned", "PER")


def test_a_summit_on_whose_sidelines_two_talk_is_only_referred_to() -> None:
    text = f"{ANNA} met {BRUNO} on the sidelines of the Summit of the ASEAN being held in Vientiane."
    assert [c.reported for c in contacts(text) if c.kind == "multilateral"] in ([], ["background"])


@pytest.mark.parametrize(
    "deed",
    [
        f"presented the plan alongside {BRUNO}",
        f"sat down with {BRUNO} in Lima",
        f"shakes hands with {BRUNO} in Lima",
        f"joined {BRUNO} for lunch",
        f"greeted {BRUNO} at the airport",
        f"told visiting {BRUNO} that trade would grow",
    ],
)
def test_people_of_two_parties_who_do_something_together_meet(deed: str) -> None:
    meeting = contacts(f"{ANNA} {deed}.")[0]
    assert (meeting.kind, meeting.status) == ("meeting", "held")
    assert {p.name for p in meeting.participants} == {"Anna Eksempel", "Bruno Exemplo"}


@pytest.mark.parametrize(
    "deed",
    [
        f"joined {BRUNO} in calling for calm",
        f"spoke highly of {BRUNO}",
        "posed a question about Brazil",
        f"worked alongside {BRUNO} for years",
    ],
)
def test_verbs_in_another_sense_tell_of_no_contact(deed: str) -> None:
    assert contacts(f"{ANNA} {deed}.") == ()


def test_a_visitor_makes_a_visit() -> None:
    visit = contacts(f"{ANNA} assured visiting {BRUNO} that trade would grow.")[1]
    assert visit.kind == "visit"
    assert visit.participants[0].name == "Bruno Exemplo"


@pytest.mark.parametrize("talks", ["separate meetings", "bilateral talks", "bilateral meetings"])
def test_separate_talks_are_one_with_each(talks: str) -> None:
    found = contacts(f"{ANNA} held {talks} with {BRUNO} and Kenyan Foreign Minister Carla Mfano in Lima.")
    assert [{p.state for p in c.participants} for c in found] == [{"NOR", "BRA"}, {"NOR", "KEN"}]


def test_a_list_of_countries_is_one_talk_with_each() -> None:
    text = f"{ANNA} held bilateral talks with representatives of the following countries:\n1. Brazil\n2. Kenya\n"
    found = contacts(text, published="2027-03-10")
    assert [{p.state for p in c.participants} for c in found] == [{"NOR", "BRA"}, {"NOR", "KEN"}]


def test_officials_without_a_country_are_of_the_place_where_they_sit() -> None:
    (contact,) = contacts(f"{ANNA} met with senior officials in Riyadh on Monday.", published="2027-03-10")
    assert [(p.office, p.state) for p in contact.participants][1] == ("senior officials", "SAU")


def test_what_follows_a_planned_meeting_lies_ahead_too_and_keeps_its_own_day() -> None:
    text = f"{ANNA} is expected to meet {BRUNO} in Lima before flying to Nairobi on Thursday."
    meeting, visit = contacts(text, published="2027-03-10")
    assert (meeting.status, meeting.date.start, meeting.place) == ("planned", None, "Lima")
    assert (visit.status, visit.date.start) == ("planned", "2027-03-11")


def test_talks_that_will_resume_lie_ahead() -> None:
    (contact,) = contacts("Talks between Norway and Brazil will resume in Lima on Friday.", published="2027-03-10")
    assert (contact.kind, contact.status, contact.date.start) == ("meeting", "planned", "2027-03-12")


def test_leaders_of_further_countries_take_part() -> None:
    (contact,) = contacts(f"{ANNA} joined {BRUNO} and leaders from Kenya and Ghana to launch the fund.")
    assert {p.state for p in contact.participants} == {"NOR", "BRA", "KEN", "GHA"}


def test_leaders_meeting_somewhere_are_a_gathering() -> None:
    (contact,) = contacts("EU leaders meeting in Lima agreed on a plan.", published="2027-03-10")
    assert (contact.kind, contact.place, [p.state for p in contact.participants]) == ("multilateral", "Lima", ["EU"])


def test_who_hosts_leaders_of_many_states_holds_a_gathering() -> None:
    text = f"{ANNA} hosted a conference on fish in Oslo, attended by 21 heads of state and government."
    (contact,) = contacts(text)
    assert (contact.kind, contact.participants[0].name) == ("multilateral", "Anna Eksempel")


@pytest.mark.parametrize(
    "told",
    [
        "wrapped up two days of talks in Lima",
        "walk in the gardens of Lima",
        "talk prior to a meeting in Lima",
    ],
)
def test_two_who_do_something_together_meet(told: str) -> None:
    (contact,) = contacts(f"{ANNA} and {BRUNO} {told} on March 3, 2027.", published="2027-03-10")
    assert (contact.kind, contact.date.start) == ("meeting", "2027-03-03")


def test_a_meal_given_for_a_guest_is_a_meeting() -> None:
    (contact,) = contacts(f"{ANNA} hosted a reception for {BRUNO} in Oslo.")
    assert {p.state for p in contact.participants} == {"NOR", "BRA"}


def test_a_courtesy_call_after_talks_is_another_contact() -> None:
    found = contacts(f"{ANNA} will hold talks with {BRUNO} and call on President Carla Exemplo of Brazil.")
    assert [c.participants[1].name for c in found] == ["Bruno Exemplo", "Carla Exemplo"]


def test_the_body_of_two_states_meets_as_these_states() -> None:
    text = "The fifth meeting of the Norway-Brazil Joint Commission was held in Lima on 3 March."
    (contact,) = contacts(text, published="2027-03-10")
    assert {p.state for p in contact.participants} == {"NOR", "BRA"}


def test_phone_calls_with_several_are_one_each() -> None:
    found = contacts(f"{ANNA} held phone conversations with her Brazilian and Kenyan counterparts.")
    assert [{p.state for p in c.participants} for c in found] == [{"NOR", "BRA"}, {"NOR", "KEN"}]


@pytest.mark.parametrize(
    "more",
    [
        "Taking part in the meeting were Minister Dag Eksempel of Norway and Minister Eva Exemplo of Brazil.",
        "The meeting was attended by Minister Dag Eksempel of Norway and Minister Eva Exemplo of Brazil.",
    ],
)
def test_those_told_to_have_been_there_took_part(more: str) -> None:
    (contact,) = contacts(f"{ANNA} met {BRUNO}. {more}")
    assert {"Dag Eksempel", "Eva Exemplo"} <= {p.name for p in contact.participants}


def test_states_whose_leaders_also_attended_take_part() -> None:
    text = f"{ANNA} joined {BRUNO} to launch the fund. Leaders from Kenya and Ghana also attended."
    (contact,) = contacts(text)
    assert {p.state for p in contact.participants} == {"NOR", "BRA", "KEN", "GHA"}


def test_attendance_at_a_gathering_adds_who_was_there() -> None:
    text = (
        "The Leaders' Meeting of the ASEAN was held in Lima. "
        "With regard to Norwegian Premier Jan Eksempel's attendance at the Leaders' Meeting of the ASEAN, see our note."
    )
    (contact,) = contacts(text)
    assert [(p.name, p.state) for p in contact.participants] == [(None, "ASEAN"), ("Jan Eksempel", "NOR")]


def test_consultations_on_a_near_day_without_a_year_lie_ahead() -> None:
    text = "Fish is on the agenda of the annual Norway-Brazil Ministerial Consultations on July 23."
    (contact,) = contacts(text, published="2027-07-17")
    assert (contact.status, contact.date.start) == ("planned", "2027-07-23")


def test_a_reporter_who_spoke_to_a_minister_is_no_contact() -> None:
    assert contacts(f"Carla Exempla spoke to {BRUNO} about fish.") == ()


def test_a_partner_named_behind_a_demonym_and_plain_words() -> None:
    (contact,) = contacts(f"{ANNA} met Brazilian war cabinet member Bruno Exemplo in Lima.")
    assert [p.name for p in contact.participants] == ["Anna Eksempel", "Bruno Exemplo"]


def test_delegations_are_guests() -> None:
    (contact,) = contacts("Norwegian officials hosted Brazilian and Kenyan delegations for talks in Oslo.")
    assert {p.state for p in contact.participants} == {"NOR", "BRA", "KEN"}


def test_officials_of_one_party_and_the_leader_of_another() -> None:
    text = f"{ANNA} met Brazilian officials and Kenyan President Carla Mfano on Monday."
    (contact,) = contacts(text, published="2027-03-10")
    assert [p.state for p in contact.participants] == ["NOR", "BRA", "KEN"]


def test_separately_told_after_and_parts_the_meetings() -> None:
    found = contacts(f"{ANNA} met with Brazilian leaders and, separately, Kenyan President Carla Mfano.")
    assert [{p.state for p in c.participants} for c in found] == [{"NOR", "BRA"}, {"NOR", "KEN"}]


@pytest.mark.parametrize(
    ("who", "state"), [("Arab foreign ministers", None), ("senior officials", "PER"), ("local leaders", "PER")]
)
def test_whose_the_unnamed_partners_are(who: str, state: str | None) -> None:
    (contact,) = contacts(f"{ANNA} met with {who} in Lima.")
    assert [(p.office, p.state) for p in contact.participants][1] == (who, state)


def test_leaders_of_no_government_are_no_party() -> None:
    assert all(len(c.participants) < 2 for c in contacts(f"{ANNA} met with opposition leaders in Lima."))


def test_the_channel_of_talks_is_no_second_contact() -> None:
    (contact,) = contacts(f"{ANNA} met by video conference on Saturday with {BRUNO}.", published="2027-03-10")
    assert (contact.kind, contact.date.start) == ("video_call", "2027-03-06")


def test_a_meeting_to_be_used_lies_ahead() -> None:
    (contact,) = contacts(f"{ANNA} will use a meeting with {BRUNO} on Friday to press Brazil.", published="2027-03-10")
    assert (contact.status, contact.date.start) == ("planned", "2027-03-12")


def test_the_leaders_of_a_format_are_those_who_talked() -> None:
    call, summit = contacts(
        "Prime Minister Scott Morrison of Australia, Prime Minister Narendra Modi of India, Prime Minister Fumio "
        "Kishida of Japan and U.S. President Joe Biden held a call on Thursday. The Quad Leaders agreed to meet in "
        "Tokyo in the coming months."
    )
    assert (summit.kind, summit.status) == ("multilateral", "planned")
    assert {p.name for p in summit.participants} == {p.name for p in call.participants}


def test_both_parties_of_a_summit_that_is_put_off_take_part() -> None:
    (summit,) = contacts("The Norway-EU summit, which was to be held in Oslo, will be hosted at another date.")
    assert {"NOR", "EU"} <= {p.state for p in summit.participants}


def test_gatherings_attended_in_person_or_virtually_are_gatherings() -> None:
    text = "President Bruno Exemplo of Brazil has attended every G20 meeting – either in person or virtually."
    (gathering,) = contacts(text)
    assert gathering.kind == "multilateral"
