"""Sources named without a verb: "according to X", and nouns of saying ("the claim that", "his decision to").

Comes in: a sentence with its quotations. Goes out: `Attributed`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from communique.model import Sentence, Span, Token
from communique.reading.statements import tree
from communique.reading.statements.attribution.attributed import Attributed
from communique.reading.statements.attribution.phrases import below, hull, source_of
from communique.reading.statements.attribution.words import Words

Subject = Callable[[Token], int | None]


def according(sentence: Sentence, inside: Sequence[bool]) -> Iterator[Attributed]:
    """What stands "according to X": the sentence beside the phrase, or the clause that it stands in."""
    tokens = sentence.tokens
    for token in tokens:
        if token.low != "according" or inside[token.index] or token.head < 0 or token.index + 1 >= len(tokens):
            continue
        noun = tokens[token.head] if tokens[token.head].index > token.index else None
        source = source_of(sentence, noun.index, noun.index) if noun is not None else None
        if noun is None or source is None:
            continue
        phrase = sentence.subtree(noun.index)
        content = _beside(sentence, noun, phrase)
        if content is not None:
            cue = Span(token.start, tokens[token.index + 1].end)
            yield Attributed(cue, content, source, "statements.attributed.according", sentence.index, noun.index)


def _beside(sentence: Sentence, noun: Token, phrase: list[int]) -> Span | None:
    """The sentence before a closing phrase or behind an opening one, else the clause around it."""
    words = range(len(sentence.tokens))
    before = hull(sentence, [i for i in words if i < phrase[0]])
    after = hull(sentence, [i for i in words if i > phrase[-1]])
    if before is None or after is None:
        return before or after
    return hull(sentence, below(sentence, [noun.head], [noun.index])) if noun.head >= 0 else None


class Nouns:
    """Nouns that attribute, in one sentence. `subject` tells the subject of a verb."""

    def __init__(self, sentence: Sentence, words: Words, inside: Sequence[bool], subject: Subject) -> None:
        self.sentence = sentence
        self.words = words
        self.inside = inside
        self.subject = subject

    def read(self) -> Iterator[Attributed]:
        """The attributions by nouns in the order of the text."""
        for token in self.sentence.tokens:
            if token.upos != "NOUN" or self.inside[token.index]:
                continue
            content = self.content(token)
            if not content:
                continue
            found = self._attributed(token, content)
            if found is not None:
                yield found

    def content(self, noun: Token) -> list[int]:
        """The words of the clause that says what is claimed or hoped; none where none does."""
        for t in self.sentence.children(noun.index, "acl", "ccomp") if noun.low in self.words.nouns else ():
            if t.rel != "acl:relcl" and t.index > noun.index and self._opened(t):
                return below(self.sentence, [t.index])
        return []

    def _opened(self, clause: Token) -> bool:
        return tree.mark_of(self.sentence, clause.index) in ("that", "to", "whether", "if")

    def _attributed(self, noun: Token, content: list[int]) -> Attributed | None:
        span = hull(self.sentence, content)
        holder, verb = self._holder(noun, content)
        if span is None or holder is None:
            return None
        source = source_of(self.sentence, holder, noun.index)
        first = noun.index if verb is None else verb
        if source is None:
            return None
        cue = Span(self.sentence.tokens[min(first, noun.index)].start, noun.end)
        return Attributed(cue, span, source, f"statements.attributed.noun.{noun.low}", self.sentence.index, holder)

    def _holder(self, noun: Token, content: list[int]) -> tuple[int | None, int | None]:
        """Whose claim it is: the possessor's, that of "by X", or the subject's whose object the noun is (with the first
        word of its verb group)."""
        for t in self.sentence.children(noun.index, "nmod"):
            possessor = t.rel == "nmod:poss" or tree.case_of(self.sentence, t.index) in ("by", "from")
            if possessor and t.index not in content:
                return t.index, None
        if noun.dep == "obj" and noun.head >= 0 and self.sentence.tokens[noun.head].upos == "VERB":
            verb = self.sentence.tokens[noun.head]
            return self.subject(verb), tree.group_start(self.sentence, verb.index)
        return None, None
