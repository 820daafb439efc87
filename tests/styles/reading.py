"""Run the reader over the suite: one comparison a document, read once a session."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any

from communique.model import Reading
from communique.reading import read_document

from .matching import compare
from .suite import Case, cases, to_gold


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the reader made of one case: counts by figure, and errors as (kind, words)."""

    case: Case
    counts: Counter[str]
    errors: tuple[tuple[str, str], ...]


@cache
def outcomes() -> tuple[Outcome, ...]:
    """Every case of the suite, read and compared."""
    return tuple(map(_outcome, cases()))


def pooled(chosen: Iterable[Outcome]) -> Counter[str]:
    """The counts of several documents, summed."""
    total: Counter[str] = Counter()
    for outcome in chosen:
        total.update(outcome.counts)
    return total


def _outcome(case: Case) -> Outcome:
    found = read_document(case.document)
    counts, errors = compare(case.document.text, to_gold(case), _plain(found))
    return Outcome(case, counts, tuple(errors))


def _plain(found: Reading) -> dict[str, list[dict[str, Any]]]:
    """A reading as the public JSON has it, as far as it is compared."""
    return {
        "contacts": [asdict(contact) for contact in found.contacts],
        "statements": [asdict(statement) for statement in found.statements],
    }
