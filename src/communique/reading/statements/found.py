"""One act found in a sentence, before it becomes a statement."""

from __future__ import annotations

from dataclasses import dataclass

from communique.model import Span
from communique.reading.discourse import Voice


@dataclass(frozen=True, slots=True)
class Found:
    """An act with its cue and content as spans of the stored text, and whose voice it is. `direct` marks the speaker's
    own words, given without quotation marks (a transcript, a joint statement)."""

    act: str
    cue: Span
    content: Span
    voice: Voice
    addressee: str | None
    rule: str
    direct: bool = False
