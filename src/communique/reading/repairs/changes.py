"""What repairs share: changing heads, and asking after the forms of verbs.

Comes in: a sentence and its words. Goes out: a changed sentence, or an answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from communique.languages.cues import load_cues
from communique.model import Sentence, Token

Rule = Callable[[Sentence, Token], Sentence | None]


def moving(find: Callable[[Sentence, Token], int | None], rel: str | None = None) -> Rule:
    """A rule that hangs a word on another head."""

    def rule(sentence: Sentence, token: Token) -> Sentence | None:
        head = find(sentence, token)
        return moved(sentence, token, head, rel) if head is not None else None

    return rule


def moved(sentence: Sentence, word: Token, head: int, rel: str | None = None) -> Sentence:
    """The sentence with `word` hung on word `head`, under the relation `rel` if one is given."""
    changed = list(sentence.tokens)
    changed[word.index] = replace(word, head=head, rel=rel or word.rel)
    return rebuilt(sentence, changed)


def rebuilt(sentence: Sentence, tokens: list[Token]) -> Sentence:
    """The sentence with these words in place of its own."""
    return Sentence(sentence.index, sentence.start, sentence.end, sentence.paragraph, tuple(tokens), sentence.names)


def alike(sentence: Sentence, verb: Token, form: str) -> bool:
    """True for a verb of the lexicon that stands by itself in the given form, or an adjective with "was" or "is"."""
    if verb.upos == "ADJ" and verb.low in load_cues("en").adjectives:
        copulas = ("was", "were") if form == "past" else ("is",)
        return any(t.low in copulas for t in sentence.children(verb.index, "cop"))
    return verb.low in load_cues("en").lemmas and form_of(verb) == form and plain(sentence, verb)


def past_above(sentence: Sentence, index: int) -> Iterator[int]:
    """The verbs of the lexicon in the past (see `alike`) from word `index` up to the root, the lowest first."""
    while index >= 0:
        if alike(sentence, sentence.tokens[index], "past"):
            yield index
        index = sentence.tokens[index].head


def form_of(token: Token) -> str:
    """The form of a verb of the lexicon ("past" for participles too), or ""."""
    known = load_cues("en").forms.get(token.low, "")
    return "past" if known == "part" else known


def plain(sentence: Sentence, verb: Token) -> bool:
    """True for a verb without auxiliary or copula."""
    return not any(t.dep in ("aux", "cop") for t in sentence.children(verb.index))


def opened_by_to(sentence: Sentence, verb: Token) -> bool:
    """True for an infinitive with "to"."""
    return any(t.low == "to" and t.index < verb.index for t in sentence.children(verb.index, "mark"))
