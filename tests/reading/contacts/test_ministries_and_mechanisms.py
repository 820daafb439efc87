"""What a reader would see break in envoys called to a ministry, meetings of two states' joint bodies and letters in the
passive. The people are made up.
"""

from __future__ import annotations

import pytest

from communique.model import Contact

from ..casting import contacts

DAY = {"published": "2027-03-08"}


def sides(contact: Contact) -> set[tuple[str | None, str | None]]:
    return {(p.name, p.state) for p in contact.participants}


@pytest.mark.parametrize(
    "text",
    [
        "The Norwegian ambassador was called to the Ministry of Foreign Affairs of Chile today.",
        "Norway's charge d'affaires was asked to come to the Foreign Ministry of Chile today.",
        "The Chilean Foreign Ministry has summoned the Norwegian ambassador today.",
    ],
)
def test_envoy_called_to_a_ministry_was_summoned(text: str) -> None:
    (meeting,) = contacts(text, **DAY)
    assert (meeting.kind, meeting.requested_by, meeting.date.start) == ("meeting", "CHL", "2027-03-08")
    assert sides(meeting) == {(None, "CHL"), (None, "NOR")}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Oslo will host the 6th meeting of the Kenya-Norway Bilateral Consultation Mechanism on 26 March.", "planned"),
        ("The 7th session of the Kenya-Norway Joint Committee was held in Oslo on 2 March.", "held"),
        ("The third round of the Political Consultations between Kenya and Norway took place in Oslo on 2 March.",
         "held"),
    ],
)  # fmt: skip
def test_meeting_of_a_body_of_two_states(text: str, status: str) -> None:
    (meeting,) = contacts(text, publisher="Ministry of Foreign Affairs of Norway", **DAY)
    assert (meeting.kind, meeting.status) == ("meeting", status)
    assert sides(meeting) == {(None, "KEN"), (None, "NOR")}


@pytest.mark.parametrize(
    "text",
    [
        "A written message has been sent by Sultan Omar Rashid of Oman to President Mary Otieno of Kenya.",
        "President Mary Otieno of Kenya received, at State House, a message sent by Sultan Omar Rashid of Oman.",
        "A letter from Sultan Omar Rashid of Oman was delivered to President Mary Otieno of Kenya.",
    ],
)
def test_letter_told_in_the_passive(text: str) -> None:
    (letter,) = contacts(text, **DAY)
    assert letter.kind == "letter"
    assert sides(letter) == {("Omar Rashid", "OMN"), ("Mary Otieno", "KEN")}
