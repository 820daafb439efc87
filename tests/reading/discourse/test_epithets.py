"""Common nouns that stand for a party named before, and spokespeople told by the body they speak for."""

from __future__ import annotations

import pytest

from ..saying import said


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("The European Union voiced concern over the vote. The bloc called on Peru to hold talks.", "EU"),
        ("NATO voiced concern over the vote. The alliance called on Peru to hold talks.", "NATO"),
        ("Norway voiced concern over the vote. The Nordic country called on Peru to hold talks.", "NOR"),
    ],
)
def test_a_common_noun_stands_for_the_party_that_spoke(text: str, holder: str) -> None:
    assert [s.holder for s in said(text)] == [(holder,)] * 2


def test_a_country_spoken_of_does_not_speak() -> None:
    (statement,) = said("Anna Eksempel of Norway said Peru was a friend. The country called on others to hold talks.")
    assert statement.holder == ("NOR",)


@pytest.mark.parametrize(
    "who",
    [
        "a spokesperson for the Norwegian foreign ministry",
        "a Norwegian foreign ministry spokesperson",
        "a spokesman at the Norwegian embassy",
    ],
)
def test_spokespeople_speak_for_the_body_they_are_told_with(who: str) -> None:
    (statement,) = said(f'"We follow the vote closely," {who} said.')
    assert (statement.act, statement.holder) == ("state", ("NOR",))
