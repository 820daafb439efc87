"""What a reader would see break where one verb or noun tells of contacts with several partners, or names first who was
called. The people are made up.
"""

from __future__ import annotations

import pytest

from communique.model import Contact

from ..casting import contacts

DAY = {"published": "2027-03-08"}
TORA = "The Prime Minister of Fiji Sitiveni Tora "


def partners(found: tuple[Contact, ...]) -> list[set[str | None]]:
    return [{p.name or p.state for p in c.participants} - {"Sitiveni Tora"} for c in found]


@pytest.mark.parametrize(
    "told",
    [
        "telephoned President Mary Otieno of Kenya and Prime Minister Paul Borg of Malta on Sunday.",
        "called on President Mary Otieno of Kenya and Prime Minister Paul Borg of Malta.",
        "had meetings with President Mary Otieno of Kenya and Prime Minister Paul Borg of Malta.",
        "met in turn President Mary Otieno of Kenya and Prime Minister Paul Borg of Malta.",
        "met President Mary Otieno of Kenya on March 2 and Prime Minister Paul Borg of Malta on March 3.",
        "met President Mary Otieno of Kenya today, and on March 3 Prime Minister Paul Borg of Malta.",
    ],
)
def test_partners_met_one_at_a_time_are_a_contact_each(told: str) -> None:
    assert partners(contacts(TORA + told, **DAY)) == [{"Mary Otieno"}, {"Paul Borg"}]


def test_days_of_two_meetings_of_one_verb() -> None:
    text = TORA + "met President Mary Otieno of Kenya on March 2 and Prime Minister Paul Borg of Malta on March 3."
    assert [c.date.start for c in contacts(text, **DAY)] == ["2027-03-02", "2027-03-03"]


def test_one_meeting_with_counterparts_of_several_countries_in_the_plural() -> None:
    found = contacts(
        "Foreign Minister of Jordan Sami Haddad held meetings today with his Omani and Iraqi counterparts.", **DAY
    )
    assert [{p.state for p in c.participants} for c in found] == [{"JOR", "OMN"}, {"JOR", "IRQ"}]


def test_a_talk_with_two_leaders_together_stays_one() -> None:
    text = TORA + "spoke today with President Mary Otieno of Kenya and Prime Minister Paul Borg of Malta."
    assert len(contacts(text, **DAY)) == 1


@pytest.mark.parametrize("lead", ["including", "among them", "such as"])
def test_persons_named_among_officials_stand_for_them(lead: str) -> None:
    text = (
        TORA + f"met senior officials of Kenya, {lead} President of Kenya Mary Otieno and Foreign Minister Kofi Addo."
    )
    (meeting,) = contacts(text, **DAY)
    assert {"Mary Otieno", "Kofi Addo"} <= {p.name for p in meeting.participants}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (TORA + "was telephoned on Monday by President Mary Otieno of Kenya.", "call"),
        (TORA + "got a telephone call from President Mary Otieno of Kenya.", "call"),
        (TORA + "conversed by telephone with President Mary Otieno of Kenya.", "call"),
        (TORA + "gave a luncheon in honour of President Mary Otieno of Kenya.", "meeting"),
        (TORA + "got together with President Mary Otieno of Kenya.", "meeting"),
    ],
)
def test_further_ways_of_telling_a_contact(text: str, kind: str) -> None:
    (found,) = contacts(text, **DAY)
    assert (found.kind, partners((found,))) == (kind, [{"Mary Otieno"}])


def test_meeting_of_ministers_of_three_countries() -> None:
    text = "A trilateral meeting of the foreign ministers of Cyprus, Greece and Israel was held in Nicosia today."
    (meeting,) = contacts(text, **DAY)
    assert {p.state for p in meeting.participants} == {"CYP", "GRC", "ISR"}


def test_one_called_irresponsible_was_not_telephoned() -> None:
    assert contacts(TORA + "was called irresponsible by President Mary Otieno of Kenya.", **DAY) == ()
