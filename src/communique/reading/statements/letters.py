"""Letters printed as a whole: who wrote what follows "the message reads:".

Comes in: the sentence before the letter and the contacts of the document. Goes out: the writer's voice, or None.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.languages.tables import load_table
from communique.model import Contact, Participant, Sentence
from communique.reading.discourse import Voice


def writer(sentence: Sentence, contacts: Sequence[Contact]) -> Voice | None:
    """Who wrote the letter whose words `sentence` announces ("The message reads:"): the sender of the one told last
    before it, or in it."""
    papers = load_table("en", "speech")["papers"]
    if not any(t.low in papers and t.dep.startswith("nsubj") for t in sentence.tokens):
        return None
    told = [c for c in contacts if c.kind == "letter" and any(e.start < sentence.end for e in c.evidence)]
    return _voice(told[-1].participants[0]) if told and told[-1].participants else None


def _voice(sender: Participant) -> Voice | None:
    if sender.state is None:
        return None
    return Voice(sender.name, (sender.state,), kind="person" if sender.name else "party")
