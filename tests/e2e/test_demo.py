"""The whole way on the shipped example: many reports become few contacts, each fact at its words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from communique.cli import run
from communique.record import Filter, Record, open_record


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    assert run(["demo", "-o", str(path)]) == 0
    with open_record(path) as record:
        yield record


def calls(demo: Record) -> dict[str | None, int]:
    asked = Filter(party=("China", "Iran"), kind="call", reported="main")
    return {one.start: len(one.reports) for one in demo.contacts(asked)}


def test_the_five_public_calls_between_china_and_iran_are_one_contact_each(demo: Record) -> None:
    assert set(calls(demo)) == {"2021-08-18", "2022-07-29", "2022-09-08", "2023-01-19", "2023-08-20"}


def test_each_call_has_two_reports_or_more(demo: Record) -> None:
    assert min(calls(demo).values()) >= 2


def test_who_asked_for_a_call_is_told_where_a_report_tells_it(demo: Record) -> None:
    (call,) = demo.contacts(Filter(party=("China", "Iran"), since="2023-01", until="2023-01"))
    assert call.requested_by == "IRN"


def test_a_report_without_a_date_gets_the_date_of_its_contact_and_says_from_whom(demo: Record) -> None:
    undated = [
        (contact, report)
        for contact in demo.contacts(Filter(reported="main"))
        for report in contact.reports
        if report.date.start is None and contact.start is not None
    ]
    assert undated
    for contact, report in undated:
        assert report.id in contact.corroborated
        assert contact.dated_by not in contact.corroborated


def test_spellings_of_one_minister_are_one_person(demo: Record) -> None:
    (amir,) = demo.persons("Amirabdollahian")
    assert len(amir.names) > 1


def test_both_sides_speak_in_a_call(demo: Record) -> None:
    for contact in demo.contacts(Filter(party=("China", "Iran"), kind="call", reported="main")):
        holders = {party for one in demo.statements(Filter(contact=contact.id)) for party in one.holder}
        assert {"CHN", "IRN"} <= holders


def test_the_record_is_whole(demo: Record) -> None:
    assert not [found for found in demo.doctor() if found.kind == "damage"]


def test_a_second_build_changes_nothing(demo: Record, capfd: pytest.CaptureFixture[str]) -> None:
    before = demo.counts()
    assert run(["demo", "-o", str(demo.path)]) == 0
    capfd.readouterr()
    assert demo.counts() == before


def test_several_processes_build_the_same_record(tmp_path: Path, demo: Record) -> None:
    texts = Path(__file__).resolve().parents[2] / "src" / "communique" / "demo" / "texts"
    assert run(["build", str(texts), "-o", str(tmp_path / "r.db"), "--jobs", "2", "--quiet"]) == 0
    with open_record(tmp_path / "r.db") as other:
        assert list(other.contacts()) == list(demo.contacts())
        assert list(other.statements()) == list(demo.statements())
