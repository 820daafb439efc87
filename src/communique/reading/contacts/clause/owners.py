"""Owners: who stands before a noun of contact ("President X's call", "his visit", "China-US talks"), or talked where
only the partner is named ("said in a call with Y").

Comes in: a scene and a noun phrase. Goes out: mentions.
"""

from __future__ import annotations

from communique.knowledge import parties
from communique.model import Token
from communique.reading.contacts.clause.dropping import drops
from communique.reading.contacts.clause.foregoing import foregoing_owner
from communique.reading.contacts.clause.partners import with_partners
from communique.reading.contacts.clause.phrases import NounPhrase, joint_press
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.clause.undergone import agents, passive
from communique.reading.contacts.words import contact_words
from communique.reading.who import Mention

BETWEEN = frozenset(("between", "among", "involving"))
_WITH = frozenset(("with",))
_NEWLY = ("the", "newly", "elected", "appointed", "sworn", "in", "new", "-")
_FAR, _CALLS = 14, ("call", "video_call")
_LEAVES = ("emerg", "return", "came", "com")
# Beginnings of verbs for what two do with each other, not one to the other.
_TOGETHER = ("discuss", "review", "exchang", "talk", "agree", "consult", "explor", "examin", "consider", "spoke",
             "sign", "follow", "consult")  # fmt: skip

_JUDGING = frozenset(("called", "calls", "described", "describes", "hailed", "hails", "praised", "praises", "assessed",
                      "characterized", "characterised", "termed", "dubbed", "lauded", "appraised"))  # fmt: skip


def before_noun(scene: Scene, phrase: NounPhrase) -> tuple[list[Mention], int]:
    """Who stands before the noun: "President Xi's", "his", "China-US", "Russian-Myanmar"."""
    i = phrase.first - 1
    house = before_house(scene, phrase)
    i = house if scene.word(house) in ("his", "her", "'s", "’s") else i
    if scene.word(i) in ("his", "her", "its", "my"):
        opens = scene.tokens[phrase.noun].dep == "nsubj"  # "His meeting with X lasted as Y waited"
        owner = (
            (foregoing_owner(scene, i) if opens and i == 0 else None) or _owner(scene, i) or foregoing_owner(scene, i)
        )
        return ([owner], i) if owner else ([], i)
    if scene.word(i) in ("'s", "’s", "'", "’") and scene.at(i - 1) is not None:
        chain = scene.chain_to(i - 1)
        return chain, chain[0].first if chain else i
    mention = scene.at(i)
    if mention is not None and mention.last == i and mention.kind in ("party", "group", "person"):
        found, j = [mention], mention.first - 1
        kinds = ("party", mention.kind)
        while _joins(scene, j, found[0]) and (other := scene.at(j - 1)) is not None and other.kind in kinds:
            found.insert(0, other)
            j = other.first - 1
        return (
            (found, found[0].first)
            if len(found) > 1 or mention.kind != "party" or scene.sentence.index < 0
            else ([], i)
        )
    return [], phrase.first


def _joins(scene: Scene, j: int, right: Mention) -> bool:
    """A sign or "and" between two parties; in "in Lima and the ASEAN Summit" they do not belong together."""
    apart = scene.word(j) == "and" and scene.word(right.first) == "the"
    return scene.word(j) in ("-", "–", "and", "/") and not apart


def _owner(scene: Scene, i: int) -> Mention | None:
    """Whose "his" stands at word i: the last person before it, else the subject of the main clause after it."""
    persons = [m for m in scene.mentions if m.kind in ("person", "office", "pronoun") and (m.person or m.parties)]
    subjects = [m for m in persons if m.last < i and _acts(scene, m.head)]
    if subjects:
        return subjects[-1]
    before = [m for m in persons if m.last < i]
    if before:
        return before[-1]
    after = [m for m in persons if m.first > i and scene.tokens[m.head].dep == "nsubj"]
    return after[0] if after else None


def _acts(scene: Scene, head: int) -> bool:
    """True for a word that acts, or stands beside one that does; not for "X" in "called for Y to free the journalist
    X"."""
    token = scene.tokens[head]
    while token.dep in ("appos", "flat") and token.head >= 0 and scene.tokens[token.head].upos in ("NOUN", "PROPN"):
        token = scene.tokens[token.head]
    return token.dep in ("nsubj", "root", "dep")


def trip_owners(scene: Scene, verb: int) -> list[Mention]:
    """Whose "President X's trip to meet with Y" is, by the verb of its purpose."""
    noun = scene.tokens[verb].head
    if scene.word(verb - 1) != "to" or contact_words().nouns.get(scene.word(noun)) != "visit":
        return []
    owned = next((i for i in range(noun - 1, max(0, noun - 5), -1) if scene.word(i) in ("'s", "’s", "'", "’")), None)
    return scene.chain_to(owned - 1) if owned is not None else []


def _of_subject(scene: Scene, noun: int) -> list[Mention]:
    """Whose "X's last act was a phone call with Y" is: the owner of the subject."""
    if not scene.sentence.children(noun, "cop"):
        return []
    for subject in scene.sentence.children(noun, "nsubj"):
        owners = [t for t in scene.sentence.children(subject.index, "nmod") if t.index < noun]
        of = [
            t
            for t in owners
            if t.rel == "nmod:poss" or any(c.low == "of" for c in scene.sentence.children(t.index, "case"))
        ]
        told = [scene.at(t.index) or foregoing_owner(scene, t.index) for t in of]
        return [m for m in told if m is not None and m.person is not None]
    return []


def theirs(scene: Scene, phrase: NounPhrase) -> bool:
    return scene.word(phrase.first - 1) in ("their", "our")


def their_owners(scene: Scene, phrase: NounPhrase) -> list[Mention]:
    """Whose "their call" it is, where the sentence tells: "the leaders of A and B said following their call"."""
    if scene.word(phrase.noun + 1) in BETWEEN and scene.word(phrase.noun + 2) == "their":
        return _two_parties(scene, phrase.noun)
    if not theirs(scene, phrase):
        return []
    several = [m for m in scene.mentions if m.last < phrase.first and m.kind == "group" and len(m.parties) > 1]
    told = scene.word(phrase.first - 2) in ("in", "during", "at")
    over = scene.word(phrase.first - 2) in ("after", "following") or scene.tokens[phrase.noun].dep == "obj"
    return several[-1:] or (_who_discussed(scene, phrase) if told else _who_did(scene, phrase) if over else [])


def _who_discussed(scene: Scene, phrase: NounPhrase) -> list[Mention]:
    """ "X discussed trade with Y in their phone talks"."""
    above = _main_verb(scene, scene.tokens[scene.tokens[phrase.noun].head])
    return _teller_and_told(scene, above.index, scene.subject(above.index)) if above.upos == "VERB" else []


def _who_did(scene: Scene, phrase: NounPhrase) -> list[Mention]:
    """ "X and Y compared cars after their meeting", "X and Y postponed their meeting": the two who act."""
    above = _main_verb(scene, scene.tokens[scene.tokens[phrase.noun].head])
    told = scene.subject(above.index) if above.upos == "VERB" else []
    return told if len({code for m in told for code in m.parties}) > 1 else []


def captioned(scene: Scene, phrase: NounPhrase, partners: list[Mention]) -> list[Mention]:
    """ "X and Y during a bilateral meeting at the hall, ...", as captions have it, without a verb."""
    led = scene.word(phrase.first - 2) in ("during", "at", "after") and not partners
    pair = scene.chain_from(0)[0] if led else []
    verbs = any(t.upos == "VERB" and t.index not in scene.cover for t in scene.tokens[: phrase.noun])
    beside = bool(pair) and phrase.first - 2 == pair[-1].last + 1
    return pair if beside and not verbs and len({code for m in pair for code in m.parties}) > 1 else []


def of_one(scene: Scene, phrase: NounPhrase, partners: list[Mention]) -> list[Mention]:
    """Whose "the meeting of President X with Y" is."""
    if not partners or scene.word(phrase.noun + 1) not in ("of", "by"):
        return []
    chain, end = scene.chain_from(phrase.noun + 2)
    beside = "with" in scene.low[end + 1 : end + 5]
    return [m for m in chain if m not in partners and m.kind != "party"] if beside else []


def _two_parties(scene: Scene, noun: int) -> list[Mention]:
    """Whose "a meeting between their leaders" is: the two parties named last before it, where just two are."""
    named = {m.parties: m for m in scene.mentions if m.last < noun and len(m.parties) == 1}
    return list(named.values()) if len(named) == 2 else []


def doers(scene: Scene, phrase: NounPhrase, partners: list[Mention]) -> list[Mention]:
    """Who talked where only the partner is named: "said in a phone call with X", "in a call with X, Y said"."""
    acted = _of_subject(scene, phrase.noun) or _users(scene, phrase) or _judges(scene, phrase)
    if phrase.verb is None and acted and (partners or (len(acted) > 1 and joint_press(scene, phrase.noun))):
        return acted
    before = before_house(scene, phrase)
    before -= scene.word(before) in ("a", "an", "the", "another")
    before -= theirs(scene, phrase) and scene.word(before - 1) in ("in", "during", "at")
    preposed = (scene.word(before) == "by" and scene.word(before - 1) == "followed") or scene.word(before) in (
        "in",
        "during",
        "after",
        "on",
        "of",
        "following",
        "before",
        "for",
        "at",
        "into",
        "over",
    )
    preposed = preposed or _comes_out(scene, phrase, before) or _bidden(scene, phrase, before)
    only_ahead = scene.word(before) == "before" or scene.low[max(0, before - 1) : before + 1] == ("ahead", "of")
    if phrase.verb is not None or scene.sentence.index < 0 or not preposed or (only_ahead and not partners):
        return []  # "agreed on it ahead of the summit"
    if not partners:
        above = _main_verb(scene, _out_of_object(scene, phrase))
        told = above.upos == "VERB" and above.dep in ("root", "conj", "ccomp", "csubj", "parataxis", "advcl")
        signers = agents(scene, above.index) if told and passive(scene, above.index) else []  # "signed by X and Y"
        subject = signers or (scene.subject(above.index) if told else [])
        if any(m.kind == "group" for m in subject) or len(subject) > 1:
            return subject
        found = _teller_and_told(scene, above.index, subject) if told else []
        hearers = told_to(scene, above.index) if told and subject and not found and phrase.kind in _CALLS else []
        return [*subject, *hearers] if hearers else found
    if (partners[0].kind == "party" and not officials_of(scene, partners[0])) or scene.word(
        partners[0].first - 1 - (scene.word(partners[0].first - 1) == "the")
    ) in BETWEEN:
        return []
    owner = _owner(scene, phrase.first)
    if owner is None or owner in partners:
        owner = _acts_behind(scene, partners[-1])
    return [owner] if owner is not None and owner not in partners and _another(owner, partners) else []


def _acts_behind(scene: Scene, partner: Mention) -> Mention | None:
    """ "As the crisis deepened, in a call with Y, X said": the person named behind the partner, before a verb."""
    last = partner.last
    told = scene.at(last + 2) if scene.word(last + 1) == "," else None
    if told is not None and told.person is not None and told.person == partner.person:
        last = told.last  # "with Y, the president of Peru, X said"
    here = last + 1 + (scene.word(last + 1) == ",")
    town = next((n for n in scene.sentence.names if n.kind == "LOC" and n.first == here + 1), None)
    if scene.word(here) == "in" and (town is not None or scene.at(here + 1) is not None):
        last = town.last if town is not None else here + 1  # "with Y in Geneva, X said"
    people, end = scene.chain_from(last + 2) if scene.word(last + 1) == "," else ([], last)
    behind = end + 1
    while scene.word(behind) == "," or (scene.at(behind) is not None and scene.at(behind) in people):
        behind += 1
    said = behind < len(scene.low) and scene.tokens[behind].upos == "VERB" and behind not in scene.cover
    return people[0] if said and people and people[0].person is not None else None


def _bidden(scene: Scene, phrase: NounPhrase, before: int) -> bool:
    """ "invited X to talks in Oslo"."""
    above = scene.word(scene.tokens[phrase.noun].head)
    return scene.word(before) == "to" and above in contact_words().invites


def _comes_out(scene: Scene, phrase: NounPhrase, before: int) -> bool:
    """ "emerged from a meeting with X", "emerging from talks with Y", "walked out of a meeting with Z"."""
    above = scene.word(scene.tokens[phrase.noun].head)
    return scene.word(before) == "from" and (scene.word(before - 1) == "fresh" or above.startswith(_LEAVES))


def before_house(scene: Scene, phrase: NounPhrase) -> int:
    """The word before "White House meeting", "Moscow talks", or before the noun itself."""
    house = scene.at(phrase.first - 1)
    if house is None or house.kind != "party":
        return phrase.first - 1
    form = parties.lookup(" ".join(scene.low[house.first : house.last + 1]).title())
    named = scene.word(house.last) in contact_words().houses or (form is not None and form.kind == "capital")
    return house.first - 1 if named else phrase.first - 1


def _another(owner: Mention, partners: list[Mention]) -> bool:
    """True where the owner is none of the partners; one without a name must be of another party."""
    if owner.person is None:
        return {code for m in partners for code in m.parties}.isdisjoint(owner.parties)
    return owner.person not in {m.person for m in partners}


def officials_of(scene: Scene, mention: Mention) -> bool:
    """ "Israeli officials", "the leaders of Egypt": people of a party."""
    near = (*scene.low[mention.last : mention.last + 4], *scene.low[max(0, mention.first - 3) : mention.first])
    return bool(set(near) & contact_words().officials)


def told_to(scene: Scene, verb: int) -> list[Mention]:
    """The persons to whom "offered condolences to X" is said."""
    for i in range(verb + 1, min(verb + _FAR, len(scene.low))):
        if scene.low[i] == "to" and i not in scene.cover:
            start = i + 1
            while start < len(scene.low) and scene.low[start] in _NEWLY and start not in scene.cover:
                start += 1
            return [m for m in scene.chain_from(start)[0] if m.person is not None]
        if scene.tokens[i].upos == "VERB" and scene.tokens[i].dep not in ("amod", "case"):
            break
    return []


def _main_verb(scene: Scene, token: Token) -> Token:
    """The verb that an infinitive or a participle goes with."""
    while token.dep in ("xcomp", "advcl") and token.head >= 0 and scene.tokens[token.head].upos == "VERB":
        token = scene.tokens[token.head]
    return token


def _users(scene: Scene, phrase: NounPhrase) -> list[Mention]:
    """ "X will use a meeting with Y to press him", "X pulled out of a meeting with Y"."""
    token = scene.tokens[phrase.noun]
    above = scene.tokens[token.head] if token.dep in ("obj", "obl") and token.head >= 0 else None
    if above is not None and (drops(scene, above.index) or above.low.startswith("pull")):
        out = above.low.startswith("pull") and scene.word(above.index + 1) != "out"
        return [] if out or passive(scene, above.index) else scene.subject(above.index)
    if above is not None and joint_press(scene, phrase.noun) and above.upos == "VERB":
        return scene.subject(above.index)  # "told a joint press conference with X"
    above = above if token.dep == "obj" else None
    return scene.subject(above.index) if above is not None and above.low in ("use", "uses", "used", "using") else []


def _judges(scene: Scene, phrase: NounPhrase) -> list[Mention]:
    """ "X called the meeting with Y constructive", "X said the talks with Y were useful": who judges them was there,
    unless he is a spokesman."""
    token = scene.tokens[phrase.noun]
    above = scene.tokens[token.head] if token.head >= 0 and scene.word(phrase.first - 1) == "the" else None
    if above is not None and token.dep == "nsubj" and above.dep == "ccomp" and above.upos == "ADJ" and above.head >= 0:
        above = scene.tokens[above.head]
    elif above is not None and token.dep == "nsubj" and (teller := _teller(scene, above)) is not None:
        above = teller
    elif above is not None and (token.dep != "obj" or above.low not in _JUDGING):
        above = None
    told = scene.subject(above.index) if above is not None and above.upos == "VERB" else []
    return [m for m in told if m.person is not None and "spokes" not in (m.person.office or "").lower()]


def _teller(scene: Scene, verb: Token) -> Token | None:
    """ "The call with Y lasted an hour, X said": the verb of saying behind or above."""
    behind = next((t for t in scene.sentence.children(verb.index, "parataxis") if t.low in contact_words().says), None)
    above = scene.tokens[verb.head] if verb.dep == "ccomp" and verb.head >= 0 else None
    return behind or (above if above is not None and above.low in contact_words().says else None)


def _out_of_object(scene: Scene, phrase: NounPhrase) -> Token:
    """What the noun hangs on: "discussed the opening of a road in a phone call", "discussed efforts to open a road at a
    meeting" go with the verb."""
    above = scene.tokens[scene.tokens[phrase.noun].head]
    before = before_house(scene, phrase)
    if scene.word(before) not in ("a", "an") or scene.word(before - 1) not in ("in", "during", "at"):
        return above
    while above.head >= 0 and (
        (above.upos != "VERB" and above.dep in ("nmod", "obj", "conj", "obl"))
        or (above.dep == "acl" and scene.word(above.index - 1) == "to")
    ):
        above = scene.tokens[above.head]
    return above


def _teller_and_told(scene: Scene, verb: int, subject: list[Mention]) -> list[Mention]:
    """ "In a phone call, X urged Y to ...", "X discussed the crisis with Y": the two who talked."""
    objects = [m for t in scene.sentence.children(verb, "obj", "iobj") if (m := scene.at(t.index)) is not None]
    if scene.word(verb).startswith(_TOGETHER):
        objects += with_partners(scene, verb, _WITH)[0]
    hearer = [m for m in objects if m.person is not None or (m.kind == "office" and m.parties)]
    return [*subject, *hearer] if subject and hearer else []
