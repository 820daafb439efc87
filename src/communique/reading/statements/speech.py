"""Whose own words a stretch of text gives: transcripts, press conferences, joint statements, first-person statements.

Comes in: document, page, sentences, cast, contacts. Goes out: for each sentence its `Turn`: the voice whose words it
is, or none where the text reports; questions of the press are marked, so that nothing is attributed to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from communique.knowledge import parties
from communique.languages.tables import load_table
from communique.model import Contact, Document, Sentence
from communique.reading.discourse import Voice
from communique.reading.discourse.occasions import states_of
from communique.reading.page import Page
from communique.reading.statements.labels import LABEL, Desk
from communique.reading.statements.letters import writer
from communique.reading.statements.quotes import quotations
from communique.reading.who import Cast, Person
from communique.reading.who.home import publisher_person

FIRST = frozenset({"i", "we", "my", "our", "us"})
OPENING = "“«„\"'‘"


@dataclass(frozen=True, slots=True)
class Turn:
    """Who speaks in a sentence: `voice` where it gives somebody's own words; `issuer` is who puts the text out, whose
    plain declaratives count where nobody else is told; `question` marks the press, `answers` is
    who answers it, `press` that it listens: no side of a contact; `release` a press release in the
    first person, which is written and quotes nobody."""

    voice: Voice | None = None
    issuer: Voice | None = None
    question: bool = False
    answers: Voice | None = None
    press: bool = False
    release: bool = False


@cache
def _patterns() -> dict[str, Any]:
    data = load_table("en", "speech")
    return {
        k: re.compile(v, re.I if k not in ("question",) else 0) if isinstance(v, str) else frozenset(v)
        for k, v in data.items()
    }


def turns(
    document: Document,
    page: Page,
    sentences: Sequence[Sentence],
    cast: Cast,
    contacts: Sequence[Contact],
) -> list[Turn]:
    """The turn of each sentence, in order."""
    teller = _Teller(document, page, sentences, cast, contacts)
    return [teller.turn(sentence) for sentence in sentences]


def by_spokesperson(title: str) -> bool:
    """True for a title that says a spokesperson, who is outside of any contact, puts the text out."""
    return bool(_patterns()["spoken_for"].search(title))


def publishing(text: str, page: Page, cast: Cast) -> Voice | None:
    """Who says "we" outside of quotation marks: the publisher's own side, where it speaks for one and the text is not
    that of several ("Joint statement", "We, the ministers of ...")."""
    together = page.title is not None and _patterns()["joint"].search(page.title.value)
    if cast.home is None or together or _patterns()["several"].search(text):
        return None
    return Voice(None, (cast.home,), kind="self")


class _Teller:
    """Goes through the paragraphs and keeps who speaks."""

    def __init__(
        self, document: Document, page: Page, sentences: Sequence[Sentence], cast: Cast, contacts: Sequence[Contact]
    ) -> None:
        self.text = document.text
        self.paragraphs = page.paragraphs
        self.cast = cast
        self.contacts = contacts
        self.quoted = quotations(document.text, page.paragraphs)
        self.publisher = document.publisher or (page.publisher.value if page.publisher else None)
        self.headings = list(page.headings)
        self.title = page.title.value if page.title else ""
        marked = self._marked(sentences)
        self.press = marked or bool(_patterns()["press"].search(self.title))
        self.default = self._default(sentences, contacts)
        named = self.default.voice is not None and self.default.voice.speaker is not None
        self.desk = Desk(cast.home if "joint" not in self.title.lower() else None, marked=marked, named=named)
        self.current = self.default
        self.paragraph = -1
        self.lead: Voice | None = None
        self.answerer: Voice | None = None
        self.own = {s.paragraph for s in sentences if any(t.low in FIRST and t.text != "US" for t in s.tokens)}

    def turn(self, sentence: Sentence) -> Turn:
        """The turn of the next sentence."""
        if sentence.paragraph != self.paragraph:
            self.paragraph = sentence.paragraph
            self._headings(sentence.start)
            self._brought_in(sentence)
            self._opening(self.text[sentence.start : sentence.start + 200], sentence)
            if self.press and self.current.voice is not None and not self.current.press:
                self.current = replace(self.current, press=True)
        if self.current.voice is None and _ends_in_colon(sentence):
            self.lead = self._leading(sentence)
        return Turn() if self._in_brackets(sentence) else self.current

    def _in_brackets(self, sentence: Sentence) -> bool:
        """True in a paragraph that somebody put beside the words ("[This is a rush transcript.]")."""
        words = self.paragraphs[sentence.paragraph].of(self.text).strip()
        return words[:1] == "[" and words[-1:] == "]"

    def _brought_in(self, sentence: Sentence) -> None:
        """Paragraphs in the first person, or in quotation marks, behind "X issued the following statement:" are X's."""
        opens = self.text[sentence.start] in OPENING
        goes_on = self.current.voice == self.lead and (
            opens or any(q.start < sentence.start < q.end for q in self.quoted)
        )
        if self.lead is not None and (self.paragraph in self.own or goes_on or self._salutes(sentence)):
            self.current = Turn(self.lead)
        elif self.lead is not None:
            if _patterns()["question"].match(self.text[sentence.start : sentence.end]):
                self.answerer = self.lead  # "Mr X answered the questions as follows:"
            self.current, self.lead = self.default, None

    def _salutes(self, sentence: Sentence) -> bool:
        """True for the line that a letter begins with ("Dear Prime Minister,", "Your Excellency,")."""
        return bool(_patterns()["salutation"].match(self.text[sentence.start : sentence.end]))

    def _leading(self, sentence: Sentence) -> Voice | None:
        """Who says what follows a colon: the subject of the sentence that ends in it, where it is one person."""
        sender = writer(sentence, self.contacts)
        if sender is not None:
            return sender
        subjects = [t.index for t in sentence.tokens if t.dep == "nsubj" and sentence.tokens[t.head].upos == "VERB"]
        told = (self.cast.at(sentence.index, i) for i in subjects)
        found = next((m for m in told if m is not None), None)
        if found is None or found.kind not in ("person", "office", "pronoun"):
            return None
        if found.person is not None:
            return _voice(found.person)
        return Voice(None, found.parties, kind="person") if len(found.parties) == 1 else None

    def _headings(self, place: int) -> None:
        """A heading before this place that announces somebody's remarks gives them the floor."""
        while self.headings and self.headings[0].start < place:
            heading = self.headings.pop(0)
            voice = self._announced(heading.of(self.text))
            self.current = Turn(voice) if voice else self.default

    def _opening(self, words: str, sentence: Sentence) -> None:
        patterns = _patterns()
        if patterns["question"].match(words):
            self.current = Turn(question=True, answers=self.default.voice)
            return
        if patterns["answer"].match(words):
            self.current = self.default if self.default.voice else Turn(self.answerer or self._side())
            return
        label = LABEL.match(words)
        named = self._labelled(label.group(1)) if label else None
        if (
            named is None
            and sentence.end - sentence.start < 200
            and patterns["remarks"].search(words)
            and not _has_verb(sentence)
        ):
            named = self._announced(self.text[sentence.start : sentence.end])
        asks = False
        if label is not None and self.press and not patterns["office_label"].match(label.group(1)):
            named, asks = self.desk.whose(label, sentence, named)
        if asks:
            self.current = Turn(question=True, answers=self.default.voice)
        elif named is not None:
            self.current = Turn(named)

    def _marked(self, sentences: Sequence[Sentence]) -> bool:
        """True for a text that marks the questions of the press."""
        opens = (self.text[s.start : s.start + 80] for s in sentences)
        return any(_patterns()["question"].match(words) for words in opens)

    def _labelled(self, words: str) -> Voice | None:
        """Whose turn a label opens: a person's by name, or the publisher's spokesperson by office alone."""
        if not _patterns()["office_label"].match(words):
            return self._person(words)
        return self._person(words) or self._officer(words) or self.default.voice or self._side()

    def _officer(self, words: str) -> Voice | None:
        """ "PRIME MINISTER:" in the papers of a prime minister: whose releases the publisher prints."""
        told = publisher_person(self.publisher)
        if told is None or self.cast.home is None or (told[1] or "").casefold() != words.casefold():
            return None
        return self._issuer() or Voice(told[0], (self.cast.home,), kind="person")

    def _announced(self, words: str) -> Voice | None:
        return self._person(words) if _patterns()["remarks"].search(words) else None

    def _person(self, words: str) -> Voice | None:
        """The person of the cast whose last name stands in `words`, the first to be named there."""
        last_names = ((re.escape(person.name.split()[-1]), person) for person in self.cast.persons)
        places = [(m.start(), person) for name, person in last_names if (m := re.search(rf"\b{name}\b", words, re.I))]
        return _voice(min(places, key=lambda place: place[0])[1]) if places else None

    # ---------------------------------------------------------------- the text as a whole

    def _default(self, sentences: Sequence[Sentence], contacts: Sequence[Contact]) -> Turn:
        patterns = _patterns()
        firsthand = any(t.low in patterns["firsthand"] and t.dep == "nsubj" for s in sentences for t in s.tokens)
        if patterns["joint"].search(self.title):
            states = self._joint_states(sentences, contacts)
            several = len(states) > 1 or any(parties.is_organisation(code) for code in states)
            return Turn(Voice(None, states, joint=True, kind="group")) if several else Turn()
        if patterns["sent"].search(self.title) and firsthand:
            return Turn(self._side())
        speaker = self._titled()
        if patterns["statement"].search(self.title):
            return Turn(speaker if firsthand else None, issuer=speaker)
        told = firsthand or patterns["delivered"].search(self.title)
        if patterns["press"].search(self.title) or (patterns["remarks"].search(self.title) and told):
            unnamed = speaker is not None and speaker.speaker is None
            return Turn(replace(speaker, kind="other") if speaker is not None and unnamed else speaker)
        issuer = self._issuer()
        own = [t.low for s in sentences for t in s.tokens if t.low in ("i", "my")]
        first_person = "i" in own or len(own) > 1
        return Turn(issuer, release=True) if issuer is not None and first_person else Turn()

    def _titled(self) -> Voice | None:
        """Who the title names first as the one who speaks; an office without a name speaks for the publisher's side."""
        first = next((m for m in self.cast.titled if m.kind in ("person", "office")), None)
        return _voice(first.person) if first is not None and first.kind == "person" and first.person else self._side()

    def _issuer(self) -> Voice | None:
        """The person whose releases the publisher prints ("Prime Minister of Australia (Howard, John)")."""
        told = publisher_person(self.publisher)
        return self._person(told[0]) if told else None

    def _side(self) -> Voice | None:
        return Voice(None, (self.cast.home,), kind="party") if self.cast.home else None

    def _joint_states(self, sentences: Sequence[Sentence], contacts: Sequence[Contact]) -> tuple[str, ...]:
        """Who puts out a joint text: the parties in its title (what it is "on" left out), else those whose people its
        opening lists ("we, President A of X, ..."), else the sides of its contact."""
        title = re.split(r"\b(?:on|calling|regarding|concerning|following)\b", self.title, maxsplit=1, flags=re.I)[0]
        titled = tuple(dict.fromkeys(hit.code for hit in parties.find(title)))
        if len(titled) > 1 and all(map(parties.is_organisation, titled)):  # of the leaders of two bodies, who met
            members = (told for told in map(states_of, contacts) if len(told) > 2 and not set(told) & set(titled))
            return next(members, titled)
        if len(titled) > 1:
            return titled
        opening = [m for s in sentences[:2] for m in self.cast.within(s.index) if m.kind == "person"]
        listed = tuple(dict.fromkeys(state for m in opening for state in _states_of(m.person)))
        if len(listed) > 1:
            return listed
        told = map(states_of, contacts)
        body = (self.cast.home,) if self.cast.home and parties.is_organisation(self.cast.home) else titled
        return next((states for states in told if len(states) > 1), titled or body)


def _voice(person: Person) -> Voice:
    return Voice(person.name, _states_of(person), kind="person")


def _states_of(person: Person | None) -> tuple[str, ...]:
    return (person.state,) if person is not None and person.state else ()


def _ends_in_colon(sentence: Sentence) -> bool:
    return any(t.text == ":" for t in sentence.tokens[-1:])


def _has_verb(sentence: Sentence) -> bool:
    return any(t.head < 0 and t.upos in ("VERB", "AUX") for t in sentence.tokens)
