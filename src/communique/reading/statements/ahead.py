"""Whether a sentence tells what somebody is going to say, or what was said already.

Comes in: a sentence and the cue of a statement in it. Goes out: a truth value.
"""

from __future__ import annotations

from communique.languages.tables import load_table
from communique.model import Sentence, Span


def looks_ahead(sentence: Sentence, cue: Span) -> bool:
    """True where the cue, or a verb that it hangs on, stands in the future ("will press", "is expected to urge")."""
    future = load_table("en", "speech")["ahead"]
    words = [t for t in sentence.tokens if cue.start <= t.start < cue.end]
    token = next((t for t in words if t.upos in ("VERB", "AUX")), words[-1] if words else None)
    seen: set[int] = set()
    while token is not None and token.index not in seen:
        seen.add(token.index)
        if token.low in future or any(t.low in future for t in sentence.children(token.index, "aux")):
            return True
        token = sentence.tokens[token.head] if token.dep != "root" else None
    return False
