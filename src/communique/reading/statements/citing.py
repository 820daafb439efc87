"""How long somebody who speaks goes on citing another: "X said ... All should ... X's country supports ...".

Comes in: the sentences, the cast, who was cited last and whose words the text gives. Goes out: yes or no.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.model import Sentence
from communique.reading.discourse import Voice
from communique.reading.who import Cast

OWN = frozenset({"i", "we", "our", "us", "my"})


def goes_on_citing(sentences: Sequence[Sentence], cast: Cast, here: Sentence, cited: Voice | None, own: Voice) -> bool:
    """True for a sentence of `own`'s words that goes on with `cited`: it names nobody who acts, and a later one of its
    paragraph speaks of the cited person's side again before any speaks of the speaker's own."""
    if cited is None or own.joint or cited.speaker is None or cited.holder == own.holder:
        return False
    if _of_side(cast, here, own) or _names_somebody(cast, here) or _acts(cast, here, cited):
        return False
    for later in sentences[here.index + 1 :]:
        if later.paragraph != here.paragraph or _of_side(cast, later, own):
            return False
        if _acts(cast, later, cited):
            return True
    return False


def _of_side(cast: Cast, sentence: Sentence, own: Voice) -> bool:
    """True where a sentence says "we" or names the speaker's own side as the one who acts."""
    if any(t.low in OWN for t in sentence.tokens):
        return True
    return any(set(parties) & set(own.holder) for parties in _actors(cast, sentence))


def _acts(cast: Cast, sentence: Sentence, voice: Voice) -> bool:
    """True where the first subject of a sentence is of the side of `voice`."""
    return next(iter(_actors(cast, sentence)), None) == voice.holder


def _actors(cast: Cast, sentence: Sentence) -> list[tuple[str, ...]]:
    subjects = (m for m in cast.within(sentence.index) if sentence.tokens[m.head].dep.startswith("nsubj"))
    return [m.parties for m in subjects]


def _names_somebody(cast: Cast, sentence: Sentence) -> bool:
    return any(m.kind not in ("pronoun", "group") for m in cast.within(sentence.index))
