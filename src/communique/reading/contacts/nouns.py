"""Nouns: contacts that a noun reports ("held a phone call with", "their May 18 phone call", "China-US trade talks",
"his visit to France"), with or without a verb that carries it.

Comes in: a scene. Goes out: raw `Event`s; `asserted` is True where a verb of holding carries the noun.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from communique.knowledge import parties
from communique.reading.contacts.event import Event, Side, anaphoric, sides_of
from communique.reading.contacts.scene import Scene
from communique.reading.contacts.status import noun_status, verb_status
from communique.reading.contacts.verbs import clause_of, not_apart, trip_event, with_partners
from communique.reading.contacts.words import contact_words
from communique.reading.who import Mention

_BETWEEN = frozenset(("between", "among", "involving"))
_POSSESSIVE = frozenset(("his", "her", "its", "their", "our", "my"))
_PLACE_VERBS = frozenset(
    ("held", "took", "take", "takes", "hosted", "convened", "scheduled", "concluded", "organized", "organised", "arranged")
)


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A noun phrase of contact: words [first, noun], its kind, and the verb that carries it, if any."""

    first: int
    noun: int
    kind: str
    verb: int | None
    passive: bool
    between: Mention | None = None


def noun_events(scene: Scene) -> Iterator[Event]:
    """The contacts that the nouns of a sentence report."""
    for token in scene.tokens:
        kind = contact_words().nouns.get(token.low)
        if kind is None or token.index in scene.cover or not _is_noun(scene, token.index):
            continue
        if scene.word(token.index + 1) in contact_words().nouns and scene.tokens[token.index + 1].upos in ("NOUN", "PROPN"):
            continue
        phrase = _phrase(scene, token.index, kind)
        if phrase is None:
            continue
        event = _visit(scene, phrase) if phrase.kind == "visit" else _talks(scene, phrase)
        if event is not None:
            yield event


def _is_noun(scene: Scene, i: int) -> bool:
    token = scene.tokens[i]
    phoned = scene.word(i - 1) in contact_words().phone | contact_words().video
    if token.low in ("call", "calls") and scene.word(i + 1) in ("for", "on", "to") and i + 2 not in scene.dated and not phoned:
        return False
    if scene.word(i + 1) in contact_words().not_contact_after:
        return False
    if scene.word(i - 1) in contact_words().not_contact_before:
        return False
    return token.upos in ("NOUN", "PROPN") or (scene.sentence.index < 0 and token.upos != "VERB")


def _phrase(scene: Scene, noun: int, kind: str) -> _Phrase | None:
    words = contact_words()
    first = noun
    while first > 0 and first - 1 not in scene.cover and _modifier(scene, first - 1):
        first -= 1
    before = set(scene.low[first:noun])
    if before & words.video:
        kind = "video_call"
    elif "roundtable" in before:
        kind = "meeting"
    elif before & words.phone or (kind == "unspecified" and "call" in before):
        kind = "call"
    elif kind == "multilateral" and {*before, *scene.low[max(0, first - 3) : first]} & {"bilateral", "trilateral"}:
        kind = "meeting"
    verb, passive = _carrier(scene, first, noun)
    between = scene.at(first - 1 - (scene.tokens[first - 1].upos == "DET")) if verb is not None and first else None
    if between is not None and scene.word(between.first - 1) != "with":
        between = None
    return _Phrase(first, noun, kind, verb, passive, between)


def _modifier(scene: Scene, i: int) -> bool:
    token = scene.tokens[i]
    if i in scene.dated or token.upos in ("ADJ", "NOUN", "NUM", "PROPN", "SYM"):
        return token.low not in ("today", "yesterday")
    if token.upos == "VERB" and token.dep in ("amod", "compound"):
        return True
    return token.text == "-" or (token.low == "and" and scene.tokens[i - 1].upos == "ADJ" and scene.tokens[i + 1].upos == "ADJ")


def _carrier(scene: Scene, first: int, noun: int) -> tuple[int | None, bool]:
    """The verb whose object or passive subject the noun is, and True for the passive ("talks were held")."""
    words = contact_words()
    i = first - 1
    while i >= 0 and i not in scene.cover and (
        scene.tokens[i].upos in ("DET", "ADV", "NUM", "ADJ") or scene.word(i) in ("in", "part")
    ):
        i -= 1
    partner = scene.at(i)
    if partner is not None and scene.word(partner.first - 1) == "with":
        i = partner.first - 2
    if i >= 0 and scene.word(i) in words.support and i not in scene.cover and _acts(scene, i):
        return i, False
    if scene.word(i) == "on" and scene.word(first - 1) in ("a", "an", "his", "her") and words.nouns.get(scene.word(noun)) == "visit":
        copula = next((j for j in range(i - 1, max(-1, i - 4), -1) if scene.word(j) in ("is", "are", "was", "were", "be")), None)
        if copula is not None:
            return copula, False
    token = scene.tokens[noun]
    top = scene.tokens[token.head] if token.head >= 0 else None
    if top is not None and token.dep == "obj" and top.low in words.support:
        return top.index, False
    if top is not None and token.dep == "nsubj" and top.low in _PLACE_VERBS:
        return top.index, True
    return None, False


def _acts(scene: Scene, i: int) -> bool:
    """True where word i is a verb, or may be one in a title or where a hyphen hides it ("co-chair")."""
    return scene.tokens[i].upos in ("VERB", "AUX") or scene.sentence.index < 0 or scene.word(i).startswith("co")


# ---------------------------------------------------------------- conversations and meetings


def _talks(scene: Scene, phrase: _Phrase) -> Event | None:
    if (gathering := _gathering(scene, phrase)) is not None:
        return gathering
    sides, begin = _before(scene, phrase)
    partners, end, outsiders = _after(scene, phrase)
    if phrase.between is not None:
        partners = [phrase.between, *partners]
    subject = scene.subject(phrase.verb) if phrase.verb is not None and not phrase.passive else []
    if phrase.verb is not None:
        status = verb_status(scene, phrase.verb)
        if scene.word(phrase.verb) in ("continue", "continued", "maintain", "maintained"):
            return None
    else:
        status = noun_status(scene, min(begin, phrase.first), phrase.noun)
    if status is None or _company_only(scene, phrase, partners):
        return None
    if phrase.kind == "multilateral" and phrase.verb is None and not sides and not partners:
        return None
    event = Event(scene.sentence.index, phrase.noun, phrase.kind, status=status, asserted=phrase.verb is not None)
    doers = [] if subject or sides else _doer(scene, phrase, partners)
    above = scene.tokens[scene.tokens[phrase.noun].head]
    if doers and above.upos == "VERB" and verb_status(scene, above.index) is None:
        return None
    mentions = subject or sides or doers or _their_owners(scene, phrase)
    event.asserted = event.asserted or bool(doers)
    event.own = [side for m in mentions for side in sides_of(m)]
    event.others = [side for m in (*(sides if subject else []), *partners) for side in sides_of(m)]
    event.group = any(anaphoric(m, scene.word(m.first)) for m in (*mentions, *partners))
    event.group = event.group or (_theirs(scene, phrase) and len(event.own) < 2)
    event.apart = bool({"separate", "another", "second"} & set(scene.low[max(0, phrase.first - 1) : phrase.noun]))
    event.anchor = phrase.verb if phrase.verb is not None and phrase.passive else phrase.noun
    event.outsiders = (outsiders and not partners) or not_apart(event)
    if event.group and phrase.verb is None and scene.word(phrase.noun).endswith("s") and phrase.kind != "unspecified":
        return None
    if not event.own and not event.others and not event.group:
        return None
    if not (partners or len(event.sides) > 1 or event.group or (event.outsiders and event.own)):
        return None
    if event.kind == "multilateral" and phrase.verb is None and len(event.parties) < 4 and not event.people:
        event.kind = "meeting"
    event.rule = f"contacts.{phrase.kind}." + ("held" if phrase.verb is not None else "noun")
    first, last = clause_of(scene, phrase.noun, mentions, max(end, phrase.noun))
    event.evidence = [scene.clause(min(first, begin, phrase.first), last)]
    return event


def _gathering(scene: Scene, phrase: _Phrase) -> Event | None:
    """ "will attend the G20 Foreign Ministers' Meeting in Nagoya": who goes there, and the organisation whose it is."""
    if phrase.verb is None or scene.word(phrase.verb) not in contact_words().guests:
        return None
    if not scene.tokens[phrase.noun].text[:1].isupper() and scene.word(phrase.noun + 1) != "of":
        return None
    status, subject = verb_status(scene, phrase.verb), scene.subject(phrase.verb)
    if status is None or not any(m.person for m in subject):
        return None
    last = phrase.noun + 1
    while last + 1 < len(scene.low) and (scene.tokens[last].text[:1].isupper() or scene.word(last) in ("of", "the", "and", "for")):
        last += 1
    bodies = [m for m in scene.mentions if phrase.verb < m.first <= last and m.parties]
    event = Event(scene.sentence.index, phrase.noun, "multilateral", status=status, rule="contacts.multilateral.attend")
    event.own = [side for m in subject for side in sides_of(m)]
    codes = [code for m in bodies for code in m.parties if _organisation(code) and code not in contact_words().formats]
    event.others = [Side(state=code) for code in dict.fromkeys(codes)]
    event.evidence = [scene.clause(*clause_of(scene, phrase.verb, subject, last - 1))]
    return event


def _organisation(code: str) -> bool:
    party = parties.get(code)
    return party is not None and party.kind == "organisation"


def _doer(scene: Scene, phrase: _Phrase, partners: list[Mention]) -> list[Mention]:
    """Who talked where only the partner is named: "said in a phone call with X", "in a call with X, Y said"."""
    preposed = scene.word(phrase.first - 1 - (scene.word(phrase.first - 1) in ("a", "an", "the"))) in ("in", "during", "after", "on", "of", "following", "before", "for")
    if phrase.verb is not None or scene.sentence.index < 0 or not preposed:
        return []
    if not partners:
        above = scene.tokens[scene.tokens[phrase.noun].head]
        told = above.upos == "VERB" and above.dep in ("root", "conj", "ccomp", "parataxis", "advcl")
        subject = scene.subject(above.index) if told else []
        if any(m.kind == "group" for m in subject) or len(subject) > 1:
            return subject
        return _teller_and_told(scene, above.index, subject) if told else []
    if partners[0].kind == "party" or scene.word(partners[0].first - 1 - (scene.word(partners[0].first - 1) == "the")) in _BETWEEN:
        return []
    owner = _owner(scene, phrase.first)
    known = {m.person for m in partners}
    return [owner] if owner is not None and owner not in partners and owner.person not in known else []


def _teller_and_told(scene: Scene, verb: int, subject: list[Mention]) -> list[Mention]:
    """ "In a phone call, X urged Y to ...": the two who talked."""
    objects = [m for t in scene.sentence.children(verb, "obj") if (m := scene.at(t.index)) is not None]
    hearer = [m for m in objects if m.person is not None or (m.kind == "office" and m.parties)]
    return [*subject, *hearer] if subject and hearer else []


def _company_only(scene: Scene, phrase: _Phrase, partners: list[Mention]) -> bool:
    """ "also attended the meeting" brings somebody to a contact told elsewhere."""
    attends = phrase.verb is not None and scene.word(phrase.verb) in contact_words().guests
    return attends and not partners and scene.word(phrase.first - 1) in ("the", "this", "these")


def _theirs(scene: Scene, phrase: _Phrase) -> bool:
    return scene.word(phrase.first - 1) in ("their", "our")


def _their_owners(scene: Scene, phrase: _Phrase) -> list[Mention]:
    """Whose "their call" it is, where the sentence tells: "the leaders of A and B released ... following their call"."""
    if not _theirs(scene, phrase):
        return []
    several = [m for m in scene.mentions if m.last < phrase.first and m.kind == "group" and len(m.parties) > 1]
    return several[-1:]


def _before(scene: Scene, phrase: _Phrase) -> tuple[list[Mention], int]:
    """Who stands before the noun: "President Xi's", "his", "China-US", "Russian-Myanmar"."""
    i = phrase.first - 1
    if scene.word(i) in ("his", "her", "its", "my"):
        owner = _owner(scene, i)
        return ([owner], i) if owner else ([], i)
    if scene.word(i) in ("'s", "’s", "'", "’") and scene.at(i - 1) is not None:
        chain = scene.chain_to(i - 1)
        return chain, chain[0].first if chain else i
    mention = scene.at(i)
    if mention is not None and mention.last == i and mention.kind in ("party", "group", "person"):
        found, j = [mention], mention.first - 1
        while scene.word(j) in ("-", "–", "and", "/") and (other := scene.at(j - 1)) is not None and other.kind == "party":
            found.insert(0, other)
            j = other.first - 1
        return (found, found[0].first) if len(found) > 1 or mention.kind != "party" or scene.sentence.index < 0 else ([], i)
    return [], phrase.first


def _owner(scene: Scene, i: int) -> Mention | None:
    """Whose "his" stands at word i: the last person before it, else the subject of the main clause after it."""
    persons = [m for m in scene.mentions if m.kind in ("person", "office", "pronoun") and (m.person or m.parties)]
    subjects = [m for m in persons if m.last < i and scene.tokens[m.head].dep in ("nsubj", "root", "dep", "appos", "flat")]
    if subjects:
        return subjects[-1]
    before = [m for m in persons if m.last < i]
    if before:
        return before[-1]
    after = [m for m in persons if m.first > i and scene.tokens[m.head].dep == "nsubj"]
    return after[0] if after else None


def _after(scene: Scene, phrase: _Phrase) -> tuple[list[Mention], int, bool]:
    """Who stands after the noun: "with X", "between A and B"."""
    for i in range(phrase.noun + 1, min(phrase.noun + 14, len(scene.low))):
        if scene.word(i) in _BETWEEN:
            found, end = scene.chain_from(i + 1)
            if found:
                return found, end, False
        if scene.tokens[i].upos in ("VERB", "SCONJ") and i not in scene.cover and i not in scene.dated:
            break
    at = phrase.verb if phrase.verb is not None and phrase.passive else phrase.noun
    found, end, outsiders = with_partners(scene, at, frozenset(("with",)))
    if not found and phrase.passive:
        return _of_parties(scene, phrase)
    return found, end, outsiders


def _of_parties(scene: Scene, phrase: _Phrase) -> tuple[list[Mention], int, bool]:
    """ "consultations were held at the level of the heads of departments of A and B"."""
    for i in range(phrase.noun + 1, len(scene.low)):
        if scene.word(i) == "of":
            found, end = scene.chain_from(i + 1)
            if len(found) > 1:
                return found, end, False
    return [], phrase.noun, False


# ---------------------------------------------------------------- visits


def _visit(scene: Scene, phrase: _Phrase) -> Event | None:
    """ "paid a state visit to China", "his visit to France", "the visit of X to Y", "X's recent travel to Y"."""
    places, end = _destination(scene, phrase)
    travellers = _travellers(scene, phrase)
    if phrase.verb is not None:
        status = verb_status(scene, phrase.verb)
    else:
        status = noun_status(scene, phrase.first, phrase.noun)
    if status is None or not travellers or all(m.kind == "party" for m in travellers):
        return None
    event = trip_event(scene, phrase.noun, travellers, places, end, status, "noun") if places else None
    if phrase.verb is not None and scene.word(phrase.verb).startswith("host") and not places:
        event = Event(scene.sentence.index, phrase.noun, "visit", status=status)
        event.own = [side for m in travellers for side in sides_of(m)]
        event.others = [side for m in scene.subject(phrase.verb) for side in sides_of(m)]
        event.evidence = [scene.clause(*clause_of(scene, phrase.verb, scene.subject(phrase.verb), travellers[-1].last))]
    if event is None and scene.sentence.index < 0:
        event = Event(-1, phrase.noun, "visit", [s for m in travellers for s in sides_of(m)], status=status)
    if event is not None:
        event.asserted = phrase.verb is not None
        if phrase.verb is not None:
            event.rule = "contacts.visit.paid"
    return event


def _destination(scene: Scene, phrase: _Phrase) -> tuple[list[Mention], int]:
    for i in range(phrase.noun + 1, min(phrase.noun + 12, len(scene.low))):
        if scene.word(i) == "to":
            chain, end = scene.chain_from(i + 1)
            places = [m for m in chain if m.kind == "party"]
            if places:
                return places, end
        if scene.tokens[i].upos == "VERB" and i not in scene.cover:
            break
    return [], phrase.noun


def _travellers(scene: Scene, phrase: _Phrase) -> list[Mention]:
    hosted = phrase.verb is not None and scene.word(phrase.verb).startswith("host")
    if phrase.verb is not None and not phrase.passive and not hosted and (subject := scene.subject(phrase.verb)):
        return subject
    for i in range(phrase.noun + 1, min(phrase.noun + 4, len(scene.low))):
        if scene.word(i) in ("of", "by", "from"):
            chain, _ = scene.chain_from(i + 1)
            people = [m for m in chain if m.kind != "party"]
            if people:
                return people
    before, _ = _before(scene, phrase)
    return before


