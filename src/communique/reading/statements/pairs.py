"""Two verbs before their one object: "welcome and firmly support the fund", "supports and will go on supporting it".

Comes in: a sentence, the first verb with its act, and a way to read the second. Goes out: the act and end of their cue.
"""

from __future__ import annotations

from collections.abc import Callable

from communique.model import Sentence
from communique.reading.statements import tree
from communique.reading.statements.predicate import Predicate

Read = Callable[[int], Predicate | None]

COMPLEMENTS = ("obj", "obl", "ccomp", "xcomp", "iobj", "advcl")


def second(sentence: Sentence, head: int, act: str, read: Read) -> tuple[str, int] | None:
    """The act that the two verbs carry together and the last word of their cue, or None where `head` stands alone."""
    pair = tree.paired(sentence, head)
    if pair is not None:
        found = read(pair)
        return (act, pair) if found is None or found.says else (found.act, found.last)
    other = _sharing(sentence, head)
    found = read(other) if other is not None else None
    willed = other is not None and any(True for _ in sentence.children(other, "aux"))
    if other is not None and found is None and not willed:
        return act, other  # "reviewed and signed the treaty"
    if found is None or found.says or (found.act == "discuss" and act != "discuss"):
        return None
    alike = found.act == act or not (willed or found.hearer is not None)
    return (found.act, found.last) if alike else None


def _sharing(sentence: Sentence, head: int) -> int | None:
    """The verb behind "and" that has the object of both below it, in a chain too ("and continues to support it")."""
    other = next((t.index for t in sentence.children(head, "conj") if t.upos == "VERB"), None)
    if other is None or any(True for _ in sentence.children(other, "nsubj", "iobj", "nsubj:pass")):
        return None
    between = sentence.tokens[head + 1 : other]
    if any(t.upos not in ("CCONJ", "ADV", "AUX") for t in between) or tree.is_passive(sentence, other):
        return None
    if any(t.index > head for t in sentence.children(head, *COMPLEMENTS)):
        return None
    below = (other, *(t.index for t in sentence.children(other, "xcomp")))
    taken = any(t.index > other for i in below for t in sentence.children(i, "obj"))
    return other if taken else None
