"""A voice: whose words something is. Comes in: nothing; this is the noun of discourse."""

from __future__ import annotations

from dataclasses import dataclass

from communique.model import Span


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose words these are: the person (None for a state or a joint subject), the parties whose position it is, the
    words that name the speaker in this place, whether several sides speak as one, and what kind of subject it is
    ("person", "party", "group", "event" for "the talks", "self" for "I" and "we", "none" where nobody is told, else
    "other")."""

    speaker: str | None = None
    holder: tuple[str, ...] = ()
    span: Span | None = None
    joint: bool = False
    kind: str = "other"


NOBODY = Voice()
