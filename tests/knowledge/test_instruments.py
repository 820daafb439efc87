"""Instruments: one entry under all its names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.knowledge import instruments, parties
from communique.knowledge.tables import rows


def named(text: str) -> list[str]:
    return [hit.name for hit in instruments.find(text)]


@pytest.mark.parametrize(
    "words",
    ["JCPOA", "the 2015 nuclear deal", "Joint Comprehensive\nPlan of Action", "Iran nuclear deal",
     "the comprehensive agreement on the Iranian nuclear issue"],
)  # fmt: skip
def test_one_agreement_is_found_under_all_its_names(words: str) -> None:
    assert named(f"They spoke about {words} at length") == ["JCPOA"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the 25-year plan", "China-Iran comprehensive cooperation plan"),
        ("Shanghai Cooperation Organization", "Shanghai Cooperation Organisation"),
        ("the Belt and Road", "Belt and Road Initiative"),
        ("United Nations Charter", "UN Charter"),
        ("US-Iraq Strategic Framework Agreement", "U.S.-Iraq Strategic Framework Agreement"),
        ("the Paris agreement", "Paris Agreement"),
        ("Resolution 2231", "UN Security Council Resolution 2231"),
        ("COP-28", "COP28"),
        ("UN Climate Change Conference (COP26)", "COP26"),
        ("Indo-Pacific Economic Framework (IPEF)", "IPEF"),
    ],
)
def test_a_name_leads_to_the_usual_short_one(words: str, name: str) -> None:
    assert named(f"support for {words}") == [name]


def test_a_name_that_the_table_does_not_know_is_found_by_its_shape() -> None:
    hits = instruments.find("They signed the U.S.-Freedonia Mutual Aid Agreement in May")
    assert [(hit.name, hit.rule) for hit in hits] == [("U.S.-Freedonia Mutual Aid Agreement", "shape")]


def test_a_mission_and_an_arrangement_have_the_shape_too() -> None:
    assert named("Freedonia joined the Firm Resolve Mission") == ["Firm Resolve Mission"]


@pytest.mark.parametrize(
    "text",
    ["the U.S.-EU ties", "President of the European Council Charles Michel", "the Foreign Minister and the Council",
     "a deal", "Iraqi and Coalition personnel", "Premier of the State Council", "Envoy of the Fisheries Council"],
)  # fmt: skip
def test_sides_offices_and_plain_words_are_no_instruments(text: str) -> None:
    assert named(text) == []


def test_a_whole_name_can_be_looked_up_in_any_case() -> None:
    known = instruments.lookup("the abraham accords")
    assert known is not None
    assert known.id == "abraham"
    assert instruments.lookup("no such thing") is None


def test_the_table_holds_at_least_two_hundred_and_fifty_entries_that_lead_back_to_themselves() -> None:
    assert len(instruments.ids()) >= 250
    for id in instruments.ids():
        entry = instruments.get(id)
        assert entry is not None
        found = instruments.lookup(entry.name)
        assert found is not None and found.id == id, id
        assert all(parties.get(code) for code in entry.parties), id


def test_no_name_means_two_entries() -> None:
    owners: dict[str, str] = {}
    for row in rows("instruments"):
        for name in {row["name"], *row["names"].split(";")}:
            assert owners.setdefault(name, row["id"]) == row["id"], name


PIECES = ["JCPOA", "UN", "-", "\n ", "Agreement", "U.S.", "(", ")", "Paris", "COP26", "resolution 2231", "ß", "the "]


@given(st.lists(st.sampled_from(PIECES)))
def test_hits_slice_and_never_overlap(pieces: list[str]) -> None:
    text = " ".join(pieces)
    free = 0
    for hit in instruments.find(text):
        assert free <= hit.span.start < hit.span.end <= len(text)
        free = hit.span.end


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the talks at the Northern Islands Summit on Monday", "Northern Islands Summit"),
        ("to attend the Second Northern Islands Summit in May", "Northern Islands Summit"),
        ("the 12th Northern Islands Forum", "Northern Islands Forum"),
        ("the work of the Melanesian Spearhead Group", "Melanesian Spearhead Group"),
    ],
)
def test_a_name_is_told_without_its_number_and_its_day(text: str, name: str) -> None:
    assert [hit.name for hit in instruments.find(text)] == [name]
