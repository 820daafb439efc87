"""Trips: visits that a verb ("will visit", "arrived in") or a noun ("his visit to", "paid a state visit") reports.

Comes in: a scene. Goes out: raw `Event`s of kind "visit": who travels, and the party whose country it is.
"""

from __future__ import annotations

from dataclasses import replace

from communique.knowledge import parties
from communique.model import Span
from communique.reading.contacts.circumstances.status import becoming, none_of, noun_status, verb_status
from communique.reading.contacts.clause.joints import behind_alongside
from communique.reading.contacts.clause.owners import before_noun
from communique.reading.contacts.clause.partners import clause_of, heads_of_suite
from communique.reading.contacts.clause.phrases import BEING, NounPhrase, verbs_above
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.clause.undergone import passive, payer
from communique.reading.contacts.event import Event, Side, anaphoric, sides_of
from communique.reading.contacts.visits.towns import city_at, destinations
from communique.reading.contacts.words import VerbFrame, contact_words
from communique.reading.who import Mention

_NEXT_DOOR = ("neighbouring", "neighboring", "nearby")
_BY = 5  # words behind "visit" among which "by" stands: "a visit to the country by President X"


def verb_trip(scene: Scene, verb: int, frame: VerbFrame) -> Event | None:
    """ "visited Tunis", "travelled to Israel and Jordan", "arrives in Russia"."""
    status = becoming(scene, verb) or verb_status(scene, verb)
    if status is None or passive(scene, verb) or (frame.needs and scene.word(verb + 1) not in frame.needs):
        return None
    start = _destination_start(scene, verb, frame)
    if start is None:
        return _trip_to_town(scene, verb, frame, status)
    places, end = destinations(scene, start)
    places = [m for m in places if m.kind == "party" or _countries(scene, m)]
    subject = heads_of_suite(scene, verb)
    subject = subject or [m for m in scene.subject(verb) if m.kind != "party" or _officials(scene, m)]
    if not places or not subject:
        return None
    event = trip_event(scene, verb, subject, places, end)
    if event is not None:
        town = "_town" if parties.lookup(places[0].span.of(scene.text)) is None else ""
        event.status, event.rule = status, f"contacts.visit.{frame.lemma}{town}"
        event.own += _companions(scene, event, end)
    return event


def _companions(scene: Scene, event: Event, end: int) -> list[Side]:
    """ "will go to Norway with Minister X": who goes along, of the traveller's own party."""
    start = end + 2 if scene.word(end + 1) == "with" else behind_alongside(scene.low, end + 1)
    homes = {side.party for side in event.own} - {None}
    people = [m for m in scene.chain_from(start)[0] if m.person is not None] if start is not None else []
    return [side for m in people if m.parties and set(m.parties) <= homes for side in sides_of(m)]


def _trip_to_town(scene: Scene, verb: int, frame: VerbFrame, status: str) -> Event | None:
    """ "arrived in San Francisco": whose town it is, the talks held there tell (see `purposes.settle_towns`)."""
    led = () if frame.place else frame.to or ("to",)
    at = verb + 1 + (scene.word(verb + 1) in led)
    town = next((n for n in scene.sentence.names if n.kind == "LOC" and n.first == at), None)
    own = [side for m in scene.subject(verb) if m.kind in ("person", "office", "pronoun") for side in sides_of(m)]
    if town is None or not own or any(i in scene.cover for i in range(town.first, town.last + 1)):
        return None
    event = Event(scene.sentence.index, verb, "visit", own, status=status, rule=f"contacts.visit.{frame.lemma}_town")
    event.place = scene.printed(scene.clause(town.first, town.last))
    event.evidence = [scene.clause(*clause_of(scene, verb, scene.subject(verb), town.last))]
    return event


def _destination_start(scene: Scene, at: int, frame: VerbFrame) -> int | None:
    """The word where the destination of a verb of travel begins."""
    if frame.place:
        i = at + 1
        while scene.word(i) in ("the", "both") and scene.at(i) is None:
            i += 1
        return country_start(scene, i)
    for i in range(at + 1, min(at + 8, len(scene.low))):
        if scene.word(i) in frame.to:
            return country_start(scene, i + 1)
        if scene.tokens[i].upos == "VERB":
            return None
    return None


def country_start(scene: Scene, i: int) -> int | None:
    """The word where the destination's party stands: at word i, or behind the name of a town ("Belfast, X")."""
    while scene.word(i) in _NEXT_DOOR or _describes(scene, i):
        i += 1
    if scene.at(i) is not None or scene.word(i) == "the":
        return i
    town = i
    while town < len(scene.low) and scene.tokens[town].text[:1].isupper() and town not in scene.cover:
        town += 1
    if town > i and scene.word(town) == "," and scene.at(town + 1) is not None:
        return town + 1
    return i if city_at(scene, i) is not None else None


def _describes(scene: Scene, i: int) -> bool:
    """ "war-torn Ukraine", "oil-rich Kuwait": words in small letters below the name of the place behind them."""
    token = scene.tokens[i] if i < len(scene.low) else None
    if token is None or token.text[:1].isupper() or i in scene.cover:
        return False
    while token.dep in ("amod", "compound", "punct") and token.head > token.index - 3 and token.head >= 0:
        token = scene.tokens[token.head]
        if token.index in scene.cover:
            return token.index > i
    return False


def _is_place(scene: Scene, mention: Mention) -> bool:
    """A state or its capital, or the headquarters of an organisation; not a word that describes what follows
    ("Ukrainian positions")."""
    if scene.word(mention.last + 1) == "headquarters" or scene.word(mention.last) == "headquarters":
        return True
    if not all(parties.is_state(code) for code in mention.parties):
        return False
    after = scene.tokens[mention.last + 1] if mention.last + 1 < len(scene.low) else None
    return (
        after is None
        or after.upos not in ("NOUN", "PROPN")
        or after.low == "capital"
        or contact_words().nouns.get(after.low) == "visit"
        or after.index in scene.dated
        or after.index in scene.cover
    )


def _officials(scene: Scene, mention: Mention) -> bool:
    """ "Hamas leaders", "the Saudi delegation": people of a party, not the party."""
    return bool({scene.word(mention.last), scene.word(mention.last + 1)} & contact_words().officials)


def _family(scene: Scene, mention: Mention, travellers: list[Mention]) -> bool:
    """ "Lucy and I": who goes by a first name beside the speaker travels for no state."""
    bare = mention.person is not None and mention.person.office is None and " " not in mention.person.name
    return bare and any(scene.word(m.first) == "i" for m in travellers)


def _countries(scene: Scene, mention: Mention) -> bool:
    """ "these three countries": their hosts are told elsewhere in the sentence, as inviting."""
    return mention.kind == "group" and scene.word(mention.last) in ("countries", "nations", "states")


def trip_event(scene: Scene, at: int, travellers: list[Mention], places: list[Mention], end: int) -> Event | None:
    """A visit of `travellers` to the parties of `places`, told up to word `end`; None for a trip at home."""
    own = [side for m in travellers for side in sides_of(m) if not _family(scene, m, travellers)]
    homes = {side.party for side in own}
    grouped = any(_countries(scene, m) for m in places)
    places = [m for m in places if m.kind == "party" and _is_place(scene, m)]
    others = [Side(state=code, span=m.span) for m in places for code in m.parties if code not in homes]
    at_home = bool(places) and None in homes and _may_be_home(scene, places[0])
    if (not others and not grouped) or at_home:
        return None
    event = Event(scene.sentence.index, at, "visit", own, others)
    event.group = any(anaphoric(m, scene.word(m.first)) for m in travellers)
    if not own and not event.group:
        return None
    event.place = _place(scene, places) if places else None
    event.evidence = [scene.clause(*clause_of(scene, at, travellers, end))]
    return event


def _may_be_home(scene: Scene, place: Mention) -> bool:
    """A house or a city, where one whose country is not told may be at home."""
    city = parties.lookup(place.span.of(scene.text)) is None
    return city or scene.word(place.last) in contact_words().houses


def _place(scene: Scene, places: list[Mention]) -> str:
    """The places as told; of an adjective ("X's Saudi visit") the country's name."""
    last = places[-1].last
    end = scene.tokens[last + (scene.word(last + 1) == "capital")].end
    told = scene.printed(Span(places[0].span.start, end))
    form, party = parties.lookup(told), parties.get(places[0].parties[0])
    return party.name if form is not None and form.kind == "demonym" and party is not None else told


def noun_trip(scene: Scene, phrase: NounPhrase) -> Event | None:
    """ "paid a state visit to China", "his visit to France", "the visit of X to Y", "X's recent travel to Y"."""
    told = payer(scene, phrase.noun) if phrase.verb is None else None
    phrase = phrase if told is None else replace(phrase, verb=told[0], passive=True)
    places, end = _destination(scene, phrase)
    travellers = travellers_of(scene, phrase) if told is None else told[1]
    if phrase.verb is not None:
        status = None if none_of(scene, phrase.noun) else verb_status(scene, phrase.verb)
        status = "planned" if status == "held" and _pays_then(scene, phrase.verb) else status
    else:
        status = noun_status(scene, phrase.first, phrase.noun)
        status = "planned" if status == "held" and _lies_ahead(scene, phrase.noun) else status
    if status is None or not travellers or all(m.kind == "party" for m in travellers):
        return None
    if places:
        event = trip_event(scene, phrase.noun, travellers, places, end)
    elif phrase.verb is not None and _hosts(scene, phrase.verb):
        event = _hosted_trip(scene, phrase, phrase.verb, travellers)
    elif (hosts := _received(scene, phrase, travellers)) is not None:
        event = hosts
    elif scene.word(phrase.noun + 1) == "here" and scene.home is not None:
        event = _trip_here(scene, phrase, travellers, scene.home)
    else:
        event = _titled_trip(scene, phrase, travellers)
    if event is not None:
        event.status, event.asserted = status, phrase.verb is not None or _passing(scene, phrase)
        event.asserted = event.asserted or status == "cancelled"
        event.anchor = event.anchor if told is None else told[0]
        event.rule = "contacts.visit.paid" if phrase.verb is not None else "contacts.visit.noun"
    return event


def _pays_then(scene: Scene, verb: int) -> bool:
    """ "will receive X, who pays Norway a visit on Friday": the present tense beside what lies ahead."""
    above = next(verbs_above(scene, verb), None) if scene.tokens[verb].dep == "acl" else None
    return scene.word(verb) in ("pays", "pay") and above is not None and verb_status(scene, above) == "planned"


def _lies_ahead(scene: Scene, noun: int) -> bool:
    """ "X's visit will focus on"."""
    token = scene.tokens[noun]
    return token.dep == "nsubj" and any(t.low in ("will", "shall") for t in scene.sentence.children(token.head, "aux"))


def _hosts(scene: Scene, verb: int) -> bool:
    return scene.word(verb).startswith("host")


def _hosted_trip(scene: Scene, phrase: NounPhrase, verb: int, travellers: list[Mention]) -> Event:
    """ "X will host a visit from Y"."""
    hosts = scene.subject(verb)
    event = Event(scene.sentence.index, phrase.noun, "visit")
    event.own = [side for m in travellers for side in sides_of(m)]
    event.others = [side for m in hosts for side in sides_of(m)]
    event.evidence = [scene.clause(*clause_of(scene, verb, hosts, travellers[-1].last))]
    return event


def _received(scene: Scene, phrase: NounPhrase, travellers: list[Mention]) -> Event | None:
    """ "President Y spoke during a visit by X": X came to Y's country."""
    during = scene.word(phrase.first - 1) in ("a", "an", "the") and scene.word(phrase.first - 2) == "during"
    there = scene.low[phrase.noun + 1 : phrase.noun + 4] == ("to", "the", "country")
    by = phrase.noun + (4 if there else 1)
    if not during or scene.word(by) not in ("by", "of", "from"):
        return None
    own = [side for m in travellers for side in sides_of(m)]
    told = (scene.subject(verb) for verb in verbs_above(scene, phrase.noun))
    hosts = [side for m in next(filter(None, told), []) if m.kind != "party" or there for side in sides_of(m)]
    if not own or not hosts or {side.party for side in own} & {None, *(side.party for side in hosts)}:
        return None
    event = Event(scene.sentence.index, phrase.noun, "visit", own, hosts)
    event.evidence = [scene.clause(phrase.first, travellers[-1].last)]
    return event


def _trip_here(scene: Scene, phrase: NounPhrase, travellers: list[Mention], home: str) -> Event | None:
    """ "President X's visit here yesterday", told by the publisher that speaks for the country visited."""
    own = [side for m in travellers for side in sides_of(m) if side.party != home]
    event = Event(scene.sentence.index, phrase.noun, "visit", own, [Side(state=home)])
    host = parties.get(home)
    event.place = host.name if host is not None else None
    event.evidence = [scene.clause(*clause_of(scene, phrase.noun, travellers, phrase.noun + 1))]
    return event if own else None


def _titled_trip(scene: Scene, phrase: NounPhrase, travellers: list[Mention]) -> Event | None:
    """A title may tell of a visit without its country ("the Official Visit of President X")."""
    if scene.sentence.index >= 0:
        return None
    return Event(-1, phrase.noun, "visit", [side for m in travellers for side in sides_of(m)])


def _destination(scene: Scene, phrase: NounPhrase) -> tuple[list[Mention], int]:
    paid = scene.at(phrase.verb + 1) if phrase.verb is not None and scene.word(phrase.verb).startswith("pa") else None
    if paid is not None and paid.kind == "party" and paid.last < phrase.first:  # "paid Chile a visit"
        return [paid], phrase.noun
    stays = phrase.verb is not None and scene.word(phrase.verb) in BEING
    stays = stays or (scene.word(phrase.noun) == "stay" and phrase.verb is None)
    far = max(phrase.noun, phrase.verb or 0) + 12
    for i in range(phrase.noun + 1, min(far, len(scene.low))):
        towards = ("to", "in") if stays or (i == phrase.noun + 1 and _owned(scene, phrase)) else ("to",)
        if scene.word(i) in towards or (scene.word(i) == "of" and scene.word(phrase.noun) == "tour"):
            chain, end = destinations(scene, country_start(scene, i + 1) or i + 1)
            places = [m for m in chain if m.kind == "party" or _countries(scene, m)]
            if places and (scene.word(i) in towards or _of_states(scene, places)):
                return places, end
        if scene.tokens[i].upos == "VERB" and i not in scene.cover and i != phrase.verb:
            break
    before = _place_before(scene, phrase)
    return ([before], phrase.noun) if before is not None else ([], phrase.noun)


def _owned(scene: Scene, phrase: NounPhrase) -> bool:
    """ "during the former's working visit in Manila"."""
    return phrase.verb is None and scene.word(phrase.first - 1) in ("'s", "’s")


def _of_states(scene: Scene, places: list[Mention]) -> bool:
    """ "a tour of Kenya and Rwanda", not "a sight-seeing tour of Nairobi"."""
    known = [parties.lookup(place.span.of(scene.text)) for place in places]
    return all(form is not None and form.kind == "name" for form in known)


def _place_before(scene: Scene, phrase: NounPhrase) -> Mention | None:
    """ "President X's Saudi visit", "her Kyiv trip", "on a brief Kyiv visit": the place before the noun."""
    place = scene.at(phrase.first - 1)
    if place is None:
        return None
    i = place.first - 1
    while i > 0 and scene.tokens[i].upos == "ADJ" and i not in scene.cover:
        i -= 1
    paid = scene.word(i) in ("a", "an") and scene.word(i - 1) in ("on", "during", "of")
    owned = scene.word(place.first - 1) in ("'s", "’s", "'", "’", "his", "her") or paid
    return place if owned and place.kind == "party" and place.last == phrase.first - 1 else None


def travellers_of(scene: Scene, phrase: NounPhrase) -> list[Mention]:
    """Who goes on the trip of a noun phrase."""
    verb = phrase.verb
    active = verb if verb is not None and not phrase.passive and not _hosts(scene, verb) else None
    if active is not None and (subject := heads_of_suite(scene, active) or scene.subject(active)):
        return subject
    for i in range(phrase.noun + 1, min(phrase.noun + _BY, len(scene.low))):
        if scene.word(i) in ("of", "by", "from"):
            chain, _ = scene.chain_from(i + 1)
            people = [m for m in chain if m.kind != "party"]
            if people:
                return people
    place = _place_before(scene, phrase)
    before, _ = before_noun(scene, phrase if place is None else replace(phrase, first=place.first))
    before = _from_abroad(scene, phrase, before)
    above = scene.tokens[scene.tokens[phrase.noun].head]
    drops = above.low in contact_words().cancelled or scene.word(above.index + 1) == "off"
    if not before and drops and scene.tokens[phrase.noun].dep == "obj":
        return scene.subject(above.index)
    if not before and _passing(scene, phrase):
        told = (_people(scene, verb) for verb in verbs_above(scene, phrase.noun))
        return _not_hosts(scene, phrase, next(filter(None, told), []))
    return before


def _people(scene: Scene, verb: int) -> list[Mention]:
    return [m for m in scene.subject(verb) if m.kind != "party"]


def _from_abroad(scene: Scene, phrase: NounPhrase, owners: list[Mention]) -> list[Mention]:
    """ "X will host Y during his visit to X's country": "his" is of the last person who can travel there."""
    if scene.word(phrase.first - 1) not in ("his", "her") or len(owners) != 1:
        return owners
    return _not_hosts(scene, phrase, owners)


def _not_hosts(scene: Scene, phrase: NounPhrase, owners: list[Mention]) -> list[Mention]:
    """ "President X of Chile received Y, on a visit to Chile": who is at home there does not travel."""
    hosts = {code for m in _destination(scene, phrase)[0] for code in m.parties}
    if not hosts & {code for m in owners for code in m.parties}:
        return owners
    people = [m for m in scene.mentions if m.kind == "person" and m.last < phrase.first and m.parties]
    return next(([m] for m in reversed(people) if not hosts & set(m.parties)), owners)


def _passing(scene: Scene, phrase: NounPhrase) -> bool:
    """ "On a visit to Kyiv, X said", "promised Y during a trip to Kyiv", "at the end of a brief Kyiv visit", and as
    headlines have it "praises X on visit to Kyiv": told in passing, and for the first time."""
    first = _article(scene, phrase)
    whose = scene.word(first)
    of = scene.word(first - 1) == "of"
    frame = of and scene.word(first - 2) in ("part", "framework", "course", "start", "end", "beginning", "close")
    if whose in ("on", "during"):
        return _place_before(scene, phrase) is None
    told = whose in ("a", "an") or (whose in ("his", "her") and (frame or phrase.first < phrase.noun))
    return told and (frame or scene.word(first - 1) in ("on", "during"))


def _article(scene: Scene, phrase: NounPhrase) -> int:
    """The word before the noun phrase, over the place and the adjectives in "a brief Kyiv visit"."""
    place = _place_before(scene, phrase)
    i = (phrase.first if place is None else place.first) - 1
    while place is not None and i > 0 and scene.tokens[i].upos == "ADJ" and i not in scene.cover:
        i -= 1
    return i
