"""Contacts told by what was discussed, with whom and how."""

from __future__ import annotations

import pytest

from ..casting import contacts

WHO = "Foreign Minister Anna Eksempel of Norway"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"In a phone call on Friday, {WHO} discussed trade with her Brazilian counterpart B. Exemplo.", "call"),
        (f"In a phone call, {WHO} and her new Brazilian counterpart Bruno Exemplo discussed trade.", "call"),
        (f"{WHO} discussed trade by telephone with Brazilian Foreign Minister Bruno Exemplo.", "call"),
        (f"During a meeting in Paris, {WHO} reviewed trade with Brazilian Foreign Minister Bruno Exemplo.", "meeting"),
    ],
)  # fmt: skip
def test_who_discussed_with_whom_by_a_told_channel(text: str, kind: str) -> None:
    (contact,) = contacts(text)
    assert contact.kind == kind
    assert {p.state for p in contact.participants} == {"NOR", "BRA"}


def test_a_thing_discussed_without_a_channel_is_no_contact() -> None:
    assert contacts(f"{WHO} discussed trade with Brazil.") == ()


def test_what_a_side_did_beside_the_talks_makes_it_no_partner() -> None:
    (contact,) = contacts("Norway and Brazil held talks in Oslo on Friday, with Brasilia promising to lift the tariff.")
    assert {p.state for p in contact.participants} == {"NOR", "BRA"}
