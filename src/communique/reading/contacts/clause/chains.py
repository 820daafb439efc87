"""Chains: mentions joined to a list ("X, the President of Y, and Z").

Comes in: a sentence with its mentions. Goes out: the chain that begins or ends at a word.
"""

from __future__ import annotations

from communique.reading.contacts.clause.joints import before_alongside, behind_alongside
from communique.reading.contacts.clause.lead_ins import described, past_new, past_quotes
from communique.reading.contacts.clause.sentence_words import SentenceWords
from communique.reading.contacts.words import contact_words
from communique.reading.who import Mention
from communique.reading.who.words import name_words

_JOINTS = frozenset(("and", "&"))
_PASSED = frozenset(
    ("the", "both", "also", "with", "his", "her", "their", "its", "then", "separately", "a", "an", "fellow", "our",
     "close", "partners", "allies", "senior", "top", "visiting", "neighbouring", "neighboring", "nearby")
)  # fmt: skip


class Chains(SentenceWords):
    """The chains of a sentence."""

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
        first = self.before_apposition(here)
        while (before := self._joined_before(first, need_and=len(out) == 1 and not headline)) is not None:
            comma = self.word(before.last + 1) == "," and behind_alongside(self.low, before.last + 2) is None
            if len(out) == 1 and comma and not self._listed(before) and not headline:
                return out
            if not any(before.person is not None and before.person == m.person for m in out):
                out.insert(0, before)
            first = self.before_apposition(before)
        return out

    def around(self, mention: Mention) -> list[Mention]:
        """All mentions coordinated with one, to the left and to the right."""
        left = self.chain_to(mention.last)
        right, _ = self.chain_from(mention.first)
        return left + [m for m in right if m not in left]

    def _acts_next(self, last: int) -> bool:
        """True where a verb follows a mention: it is the subject of its own clause."""
        i = last + 1
        while i < len(self.low) and (self.tokens[i].upos in ("AUX", "ADV", "PART") or i in self.dated):
            i += 1
        return i < len(self.low) and self.tokens[i].upos == "VERB" and i not in self.cover

    def _start(self, i: int) -> Mention | None:
        while (self._passed(i) or (self.word(i) == ":" and self.word(i - 1) == "with")) and (
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

    def _passed(self, i: int) -> bool:
        """True for words before a name that no list stops at: articles, "visiting", "the Hon", "HE"."""
        return self.word(i) in _PASSED or (i not in self.cover and self.word(i) in name_words().honorifics)

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
        if self.word(last + 1) == "," and (closed := self._explained(mention, last + 2)) is not None:
            return closed if self.word(closed + 1) in _JOINTS else closed - 1
        return last

    def _explained(self, mention: Mention, start: int) -> int | None:
        """The comma that closes what explains somebody's body ("the head of the bank, Norway's lender, and Y")."""
        owner = self.at(start)
        same = owner is not None and owner.kind == "party" and set(owner.parties) <= set(mention.parties)
        if owner is None or not same or mention.kind == "party" or self.word(owner.last + 1) not in ("'s", "’s"):
            return None
        i = owner.last + 2
        while self.tokens[i : i + 1] and i not in self.cover and self.tokens[i].upos in ("NOUN", "ADJ", "PROPN"):
            i += 1
        return i if i > owner.last + 2 and self.word(i) == "," else None

    def before_apposition(self, mention: Mention) -> int:
        """The first word of a person with the name before the apposed office."""
        first = mention.first
        for j in range(first - 1, max(-1, first - 6), -1):
            before = self.at(j)
            if before is not None:
                return before.first if before.person is not None and before.person == mention.person else first
        return first

    def _listed(self, mention: Mention) -> bool:
        """True where a comma and another mention, or an apposition, stand before the ", and" of a list."""
        if self.before_apposition(mention) != mention.first or "," in self.low[mention.first : mention.last]:
            return True
        before = self.at(mention.first - 2) or self.at(mention.first - 3)
        return before is not None and "," in (self.word(mention.first - 1), self.word(mention.first - 2))

    def _joined_before(self, first: int, *, need_and: bool) -> Mention | None:
        i = self._before_title(first) - 1
        while self._passed(i):
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
