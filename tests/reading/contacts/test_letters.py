"""Letters and courtesy calls: what must be read as a letter or a meeting, and what is only a figure of speech."""

from __future__ import annotations

import pytest

from ..casting import contacts

DAY = {"published": "2026-05-06"}


@pytest.mark.parametrize(
    "text",
    [
        "President Marta Ilves of Estonia sent a letter to President Juan Ocampo of Chile on Monday.",
        "President Juan Ocampo of Chile received a written message from President Marta Ilves of Estonia on Monday.",
        "President Marta Ilves of Estonia and President Juan Ocampo of Chile exchanged messages on Monday.",
        "President Marta Ilves of Estonia has written to President Juan Ocampo of Chile.",
        "In a letter, President Marta Ilves of Estonia congratulated President Juan Ocampo of Chile.",
    ],
)
def test_letter(text: str) -> None:
    (letter,) = contacts(text, **DAY)
    assert (letter.kind, letter.status) == ("letter", "held")
    assert {p.name for p in letter.participants} == {"Marta Ilves", "Juan Ocampo"}


def test_separate_messages_are_a_letter_each() -> None:
    text = "In separate messages, President Marta Ilves of Estonia congratulated the presidents of Chile and Peru."
    found = contacts(text, **DAY)
    assert [{p.state for p in c.participants} for c in found] == [{"EST", "CHL"}, {"EST", "PER"}]


@pytest.mark.parametrize(
    "text",
    [
        "President Marta Ilves of Estonia sent a clear message to Tehran.",
        "The exercise sends a strong message to President Juan Ocampo of Chile.",
        "The letter was lost.",
        "President Marta Ilves of Estonia called on President Juan Ocampo of Chile to release the crew.",
        "President Marta Ilves of Estonia called on the parties for restraint.",
    ],
)
def test_no_contact(text: str) -> None:
    assert contacts(text, **DAY) == ()


@pytest.mark.parametrize("words", ["called on", "paid a courtesy call on", "will call on"])
def test_a_call_on_somebody_is_a_meeting(words: str) -> None:
    text = f"Ambassador Juan Ocampo of Chile {words} Foreign Minister Marta Ilves of Estonia."
    (call,) = contacts(text, **DAY)
    assert (call.kind, call.status) == ("meeting", "planned" if "will" in words else "held")
