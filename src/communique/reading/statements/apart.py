"""Who says a sentence where the telling stands apart from it: between commas, or "according to" somebody.

Comes in: a sentence, a word of it, the lexicon and a way to ask who a word is. Goes out: yes or no, or the source with
the words that name it.
"""

from __future__ import annotations

from communique.languages.cues import Cues
from communique.model import Sentence, Span, Token
from communique.reading.discourse import Voice
from communique.reading.statements import tree
from communique.reading.statements.branches import Resolve
from communique.reading.statements.links import has_content


def set_apart(sentence: Sentence, verb: Token, cues: Cues, resolve: Resolve) -> bool:
    """True for "he said" between commas, wherever the tree hung it ("the fund, Mr X noted, has grown")."""
    if verb.upos != "VERB" or not any(entry.says for entry in cues.verbs.get(verb.low, ())):
        return False
    subject = tree.own_subject(sentence, verb.index)
    if subject is None or has_content(sentence, verb.index) or not tree.between_commas(sentence, verb):
        return False
    voice = resolve(sentence, subject.index)
    return subject.low not in ("who", "which", "that") and voice is not None and bool(voice.holder)


def according_to(sentence: Sentence, head: int, resolve: Resolve) -> tuple[Voice, Span, int] | None:
    """Whose words a clause gives "according to" somebody who speaks for a party: the voice, the span of these two
    words, and the word that names the source; None where there is no such source."""
    for t in sentence.children(head, "obl"):
        case = next((c for c in sentence.children(t.index, "case") if c.low == "according"), None)
        voice = resolve(sentence, t.index) if case is not None else None
        if case is not None and voice is not None and voice.holder:
            return voice, Span(case.start, sentence.tokens[case.index + 1].end), t.index
    return None
