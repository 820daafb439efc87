"""Whether a construction of the lexicon holds at a predicate: its preposition, infinitive, clause, object, subject.

Comes in: a sentence, a predicate's index, a construction and what the subject is. Goes out: the last word of the cue.
"""

from __future__ import annotations

from communique.languages.cues import Construction, Cues
from communique.model import Sentence, Token
from communique.reading.statements import tree
from communique.reading.statements.links import has_clause, infinitive, preposition, told_to
from communique.reading.statements.predicate import Subject

# Nouns for both sides, as they speak of what they will do.
TOGETHER = frozenset({"sides", "countries", "parties", "nations", "states", "leaders", "ministers", "governments"})


class Constructions:
    """Checks the conditions of constructions against one language's lexicon."""

    def __init__(self, cues: Cues) -> None:
        self.cues = cues

    def holds(self, sentence: Sentence, head: int, entry: Construction, subject: Subject) -> int | None:
        """The last word of the cue where all conditions of `entry` hold at `head`, else None."""
        last = head
        if entry.phrase:
            found = next((i for words in entry.phrase if (i := _follows(sentence, head, words)) is not None), None)
        elif entry.prep:
            found = preposition(sentence, head, entry.prep, self.cues.time_words)
        if entry.phrase or entry.prep:
            if found is None or (entry.adjacent and not _adjacent(sentence, head, found)):
                return None
            last = found
        if entry.to:
            to = self._infinitive(sentence, head, entry)
            if to is None:
                return None
            last = last if entry.hearer else max(last, to)
        if entry.clear:  # "made clear", "made it clear"
            last = max((t.index for t in _clear(sentence, head)), default=last)
        return last if self._fits(sentence, head, entry, subject) else None

    def _infinitive(self, sentence: Sentence, head: int, entry: Construction) -> int | None:
        to = infinitive(sentence, head)
        if to is None and entry.hearer:
            hung = (infinitive(sentence, t.index) for t in sentence.children(head, "obj", "obl", "iobj"))
            to = head if any(i is not None for i in hung) or told_to(sentence, head) else None
        if to is None and not entry.hearer and sentence.tokens[head].dep == "xcomp":
            to = infinitive(sentence, sentence.tokens[head].head)
        return to

    def _fits(self, sentence: Sentence, head: int, entry: Construction, subject: Subject) -> bool:
        if entry.subject and not subject.is_a(entry.subject) and not self._by_all(sentence, head, entry):
            return False
        if entry.adverb and not any(t.low in entry.adverb for t in sentence.children(head, "advmod")):
            return False
        if entry.clause and not has_clause(sentence, head):
            return False
        if entry.unless and self._completed_by(sentence, head, self.cues.groups[entry.unless]):
            return False
        if entry.object and not self._object_in(sentence, head, entry.object):
            return False
        return self._special(sentence, head, entry)

    def labelled(self, sentence: Sentence, head: int) -> str | None:
        """The act of calling somebody or something what one condemns or rejects ("called the seizure a crime",
        "called it unacceptable"); None for any other name."""
        for word in _names_given(sentence, head):
            if word.low in self.cues.idioms["insults"] | self.cues.idioms["wrongs"]:
                return "condemn"
            judged = self.cues.adjectives.get(word.low)
            told = ("oppose", "condemn", "deny")
            if judged is not None and judged.thing and not judged.negated and judged.act in told:
                return judged.act
        return None

    def _special(self, sentence: Sentence, head: int, entry: Construction) -> bool:
        checks = (
            (entry.needfor, self._need_for),
            (entry.promise, _promises),
            (entry.clear, _makes_clear),
            (entry.labels, _labels),
            (entry.purpose, lambda s, h: tree.mark_of(s, h) == "to"),
            (entry.quote, lambda s, h: any(t.text in '"“”' for t in s.tokens) and not any(s.children(h, "xcomp"))),
            (entry.notgreeting, lambda s, h: not self._greets(s, h)),
            (entry.feast, self._on_a_feast),
            (entry.notobject, lambda s, h: not self._object_in(s, h, entry.notobject or "")),
            (entry.that, lambda s, h: any(tree.mark_of(s, t.index) == "that" for t in s.children(h, "ccomp"))),
            (entry.oftalks, self._of_talks),
            (entry.tells, self._how_things_are),
            (entry.event, self._of_event),
            (entry.finite, lambda s, h: not s.tokens[h].low.endswith("ing") and tree.mark_of(s, h) != "to"),
            (entry.asked, lambda s, h: h + 1 < len(s.tokens) and s.tokens[h + 1].low != "to"),
            (bool(entry.manner), lambda s, h: _with(s, h, entry.manner) is not None),
        )
        return all(check(sentence, head) for asked, check in checks if asked)

    def _greets(self, sentence: Sentence, head: int) -> bool:
        """A greeting: "welcomed Anna to Bergen", "was welcomed by the host"; "welcomed the visit" supports."""
        nouns = list(sentence.children(head, "nsubj" if tree.is_passive(sentence, head) else "obj"))
        if not nouns:
            return False
        noun = nouns[0]
        inside = [n for n in sentence.names if n.first <= noun.index <= n.last]
        people = any(n.kind == "PER" for n in inside)
        received = any(tree.case_of(sentence, t.index) == "to" for t in sentence.children(head, "obl"))
        titled = noun.upos == "PROPN" and (received or not inside)  # "welcomed X to Bergen"
        known = noun.upos == "PRON" and noun.low in ("him", "her", "them", "you", "he", "she", "they", "me", "us")
        return people or titled or known or (noun.low in self.cues.idioms["welcomed"] and not _doing(sentence, noun))

    def _on_a_feast(self, sentence: Sentence, head: int) -> bool:
        nouns = [head, *(t.index for t in sentence.children(head, "obj", "obl"))]
        hung = [t for i in nouns for t in sentence.children(i, "nmod", "obl")]
        feasts = self.cues.idioms["feasts"]
        before = (i for noun in nouns for i in sentence.subtree(noun) if head < i < noun)
        if any(sentence.tokens[i].low in feasts for i in before):
            return True  # "New Year's greetings"
        return any(tree.case_of(sentence, t.index) in ("on", "for") and t.low in feasts for t in hung)

    def _of_talks(self, sentence: Sentence, head: int) -> bool:
        """In the passive, of talks or those who talk; in the active, of whoever, not "the task is to focus on"."""
        if any(True for _ in sentence.children(head, "cop")):
            return False
        subject = tree.own_subject(sentence, head)
        if subject is None or not tree.is_passive(sentence, head):
            return True
        return subject.low in self.cues.event_words | self.cues.joint_words | {"they", "we"}

    def _how_things_are(self, sentence: Sentence, head: int) -> bool:
        """The clause tells how things are ("suggested that a deal was close"), not what is to be done ("that both
        sides meet", "that they should meet")."""
        for clause in sentence.children(head, "ccomp"):
            verbs = [sentence.tokens[clause.index], *sentence.children(clause.index, "aux", "aux:pass", "cop")]
            if any(t.low in self.cues.idioms["indicative"] for t in verbs):
                return True
            told = clause.upos == "VERB" and self.cues.lemmas.get(clause.low) != clause.low  # not "suggest you read it"
            form = self.cues.forms.get(clause.low, "past" if clause.low.endswith("ed") else "base")
            if told and len(verbs) == 1 and form in ("past", "s"):
                return True
        return False

    def _of_event(self, sentence: Sentence, head: int) -> bool:
        """Of the encounter itself: "the conversation turned to", not "the minister turned to"."""
        subject = tree.own_subject(sentence, head)
        return subject is not None and subject.low in self.cues.event_words

    def _by_all(self, sentence: Sentence, head: int, entry: Construction) -> bool:
        """A passive that tells nobody ("issues were also addressed"): all sides did it."""
        agent = any(tree.case_of(sentence, t.index) == "by" for t in sentence.children(head, "obl"))
        return entry.subject == "joint" and tree.is_passive(sentence, head) and not agent

    def _completed_by(self, sentence: Sentence, head: int, verbs: frozenset[str]) -> bool:
        return any(self.cues.lemmas.get(t.low, t.low) in verbs for t in sentence.children(head, "xcomp"))

    def _need_for(self, sentence: Sentence, head: int) -> bool:
        """A call put to others: "underscored the need for all countries to condemn"."""
        for noun in sentence.children(head, "obj"):
            if noun.low in self.cues.need_nouns:
                return _asks_others(sentence, noun.index)
        return False

    def _object_in(self, sentence: Sentence, head: int, name: str) -> bool:
        words = self.cues.classes[name]
        passive = ("nsubj",) if tree.is_passive(sentence, head) else ()
        named = list(sentence.children(head, "obj", "xcomp", *passive))
        if sentence.tokens[head + 1 : head + 2] and sentence.tokens[head + 1].low == "on":  # "passed on his greetings"
            hung = ((t, mark) for t in sentence.children(head, "obl") for mark in sentence.children(t.index, "case"))
            named += [t for t, mark in hung if mark.index == head + 1]
        spells = [noun for noun in named if noun.low in self.cues.idioms["spells"]]
        named += [t for noun in spells for t in sentence.children(noun.index, "nmod")]  # "his years of service"
        for noun in named:
            if noun.low in words or any(t.low in words for t in sentence.children(noun.index, "conj")):
                return True
        return False


def _follows(sentence: Sentence, head: int, words: tuple[str, ...]) -> int | None:
    """The last of `words` where they follow `head`, with nothing but adjectives, adverbs and articles between."""
    left = list(words)
    for token in sentence.tokens[head + 1 :]:
        if token.low == left[0]:
            left.pop(0)
            if not left:
                return token.index
        elif token.upos not in ("ADJ", "ADV", "DET") and token.dep != "nmod:poss" and token.rel != "nmod:poss":
            return None
    return None


def _adjacent(sentence: Sentence, head: int, last: int) -> bool:
    """True where nothing but adverbs stands between a verb and its preposition."""
    return all(t.upos == "ADV" for t in sentence.tokens[head + 1 : last])


def _asks_others(sentence: Sentence, noun: int) -> bool:
    """After a noun of need, "for all countries to condemn": an infinitive clause, or a noun with an infinitive."""
    for t in sentence.children(noun, "acl", "advcl"):
        if any(m.low == "for" for m in sentence.children(t.index, "mark")):
            return True
        if tree.mark_of(sentence, t.index) and tree.own_subject(sentence, t.index) is not None:
            return True
    others = (t for t in sentence.children(noun, "nmod") if tree.case_of(sentence, t.index) == "for")
    return any(True for t in others for _ in sentence.children(t.index, "acl"))


def _promises(sentence: Sentence, head: int) -> bool:
    """A clause about what is to come: "affirmed that they would"."""
    for clause in sentence.children(head, "ccomp"):
        subject = tree.own_subject(sentence, clause.index)
        willed = clause.index > head and tree.willed(sentence, clause.index)
        named = subject is not None and (subject.upos in ("PRON", "PROPN") or subject.low in TOGETHER)
        if willed and named:
            return True
    return False


def _doing(sentence: Sentence, noun: Token) -> bool:
    """True for people welcomed for what they do: "welcomed both sides agreeing to"."""
    return any(True for _ in sentence.children(noun.index, "acl"))


def _labels(sentence: Sentence, head: int) -> bool:
    """Calling something something: an object and what it is called, which the tree may set beside it in quotation marks
    ("called the decision “a mistake”")."""
    objects = any(True for _ in sentence.children(head, "obj"))
    return objects and any(t.upos in ("ADJ", "NOUN") for t in _names_given(sentence, head))


def _names_given(sentence: Sentence, head: int) -> list[Token]:
    named = [t for t in sentence.children(head, "xcomp") if not tree.mark_of(sentence, t.index)]
    named += [t for t in sentence.children(head, "obl") if tree.case_of(sentence, t.index) == "as"]
    acts = (t for t in named if t.low in ("act", "acts", "form"))
    named += [n for t in acts for n in sentence.children(t.index, "nmod")]  # "as an act of terrorism"
    beside = [t for noun in sentence.children(head, "obj") for t in sentence.children(noun.index, "appos")]
    return named + [t for t in beside if any(p.text in '"“‘' for p in sentence.children(t.index, "punct"))]


def _clear(sentence: Sentence, head: int) -> list[Token]:
    return [
        t for t in sentence.children(head, "xcomp", "amod", "advmod", "obj") if t.low in ("clear", "plain", "known")
    ]


def _makes_clear(sentence: Sentence, head: int) -> bool:
    return bool(_clear(sentence, head))


def _with(sentence: Sentence, head: int, words: frozenset[str]) -> int | None:
    """The "with" of "follows the fighting with great concern", before one of `words`."""
    for token in sentence.tokens[head + 1 :]:
        if token.low in words and token.dep in ("obl", "nmod"):
            mark = next((t for t in sentence.children(token.index, "case") if t.low == "with"), None)
            hung = (head, *(t.index for t in sentence.children(head, "obj")))
            return mark.index if mark is not None and token.head in hung else None
    return None
