"""The attributions of a whole document.

Comes in: the stored text, its page and its sentences. Goes out: `Attributed` in the order of the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from communique.model import Sentence
from communique.reading.page import Page
from communique.reading.statements.attribution.attributed import Attributed
from communique.reading.statements.attribution.labels import labels
from communique.reading.statements.attribution.runs import Runs
from communique.reading.statements.attribution.sources import Nouns, according
from communique.reading.statements.attribution.verbs import Verbs
from communique.reading.statements.attribution.words import Words, load_words
from communique.reading.statements.quotes import quotations


def attributions(text: str, page: Page, sentences: Sequence[Sentence]) -> list[Attributed]:
    """All attributions of a text, one a verb, noun or label that attributes. Spans count code points of `text`."""
    words = load_words("en")
    runs = Runs(text, quotations(text, page.paragraphs), sentences)
    found = list(labels(text, page, words))
    found.extend(one for sentence in sentences for one in _outer(_sentence(sentence, words, runs)))
    whole = [replace(one, content=content) for one, content in zip(found, runs.extend(found), strict=True)]
    return _outer(sorted(whole, key=lambda one: (one.cue, one.content)))


def _sentence(sentence: Sentence, words: Words, runs: Runs) -> Iterator[Attributed]:
    inside = runs.inside(sentence)
    verbs = Verbs(sentence, words, inside)
    yield from verbs.read()
    yield from filter(None, map(runs.filled, verbs.left_open()))
    yield from according(sentence, inside)
    yield from Nouns(sentence, words, inside, verbs.subject).read()


def _outer(found: Iterable[Attributed]) -> list[Attributed]:
    """The attributions that do not stand inside what another one attributes: what X says that Y said is X's."""
    every = list(found)
    return [one for one in every if not any(o is not one and o.content.holds(one.cue) for o in every)]
