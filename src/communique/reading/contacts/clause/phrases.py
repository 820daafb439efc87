"""Phrases: the noun phrases of contact in a sentence ("a secure phone call", "their summit") and the verbs that carry
them.

Comes in: a scene. Goes out: `NounPhrase`s in order.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.words import contact_words
from communique.reading.who import Mention

BEING = frozenset(("is", "are", "was", "were", "be", "been"))
# Words that only count the talks behind "of" ("two days of talks", "a round of negotiations").
_MEASURES = frozenset(("days", "day", "rounds", "round", "hours", "series", "weeks", "week", "session", "sessions"))
_GOING_ON = ("talks", "discussions", "negotiations", "consultations")
_INNER = ("on", "to", "a", "à")  # "one-on-one", "face-to-face"
_ASIDE = (",", "in", "at", "on", "here", "today", "yesterday", "also", "the")
_BEFORE_NOUN = ("DET", "ADV", "NUM", "ADJ")
_PARTICLES = ("on", "upon", "off", "up", "out")
_PLACE_VERBS = frozenset(
    (
        "held",
        "took",
        "taken",
        "take",
        "takes",
        "hosted",
        "convened",
        "scheduled",
        "concluded",
        "organized",
        "organised",
        "arranged",
        "attended",
        "chaired",
        "co-chaired",
        "co-hosted",
    )
)


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase of contact: words [first, noun], its kind, and the verb that carries it, if any."""

    first: int
    noun: int
    kind: str
    verb: int | None
    passive: bool
    between: Mention | None = None


def noun_phrases(scene: Scene) -> Iterator[NounPhrase]:
    """The noun phrases of contact of a sentence; of nouns in a row ("phone call", "summit meeting") the last counts."""
    for token in scene.tokens:
        kind = contact_words().nouns.get(token.low)
        if kind is None or token.index in scene.cover or not _is_noun(scene, token.index):
            continue
        after = scene.tokens[token.index + 1] if token.index + 1 < len(scene.low) else None
        if after is None or after.low not in contact_words().nouns or after.upos not in ("NOUN", "PROPN"):
            phrase = _phrase(scene, token.index, kind)
            if not (_channel(scene, phrase) or _held_at(scene, token.index)):
                yield phrase


def _channel(scene: Scene, phrase: NounPhrase) -> bool:
    """ "met by video conference with X": the channel of the talks that a verb tells."""
    by = scene.word(phrase.first - 1) in ("by", "via", "through", "over")
    told = by and phrase.kind in ("call", "video_call") and phrase.first > 1
    return told and scene.word(phrase.first - 2) in contact_words().verbs


def _held_at(scene: Scene, noun: int) -> bool:
    """ "the first meeting of the consultations between A and B": one contact, told by the meeting."""
    token = scene.tokens[noun]
    of = any(t.low == "of" for t in scene.sentence.children(noun, "case"))
    return of and token.dep == "nmod" and token.head < noun and scene.word(token.head) == "meeting"


def session_phrases(scene: Scene) -> Iterator[NounPhrase]:
    """The noun phrases of gatherings that are no contact by themselves ("a session of the Council", "the Peace
    Forum")."""
    for token in scene.tokens:
        named = token.low in contact_words().sessions and token.upos in ("NOUN", "PROPN")
        after = scene.word(token.index + 1)
        if named and after not in contact_words().nouns and after not in contact_words().sessions:
            yield _phrase(scene, token.index, "multilateral")


def _is_noun(scene: Scene, i: int) -> bool:
    token = scene.tokens[i]
    phoned = scene.word(i - 1) in contact_words().phone | contact_words().video
    if (
        token.low in ("call", "calls")
        and scene.word(i + 1) in ("for", "on", "to")
        and i + 2 not in scene.dated
        and not phoned
        and not telephones(scene, i)
    ):
        return False
    if token.low in ("exchange", "exchanges") and not _talked(scene, i):
        return False
    if scene.word(i + 1) in contact_words().not_contact_after:
        return False
    if scene.word(i - 1) in contact_words().not_contact_before:
        return joint_press(scene, i)
    return token.upos in ("NOUN", "PROPN") or (scene.sentence.index < 0 and token.upos != "VERB")


def _of_two(scene: Scene, first: int, before: set[str]) -> bool:
    return not {"bilateral", "trilateral"}.isdisjoint({*before, *scene.low[max(0, first - 3) : first]})


def joint_press(scene: Scene, i: int) -> bool:
    """ "at a joint press conference with X": those who face the press together have come together."""
    press = scene.word(i) == "conference" and scene.word(i - 1) in ("press", "news", "media")
    return press and "joint" in scene.low[max(0, i - 3) : i - 1]


def verbs_above(scene: Scene, word: int) -> Iterator[int]:
    """The verbs above a word, the nearest first, over whatever stands between ("at the end of a visit")."""
    i = scene.tokens[word].head
    while i >= 0:
        if scene.tokens[i].upos == "VERB":
            yield i
        i = scene.tokens[i].head


def telephones(scene: Scene, noun: int) -> bool:
    """ "made a call on Monday to President X", "placed a phone call to Y", "Z's call to X": not the call for something,
    nor that to do it."""
    made = {"made", "makes", "make", "making", "placed", "places", "place", "placing"}
    to = noun + 1
    while to in scene.dated or (scene.word(to) == "on" and to + 1 in scene.dated):
        to += 1
    if scene.word(to) != "to":
        return False
    if made & set(scene.low[max(0, noun - 4) : noun]):
        return True
    people, end = scene.chain_from(to + 1)
    owner = scene.at(noun - 2) if scene.word(noun - 1) in ("'s", "’s") else None
    owned = owner is not None and owner.person is not None
    told = scene.word(noun - 1) in ("a", "his", "her") and scene.word(noun - 2) in ("in", "during")
    return (owned or told) and all(m.person for m in people) and bool(people) and scene.word(end + 1) != "to"


def _talked(scene: Scene, i: int) -> bool:
    """ "had short, productive exchanges with", "held an exchange of views with", "a phone exchange between"; not "trade
    exchanges"."""
    if scene.word(i - 1) in contact_words().phone | contact_words().video:
        return True
    views = scene.word(i + 1) == "of" and scene.word(i + 2) in ("views", "opinions")
    first = i
    while first > 0 and scene.word(first - 1).strip('"“') in contact_words().exchanged_words | {""}:
        first -= 1
    carried = scene.word(first - 1) in ("had", "has", "have", "having", "held", "hold", "holds", "holding")
    bare = scene.word(i) == "exchanges" and first == i  # "had exchanges with Norway in trade"
    return carried and (views or not bare) and (views or scene.word(i + 1) in ("with", "”", '"'))


def _phrase(scene: Scene, noun: int, kind: str) -> NounPhrase:
    words = contact_words()
    first = noun
    while first > 0 and first - 1 not in scene.cover and _modifier(scene, first - 1):
        first -= 1
    before = set(scene.low[first:noun])
    if before & words.video:
        grand = scene.word(noun).startswith("summit") or (kind == "meeting" and "summit" in before)
        kind = "multilateral" if grand else "video_call"
    elif {"roundtable", "courtesy", "face-to-face", "in-person"} & before or {"face", "person"} & before:
        kind = "meeting"
    elif before & words.phone or (kind == "unspecified" and "call" in before):
        kind = "call"
    elif kind == "multilateral" and (joint_press(scene, noun) or _of_two(scene, first, before)):
        kind = "meeting"
    verb, passive = _carrier(scene, first, noun)
    between = scene.at(first - 1 - (scene.tokens[first - 1].upos == "DET")) if verb is not None and first else None
    if between is not None and scene.word(between.first - 1) != "with":
        between = None
    return NounPhrase(first, noun, kind, verb, passive, between)


_QUOTES = frozenset(('"', "“", "”", "'", "‘", "’"))


def _modifier(scene: Scene, i: int) -> bool:
    token = scene.tokens[i]
    if i in scene.dated or token.upos in ("ADJ", "NOUN", "NUM", "PROPN", "SYM"):
        return token.low not in ("today", "yesterday")
    if token.upos == "VERB" and token.dep in ("amod", "compound"):
        before = scene.at(i - 1)
        return before is None or before.kind != "group"  # "and the two held talks": a verb
    if token.upos == "ADV" and token.low.endswith("ly") and scene.tokens[i + 1].dep == "amod":
        return True
    if token.text in _QUOTES:  # 'in a "confrontational" meeting'
        return _quotes_a_quality(scene, i)
    if scene.word(i + 1) == "-" and token.upos in ("ADV", "VERB"):  # "a much-anticipated meeting"
        return (
            scene.tokens[i + 1].end == scene.tokens[i + 1].start + 1
            and scene.tokens[i].end == scene.tokens[i + 1].start
        )
    hyphened = token.low in _INNER and scene.word(i - 1) == "-" and scene.word(i + 1) == "-"
    return (
        token.text == "-"
        or hyphened
        or (token.low == "and" and scene.tokens[i - 1].upos == "ADJ" and scene.tokens[i + 1].upos == "ADJ")
    )


def _quotes_a_quality(scene: Scene, i: int) -> bool:
    """True for either sign around a word or two that describe what follows."""
    signs = [j for j in range(max(0, i - 3), min(i + 4, len(scene.low))) if scene.tokens[j].text in _QUOTES]
    if len(signs) != 2 or i not in signs or signs[1] - signs[0] == 1:
        return False
    return all(scene.tokens[j].upos in ("ADJ", "ADV", "NOUN", "VERB") for j in range(signs[0] + 1, signs[1]))


_LED_BY_TIME = frozenset(("after", "since", "following", "before"))


def _carrier(scene: Scene, first: int, noun: int) -> tuple[int | None, bool]:
    """The verb whose object or passive subject the noun is, and True for the passive ("talks were held")."""
    led = first - 1 - (scene.tokens[first - 1].upos == "DET")
    if first > 1 and scene.word(led) in _LED_BY_TIME:
        return None, False  # "takes place a month after the meeting"
    before = _carrier_before(scene, first, noun)
    before = _carrier_aside(scene, first) if before is None else before
    return (before, False) if before is not None else _carrier_above(scene, noun)


def _carrier_aside(scene: Scene, first: int) -> int | None:
    """The verb before time and place in commas ("held on Thursday, in Lima, a meeting with X")."""
    i = first - 1
    while i > 0 and scene.tokens[i].upos == "DET":
        i -= 1
    start = i
    town = {j for n in scene.sentence.names if n.kind == "LOC" for j in range(n.first, n.last + 1)}
    while i > 0 and (i in scene.dated or i in town or scene.low[i] in _ASIDE):
        i -= 1
    told = (i < start and scene.word(start) in (",", *_ASIDE)) or start in scene.dated
    carries = scene.word(i) in contact_words().support and i not in scene.cover and scene.tokens[i].upos == "VERB"
    return i if told and carries else None


def _carrier_before(scene: Scene, first: int, noun: int) -> int | None:
    """The verb right before the noun phrase ("held a call", "embarked on a visit", "is on a visit")."""
    words, i = contact_words(), first - 1
    while (
        i >= 0
        and i not in scene.cover
        and (scene.tokens[i].upos in _BEFORE_NOUN or scene.word(i) in ("in", "part") or _his(scene, i, noun))
    ):
        i -= 1
    if scene.word(i) == "of" and scene.word(i - 1) in _MEASURES:
        i -= 2
        while i >= 0 and i not in scene.cover and scene.tokens[i].upos in ("DET", "NUM", "ADJ"):
            i -= 1
    partner = scene.at(i)
    if partner is not None and scene.word(partner.first - 1) == "with":
        i = partner.first - 2
    if scene.word(i) in _PARTICLES and scene.word(i - 1) in words.phrasal:
        return i - 1
    given = scene.word(i) in words.grants and scene.word(noun) in words.meals
    if i >= 0 and (given or scene.word(i) in words.support) and i not in scene.cover and _acts(scene, i):
        return i
    if scene.word(i + 1) == "in" and scene.word(i) in BEING and scene.word(noun) in _GOING_ON:
        return i
    owned = scene.word(i) == "on" and scene.word(first - 1) in ("a", "an", "his", "her")
    if not owned or words.nouns.get(scene.word(noun)) != "visit":
        return None
    return next((j for j in range(i - 1, max(-1, i - 4), -1) if scene.word(j) in BEING), None)


def _his(scene: Scene, i: int, noun: int) -> bool:
    """ "ended his trip to": the verb carries the trip, whose ever it is."""
    return scene.word(i) in ("his", "her", "their") and contact_words().nouns.get(scene.word(noun)) == "visit"


def _carrier_above(scene: Scene, noun: int) -> tuple[int | None, bool]:
    """The verb above the noun in the tree; of gatherings in a row the first one's."""
    token = scene.tokens[noun]
    while token.head >= 0 and _goes_on(scene, token.index):
        token = scene.tokens[token.head]
    while token.dep in ("nmod", "appos") and scene.word(token.head) in _MEASURES:
        token = scene.tokens[token.head]
    talks = contact_words().nouns.get(scene.word(noun)) != "multilateral"
    if talks and (told := _in_relative_clause(scene, noun)) is not None:
        return told, False
    top = scene.tokens[token.head] if token.head >= 0 else None
    if top is None:
        return None, False
    taken_part = token.dep == "obl" and top.low.startswith("participat")
    if taken_part or (token.dep == "obj" and top.low in contact_words().support):
        return top.index, False
    there = any(scene.sentence.children(top.index, "expl"))
    if token.dep == "nsubj" and (there or top.low in _PLACE_VERBS):
        return top.index, True
    bare = not any(True for _ in scene.sentence.children(top.index, "obj"))
    if token.dep == "nsubj" and bare and top.low in contact_words().goes_about:
        return top.index, True
    return None, False


def _in_relative_clause(scene: Scene, noun: int) -> int | None:
    """ "the talks X held with Y": the verb behind the noun, with a subject of its own between."""
    for verb in scene.sentence.children(noun, "acl"):
        subject = next((t for t in scene.sentence.children(verb.index, "nsubj") if noun < t.index < verb.index), None)
        if verb.low in contact_words().support and subject is not None and subject.index in scene.cover:
            return verb.index
    return None


def _goes_on(scene: Scene, i: int) -> bool:
    """ "the X Summit, the Y Summit", "co-chair the meeting of X with A, and the meeting of Y with B", "had meetings and
    talks"."""
    token = scene.tokens[i]
    talks = {contact_words().nouns.get(scene.word(j)) for j in (i, token.head)} & {None, "visit", "call"}
    beside = scene.tokens[i - 1].upos != "CCONJ" or token.head == i - 2
    if token.dep == "conj" and not talks and beside:
        return True
    return token.dep in ("conj", "appos") and _gathers(scene, i) and _gathers(scene, token.head)


def _gathers(scene: Scene, i: int) -> bool:
    """The name of a gathering, as in "will attend the X Summit, the Y Summit and the Z Conference"."""
    gathers = contact_words().nouns.get(scene.word(i)) == "multilateral" or scene.word(i) == "meeting"
    return gathers and scene.tokens[i].text[:1].isupper()


def _acts(scene: Scene, i: int) -> bool:
    """True where word i is a verb, or may be one in a title or where a hyphen hides it ("co-chair")."""
    return scene.tokens[i].upos in ("VERB", "AUX") or scene.sentence.index < 0 or scene.word(i).startswith("co")
