"""Pronouns of those who speak: whom "I", "we", the "you" of who asks, and "it" stand for.

Comes in: the floor, a sentence and a word of it. Goes out: a voice, or None where the word is no such pronoun or nobody
is known to speak.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from communique.languages.cues import load_cues
from communique.model import Sentence, Token
from communique.reading.discourse.membership import spokesperson
from communique.reading.discourse.voice import Voice

if TYPE_CHECKING:
    from communique.reading.discourse.floor import Floor

OWN_WORDS = frozenset({"i", "we", "us", "me", "our", "my", "ours"})
# What those who met did there together: "we agreed", "we noted that".
_TOGETHER = frozenset({"agree", "discuss", "reaffirm", "state"})


def pronoun(floor: Floor, sentence: Sentence, token: Token) -> Voice | None:
    """The voice of a pronoun: of whoever speaks, of the publisher's side, of who is asked, of a party for "it"."""
    asked = floor.answers if token.low == "you" and floor.asked else None
    own = floor.own if token.low in OWN_WORDS and token.text != "US" else asked
    if own is not None and own is not asked and _met(floor, own, sentence, token):
        return replace(floor.together(), span=token.span, kind="group")
    if own is not None:
        return replace(own, span=token.span, kind=own.kind if own is asked else "self")
    retold = floor.reports_held() and _past(sentence, token)
    if token.low == "we" and floor.house is not None and not floor.press and not retold:
        return replace(floor.house, span=token.span)
    if token.low != "it":
        return None
    told = floor.speaker if floor.speaker.kind == "party" else _put_out(floor, sentence, token)
    return replace(told, span=token.span) if told is not None else None


def with_me(floor: Floor, sentence: Sentence, heads: list[int]) -> bool:
    """True for "the President and I", told by who met another president."""
    if floor.own is None or floor.own.joint or not any(sentence.tokens[i].low == "i" for i in heads):
        return False
    others = [floor.cast.at(sentence.index, i) for i in heads if sentence.tokens[i].low != "i"]
    me = (None, floor.own.speaker)
    offices = all(m is not None and m.kind == "office" and (m.person and m.person.name) in me for m in others)
    return offices and _took_part(floor, floor.own)


def _met(floor: Floor, own: Voice, sentence: Sentence, token: Token) -> bool:
    """True for the "we" of those who met, in the words of one of them: "we noted that trade has grown"."""
    if token.low != "we" or own.joint or not _took_part(floor, own) or not _past(sentence, token):
        return False
    cues = load_cues("en")
    entries = cues.verbs.get(sentence.tokens[token.head].low, ())
    expressed = cues.lemmas.get(sentence.tokens[token.head].low) == "express"
    return expressed or any(entry.act in _TOGETHER for entry in entries)


def _put_out(floor: Floor, sentence: Sentence, token: Token) -> Voice | None:
    """Whose paper it is that says something: "..., the statement said. ..., it added"."""
    head = sentence.tokens[token.head] if token.head >= 0 and token.dep.startswith("nsubj") else None
    says = head is not None and any(entry.says for entry in load_cues("en").verbs.get(head.low, ()))
    return floor.papers.issuer if says else None


def _took_part(floor: Floor, own: Voice) -> bool:
    """True for somebody of a side of the contact in hand who is, or may well be, its person there."""
    if floor.attends(own) or floor.focus is None or not floor.reports_held():
        return floor.attends(own)
    unnamed = {p.state for p in floor.focus.participants if p.name is None}
    return own.speaker is not None and bool(unnamed & set(own.holder)) and not spokesperson(floor, own)


def _past(sentence: Sentence, token: Token) -> bool:
    """True for the subject of a verb in the simple past."""
    if token.head < 0:
        return False
    heads = [sentence.tokens[token.head], *sentence.children(token.head, "aux")]
    told = min(heads, key=lambda t: t.index).low
    known = load_cues("en").forms.get(told)
    return told in ("was", "were", "had", "did") or (known or told[-2:]) in ("past", "part", "ed")
