"""Verbs that attribute: "X said that ...", "..., X said", "X urged them to ...", "X called Y a Z".

Comes in: a sentence with its quotations. Goes out: `Attributed`, one a verb that attributes something.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.model import Sentence, Span, Token
from communique.reading.statements import tree
from communique.reading.statements.attribution.attributed import Attributed
from communique.reading.statements.attribution.complements import Complements
from communique.reading.statements.attribution.phrases import below, hull, source_of
from communique.reading.statements.attribution.words import Words

NO_FRAMES: frozenset[str] = frozenset()


class Verbs:
    """Reads the verbs of one sentence. `inside` tells for each word whether it stands in a quotation."""

    def __init__(self, sentence: Sentence, words: Words, inside: Sequence[bool]) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.words = words
        self.inside = inside
        self.complements = Complements(sentence, words, inside)

    def read(self) -> Iterator[Attributed]:
        """The attributions by verbs in the order of the text."""
        for token in self.tokens:
            lemma = self.words.lemmas.get(token.low)
            if lemma is None or self.inside[token.index] or token.upos not in ("VERB", "AUX"):
                continue
            found = self._passive(token, lemma) if self._is_passive(token) else self._active(token, lemma)
            if found is not None:
                yield found

    def _active(self, token: Token, lemma: str) -> Attributed | None:
        content = self.complements.of(token, lemma)
        head = self._speaker(token) if content else None
        return self._attributed(token, lemma, head, content) if head is not None else None

    def left_open(self) -> Iterator[Attributed]:
        """Verbs of saying with a speaker and nothing said in their own sentence ("X asked.", "She added:"); the content
        is an empty span."""
        for token in self.tokens:
            lemma = self.words.lemmas.get(token.low, "")
            if self.inside[token.index] or "quote" not in self.words.frames.get(lemma, NO_FRAMES):
                continue
            own = tree.own_subject(self.sentence, token.index)
            if own is not None and not self.complements.of(token, lemma):
                yield from filter(None, [self._attributed(token, lemma, own.index, [token.index])])

    def _passive(self, token: Token, lemma: str) -> Attributed | None:
        content = self._passive_content(token)
        head = self._agent(token) if content else None
        if not content or (head is None and lemma not in self.words.unsourced):
            return None
        return self._attributed(token, lemma, head, content)

    def _attributed(self, token: Token, lemma: str, head: int | None, content: list[int]) -> Attributed | None:
        source = self._source(token, head) if head is not None else None
        span = hull(self.sentence, content)
        if span is None or (source is None and head is not None):
            return None
        cue = Span(self.tokens[tree.group_start(self.sentence, token.index)].start, token.end)
        return Attributed(cue, span, source, f"statements.attributed.{lemma}", self.sentence.index, head)

    # ---------------------------------------------------------------- who

    def _speaker(self, token: Token) -> int | None:
        """The word that heads the speaker: the subject, or where the tree looked for it in the quotation before the
        verb, the name that stands between its closing mark and the verb."""
        head = self.subject(token)
        if head is not None and not self.inside[head]:
            return head
        between = self._between(token)
        inner = {t.index for t in between}
        named = (t.index for t in between if t.upos in ("PROPN", "NOUN", "PRON") and t.head not in inner)
        return next(named, head)

    def _between(self, token: Token) -> Sequence[Token]:
        closed = self.complements.closing(token)
        return self.tokens[closed + 1 : tree.group_start(self.sentence, token.index)] if closed is not None else ()

    def _source(self, token: Token, head: int) -> Span | None:
        """The phrase that names who says it: that of its head, or all between a quotation and the verb where the tree
        hung it on the quotation."""
        above = self.tokens[head].head
        between = self._between(token)
        if any(t.index == head for t in between) and above != token.index and 0 <= above < between[0].index:
            return hull(self.sentence, [t.index for t in between])
        return source_of(self.sentence, head, token.index)

    def _is_passive(self, token: Token) -> bool:
        if tree.is_passive(self.sentence, token.index):
            return True
        if token.low.endswith("ing") or token.rel == "acl:relcl" or token.dep not in ("acl", "advcl"):
            return False
        return not any(True for _ in self.sentence.children(token.index, "nsubj", "aux", "mark", "obj"))

    def _agent(self, token: Token) -> int | None:
        for t in self.sentence.children(token.index, "obl", "nmod"):
            if t.rel == "obl:agent" or (tree.case_of(self.sentence, t.index) == "by" and t.index > token.index):
                return t.index
        return None

    def subject(self, token: Token) -> int | None:
        """The word that names who says it: the verb's own subject, else the one it shares with what it hangs on."""
        seen: set[int] = set()
        head = token.index
        while head >= 0 and head not in seen:
            seen.add(head)
            own = tree.own_subject(self.sentence, head)
            if own is not None:
                return own.index if own.dep == "nsubj" else None
            here = self.tokens[head]
            if here.dep == "acl" and not self._predicated(here.head):
                return here.head if tree.mark_of(self.sentence, head) != "to" else None
            if here.dep not in ("conj", "xcomp", "advcl", "parataxis", "ccomp", "acl"):
                return None
            head = here.head
        return None

    def _predicated(self, noun: int) -> bool:
        """True for a noun that is the predicate of a clause ("were in the lead in saying ...")."""
        return any(True for _ in self.sentence.children(noun, "cop"))

    # ---------------------------------------------------------------- passives

    def _passive_content(self, token: Token) -> list[int]:
        """What somebody is said to do or be: the subject of the passive and its complement, or its clause."""
        clauses = [t.index for t in self.sentence.children(token.index, "ccomp")]
        if clauses:
            return below(self.sentence, clauses)
        if token.dep == "acl":
            return []
        subjects = [t.index for t in self.sentence.children(token.index, "nsubj")]
        more = [t.index for t in self.sentence.children(token.index, "xcomp")]
        return below(self.sentence, [*subjects, *more])
