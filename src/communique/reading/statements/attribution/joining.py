"""Attributions as statements, beside the statements of parties.

Comes in: a document with its cast and contacts, and the statements that parties make in it. Goes out: these with the
attributed speech of everybody else. A newspaper's text whose news is no contact is read for attributions alone: each is
one statement there, whoever speaks.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.languages.cues import load_cues
from communique.model import Contact, Document, Sentence, Statement
from communique.reading.discourse import NOBODY, Floor, Voice
from communique.reading.discourse.membership import contact_of
from communique.reading.page import Page
from communique.reading.statements.attribution.acts import act_of
from communique.reading.statements.attribution.attributed import Attributed
from communique.reading.statements.attribution.document import attributions
from communique.reading.statements.classifier import Classifier
from communique.reading.statements.quotes import form_of, quotations
from communique.reading.who import Cast


def with_attributions(
    document: Document,
    page: Page,
    sentences: Sequence[Sentence],
    cast: Cast,
    contacts: Sequence[Contact],
    *,
    statements: Sequence[Statement],
) -> tuple[Statement, ...]:
    """`statements` of parties and the attributed speech of people who speak for none, in the order of the text."""
    found = _Voiced(document, page, sentences, cast, contacts).read()
    if cast.home is None and all(contact.reported != "main" for contact in contacts):
        return found
    others = [one for one in found if not one.holder and not any(_same(one, own) for own in statements)]
    return tuple(sorted([*statements, *others], key=lambda one: (one.cue, one.content)))


def _same(one: Statement, other: Statement) -> bool:
    return one.cue.meets(other.cue) or one.content.meets(other.cue) or one.cue.meets(other.content)


class _Voiced:
    """Makes statements of the attributions of one document."""

    def __init__(
        self, document: Document, page: Page, sentences: Sequence[Sentence], cast: Cast, contacts: Sequence[Contact]
    ) -> None:
        self.sentences = sentences
        self.floor = Floor(cast, contacts)
        self.quoted = quotations(document.text, page.paragraphs)
        self.found = attributions(document.text, page, sentences)
        self.classifier = Classifier(load_cues("en"))

    def read(self) -> tuple[Statement, ...]:
        """All attributions as statements, in the order of the text."""
        behind = [one for one in self.found if one.sentence is None]
        out = [self._statement(one, NOBODY, "state") for one in behind]
        for sentence in self.sentences:
            self.floor.enter(sentence)
            here = [one for one in self.found if one.sentence == sentence.index]
            out.extend(self._statement(one, self._voice(sentence, one), self._act(sentence, one)) for one in here)
        return tuple(sorted(out, key=lambda one: (one.cue, one.content)))

    def _voice(self, sentence: Sentence, one: Attributed) -> Voice:
        return (self.floor.resolve(sentence, one.head) if one.head is not None else None) or NOBODY

    def _act(self, sentence: Sentence, one: Attributed) -> str:
        return act_of(sentence, one, self.classifier)

    def _statement(self, one: Attributed, voice: Voice, act: str) -> Statement:
        return Statement(
            contact=contact_of(self.floor, voice, one.cue) if voice.holder else None,
            speaker=voice.speaker,
            holder=voice.holder,
            addressee=None,
            act=act,
            form=form_of(one.content, self.quoted),
            cue=one.cue,
            content=one.content,
            source=one.source,
            rule=one.rule,
        )
