"""Issues: the table of subjects and the small language of its phrases."""

from __future__ import annotations

import re

import pytest

from communique.knowledge import issues
from communique.knowledge.folding import flatten
from communique.knowledge.phrases import Phrases, condition, flat_words
from communique.knowledge.tables import rows, values
from communique.model import Span


def matched(phrase: str, text: str) -> list[str]:
    words = flat_words(flatten(text))
    return [words.span(start, end).of(text) for start, end, _ in Phrases([(phrase, 1)]).hits(words)]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("sanction*", "New sanctions, sanctioned", ["sanctions", "sanctioned"]),
        ("defen*e", "Defence or defense", ["Defence", "defense"]),
        ("russia* ... war", "Russia’s brutal and unjustified war", ["Russia’s brutal and unjustified war"]),
        ("russia* ... war", "Russia said that it does not at all wish for any war", []),
        ("two state", "a two-state\n solution", ["two-state"]),
        ("food security", "food\r\nsecurity", ["food\r\nsecurity"]),
        ("iran", "Iranian", []),
    ],
)
def test_phrases_match_as_the_table_promises(phrase: str, text: str, expected: list[str]) -> None:
    assert matched(phrase, text) == expected


def test_the_longer_phrase_hides_the_shorter() -> None:
    hits = issues.find("food security", Span(0, 13))
    assert {hit.issue.label for hit in hits} == {"food security"}


def test_conditions_hold_on_whole_words() -> None:
    test = condition(["iran", "tehran"])
    assert test is not None
    assert test.search("talks in tehran")
    assert not test.search("iranian")


def test_the_table_holds_at_least_two_hundred_and_fifty_rows_with_lower_case_labels() -> None:
    assert len(list(rows("issues"))) >= 250
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9 .'-]*", label) for label in issues.labels())


def test_every_row_can_be_read() -> None:
    known = set(issues.labels())
    for row in rows("issues"):
        assert row["kind"] in ("theme", "aspect", "side"), row["issue"]
        assert values(row["words"]), row["issue"]
        assert set(values(row["over"])) <= known, row["issue"]
        for phrase in values(row["words"]):
            assert phrase == phrase.lower(), phrase
            assert not phrase.startswith(("*", "...")), phrase
