"""The walk over one sentence: from its root to every predicate that says something, each act with its words.

Comes in: a sentence, who has the floor, and a way to ask who a subject is. Goes out: a list of `Found`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from communique.languages.cues import Cues
from communique.model import Sentence, Span, Token
from communique.reading.statements import tree
from communique.reading.discourse import NOBODY, Voice
from communique.reading.statements.found import Found
from communique.reading.statements.predicates import TALK, Classifier, Predicate, Subject, has_content

ANYBODY = Subject(joint=True, party=True, person=True, own=True)
# Verbs that discuss only where several do it; alone one "reviews" or "explores" for oneself.
ALONE = frozenset({"review", "explore", "examine", "assess", "address"})
Resolve = Callable[[Sentence, int], Voice | None]
Hearer = Callable[[Sentence, int], str | None]


class Walk:
    """Reads one sentence. `resolve` tells who a word is, `hearer` who is
    addressed by it; `together` is the voice of all sides of the contact; `direct` is the voice of a speaker whose own words the
    sentence gives (a transcript, a joint statement, a quotation), or None in a report."""

    def __init__(
        self, sentence: Sentence, classifier: Classifier, resolve: Resolve, hearer: Hearer, together: Voice, direct: Voice | None
    ) -> None:
        self.sentence = sentence
        self.classifier = classifier
        self.cues: Cues = classifier.cues
        self.resolve = resolve
        self.hearer = hearer
        self.together = together
        self.direct = direct
        self.found: list[Found] = []
        self.seen: set[int] = set()
        self.told: set[int] = set()

    def read(self) -> list[Found]:
        """All acts of the sentence in the order of their cues."""
        for token in self.sentence.tokens:
            if token.head < 0 and self.direct is not None:
                self._own_words(token.index, self.direct)
            elif token.head < 0:
                self._clause(token.index, None)
        for token in self.sentence.tokens:
            if token.index not in self.seen and self._stray(token):
                self._clause(token.index, None)
        return sorted(self.found, key=lambda f: (f.cue.start, f.content.start))

    def _stray(self, token: Token) -> bool:
        """A finite verb of saying or acting that the tree hung on a noun, or a participle that goes on reporting."""
        if self.direct is not None or token.upos != "VERB" or token.low not in self.cues.lemmas:
            return False
        if token.rel in ("acl:relcl", "advcl", "advcl:relcl") and self._where(token):
            return True
        marked = tree.mark_of(self.sentence, token.index) or tree.case_of(self.sentence, token.index)
        if token.dep in ("advcl", "parataxis", "conj", "acl") and not marked:
            return token.rel != "acl:relcl" and self._reports(token)
        return False

    def _where(self, token: Token) -> bool:
        """"..., where they reaffirmed", "X, who thanked him": a clause of the report that hangs on a place or a person."""
        subject = tree.own_subject(self.sentence, token.index)
        if subject is None:
            return False
        if subject.low == "who":
            voice = self.resolve(self.sentence, tree.antecedent(self.sentence, subject).index)
            return voice is not None and voice.kind == "person"
        for t in self.sentence.children(token.index, "advmod", "mark", "obl"):
            if t.index < token.index and (t.low == "where" or (t.low == "which" and t.dep == "obl")):
                return True
        return False

    def _reports(self, token: Token) -> bool:
        head = self.sentence.tokens[token.head]
        if token.dep == "conj":
            return head.upos not in ("VERB", "AUX") and not token.low.endswith("ing")
        return token.low.endswith("ing") and (head.index in self.told or head.upos not in ("VERB", "AUX"))

    def _own_words(self, head: int, voice: Voice) -> None:
        """A sentence of somebody's own words: its acts clause by clause, and a `state` for each clause beside them."""
        trailing = self._trailing(head)
        if trailing is not None:
            self._clause(head, None)
            return
        head = self._behind_label(head)
        cue = Span(self.sentence.tokens[tree.group_start(self.sentence, head)].start, self.sentence.tokens[head].end)
        before = len(self.found)
        acted = [self._said_clause(i, voice, cue, "statements.state.declared", set()) for i in self._clause_heads(head, set())]
        if not any(acted):
            del self.found[before:]

    def _behind_label(self, head: int) -> int:
        """The predicate behind a speaker's label ("Name: ...") that the tree took for the root."""
        if self.sentence.tokens[head].upos in ("VERB", "AUX") or not any(t.text == ":" for t in self.sentence.tokens[: head + 8]):
            return head
        return next((t.index for t in self.sentence.children(head, "parataxis", "appos") if tree.is_finite(self.sentence, t.index)), head)

    # ---------------------------------------------------------------- clauses

    def _clause(self, head: int, said: Voice | None) -> bool:
        """Read the predicate `head` and those coordinated with it; True where an act came of it. `said` is the voice
        whose words the clause gives, None in the reporter's own."""
        if head in self.seen:
            return False
        self.seen.add(head)
        trailing = self._trailing(head)
        if trailing is not None and said is None:
            return self._inverted(head, trailing)
        voice = self._voice(head, said)
        subject = self._subject(head, voice, said)
        announced = subject.party or (subject.joint and voice.kind != "event" and self.classifier.lemma(self.sentence.tokens[head]) not in self.cues.contact_verbs)
        predicate = self.classifier.classify(self.sentence, head, subject, in_clause=said is not None or announced)
        done = False
        if predicate is not None and (said is not None or voice.holder or predicate.passive):
            done = self._predicate(predicate, voice, said)
        elif predicate is not None and predicate.says:
            for clause in self._reported_clauses(predicate):
                self._clause(clause, None)
        self._followers(head, said, done or predicate is not None)
        return done

    def _trailing(self, head: int) -> int | None:
        """The verb of saying in "..., he said" or "as he said, ..." that the tree hangs below what was said, or None. Where
        who said it speaks for nobody ("the agency reported"), the clause is read as told by the text itself."""
        for t in self.sentence.children(head, "parataxis", "advcl"):
            if t.index in self.seen or not any(entry.says for entry in self.cues.verbs.get(t.low, ())):
                continue
            if t.dep == "advcl" and (tree.mark_of(self.sentence, t.index) != "as" or has_content(self.sentence, t.index)):
                continue
            subject = tree.own_subject(self.sentence, t.index)
            voice = self.resolve(self.sentence, subject.index) if subject is not None else None
            if voice is not None and (voice.holder or voice.speaker):
                return t.index
            self.seen.add(t.index)
        return None

    def _inverted(self, head: int, verb: int) -> bool:
        self.seen.add(verb)
        voice = self._voice(verb, None)
        cue = Span(self.sentence.tokens[tree.group_start(self.sentence, verb)].start, self.sentence.tokens[verb].end)
        done = self._said(head, voice, cue, f"statements.state.{self.classifier.lemma(self.sentence.tokens[verb])}", leave={verb})
        self._followers(verb, None, done)
        return done

    def _followers(self, head: int, said: Voice | None, reported: bool) -> None:
        """What hangs on a predicate and speaks for itself: coordinated predicates, participles, purposes."""
        if reported:
            self.told.add(head)
        for t in self.sentence.children(head):
            if t.dep == "conj" and self._separate(t, said):
                self._clause(t.index, said)
            elif t.dep == "parataxis":
                self._clause(t.index, said)
            elif t.dep in ("advcl", "xcomp") and said is None and self._adjunct(head, t):
                self._clause(t.index, None)

    def _separate(self, token: Token, said: Voice | None) -> bool:
        """A coordinated predicate that is an act of its own, not more of the content."""
        sentence = self.sentence
        head = sentence.tokens[token.head]
        if said is None and not any(t.dep in ("nsubj", "csubj") for t in sentence.children(token.index)):
            return self._acts_alike(head, token)
        if tree.is_finite(sentence, token.index):
            return True
        return self._acts_alike(head, token, said)

    def _acts_alike(self, head: Token, token: Token, said: Voice | None = None) -> bool:
        """Two coordinated predicates of which the second is an act of its own, in a form that can go with the first."""
        sentence = self.sentence
        if not (self._alike(head, token) or tree.is_finite(sentence, token.index)):
            return False
        act = self.classifier.classify(sentence, token.index, ANYBODY, in_clause=said is not None)
        if act is None:
            return False
        bare = any(t.low in self.cues.modals or t.low == "to" for t in sentence.children(head.index, "aux", "mark"))
        return not bare or (act.act in TALK and self._talks(head))

    def _talks(self, head: Token) -> bool:
        return self.classifier.classify(self.sentence, head.index, ANYBODY, in_clause=False) is not None

    def _alike(self, head: Token, token: Token) -> bool:
        """True where two coordinated verbs have one form: "discussed ... and agreed", not "agreed to ... and build"."""
        return self.classifier.form(head) == self.classifier.form(token)

    def _adjunct(self, head: int, token: Token) -> bool:
        """A participle ("stressing that"), a purpose of a contact ("met to discuss"), or "as Mr X welcomed"."""
        sentence = self.sentence
        mark = tree.mark_of(sentence, token.index)
        if token.low.endswith("ing") and mark in ("", "while", "by"):
            return self.classifier.classify(sentence, token.index, ANYBODY, in_clause=False) is not None
        if mark == "to":
            if self.classifier.lemma(sentence.tokens[head]) not in self.cues.contact_verbs:
                return False
            return self.classifier.classify(sentence, token.index, ANYBODY, in_clause=False) is not None
        own = tree.own_subject(sentence, token.index)
        if mark in ("as", "while", "and") and own is not None:
            voice = self.resolve(sentence, own.index)
            return voice is not None and voice.kind == "person"
        return False

    # ---------------------------------------------------------------- voices

    def _voice(self, head: int, said: Voice | None) -> Voice:
        if said is not None:
            return said
        if self._talked_about(head):
            return self.together
        subject = tree.subject_of(self.sentence, head)
        if subject is None or tree.is_passive(self.sentence, head):
            agent = self._agent(head)
            return (self.resolve(self.sentence, agent) or NOBODY) if agent is not None else replace(NOBODY, kind="none")
        return self.resolve(self.sentence, subject.index) or NOBODY

    def _talked_about(self, head: int) -> bool:
        """"met with X to discuss Y": both sides discuss, whoever the sentence begins with."""
        token = self.sentence.tokens[head]
        if not self.together.joint or token.head < 0 or tree.mark_of(self.sentence, head) != "to":
            return False
        if self.classifier.lemma(self.sentence.tokens[token.head]) not in self.cues.contact_verbs:
            return False
        act = self.classifier.classify(self.sentence, head, ANYBODY, in_clause=False)
        return act is not None and act.act == "discuss"

    def _agent(self, head: int) -> int | None:
        for t in self.sentence.children(head, "obl"):
            if t.rel == "obl:agent" or tree.case_of(self.sentence, t.index) == "by":
                return t.index
        return None

    def _subject(self, head: int, voice: Voice, said: Voice | None) -> Subject:
        if said is None:
            return Subject(voice.joint, voice.kind == "party", voice.kind == "person", own=voice.kind == "party")
        token = tree.subject_of(self.sentence, head)
        inner = self.resolve(self.sentence, token.index) if token is not None else None
        if token is None:
            return Subject(said.joint, own=True)
        first_person = token.low in ("i", "we")
        if inner is None:
            return Subject(said.joint and first_person, party=first_person, own=first_person)
        own = first_person or (inner.kind != "event" and bool(set(inner.holder) & set(said.holder)))
        return Subject(inner.joint and not first_person or said.joint, inner.kind == "party" or first_person, inner.kind == "person", own)

    # ---------------------------------------------------------------- acts

    def _predicate(self, predicate: Predicate, voice: Voice, said: Voice | None) -> bool:
        """Emit the act of a predicate, or the acts inside the clause that it reports."""
        tokens = self.sentence.tokens
        cue = Span(tokens[predicate.first].start, tokens[predicate.last].end)
        if predicate.says:
            clauses = self._reported_clauses(predicate)
            inner = said if said is not None and not voice.holder else voice
            done = [self._said(clause, inner, cue, predicate.rule, leave={predicate.head}, act=predicate.act) for clause in clauses]
            if clauses:
                return any(done)
            if not has_content(self.sentence, predicate.head):
                return False
        content = self._content(predicate)
        if content is None:
            return False
        self._emit(predicate.act, cue, content, voice, predicate.hearer, predicate.rule)
        for other in self.classifier.beside(self.sentence, predicate):
            self._predicate(other, voice, said)
        return True

    def _reported_clauses(self, predicate: Predicate) -> list[int]:
        clauses = [t.index for t in self.sentence.children(predicate.head, "ccomp", "csubj")
                   if t.dep == "ccomp" or t.index > predicate.head]  # fmt: skip
        for t in self.sentence.children(predicate.head, "xcomp"):
            clauses.extend(c.index for c in self.sentence.children(t.index, "ccomp", "advcl") if tree.is_finite(self.sentence, c.index))
        if clauses:
            return clauses
        return [t.index for t in self.sentence.children(predicate.head, "parataxis")
                if t.index > predicate.head and tree.own_subject(self.sentence, t.index)]  # fmt: skip

    def _said(self, head: int, voice: Voice, cue: Span, rule: str, leave: set[int], act: str = "state") -> bool:
        """What was said: the acts of its clauses, else one `act` over the whole."""
        before = len(self.found)
        done = False
        added = [t.index for t in self.sentence.children(head, "advcl") if self._adds(t)]
        leave = leave | set(added)
        for i in self._clause_heads(head, leave):
            done |= self._said_clause(i, voice, cue, rule, leave)
            self.seen.add(i)
        if not done:
            del self.found[before:]
            content = self._cut([head], lambda t: t.index in leave, -1, head)
            if content is not None:
                self._emit(act, cue, content, voice, None, rule)
        for i in added:
            self._clause(i, voice)
        return done or len(self.found) > before

    def _adds(self, token: Token) -> bool:
        """"..., adding that", "..., stressing that" hung on what was said: the same speaker goes on."""
        if not token.low.endswith("ing") or tree.mark_of(self.sentence, token.index):
            return False
        return any(entry.says for entry in self.cues.verbs.get(token.low, ())) and has_content(self.sentence, token.index)

    def _clause_heads(self, head: int, leave: set[int]) -> list[int]:
        return [head, *(t.index for t in self.sentence.children(head, "conj") if t.index not in leave and self._separate(t, NOBODY))]

    def _said_clause(self, head: int, voice: Voice, cue: Span, rule: str, leave: set[int]) -> bool:
        subject = self._subject(head, voice, voice)
        predicate = self.classifier.classify(self.sentence, head, subject, in_clause=True)
        if predicate is not None and self._told_in_turn(predicate, subject, voice):
            self.seen.discard(head)
            return self._clause(head, None)
        if predicate is not None and predicate.act != "state" and self._speakers_own(predicate, subject):
            content = self._content(predicate, leave)
            if content is not None:
                tokens = self.sentence.tokens
                own = Span(tokens[predicate.first].start, tokens[predicate.last].end)
                self._emit(predicate.act, own, content, voice, predicate.hearer, predicate.rule)
                return True
        content = self._cut([head], lambda t: t.index in leave or self._leaves(head, t), -1, head)
        if content is not None:
            self._emit("state", cue, content, voice, None, rule)
        return False

    def _told_in_turn(self, predicate: Predicate, subject: Subject, voice: Voice) -> bool:
        """A clause that reports what a person said or did ("the White House said President X reaffirmed ...")."""
        if not subject.person or ".modal." in predicate.rule:
            return False
        if predicate.says and predicate.act == "state":
            return True
        past = self.classifier.form(self.sentence.tokens[predicate.head]) == "past"
        return past and (voice.kind != "person" or not subject.own)

    def _speakers_own(self, predicate: Predicate, subject: Subject) -> bool:
        """An act inside a said-clause that the speaker's side does; what another side does is only told of."""
        if predicate.act == "discuss" and not subject.joint and predicate.rule.rpartition(".")[2] in ALONE:
            return False
        return subject.own or predicate.passive or predicate.act == "call_for" or not (subject.person or subject.party)

    def _leaves(self, head: int, token: Token) -> bool:
        return token.head == head and token.dep == "conj" and self._separate(token, NOBODY)

    def _content(self, predicate: Predicate, leave: set[int] | None = None) -> Span | None:
        """The words that the act is about: what stands behind the cue, or the subject of a passive."""
        out = leave or set()

        heard = predicate.hearer if self._hears(predicate) else None
        others = {other.head for other in self.classifier.beside(self.sentence, predicate)}

        def skip(t: Token) -> bool:
            return (t.index in out or t.index == heard or t.index in others
                    or t.dep == "parataxis" or (t.head == predicate.head and self._speaks(t)))  # fmt: skip

        head = predicate.head
        after = predicate.last
        if predicate.passive and predicate.objects and not self._goes_on(predicate):
            after = min(min(self.sentence.subtree(i)) for i in predicate.objects) - 1
        token = self.sentence.tokens[head]
        heads = [head]
        if token.dep in ("xcomp", "acl") and predicate.first < token.index:
            heads.append(token.head)
        if heard is not None:
            heads.extend(t.index for t in self.sentence.children(heard, "acl", "advcl") if t.rel != "acl:relcl")
        when = [t for t in self.sentence.children(head) if self._when(t, predicate)]
        return self._cut(heads, skip, after, predicate.last, when)

    def _when(self, token: Token, predicate: Predicate) -> bool:
        """A trailing word of time, occasion or source ("after talks in Hanoi", "on Monday", "according to X")."""
        if token.dep != "obl" or token.head != predicate.head or token.index < predicate.last:
            return False
        case = tree.case_of(self.sentence, token.index)
        marks = [t.index for t in self.sentence.children(token.index, "case", "mark")]
        if predicate.last in marks or predicate.first <= token.index <= predicate.last:
            return False
        if case in ("according", "during"):
            return True
        timed = token.low in self.cues.time_words and case in ("", "on", "in", "at", "by", "over")
        return timed or (token.low in self.cues.event_words and case in ("in", "at", "after", "before", "on", "over", "by"))

    def _hears(self, predicate: Predicate) -> bool:
        """True where the hearer is somebody, not the thing praised ("commended the progress made")."""
        if predicate.hearer is None:
            return False
        token = self.sentence.tokens[predicate.hearer]
        return token.upos in ("PRON", "PROPN") or self.hearer(self.sentence, token.index) is not None or token.low in self.cues.joint_words

    def _goes_on(self, predicate: Predicate) -> bool:
        """"Readiness was expressed to ...": the passive's subject is the expression, what follows is what is said."""
        subjects = [self.sentence.tokens[i] for i in predicate.objects]
        nouns = [t for t in subjects if t.low in self.cues.nouns]
        return bool(nouns) and any(t.index > predicate.head for t in self.sentence.children(predicate.head, "xcomp", "ccomp", "advcl", "obl"))

    def _cut(
        self, heads: list[int], skip: Callable[[Token], bool], after: int, anchor: int, when: Sequence[Token] = ()
    ) -> Span | None:
        """The words below `heads` behind `after`, cut where the first clause read for itself begins behind `anchor`, and
        without those of the words of time and occasion in `when` that stand at its end."""
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
            inside = self.sentence.subtree(token.index)
            ends = words and words[-1] <= inside[-1] or all(self.sentence.tokens[i].upos == "PUNCT" for i in words if i > inside[-1])
            rest = [i for i in words if i < inside[0]]
            if ends and tree.trimmed(self.sentence, rest) is not None:
                words = rest
        return tree.trimmed(self.sentence, words)

    def _speaks(self, token: Token) -> bool:
        """A word below a predicate that is read for itself and so is no part of its content."""
        if token.dep == "conj":
            return self._separate(token, self.direct) or token.index in self.seen
        return token.dep == "advcl" and self.direct is None and self._adjunct(token.head, token)

    def _emit(self, act: str, cue: Span, content: Span, voice: Voice, hearer: int | None, rule: str) -> None:
        addressee = self.hearer(self.sentence, hearer) if hearer is not None and not voice.joint else None
        self.found.append(Found(act, cue, content, voice, addressee, rule, self.sentence.index))
