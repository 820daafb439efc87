"""What a reader would see break: one person as two, two persons as one."""

from __future__ import annotations

import pytest

from communique.reading.who.merge import fullest, match, name_key

SAME = [
    ("Biden", "Joseph R. Biden, Jr."),
    ("Joe Biden", "Joseph R. Biden"),
    ("Wnag Yi", "Wang Yi"),
    ("Amir-Abdollahian", "Hossein Amirabdollahian"),
    ("Haitham", "Haitham bin Tariq Al Said"),
    ("KONO Taro", "Taro Kono"),
]
OTHERS = [("Li Keqiang", "Li Qiang"), ("Jill Biden", "Joe Biden"), ("Barry Faure", "Danny Faure"), ("Xi", "Li Xi")]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_name_match(one: str, other: str) -> None:
    assert match(name_key(one), name_key(other)) > 0


@pytest.mark.parametrize(("one", "other"), OTHERS[:3])
def test_names_of_two_persons_do_not(one: str, other: str) -> None:
    assert match(name_key(one), name_key(other)) < 2


def test_a_long_surname_behind_an_initial_matches_its_own_names_alone() -> None:
    known = name_key("S Beispielmann")
    assert match(known, name_key("Permanent Missions")) == 0
    assert match(known, name_key("Beispielmann")) > 0


@pytest.mark.parametrize("one", ["Musteri", "Musteri bin Ali Al Beispiel"])
def test_the_father_behind_bin_is_another_person(one: str) -> None:
    assert match(name_key(one), name_key("Omar bin Musteri bin Ali Al Beispiel")) == 0
    assert match(name_key("bin Musteri"), name_key("Omar bin Musteri")) > 0


def test_fullest_name_has_most_words_and_is_not_a_doubled_surname() -> None:
    assert fullest(["Raisi", "Raisi Raeisi", "Ebrahim Raisi"]) == "Ebrahim Raisi"
