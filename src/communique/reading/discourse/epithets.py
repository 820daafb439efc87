"""Epithets: common nouns that stand for a party named before ("the bloc", "the alliance", "the Nordic country").

Comes in: a word of a sentence, the parties named so far and whoever has the floor. Goes out: a voice, or None.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.knowledge import parties
from communique.model import Sentence, Token
from communique.reading.discourse.voice import Voice

_ORGANISATIONS = frozenset(("bloc", "alliance", "union", "grouping", "organisation", "organization", "watchdog"))
_STATES = frozenset(("country", "nation", "kingdom", "republic", "emirate", "sultanate", "island", "archipelago"))


def epithet(sentence: Sentence, token: Token, named: Sequence[str], speaker: Voice) -> Voice | None:
    """The voice of the party that a word stands for."""
    party = _stands_for(sentence, token, named, speaker)
    return Voice(None, (party,), token.span, kind="party") if party is not None else None


def _stands_for(sentence: Sentence, token: Token, named: Sequence[str], speaker: Voice) -> str | None:
    """The party that "the bloc" or "the kingdom", the subject of its sentence, stands for: an organisation is the one
    named last; a state is the one that had the floor, for a country spoken of is a country too."""
    if token.upos != "NOUN" or not token.dep.startswith("nsubj"):
        return None
    if not any(t.low == "the" for t in sentence.children(token.index, "det")):
        return None
    if token.low in _ORGANISATIONS:
        return next((code for code in reversed(named) if parties.is_organisation(code)), None)
    alone = speaker.kind == "party" and len(speaker.holder) == 1 and parties.is_state(speaker.holder[0])
    return speaker.holder[0] if token.low in _STATES and alone else None
