"""Which of several contacts a sentence or a speaker belongs to.

Comes in: contacts, and the sentence or the voice. Goes out: the contact, or None where the words do not decide.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.model import Contact, Sentence, Span
from communique.reading.discourse.voice import Voice
from communique.reading.who import Cast

NEWS = ("main", "secondary")


def states_of(contact: Contact) -> tuple[str, ...]:
    """The parties of a contact, in order, each once."""
    return tuple(dict.fromkeys(p.state for p in contact.participants if p.state))


def asserted_among(sentence: Sentence, told: Sequence[Contact]) -> Contact | None:
    """The contact that the main clause of `sentence` reports, of several `told` in it; None where it reports none or
    more than one."""
    heads = [i for i, t in enumerate(sentence.tokens) if t.dep == "root"]
    if not heads:
        return None
    root = sentence.tokens[heads[0]].span
    own = [contact for contact in told if any(root.meets(e) for e in contact.evidence)]
    return own[0] if len(own) == 1 else None


def partner_told(cast: Cast, sentence: Sentence, contacts: Sequence[Contact], focus: Contact | None) -> Contact | None:
    """Of contacts that somebody had in turn, told together ("met the ministers of X, Y and Z"), the one whose partner
    `sentence` names; None where it names a partner of the contact in focus, or of several."""
    if focus is None or focus.status != "held":
        return None
    own = {p.state for p in focus.participants}
    turns = [c for c in contacts if c is not focus and c.status == "held" and c.reported in NEWS]
    turns = [c for c in turns if any(a.meets(b) for a in c.evidence for b in focus.evidence)]
    named = {m.person.state for m in cast.within(sentence.index) if m.person is not None and m.person.state}
    shared = own.intersection(*({p.state for p in c.participants} for c in turns)) if turns else own
    if not shared or named & (own - shared):
        return None
    meant = [c for c in turns if named & ({p.state for p in c.participants} - own)]
    return meant[0] if len(meant) == 1 else None


def attended_by(voice: Voice, contacts: Sequence[Contact], place: Span) -> Contact | None:
    """The one contact reported as news before `place` ends that `voice`, a person, took part in and that has taken
    place; None where there are several."""
    if voice.speaker is None or len(voice.holder) != 1:
        return None
    told = [c for c in contacts if c.reported in NEWS and any(e.start < place.end for e in c.evidence)]
    own = [c for c in told if c.status == "held" and voice.speaker in {p.name for p in c.participants}]
    return own[0] if len(own) == 1 else None


def last_held(voice: Voice, contacts: Sequence[Contact], place: Span) -> Contact | None:
    """Of the contacts of exactly the sides `voice` that have taken place, the one told last before `place` ends; a
    visit only where nothing else is told."""
    sides = set(voice.holder)
    held = [c for c in contacts if c.status == "held" and {p.state for p in c.participants if p.state} == sides]
    told = [(max((e.start for e in c.evidence if e.start < place.end), default=-1), c) for c in held]
    near = [(start, contact) for start, contact in told if start >= 0]
    talks = [(start, contact) for start, contact in near if contact.kind != "visit"]
    return max(talks or near, key=lambda pair: pair[0])[1] if near else None
