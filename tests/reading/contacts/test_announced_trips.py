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
