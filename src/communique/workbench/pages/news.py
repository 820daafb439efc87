"""News for the overview: the latest commitments, and set phrases by when they were first said.

They come from the same studies as the pages of these names, and are left out until these are worked out, so that the
first page never waits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from communique.analysis.commitments import Commitment
from communique.analysis.phrases import Phrase
from communique.record import Filter
from communique.workbench.asking import lists
from communique.workbench.desk import Desk
from communique.workbench.pages import commitments, phrases

_MOST = 5


@dataclass(frozen=True, slots=True)
class News:
    """`working` is true where something is being worked out beside the page."""

    commitments: Sequence[Commitment] = ()
    phrases: Sequence[Phrase] = ()
    working: bool = False


def news(desk: Desk) -> News:
    """What is new in the record; nothing of a record that is too large to be compared word by word."""
    everything = Filter()
    if not desk.tally("few", lambda store: lists.is_few(store, everything)):
        return News()
    promised = commitments.study(desk, everything, wait=0.0)
    worded = phrases.study(desk, everything, wait=0.0)
    ledger = promised.value[0] if promised.value else ()
    told = [one.head for one in worded.value[1]] if worded.value else []
    fresh = sorted((one for one in told if one.first.day), key=lambda one: one.first.day or "", reverse=True)
    return News(ledger[:_MOST], fresh[:_MOST], not (promised.ready.is_set() and worded.ready.is_set()))
