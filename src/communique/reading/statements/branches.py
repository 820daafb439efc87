"""Which words below a predicate speak for themselves: coordinated acts, participles, purposes, clauses of place.

Comes in: a sentence, the classifier and a way to ask who a word is. Goes out: yes or no for a word.
"""

from __future__ import annotations

from collections.abc import Callable

from communique.model import Sentence, Token
from communique.reading.discourse import Voice
from communique.reading.statements import tree
from communique.reading.statements.classifier import Classifier
from communique.reading.statements.links import has_content
from communique.reading.statements.predicate import ANYBODY, TALK, Predicate

# Conjunctions of time that open a clause beside the report.
ASIDE = frozenset({"after", "when", "before", "since", "though", "although"})

# What one calls on others to do, rather than calls on them for.
ASKED = frozenset({"bring", "raise", "take"})
# What one calls on somebody for, to pay him a visit.
COURTESIES = frozenset(
    {"thank", "congratulate", "discuss", "condole", "express", "convey", "bid", "pay", "review", "exchange", "extend"}
) | {"brief", "inform", "offer", "deliver", "talk", "speak", "felicitate", "greet", "apprise", "update"}

# Acts that are told of people in whole crowds rather than done by the speaker.
FEELINGS = ("support", "oppose", "hope", "appreciate", "voice_concern", "condemn")

Resolve = Callable[[Sentence, int], Voice | None]


class Branches:
    """Judges the branches of one sentence's tree. `said` is True inside what somebody said, where modals count."""

    def __init__(self, sentence: Sentence, classifier: Classifier, resolve: Resolve) -> None:
        self.sentence = sentence
        self.classifier = classifier
        self.cues = classifier.cues
        self.resolve = resolve

    def separate(self, token: Token, *, said: bool) -> bool:
        """A coordinated predicate that is an act of its own, not more of the content."""
        head = self.sentence.tokens[token.head]
        if any(t.low in ("how", "why", "whether") for t in self.sentence.children(token.index, "advmod", "mark")):
            return False  # one more of the things told: "discussed the fund and how to enlarge it"
        if self._paired(head, token):
            return False
        if not said and not any(t.dep in ("nsubj", "csubj") for t in self.sentence.children(token.index)):
            return self._acts_alike(head, token, said=False)
        return tree.is_finite(self.sentence, token.index) or self._acts_alike(head, token, said=said)

    def _paired(self, head: Token, token: Token) -> bool:
        """The second of two verbs before one object."""
        if tree.paired(self.sentence, head.index) == token.index:
            return True
        first = None
        if token.upos == "VERB" and self.sentence.tokens[token.index - 1].low not in (",", ";"):
            first = self.classifier.classify(self.sentence, head.index, ANYBODY, in_clause=False)
        if first is None or first.noun is not None or first.says or first.head != head.index:
            return False
        return first.last >= token.index

    def _acts_alike(self, head: Token, token: Token, *, said: bool) -> bool:
        """Two coordinated predicates of which the second is an act of its own, in a form that can go with the first
        ("discussed ... and agreed", not "agreed to ... and build")."""
        form = self.classifier.form(token)
        alike = form in ("s", self.classifier.form(head)) or (form == "past" and self._plain_past(head))
        alike = alike or (said and form == "base" and self._perfect(head))  # "have noted the report and welcome it"
        if not (alike or tree.is_finite(self.sentence, token.index)):
            return False
        act = self.classifier.classify(self.sentence, token.index, ANYBODY, in_clause=said)
        if act is None:
            return False
        bare = any(
            t.low in self.cues.modals or t.low == "to" for t in self.sentence.children(head.index, "aux", "mark")
        )
        return not bare or ((act.act in TALK or self._performed(head)) and self.acts(head.index))

    def _perfect(self, verb: Token) -> bool:
        helped = any(t.low in ("have", "'ve", "’ve") for t in self.sentence.children(verb.index, "aux"))
        return helped and self.classifier.form(verb) == "past"

    def _plain_past(self, verb: Token) -> bool:
        """A main verb that is no act, told of its own subject without an auxiliary: "left the fund (and accused X)"."""
        bare = not any(True for _ in self.sentence.children(verb.index, "aux", "cop"))
        past = verb.upos == "VERB" and self.classifier.form(verb) == "base" and verb.low not in self.cues.verbs
        return past and bare and verb.dep == "root" and tree.own_subject(self.sentence, verb.index) is not None

    def _performed(self, token: Token) -> bool:
        """True below "wished to": each act of the list is done by saying so ("wished to reaffirm X and to ask Y")."""
        while token.dep == "conj":
            token = self.sentence.tokens[token.head]
        above = self.sentence.tokens[token.head]
        return token.dep == "xcomp" and above.low in ("wish", "wishes", "wished")

    def acts(self, index: int) -> bool:
        """True where a predicate carries an act of any kind, whoever its subject."""
        return self.classifier.classify(self.sentence, index, ANYBODY, in_clause=False) is not None

    def adjunct(self, head: int, token: Token) -> bool:
        """A participle ("stressing that"), a purpose of a contact ("met to discuss"), "as Mr X welcomed" or "with Mr X
        pledging"."""
        mark = tree.mark_of(self.sentence, token.index)
        added = any(t.low == "addition" for t in self.sentence.children(token.index, "dep"))
        going_on = token.low.endswith("ing") or self._done_before(token)
        if going_on and (added or mark in ("", "while", "by", "after", "upon")):
            when = any(t.low == "when" for t in self.sentence.children(token.index, "advmod", "mark"))
            return not when and self.acts(token.index)
        if mark == "to":
            above = self.classifier.lemma(self.sentence.tokens[head])
            contact = above in self.cues.contact_verbs or above in self.cues.groups["to_say"]
            asked = self.sentence.tokens[head].low.startswith("call") and (
                self.classifier.lemma(token) in ASKED or self._called_on(head, token)
            )
            return contact and not asked and self.acts(token.index)
        own = tree.own_subject(self.sentence, token.index)
        going = mark == "with" and (token.low.endswith("ing") or token.low in self.cues.scheduled)
        if own is None or not (mark in ("as", "while", "and") or going):
            return False
        voice = self.resolve(self.sentence, own.index)
        return voice is not None and (voice.kind == "person" or (mark == "with" and self.acts(token.index)))

    def _done_before(self, token: Token) -> bool:
        """ "Having discussed the fund, they agreed"; not "having invited him", which tells of deeds."""
        if not any(t.low == "having" for t in self.sentence.children(token.index, "aux")):
            return False
        act = self.classifier.classify(self.sentence, token.index, ANYBODY, in_clause=False)
        return act is not None and act.act not in ("support", "propose")

    def _called_on(self, head: int, token: Token) -> bool:
        """ "called on X to oppose Y": what X is asked to do; not "called on X to thank him"."""
        behind = self.sentence.tokens[head + 1].low if head + 1 < len(self.sentence.tokens) else ""
        return behind in ("on", "upon") and self.classifier.lemma(token) not in COURTESIES

    def adds(self, token: Token) -> bool:
        """The same speaker goes on below what was said: "..., adding that", "..., stressing that"."""
        if self._with_another(token):
            return True
        mark = tree.mark_of(self.sentence, token.index)
        if mark == "while" and self.classifier.form(token) == "ing":  # "said Oslo backed it, while calling for calm"
            return tree.own_subject(self.sentence, token.index) is None and self.acts(token.index)
        if not token.low.endswith("ing") or mark:
            return False
        says = any(entry.says for entry in self.cues.verbs.get(token.low, ()))
        if not says:
            asked = self.classifier.classify(self.sentence, token.index, ANYBODY, in_clause=False)
            hung = self.classifier.lemma(token) in self.cues.groups["going_on"]
            return asked is not None and (hung or (asked.act == "call_for" and asked.hearer is not None))
        return says and has_content(self.sentence, token.index)

    def _with_another(self, token: Token) -> bool:
        """ "..., with Anna demanding that ...", "even as she acknowledged ..." below what was said."""
        own = tree.own_subject(self.sentence, token.index)
        mark = tree.mark_of(self.sentence, token.index)
        beside = mark == "with" and token.low.endswith("ing")
        aside = mark in ("as", "while") and self.classifier.form(token) == "past" and token.low != "said"
        if own is None or not (beside or aside):
            return False
        voice = self.resolve(self.sentence, own.index)
        return voice is not None and voice.kind == "person" and self.acts(token.index)

    def hung_low(self, token: Token) -> bool:
        """An act beside the report that the tree hung on its object ("condemn the attack and call on ...")."""
        head = self.sentence.tokens[token.head]
        if token.dep != "conj" or token.low not in self.cues.verbs or head.upos not in ("NOUN", "PROPN", "PRON"):
            return False
        if token.upos != "VERB" and not self.classifier.beside_verb(self.sentence, token):
            return False
        own = tree.own_subject(self.sentence, token.index) is not None or tree.mark_of(self.sentence, token.index)
        return not own and self.classifier.form(token) in ("base", "s", "past") and self.acts(token.index)

    def stray(self, token: Token, told: set[int]) -> bool:
        """A verb of saying or acting that the tree hung on a noun, or a participle that goes on reporting; `told` are
        the predicates already read."""
        if token.upos != "VERB" or token.low not in self.cues.lemmas:
            return False
        if token.rel in ("acl:relcl", "advcl", "advcl:relcl") and self._where(token):
            return True
        if self._in_aside(token) or self._persons_own(token):
            return True
        marked = tree.mark_of(self.sentence, token.index) or tree.case_of(self.sentence, token.index)
        if marked or token.rel == "acl:relcl" or token.dep not in ("advcl", "parataxis", "conj", "acl"):
            return False
        return self._reports(token, told)

    def _persons_own(self, token: Token) -> bool:
        """A clause of the report with a person for subject that the tree hung too low ("..., and Mr X underscored")."""
        subject = tree.own_subject(self.sentence, token.index)
        if token.dep != "conj" or subject is None or tree.mark_of(self.sentence, token.index):
            return False
        voice = self.resolve(self.sentence, subject.index)
        return self.classifier.form(token) == "past" and voice is not None and voice.kind == "person"

    def _in_aside(self, token: Token) -> bool:
        """What a person did in a clause of time beside the report: "it came a day after X thanked Norway"."""
        clause = token
        while clause.dep == "conj" and clause.head >= 0:
            clause = self.sentence.tokens[clause.head]
        if clause.dep != "advcl" or tree.mark_of(self.sentence, clause.index) not in ASIDE:
            return False
        subject = tree.subject_of(self.sentence, token.index)
        voice = self.resolve(self.sentence, subject.index) if subject is not None else None
        past = self.classifier.form(token) == "past" and self.sentence.tokens[clause.head].upos == "VERB"
        return past and voice is not None and voice.kind == "person"

    def _where(self, token: Token) -> bool:
        """A clause of the report that hangs on a place or a person: "where they reaffirmed", "X, who thanked him"."""
        subject = tree.own_subject(self.sentence, token.index)
        if subject is None:
            return False
        if subject.low in ("who", "which"):
            voice = self.resolve(self.sentence, tree.antecedent(self.sentence, subject).index)
            kinds = ("person", "party", "group") if subject.low == "which" else ("person",)
            return voice is not None and voice.kind in kinds
        for t in self.sentence.children(token.index, "advmod", "mark", "obl"):
            if t.index < token.index and (t.low == "where" or (t.low == "which" and t.dep == "obl")):
                return True
        partners = (t for t in self.sentence.children(token.index, "obl", "obj") if t.low in ("which", "whom"))
        return any(tree.case_of(self.sentence, t.index) in ("in", "at", "during", "with") for t in partners)

    def _reports(self, token: Token, told: set[int]) -> bool:
        head = self.sentence.tokens[token.head]
        nominal = head.upos not in ("VERB", "AUX")
        if token.dep == "conj":
            return nominal and not token.low.endswith("ing")
        return token.low.endswith("ing") and (head.index in told or nominal)

    def others_feel(self, predicate: Predicate) -> bool:
        """What people in whole crowds, or who is spoken to, support or hope for is only told of."""
        subject = tree.own_subject(self.sentence, predicate.head)
        if subject is None or predicate.passive or (subject.low != "you" and predicate.act not in FEELINGS):
            return False
        if subject.low == "you":
            return predicate.act != "call_for"
        theirs = not any(t.low in ("our", "my", "both", "two") for t in self.sentence.children(subject.index))
        known = self.resolve(self.sentence, subject.index)
        return theirs and known is None and subject.low in self.cues.idioms["crowds"]
