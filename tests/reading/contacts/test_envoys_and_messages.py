"""What a reader would see break: envoys summoned, credentials and audiences, letters handed over, messages told by what
they wish, delegations by their leader. The people are made up.
"""

from __future__ import annotations

import pytest

from ..casting import contacts


def _told(text: str, title: str | None = None) -> list[tuple[str, set[str | None], str | None]]:
    found = contacts(text, published="2031-03-11", **({"title": title} if title else {}))
    return [(c.kind, {p.name or p.state for p in c.participants}, c.requested_by) for c in found]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Norway's foreign ministry on Monday summoned Brazil's ambassador Bruno Exemplo to protest.",
         [("meeting", {"Bruno Exemplo", "NOR"}, "NOR")]),
        ("Brazil's ambassador Bruno Exemplo was summoned on Tuesday to Norway's Foreign Ministry.",
         [("meeting", {"Bruno Exemplo", "NOR"}, "NOR")]),
        ("The parliament of Norway summoned Minister Anna Eksempel of Norway.", []),
        ("Ambassador Bruno Exemplo of Brazil presented his letters of credence to President Anna Eksempel of Kenya.",
         [("meeting", {"Bruno Exemplo", "Anna Eksempel"}, None)]),
        ("President Anna Eksempel of Kenya received the credentials of the new Ambassador of Brazil, Bruno Exemplo.",
         [("meeting", {"Bruno Exemplo", "Anna Eksempel"}, None)]),
        ("Brazil's Foreign Minister Bruno Exemplo was granted an audience by King Anders Muster of Norway on Monday.",
         [("meeting", {"Bruno Exemplo", "Anders Muster"}, None)]),
        ('Brazilian Foreign Minister Bruno Exemplo had "short, frank exchanges" with President Anna Eksempel of Kenya.',
         [("unspecified", {"Bruno Exemplo", "Anna Eksempel"}, None)]),
        ("Brazil's Foreign Minister Bruno Exemplo spoke of trade exchanges with Kenya.", []),
        ("Brazil had exchanges with Kenya in trade.", []),
        ("President Anna Eksempel of Kenya started a four-day visit to neighbouring Uganda on Monday.",
         [("visit", {"Anna Eksempel", "UGA"}, None)]),
        ("A delegation headed by Brazilian Foreign Minister Bruno Exemplo is visiting Kenya this week.",
         [("visit", {"Bruno Exemplo", "KEN"}, None)]),
    ],
)  # fmt: skip
def test_envoys_and_delegations(text: str, told: list[tuple[str, set[str | None], str | None]]) -> None:
    assert _told(text) == told


def test_who_brings_a_letter_meets_its_reader() -> None:
    assert _told(
        "Ambassador Bruno Exemplo of Brazil handed over a letter from Brazilian President Carlos Muster to Kenyan "
        "President Anna Eksempel."
    ) == [
        ("letter", {"Carlos Muster", "Anna Eksempel"}, None),
        ("meeting", {"Bruno Exemplo", "Anna Eksempel"}, None),
    ]
    assert _told(
        "Foreign Minister Bruno Exemplo of Brazil was handed a letter from President Anna Eksempel of Kenya."
    ) == [("letter", {"Bruno Exemplo", "Anna Eksempel"}, None)]


def test_a_message_told_by_what_it_wishes() -> None:
    wish = "President Anna Eksempel of Kenya on Monday conveyed condolences to President Carlos Muster of Brazil."
    letter = [("letter", {"Anna Eksempel", "Carlos Muster"}, None)]
    assert _told(wish + " In a cable, she expressed sympathy.") == letter
    assert _told(wish, "Message of condolence from President Eksempel") == letter
    assert _told(wish) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Foreign Minister Anna Eksempel of Norway was in Nairobi on Monday and met Kenyan President Carlos Muster.",
         ["visit held", "meeting held"]),
        ("Foreign Minister Anna Eksempel of Norway was in Nairobi on Monday and wrote a book.", []),
        ("During a stay in Nairobi, Foreign Minister Anna Eksempel of Norway met Kenyan President Carlos Muster.",
         ["visit held", "meeting held"]),
        ("Foreign Minister Carlos Muster of Norway paid Kenya an official visit on Friday.", ["visit held"]),
        ("Minister Anna Eksempel of Kenya will receive Foreign Minister Carlos Muster of Norway, who pays Kenya a "
         "visit on Friday.", ["meeting planned", "visit planned"]),
        ("The outgoing Ambassador of Norway, Carlos Muster, paid a farewell visit to Foreign Minister Anna Eksempel of "
         "Kenya.", ["meeting held"]),
        ("Meeting with Norwegian Foreign Minister Carlos Muster, President Anna Eksempel of Kenya discussed trade.",
         ["meeting held"]),
        ("The Joint Commission for Cooperation between Kenya and Norway held its third session in Nairobi.",
         ["meeting held"]),
        ("Kenya and Norway held the third session of their Joint Commission in Nairobi.", ["meeting held"]),
        ("The parliaments of Kenya and Norway held a session on fisheries.", []),
        ("King Anders Muster of Norway and President Anna Eksempel of Kenya held a session of talks.",
         ["unspecified held"]),
    ],
)  # fmt: skip
def test_trips_sessions_and_courtesies(text: str, told: list[str]) -> None:
    assert [f"{c.kind} {c.status}" for c in contacts(text, published="2031-03-11")] == told
