"""A decision made in the page changes the record, can be undone, and outlives a newer reading."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from starlette.testclient import TestClient

from communique.model import text_id
from communique.record import Filter, StoredContact, open_record
from communique.record.store import open_store
from communique.workbench.asking.queue import doubtful

from .making import FIRST, pages, span

Token = Callable[[], str]


def test_an_accepted_finding_leaves_the_queue(client: TestClient, token: Token, record: Path) -> None:
    before = client.get("/review").text
    first = before.split('name="id" value="')[1].split('"')[0]
    answer = client.post("/review/decide", data={"verdict": "accept", "id": first, "who": "Ada", "token": token()})
    assert f"{first} accepted" in answer.text
    assert f'name="id" value="{first}"' not in answer.text
    with open_record(record) as opened:
        assert opened.statement(first).verdict == "accepted"


def test_a_rejected_statement_is_gone_and_back_after_undo(client: TestClient, token: Token, record: Path) -> None:
    client.post("/review/decide", data={"verdict": "reject", "id": "s2", "who": "Ada", "token": token()})
    assert 'id="s2"' not in client.get("/statements").text
    with open_record(record) as opened:
        (decision,) = opened.decisions()
    assert (decision.who, decision.verdict) == ("Ada", "reject")
    client.post("/review/undo", data={"decision": decision.id, "who": "Ada", "token": token()})
    assert 'id="s2"' in client.get("/statements").text
    assert "undone by Ada" in client.get("/review/log").text


def test_an_edit_changes_only_the_fields_that_were_changed(client: TestClient, token: Token, record: Path) -> None:
    told = {
        "verdict": "amend", "id": "s1", "who": "Ada", "token": token(), "was-act": "support", "field-act": "pledge",
        "was-form": "indirect", "field-form": "indirect", "was-holder": "CHN", "field-holder": "China, Iran",
        "was-speaker": "Wang Yi", "field-speaker": "Wang Yi",
    }  # fmt: skip
    answer = client.post("/review/decide", data=told)
    assert answer.status_code == 200
    with open_record(record) as opened:
        one = opened.statement("s1")
        assert (one.act, one.holder, one.speaker) == ("pledge", ("CHN", "IRN"), "Wang Yi")
        assert opened.counts().decisions == 2


def _edit(client: TestClient, token: str, ident: str, **told: str) -> str:
    """The edit form of the page sent back with some fields changed; the page that answers."""
    page = client.get(f"/review?id={ident}").text.split('id="edit"')[1]
    inputs = re.findall(r'name="([^"]+)" value="([^"]*)"', page)
    fields = {name: html.unescape(value) for name, value in inputs if not name.endswith("-gone")}
    words = {
        name: html.unescape(value) for name, value in re.findall(r'<textarea [^>]*name="([^"]+)"[^>]*>([^<]*)', page)
    }
    return client.post("/review/decide", data={**fields, **words, "token": token, **told}).text


def test_a_span_is_moved_by_typing_its_words(client: TestClient, token: Token, record: Path) -> None:
    page = _edit(client, token(), "s1", **{"field-content": "fair trade and opposes sanctions"})
    assert "content of s1 amended" in page
    with open_record(record) as opened:
        one = opened.statement("s1")
        assert one.content == span(FIRST, "fair trade and opposes sanctions")
        assert (one.verdict, one.machine["content"], one.act) == ("accepted", "fair trade", "support")


def test_a_span_is_moved_by_offsets_and_back_by_undo(client: TestClient, token: Token, record: Path) -> None:
    where = span(FIRST, "China supports")
    _edit(client, token(), "s1", **{"from-cue": str(where.start), "to-cue": str(where.end)})
    with open_record(record) as opened:
        assert opened.statement("s1").cue_text == "China supports"
        (decision,) = opened.decisions()
    assert f"cue: characters {where.start} to {where.end}" in client.get("/review/log").text
    client.post("/review/undo", data={"decision": decision.id, "who": "Ada", "token": token()})
    with open_record(record) as opened:
        assert opened.statement("s1").cue_text == "supports"


def test_a_moved_span_survives_a_newer_reading(client: TestClient, token: Token, record: Path) -> None:
    _edit(client, token(), "s1", **{"field-content": "China supports fair trade"})
    with open_record(record) as opened:
        for document, reading in pages():
            opened.add(document, replace(reading, version="test-2"))
        said = opened.statements(Filter(document=text_id(FIRST), act="support"))
        assert [one.quote for one in said] == ["China supports fair trade"]


def test_an_edit_without_a_change_is_told(client: TestClient, token: Token) -> None:
    assert "nothing was changed" in _edit(client, token(), "s6")


def test_spans_that_cannot_be_are_told(client: TestClient, token: Token) -> None:
    for told, words in (
        ({"field-content": "words that nobody said"}, "the text does not say"),
        ({"from-content": "900", "to-content": "20"}, "marks no words"),
        ({"from-content": "1", "to-content": "99999999"}, "marks no words"),
        ({"from-content": "-4", "to-content": "5"}, "are no characters of the text"),
        ({"from-content": "1e3", "to-content": "5"}, "are no characters of the text"),
    ):
        assert words in _edit(client, token(), "s1", **told), told


def test_participants_are_amended_taken_out_and_added_field_by_field(
    client: TestClient, token: Token, record: Path
) -> None:
    told = {
        "person-1-office": "Director", "person-2-gone": "1", "person-new-name": "Ma Zhaoxu",
        "person-new-state": "China",
    }  # fmt: skip
    page = _edit(client, token(), "r3", **told)
    assert page.count("participant of r3 amended") == 3
    log = client.get("/review/log").text
    assert "Wang Yi: office Director" in log
    assert "Hossein Amir-Abdollahian taken out" in log
    assert "Ma Zhaoxu added" in log
    with open_record(record) as opened:
        contact = opened.show("r3")
        assert isinstance(contact, StoredContact)
        people = next(one for one in contact.reports if one.id == "r3").participants
        assert [(one.name, one.office, one.state) for one in people] == [
            ("Wang Yi", "Director", "CHN"), ("Ma Zhaoxu", None, "CHN"),
        ]  # fmt: skip


def test_a_participant_is_amended_in_all_reports_from_the_page_of_the_contact(
    client: TestClient, token: Token, record: Path
) -> None:
    told = {
        "verdict": "amend", "id": "c1", "who": "Ada", "token": token(), "back": "/contacts/c1",
        "was-person-1-name": "Wang Yi", "was-person-1-office": "Foreign Minister", "was-person-1-state": "CHN",
        "person-1-name": "Wang Yi", "person-1-office": "State Councilor", "person-1-state": "CHN",
    }  # fmt: skip
    assert "State Councilor" in client.post("/review/decide", data=told).text
    with open_record(record) as opened:
        offices = [one.office for report in opened.contact("c1").reports for one in report.participants]
    assert offices == ["State Councilor", "Foreign Minister"] * 2


def test_the_least_likely_to_be_right_and_reports_at_odds_come_first(client: TestClient, record: Path) -> None:
    with closing(open_store(record)) as store:
        store.run("UPDATE statements SET confidence = 0.3 WHERE nr = 4")
        store.run("UPDATE reports SET confidence = 0.2 WHERE nr = 3")
        store.run("UPDATE reports SET place = 'Examplia' WHERE nr = 1")
        store.run("UPDATE reports SET place = 'Samplia' WHERE nr = 2")
        assert doubtful(store, "statement")[0] == "s4"
        assert doubtful(store, "report") == ["r3", "r1", "r2", "r4"]
        store.run("UPDATE reports SET confidence = 0.6 WHERE nr = 3")
        assert doubtful(store, "report") == ["r1", "r2", "r3", "r4"]
    page = client.get("/review?kind=report").text
    assert 'name="id" value="r1"' in page
    assert "tell place otherwise" in page


def test_a_decision_survives_a_newer_reading(client: TestClient, token: Token, record: Path) -> None:
    client.post("/review/decide", data={"verdict": "reject", "id": "s1", "who": "Ada", "token": token()})
    with open_record(record) as opened:
        for document, reading in pages():
            opened.add(document, replace(reading, version="test-2"))
        said = list(opened.statements(Filter(rejected=True, act="support", party="China")))
        assert [one.verdict for one in said if one.document.title == "Ministers speak by telephone"] == ["rejected"]


def test_contacts_are_merged_and_parted_from_their_page(client: TestClient, token: Token, record: Path) -> None:
    told = {"verdict": "part", "id": "r2", "with": "c1", "who": "Ada", "token": token(), "back": "/contacts/c1"}
    assert client.post("/review/decide", data=told).status_code == 200
    with open_record(record) as opened:
        assert len(opened.contact("c1").reports) == 1
        other = opened.show("r2").id  # type: ignore[union-attr]
    told = {"verdict": "join", "id": other, "with": "c1", "who": "Ada", "token": token(), "back": "/contacts/c1"}
    client.post("/review/decide", data=told)
    with open_record(record) as opened:
        assert len(opened.contact("c1").reports) == 2


def test_many_are_decided_at_once_and_undone_at_once(client: TestClient, token: Token, record: Path) -> None:
    told = {"verdict": "reject", "ids": ["s1", "s2", "s3"], "who": "Ada", "token": token(), "back": "/statements"}
    assert "3 findings rejected" in client.post("/review/together", data=told).text
    with open_record(record) as opened:
        assert opened.count_statements() == opened.counts().statements - 3
        batch = next(iter(opened.decisions())).remark
    client.post("/review/undo", data={"batch": batch, "who": "Ada", "token": token()})
    with open_record(record) as opened:
        assert opened.count_statements() == opened.counts().statements


def test_a_contact_is_amended_from_its_page(client: TestClient, token: Token) -> None:
    told = {
        "verdict": "amend", "id": "c1", "who": "Ada", "token": token(), "back": "/contacts/c1",
        "was-date": "2023-08-20", "field-date": "2023-08-19 to 2023-08-20", "was-requested_by": "",
        "field-requested_by": "Iran",
    }  # fmt: skip
    page = client.post("/review/decide", data=told).text
    assert "19 Aug 2023 – 20 Aug 2023" in page
    assert "as amended in review" in page


def test_what_cannot_be_decided_is_told(client: TestClient, token: Token) -> None:
    for told, words in (
        ({"verdict": "amend", "id": "s1", "was-act": "support", "field-act": "dance"}, "is no act"),
        ({"verdict": "amend", "id": "s1"}, "nothing was changed"),
        ({"verdict": "accept", "id": "s999"}, "holds no statement"),
        ({"verdict": "explode", "id": "s1"}, "is no verdict"),
        ({"verdict": "join", "id": "c1"}, "join needs"),
    ):
        answer = client.post("/review/decide", data={**told, "who": "Ada", "token": token()})
        assert answer.status_code in (400, 404), told
        assert words in answer.text, told


def test_the_reviewers_name_is_kept(client: TestClient, token: Token) -> None:
    assert 'value="Ada Reviewer"' in client.get("/review").text
    client.post("/review/decide", data={"verdict": "accept", "id": "s1", "who": "Ёжик Q.", "token": token()})
    assert 'value="Ёжик Q."' in client.get("/review").text
