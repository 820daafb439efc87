"""Whether a sentence tells what somebody is going to say, or what was said already.

Comes in: a sentence and the cue of a statement in it. Goes out: a truth value.
"""

from __future__ import annotations

from communique.model import Sentence, Span

FUTURE = frozenset({"will", "shall", "would", "'ll", "’ll", "expected", "due", "set", "scheduled", "intends", "plans"})


def looks_ahead(sentence: Sentence, cue: Span) -> bool:
    """True where the cue, or a verb that it hangs on, stands in the future ("will press for", "is expected to urge")."""
    token = next((t for t in reversed(sentence.tokens) if cue.start <= t.start < cue.end), None)
    seen: set[int] = set()
    while token is not None and token.index not in seen:
        seen.add(token.index)
        if token.low in FUTURE or any(t.low in FUTURE for t in sentence.children(token.index, "aux")):
            return True
        token = sentence.tokens[token.head] if token.dep != "root" else None
    return False
