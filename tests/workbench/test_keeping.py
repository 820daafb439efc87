"""Counts and long answers are kept while the record stays the same, and made anew when it does not."""

from __future__ import annotations

import threading
from pathlib import Path

from communique.errors import QuestionError
from communique.record import Record, open_record
from communique.workbench.studies import Studies
from communique.workbench.tallies import Tallies


def test_a_count_is_made_once_until_somebody_writes(record: Path) -> None:
    tallies, calls = Tallies(record), []

    def count() -> int:
        calls.append(1)
        return len(calls)

    assert [tallies.get("n", count), tallies.get("n", count)] == [1, 1]
    with open_record(record) as opened:
        opened.decide("accept", "s1", who="Ada")
    assert tallies.get("n", count) == 2
    tallies.forget()
    assert tallies.get("n", count) == 3


def test_a_kept_list_stays_until_its_sign_changes(record: Path) -> None:
    tallies = Tallies(record)
    assert tallies.keep("q", 1, lambda: "old") == "old"
    tallies.forget()
    assert tallies.keep("q", 1, lambda: "new") == "old"
    assert tallies.keep("q", 2, lambda: "new") == "new"


def test_a_long_answer_is_worked_out_beside_the_page(record: Path) -> None:
    studies, go = Studies(record), threading.Event()

    def slow(opened: Record) -> int:
        go.wait(10)
        return opened.counts().documents

    assert not studies.ask("k", 1, slow).ready.is_set()
    go.set()
    study = studies.ask("k", 1, slow)
    assert study.ready.wait(10)
    assert study.value == 5
    assert studies.ask("k", 1, slow) is study
    assert studies.ask("k", 2, slow) is not study


def test_what_goes_wrong_in_a_long_answer_is_told(record: Path) -> None:
    def unanswerable(opened: Record) -> int:
        return len(opened.contact("c999").reports)

    def faulty(opened: Record) -> float:
        return opened.counts().documents / 0

    studies = Studies(record)
    first, second = studies.ask("a", 1, unanswerable), studies.ask("b", 1, faulty)
    assert first.ready.wait(10)
    assert second.ready.wait(10)
    assert isinstance(first.error, QuestionError)
    assert "ZeroDivisionError" in str(second.error)
