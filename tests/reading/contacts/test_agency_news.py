"""What a reader would see break: contacts as the news agencies of many countries tell them. The people are made up."""

from __future__ import annotations

import pytest

from communique.model import Contact

from ..casting import contacts


def _states(contact: Contact) -> set[str | None]:
    return {p.state for p in contact.participants}


def test_two_who_discussed_something_talked_and_the_phone_conversation_tells_how() -> None:
    text = (
        "Norwegian President Anna Eksempel and her Chilean counterpart Bruno Exemplo discussed fish on Monday.\n\n"
        "The phone conversation was the first since May, the palace wrote."
    )
    (call,) = contacts(text, published="2027-03-10")
    assert (call.kind, call.status, _states(call), call.date.start) == ("call", "held", {"NOR", "CHL"}, "2027-03-08")


def test_what_two_are_to_discuss_is_no_contact_of_its_own() -> None:
    text = "Norwegian President Anna Eksempel and Chilean President Bruno Exemplo are expected to discuss fish."
    assert not contacts(text)


def test_a_reception_in_a_town_on_a_day_for_somebody_is_a_meeting() -> None:
    text = "Minister Jan Muster of Peru hosted a reception in Lima on January 19 for Norwegian envoy Anna Eksempel."
    (meeting,) = contacts(text)
    assert (meeting.kind, meeting.place, _states(meeting)) == ("meeting", "Lima", {"PER", "NOR"})


@pytest.mark.parametrize("told", ["interrupted his", "praised the fund after his", "praised the fund at his"])
def test_a_capital_before_talks_is_where_they_were(told: str) -> None:
    (meeting,) = contacts(f"Czech Prime Minister Jan Muster {told} Moscow talks with Premier Bruno Exemplo of Brazil.")
    assert (meeting.kind, meeting.place, _states(meeting)) == ("meeting", "Moscow", {"CZE", "BRA"})


def test_a_capital_that_is_one_of_the_parties_is_no_place() -> None:
    (talks,) = contacts("The US-Moscow talks were held on Monday.")
    assert talks.place is None


def test_somebody_thanked_for_taking_part_took_part() -> None:
    text = (
        "President Jan Muster of Chile met Norwegian President Anna Eksempel.\n\nMuster thanked Anna Eksempel for "
        "participating in the BRICS summit, and praised the fund."
    )
    meeting, summit = contacts(text)
    assert (meeting.kind, summit.kind, summit.reported) == ("meeting", "multilateral", "background")
    assert "NOR" in _states(summit)
    assert "CHL" not in _states(summit)


def test_a_recent_visit_spoken_of_is_background() -> None:
    text = (
        "President Jan Muster of Chile met Norwegian Minister Anna Eksempel.\n\nHe said that he had seen ships during "
        "his recent visit to Oslo in April."
    )
    told = {c.kind: c.reported for c in contacts(text)}
    assert told == {"meeting": "main", "visit": "background"}


def test_days_set_for_a_visit_are_those_of_the_guest_who_has_arrived() -> None:
    text = (
        "President Jan Muster of Chile arrived in Oslo at the invitation of Norwegian Premier Anna Eksempel."
        "\n\nMuster's visit to Oslo, scheduled for June 3-4, is his first."
    )
    (visit,) = contacts(text, published="2027-06-03")
    assert (visit.status, visit.date.start, visit.date.end) == ("held", "2027-06-03", "2027-06-04")


def test_talks_expected_tomorrow_are_not_those_of_today() -> None:
    text = (
        "Norwegian President Anna Eksempel met Chilean President Bruno Exemplo in Oslo on Monday.\n\nThe two "
        "presidents are due to hold talks tomorrow."
    )
    assert [(c.status, c.date.start) for c in contacts(text, published="2027-03-08")] == [
        ("held", "2027-03-08"),
        ("planned", "2027-03-09"),
    ]


def test_the_host_of_a_week_named_after_an_organisation_met_nobody_there() -> None:
    text = (
        "Premier Jan Muster of Vietnam met Norwegian Minister Anna Eksempel.\n\nShe congratulated Vietnam on its "
        "hosting of the ASEAN 2027 Business Week in Hue."
    )
    (meeting,) = contacts(text)
    assert (meeting.date.start, meeting.place) == (None, None)


@pytest.mark.parametrize(
    "told",
    [
        "called the meeting with Chilean Minister Bruno Exemplo in Lima useful.",
        "described the meeting with Chilean Minister Bruno Exemplo in Lima as useful.",
        "said the meeting with Chilean Minister Bruno Exemplo in Lima was useful.",
    ],
)
def test_who_judges_a_meeting_was_there(told: str) -> None:
    (meeting,) = contacts(f"Norwegian Foreign Minister Ola Muster {told}")
    assert (meeting.kind, meeting.status, meeting.place, _states(meeting)) == (
        "meeting",
        "held",
        "Lima",
        {"NOR", "CHL"},
    )


def test_a_spokesman_who_judges_a_meeting_was_not_there() -> None:
    text = "Norwegian spokesman Ola Muster said the meeting with Chilean Minister Bruno Exemplo was useful."
    assert not any(p.name == "Ola Muster" for c in contacts(text) for p in c.participants)


def test_two_who_meet_with_their_aides_are_the_two_who_met() -> None:
    text = "Anna Eksempel of Norway and Chilean Minister Bruno Exemplo had a meeting in Lima with their entourages."
    (meeting,) = contacts(text)
    assert _states(meeting) == {"NOR", "CHL"}


def test_what_happens_before_it_comes_lies_ahead() -> None:
    text = (
        "President Moon agreed to talk before US President Jan Muster holds a meeting with Chilean leader Ana Exemplo."
    )
    (meeting,) = contacts(text)
    assert (meeting.status, _states(meeting)) == ("planned", {"USA", "CHL"})


def test_the_day_of_what_will_be_announced_is_not_that_of_the_talks() -> None:
    text = (
        "Norwegian President Anna Eksempel met Chilean leader Bruno Exemplo on Saturday.\n\nEksempel will announce the "
        "outcome of her meeting with Exemplo on Sunday."
    )
    (meeting,) = contacts(text, published="2027-03-06")
    assert meeting.date.start == "2027-03-06"


def test_where_tells_the_place_of_talks() -> None:
    text = (
        "President Jan Muster of Chile left for home after a visit to Norway, where both he and President Anna "
        "Eksempel of Norway held talks."
    )
    assert [c.place for c in contacts(text) if c.kind == "meeting"] == ["Norway"]


def test_what_somebody_else_did_recently_is_background() -> None:
    text = (
        "President Jan Muster of Chile will travel to Oslo on Friday to meet Norwegian Premier Anna Eksempel.\n\n"
        "Eksempel visited Chile recently."
    )
    told = [c.reported for c in contacts(text, published="2027-03-08") if c.status == "held"]
    assert told == ["background"]


def test_a_meeting_named_after_the_two_who_meet() -> None:
    text = "US President Joe Biden will fly to Bali. The Biden-Xi meeting will take place on Monday."
    meeting = next(c for c in contacts(text, published="2022-11-13") if c.kind == "meeting")
    assert (meeting.status, _states(meeting), meeting.date.start) == ("planned", {"USA", "CHN"}, "2022-11-14")


def test_talks_for_which_somebody_arrived_were_held_where_what_was_discussed_is_told() -> None:
    text = (
        "Norwegian Minister Anna Eksempel arrived in Lima on Thursday for talks with Peruvian Premier Bruno Exemplo."
        "\n\nEksempel and Exemplo discussed fish."
    )
    told = [(c.kind, c.status) for c in contacts(text, published="2027-03-12")]
    assert told == [("visit", "held"), ("meeting", "held")]


def test_talks_for_which_somebody_arrived_lie_ahead_where_nothing_more_is_told() -> None:
    text = "Norwegian Minister Anna Eksempel arrived in Lima on Thursday for talks with Peruvian Premier Bruno Exemplo."
    assert [c.status for c in contacts(text, published="2027-03-12") if c.kind == "meeting"] == ["planned"]


def test_what_would_be_is_planned_where_the_announcement_stands_behind_it() -> None:
    text = (
        "U.S. President Jan Muster would host President Ana Exemplo of Peru on April 30, the palace announced Sunday."
    )
    (meeting,) = contacts(text, published="2027-04-12")
    assert (meeting.status, meeting.date.start) == ("planned", "2027-04-30")


def test_a_headline_in_the_present_above_a_visit_to_come_tells_talks_to_come() -> None:
    text = (
        "President Jan Muster of Peru will host his Chilean counterpart, Ana Exemplo, for a state visit this Thursday."
    )
    told = contacts(text, title="Muster hosts Chilean leader Exemplo to a State Visit", published="2027-03-10")
    assert {c.status for c in told} == {"planned"}


def test_a_relative_clause_tells_where_the_meeting_was() -> None:
    text = (
        "President Jan Muster of Peru met President Ana Exemplo of Chile.\n\nThe meeting, which took place inside the "
        "Castle of Lima, started at noon."
    )
    (meeting,) = contacts(text)
    assert meeting.place == "Castle of Lima"


def test_somebody_welcomed_to_headquarters_made_no_visit_to_a_state() -> None:
    text = "NATO Secretary General Jan Muster welcomed Premier Ana Exemplo of Chile to NATO Headquarters this Monday."
    assert [c.kind for c in contacts(text, published="2027-03-10")] == ["meeting"]


def test_a_meeting_some_time_before_is_background() -> None:
    text = (
        "President Jan Muster of Peru spoke by telephone with President Ana Exemplo of Chile on Monday.\n\nThe "
        "conversation comes a month after the meeting of the two presidents in Lima."
    )
    told = {c.kind: (c.reported, c.place) for c in contacts(text, published="2027-03-10")}
    assert told == {"call": ("main", None), "meeting": ("background", "Lima")}


def test_a_teleconference_is_a_video_call() -> None:
    text = "Minister Jan Muster of Peru met on Monday with Minister Ana Exemplo of Chile via a video teleconference."
    assert [c.kind for c in contacts(text, published="2027-03-10")] == ["video_call"]


def test_two_who_call_on_somebody_separately_had_a_meeting_each() -> None:
    text = (
        "Ana Exemplo, Ambassador of Chile, and Ola Beispiel, Ambassador of Norway, called on Premier Jan Muster of "
        "Peru separately."
    )
    told = contacts(text)
    assert [_states(c) for c in told] == [{"CHL", "PER"}, {"NOR", "PER"}]
    assert {c.reported for c in told} == {"main"}


def test_a_call_on_by_an_ambassador_is_a_meeting() -> None:
    text = "During a later call-on by Chilean Ambassador Ana Exemplo, Premier Jan Muster of Peru praised the fund."
    (meeting,) = contacts(text)
    assert (meeting.kind, _states(meeting)) == ("meeting", {"CHL", "PER"})


def test_the_meeting_of_the_ministers_of_two_countries() -> None:
    text = (
        "Fish came up at the meeting of the defence ministers of Peru and Chile, Jan Muster and Ana Exemplo, in Lima."
    )
    (meeting,) = contacts(text)
    assert {p.name for p in meeting.participants} == {"Jan Muster", "Ana Exemplo"}


def test_the_days_since_when_somebody_holds_an_office_are_not_those_of_the_trip() -> None:
    text = (
        "Peru's defence minister on Wednesday visited Norway, her first stop there since taking the office this "
        "January, and met the Norwegian defence minister in Oslo."
    )
    told = contacts(text, published="2027-03-11")
    assert {c.date.start for c in told} == {"2027-03-10"}


def test_where_the_talks_with_several_were() -> None:
    text = (
        "Chilean Minister Ana Exemplo held bilateral meetings with her counterparts from Norway and India.\n\nThe "
        "talks took place in Bangkok."
    )
    assert [c.place for c in contacts(text)] == ["Bangkok", "Bangkok"]


def test_the_day_before_is_told_by_the_sentence_before() -> None:
    text = (
        "Norwegian Minister Anna Eksempel met Chilean Minister Bruno Exemplo in Lima on Tuesday.\n\nThe day before, "
        "she had held talks with President Jan Muster of Peru."
    )
    told = [(c.date.start, c.reported) for c in contacts(text, published="2027-03-10")]
    assert told == [("2027-03-09", "main"), ("2027-03-08", "background")]


def test_the_day_after_something_named_is_not_told_by_the_sentence_before() -> None:
    text = (
        "Norwegian Minister Anna Eksempel met Chilean Minister Bruno Exemplo in Lima on Tuesday.\n\nThe day after the "
        "vote she will meet President Jan Muster of Peru."
    )
    assert contacts(text, published="2027-03-10")[-1].date.start is None


@pytest.mark.parametrize("told", ["will lead a trade delegation to Lima", "heads a large team to Lima"])
def test_who_leads_a_delegation_to_a_capital_visits_it(told: str) -> None:
    (visit, talks) = contacts(f"Norwegian Minister Anna Eksempel {told} for talks with Minister Jan Muster of Peru.")
    assert (visit.kind, visit.place, talks.kind, talks.status) == ("visit", "Lima", "meeting", "planned")


def test_who_leads_a_delegation_to_an_organ_visits_no_state() -> None:
    text = "Norwegian Ambassador Anna Eksempel led a team to the Peruvian Red Cross."
    assert not contacts(text)


@pytest.mark.parametrize(("verb", "status"), [("postponed", "cancelled"), ("rescheduled", "planned")])
def test_their_meeting_is_of_the_two_who_put_it_off(verb: str, status: str) -> None:
    text = f"President Jan Muster of Peru and President Ana Exemplo of Chile have {verb} their meeting in Quito."
    (meeting,) = contacts(text)
    assert (meeting.status, {p.name for p in meeting.participants}) == (status, {"Jan Muster", "Ana Exemplo"})


def test_a_meeting_of_the_two_presidents_is_theirs() -> None:
    text = (
        "President Jan Muster of Peru spoke by telephone with President Ana Exemplo of Chile.\n\nThe call comes "
        "a month after the meeting of the two presidents in Quito."
    )
    assert [(c.kind, c.reported) for c in contacts(text)] == [("call", "main"), ("meeting", "background")]


def test_a_stop_on_the_way_is_a_visit_and_where_somebody_comes_from_no_place() -> None:
    text = (
        "Norway's foreign minister, Ola Muster, stopped in Lima on Monday on her way home from a fair in New York and "
        "met Peruvian Minister Ana Exemplo."
    )
    assert [(c.kind, c.place) for c in contacts(text)] == [("visit", "Lima"), ("meeting", "Lima")]


def test_who_stops_something_makes_no_visit() -> None:
    assert not contacts("Norwegian Minister Ola Muster stopped the trade in Quito.")


def test_who_spends_days_in_a_country_visits_it() -> None:
    told = contacts("Norwegian Foreign Minister Ola Muster spent two days in Peru.")
    assert [(c.kind, {p.state for p in c.participants}, c.place) for c in told] == [("visit", {"NOR", "PER"}, "Peru")]


@pytest.mark.parametrize(
    "text", ["Norway spent millions in Peru.", "Norway's Prime Minister Ola Muster spent a day in bed."]
)
def test_who_spends_money_or_a_day_in_bed_travels_nowhere(text: str) -> None:
    assert not contacts(text)


def test_a_dialogue_for_which_somebody_has_arrived_lies_ahead() -> None:
    text = "US Secretary of State Jan Muster has arrived in Lima for the 5th Peru-US Strategic Dialogue."
    assert [(c.kind, c.status) for c in contacts(text)] == [("visit", "held"), ("meeting", "planned")]


def test_who_arrives_at_a_states_palace_visits_it() -> None:
    text = "Norwegian President Ola Muster has arrived at Brazil's presidential palace to meet President Ana Exemplo."
    assert [c.kind for c in contacts(text)] == ["visit", "meeting"]


def test_a_visit_to_the_islamic_republic_by_a_president() -> None:
    text = "Iran and Cuba signed a pact on Monday during a visit to the Islamic Republic by Cuban President Ana Muster."
    (visit,) = contacts(text)
    assert (visit.kind, _states(visit), visit.place) == ("visit", {"CUB", "IRN"}, "the Islamic Republic")


def test_a_guest_to_be_hosted_comes_on_the_visit_that_the_text_speaks_of() -> None:
    text = "The visit will be his first, the palace said on Sunday."
    (visit,) = contacts(text, title="Lula to host Macron at lake", published="2025-03-09")
    assert (visit.kind, visit.status) == ("visit", "planned")


def test_three_who_are_brought_together_for_a_meeting_met_once() -> None:
    text = (
        "Premier Ola Muster of Norway and Minister Ana Exemplo of Chile hosted President Jan Beispiel of Peru for a "
        "three-way meeting in Oslo on Thursday."
    )
    (meeting,) = contacts(text, published="2027-03-12")
    assert (_states(meeting), meeting.date.start, meeting.place) == ({"NOR", "CHL", "PER"}, "2027-03-11", "Oslo")
    assert len(meeting.evidence) == 1


def test_the_town_of_a_ministerial_on_whose_margins_two_met() -> None:
    text = (
        "Foreign Minister Ola Muster of Norway met Chilean Minister Ana Exemplo on the margins of the Union for the "
        "Mediterranean ministerial in Quito."
    )
    assert [c.place for c in contacts(text)] == ["Quito"]


def test_the_chief_of_a_royal_navy_is_of_its_country() -> None:
    text = "Chilean Minister Ana Exemplo received the chief of the Royal Norwegian Navy, Admiral Ola Muster, on Monday."
    (meeting,) = contacts(text)
    assert _states(meeting) == {"CHL", "NOR"}


def test_who_had_arrived_on_a_day_met_somebody_on_that_day_or_later() -> None:
    text = "Norwegian Minister Ola Muster, who arrived in Lima on Friday, met Peruvian President Ana Exemplo."
    told = [(c.kind, c.date.start) for c in contacts(text, published="2027-03-08")]
    assert told == [("visit", "2027-03-05"), ("meeting", None)]


def test_those_named_as_some_of_the_heads_of_state_met_are_who_met() -> None:
    text = (
        "President Ola Muster of Norway met several heads of state and government, among them Chilean President Ana "
        "Exemplo and Peruvian Premier Jan Beispiel."
    )
    told = {p.name for c in contacts(text) for p in c.participants}
    assert told == {"Ola Muster", "Ana Exemplo", "Jan Beispiel"}


@pytest.mark.parametrize("told", ["spoke for four hours in Lima", "talked in Lima for 90 minutes"])
def test_two_who_spoke_for_some_time_had_talks(told: str) -> None:
    (meeting,) = contacts(f"President Ola Muster of Norway and President Ana Exemplo of Chile {told} on Monday.")
    assert (meeting.kind, meeting.place) == ("meeting", "Lima")


def test_two_who_spoke_for_a_cause_had_no_talks() -> None:
    assert not contacts("President Ola Muster of Norway and President Ana Exemplo of Chile spoke for peace.")


def test_two_who_will_see_each_other() -> None:
    text = "President Ola Muster of Norway and President Ana Exemplo of Chile will see each other in Lima on Monday."
    assert [(c.kind, c.status, c.place) for c in contacts(text)] == [("meeting", "planned", "Lima")]


def test_what_was_raised_with_somebody_was_talked_about() -> None:
    text = "President Ola Muster of Norway raised fish with President Ana Exemplo of Chile."
    assert [(c.kind, _states(c)) for c in contacts(text)] == [("unspecified", {"NOR", "CHL"})]


def test_a_guest_received_at_a_hall_by_somebody() -> None:
    text = (
        "Norwegian Premier Ola Muster will be received at the Great Hall of the People by Chinese Premier Li Beispiel."
    )
    assert [(c.kind, c.status) for c in contacts(text)] == [("meeting", "planned")]


def test_a_guest_received_by_two_in_turn_met_each() -> None:
    text = (
        "Norwegian Minister Ola Muster was received on Monday by President Ana Exemplo of Chile and Chilean Premier "
        "Jan Beispiel in turn."
    )
    assert [len(c.participants) for c in contacts(text)] == [2, 2]


def test_who_rings_somebody_up_calls_him() -> None:
    (call,) = contacts("Norwegian Premier Ola Muster rang up Chilean President Ana Exemplo on Tuesday.")
    assert (call.kind, call.requested_by) == ("call", "NOR")


def test_who_went_on_to_meet_somebody_met_him() -> None:
    (meeting,) = contacts("Norwegian Premier Ola Muster went on to meet Chilean President Ana Exemplo.")
    assert meeting.status == "held"


def test_with_whom_something_was_discussed_may_stand_first() -> None:
    (talks,) = contacts("With Chilean Minister Ana Exemplo, Norwegian Minister Ola Muster discussed fish.")
    assert (talks.kind, _states(talks)) == ("unspecified", {"CHL", "NOR"})


@pytest.mark.parametrize("told", ["handed him a letter", "delivered a special message", "handed over a message"])
def test_who_is_met_reads_the_letter_that_is_brought(told: str) -> None:
    text = (
        f"Chilean Minister Ana Exemplo met King Ola Muster of Norway and {told} from President Jan Beispiel of Chile."
    )
    meeting, letter = contacts(text)
    assert (meeting.kind, letter.kind) == ("meeting", "letter")
    assert {p.name for p in letter.participants} == {"Ola Muster", "Jan Beispiel"}


@pytest.mark.parametrize("went", ["travelled to", "flew to", "went to", "journeyed to"])
def test_talks_for_which_somebody_went_are_held(went: str) -> None:
    found = contacts(f"Norwegian President Anna Eksempel {went} Lima to meet Peruvian President Bruno Exemplo.")
    assert {(c.kind, c.status) for c in found} == {("visit", "held"), ("meeting", "held")}


def test_how_two_will_keep_in_touch_is_no_contact() -> None:
    text = (
        "Norwegian President Anna Eksempel spoke with Peruvian President Bruno Exemplo. They agreed that their teams "
        "will stay in touch, including in consultation with NATO Allies."
    )
    assert [c.kind for c in contacts(text)] == ["unspecified"]


def test_what_explains_a_body_stands_beside_its_head() -> None:
    text = (
        "Norwegian envoy Anna Eksempel met in Oslo with the head of the Bank of Brazil, Brazil's biggest lender, and "
        "the prime minister of Chile."
    )
    (meeting,) = contacts(text)
    assert _states(meeting) == {"NOR", "BRA", "CHL"}


def test_the_head_of_a_movement_speaks_for_it_and_not_for_its_country() -> None:
    (meeting,) = contacts("The head of Lebanon's Hezbollah met with Norwegian envoy Anna Eksempel in Oslo.")
    assert _states(meeting) == {"Hezbollah", "NOR"}


def test_movements_among_themselves_are_no_governments() -> None:
    assert not contacts("The head of Lebanon's Hezbollah met with the leaders of the Palestinian faction Hamas.")


def test_a_meeting_may_group_those_who_took_part() -> None:
    text = "The meeting grouped Norway's Dr Anna Eksempel, with Brazil's envoy Bruno Exemplo, the agency wrote."
    (meeting,) = contacts(text)
    assert {p.name for p in meeting.participants} == {"Anna Eksempel", "Bruno Exemplo"}


def test_other_talks_held_recently_by_a_party_are_background() -> None:
    text = (
        "Norwegian King Jan Muster will begin a visit to Peru. Norway recently held border talks with Chile, "
        "which went on for days."
    )
    assert {(c.kind, c.reported) for c in contacts(text)} == {("visit", "main"), ("unspecified", "background")}


def test_talks_under_way_and_the_meeting_at_noon_are_one() -> None:
    text = (
        "Norwegian President Anna Eksempel is holding talks today with her Peruvian counterpart, Bruno Exemplo. "
        "Eksempel will meet Exemplo at noon before giving a speech."
    )
    (meeting,) = contacts(text, published="2027-03-10")
    assert (meeting.kind, meeting.status, meeting.date.start) == ("meeting", "planned", "2027-03-10")


def test_who_is_in_a_town_for_a_summit_is_on_a_visit() -> None:
    text = "Norwegian President Anna Eksempel is in Lima for a summit with Peruvian President Bruno Exemplo."
    assert {(c.kind, c.status) for c in contacts(text)} == {("visit", "held"), ("meeting", "planned")}


def test_with_whom_somebody_chairs_a_session_may_stand_before_its_name() -> None:
    text = (
        "Norwegian envoy Anna Eksempel will co-chair with Peruvian envoy Bruno Exemplo the 14th Norway-Peru Council "
        "for Bilateral Cooperation Meeting."
    )
    (meeting,) = contacts(text)
    assert (meeting.kind, meeting.status, _states(meeting)) == ("meeting", "planned", {"NOR", "PER"})


def test_my_own_talks_in_which_i_will_do_something_lie_ahead() -> None:
    text = (
        "President Bruno Exemplo of Peru will visit Norway on 12 May. "
        "In my own talks with President Exemplo I will be interested in discussing fish."
    )
    found = contacts(text, publisher="Prime Minister of Norway (Eksempel, Anna)", published="2027-03-10")
    assert {(c.kind, c.status, c.reported) for c in found} == {
        ("visit", "planned", "main"),
        ("meeting", "planned", "main"),
    }


def test_days_spent_in_a_country_are_those_of_the_visit() -> None:
    text = "Peruvian President Bruno Exemplo will spend 22-25 May in Norway."
    (visit,) = contacts(text, published="2027-03-10")
    assert (visit.kind, visit.date.start, visit.date.end) == ("visit", "2027-05-22", "2027-05-25")
