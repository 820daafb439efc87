"""Counts and long answers are kept while the record stays the same, and made anew when it does not."""

from __future__ import annotations

import threading
import time
from pathlib import Path

from communique.errors import QuestionError
from communique.record import Record, open_record
from communique.record.store import Store, open_store
from communique.workbench.studies import Studies
from communique.workbench.tallies import Tallies


def test_a_count_is_made_once_until_somebody_writes(record: Path) -> None:
    tallies, calls = Tallies(record), []
    store = open_store(record, write=False)

    def count(_: Store) -> int:
        calls.append(1)
        return len(calls)

    assert [tallies.get("n", store, count), tallies.get("n", store, count)] == [1, 1]
    with open_record(record) as opened:
        opened.decide("accept", "s1", who="Ada")
    assert tallies.get("n", store, count) == 2
    tallies.forget()
    assert tallies.get("n", store, count) == 3
    store.close()


def test_a_slow_count_is_shown_as_it_was_and_made_anew_beside_the_page(record: Path) -> None:
    tallies, begun = Tallies(record), threading.Event()
    store = open_store(record, write=False)

    def count(own: Store) -> int:
        time.sleep(0.05)
        if own is not store:
            begun.set()
        return int(own.value("SELECT count(*) FROM decisions"))

    assert tallies.get("n", store, count) == 0
    with open_record(record) as opened:
        opened.decide("accept", "s1", who="Ada")
    tallies.forget()
    assert tallies.get("n", store, count) == 0
    assert begun.wait(10)
    for _ in range(100):
        if tallies.get("n", store, count) == 1:
            break
        time.sleep(0.02)
    assert tallies.get("n", store, count) == 1
    store.close()


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


def test_the_first_pages_find_their_counts_made(record: Path) -> None:
    from communique.workbench.adding.jobs import Jobs
    from communique.workbench.security.tokens import Tokens
    from communique.workbench.settings import Settings, Workbench
    from communique.workbench.warming import warm

    tallies = Tallies(record)
    shared = Workbench(Settings(record), tallies, Studies(record), Tokens(), Jobs(record, tallies))
    thread = warm(shared)
    thread.join(20)
    assert not thread.is_alive()
    store = open_store(record, write=False)
    assert tallies.get("counts", store, lambda _: None) is not None
    store.close()
