"""A record's contacts and statements as events: codes, sides, days, and words that lead back to the text."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable

from communique.record import Record


def test_a_call_is_an_event_each_way_and_a_statement_one_to_the_other_side(text_of: Callable[[str], str]) -> None:
    rows = list(csv.DictReader(io.StringIO(text_of("cameo")), dialect="excel-tab"))
    told = {(row["date"], row["source"], row["target"], row["code"]) for row in rows}
    assert {("20230820", "CHNGOV", "IRNGOV", "041"), ("20230820", "IRNGOV", "CHNGOV", "041")} <= told
    assert ("20230820", "CHNGOV", "IRN", "051") in told and ("20230820", "IRNGOV", "CHN", "051") in told
    assert ("202309", "CHNGOV", "RUSGOV", "036") in told
    assert ("20230822", "RUSGOV", "---", "051") in told


def test_the_words_of_an_event_stand_in_its_document(record: Record, text_of: Callable[[str], str]) -> None:
    events = [json.loads(line) for line in text_of("plover").splitlines()]
    assert events
    for one in events:
        assert record.text(one["document"])[one["start"] : one["end"]] == one["text"]


def test_plover_tells_event_mode_context_and_where_the_day_comes_from(text_of: Callable[[str], str]) -> None:
    events = [json.loads(line) for line in text_of("plover").splitlines()]
    call = next(one for one in events if one["fact"] == "c1")
    assert (call["event"], call["mode"], call["context"]) == ("CONSULT", "phone", ["diplomatic"])
    assert call["date_from"] == "told"
    said = next(one for one in events if one["fact"] == "s1")
    assert (said["event"], said["context"], said["issues"]) == ("SUPPORT", ["economic"], ["trade"])
    loose = next(one for one in events if one["fact"] == "s3")
    assert loose["date_from"] == "published" and loose["target"]["country"] is None


def test_a_visit_held_has_a_guest_and_a_host(record: Record, text_of: Callable[[str], str]) -> None:
    record.decide("amend", "r2", field="status", value="held", who="tester")
    rows = list(csv.DictReader(io.StringIO(text_of("cameo")), dialect="excel-tab"))
    visit = {(row["source"], row["target"], row["code"]) for row in rows if row["fact"] == "c2"}
    assert visit == {("CHNGOV", "RUSGOV", "042"), ("RUSGOV", "CHNGOV", "043")}
