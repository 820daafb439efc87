"""Acts that a noun carries: "expressed support for", "held talks on", "an exchange took place", "it is our hope that".

Comes in: a sentence, a predicate's index and what the subject is. Goes out: a `Predicate` or None.
"""

from __future__ import annotations

from typing import Any

from communique.languages.cues import Cues, NounClass
from communique.model import Sentence, Token
from communique.reading.statements import tree
from communique.reading.statements.links import addressee, below, complements, has_topic, infinitive, linked
from communique.reading.statements.predicate import Predicate, Subject, carried

LINKS = ("for", "to", "of", "on", "over", "about", "at", "in", "with", "regarding")
ABOUT = ("on", "of", "about", "over", "regarding", "concerning")
# Classes of nouns of expression whose "to" or "with" names who hears, not what about.
# Classes of nouns that name what both do: "exchanged views with X".
MUTUAL = frozenset({"talk", "view", "consensus"})
TO_SOMEBODY = frozenset({"tribute", "appreciation", "condolence", "congratulation", "invitation", "greeting"})


class Nouns:
    """Finds acts in nouns of expression with one language's lexicon."""

    def __init__(self, cues: Cues) -> None:
        self.cues = cues

    def lemma(self, token: Token) -> str:
        """The lemma of a verb form that the lexicon knows, else the form itself."""
        return self.cues.lemmas.get(token.low, token.low)

    def under(self, sentence: Sentence, head: int, subject: Subject) -> Predicate | None:
        """Under a verb: "expressed support for", "held a discussion on", "concern was expressed over"."""
        if any(t.low == "there" for t in sentence.children(head, "expl")):
            return self._there_was(sentence, head)
        if self.lemma(sentence.tokens[head]) not in self.cues.light:
            return None
        nouns = list(sentence.children(head, "nsubj" if tree.is_passive(sentence, head) else "obj"))
        if tree.is_passive(sentence, head) and self.lemma(sentence.tokens[head]) in self.cues.groups["handing"]:
            nouns += sentence.children(head, "obj")  # "the envoy was handed a note"
        nouns += [t for t in sentence.children(head, "ccomp") if _cited(sentence, t)]
        nouns += self._passed_on(sentence, head) + self._come_to(sentence, head)
        nouns += (
            self._borne(sentence, nouns) if self.lemma(sentence.tokens[head]) in self.cues.groups["bearing"] else []
        )
        words = (word for noun in nouns for word in (noun, *sentence.children(noun.index, "conj")))
        found = (self._expressed(sentence, head, word, subject) for word in words)
        return next((predicate for predicate in found if predicate is not None), None) or self._takes_place(
            sentence, head
        )

    def _passed_on(self, sentence: Sentence, head: int) -> list[Token]:
        """What somebody "passed on", which the tree may take for a place: "passed on her condolences"."""
        if self.lemma(sentence.tokens[head]) not in self.cues.groups["passing"]:
            return []
        hung = (t for t in sentence.children(head, "obl") if tree.case_of(sentence, t.index) == "on")
        return [t for t in hung if any(m.index == head + 1 for m in sentence.children(t.index, "case"))]

    def _come_to(self, sentence: Sentence, head: int) -> list[Token]:
        """What several "came to" or "arrived at": an agreement, an understanding."""
        if self.lemma(sentence.tokens[head]) not in ("come", "arrive"):
            return []
        return [t for t in sentence.children(head, "obl") if tree.case_of(sentence, t.index) in ("to", "at")]

    def _borne(self, sentence: Sentence, nouns: list[Token]) -> list[Token]:
        """What a message is of: "conveyed a message of condolence"."""
        messages = (t for t in nouns if t.low in self.cues.classes["message"])
        hung = (t for m in messages for t in sentence.children(m.index, "nmod"))
        return [t for t in hung if tree.case_of(sentence, t.index) == "of"]

    def _expressed(self, sentence: Sentence, head: int, word: Token, subject: Subject) -> Predicate | None:
        found = self.cues.noun_class(self.lemma(sentence.tokens[head]), word.low)
        if found is None or (found.name == "talk" and not has_topic(sentence, head, word.index, self.cues.time_words)):
            return None
        passive = tree.is_passive(sentence, head)
        act = self._act(sentence, head, word, subject, found)
        pair = self._pair(sentence, head, word) if found.name in TO_SOMEBODY else None
        hearer = self._heard(sentence, head, word, found, pair)
        last = self._opening(sentence, head, word, found, hearer=hearer, pair=pair)
        last = max(last, infinitive(sentence, word.index) or last, head if passive else last)
        objects = below(sentence, word.index) or complements(sentence, head, word.index, False)
        told = [i for i in objects if not self._occasion(sentence, i) and not _going_on(sentence, i)]
        alone = not told and hearer is None and found.name in TO_SOMEBODY
        alone |= any(t.low in ("this", "that", "these", "those") for t in sentence.children(word.index, "det"))
        alone |= any(True for _ in sentence.children(word.index, "conj"))  # "expressed sympathy and support"
        if last == word.index and not passive and (alone or _owned(sentence, word.index)):
            last, objects = head, (word.index,)  # nothing says what about: the noun itself is what was expressed
        mutual = found.name in MUTUAL and hearer is not None and tree.case_of(sentence, hearer) == "with"
        more = {"objects": objects, "hearer": hearer, "passive": passive, "noun": word.index, "together": mutual}
        if passive and not below(sentence, word.index) and objects:
            behind = infinitive(sentence, head) or linked(sentence, head, LINKS)
            more["first"] = min(sentence.subtree(word.index))
            last = max(last, behind or last)
        return carried(sentence, head, act, f"noun.{found.name}", last=last, **more)

    def _act(self, sentence: Sentence, head: int, word: Token, subject: Subject, found: NounClass) -> str:
        agent = any(t.rel == "obl:agent" for t in sentence.children(head))
        several = subject.joint or (tree.is_passive(sentence, head) and not agent)  # "it was expressed" by all sides
        hung = sentence.children(word.index, "acl", "ccomp")
        if found.name == "view" and any(tree.mark_of(sentence, t.index) == "that" for t in hung):
            return "agree" if several else "state"  # "expressed the opinion that"
        if found.name == "congratulation" and self._recovers(sentence, word.index):
            return "condole"
        return found.joint if found.joint and several else found.act

    def _recovers(self, sentence: Sentence, noun: int) -> bool:
        """ "Wishes for a quick recovery" (guide, decision n)."""
        return any(sentence.tokens[i].low in self.cues.classes["recovery"] for i in below(sentence, noun))

    def _heard(self, sentence: Sentence, head: int, word: Token, found: NounClass, pair: Token | None) -> int | None:
        """Who hears what is expressed: hung on the verb, on the noun or on its pair, or told at the end."""
        hearer = addressee(sentence, head, word.index if found.name in TO_SOMEBODY | MUTUAL else None)
        if hearer is None and pair is not None:
            hearer = addressee(sentence, head, pair.index)
        if hearer is None and found.name != "talk":
            hearer = self._told_last(sentence, head, word.index)
        return hearer

    def _opening(
        self, sentence: Sentence, head: int, word: Token, found: NounClass, *, hearer: int | None, pair: Token | None
    ) -> int:
        """The last word of the cue: the preposition behind the noun or its pair, unless who hears stands before it."""
        noun = pair or word
        if found.act == "voice_concern" and (about := _about(sentence, word.index)) is not None:
            return about
        last = linked(sentence, word.index, ABOUT if found.name == "talk" else LINKS, hearer) or word.index
        if pair is not None and last < pair.index:
            last = linked(sentence, pair.index, LINKS, hearer) or pair.index
        if last == word.index:
            last = self._shared(sentence, head, word) or last
        behind = linked(sentence, head, ("over", "at", "about", "for"), hearer)
        if last == noun.index and behind == last + 1 and not self._tells_time(sentence, behind):
            last = behind  # "regret over the fire", hung on the verb
        if found.name == "talk" and last > word.index and sentence.tokens[last].low == "of":
            last = self._views(sentence, word.index) or last
        if hearer is not None and found.name != "talk" and noun.index < hearer < last:
            return noun.index  # "extended thanks to X for"
        return last

    def _tells_time(self, sentence: Sentence, mark: int) -> bool:
        return sentence.tokens[sentence.tokens[mark].head].low in self.cues.time_words | self.cues.event_words

    def _occasion(self, sentence: Sentence, noun: int) -> bool:
        """ "In talks in Oslo": where something was expressed, not what."""
        return sentence.tokens[noun].low in self.cues.event_words and tree.case_of(sentence, noun) in (
            "in",
            "at",
            "during",
        )

    def _told_last(self, sentence: Sentence, head: int, word: int) -> int | None:
        """A counterpart told at the end ("conveyed concerns about fish in Brazil to his counterpart"), hung too low."""
        told = [i for i in sentence.subtree(head) if sentence.tokens[i].low in self.cues.idioms["hearers"] and i > word]
        last = told[-1] if told else None
        return last if last is not None and tree.case_of(sentence, last) == "to" else None

    def _views(self, sentence: Sentence, noun: int) -> int | None:
        """The word that opens the topic of an "exchange of views on" it."""
        views = [t.index for t in sentence.children(noun, "nmod") if t.low in self.cues.classes["view"]]
        about = tuple(word for word in ABOUT if word != "of")
        places = [*views, noun, sentence.tokens[noun].head] if views else []
        found = (linked(sentence, i, about) for i in places)
        return next((last for last in found if last is not None and last > noun), None)

    def _pair(self, sentence: Sentence, head: int, word: Token) -> Token | None:
        """The second of two nouns of expression of like act with nothing below the first ("thanks and praise to")."""
        first = self.cues.noun_class(self.lemma(sentence.tokens[head]), word.low)
        for other in sentence.children(word.index, "conj"):
            found = self.cues.noun_class(self.lemma(sentence.tokens[head]), other.low)
            bare = not any(i < other.index for i in below(sentence, word.index))
            if found is not None and first is not None and found.act == first.act and bare:
                return other
        return None

    def _shared(self, sentence: Sentence, head: int, word: Token) -> int | None:
        """The word that opens what two nouns of expression share ("condolences and support over the floods")."""
        verb = self.lemma(sentence.tokens[head])
        for other in sentence.children(word.index, "conj"):
            if self.cues.noun_class(verb, other.low) is not None and not any(sentence.children(word.index, "nmod")):
                return linked(sentence, other.index, LINKS)
        return None

    def beside(self, sentence: Sentence, predicate: Predicate) -> list[Predicate]:
        """Further nouns of expression under one light verb that carry other acts ("our support for X, and our
        condemnation of Y")."""
        if predicate.noun is None:
            return []
        out = []
        for word in sentence.children(predicate.noun, "conj"):
            if word.index < predicate.last:
                continue  # both share what they are about
            found = self.cues.noun_class(self.lemma(sentence.tokens[predicate.head]), word.low)
            if found is None or not below(sentence, word.index):
                continue
            act = self._act(sentence, predicate.head, word, Subject(), found)
            if act == predicate.act:
                continue
            last = linked(sentence, word.index, LINKS) or word.index
            more = {"first": word.index, "objects": below(sentence, word.index), "noun": word.index}
            out.append(carried(sentence, word.index, act, f"noun.{found.name}", last=last, **more))
        return out

    def talked(self, sentence: Sentence) -> list[Predicate]:
        """Talks told of as an occasion, with their topic: "in a phone call about Gaza", "during the exchange of views
        on trade"."""
        found = (self._talked(sentence, t) for t in sentence.tokens)
        return [predicate for predicate in found if predicate is not None]

    def _talked(self, sentence: Sentence, noun: Token) -> Predicate | None:
        if noun.dep not in ("obl", "nmod") or tree.case_of(sentence, noun.index) not in ("in", "during", "over"):
            return None
        views = noun.low.startswith("exchange")
        if noun.low not in self.cues.idioms["lines"] and not views:
            return None
        hung = sentence.children(noun.index, "nmod")  # "of views", "with X", on whom the topic may hang
        talk = [noun, *(t for t in hung if tree.case_of(sentence, t.index) in ("of", "with"))]
        about = ("on", "about", "regarding", "concerning") if views else ("about", "regarding", "concerning")
        for t in talk:
            last = linked(sentence, t.index, about)
            if last is not None:
                return carried(sentence, noun.index, "discuss", "noun.occasion", first=noun.index, last=last)
        behind = linked(sentence, noun.head, about)
        if noun.dep == "obl" and behind is not None and noun.head < noun.index < behind:
            return carried(sentence, noun.head, "discuss", "noun.occasion", first=noun.index, last=behind)
        return None

    def _there_was(self, sentence: Sentence, head: int) -> Predicate | None:
        """ "There was agreement on the fund", "there was a discussion of trade"."""
        noun = next((t for t in sentence.children(head, "nsubj")), None)
        found = self.cues.nouns.get(noun.low) if noun is not None else None
        if noun is None or found is None or found.name not in ("talk", "consensus") or tree.negated(sentence, head):
            return None
        if any(t.low == "no" for t in sentence.children(noun.index, "det")):
            return None
        last = linked(sentence, noun.index, (*ABOUT, "between")) or noun.index
        last = self._views(sentence, noun.index) or last
        if last == noun.index or not below(sentence, noun.index) or sentence.tokens[last].low == "between":
            return None
        there = next(t.index for t in sentence.children(head, "expl"))
        more: dict[str, Any] = {"first": there, "objects": below(sentence, noun.index), "noun": noun.index}
        return carried(sentence, head, found.act, f"noun.{found.name}", last=last, together=True, passive=True, **more)

    def _takes_place(self, sentence: Sentence, head: int) -> Predicate | None:
        """Talks that took place: "an exchange of views took place on X"."""
        if not any(t.low == "place" for t in sentence.children(head, "obj")):
            return None
        talks = self.cues.classes["talk"]
        subject = next((t for t in sentence.children(head, "nsubj") if t.low in talks), None)
        place = next((t.index for t in sentence.children(head, "obj")), head)
        about = ("on", "about", "regarding")
        last = linked(sentence, head, about) or linked(sentence, place, about)
        if subject is None or last is None or self._day(sentence, last):
            return None
        first, objects = min(sentence.subtree(subject.index)), complements(sentence, head, None, False)
        return carried(sentence, head, "discuss", "took_place", first=first, last=last, objects=objects)

    def _day(self, sentence: Sentence, mark: int) -> bool:
        """True where the preposition at word `mark` leads a date: "on 3 February"."""
        token = sentence.tokens[sentence.tokens[mark].head]
        return token.upos == "NUM" or token.low in self.cues.time_words

    def minded(self, sentence: Sentence, head: int, subject: Subject) -> Predicate | None:
        """What somebody thinks, told as where he stands: "were of the shared view that", "were of one mind on"."""
        token, case = sentence.tokens[head], tree.case_of(sentence, head)
        if not any(True for _ in sentence.children(head, "cop")) or tree.negated(sentence, head):
            return None
        view = case == "of" and token.low in self.cues.idioms["opinions"]
        accord = case in ("at", "in", "of") and token.low in self.cues.idioms["accords"] and subject.joint
        clauses = tuple(t.index for t in sentence.children(head, "ccomp", "acl") if t.rel != "acl:relcl")
        clauses = tuple(i for i in clauses if i > head and tree.mark_of(sentence, i) == "that")
        last = linked(sentence, head, ("on", "about", "over", "regarding")) if accord else None
        if not (view or accord) or not (clauses or last is not None):
            return None
        act = "agree" if subject.joint else "state"
        first = min(t.index for t in sentence.children(head, "cop", "aux"))
        more: dict[str, Any] = {"first": first, "last": last or head, "objects": clauses or below(sentence, head)}
        return carried(sentence, head, act, "noun.stand", says=act == "state" and bool(clauses), **more)

    def wished(self, sentence: Sentence, head: int) -> Predicate | None:
        """A noun of expression after a copula, with a clause: "it is our hope that ..."."""
        found = self.cues.nouns.get(sentence.tokens[head].low)
        if found is None or (found.name not in self.cues.pairs["express"] and found.name != "stand"):
            return None
        if tree.case_of(sentence, head):  # "are in a position to"
            return None
        if not any(True for _ in sentence.children(head, "cop")):
            return None
        hung = sentence.children(head, "ccomp", "csubj", "acl", "advcl")
        clauses = [t.index for t in hung if t.index > head and t.rel != "acl:relcl"]
        if not clauses:
            return None
        return carried(sentence, head, found.act, f"noun.{found.name}", objects=tuple(clauses))


def _going_on(sentence: Sentence, index: int) -> bool:
    """ "..., wishing the injured a quick recovery", behind a comma."""
    token = sentence.tokens[index]
    return token.dep == "advcl" and token.low.endswith("ing") and sentence.tokens[index - 1].text == ","


def _cited(sentence: Sentence, word: Token) -> bool:
    """A noun right behind an opening quotation mark, which the tree takes for a clause: "expressed “thanks for”"."""
    quoted = sentence.tokens[word.index - 1].text in ("“", '"', "‘")
    return word.upos == "NOUN" and quoted and tree.own_subject(sentence, word.index) is None


def _owned(sentence: Sentence, word: int) -> bool:
    """True for "China's concerns", "France's condolences": a noun with a name that owns it and nothing below it."""
    owners = [t for t in sentence.children(word, "nmod") if t.rel == "nmod:poss" and t.upos == "PROPN"]
    return bool(owners) and not below(sentence, word)


def _about(sentence: Sentence, noun: int) -> int | None:
    """The "about" of "the concerns of Norway and its allies about X"."""
    low = (sentence.tokens[i] for i in sorted(sentence.subtree(noun)) if i > noun)
    return next((t.index for t in low if t.low in ("about", "over", "regarding") and t.dep == "case"), None)
