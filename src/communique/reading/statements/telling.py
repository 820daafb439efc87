"""Who is who in a sentence, and the verb of saying over a clause: the nouns that the walk hands on.

Comes in: nothing. Goes out: frozen values.
"""

from __future__ import annotations

from dataclasses import dataclass

from communique.model import Span
from communique.reading.discourse import Voice
from communique.reading.statements.branches import Resolve
from communique.reading.statements.contents import Hearer


@dataclass(frozen=True, slots=True)
class Company:
    """Who is who in a sentence: `resolve` tells who a word is, `hearer` who is addressed by it, `together` is the voice
    of all sides of the contact, `ahead` that the contact is still to come."""

    resolve: Resolve
    hearer: Hearer
    together: Voice
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """The verb of saying over a clause: whose voice it gives, the words of the cue, its rule, the act that the whole
    has where its clauses have none, and who is told ("he told X")."""

    voice: Voice
    cue: Span
    rule: str
    act: str = "state"
    heard: int | None = None
