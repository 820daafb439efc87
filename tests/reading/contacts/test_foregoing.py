"""What a reader would see break: talks told with "his" at the head of a sentence, whose owner the sentence before
names."""

from __future__ import annotations

import pytest

from ..casting import contacts

ANNA = "Norwegian President Anna Eksempel is in Lima."


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Her meeting with Brazilian President Bruno Exemplo lasted an hour.", "meeting"),
        (
            "Her phone call with Brazilian President Bruno Exemplo lasted an hour as Chile's Juan Muestra waited.",
            "call",
        ),
        ("Her first stop was a meeting with Brazilian President Bruno Exemplo.", "meeting"),
        ("Her last order of business was a phone call with Brazilian President Bruno Exemplo.", "call"),
    ],
)
def test_whose_talks_they_are_the_sentence_before_tells(told: str, kind: str) -> None:
    (contact,) = contacts(f"{ANNA} {told}")
    assert contact.kind == kind
    assert {p.name for p in contact.participants} == {"Anna Eksempel", "Bruno Exemplo"}


def test_who_acts_in_the_sentence_itself_is_nearer() -> None:
    text = f"{ANNA} After his meeting with Brazilian President Bruno Exemplo, Chilean envoy Juan Muestra went home."
    (contact,) = contacts(text)
    assert {p.name for p in contact.participants} == {"Juan Muestra", "Bruno Exemplo"}


def test_nobody_is_guessed_where_two_acted_before() -> None:
    text = (
        "Norwegian President Anna Eksempel and Chilean envoy Juan Muestra are in Lima. "
        "His meeting with Brazilian President Bruno Exemplo lasted an hour."
    )
    assert not contacts(text)


def test_whose_the_last_act_was_may_stand_behind_of() -> None:
    text = "The last act of Norwegian President Anna Eksempel was a phone call with Brazilian President Bruno Exemplo."
    (contact,) = contacts(text)
    assert (contact.kind, len(contact.participants)) == ("call", 2)
