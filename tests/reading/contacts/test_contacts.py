"""What a reader of the contacts would see break: a wrong kind, side, day or requester, an invented or a missed contact.

The texts are our own words about public facts, or about people and offices plainly made up.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.model import Contact, Document
from communique.reading.contacts import find_contacts
from communique.reading.page import look_at
from communique.reading.who import find_cast

from ..casting import contacts, parser

CHINA = {"publisher": "Ministry of Foreign Affairs of the PRC", "published": "2023-03-08"}
US = {"publisher": "The White House", "published": "2023-03-08"}


def sides(contact: Contact) -> set[str | None]:
    return {p.state for p in contact.participants}


def names(contact: Contact) -> set[str | None]:
    return {p.name for p in contact.participants if p.name}


def test_phone_call_with_its_day() -> None:
    (call,) = contacts(
        "On March 7, Foreign Minister Sergey Lavrov had a telephone conversation with Foreign Minister of Oman "
        "Badr Al Busaidi.",
        publisher="Ministry of Foreign Affairs of Russia",
        published="2023-03-08",
    )
    assert (call.kind, call.status, call.reported) == ("call", "held", "main")
    assert sides(call) == {"RUS", "OMN"}
    assert (call.date.text, call.date.start, call.date.end) == ("March 7", "2023-03-07", "2023-03-07")


def test_title_tells_the_channel() -> None:
    text = "President Biden spoke today with President Macron of France about Ukraine."
    (call,) = contacts(text, title="Readout of President Biden’s Call with President Macron of France", **US)
    assert (call.kind, call.date.start) == ("call", "2023-03-08")
    assert call.evidence[0].of(text).startswith("President Biden spoke today with President Macron of France")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("spoke by phone with", "call"),
        ("met virtually with", "video_call"),
        ("held a video call with", "video_call"),
        ("met in Warsaw with", "meeting"),
        ("spoke with", "unspecified"),
        ("telephoned", "call"),
        ("hosted a working lunch for", "meeting"),
    ],
)
def test_kind_follows_the_words(words: str, kind: str) -> None:
    found = contacts(f"President Biden {words} President Andrzej Duda of Poland.", **US)
    assert [c.kind for c in found] == [kind]


@pytest.mark.parametrize(
    ("text", "asker"),
    [
        ("Qin Gang had a phone call with Iranian Foreign Minister Amir-Abdollahian at request.", "IRN"),
        ("Wang Yi spoke by phone with Iran's Hossein Amir-Abdollahian at the latter's request.", "IRN"),
        ("Minister Qin Gang received a phone call from Iranian Foreign Minister Amir-Abdollahian.", "IRN"),
        ("Chinese President Xi Jinping called Iranian President Ebrahim Raisi.", "CHN"),
        ("Chinese President Xi Jinping spoke by phone with Iranian President Ebrahim Raisi.", None),
    ],
)  # fmt: skip
def test_who_asked_for_the_call(text: str, asker: str | None) -> None:
    (call,) = contacts(text, **CHINA)
    assert (sides(call), call.requested_by) == ({"CHN", "IRN"}, asker)


def test_announced_visit_names_host_and_inviter() -> None:
    (visit,) = contacts(
        "At the invitation of Premier Li Qiang, Prime Minister Jan Muster of Norway will pay an official visit to "
        "China from March 20 to 22.",
        **CHINA,
    )
    assert (visit.kind, visit.status, visit.requested_by) == ("visit", "planned", "CHN")
    assert (visit.date.start, visit.date.end) == ("2023-03-20", "2023-03-22")
    assert names(visit) == {"Jan Muster", "Li Qiang"}


def test_visit_and_talks_are_two_contacts() -> None:
    found = contacts(
        "Foreign Minister Anna Muster of Sweden will visit Tunis on Friday. She will meet with President Kais Saied "
        "of Tunisia.",
        published="2023-03-08",
    )
    assert {(c.kind, c.status) for c in found} == {("visit", "planned"), ("meeting", "planned")}


def test_respectively_parts_the_partners() -> None:
    found = contacts(
        "Foreign Minister Wang Yi met respectively with Foreign Minister Anna Muster of Sweden and Foreign Minister "
        "Jan Beispiel of Norway.",
        **CHINA,
    )
    assert [sides(c) for c in found] == [{"CHN", "SWE"}, {"CHN", "NOR"}]


def test_several_leaders_share_one_call() -> None:
    (call,) = contacts(
        "President Biden held a call with President Macron of France, Chancellor Scholz of Germany, and Prime Minister "
        "Sunak of the United Kingdom.",
        **US,
    )
    assert sides(call) == {"USA", "FRA", "DEU", "GBR"}


def test_separate_call_is_a_second_contact() -> None:
    found = contacts(
        "President Macron of France spoke by phone with President Zelenskyy of Ukraine on Monday. Separately, "
        "Chancellor Scholz of Germany met with President Duda of Poland.",
        published="2023-03-08",
    )
    assert [(c.kind, sides(c)) for c in found] == [("call", {"FRA", "UKR"}), ("meeting", {"DEU", "POL"})]


@pytest.mark.parametrize(
    "text",
    [
        "Thousands called on President Erdogan of Turkey to step down.",
        "President Biden does not plan to meet Chinese President Xi Jinping.",
        "He called Russian President Vladimir Putin a friend of China.",
        "The Foreign Ministry of Russia held a press conference on Iran.",
        "President Biden should skip his meeting with China's Xi Jinping.",
        "Mayor Jan Muster met with Governor Anna Beispiel on Monday.",
        "Chelsea held talks with Strasbourg over a transfer.",
    ],
)
def test_look_alikes_are_no_held_contact(text: str) -> None:
    assert [c for c in contacts(text, published="2023-03-08") if c.status == "held"] == []


def test_weekday_without_a_publication_day_stays_a_weekday() -> None:
    (call,) = contacts("Chinese President Xi Jinping spoke by phone with Iranian President Ebrahim Raisi on Friday.")
    assert (call.date.start, call.date.weekday) == (None, 4)


def test_earlier_contact_is_background() -> None:
    found = contacts(
        "President Biden spoke today with President Macron of France. They followed up on their February 1 meeting in "
        "Paris.",
        **US,
    )
    assert [(c.kind, c.reported) for c in found] == [("unspecified", "main"), ("meeting", "background")]


def test_postponed_visit_is_cancelled() -> None:
    (visit,) = contacts("Foreign Minister Anna Muster of Sweden has postponed her visit to Turkey.")
    assert (visit.kind, visit.status) == ("visit", "cancelled")


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from([
    "President Biden", "met", "with", "President Macron of France", "and", ",", "on Monday", "their call", "in Paris",
    "will visit", "China", "the two leaders", "“", ".", "\n", "at request", "hosted", "he", ":", "(", "talks between",
]), max_size=25))  # fmt: skip
def test_any_jumble_of_words_is_read_without_harm(words: list[str]) -> None:
    text = " ".join(words)
    document = Document("d", text, title=text[:60], published="2023-03-08")
    page = look_at(document)
    sentences = parser().parse(page.plain, page.paragraphs)
    for contact in find_contacts(document, page, sentences, find_cast(document, page, sentences)):
        assert all(0 <= span.start < span.end <= len(text) for span in contact.evidence)
        assert contact.participants and contact.reported and contact.rule.startswith("contacts.")
