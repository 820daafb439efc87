"""Scene: one sentence with its mentions, ready for questions about who stands where.

Comes in: a sentence, the cast and the text. Goes out: chains of coordinated mentions, subjects, partners.
"""

from __future__ import annotations

from communique.reading.contacts.clause.chains import Chains
from communique.reading.contacts.clause.joints import before_alongside
from communique.reading.contacts.words import contact_words
from communique.reading.who import Mention
from communique.reading.who.words import office_words

_NO_SUBJECT = frozenset(("with", "of", "by", "to", "for", "from", "between"))
_WHERE = frozenset(("in", "to", "of", "from", "at", "for", "with", "on", "against"))
_THANKS = ("thank", "gratitude", "grateful", "prais", "commend", "appreciat", "congratulat", "critici", "blam", "laud")


class Scene(Chains):
    """A sentence of which it can be asked who does what its verbs say."""

    def subject(self, verb: int) -> list[Mention]:
        """Who does what verb `verb` says: the mentions right before it, else those of its subject in the tree."""
        if thanked := self.thanked(verb):
            return thanked
        infinitive = self.word(verb - 1) == "to" and self.sentence.index >= 0
        near = [] if infinitive else self._subject_before(verb) or self._antecedent(verb)
        if not near or all(m.person is not None and m.person.consort for m in near):
            return self._subject_in_tree(verb)
        told = self._told_subject(verb)
        if told is not None and told not in near and near[-1].kind != "person" and near[0].first > told.last:
            return self.around(told)
        near = self._without_inviters(near)
        return [m for m in near if told not in near or m is told or not self._describes(m, told)]

    def thanked(self, verb: int) -> list[Mention]:
        """Who is thanked or blamed for what verb `verb` says ("thanked Mr X for visiting"); nobody elsewhere."""
        above = self.tokens[verb].head
        if self.word(verb - 1) != "for" or above < 0:
            return []
        told = [m for m in self.mentions if above < m.first and m.last < verb - 1]
        thanks = any(word.startswith(_THANKS) for word in self.low[above : verb - 1])
        return self.around(told[-1]) if thanks and told else []

    def _subject_in_tree(self, verb: int) -> list[Mention]:
        """The mentions of the subject of a verb, or of the verbs above it, in the tree."""
        i = verb
        for _ in range(5):
            for child in self.sentence.children(i, "nsubj"):
                mention = self.at(child.index)
                if mention is not None and self._labels(mention):
                    continue
                if mention is not None and self._invites(mention) and (near := self._subject_before(i)):
                    return self._without_inviters(near)
                return self.around(mention) if mention is not None else self._inside(child.index)
            token = self.tokens[i]
            if (told := self.headlined(i)) is not None:
                return self.around(told)
            if token.dep == "acl" and token.low == "meeting" and token.head == i - 1:
                told = self.at(token.head)
                return self.around(told) if told is not None else self._inside(token.head)
            first = self._subject_before(token.head) if token.dep == "conj" else []
            if first and ((guests := self._without_inviters(first)) != first or first[-1].kind == "office"):
                return guests
            if token.head < 0 or token.dep not in ("conj", "xcomp", "advcl", "parataxis", "ccomp", "acl", "obj", "obl"):
                break
            i = token.head
        return []

    def headlined(self, verb: int) -> Mention | None:
        """Who acts in "X to meet Y on Friday", as headlines have it: the person with whom the sentence begins."""
        told = self.at(verb - 2) if self.word(verb - 1) == "to" else None
        headline = told is not None and told.first == 0 and told.last == verb - 2 and told.kind in ("person", "office")
        return told if headline and self.tokens[verb].dep in ("acl", "root", "ccomp") else None

    def _without_inviters(self, subject: list[Mention]) -> list[Mention]:
        """ "At the invitation of President A of X, B, Special Envoy of President C, will visit": B alone travels."""
        host = subject[0]
        if len(subject) < 2 or not self._invites(host):
            return subject
        guests = [m for m in subject[1:] if m.person is not None and m.person.state != (host.parties or (None,))[0]]
        own = [m for m in guests if not self._of_another(m) and m.parties == guests[-1].parties]
        return own or subject

    def _invites(self, host: Mention) -> bool:
        """ "At the invitation of President A"."""
        before = self.low[max(0, host.first - 4) : host.first]
        return "of" in before[-2:] and bool({"invitation", "invitations"} & set(before))

    def _describes(self, mention: Mention, told: Mention) -> bool:
        """True for a mention in the words about a person: "Special Envoy of President X" before or after the name."""
        head = self.tokens[mention.head]
        hangs = head.dep == "appos" and told.first <= head.head <= told.last
        return (head.dep == "nmod" and head.rel != "nmod:desc") or (hangs and self._of_another(mention))

    def _of_another(self, mention: Mention) -> bool:
        """ "Special Representative of President X": an office under another person, whose name ends it."""
        first = mention.person.name.split()[0].lower() if mention.person else ""
        name = next((i for i in range(mention.first, mention.last + 1) if self.low[i] == first), mention.first)
        while name > mention.first and office_words().head(self.low[name - 1]):
            name -= 1
        return name > mention.first and self.low[name - 1] in ("of", "to")

    def _told_subject(self, verb: int) -> Mention | None:
        """The person whose name is the subject in the tree; words about the person may stand between ("X, Special
        Representative of President Y, will visit")."""
        named = (self.at(t.index) for t in self.sentence.children(verb, "nsubj") if t.index < verb)
        return next((m for m in named if m is not None and m.kind == "person" and not self._labels(m)), None)

    def _labels(self, mention: Mention) -> bool:
        """ "Anna Example: On Monday we held talks": who speaks, before a colon."""
        return mention.first == 0 and self.word(mention.last + 1) == ":"

    def _antecedent(self, verb: int) -> list[Mention]:
        """The person before ", who" where "who" stands right before a verb."""
        i = verb - 1
        while i > 0 and (self.tokens[i].upos in ("AUX", "ADV") or i in self.dated):
            i -= 1
        if self.word(i) != "who":
            return []
        mention = self.at(i - 1 - (self.word(i - 1) == ","))
        return [mention] if mention is not None and mention.kind in ("person", "office") else []

    def _subject_before(self, verb: int) -> list[Mention]:
        i = verb - 1
        while i >= 0 and (
            i in self.dated
            or self.tokens[i].upos in ("AUX", "ADV", "PART")
            or self.word(i) in (",", ")", "–", "—", "also", "jointly", "respectively", "both", "each", "on")
            or (self.word(i) == "-" and self.tokens[i - 1].end < self.tokens[i].start)
        ):
            mention = self.at(i)
            if mention is not None and mention.last == i and i not in self.dated:
                break
            i -= 1
        mention = self.at(i)
        if mention is None or mention.last != i or self.word(i + 1) == "'s":
            return []
        if mention.kind == "party" and self.word(mention.first - 1) in _WHERE:
            return []
        before = self.low[: mention.first]
        beside = before_alongside(self.low, mention.first - 1) is not None
        if mention.kind == "person" and before[-1:] and before[-1] in _NO_SUBJECT and not beside:
            return []
        announced = self.tokens[verb].dep == "ccomp" and self.tokens[mention.head].dep in ("obj", "iobj")
        named = self.at(self.before_apposition(mention)) or mention
        if self.word(i + 1) == "," and not (self._is_subject(mention) or self._is_subject(named)) and not announced:
            return []
        chain = self.chain_to(i)
        return [] if self._inside_relative(verb, chain[0]) else chain

    def _inside_relative(self, verb: int, mention: Mention) -> bool:
        """True inside a relative clause of the subject ("ministers of X, which takes in A and B, met")."""
        subjects = [t.index for t in self.sentence.children(verb, "nsubj") if t.index < mention.first]
        token, relative = self.tokens[mention.head], False
        while subjects and token.head >= 0 and token.index not in subjects:
            relative = relative or token.dep == "acl"
            token = self.tokens[token.head]
        return relative and token.index in subjects

    def _is_subject(self, mention: Mention) -> bool:
        return self.tokens[mention.head].dep in ("nsubj", "appos", "conj", "flat", "root", "dep")

    def _inside(self, index: int) -> list[Mention]:
        """Parties that the words of a common noun tell ("Saudi officials", "the heads of the two teams")."""
        near = {t.index for t in self.sentence.children(index, "amod", "compound", "nmod")}
        if self.word(index) in contact_words().officials:
            near |= {t.index for i in near for t in self.sentence.children(i, "amod", "compound", "conj")}
        return [m for m in self.mentions if m.kind in ("party", "group") and m.head in near][:3]
