"""What a reader would see break: a newspaper taken for a government, a ministry for nobody."""

from __future__ import annotations

import pytest

from communique.reading.who.home import home_party, local_party, publisher_person


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


@pytest.mark.parametrize(
    ("publisher", "dateline", "party"),
    [
        ("Emirates News Agency (WAM)", None, "ARE"),
        ("Associated Press of Pakistan (APP)", None, "PAK"),
        ("Stuff.co.nz", None, "NZL"),
        ("Tehran Times", None, "IRN"),
        ("The Wall Street Journal", None, "USA"),
        ("Xinhua", "ISLAMABAD", "PAK"),
        ("Reuters", None, None),
        ("Application News", None, None),
        (None, None, None),
    ],
)
def test_paper_of_a_country_names_its_ministers_without_it(
    publisher: str | None, dateline: str | None, party: str | None
) -> None:
    assert local_party(publisher, dateline) == party


def test_person_in_brackets_speaks_in_the_first_person() -> None:
    assert publisher_person("Prime Minister of Australia (Howard, John)") == ("John Howard", "Prime Minister")
    assert publisher_person("Foreign Ministry (Telegram, English)") is None


@pytest.mark.parametrize(
    ("publisher", "party"),
    [
        ("US Department of Homeland Security", "USA"),
        ("U.S. Indo-Pacific Command", "USA"),
        ("USTR", "USA"),
        ("South African High Commission in Canada", "ZAF"),
        ("France Diplomatie", "FRA"),
        ("Department of the Taoiseach", "IRL"),
        ("Prime Minister of Australia (Muster, Jan)", "AUS"),
    ],
)
def test_departments_commands_and_missions_are_organs(publisher: str, party: str) -> None:
    assert home_party(publisher) == party


def test_a_paper_that_names_its_country_is_read_there() -> None:
    assert local_party("The Daily Star (Lebanon)", None) == "LBN"
    assert local_party("The Himalayan Times", None) == "NPL"
