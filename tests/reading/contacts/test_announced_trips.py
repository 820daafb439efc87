"""What a reader of announcements would see break: journeys to several countries, gatherings named in a row, hosts.

The people are made up; the states are real because the reader must know them.
"""

from __future__ import annotations

from ..casting import contacts

CHINA = {"publisher": "Ministry of Foreign Affairs of the PRC", "published": "2027-12-11"}


def _visits(text: str) -> list[tuple[set[str | None], str | None, str | None, str | None]]:
    found = contacts(text, **CHINA)
    return [({p.state for p in c.participants}, c.place, c.requested_by, c.date.start) for c in found]


def test_governments_that_invited_are_a_visit_each_though_only_these_countries_are_named_again() -> None:
    found = _visits(
        "At the invitation of the government of the Kingdom of Lesotho and the government of the Republic of Kenya, "
        "State Councilor Qiao Wenlan will pay official visits to these two countries from December 12 to 21."
    )
    assert found == [
        ({"CHN", "LSO"}, "Lesotho", "LSO", "2027-12-12"),
        ({"CHN", "KEN"}, "Kenya", "KEN", "2027-12-12"),
    ]


def test_each_country_of_a_journey_is_the_place_of_its_own_visit() -> None:
    found = _visits(
        "At the invitation of President Anna Muster of Kenya and Prime Minister Jan Beispiel of Lesotho, Foreign "
        "Minister Qiao Wenlan will pay official visits to Kenya and Lesotho from January 4 to 9."
    )
    assert [(place, asker) for _, place, asker, _ in found] == [("Kenya", "KEN"), ("Lesotho", "LSO")]


def test_gatherings_in_a_row_are_a_contact_each_and_share_the_days() -> None:
    found = contacts(
        "Premier Qiao Wenlan will pay an official visit to Singapore and attend the 21st China-ASEAN Summit, the 21st "
        "ASEAN Plus Three Summit and the 13th East Asia Summit from November 12 to 16.",
        **CHINA,
    )
    assert [c.kind for c in found] == ["visit", "multilateral", "multilateral", "multilateral"]
    assert {(c.reported, c.date.start, c.place) for c in found} == {("main", "2028-11-12", "Singapore")}


def test_what_comes_then_has_not_the_days_of_what_comes_first() -> None:
    summit, visit = contacts(
        "President Qiao Wenlan will attend the G20 Summit in Buenos Aires from November 29 to December 1, and then pay "
        "a state visit to Panama at the invitation of President Anna Muster.",
        **CHINA,
    )
    assert (summit.date.start, visit.date.start) == ("2028-11-29", None)
    assert (summit.requested_by, visit.requested_by) == (None, "PAN")


def test_whom_the_traveller_meets_takes_part_in_the_visit() -> None:
    visit = contacts(
        "Foreign Minister Qiao Wenlan will visit Egypt from January 5 to 7. During the visit, he will meet with "
        "President Anna Muster and hold talks with Foreign Minister Jan Beispiel.",
        **CHINA,
    )[0]
    assert visit.kind == "visit"
    assert {p.name for p in visit.participants} == {"Qiao Wenlan", "Anna Muster", "Jan Beispiel"}


def test_governments_told_in_the_plural_invited_too() -> None:
    found = _visits(
        "At the invitation of the governments of the Republic of Madagascar and the Republic of Ghana, Vice Premier "
        "Qiao Wenlan will pay official visits to the two countries from November 4 to 13."
    )
    assert [(place, asker) for _, place, asker, _ in found] == [("Madagascar", "MDG"), ("Ghana", "GHA")]


def test_the_traveller_is_the_one_named_and_not_a_person_in_the_words_about_him() -> None:
    for text in (
        "Qiao Wenlan, Special Representative of President Xi Jinping and member of the Political Bureau of the CPC "
        "Central Committee, will pay an official visit to Egypt in January.",
        "At the invitation of President Muster of Egypt, Special Envoy of President Xi Jinping and Vice Chairman of "
        "the Standing Committee of the National People's Congress Qiao Wenlan will travel to Cairo.",
    ):
        (visit,) = contacts(text, **CHINA)
        assert {p.name for p in visit.participants if p.state == "CHN"} == {"Qiao Wenlan"}


def test_hosts_who_meet_a_guest_respectively_are_a_meeting_each() -> None:
    found = contacts(
        "Premier Qiao Wenlan and Chairman Shen Guorui will meet with President Muster of Niger respectively.", **CHINA
    )
    assert [{p.name for p in c.participants} for c in found] == [{"Qiao Wenlan", "Muster"}, {"Shen Guorui", "Muster"}]


def test_a_guest_announced_in_an_object_clause_travels() -> None:
    (visit,) = contacts(
        "I am delighted to announce the Prime Minister of New Zealand, The Right Honourable Ann Muster MP, will visit "
        "Australia from the 15th to the 17th of October.",
        publisher="Prime Minister of Australia (Wheelan, Grace)",
        published="2027-09-27",
    )
    assert {p.name for p in visit.participants if p.name} == {"Ann Muster"}
    assert (visit.date.start, visit.date.end) == ("2027-10-15", "2027-10-17")


def test_each_country_with_days_of_its_own_is_a_visit() -> None:
    found = contacts(
        "I will visit the United States on 2-4 June, the United Kingdom on 5 June and France on 6 June.",
        publisher="Prime Minister of Australia (Wheelan, Grace)",
        published="2027-05-03",
    )
    assert [(c.place, c.date.start) for c in found] == [
        ("the United States", "2027-06-02"),
        ("the United Kingdom", "2027-06-05"),
        ("France", "2027-06-06"),
    ]


def test_meetings_in_a_row_are_chaired_with_a_partner_each() -> None:
    found = contacts(
        "Vice Premier Qiao Wenlan will co-chair the fifth meeting of the Investment Committee with First Deputy Prime "
        "Minister Anton Muster of Russia, and the 15th meeting of the Energy Committee with Deputy Prime Minister "
        "Dmitry Beispiel of Russia.",
        **CHINA,
    )
    assert [{p.name for p in c.participants} for c in found] == [
        {"Qiao Wenlan", "Anton Muster"},
        {"Qiao Wenlan", "Dmitry Beispiel"},
    ]


def test_an_accepted_invitation_announces_a_visit() -> None:
    (visit,) = contacts(
        "The President of Botswana, Jan Muster, has accepted an invitation to visit Australia from 17-19 October.",
        published="2027-05-03",
    )
    assert (visit.status, visit.date.start, visit.date.end) == ("planned", "2027-10-17", "2027-10-19")


def test_the_inviter_named_before_the_traveller_does_not_travel() -> None:
    found = contacts(
        "At the invitation of Prime Minister Sokha Muster of Cambodia, Ren Haitao, Special Representative of President "
        "Shen Guorui and Vice Chairman of the NPC Standing Committee, will pay an official visit to Cambodia and "
        "attend the 22nd East Asia Summit.",
        **CHINA,
    )
    assert [{p.name for p in c.participants if p.state == "CHN"} for c in found] == [{"Ren Haitao"}, {"Ren Haitao"}]


def test_visits_announced_together_are_all_main() -> None:
    found = contacts(
        "Invited by Foreign Minister Qiao Wenlan, Minister Jan Muster of Norway will visit China from January "
        "4 to 6. At the invitation of Premier Tao Minghe, Prime Minister Ana Beispiel of Chile will visit China from "
        "January 8 to 9.",
        **CHINA,
    )
    assert [c.reported for c in found] == ["main", "main"]
