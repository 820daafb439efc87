"""What a reader would see break: a summoned envoy missed, the wrong state told as the one that summoned."""

from __future__ import annotations

import pytest

from ..casting import contacts

NORWAY = {"publisher": "Ministry of Foreign Affairs of Norway", "published": "2027-03-08"}


@pytest.mark.parametrize(
    ("text", "parties", "asked"),
    [
        ("Foreign Minister Ana Testi today summoned the Russian Ambassador, Ivan Probo.", {"NOR", "RUS"}, "NOR"),
        ("The Foreign Ministry called in the Ambassador of Iran on Monday to protest.", {"NOR", "IRN"}, "NOR"),
        ("US Ambassador to Oslo Lynn Probo was summoned to Norway's Foreign Ministry.", {"NOR", "USA"}, "NOR"),
        ("Chile's foreign ministry on Friday summoned the Kenyan charge d'affaires.", {"CHL", "KEN"}, "CHL"),
        ("The Kenyan Ambassador was summoned by the Foreign Secretary this evening.", {"NOR", "KEN"}, "NOR"),
    ],
)
def test_summons_is_a_meeting_that_the_receiving_state_asked_for(text: str, parties: set[str], asked: str) -> None:
    (meeting,) = contacts(text, **NORWAY)
    assert (meeting.kind, {p.state for p in meeting.participants}, meeting.requested_by) == ("meeting", parties, asked)


@pytest.mark.parametrize(
    "text",
    [
        "The court summoned the minister of Kenya.",
        "President Ana Testi of Chile summoned the courage to speak.",
        "Chile did not summon the Kenyan ambassador.",
    ],
)
def test_other_summoning_is_no_contact(text: str) -> None:
    assert contacts(text, **NORWAY) == ()
