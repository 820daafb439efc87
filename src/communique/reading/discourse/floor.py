"""The floor: which contact a place speaks of, who speaks there, and whom group words stand for.

Comes in: the cast and the contacts of a document. Goes out: a `Voice` for any word that can be a subject, and the
contact that a place reports.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from communique.knowledge import parties
from communique.languages.cues import load_cues
from communique.model import Contact, Sentence, Span, Token
from communique.reading.discourse.epithets import epithet
from communique.reading.discourse.guests import guest_or_host
from communique.reading.discourse.hearers import hearer
from communique.reading.discourse.occasions import asserted_among, partner_told, states_of
from communique.reading.discourse.organs import Organs
from communique.reading.discourse.papers import Papers
from communique.reading.discourse.plurals import (
    allies,
    coordinated,
    is_they,
    many_others,
    of_others,
    owners,
    told_apart,
)
from communique.reading.discourse.pronouns import pronoun, with_me
from communique.reading.discourse.twos import two_of
from communique.reading.discourse.voice import NOBODY, Voice
from communique.reading.who import Cast, Mention
from communique.reading.who.words import name_words

# Who may stand for a side beside a person of the other one, and the words by which they are that person's own people.
BANDS = frozenset({"administration", "government", "delegation", "leadership", "cabinet"})
COMPANIONS = frozenset({"other", "senior", "top", "his", "her", "their", "its", "accompanying"})


class Floor:
    """Walks through a document with the reader: `enter` each sentence in order, then ask."""

    def __init__(self, cast: Cast, contacts: Iterable[Contact]) -> None:
        self.cast = cast
        self.contacts = tuple(contacts)
        self.speaker: Voice = NOBODY
        self.own: Voice | None = None
        self.asked = False  # the press asks
        self.press = False  # the press listens
        self.house: Voice | None = None  # who says "we" where nobody is quoted
        self.answers: Voice | None = None  # whom it asks
        self.outside = False  # the floor is with somebody who speaks for no party
        self.principal = False  # whose own words these are speaks as a side of the contact, not for one
        self._before: Sentence | None = None
        self._now: Sentence | None = None
        self._focus: Contact | None = next((c for c in self.contacts if c.reported == "main"), None)
        self._recent: list[str] = []
        self._spoke: dict[str, str] = {}
        self._organs = Organs(cast)
        self.papers = Papers(self.voice_at)
        cues = load_cues("en")
        self._people, self._events = cues.joint_words, cues.event_words

    # ---------------------------------------------------------------- moving on

    def enter(self, sentence: Sentence, voice: Voice | None = None) -> None:
        """Go on to `sentence`: a contact that it reports as news comes into focus, unless `voice`, whose words these
        are, speaks at the talks in focus (opening remarks) and only mentions another."""
        follows = self._now is not None and self._now.paragraph == sentence.paragraph
        self._before, self._now = self._now if follows else None, sentence
        self._focus = self._own_talks(voice) or self._focus
        stays = voice is not None and self.attends(voice)
        told = []
        for contact in self.contacts:
            planned = contact.status == "planned" and (contact.reported != "main" or self.reports_held())
            news = contact.reported in ("main", "secondary") and not planned and not stays
            if news and any(sentence.span.meets(e) for e in contact.evidence):
                self._focus = contact
                told.append(contact)
        if len(told) > 1:  # "Following the call of the presidents, the ministers met"
            self._focus = asserted_among(sentence, told) or self._focus
        elif not told and voice is None:
            self._focus = partner_told(self.cast, sentence, self.contacts, self._focus) or self._focus
        self._organs.enter(sentence)
        self.papers.enter(sentence)
        for mention in self.cast.within(sentence.index):
            for party in mention.parties or (
                (mention.person.state,) if mention.person and mention.person.state else ()
            ):
                if party in self._recent:
                    self._recent.remove(party)
                self._recent.append(party)

    def _own_talks(self, voice: Voice | None) -> Contact | None:
        """The contact that the text reports and at which `voice` speaks, where another came into focus on the way."""
        if voice is None or voice.speaker is None or self._focus is None or self.attends(voice):
            return None
        held = (c for c in self.contacts if c.reported == "main" and c.status == "held")
        return next((c for c in held if voice.speaker in {p.name for p in c.participants}), None)

    def attends(self, voice: Voice) -> bool:
        """True for the own words of somebody who takes part in the contact in focus, which has taken place."""
        if self._focus is None or not self.reports_held():
            return False
        return voice.speaker is not None and voice.speaker in {p.name for p in self._focus.participants}

    def told_press(self) -> bool:
        """True for what is said to the press by somebody who does not sit beside a counterpart."""
        return self.press and (self.own is None or not self.attends(self.own))

    def reports_held(self) -> bool:
        """True while the contact in focus has taken place: one to come is then only spoken of."""
        return self._focus is not None and self._focus.status == "held"

    def give(self, voice: Voice) -> None:
        """Let `voice` have the floor: sentences that name nobody go on with it."""
        if voice.holder:
            self.speaker, self.outside = voice, False
        if voice.speaker and len(voice.holder) == 1:
            self._spoke[voice.holder[0]] = voice.speaker

    def leave(self) -> None:
        """Let somebody have the floor who speaks for no party: what is quoted next is nobody's position."""
        self.speaker, self.outside = NOBODY, True

    def speaker_for(self, party: str) -> str | None:
        """The person who last spoke for `party`, or None."""
        return self._spoke.get(party)

    @property
    def focus(self) -> Contact | None:
        """The contact that this place reports."""
        return self._focus

    def sides(self) -> tuple[str, ...]:
        """The parties of the contact in focus, else the two parties named last."""
        if self._focus is not None:
            states = states_of(self._focus)
            home = self.cast.home
            unknown = any(p.state is None for p in self._focus.participants)
            return (home, *states) if home and unknown and home not in states else states
        return self._company() or (tuple(self._recent[-2:]) if len(self._recent) > 1 else ())

    def _company(self) -> tuple[str, ...]:
        """Without a contact: the publisher's own side and that of the first other person named, if persons tell two."""
        states = [person.state for person in self.cast.persons if person.state]
        named = tuple(dict.fromkeys(([self.cast.home] if self.cast.home else []) + states))
        return named[:2] if len(named) > 1 and len(set(states)) > 0 else ()

    def together(self) -> Voice:
        """All sides of the contact here as one voice."""
        sides = self.sides()
        return Voice(None, sides, joint=len(sides) > 1, kind="event") if sides else NOBODY

    # ---------------------------------------------------------------- asking

    def resolve(self, sentence: Sentence, index: int) -> Voice | None:
        """Whose voice word `index` (with what is coordinated with it) is; None where it is nobody known."""
        heads = coordinated(sentence, index)
        if len(heads) == 1:
            return self.voice_at(sentence, index)
        told = [self.voice_at(sentence, i, alone=False) for i in heads]
        voices = [v for v in told if v is not None and v.holder]
        if with_me(self, sentence, heads):
            voices = [replace(self.together(), span=_from_to(sentence, heads))]
        if not voices and self._with_others(sentence, heads, []):
            return replace(self.together(), kind="group")
        if not voices:
            return next((v for v in told if v is not None), None)
        if voices[0].joint:
            return voices[0]
        holder = tuple(dict.fromkeys(h for v in voices for h in v.holder))
        ends = [v.span for v in voices if v.span is not None]
        span = Span(min(s.start for s in ends), max(s.end for s in ends)) if ends else None
        if len(holder) == 1 and self._with_others(sentence, heads, voices):
            return replace(self.together(), span=span, kind="group")
        return Voice(None, holder, span, joint=len(holder) > 1, kind="group" if len(holder) > 1 else voices[0].kind)

    def _with_others(self, sentence: Sentence, heads: list[int], voices: list[Voice]) -> bool:
        """True where somebody is named beside a side of a contact of several ("Mr X and the High Commissioner") who is
        not known to be of that side himself."""
        if self._focus is None or len(states_of(self._focus)) < 2:
            return False
        named = _in_capitals(sentence, heads)
        if not voices:
            return len(named) > 1
        if any(self._band(sentence, i) for i in heads):
            return True
        own = {p.name for p in self._focus.participants if p.state in voices[0].holder}
        unknown = any(v is None or not v.holder for v in (self.voice_at(sentence, i, alone=False) for i in named))
        another = len(named) > 0 and any(sentence.tokens[i].low in ("he", "she") for i in heads)  # "Mr X and he"
        return unknown or another or (len(named) > 1 and not {v.speaker for v in voices} <= own)

    def _band(self, sentence: Sentence, index: int) -> bool:
        """True for people of the other side who are not said to be of it ("Mr X and the incoming administration")."""
        known = self.voice_at(sentence, index, alone=False) is not None
        if known or sentence.tokens[index].low not in self._people | BANDS:
            return False
        beside = (t.low for t in sentence.children(index) if t.index < index)
        return not any(True for _ in sentence.children(index, "nmod")) and not any(w in COMPANIONS for w in beside)

    def hearer(self, sentence: Sentence, index: int) -> str | None:
        """Who is addressed by word `index`: a name, a party's code, several with commas; None where unknown."""
        return hearer(self, sentence, index)

    def other_than(self, voice: Voice) -> str | None:
        """The other side of the contact: its one person by name, else its party; None where there are several."""
        others = [side for side in self.sides() if side not in voice.holder]
        if len(others) != 1:
            return None
        return self.person_of(others[0]) or others[0]

    def person_of(self, party: str) -> str | None:
        """The one person who is named for `party` at the contact here; None where there are none or several."""
        people = [p.name for p in self._focus.participants if p.state == party and p.name] if self._focus else []
        return people[0] if len(people) == 1 else None

    def voice_at(self, sentence: Sentence, index: int, *, alone: bool = True) -> Voice | None:
        """Whose voice the one word `index` is, by itself; `alone` is False in a coordination."""
        token = sentence.tokens[index]
        allied = allies(sentence, self.cast, index)
        if allied is not None:
            return Voice(None, allied, token.span, joint=len(allied) > 1, kind="party") if allied else None
        plain = (
            pronoun(self, sentence, token)
            or guest_or_host(self, sentence, index)
            or self._organs.member(sentence, index)
        )
        if plain is not None or (is_they(token) and self._of_companies(sentence, index)):
            return plain
        mention = self._mention_at(sentence, index)
        if mention is not None and self._stranger(sentence, mention):
            return self._organs.voice(sentence, token)
        lone = mention is not None and mention.kind == "pronoun" and mention.first == mention.last
        if mention is None or (mention.head != index and (mention.kind == "party" or lone)):
            body = self._organs.voice(sentence, token) or self._common(sentence, token)
            body = body or self.papers.voice(sentence, token, self.speaker)
            return body or epithet(sentence, token, self._recent, self.speaker)
        sides = owners(sentence, self.cast, index)
        owned = Voice(None, sides, mention.span, joint=True, kind="group") if sides else None
        found = owned or self._mention(mention, alone=alone)
        if found is not None and found.kind == "group" and not mention.parties and not sides:
            return replace(found, holder=self._those(sentence, mention.head))
        return found

    def _those(self, sentence: Sentence, index: int) -> tuple[str, ...]:
        """The sides that the people `index` are: of several counterparts, the two in hand ("the two men")."""
        sides = self.sides()
        return two_of(self, sentence, index, sides) or sides if len(sides) > 2 else sides

    def _stranger(self, sentence: Sentence, mention: Mention) -> bool:
        """True for a group of others than the sides, "all countries" in somebody's own words among them, and for "he"
        in the words of whom it would stand for: nobody calls himself so."""
        own = self.own if self.own is not None and not self.own.joint else None
        if mention.kind == "pronoun" and mention.person is not None and own is not None and not self.principal:
            return mention.first == mention.last and mention.person.name == own.speaker
        everybody = own is not None and sentence.tokens[mention.first].low == "all"
        return mention.kind == "group" and (everybody or of_others(sentence, mention.head))

    def _of_companies(self, sentence: Sentence, index: int) -> bool:
        """True for the "they" of others than the sides, who were the subject before ("Many firms ... They say")."""
        within = (t for t in sentence.tokens[:index] if t.dep.startswith("nsubj") and t.upos in ("NOUN", "PROPN"))
        if next(within, None) is not None or self._before is None:
            return False
        other = many_others(self._before)
        if other is None or self.voice_at(self._before, other) is not None:
            return False
        named = (self.cast.at(self._before.index, i) for i in self._before.subtree(other))
        return len({p for m in named if m is not None for p in m.parties}) < 2  # "heads of the X and Y teams"

    def _mention_at(self, sentence: Sentence, index: int) -> Mention | None:
        """The mention headed at a word or, where the tree and the name differ on the head, in the words of its name."""
        found = self.cast.at(sentence.index, index)
        if found is not None and found.person is not None and (behind := self._behind(sentence, index, found)):
            return behind
        deps = (
            ("flat", "compound", "appos") if sentence.tokens[index].low in name_words().styles else ("flat", "compound")
        )
        inside = (self.cast.at(sentence.index, t.index) for t in sentence.children(index, *deps))
        return found or next((m for m in inside if m is not None and m.person is not None), None)

    def _behind(self, sentence: Sentence, index: int, found: Mention) -> Mention | None:
        """The person who acts in "during the talks with A B has said", where the tree makes one name of both."""
        if not sentence.tokens[index].dep.startswith("nsubj") or not any(sentence.children(index, "case")):
            return None
        after = (self.cast.at(sentence.index, i) for i in sentence.subtree(index) if i > found.last)
        return next((m for m in after if m is not None and m.person not in (None, found.person)), None)

    def _common(self, sentence: Sentence, token: Token) -> Voice | None:
        """A noun for the participants or the encounter ("the participants", "the talks") stands for all sides."""
        if token.low in self._people and (of_others(sentence, token.index) or told_apart(sentence, token.index)):
            return None
        if token.upos in ("NOUN", "PRON", "NUM", "DET", "ADJ") and token.low in self._people | self._events:
            people = token.low in self._people
            sides = self._those(sentence, token.index) if people else self.sides()
            kind = "group" if people else "event"
            return Voice(None, sides, token.span, joint=len(sides) > 1, kind=kind)
        return None

    def _mention(self, mention: Mention, *, alone: bool) -> Voice | None:
        if mention.kind == "group":
            of_one = len(mention.parties) == 1 and not parties.is_organisation(mention.parties[0])  # "German officials"
            kind = "party" if of_one else "group"
            return Voice(None, mention.parties or self.sides(), mention.span, joint=not of_one, kind=kind)
        if mention.person is not None:
            state = mention.person.state
            return Voice(mention.person.name, (state,) if state else (), mention.span, kind="person")
        if mention.kind == "party":
            joint = len(mention.parties) > 1
            return Voice(None, mention.parties, mention.span, joint=joint, kind="group" if joint else "party")
        if mention.parties:
            joint = len(mention.parties) > 1
            return Voice(None, mention.parties, mention.span, joint=joint, kind="group" if joint else "person")
        if mention.kind == "office" and self.cast.home and alone:
            return Voice(None, (self.cast.home,), mention.span, kind="person")
        return None


def _from_to(sentence: Sentence, heads: list[int]) -> Span:
    return Span(sentence.tokens[heads[0]].start, sentence.tokens[heads[-1]].end)


def _in_capitals(sentence: Sentence, heads: list[int]) -> list[int]:
    """Those of several heads that name somebody, or an office in capitals."""
    words = ((i, sentence.tokens[i]) for i in heads)
    return [i for i, t in words if t.upos in ("NOUN", "PROPN") and t.text[0].isupper()]
