"""The noun of this package: something said, thought or shown on somebody's word."""

from __future__ import annotations

from dataclasses import dataclass

from communique.model import Span


@dataclass(frozen=True, slots=True)
class Attributed:
    """`cue` marks the verb group, noun or sign that attributes, `content` what is attributed, `source` the whole phrase
    that names who says it (None where the text names nobody), `rule` what made it. `sentence` is the index of the cue's
    sentence (None for a label) and `head` that of the word in it that heads the source, where there is one."""

    cue: Span
    content: Span
    source: Span | None
    rule: str
    sentence: int | None = None
    head: int | None = None
