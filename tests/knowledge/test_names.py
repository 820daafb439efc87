"""Names: spellings of one person meet, names that are alike stay apart."""

from __future__ import annotations

import csv
import os
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from communique.knowledge.names import name_words, same_person

SHARED = Path(os.environ.get("COMMUNIQUE_SHARED", Path(__file__).parents[2].parent / "shared"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Amir-Abdollahian", "Amirabdollahian"),
        ("Hossein Amir-Abdollahian", "Hosein Amir Abdollahian"),
        ("Raisi", "Ebrahim Raeisi"),
        ("Araghchi", "Abbas Araqchi"),
        ("Sergey Lavrov", "Sergei Lavrov"),
        ("Mevlut Cavusoglu", "Mevlüt Çavuşoğlu"),
        ("Joe Biden", "Joseph R. Biden, Jr."),
        ("MOTEGI Toshimitsu", "Toshimitsu Motegi"),
        ("Volodymyr Zelenskyy", "Zelensky"),
        ("Xi", "Xi Jinping"),
        ("Sheikh Abdullah bin Zayed Al Nahyan", "Abdullah bin Zayed"),
        ("Mohammed bin Salman", "Mohammad bin Salman Al Saud"),
    ],
)
def test_spellings_of_one_person_meet(one: str, other: str) -> None:
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Li Keqiang", "Li Qiang"),
        ("Khamenei", "Khomeini"),
        ("Kim Jong-un", "Kim Jong-il"),
        ("Igor Ivanov", "Sergei Ivanov"),
        ("Bashar al-Assad", "Ibrahim al-Assaf"),
        ("Mohammed bin Zayed", "Abdullah bin Zayed"),
        ("Xi", "Xie Feng"),
        ("Hassan", "Hassan Rouhani"),
        ("Wang Yi", "Wang Yang"),
        ("", "Wang Yi"),
        ("Ali Muster", "M. U. M. Ali Sabry"),
    ],
)
def test_names_that_are_alike_stay_apart(one: str, other: str) -> None:
    assert not same_person(one, other)


def test_titles_particles_and_suffixes_tell_no_person_apart() -> None:
    assert name_words("H.E. Sheikh Tamim bin Hamad Al Thani") == ("tamim", "hamad", "thani")
    assert name_words("Lloyd J. Austin III") == ("lloyd", "j", "austin")


@given(st.text(), st.text())
@example("A0O", "O0Y")
def test_any_text_is_compared_without_error_and_both_ways_alike(one: str, other: str) -> None:
    assert same_person(one, other) == same_person(other, one)


@pytest.mark.skipif(not (SHARED / "peers/name_pairs.tsv").exists(), reason="the shared test data are absent")
def test_the_shared_latin_pairs_are_told_right() -> None:
    with (SHARED / "peers/name_pairs.tsv").open(encoding="utf-8", newline="") as lines:
        pairs = [row for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if row[3] == "latin"]
    assert [row for row in pairs if same_person(row[1], row[2]) != (row[0] == "1")] == []
