"""Announcing: what somebody says that does nothing but report that a contact takes place (guide, decision q).

Comes in: a sentence, the words said, the lexicon and the cast. Goes out: yes or no.
"""

from __future__ import annotations

from communique.languages.cues import Cues
from communique.languages.tables import load_table
from communique.model import Sentence, Span, Token
from communique.reading.statements import tree
from communique.reading.who import Cast

_WITH = ("with", "to", "by")
_TOPIC = ("about", "regarding", "concerning")
_INNER = ("ccomp", "parataxis", "advcl")
_MODAL = frozenset({"should", "must", "could", "may", "might", "can"})


def reports_contact(sentence: Sentence, content: Span, cues: Cues, cast: Cast) -> bool:
    """True where the clause in `content` tells that somebody meets, visits or calls somebody, or that talks take place,
    and reports nothing that was said there."""
    inside = [t for t in sentence.tokens if content.start <= t.start < content.end]
    head = next((t for t in inside if not inside[0].index <= t.head <= inside[-1].index), None)
    subject = tree.own_subject(sentence, head.index) if head is not None and head.upos == "VERB" else None
    if head is None or subject is None or subject.low in ("it", "this", "that") or tree.negated(sentence, head.index):
        return False
    if _says_more(sentence, head, inside) or _modal(sentence, head):
        return False
    events = cues.event_words | cues.idioms["gatherings"]
    lemma = cues.lemmas.get(head.low)
    words = load_table("en", "speech")
    if subject.low in events:
        return lemma in words["takes_place"] or (lemma in ("hold", "schedule", "plan") and _passive(sentence, head))
    objects = list(sentence.children(head.index, "obj"))
    if lemma in words["meets"] or head.low in words["meets"]:
        hung = (t for t in sentence.children(head.index, "obl") if tree.case_of(sentence, t.index) in _WITH)
        partners = [*objects, *hung]
        if _passive(sentence, head):
            return lemma != "meet" and _somebody(cast, sentence, subject)
        joint = subject.low in cues.joint_words or any(sentence.children(subject.index, "conj"))
        return any(_somebody(cast, sentence, t) for t in partners) or (joint and not objects)
    return lemma in ("hold", "have", "conduct", "pay") and any(t.low in events for t in objects)


def _says_more(sentence: Sentence, head: Token, inside: list[Token]) -> bool:
    """True where the clause holds another, a purpose ("summoned him to protest"), or what was talked about."""
    others = [t for t in inside if t.index != head.index]
    about = (t for t in others if t.dep in ("obl", "nmod") and tree.case_of(sentence, t.index) in _TOPIC)
    return any(t.dep in _INNER for t in others) or next(about, None) is not None


def _modal(sentence: Sentence, head: Token) -> bool:
    """True for what somebody could, should or would like to do."""
    return any(t.low in _MODAL for t in tree.auxiliaries(sentence, head.index))


def _passive(sentence: Sentence, head: Token) -> bool:
    return tree.is_passive(sentence, head.index)


def _somebody(cast: Cast, sentence: Sentence, token: Token) -> bool:
    """True where a word names or stands for a person or a party."""
    mention = cast.at(sentence.index, token.index)
    return mention is not None and mention.kind in ("person", "office", "party", "group", "pronoun")
