"""The program run in this process, on a small record whose documents were read by hand."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from communique.cli.app import run
from communique.model import Contact, Document, Participant, Reading, Span, Statement, Topic, When, text_id
from communique.record import open_record

TEXT = (
    "The two foreign ministers spoke by telephone on 20 August 2023. Wang said that China supports fair trade."
    " Amir-Abdollahian thanked China for its help."
)


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command did: its exit code and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        """The objects of JSON Lines output."""
        return [json.loads(line) for line in self.out.splitlines()]


Program = Callable[..., Ran]


@pytest.fixture
def program(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Program:
    """Run `communique WORDS...` in this process."""
    monkeypatch.setenv("COLUMNS", "120")

    def ran(*words: str | Path) -> Ran:
        capfd.readouterr()
        code = run([str(word) for word in words])
        written = capfd.readouterr()
        return Ran(code, written.out, written.err)

    return ran


def spot(words: str) -> Span:
    """Where the words stand in TEXT."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A record of one document with one call and two statements."""
    people = (
        Participant("Wang Yi", "Foreign Minister", "CHN"),
        Participant("Hossein Amir-Abdollahian", "Foreign Minister", "IRN"),
    )
    when = When("on 20 August 2023", "2023-08-20", "2023-08-20", spot("on 20 August 2023"))
    call = Contact("c1", "call", "held", "main", people, when, None, "IRN", (spot("spoke by telephone"),), "test.call")
    trade = (Topic("trade", "trade", spot("fair trade")),)
    said = (
        Statement("c1", "Wang Yi", ("CHN",), None, "support", "indirect", spot("supports"), spot("fair trade"), None,
                  "test.said", 0.9, trade),
        Statement("c1", "Hossein Amir-Abdollahian", ("IRN",), "CHN", "appreciate", "indirect", spot("thanked"),
                  spot("for its help"), spot("Amir-Abdollahian"), "test.said"),
    )  # fmt: skip
    document = Document(text_id(TEXT), TEXT, "Ministers Speak", "Example Wire", "2023-08-21")
    path = tmp_path / "talks.db"
    with open_record(path, create=True) as opened:
        opened.add(document, Reading(document.id, "test-1", (call,), said))
    return path
