"""What a verb attributes: its clause, quotation, infinitive, object, or what stands before "..., he said".

Comes in: a verb of a sentence and the frames that the lexicon gives it. Goes out: the indexes of the words attributed.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.model import Sentence, Token
from communique.reading.statements import tree
from communique.reading.statements.attribution.phrases import asides, below
from communique.reading.statements.attribution.words import Words

NO_REPORT = ("to", "as", "because", "for")
NONE: frozenset[str] = frozenset()
OBJECT_OPENERS = ("as", "for", "of", "over", "about", "to", "against")


class Complements:
    """Measures complements in one sentence. `inside` tells for each word whether it stands in a quotation."""

    def __init__(self, sentence: Sentence, words: Words, inside: Sequence[bool]) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.words = words
        self.inside = inside

    def of(self, token: Token, lemma: str) -> list[int]:
        """The words that a verb attributes, by the first of its frames that holds; none where no frame does."""
        frames = self.words.frames.get(lemma, NONE)
        says = bool(frames & {"clause", "quote"})
        found = (
            ("clause" in frames and self._clause(token))
            or (says and self._told_before(token))
            or ("named" in frames and self._named(token))
            or ("to" in frames and self._infinitive(token))
            or self._prepositional(token, lemma)
            or ("ing" in frames and self._gerund(token))
            or ("object" in frames and self._object(token))
            or ("quote" in frames and self._quotation(token))
        )
        return self._before_speaker(token, found or [])

    def _before_speaker(self, token: Token, words: list[int]) -> list[int]:
        """`words` cut where a quotation ends before the verb: what follows its closing mark names the speaker."""
        closed = self.closing(token)
        if closed is None or not words or not words[0] <= closed < words[-1]:
            return words
        return [i for i in words if i <= closed or i > token.index]

    def closing(self, token: Token) -> int | None:
        """The last word or sign of a quotation that ends, with a sign of its own, before the verb and its subject."""
        last = next((i for i in range(token.index - 1, -1, -1) if self.inside[i]), None)
        if last is None or self.tokens[last].upos != "PUNCT":
            return None
        between = self.tokens[last + 1 : token.index]
        return last if not any(t.text in (",", ":", ";") for t in between[:1]) else None

    def _below(self, heads: Sequence[int], without: Sequence[int] = ()) -> list[int]:
        words = below(self.sentence, heads, without)
        return asides(self.sentence, words, self.inside)

    # ---------------------------------------------------------------- clauses

    def _clause(self, token: Token) -> list[int]:
        """A clause that completes the verb, or stands behind it after a colon."""
        clauses = [t for t in self.sentence.children(token.index, "ccomp") if self._reported(t)] or [
            t
            for t in self.sentence.children(token.index, "parataxis")
            if t.index > token.index and self._opens(token.index + 1, min(self.sentence.subtree(t.index)))
        ]
        words = self._below([t.index for t in clauses])
        opened = [m.index for t in clauses[:1] for m in self.sentence.children(t.index, "mark") if m.low == "that"]
        return [i for i in words if i >= opened[0]] if opened and opened[0] > token.index else words

    def _reported(self, clause: Token) -> bool:
        mark = tree.mark_of(self.sentence, clause.index)
        return mark not in NO_REPORT or (mark == "to" and tree.own_subject(self.sentence, clause.index) is not None)

    def _opens(self, start: int, end: int) -> bool:
        """True where a colon or a quotation mark stands between a verb and what may be said."""
        return any(t.text == ":" or self.inside[t.index] for t in self.tokens[start : end + 1])

    def _told_before(self, token: Token) -> list[int]:
        """What stands before "..., he said" or around it, where the tree hangs the verb below what was said."""
        if token.head < 0 or tree.own_subject(self.sentence, token.index) is None:
            return []
        head = token.head
        if token.dep == "conj" and not self._ends(token):
            return []
        if token.dep == "advcl" and tree.mark_of(self.sentence, token.index) != "as":
            return []
        if token.dep not in ("parataxis", "advcl", "conj"):
            return []
        after = [t.index for t in self.sentence.children(head, "advcl", "conj") if t.index > token.index]
        own = [i for i in after if not self.inside[i] and self.tokens[i].low in self.words.lemmas]
        return below(self.sentence, [head], [token.index, *own])

    def _ends(self, token: Token) -> bool:
        """True for a verb behind a comma that ends its sentence with its subject ("..., the source said")."""
        under = self.sentence.subtree(token.index)
        first = min(under)
        bare = {t.dep for t in self.sentence.children(token.index)} <= {"nsubj", "punct", "aux", "advmod", "obl"}
        return bare and self.tokens[first - 1].text == "," and max(under) >= len(self.tokens) - 3

    # ---------------------------------------------------------------- other frames

    def _named(self, token: Token) -> list[int]:
        """What is called by a name, and the name: "called the plan a mistake"."""
        objects = [t for t in self.sentence.children(token.index, "obj", "xcomp") if t.index > token.index]
        if not objects or objects[0].upos in ("VERB", "AUX"):
            return []
        behind = [t for t in self.sentence.children(token.index) if t.index > objects[0].index]
        named = [t.index for t in behind if self._names(t)]
        quoted = any(self.inside[i] for i in self.sentence.subtree(objects[0].index))
        return self._below([objects[0].index, *named]) if named or quoted else []

    def _names(self, token: Token) -> bool:
        mark = tree.mark_of(self.sentence, token.index) or tree.case_of(self.sentence, token.index)
        if mark:
            return mark == "as" and token.dep in ("obl", "advcl")
        return token.dep == "xcomp" or (token.dep in ("advcl", "parataxis", "dep") and self._plain(token))

    def _plain(self, token: Token) -> bool:
        """True for what can be a name beside a thing: no participle in -ing, unless it is quoted."""
        return not token.low.endswith("ing") or self.inside[token.index]

    def _infinitive(self, token: Token) -> list[int]:
        """What is to be done, with who is to do it: "urged them to leave"."""
        clauses = [
            t.index
            for t in self.sentence.children(token.index, "xcomp", "ccomp")
            if tree.mark_of(self.sentence, t.index) == "to"
        ]
        if not clauses:
            return []
        doers = [t.index for t in self.sentence.children(token.index, "obj", "iobj") if t.index < clauses[-1]]
        return self._below([*doers, *clauses])

    def _gerund(self, token: Token) -> list[int]:
        clauses = [t.index for t in self.sentence.children(token.index, "xcomp", "ccomp") if t.low.endswith("ing")]
        return self._below(clauses)

    def _prepositional(self, token: Token, lemma: str) -> list[int]:
        """What stands behind a preposition of the verb: "called for ...", "spoke about ..."."""
        wanted = self.words.prepositions.get(lemma, NONE)
        for t in self.sentence.children(token.index, "obl", "advcl", "xcomp", "nmod") if wanted else ():
            marks = [m for m in self.sentence.children(t.index, "case", "mark") if m.low in wanted]
            if marks and token.index < marks[0].index < t.index:
                more = [
                    c.index
                    for c in self.sentence.children(token.index, "xcomp", "advcl", "ccomp")
                    if c.index > t.index and tree.mark_of(self.sentence, c.index) == "to"
                ]
                return self._below([t.index, *more], [marks[0].index])
        return []

    def _object(self, token: Token) -> list[int]:
        """A noun phrase, with what completes it ("criticized the plan as a mistake")."""
        objects = [t.index for t in self.sentence.children(token.index, "obj") if t.index > token.index]
        if not objects:
            return []
        behind = self.sentence.children(token.index, "obl", "advcl", "xcomp", "ccomp")
        more = [t.index for t in behind if t.index > objects[0] and self._completes(t)]
        return self._below([*objects, *more])

    def _completes(self, token: Token) -> bool:
        opener = tree.case_of(self.sentence, token.index) or tree.mark_of(self.sentence, token.index)
        return token.dep in ("xcomp", "ccomp") or opener in OBJECT_OPENERS

    def _quotation(self, token: Token) -> list[int]:
        """The words of a quotation right behind the verb, or before the verb and its subject."""
        behind = [t.index for t in self.tokens[token.index + 1 : token.index + 7] if self.inside[t.index]]
        if behind:
            return self._run(behind[0])
        closed = self.closing(token)
        return list(range(closed + 1)) if closed is not None else []

    def _run(self, start: int) -> list[int]:
        end = start
        while end < len(self.tokens) and (self.inside[end] or self.tokens[end].upos == "PUNCT"):
            end += 1
        return list(range(start, end))
