"""From a parsed document to its statements.

Comes in: the document, its page, sentences, cast and contacts. Goes out: `Statement`s in the order of the text, with
issues and instruments left to `topics`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from communique.languages.cues import load_cues
from communique.model import Contact, Document, Sentence, Span, Statement
from communique.reading.discourse import Floor, Voice
from communique.reading.discourse.membership import contact_of, held_before, spokesperson
from communique.reading.page import Page
from communique.reading.statements.ahead import looks_ahead
from communique.reading.statements.announcing import reports_contact
from communique.reading.statements.apart import quotes_outsider, sayings, tells_of_outsider
from communique.reading.statements.attribution import with_attributions
from communique.reading.statements.citing import goes_on_citing
from communique.reading.statements.classifier import Classifier
from communique.reading.statements.found import Found
from communique.reading.statements.quotes import form_of, quotations
from communique.reading.statements.running import (
    asked_by_me,
    asks,
    carried_on,
    declared,
    issued,
    issued_beside,
    label_end,
    points_back,
)
from communique.reading.statements.speech import Turn, by_spokesperson, publishing, turns
from communique.reading.statements.telling import Company
from communique.reading.statements.walk import Walk
from communique.reading.who import Cast

# What somebody says of talks to come; the rest of an announcement is said outside of them.
ABOUT_TALKS = frozenset({"discuss", "hope", "agree", "propose"})
# Acts of all sides, after which a quotation is one side's alone.
TOGETHER = frozenset({"discuss", "agree"})
# Acts of a sentence of free indirect speech that has no verb of saying.
CARRIED = frozenset({"call_for", "oppose", "support"})


def find_statements(
    document: Document,
    page: Page,
    sentences: Sequence[Sentence],
    cast: Cast,
    contacts: Sequence[Contact],
    *,
    all_speech: bool = False,
) -> tuple[Statement, ...]:
    """All statements of a document, after the guide. Spans count code points of `document.text`. `all_speech` keeps the
    speech of people who speak for no party too, with an empty holder."""
    found = Reader(document, page, sentences, cast, contacts).read()
    own = tuple(statement for statement in found if statement.holder)
    return with_attributions(document, page, sentences, cast, contacts, statements=own) if all_speech else own


class Reader:
    """Walks through the sentences with the floor."""

    def __init__(
        self,
        document: Document,
        page: Page,
        sentences: Sequence[Sentence],
        cast: Cast,
        contacts: Sequence[Contact],
    ) -> None:
        self.document = document
        self.sentences = sentences
        self.cast = cast
        self.contacts = tuple(contacts)
        self.planned = {contact.key for contact in self.contacts if contact.status == "planned"}
        self.classifier = Classifier(load_cues("en"))
        self.quoted = quotations(document.text, page.paragraphs)
        self.turns = turns(document, page, sentences, cast, self.contacts)
        self.floor = Floor(cast, self.contacts)
        self.floor.house = publishing(document.text, page, cast)
        self.briefs = page.title is not None and by_spokesperson(page.title.value)
        self.reported: Voice | None = None  # whose words the sentence before reported
        self.acted = ""  # the act told last

    def read(self) -> tuple[Statement, ...]:
        """The statements of the whole document."""
        out: list[Statement] = []
        reported: Voice | None = None
        paragraph = -1
        for sentence, turn in zip(self.sentences, self.turns, strict=True):
            if sentence.paragraph != paragraph:
                paragraph, reported, self.reported = sentence.paragraph, None, None
            self.floor.enter(sentence, turn.voice)
            if asks(sentence):
                continue
            self.floor.own, self.floor.principal, self.floor.asked = turn.voice, turn.release, turn.question
            self.floor.answers, self.floor.press = turn.answers, turn.press
            if turn.voice is not None:
                self.floor.give(turn.voice)
            for f in self._sentence(sentence, turn, reported):
                if self._tells_contact(sentence, f):
                    self.floor.give(f.voice)
                    continue
                one = self._statement(sentence, f, turn)
                if not any((one.cue, one.content, one.act) == (o.cue, o.content, o.act) for o in out[-6:]):
                    out.append(one)
                if not self._in_own_words(f.voice):
                    self.floor.give(self._whole(f.voice) if f.voice.holder else f.voice)
                self.reported = reported = f.voice
                self.acted = f.act
            self._hear_teller(sentence, turn)
        return tuple(out)

    def _sentence(self, sentence: Sentence, turn: Turn, reported: Voice | None) -> list[Found]:
        quoted = self._quoted(sentence)
        direct = turn.voice
        if quoted and direct is None:
            self._hear_own(sentence)
            self._hear_late(sentence)
        if turn.question:
            told = [f for f in self._walk(sentence, None).read() if f.voice.kind in ("person", "party")]
            cites = any(sayings(sentence, self.classifier.cues))
            told = [f for f in told if cites or not (".modal." in f.rule or ".duty." in f.rule)]
            told = [f for f in told if not (self._asker(f.voice) or asked_by_me(sentence, f))]
            return told if not points_back(sentence) else []
        if direct is not None:
            return self._own_words(sentence, direct)
        if self._of_outsider(sentence, quoted=quoted):
            return []
        if quoted and self.floor.speaker.holder:
            self.floor.own = self.floor.speaker
            walk = self._walk(sentence, self.floor.speaker)
            return declared(sentence, self._walk(sentence, None), walk, self.floor.speaker, self.contacts)
        return self._told(sentence, turn, reported)

    def _told(self, sentence: Sentence, turn: Turn, reported: Voice | None) -> list[Found]:
        """The statements of a sentence that the text itself tells."""
        walk = self._walk(sentence, None)
        found = walk.read() or self._carried_on(sentence, reported)
        if turn.issuer is None:
            return found
        beside = issued_beside(sentence, walk, turn.issuer, found)
        return beside + found if found else issued(sentence, turn.issuer, self.contacts)

    def _carried_on(self, sentence: Sentence, reported: Voice | None) -> list[Found]:
        """Free indirect speech, with the acts that it holds: "No country should go down this road"."""
        found = carried_on(sentence, reported)
        if not found or reported is None:
            return found
        acts = [f for f in self._walk(sentence, reported).read() if f.act in CARRIED and f.voice is reported]
        return acts or found

    def _own_words(self, sentence: Sentence, own: Voice) -> list[Found]:
        """The statements of a sentence of somebody's own words, which may go on with whom he cites."""
        if goes_on_citing(self.sentences, self.cast, sentence, self.reported, own) and self.reported is not None:
            self.floor.own = own = self.reported
        elif not own.joint and tells_of_outsider(sentence, self.classifier.cues, self.floor.resolve):
            return []
        return declared(sentence, self._walk(sentence, None), self._walk(sentence, own), own, self.contacts)

    def _of_outsider(self, sentence: Sentence, *, quoted: bool) -> bool:
        """True for the words of somebody who speaks for no party, here or in the quotation before."""
        if quotes_outsider(sentence, self.quoted, self.classifier.cues, self.floor.resolve):
            self.floor.leave()
            return True
        return quoted and self.floor.outside

    def _in_own_words(self, voice: Voice) -> bool:
        """True for the sides together in the words of one of them ("we agreed"), who keeps the floor."""
        return voice.joint and self.floor.own is not None and not self.floor.own.joint

    def _asker(self, voice: Voice) -> bool:
        """True for the "I" and "we" of whoever asks."""
        return voice.span is not None and voice.span.of(self.document.text).lower() in ("i", "we")

    def _meets(self, word: str) -> bool:
        cues = self.classifier.cues
        return cues.lemmas.get(word) in cues.contact_verbs

    def _tells_contact(self, sentence: Sentence, found: Found) -> bool:
        """A report whose whole content is that a contact takes place gives the contact alone (guide, decision q)."""
        if found.act != "state" or not found.voice.holder:
            return False
        if found.direct and found.rule.endswith((".declared", ".issued")):
            return False
        if reports_contact(sentence, found.content, self.classifier.cues, self.cast):
            return True
        inside = [t.low for t in sentence.tokens if found.content.start <= t.start < found.content.end]
        if not any(word in self.classifier.cues.event_words or self._meets(word) for word in inside):
            return False
        told = [e for c in self.contacts if c.reported != "background" for e in c.evidence if e.meets(found.content)]
        covered = sum(min(e.end, found.content.end) - max(e.start, found.content.start) for e in told)
        return covered >= 0.6 * (found.content.end - found.content.start)

    def _quoted(self, sentence: Sentence) -> bool:
        """True where a whole sentence stands inside quotation marks."""
        start, end = sentence.start, sentence.end
        return any(q.start <= start + 1 and end - 2 <= q.end for q in self.quoted)

    def _hear_own(self, sentence: Sentence) -> None:
        """Give the floor to the one person of the publisher's own side where a quotation without a source follows on
        what the sides did together ("The two ministers discussed trade. "The fund has grown.")."""
        opens = any(abs(q.start - sentence.start) <= 1 for q in self.quoted)
        if not opens or not self.floor.speaker.joint or self.acted not in TOGETHER or self.cast.home is None:
            return
        person = self.floor.person_of(self.cast.home)
        if person is not None:
            self.floor.give(Voice(person, (self.cast.home,), kind="person"))

    def _hear_late(self, sentence: Sentence) -> None:
        """Give the floor to who is named only behind a quotation that begins with this sentence: in its last sentence,
        or signing it ("— Mr X")."""
        quote = next((q for q in self.quoted if abs(q.start - sentence.start) <= 1), None)
        if quote is None:
            return
        behind = bisect_left(self.sentences, quote.end, key=lambda s: s.start)
        if (signed := self._signed(behind, quote.end)) is not None:
            self.floor.give(signed)
            return
        last = self.sentences[behind - 1]
        spans = ((f.voice, f.voice.span) for f in self._walk(last, None).read())
        voices = [voice for voice, span in spans if span is not None and span.start >= quote.end]
        if voices and voices[0].holder:
            self.floor.give(voices[0])

    def _hear_teller(self, sentence: Sentence, turn: Turn) -> None:
        """Leave the floor to who is quoted, though what he tells is what all sides did (' "We agreed," she said')."""
        if turn.voice is not None or not self.floor.speaker.joint:
            return
        inside = [q for q in self.quoted if q.meets(sentence.span)]
        for verb, subject in sayings(sentence, self.classifier.cues) if inside else ():
            voice = self.floor.resolve(sentence, subject.index)
            apart = not any(q.start <= verb.start < q.end for q in inside)
            if apart and voice is not None and voice.speaker is not None and voice.holder:
                self.floor.give(voice)

    def _signed(self, behind: int, end: int) -> Voice | None:
        """Who signs a quotation: the first person named behind a dash that follows it."""
        if behind >= len(self.sentences):
            return None
        after = self.sentences[behind]
        if self.document.text[end : after.end].lstrip("”\"»’' \n")[:1] not in tuple("—–-―"):
            return None
        near = (after.index, after.index + 1)
        people = (m.person for i in near for m in self.cast.within(i) if m.person is not None)
        person = next((p for p in people if p.state), None)
        return Voice(person.name, (person.state,), kind="person") if person is not None and person.state else None

    def _walk(self, sentence: Sentence, direct: Voice | None) -> Walk:
        ahead = self.floor.focus is not None and self.floor.focus.key in self.planned
        floor = self.floor
        company = Company(floor.resolve, floor.hearer, floor.together(), floor.other_than, ahead, floor.own)
        return Walk(sentence, self.classifier, company, direct)

    def _statement(self, sentence: Sentence, found: Found, turn: Turn) -> Statement:
        found = replace(found, content=_behind_label(sentence, found.content))
        voice = self._whole(found.voice)
        form = form_of(found.content, self.quoted)
        spoken = (turn.voice or turn.issuer) is not None and not turn.release
        if spoken and form == "indirect" and found.direct:
            form = "direct"
        contact = self._contact_of(sentence, found, voice, turn)
        to_himself = found.addressee is not None and found.addressee == voice.speaker
        return Statement(
            contact=contact,
            speaker=voice.speaker,
            holder=voice.holder,
            addressee=self.floor.other_than(voice) if to_himself else found.addressee,
            act=found.act,
            form=form,
            cue=found.cue,
            content=found.content,
            source=voice.span,
            rule=found.rule,
        )

    def _contact_of(self, sentence: Sentence, found: Found, voice: Voice, turn: Turn) -> str | None:
        """The contact that a statement belongs to. Before a contact takes place nothing has been said at it: whoever
        announces it, or speaks on the eve of it, speaks outside of it, and what the sides did together they did at the
        one before. A spokesperson speaks outside of any."""
        place = Span(sentence.start, max(found.cue.start, sentence.start + 1))
        contact = contact_of(self.floor, voice, place)
        retold = found.act != "state" and self._past(sentence, found.cue)  # "the spokesman said they pressed for"
        outside = self.briefs and turn.voice is None and voice.speaker is None and voice.holder == (self.cast.home,)
        if (outside or spokesperson(self.floor, voice)) and not retold:
            return None
        if contact not in self.planned:
            return contact
        told = not looks_ahead(sentence, found.cue)
        if voice.joint:
            before = held_before(self.floor, voice, place) if told and self._past(sentence, found.cue) else None
            return before or contact
        announced = turn.release or turn.issuer is not None
        outside = announced or (told and voice.kind in ("person", "party"))
        return None if outside and found.act not in ABOUT_TALKS and len(voice.holder) == 1 else contact

    def _past(self, sentence: Sentence, cue: Span) -> bool:
        """True where a verb of the cue stands in the past, without an auxiliary of the present before it."""
        words = [t for t in sentence.tokens if cue.start <= t.start < cue.end and t.upos == "VERB"]
        plain = (t for t in words if not any(sentence.children(t.index, "aux")))
        return any(self.classifier.form(t) == "past" for t in plain)

    def _whole(self, voice: Voice) -> Voice:
        """A voice that names only a party, where a person of that party has the floor, is that person's; one that names
        nobody ("it was agreed") is that of both sides."""
        if voice.kind == "none" or not voice.holder:
            sides = self.floor.sides()
            return replace(voice, holder=sides, joint=len(sides) > 1)
        named = voice.span.of(self.document.text).split()[-1] if voice.span is not None else ""
        body = named in self.classifier.cues.bodies and named != "side"  # "the foreign ministry" speaks for itself
        if voice.kind == "party" and len(voice.holder) == 1 and not body:
            last = self.floor.speaker_for(voice.holder[0])
            own = self.floor.own
            unnamed = own is not None and own.kind == "other" and own.holder == voice.holder
            if unnamed and any(p.name == last for c in self.contacts for p in c.participants):
                last = None  # whoever briefs the press is not who met
            return replace(voice, speaker=voice.speaker or last)
        return voice


def _behind_label(sentence: Sentence, content: Span) -> Span:
    """A content without the label of whoever speaks ("A: The bill is ...")."""
    if content.start > sentence.start:
        return content
    start = next((t.start for t in sentence.tokens[label_end(sentence) :]), content.end)
    return Span(start, content.end) if start < content.end else content
