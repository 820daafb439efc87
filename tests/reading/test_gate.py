"""The first look: texts that cannot hold a contact are not parsed, and nothing that holds something is turned away."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from communique.model import Document
from communique.reading.gate import worth_reading
from communique.reading.page import look_at

SHARED = Path(os.environ.get("COMMUNIQUE_SHARED", Path(__file__).parents[3] / "shared"))


def read_on(text: str, title: str | None = None, publisher: str | None = None, *, all_speech: bool = False) -> bool:
    document = Document("d", text, title, publisher)
    return worth_reading(document, look_at(document), all_speech=all_speech)


@pytest.mark.parametrize(
    "text",
    [
        "The rain in the hills stopped at noon. Sheep grazed.",
        "Norway and Brazil are far apart.",
        "My aunt called and said the bread was burnt.",
        "",
        "\n\n\t",
        "1234567890 !!! ???",
    ],
    ids=["neither", "parties alone", "a word of contact alone", "empty", "blank", "signs"],
)
def test_a_text_without_a_party_or_without_a_word_of_contact_or_speech_is_turned_away(text: str) -> None:
    assert not read_on(text)


@pytest.mark.parametrize(
    "text",
    [
        "The President of Norway spoke with the President of Brazil.",
        "Norwegian Foreign Minister Anna Eksempel met her guests.",
        "Tehran rejected the report.",
        "NORWAY CONDEMNS THE ATTACK",
        "The Kremlin announced a telephone conversation.",
        "Oslo telephoned.",
        "Prime Minister Anna Eksempel of Norway arrived in Lima.",
        "President Anna Eksempel met Prime Minister Bruno Exemplo.",
    ],
)
def test_a_party_and_a_word_of_contact_or_speech_are_enough(text: str) -> None:
    assert read_on(text)


def test_the_leaders_of_two_states_of_the_day_are_enough_by_their_surnames() -> None:
    text = "Putin and Erdogan talked by phone on Monday."
    document = Document("d", text, published="2023-07-17")
    assert worth_reading(document, look_at(document))
    assert not read_on(text)  # nobody knows of which day
    one = Document("d", "Putin talked by phone on Monday.", published="2023-07-17")
    assert not worth_reading(one, look_at(one))


def test_words_of_the_title_count() -> None:
    assert not read_on("The sea was calm.")
    assert read_on("The sea was calm.", "Norway and Brazil hold talks")


def test_a_ministrys_own_text_may_name_persons_alone() -> None:
    text = "The Minister spoke with Anna Eksempel yesterday."
    assert not read_on(text)
    assert read_on(text, publisher="Ministry of Foreign Affairs of Norway")


def test_asked_for_all_speech_no_party_is_needed() -> None:
    assert read_on("My aunt said the bread was burnt.", all_speech=True)


def test_a_word_of_contact_inside_another_word_does_not_count() -> None:
    assert not read_on("Norway is a symmetrical, recalled and unmet land.")


def labelled() -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    for labels in sorted((SHARED / "gold").glob("*_labels.jsonl")):
        rows = labels.with_name(labels.name.replace("_labels", "_docs")).read_text("utf-8").splitlines()
        documents = {row["id"]: row for row in map(json.loads, filter(None, rows))}
        for line in filter(None, labels.read_text("utf-8").splitlines()):
            label = json.loads(line)
            yield documents[label["id"]], label


@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the labelled documents are not beside this checkout")
def test_no_labelled_document_with_a_contact_or_statement_is_turned_away() -> None:
    holding = [row for row, label in labelled() if label.get("contacts") or label.get("statements")]
    assert holding
    assert [row["id"] for row in holding if not read_on(row["text"], row.get("title"), row.get("publisher"))] == []
