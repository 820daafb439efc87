"""Scene: one sentence with its mentions, ready for questions about who stands where.

Comes in: a sentence, the cast and the text. Goes out: chains of coordinated mentions, subjects, partners.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from communique.model import Sentence, Span, Token
from communique.reading.contacts.clause.joints import before_alongside, behind_alongside
from communique.reading.contacts.clause.lead_ins import described, past_new, past_quotes
from communique.reading.contacts.words import contact_words
from communique.reading.dates import DateMention
from communique.reading.who import Mention, Person
from communique.reading.who.words import office_words

_JOINTS = frozenset(("and", "&"))
_NO_SUBJECT = frozenset(("with", "of", "by", "to", "for", "from", "between"))
_ASKING = frozenset(("do", "does", "did", "is", "are", "was", "were", "has", "have"))
_WHERE = frozenset(("in", "to", "of", "from", "at", "for", "with", "on", "against"))
_PASSED = frozenset(
    ("the", "both", "also", "with", "his", "her", "their", "its", "then", "separately", "a", "an", "fellow", "our",
     "close", "partners", "allies", "senior", "top", "visiting", "neighbouring", "neighboring", "nearby")
)  # fmt: skip


@dataclass
class Scene:
    """A sentence, its words in lower case and the mentions in it. Sentence -1 is a title kept beside the text;
    `speaker` is the person in whose voice the document speaks ("my visit"), `home` the party and `town` the place where
    it is written ("visited here")."""

    text: str
    sentence: Sentence
    mentions: tuple[Mention, ...]
    dates: tuple[DateMention, ...] = ()
    speaker: Person | None = None
    home: str | None = None
    town: str | None = None

    @cached_property
    def low(self) -> tuple[str, ...]:
        """The words in lower case, possessives straight."""
        return tuple(token.low for token in self.sentence.tokens)

    @cached_property
    def cover(self) -> dict[int, Mention]:
        """Which mention each word belongs to."""
        out: dict[int, Mention] = {}
        for mention in sorted(self.mentions, key=lambda m: m.first - m.last):
            for i in range(mention.first, mention.last + 1):
                out[i] = mention
        return out

    @cached_property
    def dated(self) -> frozenset[int]:
        """The words inside date words."""
        return frozenset(
            token.index for token in self.sentence.tokens if any(d.span.meets(token.span) for d in self.dates)
        )

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The words of the sentence."""
        return self.sentence.tokens

    def word(self, i: int) -> str:
        """Word i in lower case, "" outside."""
        return self.low[i] if 0 <= i < len(self.low) else ""

    def at(self, i: int) -> Mention | None:
        """The mention that word i belongs to."""
        return self.cover.get(i)

    def has(self, phrase: str, start: int = 0, end: int | None = None) -> bool:
        """True where the words of `phrase` stand side by side in [start, end)."""
        words = tuple(phrase.split())
        low = self.low[start:end]
        if words[0] not in low:
            return False
        return any(low[i : i + len(words)] == words for i in range(len(low) - len(words) + 1))

    @cached_property
    def asks(self) -> bool:
        """True for a question that yes or no answers ("Question: Does X plan to meet Y?")."""
        if "?" not in (self.word(len(self.low) - 1), self.word(len(self.low) - 2)):
            return False
        colon = next((i for i in range(min(6, len(self.low))) if self.low[i] == ":"), -1)
        return self.word(colon + 1) in _ASKING

    # ------------------------------------------------------------ chains

    def chain_from(self, i: int) -> tuple[list[Mention], int]:
        """The coordinated mentions that begin at word i (articles passed over), and the last word of the chain."""
        first = self._start(i)
        if first is None:
            return [], i - 1
        out, last = [first], first.last
        pair = self.word(i - 1) == "between"  # between one alone nothing is
        while True:
            last = self._past_apposition(out[-1], last)
            step = self._joint(last + 1) or (self._joint(last) if self.word(last) == "," else None)
            following = self._start(step) if step else None
            if (
                following is not None
                and len(out) == 1
                and not pair
                and self.word(last + 1) == ","
                and self._acts_next(following.last)
            ):
                return out, last
            if (
                following is None
                or following.first <= last
                or (following.kind == "pronoun" and following.person is None)
            ):
                return out, last
            out.append(following)
            last = following.last

    def chain_to(self, i: int) -> list[Mention]:
        """The coordinated mentions that end at word i, in order."""
        here = self.at(i)
        if here is None:
            return []
        out, headline = [here], self.sentence.index < 0  # in a headline a comma may stand for "and"
        first = self._before_apposition(here)
        while (before := self._joined_before(first, need_and=len(out) == 1 and not headline)) is not None:
            comma = self.word(before.last + 1) == "," and behind_alongside(self.low, before.last + 2) is None
            if len(out) == 1 and comma and not self._listed(before) and not headline:
                return out
            if not any(before.person is not None and before.person == m.person for m in out):
                out.insert(0, before)
            first = self._before_apposition(before)
        return out

    def _acts_next(self, last: int) -> bool:
        """True where a verb follows a mention: it is the subject of its own clause."""
        i = last + 1
        while i < len(self.low) and (self.tokens[i].upos in ("AUX", "ADV", "PART") or i in self.dated):
            i += 1
        return i < len(self.low) and self.tokens[i].upos == "VERB" and i not in self.cover

    def _start(self, i: int) -> Mention | None:
        while (self.word(i) in _PASSED or (self.word(i) == ":" and self.word(i - 1) == "with")) and (
            self.at(i) is None or self.cover[i].first != i
        ):
            i += 1
        i = past_quotes(self.tokens, self.cover, past_new(self.tokens, self.cover, i))
        mention = self.at(i)
        if mention is not None and mention.kind == "party" and (named := described(self.tokens, self.cover, mention)):
            return named
        owned = self.at(mention.last + 1) if mention is not None else None
        if owned is not None and self.word(owned.first) in ("'s", "’s") and owned.first < owned.last:
            return owned
        return mention if mention and mention.first <= i <= mention.last else None

    def _joint(self, i: int) -> int | None:
        """The word after "and", ", and", "," or "as well as" at word i; None where no list goes on."""
        if self.word(i) in (",", ";"):
            if self.word(i + 1) in _JOINTS:
                aside = self.word(i + 2) == "," and self.word(i + 4) == ","
                return i + 5 if aside and self.word(i + 3) == "separately" else i + 2
            if (beside := behind_alongside(self.low, i + 1)) is not None:
                return beside
            ahead = self._start(i + 1)
            listed = ahead is not None and ahead.kind in ("person", "office", "party")
            return i + 1 if ahead and listed and (self.word(i) == ";" or self._list_goes_on(ahead)) else None
        if self.word(i) in _JOINTS:
            return i + (4 if self.low[i + 1 : i + 4] == (",", "separately", ",") else 1)
        return behind_alongside(self.low, i)

    def _list_goes_on(self, mention: Mention) -> bool:
        """True where after a comma's item comes "and", or another comma with an item."""
        i = self._past_apposition(mention, mention.last) + 1
        i -= self.word(i - 1) == ","  # a comma that closes an apposition goes on with the list too
        if self.word(i) in _JOINTS or (self.word(i) in (",", ";") and self.word(i + 1) in _JOINTS):
            return True
        ahead = self._start(i + 1) if self.word(i) in (",", ";") else None
        return ahead is not None and ahead.first > mention.last and self._list_goes_on(ahead)

    def _past_apposition(self, mention: Mention, last: int) -> int:
        """The last word of an apposition of the same person after word `last` ("X, the Foreign Minister of Y")."""
        bare = mention.kind == "party" and last + 1 not in self.cover
        if bare and self.tokens[last].upos == "ADJ" and self.word(last + 1) in contact_words().officials:
            last += 1
        if self.word(last + 1) == "(":
            close = next((j for j in range(last + 2, min(last + 8, len(self.low))) if self.low[j] == ")"), None)
            last = close if close is not None else last
        if (
            self.word(last + 1) == "of"
            and self.tokens[last + 2 : last + 3]
            and self.tokens[last + 2].text[:1].isupper()
        ):
            last = last + 2 if last + 2 not in self.cover else last
        last += self.word(last + 1) == "headquarters"
        ahead = self._start(last + 2) if self.word(last + 1) == "," else None
        if ahead and ahead.kind == "office" and ahead.person is not None and ahead.person == mention.person:
            return ahead.last + (
                1 if self.word(ahead.last + 1) == "," and self.word(ahead.last + 2) not in _JOINTS else 0
            )
        return last

    def _before_apposition(self, mention: Mention) -> int:
        """The first word of a person with the name before the apposed office."""
        first = mention.first
        for j in range(first - 1, max(-1, first - 6), -1):
            before = self.at(j)
            if before is not None:
                return before.first if before.person is not None and before.person == mention.person else first
        return first

    def _listed(self, mention: Mention) -> bool:
        """True where a comma and another mention, or an apposition, stand before the ", and" of a list."""
        if self._before_apposition(mention) != mention.first or "," in self.low[mention.first : mention.last]:
            return True
        before = self.at(mention.first - 2) or self.at(mention.first - 3)
        return before is not None and "," in (self.word(mention.first - 1), self.word(mention.first - 2))

    def _joined_before(self, first: int, *, need_and: bool) -> Mention | None:
        i = self._before_title(first) - 1
        while self.word(i) in _PASSED:
            i -= 1
        joined = self.word(i) in _JOINTS
        if joined and self.word(i - 1) == ",":
            i -= 1
        if (end := before_alongside(self.low, i)) is not None:
            joined, i = True, end + 1
        if not joined and (need_and or self.word(i) != ","):
            return None
        before = self.at(i - 1)
        if before is None or before.last != i - 1 or (before.kind == "group" and not before.parties):
            return None
        here = self.at(first)
        alike = here is None or (before.kind == "party") == (here.kind == "party")
        return before if joined or alike else None

    def _before_title(self, first: int) -> int:
        """The first of the plain words that say what the person at word `first` is ("agency director X")."""
        i = first
        while i > 0 and i - 1 not in self.cover and self.tokens[i - 1].rel in ("nmod:desc", "compound"):
            if not i - 1 < self.tokens[i - 1].head <= first:
                break
            i -= 1
        return i

    # ------------------------------------------------------------ subjects

    def subject(self, verb: int) -> list[Mention]:
        """Who does what verb `verb` says: the mentions right before it, else those of its subject in the tree."""
        infinitive = self.word(verb - 1) == "to" and self.sentence.index >= 0
        near = [] if infinitive else self._subject_before(verb) or self._antecedent(verb)
        if not near or all(m.person is not None and m.person.consort for m in near):
            return self._subject_in_tree(verb)
        told = self._told_subject(verb)
        if told is not None and told not in near and near[-1].kind != "person" and near[0].first > told.last:
            return self._around(told)
        near = self._without_inviters(near)
        return [m for m in near if told not in near or m is told or not self._describes(m, told)]

    def _subject_in_tree(self, verb: int) -> list[Mention]:
        """The mentions of the subject of a verb, or of the verbs above it, in the tree."""
        i = verb
        for _ in range(5):
            for child in self.sentence.children(i, "nsubj"):
                mention = self.at(child.index)
                if mention is not None and self._invites(mention) and (near := self._subject_before(i)):
                    return self._without_inviters(near)
                return self._around(mention) if mention is not None else self._inside(child.index)
            token = self.tokens[i]
            if (told := self.headlined(i)) is not None:
                return self._around(told)
            if token.dep == "acl" and token.low == "meeting" and token.head == i - 1:
                told = self.at(token.head)
                return self._around(told) if told is not None else self._inside(token.head)
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
        return next((m for m in named if m is not None and m.kind == "person"), None)

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
        named = self.at(self._before_apposition(mention)) or mention
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

    def _around(self, mention: Mention) -> list[Mention]:
        """All mentions coordinated with one, to the left and to the right."""
        left = self.chain_to(mention.last)
        right, _ = self.chain_from(mention.first)
        return left + [m for m in right if m not in left]

    def _inside(self, index: int) -> list[Mention]:
        """Parties that the words of a common noun tell ("Saudi officials", "the heads of the two teams")."""
        near = {t.index for t in self.sentence.children(index, "amod", "compound", "nmod")}
        if self.word(index) in contact_words().officials:
            near |= {t.index for i in near for t in self.sentence.children(i, "amod", "compound", "conj")}
        return [m for m in self.mentions if m.kind in ("party", "group") and m.head in near][:3]

    def clause(self, start: int, end: int) -> Span:
        """Words [start, end] as a span of the text."""
        return Span(self.tokens[start].start, self.tokens[end].end)

    def printed(self, span: Span) -> str:
        """The words of a span of the text as printed, on one line."""
        return " ".join(span.of(self.text).split())
