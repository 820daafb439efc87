"""Nouns: talks and gatherings that a noun reports ("held a phone call with", "their May 18 phone call", "China-US trade
talks", "will attend the summit"), with or without a verb that carries it.

Comes in: a scene. Goes out: raw `Event`s; `asserted` is True where a verb carries the noun or the talkers are told.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.knowledge import parties
from communique.reading.contacts.circumstances.ahead import told_ahead
from communique.reading.contacts.circumstances.calling_off import called_off
from communique.reading.contacts.circumstances.noun_status import none_of, noun_status, opens_plans
from communique.reading.contacts.circumstances.status import verb_status
from communique.reading.contacts.clause.owners import (
    BETWEEN,
    before_house,
    before_noun,
    captioned,
    doers,
    of_one,
    their_owners,
    theirs,
)
from communique.reading.contacts.clause.partners import (
    behind_by,
    clause_of,
    own_voice,
    seat_unnamed,
    stands_for_party,
    with_partners,
    with_their_people,
)
from communique.reading.contacts.clause.phrases import (
    BEING,
    NounPhrase,
    noun_phrases,
    session_phrases,
    telephones,
    verbs_above,
)
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import GATHERING, Event, Side, anaphoric, not_apart, sides_of
from communique.reading.contacts.talks.gatherings import (
    attended,
    beside_gathering,
    gathered,
    hosted,
    of_body,
    own_gathering,
)
from communique.reading.contacts.talks.joint_sessions import joint_session
from communique.reading.contacts.visits.noun_trips import noun_trip
from communique.reading.contacts.visits.travellers import travellers_of
from communique.reading.contacts.words import contact_words
from communique.reading.who import Mention

_WITH, _FROM, _FOR, _OF, _TO = (frozenset((word,)) for word in ("with", "from", "for", "of", "to"))
_GETS = frozenset(("got", "gets", "get", "took", "takes", "take", "taking", "taken", "fielded", "answered"))
_FAR, _TWO = 8, 2
_GIVEN = frozenset(("hosted", "given", "held", "organised", "organized", "thrown"))
_AT = frozenset(("at", "in", "during"))
_OTHERS = frozenset(("meeting", "talks", "call", "summit", "visit", "conversation"))
_FURTHER = frozenset(("separate", "another", "second"))


def noun_events(scene: Scene) -> Iterator[Event]:
    """The contacts that the nouns of a sentence report."""
    for phrase in noun_phrases(scene):
        event = noun_trip(scene, phrase) if phrase.kind == "visit" else _talks(scene, phrase)
        if event is not None:
            yield event
    for phrase in session_phrases(scene):
        event = attended(scene, phrase) or gathered(scene, phrase) or joint_session(scene, phrase)
        event = event or own_gathering(scene, phrase)
        event = event or (beside_gathering(scene, phrase) if _beside_it(scene, phrase) else None)
        if event is not None:
            yield event


def _talks(scene: Scene, phrase: NounPhrase) -> Event | None:
    event = attended(scene, phrase) or gathered(scene, phrase)
    if event is None and phrase.kind in ("multilateral", "meeting"):
        event = own_gathering(scene, phrase)
    if event is not None:
        return event
    if phrase.verb is None and phrase.kind == "multilateral" and _beside_it(scene, phrase):
        return beside_gathering(scene, phrase)
    sides, begin = before_noun(scene, phrase)
    partners, end, outsiders = _after(scene, phrase)
    partners = [phrase.between, *partners] if phrase.between is not None else partners
    subject = scene.subject(phrase.verb) if phrase.verb is not None and not phrase.passive else []
    talkers = [] if subject or sides else doers(scene, phrase, partners) or _on_trip(scene, phrase, partners)
    talkers = talkers or ([] if subject or sides else captioned(scene, phrase, partners))
    status = _status(scene, phrase, begin, talkers)
    if status == "planned" and scene.word(phrase.noun + 1) in contact_words().habits:
        return None  # "agreed to hold these talks annually"
    if status is None or _company_only(scene, phrase, partners) or (_in_talks(scene, phrase) and not subject):
        return None
    event = Event(scene.sentence.index, phrase.noun, phrase.kind, status=status)
    event.asserted = phrase.verb is not None or bool(talkers) or opens_plans(scene, phrase.first, phrase.noun)
    event.asserted = event.asserted or (status == "planned" and _at_one_ahead(scene, phrase))
    event.asserted = event.asserted or status == "cancelled" or scene.word(phrase.noun + 1) == "to"
    event.asserted = event.asserted or (bool(partners) and _among_others(scene, phrase))
    own = subject or sides or talkers or their_owners(scene, phrase) or of_one(scene, phrase, partners)
    _seat(scene, phrase, event, own, [*(sides if subject else []), *partners])
    event.outsiders = outsiders and not partners and not with_their_people(scene, phrase.noun, event)
    seat_unnamed(scene, event, phrase.noun, _WITH, told=bool(partners))
    event.outsiders = event.outsiders or not_apart(event)
    if not _enough(scene, phrase, event, partners) or (_fell_through(scene, phrase, status) and not event.people):
        return hosted(scene, phrase) if phrase.kind == "multilateral" else None
    if event.kind == "meeting" and len(event.parties) > _TWO and of_body(scene, phrase.noun):
        event.kind = "multilateral"
    elif event.kind == "multilateral" and (_of_few(scene, phrase, event) or _bare(phrase, event)):
        event.kind = "video_call" if _virtual(scene, phrase) else "meeting"
    event.rule = f"contacts.{phrase.kind}." + ("held" if phrase.verb is not None else "noun")
    first, last = clause_of(scene, phrase.noun, own, max(end, phrase.noun))
    event.evidence = [scene.clause(min(first, begin, phrase.first), last)]
    return event


def _virtual(scene: Scene, phrase: NounPhrase) -> bool:
    return bool(contact_words().video & set(scene.low[phrase.first : phrase.noun]))


def _bare(phrase: NounPhrase, event: Event) -> bool:
    """ "the Norway-Brazil summit": of two or three parties, nobody named."""
    few = phrase.verb is None and len(event.parties) < GATHERING and not event.people
    return few and any(map(parties.is_state, event.parties))


def _of_few(scene: Scene, phrase: NounPhrase, event: Event) -> bool:
    """ "will hold a summit with X": of two or three states, called by no name of its own."""
    states = 1 < len(event.parties) < GATHERING and all(map(parties.is_state, event.parties))
    named = any(scene.tokens[i].text[:1].isupper() for i in range(phrase.first, phrase.noun + 1))
    return states and not named and scene.word(phrase.noun) == "summit" and scene.sentence.index >= 0


def _on_trip(scene: Scene, phrase: NounPhrase, partners: list[Mention]) -> list[Mention]:
    """ "made a visit to X including a meeting with Y", "a trip that included talks with Y": those who travelled."""
    lead = {"including", "included", "includes", "featuring", "featured"} & set(
        scene.low[max(0, phrase.first - 3) : phrase.first]
    )
    if not partners or not lead or phrase.verb is not None:
        return []
    trips = [p for p in noun_phrases(scene) if p.kind == "visit" and p.noun < phrase.first]
    return [m for m in travellers_of(scene, trips[-1]) if m.kind != "party"] if trips else []


def _beside_it(scene: Scene, phrase: NounPhrase) -> bool:
    """ "met on the sidelines of the Conference with X": X met somebody, not the conference."""
    return bool({"sidelines", "margins"} & set(scene.low[max(0, phrase.first - 4) : phrase.first]))


def _in_talks(scene: Scene, phrase: NounPhrase) -> bool:
    """ "have been in talks with", "keep in touch, in close consultation with": how they work together."""
    if phrase.verb is None:
        manner = scene.word(phrase.noun) in ("consultation", "dialogue", "coordination")
        return manner and scene.word(phrase.first - 1) == "in"
    return scene.word(phrase.verb) in BEING and scene.word(phrase.verb + 1) == "in"


def _status(scene: Scene, phrase: NounPhrase, begin: int, talkers: list[Mention]) -> str | None:
    """The status of the talks; None where they are put as doubtful, only go on, or are not told to have been."""
    if phrase.verb is not None:
        ahead = told_ahead(scene, phrase.noun)
        if ahead is not None:
            return ahead or None
        goes_on = scene.word(phrase.verb) in ("continue", "continued", "maintain", "maintained")
        off = "cancelled" if called_off(scene, phrase.noun) else None
        return None if goes_on or none_of(scene, phrase.noun) else verb_status(scene, phrase.verb) or off
    above = scene.tokens[scene.tokens[phrase.noun].head]
    while above.dep in ("xcomp", "advcl", "ccomp", "acl") and scene.word(above.index - 1) == "to" and above.head >= 0:
        above = scene.tokens[above.head]
        while above.upos != "VERB" and above.head >= 0 and above.dep in ("obj", "conj", "nmod"):
            above = scene.tokens[above.head]
    over = {"after", "following"} & set(scene.low[max(0, phrase.first - 2) : phrase.first])
    if talkers and above.upos == "VERB" and not over and verb_status(scene, above.index) is None:
        return None
    told = noun_status(scene, min(begin, phrase.first), phrase.noun)
    among = _among_others(scene, phrase)
    upcoming = among and contact_words().before_it & set(scene.low[max(0, phrase.first - _FAR) : phrase.first])
    if told == "held" and (upcoming or _at_one_ahead(scene, phrase)):  # "his upcoming visit, including meetings with X"
        return "planned"
    if told != "held" or not among:
        return told
    teller = next((verb for verb in verbs_above(scene, phrase.noun) if scene.word(verb) != "including"), None)
    return told if teller is None else verb_status(scene, teller)


def _fell_through(scene: Scene, phrase: NounPhrase, status: str) -> bool:
    """ "the planned talks will not take place": called off by the verb that carries them."""
    return status == "cancelled" and phrase.verb is not None and verb_status(scene, phrase.verb) is None


def _at_one_ahead(scene: Scene, phrase: NounPhrase) -> bool:
    """ "will discuss ways to help X at a White House meeting", "in my own talks with X I will raise it"."""
    at = before_house(scene, phrase)
    at -= scene.word(at) == "own"
    if scene.word(at - (scene.word(at) in ("a", "an", "my", "our"))) not in _AT:
        return False
    above = max(scene.tokens[phrase.noun].head, 0)
    finite = next((verb for verb in verbs_above(scene, phrase.noun) if scene.word(verb - 1) != "to"), above)
    return any(t.low in ("will", "'ll") for t in scene.sentence.children(finite, "aux"))


def _among_others(scene: Scene, phrase: NounPhrase) -> bool:
    """ "held several meetings, including his first talks with X": told as the others are; not "including upcoming
    talks"."""
    before = scene.low[max(0, phrase.first - 3) : phrase.noun]
    return "including" in before and contact_words().before_it.isdisjoint(before)


def _seat(scene: Scene, phrase: NounPhrase, event: Event, own: list[Mention], others: list[Mention]) -> None:
    """Fill in who takes part, and whether words for "the two sides" stand in place of names."""
    event.own = [side for m in own for side in sides_of(m)] or ([] if own else _mine(scene, phrase))
    event.others = [side for m in others for side in sides_of(m)]
    event.group = any(anaphoric(m, scene.word(m.first)) for m in (*own, *others))
    event.group = event.group or (theirs(scene, phrase) and len(event.own) < 2)
    event.apart = bool(_FURTHER & set(scene.low[max(0, phrase.first - 1) : phrase.noun]))
    event.anchor = phrase.verb if phrase.verb is not None and phrase.passive else phrase.noun


def _mine(scene: Scene, phrase: NounPhrase) -> list[Side]:
    """ "my meeting with X", and "today's meeting with X" of a document in the first person: the speaker's."""
    before = scene.word(phrase.first - 1)
    if before in ("my", "our"):
        return own_voice(scene, phrase.first)
    todays = before in ("'s", "’s") and phrase.first - 2 in scene.dated and scene.speaker is not None
    return [Side(person=scene.speaker)] if todays else []


def _enough(scene: Scene, phrase: NounPhrase, event: Event, partners: list[Mention]) -> bool:
    """True where the sentence tells who talked; "upcoming meetings" of nobody in particular do not count."""
    plural = scene.word(phrase.noun).endswith("s") and phrase.kind != "unspecified"
    if event.group and phrase.verb is None and plural:
        return False
    told = bool(event.own or event.others or event.group)
    return told and bool(partners or len(event.sides) > 1 or event.group or (event.outsiders and event.own))


def _company_only(scene: Scene, phrase: NounPhrase, partners: list[Mention]) -> bool:
    """ "also attended the meeting" brings somebody to a contact told elsewhere."""
    attends = phrase.verb is not None and scene.word(phrase.verb) in contact_words().guests
    attends = attends and phrase.verb is not None and scene.word(phrase.verb + 1) != "place"
    return attends and (phrase.passive or not partners) and scene.word(phrase.first - 1) in ("the", "this", "these")


def _after(scene: Scene, phrase: NounPhrase) -> tuple[list[Mention], int, bool]:
    """Who stands after the noun: "with X", "between A and B"."""
    for i in range(phrase.noun + 1, min(phrase.noun + 14, len(scene.low))):
        if scene.word(i) in BETWEEN:
            found, end = scene.chain_from(i + 1)
            found = [m for m in found if stands_for_party(scene, m)]
            if found:
                return found, end, False
        stops = scene.tokens[i].upos in ("VERB", "SCONJ") and i not in scene.cover and i not in scene.dated
        if scene.word(i) in _OTHERS and i > phrase.noun + 1 and "after" in scene.low[phrase.noun : i]:
            break  # "the conversation takes place a month after the meeting between A and B"
        if stops and i != phrase.verb and not _of_noun(scene, phrase.noun, i):
            break
    at = phrase.verb if phrase.verb is not None and phrase.passive else phrase.noun
    at = phrase.noun if "with" in scene.low[phrase.noun : at] else at  # "talks of X with Y were held"
    gets = _GETS if scene.word(phrase.noun) in ("call", "calls") else frozenset()
    received = phrase.verb is not None and scene.word(phrase.verb) in contact_words().is_paid | gets
    received = received or (phrase.kind == "call" and phrase.verb is None and scene.word(phrase.noun + 1) == "from")
    preps = _FROM if received else _FOR if _for_guest(scene, phrase) else _WITH
    preps = _TO if phrase.kind == "call" and telephones(scene, phrase.noun) else preps
    if phrase.verb is not None and preps is _FOR and _honoured(scene, phrase.noun):
        at, preps = phrase.noun + 2, _OF
    found, end, outsiders = with_partners(scene, at, preps, speech=phrase.kind == "multilateral")
    if not found and (givers := _givers(scene, phrase)):
        return givers, givers[-1].last, False
    if not found and (pair := _of_pair(scene, phrase)):
        return pair, pair[-1].last, False
    if not found and phrase.passive:
        found, end = _agents(scene, phrase)
        return (found, end, False) if found else _of_parties(scene, phrase)
    if not found and (body := _of_body(scene, phrase)):
        return body, body[-1].last, False
    return found, end, outsiders


def _givers(scene: Scene, phrase: NounPhrase) -> list[Mention]:
    """ "attended a dinner hosted by X"."""
    if phrase.verb is None or scene.word(phrase.noun) not in contact_words().meals:
        return []
    given = next((t for t in scene.sentence.children(phrase.noun, "acl") if t.low in _GIVEN), None)
    start = behind_by(scene, given.index, _FAR) if given is not None else None
    return [m for m in scene.chain_from(start)[0] if m.person is not None] if start is not None else []


def _of_pair(scene: Scene, phrase: NounPhrase) -> list[Mention]:
    """ "the meeting of Prime Minister X and President Y", "of the foreign ministers of A and B, X and Y": two persons,
    of a state each; "of the two leaders"."""
    if phrase.kind != "meeting" or scene.word(phrase.noun + 1) != "of":
        return []
    chain, end = scene.chain_from(phrase.noun + 2)
    if chain and anaphoric(chain[0], scene.word(chain[0].first)) and "two" in scene.low[phrase.noun : end]:
        return chain[:1]
    if chain and chain[0].kind == "group" and len(chain[0].parties) == _TWO:
        named, _ = scene.chain_from(end + 2) if scene.word(end + 1) == "," else ([], end)
        people = [m for m in (*chain[1:], *named) if m.person is not None and set(m.parties) <= set(chain[0].parties)]
        return people if len(people) == _TWO else chain[:1]
    pair = [m for m in chain if m.person is not None and len(m.parties) == 1]
    return pair if len(pair) == len(chain) == _TWO and pair[0].parties != pair[1].parties else []


def _for_guest(scene: Scene, phrase: NounPhrase) -> bool:
    """ "hosted a dinner for President X", "a reception in Lima on May 5 for X", "a luncheon in honour of X"."""
    if phrase.verb is None or scene.word(phrase.noun) not in contact_words().meals:
        return False
    i = phrase.noun + 1
    while i < len(scene.low) and (i in scene.dated or i in scene.cover or _where_or_when(scene, i)):
        i += 1
    return scene.word(i) == "for" or _honoured(scene, phrase.noun)


def _where_or_when(scene: Scene, i: int) -> bool:
    return scene.word(i) in ("in", "at", "on", "the") or scene.tokens[i].upos == "PROPN"


def _honoured(scene: Scene, noun: int) -> bool:
    ahead = scene.low[noun + 1 : noun + 4]
    return ahead in (("in", "honour", "of"), ("in", "honor", "of"))


def _of_noun(scene: Scene, noun: int, verb: int) -> bool:
    """ "the talks to be held between A and B", "the meeting scheduled for Monday between A and B"."""
    words = contact_words()
    hangs = scene.tokens[verb].head == noun
    return hangs and scene.word(verb) in words.ahead_verbs | words.comes_about | {"taking", "scheduled"}


def _agents(scene: Scene, phrase: NounPhrase) -> tuple[list[Mention], int]:
    """ "the meeting was co-chaired in a virtual format by A, B and C"; one host alone tells no partner."""
    verb = phrase.verb if phrase.verb is not None else phrase.noun
    start = behind_by(scene, verb, _FAR)
    found, end = scene.chain_from(start) if start is not None else ([], verb)
    return (found, end) if len(found) > 1 else ([], verb)


def _of_parties(scene: Scene, phrase: NounPhrase) -> tuple[list[Mention], int, bool]:
    """ "consultations were held at the level of the heads of departments of A and B"."""
    for i in range(phrase.noun + 1, len(scene.low)):
        if scene.word(i) == "of":
            found, end = scene.chain_from(i + 1)
            found, end = _hyphened(scene, found, end)
            if len({code for m in found for code in m.parties}) > 1:
                return found, end, False
    return [], phrase.noun, False


def _of_body(scene: Scene, phrase: NounPhrase) -> list[Mention]:
    """ "London will host the meeting of the Nepal-United Kingdom Mechanism": the two parties of the body's name."""
    if phrase.verb is None or scene.word(phrase.verb) in contact_words().guests or scene.word(phrase.noun + 1) != "of":
        return []
    first, end = scene.chain_from(phrase.noun + 2)
    found, _ = _hyphened(scene, first, end)
    return found if len(found) == _TWO and len(first) == 1 else []


def _hyphened(scene: Scene, found: list[Mention], end: int) -> tuple[list[Mention], int]:
    """ "the meeting of the Norway-Brazil Commission": both parties of the body's name."""
    second = scene.at(end + 2) if len(found) == 1 and scene.word(end + 1) in ("-", "–", "/") else None
    if second is None or not found[0].kind == second.kind == "party":
        return found, end
    return [*found, second], second.last
