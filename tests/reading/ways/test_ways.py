"""The ways of telling a contact that `ways.txt` lists: each is read so, but those marked as not read yet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from communique.model import Document
from communique.reading.gate import worth_reading
from communique.reading.page import look_at

from ..casting import contacts

A, B = "Norwegian Foreign Minister Ola Muster", "Peruvian President Ana Exemplo"
DAY = "2021-03-05"
# Nouns before which "A" is the article.
ARTICLE = re.compile(
    r"\bA\b(?= (?:meeting|phone call|phone conversation|telephone|bilateral|summit|date|visit|letter|message|"
    r"delegation|Norwegian)\b)"
)


def ways() -> Iterator[tuple[str, str, bool]]:
    """Kind and status, the sentence, and True where it is read."""
    told = ""
    for line in (Path(__file__).parent / "ways.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            told = line.strip("[]")
        elif line and not line.startswith("#"):
            yield told, line.removeprefix("! "), not line.startswith("!")


def sentence(way: str) -> str:
    named = re.sub(r"\bB\b", B, re.sub(r"\bA\b", A, ARTICLE.sub("\0", way)))
    return named.replace("\0", "A")


def is_read(told: str, way: str) -> bool:
    found = contacts(sentence(way), published=DAY)
    if told == "none":
        return not found
    both = [c for c in found if told.startswith("multi") or {"NOR", "PER"} <= {p.state for p in c.participants}]
    return tuple(told.split()) in [(c.kind, c.status) for c in both]


@pytest.mark.parametrize(("told", "way"), [(told, way) for told, way, known in ways() if known])
def test_a_way_of_telling_is_read(told: str, way: str) -> None:
    assert is_read(told, way)


def test_every_way_that_is_read_passes_the_first_look() -> None:
    told = [sentence(way) for told, way, known in ways() if known and told != "none"]
    turned_away = [text for text in told if not worth_reading(document := Document("d", text), look_at(document))]
    assert not turned_away


@pytest.mark.parametrize(("told", "way"), [(told, way) for told, way, known in ways() if not known])
def test_a_way_marked_as_not_read_is_not(told: str, way: str) -> None:
    """One that is read by now loses its mark."""
    assert not is_read(told, way)
