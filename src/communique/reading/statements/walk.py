"""The walk over one sentence: from its root to every predicate that says something, each act with its words.

Comes in: a sentence, who is who in it, and whose words it gives. Goes out: a list of `Found`.
"""

from __future__ import annotations

from dataclasses import replace

from communique.model import Sentence, Span, Token
from communique.reading.discourse import NOBODY, Voice
from communique.reading.statements import tree
from communique.reading.statements.apart import according_to, organ_of, set_apart
from communique.reading.statements.branches import Branches
from communique.reading.statements.classifier import Classifier
from communique.reading.statements.contents import Contents
from communique.reading.statements.found import Found
from communique.reading.statements.hearsay import asked_first, of_all, programme, rumour, sourced
from communique.reading.statements.links import has_content, quoted_as, said_again, told
from communique.reading.statements.predicate import Predicate, Subject, told_what_to_do, you_thanked
from communique.reading.statements.telling import Company, Telling, told_in_turn
from communique.reading.statements.voices import Voices

# Verbs that discuss only where several do it; alone one "reviews" or "explores" for oneself.
ALONE = frozenset({"review", "explore", "examine", "assess", "address"})
WILL = frozenset({"will", "shall", "'ll", "’ll"})
NOTHING: frozenset[int] = frozenset()
# Subjects that are some people or other.
SOME = frozenset({"they", "people", "number", "majority", "many", "some", "several", "dozens", "hundreds", "thousands"})


class Walk:
    """Reads one sentence. `direct` is the voice of a speaker whose own words the sentence gives (a transcript, a joint
    statement, a quotation), or None in a report."""

    def __init__(self, sentence: Sentence, classifier: Classifier, company: Company, direct: Voice | None) -> None:
        self.sentence = sentence
        self.classifier = classifier
        self.cues = classifier.cues
        self.company = company
        self.direct = direct
        self.voices = Voices(sentence, classifier, company)
        self.branches = Branches(sentence, classifier, self.voices.resolve)
        self.contents = Contents(sentence, self.branches, company.hearer, direct=direct is not None)
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
            if self.direct is None and token.index not in self.seen and self.branches.stray(token, self.told):
                self._clause(token.index, None)
        if self.direct is None and self.company.together.joint:
            for talk in self.classifier.nouns.talked(self.sentence):
                self._emit(talk, self.company.together, NOTHING)
        return sorted(dict.fromkeys(self.found), key=lambda f: (f.cue.start, f.content.start))

    def _own_words(self, head: int, voice: Voice) -> None:
        """A sentence of somebody's own words: its acts clause by clause, and a `state` for each clause beside them."""
        spoken = tree.behind_label(self.sentence, head)
        if spoken == head and self._trailing(head) is not None:
            self._clause(head, None)
            return
        head = spoken
        telling = Telling(voice, tree.verb_group(self.sentence, head), "statements.state.declared")
        before = len(self.found)
        acted = [self._said_clause(i, telling, NOTHING) for i in self._clause_heads(head, NOTHING)]
        if not any(acted):
            del self.found[before:]

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
        if said is None and (quoted := quoted_as(self.sentence, head)) is not None:
            return self._quoted(voice, head, quoted[1])
        subject = self._subject(head, voice, said)
        in_clause = said is not None or self._announces(head, subject, voice)
        predicate = self.classifier.classify(self.sentence, head, subject, in_clause=in_clause)
        done = False
        plain = predicate if said is None and self.direct is None else None
        if plain is not None and (rumour(self.sentence, plain) or sourced(self.sentence, plain, self.cues)):
            predicate = None
        if said is None and predicate is not None and ".modal." in predicate.rule and self._according(head):
            return True
        heard = said is not None or bool(voice.holder)
        if predicate is not None and (heard or of_all(self.sentence, predicate)):
            self.seen.add(predicate.head)  # "began by thanking" is one act
            done = self._predicate(predicate, voice, said)
        elif predicate is not None and predicate.says:
            for clause in self._reported_clauses(predicate):
                self._clause(clause, None)
        elif said is None and predicate is None:
            done = self._according(head)
        self._followers(head, said, done or predicate is not None)
        for t in self._chained_on(head, predicate) if predicate is not None and done else ():
            self._clause(t.index, said)
        return done

    def _quoted(self, voice: Voice, head: int, verb: int) -> bool:
        """What somebody is quoted "as saying"; the tree may hang it on the verb of quoting."""
        if voice.kind != "none" and not (voice.holder or voice.speaker):
            return True  # "quoted an official as saying": of no party known
        telling = Telling(voice, tree.verb_group(self.sentence, verb), "statements.state.quote")
        clauses = [*self.sentence.children(verb, "ccomp"), *self.sentence.children(head, "ccomp")]
        done = [self._said(t.index, telling, NOTHING) for t in clauses]
        return any(done)

    def _chained_on(self, head: int, predicate: Predicate) -> list[Token]:
        """The acts coordinated below a chain: "would like to thank X and to congratulate Y"."""
        if predicate.head == head or predicate.noun is not None:
            return []
        conjuncts = [t for t in self.sentence.children(predicate.head, "conj") if t.index not in self.seen]
        return [t for t in conjuncts if self.branches.separate(t, said=True)]

    def _according(self, head: int) -> bool:
        """A clause told "according to" somebody."""
        found = according_to(self.sentence, head, self.company.resolve)
        if found is None:
            return False
        voice, cue, source = found
        return self._said(head, Telling(voice, cue, "statements.state.according"), frozenset({source}))

    def _announces(self, head: int, subject: Subject, voice: Voice) -> bool:
        """A report of what a party, or the sides together, will do, other than meet."""
        if subject.party:
            return True
        lemma = self.classifier.lemma(self.sentence.tokens[head])
        done = lemma in self.cues.contact_verbs or programme(self.sentence, head, self.cues)
        return subject.joint and voice.kind != "event" and not done

    def _trailing(self, head: int) -> int | None:
        """The verb of saying in "..., he said" or "as he said, ..." that the tree hangs below what was said, or None.
        Where who said it speaks for nobody ("the agency reported"), the clause is read as told by the text itself."""
        for t in self.sentence.children(head, "parataxis", "advcl"):
            says = any(entry.says and not entry.that for entry in self.cues.verbs.get(t.low, ()))
            if t.index in self.seen or not (says or self._told_after(t)):
                continue
            as_said = tree.mark_of(self.sentence, t.index) in ("as", "like") and not has_content(self.sentence, t.index)
            if t.dep == "advcl" and not as_said:
                continue
            voice = self._voice(t.index, None) if tree.own_subject(self.sentence, t.index) is not None else NOBODY
            if voice.holder or voice.speaker:
                return t.index
            self.seen.add(t.index)
        others = (t for t in self.sentence.tokens if t.index != head and t.index not in self.seen)
        return next((t.index for t in others if set_apart(self.sentence, t, self.cues, self.company.resolve)), None)

    def _told_after(self, token: Token) -> bool:
        """An act whose content stands before it: "..., I hope", "..., they agreed", "..., she warned"."""
        known = self.classifier.lemma(token) in self.cues.groups["told_after"]
        return known and token.dep == "parataxis" and not has_content(self.sentence, token.index)

    def _inverted(self, head: int, verb: int) -> bool:
        self.seen.add(verb)
        voice = self._voice(verb, None)
        if not any(entry.says for entry in self.cues.verbs[self.sentence.tokens[verb].low]):  # "..., I hope"
            cue = tree.verb_group(self.sentence, verb)
            entry = self.cues.verbs[self.sentence.tokens[verb].low][-1]
            telling = Telling(voice, cue, f"statements.{entry.act}.{entry.lemma}")
            self._tell(telling, self.contents.whole(head, frozenset({verb})), entry.act)
            return True
        rule = f"statements.state.{self.classifier.lemma(self.sentence.tokens[verb])}"
        heard = told(self.sentence, verb) if rule.endswith(".tell") else None
        act = "reaffirm" if said_again(self.sentence, verb) else "state"
        rule = rule.replace(".state.", f".{act}.")
        telling = Telling(voice, tree.verb_group(self.sentence, verb), rule, act, heard)
        done = self._said(head, telling, frozenset({verb}))
        self._followers(verb, None, done)
        return done

    def _followers(self, head: int, said: Voice | None, reported: bool) -> None:
        """What hangs on a predicate and speaks for itself: coordinated predicates, participles, purposes."""
        if reported:
            self.told.add(head)
        for t in self.sentence.children(head):
            if (t.dep == "conj" and self.branches.separate(t, said=said is not None)) or t.dep == "parataxis":
                self._clause(t.index, said)
            elif said is None and self._goes_on(head, t):
                self._clause(t.index, None)

    def _goes_on(self, head: int, token: Token) -> bool:
        """A participle or purpose that reports on, the participle after a trailing "said X" among them."""
        if token.dep == "ccomp":
            return token.low.endswith("ing") and self.branches.acts(token.index)
        return token.dep in ("advcl", "xcomp") and self.branches.adjunct(head, token)

    # ---------------------------------------------------------------- voices

    def _voice(self, head: int, said: Voice | None) -> Voice:
        if said is not None:
            return said
        return self.voices.of(head)

    def _subject(self, head: int, voice: Voice, said: Voice | None) -> Subject:
        if said is None:
            own = voice.kind == "party" or (voice.joint and voice.kind == "group")
            return Subject(voice.joint, voice.kind == "party", voice.kind == "person", own=own)
        token = tree.subject_of(self.sentence, head)
        inner = self.company.resolve(self.sentence, token.index) if token is not None else None
        if token is not None and token.low == "it" and said.kind in ("person", "self"):
            inner = None  # no person calls himself so
        if token is None:
            return Subject(said.joint, own=True)
        first_person = token.low in ("i", "we") or token.text in ("us", "me")
        if inner is None and not (token.low == "it" and said.kind == "party"):
            if not first_person and organ_of(self.sentence, token):
                return Subject(said.joint, party=True, own=True)
            people = token.low in self.cues.joint_words or token.low in SOME
            return Subject(said.joint and first_person, party=first_person, own=first_person, others=people)
        if inner is None:
            return Subject(party=True, own=True)
        own = first_person or (inner.kind != "event" and bool(set(inner.holder) & set(said.holder)))
        joint = said.joint or (inner.joint and not first_person)
        another = None not in (inner.speaker, said.speaker) and inner.speaker != said.speaker
        return Subject(joint, inner.kind == "party" or first_person, inner.kind == "person", own, another=another)

    # ---------------------------------------------------------------- acts

    def _predicate(self, predicate: Predicate, voice: Voice, said: Voice | None) -> bool:
        """Emit the act of a predicate, or the acts inside the clause that it reports."""
        if predicate.says:
            clauses = self._reported_clauses(predicate)
            inner = said if said is not None and not voice.holder else voice
            telling = Telling(inner, self._cue(predicate), predicate.rule, predicate.act, predicate.hearer)
            if clauses:
                done = [self._said(clause, telling, frozenset({predicate.head})) for clause in clauses]
                return any(done)
            if not has_content(self.sentence, predicate.head):
                return False
        if not self._emit(predicate, voice, NOTHING):
            return False
        for other in self.classifier.nouns.beside(self.sentence, predicate):
            self._predicate(other, voice, said)
        return True

    def _cue(self, predicate: Predicate) -> Span:
        first = min(predicate.first, predicate.last)  # a modal may stand before its verb group ("Will it ever be ...?")
        return Span(self.sentence.tokens[first].start, self.sentence.tokens[predicate.last].end)

    def _reported_clauses(self, predicate: Predicate) -> list[int]:
        """The clauses that a verb of saying reports: complements, those of "make clear", or a clause set beside it."""
        head = predicate.head
        clauses = [
            t.index for t in self.sentence.children(head, "ccomp", "csubj") if t.dep == "ccomp" or t.index > head
        ]
        for t in self.sentence.children(head, "xcomp"):
            hung = self.sentence.children(t.index, "ccomp", "advcl")
            clauses.extend(c.index for c in hung if tree.is_finite(self.sentence, c.index))
        beside = [t.index for t in self.sentence.children(head, "parataxis") if t.index > head]
        told = [i for i in clauses if not asked_first(self.sentence, i)] or clauses
        stressed = any(self.sentence.children(head, "obj"))  # "stressed the need for peace, the report added"
        return told or [i for i in beside if tree.own_subject(self.sentence, i) and not stressed]

    def _said(self, head: int, telling: Telling, leave: frozenset[int]) -> bool:
        """What was said: the acts of its clauses, else one act of the telling over the whole."""
        before = len(self.found)
        added = [t.index for t in self.sentence.children(head, "advcl") if self.branches.adds(t)]
        leave = leave | set(added)
        done = False
        for i in self._clause_heads(head, leave):
            done |= self._said_clause(i, telling, leave)
            self.seen.add(i)
        if not done:
            del self.found[before:]
            bound = telling.act != "pledge" or tree.willed(self.sentence, head)
            self._tell(telling, self.contents.whole(head, leave), telling.act if bound else "state")
        for i in added:
            another = tree.own_subject(self.sentence, i) is not None
            self._clause(i, None if another else telling.voice)
        return len(self.found) > before

    def _clause_heads(self, head: int, leave: frozenset[int]) -> list[int]:
        conjuncts = [t for t in self.sentence.children(head, "conj") if t.index not in leave]
        low = [t for x in self.sentence.children(head, "xcomp") for t in self.sentence.children(x.index, "conj")]
        own = [t.index for t in conjuncts if self.branches.separate(t, said=True)]
        clauses = [t.index for t in low if tree.own_clause(self.sentence, t)]
        lower = (i for i in self.sentence.subtree(head) if i not in leave and i not in own)
        return [head, *own, *clauses, *(i for i in lower if self.branches.hung_low(self.sentence.tokens[i]))]

    def _said_clause(self, head: int, telling: Telling, leave: frozenset[int]) -> bool:
        """One clause of what was said: its own act (True), or a `state` (False)."""
        voice = telling.voice
        subject = self._subject(head, voice, voice)
        predicate = self.classifier.classify(self.sentence, head, subject, in_clause=True)
        if predicate is not None and told_in_turn(predicate, subject, voice, past=self._past(predicate.head)):
            self.seen.discard(head)
            return self._clause(head, None)
        noted = predicate is not None and predicate.says and (subject.own or predicate.passive)
        if predicate is not None and noted and self._reported_clauses(predicate):
            return self._predicate(predicate, voice, voice)
        if predicate is None and (purposes := self._met_to(head)):
            done = [self._clause(i, None) for i in purposes]
            return any(done)
        own = predicate is not None and predicate.act != "state" and self._speakers_own(predicate, subject)
        own = own and not (predicate is not None and self.branches.others_feel(predicate))
        if predicate is not None and predicate.act in ("discuss", "agree") and self._we_did(head):
            predicate = replace(predicate, together=True)
        if own and predicate is not None and predicate.act == "discuss" and telling.act == "hope":
            own = False  # "I believe that we have an opportunity to discuss" believes
        if predicate is not None and own and self._emit(predicate, voice, leave, telling.heard):
            for t in self._chained_on(head, predicate):
                further = self.classifier.classify(self.sentence, t.index, subject, in_clause=True)
                if further is not None and further.act != "state":
                    self._emit(further, voice, leave, telling.heard)
            return True
        act = self.classifier.idioms.told_act(self.sentence, head) if telling.act == "state" else "state"
        if act == "state" and self._reproach(head, voice):
            act = "condemn"
        self._tell(telling, self.contents.clause(head, leave), act)
        return act != "state"

    def _met_to(self, head: int) -> list[int]:
        """The acts for which a contact took place that is told by somebody: "they met to discuss the fund, it said"."""
        if self.direct is not None or self.classifier.lemma(self.sentence.tokens[head]) not in self.cues.contact_verbs:
            return []
        nouns = [head, *(t.index for t in self.sentence.children(head, "obj"))]
        hung = (t for i in nouns for t in self.sentence.children(i, "advcl", "acl"))
        meant = [t.index for t in hung if tree.mark_of(self.sentence, t.index) == "to"]
        return [i for i in meant if self.branches.acts(i) and i not in self.seen]

    def _reproach(self, head: int, voice: Voice) -> bool:
        """What others did told as a reproach, in the clause itself or in one that it opens ("it is not the first time
        that they ...", "there is no doubt that they ...")."""
        opened = (head, *self.classifier.reproaches.opened(self.sentence, head))
        subjects = ((i, self._subject(i, voice, voice)) for i in opened)
        others = (i for i, subject in subjects if not (subject.own or subject.joint))
        return any(self.classifier.reproaches.blames(self.sentence, i) for i in others)

    def _we_did(self, head: int) -> bool:
        """ "We discussed the fund" in the words of one of those who did; of talks to come "we will discuss it" too."""
        subject = tree.subject_of(self.sentence, head)
        ahead = self.company.ahead and any(t.low in WILL for t in tree.auxiliaries(self.sentence, head))
        alone = any(tree.case_of(self.sentence, t.index) == "with" for t in self.sentence.children(head, "obl"))
        done = self.classifier.form(self.sentence.tokens[head]) == "past" or (ahead and not alone)
        return done and subject is not None and subject.low == "we"

    def _past(self, head: int) -> bool:
        return self.classifier.form(self.sentence.tokens[head]) == "past"

    def _speakers_own(self, predicate: Predicate, subject: Subject) -> bool:
        """An act inside a said-clause that the speaker's side does; what another side does is only told of."""
        alone = predicate.act == "discuss" and not (subject.joint or predicate.passive)
        if alone and (not subject.own or predicate.rule.rpartition(".")[2] in ALONE):
            return False
        if subject.others and not (predicate.act == "call_for" and told_what_to_do(predicate)):
            return False
        return subject.own or predicate.passive or predicate.act == "call_for" or not (subject.person or subject.party)

    def _emit(self, predicate: Predicate, voice: Voice, leave: frozenset[int], told_to: int | None = None) -> bool:
        """Note the act of a predicate, heard by its own hearer or by whom the whole is told; False where it has no
        content."""
        content = self.contents.of(predicate, leave, self.seen)
        if content is None:
            return False
        told_of = voice.kind == "party" and predicate.about is not None  # "Norway was one of the topics"
        if predicate.together and (told_of or set(voice.holder) <= set(self.company.together.holder)):
            voice = self.company.together
        voice = self.voices.with_whom(predicate, voice)
        heard = (
            predicate.hearer
            if self.contents.hears(predicate)
            else you_thanked(self.sentence, predicate, direct=self.direct is not None)
        )
        addressee = self._heard(voice, told_to if heard is None else heard)
        self.found.append(Found(predicate.act, self._cue(predicate), content, voice, addressee, predicate.rule))
        return True

    def _heard(self, voice: Voice, index: int | None) -> str | None:
        if index is None:
            return None
        if voice.joint:  # the sides together speak to others only
            heard = self.company.resolve(self.sentence, index)
            if heard is None or not set(heard.holder).isdisjoint(voice.holder):
                return None
        hearer = self.company.hearer(self.sentence, index)
        colleague = self.sentence.tokens[index].low in self.cues.idioms["hearers"]
        own = any(t.low in ("his", "her", "its", "their") for t in self.sentence.children(index))
        return hearer or (self.company.other(voice) if colleague and own else None)  # "informed her colleague"

    def _tell(self, telling: Telling, content: Span | None, act: str) -> None:
        """Note a clause that carries no act of its own under the verb that tells it."""
        if content is not None:
            addressee = self._heard(telling.voice, telling.heard)
            rule = f"statements.{act}.{telling.rule.rpartition('.')[2]}"
            self.found.append(Found(act, telling.cue, content, telling.voice, addressee, rule))
