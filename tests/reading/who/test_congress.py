"""Members of a congress and governors, as news names them: a seat cut short, a land or a party before it."""

from __future__ import annotations

import pytest

from ..casting import cast_of, person


@pytest.mark.parametrize(
    ("text", "publisher", "state"),
    [
        ("Sen. Ana Testi met reporters.", "Fox News", "USA"),
        ("Reps. Bo Probo and Ana Testi visited Taiwan.", "Daily Mail", "USA"),
        ("Texas Rep. Ana Testi visited Taiwan.", "Philippine News Agency", "USA"),
        ("Republican Sen. Ana Testi visited Taiwan.", "Philippine News Agency", "USA"),
        ("New York Gov. Ana Testi visited Taiwan.", "Daily Mail", "USA"),
        ("Sen. Ana Testi visited Taiwan.", "Philippine News Agency", None),
    ],
)
def test_a_seat_tells_the_state_where_nothing_speaks_against_it(text: str, publisher: str, state: str | None) -> None:
    assert person(cast_of(text, publisher=publisher), "Testi").state == state


def test_a_land_before_a_seat_is_no_part_of_the_name() -> None:
    cast = cast_of("A group including West Virginia Sen. Ana Testi traveled to Oslo.")
    assert [(p.name, p.state) for p in cast.persons] == [("Ana Testi", "USA")]


def test_a_name_may_end_like_a_seat() -> None:
    assert [p.name for p in cast_of("Prime Minister Hun Sen visited Oslo.").persons] == ["Hun Sen"]


@pytest.mark.parametrize(
    "text",
    [
        "President Bo Probo of Chile and first lady Ana Testi will host a dinner.",
        "President Bo Testi of Chile spoke. First Lady Ana Testi spoke too.",
    ],
)
def test_a_first_lady_is_of_the_state_of_the_one_she_is_told_with(text: str) -> None:
    assert person(cast_of(text), "Testi").state == "CHL"


@pytest.mark.parametrize(
    ("text", "surname", "state"),
    [
        ("Biden hosted former President Obama for lunch.", "Obama", "USA"),
        ("House Speaker Kevin McCarthy spoke. Mr. McCarthy left.", "McCarthy", "USA"),
        ("Tsai Ing-wen spoke.", "Ing-wen", "TWN"),
    ],
)
def test_the_table_tells_former_leaders_speakers_and_those_of_taiwan(text: str, surname: str, state: str) -> None:
    assert person(cast_of(text, published="2023-06-27"), surname).state == state


def test_a_headlines_possessor_far_before_an_office_does_not_own_it() -> None:
    title = "China's Warnings Loom Over Speaker Testi's Meeting With Chile's Leader"
    assert person(cast_of("House Speaker Ana Testi is set to go.", title=title), "Testi").state != "CHN"


@pytest.mark.parametrize(
    "text",
    [
        "Ana Testi, the Florida governor, spoke.",
        "The governor, Ana Testi of Florida, spoke. Florida governor Ana Testi left.",
    ],
)
def test_a_land_before_an_office_in_small_letters_tells_the_state(text: str) -> None:
    assert person(cast_of(text), "Testi").state == "USA"


def test_a_leader_told_by_his_leaning_is_the_partys() -> None:
    assert person(cast_of("Norway's hard-right leader Ana Testi spoke."), "Testi").state == "NOR"
