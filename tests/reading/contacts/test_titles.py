"""Contacts that a title alone tells, with a verb of its own and both sides named."""

from __future__ import annotations

import pytest

from ..casting import contacts

BRUNO = "Brazilian Foreign Minister Bruno Exemplo"
TEXT = "Norwegian Foreign Minister Anna Eksempel said that trade would grow."


@pytest.mark.parametrize(
    ("title", "kind", "status"),
    [
        ("Norway's Eksempel meets Brazilian Foreign Minister Bruno Exemplo", "meeting", "held"),
        ("Norway's Eksempel to meet Brazilian Foreign Minister Bruno Exemplo", "meeting", "planned"),
        ("Norway's Eksempel discusses trade with Brazilian Foreign Minister Bruno Exemplo", "unspecified", "held"),
        ("Norway's Eksempel holds phone call with Brazilian Foreign Minister Bruno Exemplo", "call", "held"),
        ("Norway's Eksempel visits Brazil", "visit", "held"),
        ("Norway and Brazil discuss trade", "unspecified", "held"),
        ("Norway and Brazil hold talks in Lima", "meeting", "held"),
    ],
)
def test_an_active_verb_of_a_title_tells_a_contact(title: str, kind: str, status: str) -> None:
    (contact,) = contacts(TEXT, title=title, published="2027-03-10")
    assert (contact.kind, contact.status) == (kind, status)
    assert {p.state for p in contact.participants} == {"NOR", "BRA"}


@pytest.mark.parametrize(
    "title",
    [
        "Will Norway's Eksempel meet Brazilian Foreign Minister Bruno Exemplo?",
        "Norway's Eksempel won't meet Brazilian Foreign Minister Bruno Exemplo",
        "Norway's Eksempel visits Brazil operation headquarters",
        "Norway's Eksempel says Brazil discusses trade",
        "Tourists visit Brazil",
    ],
)
def test_other_titles_tell_none(title: str) -> None:
    assert contacts(TEXT, title=title, published="2027-03-10") == ()


def test_a_contact_of_the_text_is_not_told_twice() -> None:
    text = "Norwegian Foreign Minister Anna Eksempel met Brazilian Foreign Minister Bruno Exemplo in Lima."
    assert len(contacts(text, title="Norway's Eksempel meets Exemplo of Brazil", published="2027-03-10")) == 1


def test_the_words_that_name_one_of_them_are_the_evidence() -> None:
    (contact,) = contacts(TEXT, title="Norway's Eksempel visits Brazil", published="2027-03-10")
    assert [span.of(TEXT) for span in contact.evidence] == ["Norwegian Foreign Minister Anna Eksempel"]


@pytest.mark.parametrize(
    ("title", "kinds"),
    [
        ("Norway's Eksempel visits Brazil, meets President Carla Exemplo of Brazil", ["visit", "meeting"]),
        ("G7 leaders meet in Lima", ["multilateral"]),
        ("Norwegian and Brazilian officials meet in Lima", ["meeting"]),
        ("Norway's Eksempel calls Brazilian President Carla Exemplo to discuss fish", ["call"]),
    ],
)
def test_further_forms_of_titles(title: str, kinds: list[str]) -> None:
    assert [c.kind for c in contacts(TEXT, title=title, published="2027-03-10")] == kinds


def test_a_month_in_the_text_is_not_the_day_of_the_title() -> None:
    text = "Norwegian Foreign Minister Anna Eksempel recalled that ties were restored in January."
    (contact,) = contacts(text, title="Norway's Eksempel visits Brazil", published="2027-03-10")
    assert contact.date.start is None


def test_a_caption_that_is_all_of_a_teaser_is_read() -> None:
    text = (
        "Norwegian President Anna Eksempel meets with Brazilian President Bruno Exemplo at the palace in Lima on "
        "March 3, 2027. (Carla Exempla/AFP via Getty Images)"
    )
    (contact,) = contacts(text, title="Fish prices rise", published="2027-03-10")
    assert (contact.kind, contact.date.start) == ("meeting", "2027-03-03")


def test_quoted_words_about_a_guest_are_passed_over() -> None:
    text = (
        'Norwegian President Anna Eksempel has welcomed her "dear friend", Brazilian President Bruno Exemplo, to Oslo.'
    )
    (contact,) = contacts(text)
    assert {p.name for p in contact.participants} == {"Anna Eksempel", "Bruno Exemplo"}


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Norway's Eksempel to Host Leaders of Chile and Peru", ("meeting", "planned", {"NOR", "CHL", "PER"})),
        ("Norwegian President Anna Eksempel begins three-day visit to Chile", ("visit", "held", {"NOR", "CHL"})),
        ("Norwegian President Anna Eksempel to make state visit to Chile", ("visit", "planned", {"NOR", "CHL"})),
        ("Norwegian President Anna Eksempel heads to Chile to salvage ties", ("visit", "planned", {"NOR", "CHL"})),
    ],
)
def test_a_headline_alone_tells_visits_and_whom_somebody_hosts(title: str, told: tuple[str, str, set[str]]) -> None:
    text = "The move of Norwegian President Anna Eksempel sends a message about Chile."
    (contact,) = contacts(text, title=title, published="2026-05-06")
    assert (contact.kind, contact.status, {p.state for p in contact.participants}) == told


def test_a_headlines_visits_of_two_are_not_dealt_out() -> None:
    title = "Norway's President Eksempel and Brazil's President Exemplo end visits to Chile and Peru"
    text = "President Anna Eksempel of Norway and President Bruno Exemplo of Brazil flew home."
    assert not [c for c in contacts(text, title=title) if len(c.participants) > 2]


def test_the_day_of_a_headline_is_that_of_the_contact_it_alone_tells() -> None:
    title = "Norwegian President Anna Eksempel to visit Chile in July"
    (visit,) = contacts("Norwegian President Anna Eksempel looks ahead.", title=title, published="2026-05-06")
    assert (visit.date.start, visit.date.span) == ("2026-07", None)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Norway's Anna Eksempel condemns the raid moments after meeting Bruno Exemplo", ("meeting", "held")),
        ("Norway's Anna Eksempel urges calm in rare phone call with Bruno Exemplo", ("call", "held")),
        ("Norway's Anna Eksempel prepares for the worst ahead of meeting with Bruno Exemplo", ("meeting", "planned")),
        ("Norway's Anna Eksempel praises the fund on visit to Brazil", ("visit", "held")),
        ("Norway's Anna Eksempel to praise the fund on visit to Brazil", ("visit", "planned")),
        ("Norway's Anna Eksempel is set to visit Brazil", ("visit", "planned")),
        (f"Norway's Anna Eksempel and {BRUNO} hold their first EVER phone call", ("call", "held")),
    ],
)
def test_a_headline_tells_the_occasion_of_what_somebody_did(title: str, told: tuple[str, str]) -> None:
    text = "Foreign Minister Anna Eksempel of Norway and Foreign Minister Bruno Exemplo of Brazil care about fish."
    (contact,) = contacts(text, title=title)
    assert (contact.kind, contact.status) == told
    assert {p.state for p in contact.participants} == {"NOR", "BRA"}


@pytest.mark.parametrize(
    ("title", "told", "asker"),
    [
        (f"Norway's Anna Eksempel invites {BRUNO} to visit Oslo", ("visit", "planned"), "NOR"),
        ("Norway's Anna Eksempel held cue cards when she met Bruno Exemplo", ("meeting", "held"), None),
        ("Norway's Anna Eksempel says she will meet Bruno Exemplo", ("meeting", "planned"), None),
        ("Norway's Anna Eksempel arranging to visit Brazil", ("visit", "planned"), None),
        ("Norway's Anna Eksempel made secret trip to Brazil", ("visit", "held"), None),
    ],
)
def test_a_headline_invites_and_goes_on_with_he(title: str, told: tuple[str, str], asker: str | None) -> None:
    text = "Foreign Minister Anna Eksempel of Norway and Foreign Minister Bruno Exemplo of Brazil care about fish."
    (contact,) = contacts(text, title=title)
    assert (contact.kind, contact.status, contact.requested_by) == (*told, asker)
    assert {p.state for p in contact.participants} == {"NOR", "BRA"}


def test_a_meeting_only_spoken_of_lies_ahead_where_the_headline_says_so() -> None:
    text = "Fish is on the agenda of the first meeting between Anna Eksempel of Norway and Bruno Exemplo of Brazil."
    title = "Norway's Anna Eksempel to meet Bruno Exemplo: what is on the agenda?"
    (meeting,) = contacts(text, title=title)
    assert meeting.status == "planned"


@pytest.mark.parametrize(
    ("title", "kind", "status"),
    [
        (f"Norway's Eksempel calls {BRUNO}", "call", "held"),
        (f"Norway's Eksempel urges {BRUNO} in phone call to cut trade", "call", "held"),
        (f"Norway's Eksempel receives phone call from {BRUNO}", "call", "held"),
        (f"In call with {BRUNO}, Norway's Eksempel urges trade", "call", "held"),
        ("Norway's Eksempel in Brazil for talks", "visit", "held"),
        ("Norway's Eksempel on two-day visit to Brazil", "visit", "held"),
        ("Norway's Eksempel wraps up Brazil trip", "visit", "held"),
        (f"Norway's Eksempel cancels meeting with {BRUNO}", "meeting", "cancelled"),
        ("Norway's Eksempel postpones visit to Brazil", "visit", "cancelled"),
        ("Norway's Eksempel postpones Brazil trip", "visit", "cancelled"),
        ("Norway's Eksempel plans trip to Brazil", "visit", "planned"),
        (f"Norway's Eksempel sends condolences to {BRUNO}", "letter", "held"),
        (f"Norway's Eksempel congratulates {BRUNO} in message", "letter", "held"),
        (f"Norway's Anna Eksempel, {BRUNO} exchange messages", "letter", "held"),
        ("Norway summons Brazilian ambassador", "meeting", "held"),
        ("Fish wars: Norway's Eksempel urges calm as she visits Brazil", "visit", "held"),
    ],
)
def test_the_short_grammar_of_headlines(title: str, kind: str, status: str) -> None:
    (contact,) = contacts(TEXT, title=title, published="2027-03-10")
    assert (contact.kind, contact.status) == (kind, status)
    assert {p.state for p in contact.participants} == {"NOR", "BRA"}


@pytest.mark.parametrize(
    "title",
    [
        f"Norway's Eksempel calls {BRUNO} weak",
        "Norway's Eksempel sends troops to Brazil",
        "Norway's Eksempel in Brazil's corner for vote",
        "Norway's Eksempel cancels debt of Brazil",
        f"Norway's Eksempel urges {BRUNO} to cut trade",
    ],
)
def test_headlines_that_only_look_so(title: str) -> None:
    assert not contacts(TEXT, title=title, published="2027-03-10")


def test_the_title_tells_the_day_of_a_visit_later_this_week() -> None:
    text = "Norwegian President Anna Eksempel is scheduled to visit Peru later this week."
    (visit,) = contacts(text, title="Eksempel to visit Peru from Friday", published="2027-03-09")
    assert visit.date.start == "2027-03-12"


def test_a_gathering_that_the_title_alone_tells_stands_beside_the_visit() -> None:
    text = "Norwegian President Anna Eksempel said she had landed in Peru."
    title = "Norwegian President Anna Eksempel Attends Arab League Summit in Peru"
    gathered = [c for c in contacts(text, title=title) if c.kind == "multilateral"]
    assert [{p.state for p in c.participants} for c in gathered] == [{"NOR", "Arab League", "PER"}]
