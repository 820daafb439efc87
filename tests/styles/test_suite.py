"""The suite itself: its labels must hold against its own texts, with no reader at work."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from typing import Any

from .suite import TRAPS, Case, cases, to_gold


def test_every_label_is_found_in_its_text() -> None:
    assert cases()
    for case in cases():
        for finding in (*case.contacts, *case.statements):
            for start, end in finding.get("evidence", [finding.get("content")]):
                words = case.document.text[start:end]
                assert words and words == words.strip(), (case.document.id, words)


def test_ids_are_unique() -> None:
    assert [i for i, n in Counter(case.document.id for case in cases()).items() if n > 1] == []


def test_no_text_comes_twice() -> None:
    assert len({case.document.text for case in cases()}) == len(cases())


def test_texts_are_short() -> None:
    long = {c.document.id: n for c in cases() if (n := len(c.document.text.split())) > 260}
    assert long == {}


def test_content_has_no_final_stop_and_cue_no_blank_ends() -> None:
    for case in cases():
        for statement in case.statements:
            content = case.document.text[slice(*statement["content"])]
            assert not re.search(r"[.;:,]$", content), (case.document.id, content)


def test_fictional_documents_say_so_in_their_publisher() -> None:
    fictional = [case.document for case in cases() if case.fictional and case.document.publisher]
    assert [document.id for document in fictional if "xample" not in str(document.publisher)] == []


def test_gold_form_slices_back_to_the_words() -> None:
    for case in cases():
        gold = to_gold(case)
        assert gold["id"] == case.document.id
        assert all(0 <= s["cue"][0] < s["cue"][1] <= len(case.document.text) for s in gold["statements"])


def test_fictional_and_factual_documents_share_no_person() -> None:
    invented = {name for case in cases() if case.fictional for name in _names(case)}
    factual = {name for case in cases() if not case.fictional for name in _names(case)}
    assert sorted(invented & factual) == []


def _names(case: Case) -> set[str]:
    people = {p["name"] for contact in case.contacts for p in contact["participants"] if p["name"]}
    return people | {s["speaker"] for s in case.statements if s["speaker"]}


def test_dates_fall_on_the_weekday_that_their_words_name() -> None:
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    for case in cases():
        for date in (contact["date"] for contact in case.contacts):
            named = [number for number, day in enumerate(days) if day in (date["text"] or "")]
            if named and date["start"]:
                assert datetime.date.fromisoformat(date["start"]).weekday() in named, (case.document.id, date)


def test_weekdays_without_a_publication_date_stay_unresolved() -> None:
    undated = [case for case in cases() if case.document.published is None]
    assert [case.document.id for case in undated if any(c["date"]["start"] for c in _not_background(case))] == []


def _not_background(case: Case) -> list[dict[str, Any]]:
    return [contact for contact in case.contacts if contact["reported"] != "background"]


def test_every_trap_is_set_at_least_twice() -> None:
    set_by = Counter(trap for case in cases() for trap in case.traps)
    assert {trap: set_by[trap] for trap in TRAPS if set_by[trap] < 2} == {}


def test_the_suite_is_large_enough() -> None:
    styles: Counter[str] = Counter(case.style for case in cases())
    assert len(cases()) >= 80
    assert min(styles.values()) >= 4, styles
