"""Emphasis: how much an account gives to each issue, in which order, whom it names first, what it quotes directly."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from communique.analysis.accounts import Account, place
from communique.analysis.sayings import Place, Saying
from communique.model import Span
from communique.record import Record, Report


@dataclass(frozen=True, slots=True)
class Weight:
    """An issue in one account: `words` of the statements on it, their `share` of the words of all its statements (0 to
    1; a statement on two issues counts for both, so shares may add up to more), and where it is first told."""

    issue: str
    words: int
    share: float
    first: Place


@dataclass(frozen=True, slots=True)
class Emphasis:
    """One account's emphasis. `issues` stand in the order in which the account comes to them; `said_words` counts the
    words of all its statements, each once; `quotations` are the contents in direct speech; `named_first` is the
    participant whom it names first, with the place."""

    said_words: int
    issues: tuple[Weight, ...]
    quotations: tuple[Place, ...]
    named_first: str | None
    named_at: Place | None


def emphasis_of(record: Record, account: Account, report: Report) -> Emphasis:
    """The emphasis of one account."""
    text = record.text(account.document.id)
    total = _words(text, account.sayings)
    by_issue: dict[str, list[Saying]] = {}
    for one in account.sayings:
        for issue in one.issues:
            by_issue.setdefault(issue, []).append(one)
    weights = tuple(
        Weight(issue, words := _words(text, said), round(words / total, 3) if total else 0.0, said[0].sentence)
        for issue, said in by_issue.items()
    )
    first, at = _named_first(record, report)
    quotations = tuple(one.content for one in account.sayings if one.form == "direct")
    return Emphasis(total, weights, quotations, first, at)


def _words(text: str, sayings: Sequence[Saying]) -> int:
    """How many words the contents cover together; words that stand in two contents count once."""
    spans = _union((one.content.start, one.content.end) for one in sayings)
    return sum(len(text[start:end].split()) for start, end in spans)


def _union(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = out[-1][0], max(end, out[-1][1])
        else:
            out.append((start, end))
    return out


def _named_first(record: Record, report: Report) -> tuple[str | None, Place | None]:
    named: list[tuple[Span, str]] = [
        (span, " ".join(filter(None, (one.name, f"({one.state})" if one.state else ""))))
        for one in report.participants
        for span in one.spans
    ]
    if not named:
        return None, None
    span, who = min(named)
    return who, place(record, report.document.id, span)
