"""Partners: who stands on the other side of a verb or noun of contact, and which words make the clause.

Comes in: a scene and a word. Goes out: mentions, and the first and last word of the clause that reports.
"""

from __future__ import annotations

from dataclasses import replace

from communique.knowledge import parties
from communique.reading.contacts.clause.enclosed import named_among
from communique.reading.contacts.clause.people import people_from
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event, Side, anaphoric, sides_of
from communique.reading.contacts.words import contact_words
from communique.reading.who import Mention
from communique.reading.who.words import name_words

_FAR, _NEAR, _LED = 40, 8, 14
_ORGANS = frozenset(("commission", "council", "parliament", "secretariat"))
_SUITES = frozenset(("delegation", "group", "team", "mission"))
_TAKES = frozenset(("lead", "leads", "led", "leading", "head", "heads", "headed", "heading", "take", "takes", "took"))


def with_partners(
    scene: Scene, at: int, preps: frozenset[str], *, speech: bool = False
) -> tuple[list[Mention], int, bool]:
    """The mentions after the first "with" that goes with word `at`; True where only people of no party follow. After a
    verb of speech a noun of contact takes the "with" ("spoke about his meeting with X")."""
    for i in range(at + 1, min(len(scene.low), at + _FAR)):
        if i in scene.cover:
            continue
        word = scene.low[i]
        if word in preps and _opens_clause(scene, i):
            break
        if word in preps and scene.word(i - 1) != "according":
            shared = scene.word(i + 1) == "and" and scene.tokens[min(i + 2, len(scene.low) - 1)].upos == "VERB"
            led = led_delegation(scene, i + 1)
            found, end = scene.chain_from(i + 3 if shared else led or i + 1)
            speaks = [m for m in found if stands_for_party(scene, m)]
            inside, last = parties_behind(scene, speaks, end)
            if inside:
                return inside, last, False
            if speaks and not any(sides_of(m) or anaphoric(m, scene.word(m.first)) for m in speaks):
                inside, last = noun_phrase_parties(scene, end + 1, since=speaks[0].first)
                return inside, last if inside else end, not inside
            if speaks and not (speaks[0].kind == "party" and word == "to"):
                speaks, end = named_among(scene, speaks, end)
                more, last = more_officials(scene, end)
                return speaks + more, last, False
            inside, end = named_among(scene, *noun_phrase_parties(scene, i + 1))
            if inside or word == "with":
                return inside, end, not inside and scene.tokens[min(i + 1, len(scene.low) - 1)].upos != "VERB"
        elif _breaks(scene, i, at) or (speech and _another_talk(scene, i)):
            break
    return _with_opening(scene, at) if speech else [], at, False


def _with_opening(scene: Scene, verb: int) -> list[Mention]:
    """Who is named first in "With Minister X of Oman, he discussed trade"."""
    people, end = scene.chain_from(1) if scene.word(0) == "with" else ([], 0)
    between = scene.tokens[end + 1 : verb]
    apart = scene.word(end + 1) == "," and not any(t.upos == "VERB" and t.index not in scene.cover for t in between)
    return [m for m in people if m.person is not None] if apart and end < verb else []


def _another_talk(scene: Scene, i: int) -> bool:
    """ "spoke about his meeting with X": a noun of contact; not the channel in "spoke via teleconference"."""
    noun = scene.low[i] in contact_words().nouns and scene.tokens[i].upos != "ADJ"
    return noun and not {"via", "by", "through", "over"} & set(scene.low[max(0, i - 3) : i])


def behind_by(scene: Scene, verb: int, far: int) -> int | None:
    """The word behind the first "by" within `far` words of a verb: where who does what it says is named."""
    by = next((i for i in range(verb + 1, min(verb + far, len(scene.low))) if scene.low[i] == "by"), None)
    return by + 1 if by is not None else None


def led_delegation(scene: Scene, i: int) -> int | None:
    """Where the leader is named in "a high-level delegation of lawmakers led by X" that begins at word i, or None."""
    noun = next((j for j in range(i, min(i + _NEAR, len(scene.low))) if scene.low[j] in _SUITES), None)
    if noun is None or any(scene.tokens[j].upos in ("VERB", "AUX", "ADP") for j in range(i, noun)):
        return None
    for j in range(noun + 1, min(noun + _LED, len(scene.low) - 2)):
        if scene.low[j] in ("led", "headed") and scene.low[j + 1] == "by":
            return j + 2
        if scene.tokens[j].upos in ("VERB", "AUX") and scene.low[j] not in ("being", *name_words().suite_verbs):
            return None
    return None


def takes_suite(scene: Scene, verb: int) -> bool:
    """True for a verb whose object is a delegation ("leads a large trade delegation to Oslo")."""
    near = range(verb + 1, min(verb + _NEAR, len(scene.low))) if scene.word(verb) in _TAKES else range(0)
    suite = next((j for j in near if scene.low[j] in _SUITES), None)
    return suite is not None and not any(scene.tokens[j].upos in ("VERB", "AUX", "ADP") for j in range(verb + 1, suite))


def heads_of_suite(scene: Scene, verb: int) -> list[Mention]:
    """Who leads the delegation that a verb has as its subject ("a delegation of lawmakers headed by X arrived")."""
    suite = next((t.index for t in scene.sentence.children(verb, "nsubj") if t.low in _SUITES), None)
    led = led_delegation(scene, suite) if suite is not None and suite < verb else None
    if suite is None or suite > verb:
        return []
    leaders, end = scene.chain_from(led) if led is not None else ([], suite)
    known = [m for m in leaders if m.person is not None and m.parties]
    if end >= verb:
        return []
    held = next((i for i in range(end + 1, verb) if scene.low[i] in name_words().suite_verbs), None)
    members = [m for m in people_from(scene, held) if m.last < verb and m not in known] if held is not None else []
    return known + members


def _opens_clause(scene: Scene, i: int) -> bool:
    """ "held talks, with Tokyo promising to": what the one named next does beside, not a partner."""
    token = scene.tokens[i]
    if token.head in scene.cover:  # "with visiting President X": the parser's slip
        return False
    return token.dep == "mark" and token.head > i and scene.word(token.head).endswith("ing")


def _breaks(scene: Scene, i: int, at: int) -> bool:
    token = scene.tokens[i]
    if i in scene.dated or (token.low == "followed" and scene.word(i + 1) == "by" and scene.word(i - 1) == ","):
        return False
    if token.upos == "VERB" and token.dep not in ("amod", "case") and token.head != i:
        return True
    return (
        token.upos == "SCONJ"
        or token.low == "according"  # "..., according to people familiar with the talks"
        or token.text in ";:"
        or (token.low in ("and", "or") and i > at + 1 and scene.tokens[min(i + 1, len(scene.low) - 1)].upos == "VERB")
    )


def more_officials(scene: Scene, end: int) -> tuple[list[Mention], int]:
    """What goes on after a chain of partners: "... and leaders from A and B"."""
    i = end + 1 + (scene.word(end + 1) == ",")
    head = i + 1 + (scene.word(i + 1) in ("senior", "other", "the", "fellow", "top"))
    people = scene.word(head) in contact_words().officials and head not in scene.cover
    if scene.word(i) != "and" or not people or scene.word(head + 1) not in ("from", "of"):
        return [], end
    found, last = scene.chain_from(head + 2)
    parties_only = bool(found) and all(m.kind == "party" for m in found)
    return (found, last) if parties_only else ([], end)


def seat_unnamed(scene: Scene, event: Event, at: int, preps: frozenset[str], *, told: bool) -> None:
    """Give an event the partners whom its sentence does not name, where nobody of a party stands there; `told` is True
    where words for the partners were found ("senior officials")."""
    if event.outsiders or (told and not event.others and not event.group):
        several = scene.word(at) in ("calls", "meetings", "conversations")  # summed up here, told one by one later
        unnamed = [side for side in _unnamed_sides(scene, at, preps) if side.state or not several]
        event.others, event.outsiders = event.others + unnamed, event.outsiders and not unnamed


def _unnamed_sides(scene: Scene, at: int, preps: frozenset[str]) -> list[Side]:
    """Partners of whom the text tells only what they are: "his counterparts from five countries" (of no party told),
    "senior officials in Riyadh" (of the country where they sit)."""
    start = next((i + 1 for i in range(at + 1, min(at + _NEAR, len(scene.low))) if scene.low[i] in preps), None)
    if start is None and scene.word(at) in ("met", "meets", "meet"):  # "met officials in Riyadh"
        start = at + 1
    if start is None:
        return []
    head = next((i for i in range(start, min(start + _NEAR, len(scene.low))) if _people(scene, i)), None)
    if head is None or any(scene.tokens[i].upos == "VERB" for i in range(start, head)):
        return []
    office = " ".join(t.text for t in scene.tokens[start + (scene.tokens[start].upos in ("DET", "PRON")) : head + 1])
    there = scene.at(head + 2) or scene.at(head + 3)
    described = set(scene.low[start:head])
    if described & contact_words().of_none:
        return []
    many = bool(described & contact_words().of_many)
    if not many and scene.word(head + 1) == "in" and there is not None and there.kind == "party":
        return [Side(state=code, office=office) for code in there.parties]
    many = many or bool(set(scene.low[head + 1 : head + _NEAR]) & {"countries", "nations", "states"})
    foreign = many or scene.word(head).startswith("counterpart")
    return [Side(office=office)] if foreign and scene.word(head + 1) != "'" else []


def _people(scene: Scene, i: int) -> bool:
    """The plural noun for people who act for a party, the last of its words."""
    words = contact_words().officials
    plural = scene.word(i) in words and scene.word(i).endswith("s") and scene.tokens[i].upos == "NOUN"
    return plural and not (scene.word(i + 1) in words and scene.word(i + 1).endswith("s"))


def noun_phrase_parties(scene: Scene, start: int, since: int | None = None) -> tuple[list[Mention], int]:
    """The parties inside a noun phrase that no mention begins ("senior Saudi officials", "officials from the
    governments of A and B"); its words of office count from word `since`, where they begin before the parties."""
    out: list[Mention] = []
    i = start
    while i < len(scene.low):
        token, mention = scene.tokens[i], scene.at(i)
        if mention is not None:
            out.append(mention)
            i = mention.last + 1
            continue
        plain = token.upos in ("NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON", "ADV") or token.low in (
            "of",
            "from",
            "and",
            ",",
            "-",
            "including",
            "comprised",
            "for",
            "'s",
        )
        if not plain or i in scene.dated:
            break
        i += 1
    official = any(t.low in contact_words().officials for t in scene.tokens[start:i])
    if since is not None and all(parties.is_state(code) for m in out for code in m.parties):
        official = official or any(t.low in contact_words().officials for t in scene.tokens[since:start])
    return [m for m in out if m.kind != "party" or official], min(max(start, i - 1), len(scene.low) - 1)


def parties_behind(scene: Scene, found: list[Mention], end: int) -> tuple[list[Mention], int]:
    """Whose "senior officials from A and B", "ambassadors of A, B and C" are, where the people alone tell no party."""
    people = len(found) == 1 and found[0].kind == "group" and not found[0].parties
    if not people or scene.word(end + 1) not in ("from", "of", "representing"):
        return [], end
    behind, last = scene.chain_from(end + 2)
    states = all(m.kind == "party" and all(map(parties.is_state, m.parties)) for m in behind)
    if not states or scene.word(last + 1) in ("'s", "’s"):
        return [], end
    return [replace(m, kind="group", office=scene.printed(found[0].span)) for m in behind], last


def stands_for_party(scene: Scene, mention: Mention) -> bool:
    """False for a party's word that only describes other people ("Hong Kong opposition", "American families")."""
    if mention.kind != "party" or mention.last + 1 >= len(scene.low):
        return True
    after = scene.tokens[mention.last + 1]
    plain = after.upos not in ("NOUN", "ADJ", "PROPN") or after.index in scene.cover or after.index in scene.dated
    return plain or any(t.low in contact_words().officials for t in scene.tokens[after.index : after.index + 4])


def with_their_people(scene: Scene, at: int, event: Event) -> bool:
    """ "A and B met with their entourages": the two met, with people of their own beside them."""
    several = len({side.party for side in event.own}) > 1
    return several and any(scene.low[i : i + 2] == ("with", "their") for i in range(at, min(at + 6, len(scene.low))))


def members(scene: Scene, mention: Mention) -> bool:
    """ "NATO Allies", "leaders of the G7": the members of an organisation, many states at once."""
    bodies = mention.parties if mention.person is None else ()
    if not bodies or not all(parties.is_organisation(code) for code in bodies):
        return False
    if {code.lower().replace(" ", "-") for code in mention.parties} & name_words().movements:
        return False
    if _ORGANS & set(scene.low[mention.first : mention.last + 1]):  # "European Commission counterparts"
        return False
    near = {*scene.low[mention.first : mention.last + 2], *scene.low[max(0, mention.first - 5) : mention.first]}
    return bool(near & contact_words().members)


def own_voice(scene: Scene, at: int) -> list[Side]:
    """ "The focus of my visit will be to meet with": the one who speaks, where "my" stands before word `at`."""
    return [Side(person=scene.speaker)] if scene.speaker is not None and "my" in scene.low[:at] else []


def own_officials(scene: Scene, verb: int) -> list[Side]:
    """ "Senior administration officials met with": people of the publisher's own party, where no other is told."""
    told = next(scene.sentence.children(verb, "nsubj"), None) if scene.home is not None else None
    if told is None or not _people(scene, told.index) or any(True for _ in scene.sentence.children(told.index, "nmod")):
        return []
    first = min(scene.sentence.subtree(told.index))
    if any(i in scene.cover for i in range(first, told.index + 1)):
        return []
    return [Side(state=scene.home, office=scene.printed(scene.clause(first, told.index)))]


def clause_of(scene: Scene, at: int, subject: list[Mention], end: int) -> tuple[int, int]:
    """First and last word of the clause that reports: from its subject (or time words before) to the last partner."""
    begin = min([at, *(m.first for m in subject)])
    while begin > 0 and (begin - 1 in scene.dated or scene.word(begin - 1) in (",", "on", "today", "this")):
        begin -= 1
    while begin < at and scene.word(begin) == ",":
        begin += 1
    last = max(end, at)
    while last + 1 < len(scene.low) and (
        last + 1 in scene.dated
        or (scene.word(last + 1) in ("on", "in", "at", "by", "from") and last + 2 in scene.dated)
    ):
        last += 1
    return begin, last
