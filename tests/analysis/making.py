"""Accounts for the tests of analysis: short texts of our own about public talks, what is said marked by hand.

The talks between China and Iran are public facts; what the texts say is retold in our own words.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from communique.model import Contact, Document, Participant, Reading, Span, Statement, Topic, When, text_id
from communique.record import Record, open_record

XI = Participant("Xi Jinping", "President", "CHN")
RAISI = Participant("Ebrahim Raisi", "President", "IRN")
WANG = Participant("Wang Yi", "Foreign Minister", "CHN")
AMIR = Participant("Hossein Amir-Abdollahian", "Foreign Minister", "IRN")
CHINA, IRAN, WIRE = "Chinese Foreign Ministry", "Iranian Presidency", "A Wire"


@dataclass(frozen=True)
class Said:
    """One statement of an account: its holders, act, cue, content, and the issues that its content names."""

    holder: str
    act: str
    cue: str
    content: str
    issues: tuple[str, ...] = ()
    speaker: str | None = None
    form: str = "indirect"
    addressee: str | None = None


def account(
    said: Iterable[Said],
    *,
    publisher: str | None = CHINA,
    day: str = "2022-07-29",
    people: tuple[Participant, ...] = (XI, RAISI),
    kind: str = "call",
    status: str = "held",
    requested_by: str | None = None,
    start: str | None = None,
    opening: str = "The two spoke by telephone.",
    ending: str = "",
) -> tuple[Document, Reading]:
    """A document with one contact and these statements, each a sentence "CUE CONTENT."."""
    text, statements = opening, []
    for one in said:
        text += " "
        cue = Span(len(text), len(text) + len(one.cue))
        content = Span(cue.end + 1, cue.end + 1 + len(one.content))
        text += f"{one.cue} {one.content}."
        statements.append(_statement(one, cue, content))
    text += ending
    contact = Contact(
        "c1", kind, status, "main", people, When(start or day, start or day, start or day), None, requested_by,
        (Span(0, len(opening)),), "test",
    )  # fmt: skip
    document = Document(text_id(text), text, None, publisher, day, f"https://example.org/{text_id(text)}", "en")
    return document, Reading(document.id, "test", (contact,), tuple(statements))


def _statement(one: Said, cue: Span, content: Span) -> Statement:
    return Statement(
        "c1", one.speaker, tuple(one.holder.split("+")), one.addressee, one.act, one.form, cue, content, None, "test",
        issues=tuple(Topic(issue, issue, content) for issue in one.issues),
    )  # fmt: skip


def record_of(path: Path, *accounts: tuple[Document, Reading]) -> Record:
    """A record that holds these accounts."""
    record = open_record(path / "test.db", create=True)
    for document, reading in accounts:
        record.add(document, reading)
    return record


OURS = (
    Said(
        "CHN",
        "pledge",
        "China is ready to",
        "work with Iran on the comprehensive plan",
        ("25-year plan",),
        "Xi Jinping",
    ),
    Said("CHN", "oppose", "China opposes", "meddling by outsiders in the affairs of Iran", ("non-interference",)),
    Said("IRN", "support", "Iran supports", "the one-China principle on Taiwan", ("taiwan",), "Ebrahim Raisi"),
    Said("CHN", "support", "China supports", "unity among Middle East states on security", ("regional security",)),
)
THEIRS = (
    Said("IRN", "reaffirm", "Raisi restated", "that the one-China principle on Taiwan is policy", ("taiwan",)),
    Said("IRN", "call_for", "He urged", "Washington to lift sanctions", ("sanctions",), "Ebrahim Raisi", "mixed"),
    Said("CHN", "pledge", "China was willing to", "carry out the comprehensive plan with Iran", ("25-year plan",)),
)
