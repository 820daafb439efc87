"""What a reader would see break: a newspaper taken for a government, a ministry for nobody."""

from __future__ import annotations

import pytest

from communique.reading.who.home import home_party, publisher_person


@pytest.mark.parametrize(
    ("publisher", "party"),
    [
        ("Ministry of Foreign Affairs of the Republic of Kazakhstan", "KAZ"),
        ("The White House", "USA"),
        ("Kremlin", "RUS"),
        ("10 Downing Street", "GBR"),
        ("Prime Minister of Australia (Howard, John)", "AUS"),
        ("Foreign, Commonwealth & Development Office", "GBR"),
        ("German Federal Foreign Office", "DEU"),
        ("Global Affairs Canada", "CAN"),
        ("Department of Foreign Affairs, Philippines", "PHL"),
        ("Press Information Bureau", "IND"),
        ("ASEAN Secretariat", "ASEAN"),
        ("UN", "UN"),
        ("The Guardian", None),
        ("Tehran Times", None),
        (None, None),
    ],
)
def test_publisher_speaks_for_a_party_or_for_none(publisher: str | None, party: str | None) -> None:
    assert home_party(publisher) == party


def test_person_in_brackets_speaks_in_the_first_person() -> None:
    assert publisher_person("Prime Minister of Australia (Howard, John)") == ("John Howard", "Prime Minister")
    assert publisher_person("Foreign Ministry (Telegram, English)") is None
