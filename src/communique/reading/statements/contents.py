"""The words that an act is about: from behind its cue to the end of its clause, without what speaks for itself.

Comes in: a predicate on the tree. Goes out: a span, or None where nothing is said.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from communique.model import Sentence, Span, Token
from communique.reading.statements import tree
from communique.reading.statements.branches import Branches
from communique.reading.statements.predicate import Predicate

# Prepositions that tell a time, and those that tell on which occasion something was said.
# What leads to the topic of talks, and what to their place, their day and the partner.
_TOPICS = frozenset({"about", "on", "over", "regarding", "concerning"})
_CIRCUMSTANCES = frozenset({"", "in", "at", "on", "with"})
TIMES = frozenset({"", "on", "in", "at", "by", "over"})
OCCASIONS = frozenset({"in", "at", "after", "before", "on", "over", "ahead", "following"})
# Verbs of one form, that need be no past.
_NO_PAST = frozenset({"put", "set", "cut", "let", "hit", "shut", "read", "spread", "split", "cast", "cost", "quit"})
# Nouns that count talks: "in the third round of consultations".
ROUNDS = frozenset({"round", "rounds", "series", "edition", "margins", "sidelines", "framework", "course"})
# Words behind a passive that say how, not what: "was discussed in detail".
MANNER = frozenset(
    {
        "detail",
        "depth",
        "length",
        "also",
        "separately",
        "today",
        "yesterday",
        "briefly",
        "extensively",
        "thoroughly",
        "too",
        "well",
    }
)
# Acts about what lies ahead: "hopes to sign it during the visit" hopes for that occasion.
TO_COME = frozenset({"hope", "pledge", "propose"})

Hearer = Callable[[Sentence, int], str | None]
Skip = Callable[[Token], bool]


class Contents:
    """Measures contents in one sentence. `direct` is True where the sentence gives somebody's own words."""

    def __init__(self, sentence: Sentence, branches: Branches, hearer: Hearer, *, direct: bool) -> None:
        self.sentence = sentence
        self.branches = branches
        self.cues = branches.cues
        self.hearer = hearer
        self.direct = direct

    def of(self, predicate: Predicate, leave: frozenset[int], seen: set[int]) -> Span | None:
        """What stands behind the cue, or the subject of a passive; words in `leave` and what they hold stay out, and
        coordinated predicates in `seen` too."""
        if predicate.about is not None:
            return self.clause(predicate.about, leave)
        heard = predicate.hearer if self.hears(predicate) else None
        others = {other.head for other in self.branches.classifier.nouns.beside(self.sentence, predicate)}
        out = leave | others | {heard}

        within = self.sentence.tokens[predicate.head].dep == "ccomp"
        heads = self._heads(predicate, heard)

        def skip(t: Token) -> bool:
            if self._left(predicate, t) or self._meanwhile(predicate, t):
                return True
            if within and t.dep == "conj" and tree.own_clause(self.sentence, t):
                return True
            if t.index > predicate.last and self.branches.hung_low(t):
                return True
            aside = t.index in out or t.dep == "parataxis" or self._agent(predicate, t)
            return aside or (t.head in heads and self._speaks(t, seen))

        when = self._whens(predicate)
        after = self._after(predicate)
        content = self._from_topic(predicate, self.cut(heads, skip, after, predicate.last, when))
        bare = content is None or self._only(content, when) or self._needed(content)
        if heard is not None and bare:  # "thanked Brazil": nothing else told
            pronoun = self.sentence.tokens[heard].upos == "PRON"
            if predicate.act in ("propose", "call_for") and (pronoun or predicate.rule.endswith(".tell")):
                return None  # "had invited her": to what is not told
            out = out - {heard}
            return self.cut(heads, skip, after, predicate.last, when)
        if content is None and not predicate.passive:
            return self._before(predicate)
        return self._subject_alone(predicate, content)

    def _from_topic(self, predicate: Predicate, content: Span | None) -> Span | None:
        """ "held talks with X in Oslo on Monday about trade": without the place, the day and the partner that stand
        before what the talks were about."""
        hung = [t for t in self.sentence.children(predicate.head, "obl") if t.index > predicate.last]
        topics = [t for t in hung if tree.case_of(self.sentence, t.index) in _TOPICS and not self._when(t, predicate)]
        if content is None or predicate.act != "discuss" or predicate.noun is None or not topics:
            return content
        start = min(self.sentence.subtree(topics[0].index))
        places = [t for t in hung if t.index < start and tree.case_of(self.sentence, t.index) in _CIRCUMSTANCES]
        aside = {i for t in places for i in self.sentence.subtree(t.index)}
        before = [t for t in self.sentence.tokens if content.start <= t.start and t.index < start and t.upos != "PUNCT"]
        if not before or any(t.index not in aside for t in before):
            return content
        return Span(self.sentence.tokens[start].start, content.end)

    def _left(self, predicate: Predicate, token: Token) -> bool:
        """What the same person did besides, in a report: "thanked her hosts and left for Bergen"."""
        if self.direct or token.dep != "conj" or token.head != predicate.head or predicate.first < predicate.head - 1:
            return False
        head = self.sentence.tokens[predicate.head]
        past = self.branches.classifier.form(token) == self.branches.classifier.form(head) == "past"
        if not past or head.dep not in ("root", "conj") or token.upos != "VERB" or token.index < predicate.last + 3:
            return False
        if token.low in _NO_PAST:
            return False  # "promised to look into it and put it right"
        objects = self.sentence.children(token.index, "obj")
        own = (t.upos == "PRON" or any(self.sentence.children(t.index, "det", "nmod:poss")) for t in objects)
        return self.sentence.tokens[token.index - 1].upos == "CCONJ" and any(own)

    def _meanwhile(self, predicate: Predicate, token: Token) -> bool:
        """What others did beside: "discussed fish with X, while the talks with Y turned on trade"."""
        beside = predicate.act == "discuss" and token.dep == "advcl" and token.head == predicate.head
        own = tree.own_subject(self.sentence, token.index)
        return beside and own is not None and tree.mark_of(self.sentence, token.index) in ("while", "whereas")

    def _agent(self, predicate: Predicate, token: Token) -> bool:
        """Who did what a passive tells, behind it, with no topic hung on him: "was discussed by the ministers"."""
        if self.direct or not predicate.passive or token.rel != "obl:agent" or token.head != predicate.head:
            return False
        people = token.upos in ("PROPN", "PRON") or token.low in self.cues.joint_words | self.cues.bodies
        topics = (tree.case_of(self.sentence, t.index) for t in self.sentence.children(token.index, "nmod", "acl"))
        return people and token.index > predicate.last and not any(t in ("on", "about", "over") for t in topics)

    def _before(self, predicate: Predicate) -> Span | None:
        """What stands before its verb: "the border must stay open, they agreed"."""
        said = [t.index for t in self.sentence.children(predicate.head, "ccomp") if t.index < predicate.first]
        return self.whole(said[0], frozenset()) if said else None

    def _only(self, content: Span, when: Sequence[Token]) -> bool:
        """True where a content is no more than the time at which it was said; "on the New Year" is what for."""
        times = [t for t in when if t.low in self.cues.time_words and not any(self.sentence.children(t.index, "det"))]
        stretches = [self.sentence.subtree(t.index) for t in times]
        ends = [(self.sentence.tokens[s[0]].start, self.sentence.tokens[s[-1]].end) for s in stretches]
        return any(content.start >= start for start, _ in ends) and content.end <= max(end for _, end in ends)

    def _needed(self, content: Span) -> bool:
        """True where nothing is left but "the need", with who is asked and what for below it."""
        words = [t.low for t in self.sentence.tokens if content.start <= t.start < content.end and t.upos != "ADJ"]
        return len(words) < 3 and words[-1:] != [] and words[-1] in self.cues.need_nouns

    def _subject_alone(self, predicate: Predicate, content: Span | None) -> Span | None:
        """A passive that says no more behind its verb ("trade was discussed") has its subject for content."""
        verb = self.sentence.tokens[predicate.last]
        manner = [t for t in self.sentence.children(predicate.last, "obl", "advmod") if t.index > predicate.last]
        told = content is not None and predicate.passive and not self.direct and predicate.act == "discuss"
        if content is not None and told and manner and all(self._where(t) for t in manner):
            content = Span(min(content.start, verb.start - 1), verb.end)
        if content is not None and content.start < verb.start and manner and all(t.low in MANNER for t in manner):
            content = Span(content.start, min(content.end, verb.end))
        if (
            content is None
            or self.direct
            or not predicate.passive
            or content.end != verb.end
            or content.start >= verb.start
        ):
            return content
        return tree.trimmed(self.sentence, [i for o in predicate.objects for i in self.sentence.subtree(o)]) or content

    def _where(self, token: Token) -> bool:
        """The day, the place or the encounter at which something was discussed: "on Monday", "in Oslo"."""
        case = tree.case_of(self.sentence, token.index)
        timed = token.low in self.cues.time_words or self._occasion(token)
        return timed or (case in ("in", "at") and token.upos == "PROPN") or token.low in MANNER

    def _heads(self, predicate: Predicate, heard: int | None) -> list[int]:
        """Where the content hangs: the predicate, the verb that it completes, what the hearer is asked to do."""
        token = self.sentence.tokens[predicate.head]
        heads = [predicate.head]
        if token.dep in ("xcomp", "acl") and predicate.first < token.index:
            heads.append(token.head)
        if heard is not None:
            asked = (t for t in self.sentence.children(heard, "acl", "advcl") if t.rel != "acl:relcl")
            heads.extend(t.index for t in asked if tree.mark_of(self.sentence, t.index) or t.dep == "advcl")
            names = [heard, *(t.index for t in self.sentence.children(heard, "appos"))]
            hung = [t for i in names for t in self.sentence.children(i, "nmod")]
            heads.extend(t.index for t in hung if self._about(predicate.head, t))
        return heads

    def _about(self, head: int, token: Token) -> bool:
        """What the hearer is told, hung on the hearer: "assured X of its support", "thanked the team for"."""
        case = tree.case_of(self.sentence, token.index)
        lemma = self.cues.lemmas.get(self.sentence.tokens[head].low)
        of = case == "of" and token.upos != "PROPN"  # not "the President of Brazil"
        return case in ("for", "on", "about", "over") or (of and lemma in self.cues.groups["telling_of"])

    def _after(self, predicate: Predicate) -> int:
        """The word behind which the content begins."""
        subject_in_cue = predicate.noun is not None and predicate.first <= predicate.noun
        subject_in_cue |= any(self._impersonal(i, predicate) for i in predicate.objects)
        if predicate.passive and predicate.objects and not subject_in_cue and not self._goes_on(predicate):
            before = [i for i in predicate.objects if i <= predicate.head]
            start = min((min(self.sentence.subtree(i)) for i in before), default=predicate.last + 1)
            return start - 1 if start < predicate.first else predicate.last
        return predicate.last

    def _impersonal(self, subject: int, predicate: Predicate) -> bool:
        """The "it" of "it was agreed to": what follows is said."""
        it = self.sentence.tokens[subject].low == "it"
        return it and self.sentence.tokens[predicate.last].low == "to" and predicate.last > predicate.head

    def clause(self, head: int, leave: frozenset[int]) -> Span | None:
        """A clause of what was said, without its coordinated clauses."""

        def skip(t: Token) -> bool:
            return t.index in leave or (t.head == head and t.dep == "conj" and self.branches.separate(t, said=True))

        return self.cut([head], skip, -1, head, self._sources(head))

    def _sources(self, head: int) -> list[Token]:
        """The source told behind what was said: "..., according to the agency"."""
        return [t for t in self.sentence.children(head, "obl") if tree.case_of(self.sentence, t.index) == "according"]

    def whole(self, head: int, leave: frozenset[int]) -> Span | None:
        """All that was said, coordinated clauses included."""
        return self.cut([head], lambda t: t.index in leave, -1, head, self._sources(head))

    def _whens(self, predicate: Predicate) -> list[Token]:
        """Words of time, occasion and source below a predicate that may stand at the ends of its content."""
        when = [t for t in self.sentence.children(predicate.head) if self._when(t, predicate)]
        completed = list(self.sentence.children(predicate.head, "xcomp"))
        hung = [o for t in completed for o in self._occasions(t.index)]
        if predicate.act in TO_COME:
            hung = [t for t in hung if tree.case_of(self.sentence, t.index) == "according"]
        above = [predicate.head, *(t.index for t in completed)]
        meeting = [c for i in above for c in self.sentence.children(i, "advcl") if self._as_they_met(c)]
        lines = [self.sentence.tokens[i] for i in self.sentence.subtree(predicate.head) if i > predicate.last]
        said = () if predicate.act in TO_COME else (t for t in lines if self._on_the_line(t))
        return sorted({*when, *hung, *meeting, *said}, key=lambda t: t.index)

    def _as_they_met(self, clause: Token) -> bool:
        """ "..., as the two leaders met in Oslo" tells the occasion."""
        mark = tree.mark_of(self.sentence, clause.index)
        met = self.cues.lemmas.get(clause.low) in self.cues.contact_verbs
        return mark in ("as", "when") and met and tree.own_subject(self.sentence, clause.index) is not None

    def _on_the_line(self, token: Token) -> bool:
        """ "In a phone call last month", wherever the tree hung it."""
        by = tree.case_of(self.sentence, token.index) in ("in", "during", "over")
        return by and token.dep in ("obl", "nmod") and token.low in self.cues.idioms["lines"]

    def _when(self, token: Token, predicate: Predicate) -> bool:
        """A trailing word of time, occasion or source ("after talks in Hanoi", "on Monday", "according to X")."""
        if token.dep != "obl" or token.index < predicate.last:
            return False
        marks = [t.index for t in self.sentence.children(token.index, "case", "mark")]
        if predicate.last in marks or predicate.first <= token.index <= predicate.last:
            return False
        case = tree.case_of(self.sentence, token.index)
        means = case == "by" and any(self.sentence.children(token.index, "nmod"))  # "by way of trade"
        timed = token.low in self.cues.time_words and case in TIMES and not means
        if not case and any(tree.case_of(self.sentence, t.index) == "of" for t in self.sentence.children(token.index)):
            return False  # "the signing today of an agreement"
        return timed or self._occasion(token)

    def _occasions(self, head: int) -> list[Token]:
        """The occasion below an infinitive and the time behind it ("agreed to open a line after talks on Monday")."""
        hung = list(self.sentence.children(head, "obl"))
        first = min((t.index for t in hung if self._occasion(t)), default=len(self.sentence.tokens))
        return [t for t in hung if t.index == first or (t.index > first and t.low in self.cues.time_words)]

    def _occasion(self, token: Token) -> bool:
        """The occasion or the source of what is said: "during the call", "after talks in Hanoi", "according to X"."""
        case = tree.case_of(self.sentence, token.index)
        if case in OCCASIONS and token.low in ROUNDS:
            inside = self.sentence.children(token.index, "nmod")
            return any(t.low in self.cues.event_words for t in inside)
        lasting = token.low == "contact" and case == "in"  # "remain in close contact"
        event = token.low in self.cues.event_words and case in OCCASIONS and not lasting
        return case in ("according", "during") or event

    def hears(self, predicate: Predicate) -> bool:
        """True where the hearer is somebody, not the thing praised ("commended the progress made")."""
        if predicate.hearer is None:
            return False
        token = self.sentence.tokens[predicate.hearer]
        owned = any(t.rel == "nmod:poss" for t in self.sentence.children(token.index))
        if owned and token.low in self.cues.classes["merit"]:
            return False  # "the Prime Minister's leadership" is what is praised
        people = self.cues.joint_words | self.cues.idioms["hearers"]
        if predicate.act == "call_for":
            people |= self.cues.idioms["crowds"] | self.cues.bearers
        if token.upos in ("PRON", "PROPN") or token.low in people:
            return True
        asked = [t.index for t in self.sentence.children(predicate.head, "xcomp", "ccomp")]
        if predicate.act == "call_for" and any(tree.mark_of(self.sentence, i) == "to" for i in asked):
            return True  # "encouraged the private sector to invest"
        return self.hearer(self.sentence, token.index) is not None

    def _goes_on(self, predicate: Predicate) -> bool:
        """The passive whose subject is the expression, and what follows is said: "readiness was expressed to ..."."""
        classes = [self.cues.nouns.get(self.sentence.tokens[i].low) for i in predicate.objects]
        expressed = any(c is not None and (c.name in self.cues.pairs["express"] or c.name == "stance") for c in classes)
        hung = self.sentence.children(predicate.head, "xcomp", "ccomp", "advcl", "obl")
        return expressed and any(t.index > predicate.head for t in hung)

    def _speaks(self, token: Token, seen: set[int]) -> bool:
        """A word below a predicate that is read for itself and so is no part of its content."""
        if token.dep == "conj":
            return token.index in seen or self.branches.separate(token, said=self.direct)
        return token.dep == "advcl" and not self.direct and self.branches.adjunct(token.head, token)

    def cut(self, heads: list[int], skip: Skip, after: int, anchor: int, when: Sequence[Token] = ()) -> Span | None:
        """The words below `heads` behind word `after`, cut where the first clause read for itself begins behind
        `anchor`, and without those words of time and occasion in `when` that stand at either end."""
        left: list[int] = []

        def leave(t: Token) -> bool:
            out = skip(t)
            if out and t.index > anchor and t.dep in ("conj", "advcl", "parataxis"):
                left.append(min(self.sentence.subtree(t.index)))
            return out

        words = tree.stretch(self.sentence, heads, leave, after)
        end = min(left, default=len(self.sentence.tokens))
        words = [i for i in words if i < end] or words
        for token in reversed(when):
            words = self._without(words, self._occasion_words(token))
        source = next((i for i in words if i > anchor and self._source_begins(i)), None)
        words = [i for i in words if source is None or i < source] or words
        return tree.trimmed(self.sentence, words)

    def _occasion_words(self, token: Token) -> list[int]:
        """The words of an occasion; not "the fund" in "discussed ships ahead of the Summit and the fund"."""
        words = self.sentence.subtree(token.index)
        if tree.case_of(self.sentence, token.index) not in ("ahead", "following"):
            return words
        joined = (t for t in self.sentence.children(token.index, "conj") if t.low not in self.cues.event_words)
        apart = {i for t in joined for i in self.sentence.subtree(t.index)}
        return [i for i in words if i not in apart]

    def _source_begins(self, i: int) -> bool:
        """ "..., according to the palace", wherever the tree hung it: whose word it is ends what was said."""
        low = [t.low for t in self.sentence.tokens[max(i - 1, 0) : i + 2]]
        return low == [",", "according", "to"] and not self.direct

    def _without(self, words: list[int], constituent: list[int]) -> list[int]:
        """`words` without a constituent that begins or ends them; as they are where nothing would stay."""
        behind = [i for i in words if i > constituent[-1]]
        rest = [i for i in words if i < constituent[0]]
        spoken = any(self.sentence.tokens[i].upos != "PUNCT" for i in behind)
        if spoken:
            return words if rest else behind
        return words if tree.trimmed(self.sentence, rest) is None else rest
