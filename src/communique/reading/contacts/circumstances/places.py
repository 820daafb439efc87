"""Places: the words of place that go with a word of contact ("in Tokyo, Japan", "at the White House").

Comes in: a scene and a word. Goes out: the words of the place, without the article, or None.
"""

from __future__ import annotations

from communique.knowledge import parties
from communique.reading.contacts.circumstances.place_words import place_words
from communique.reading.contacts.circumstances.venues import own_venue, seat_of_post, town_of_gathering
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.words import contact_words

_CLIMB, _HERE, _NEAR = 6, 20, 6
_ASIDE = 100
_JOINS = ("-", "–", "/", "and")
_OF_MATTERS = frozenset(("about", "regarding", "concerning", "over", "of", "for", "against"))
_GATHERINGS = frozenset(("summit", "conference", "forum"))
_BODIES = frozenset(("group", "council", "commission", "organization", "organisation", "league", "community", "union",
                     "association", "conference", "congress", "assembly", "forum", "committee"))  # fmt: skip


def find_place(scene: Scene, at: int) -> str | None:
    """The words of place that go with word `at`: "in Tokyo, Japan", "at the White House"."""
    found: list[tuple[int, str]] = []
    for i, word in enumerate(scene.low):
        if word not in ("in", "at", "inside") or i in scene.dated or i in scene.cover or seat_of_post(scene, i):
            continue
        start = _named_place(scene, i + 1 + (scene.word(i + 1) == "the"))
        end = _place_end(scene, start)
        if (
            end is not None
            and not _describes(scene, end)
            and (not _other_matter(scene, at, i) or _hangs_on(scene, at, start, end))
        ):
            far = abs(i - at) + (_ASIDE if i < at and _in_relative(scene, start) else 0)
            found.append((far, scene.printed(scene.clause(start, _town_behind(scene, i, end)))))
    if not found and (there := _where_clause(scene, at)) is not None:
        return there
    if not found and scene.town and "here" in scene.low[at : at + _HERE]:
        return scene.town.title() if scene.town.isupper() else scene.town
    return min(found)[1] if found else own_venue(scene, at) or town_of_gathering(scene)


def _where_clause(scene: Scene, at: int) -> str | None:
    """ "a visit to X, where both leaders held talks": the place that "where" goes on with."""
    token = scene.tokens[at]
    while token.head >= 0 and token.rel != "acl:relcl":
        token = scene.tokens[token.head]
    where = next((t for t in scene.sentence.children(token.index, "advmod") if t.low == "where"), None)
    if where is None or where.index == 0:
        return None
    before = scene.at(where.index - 1 - (scene.word(where.index - 1) == ","))
    if before is None or before.kind != "party":
        return None
    return scene.printed(scene.clause(before.first + (scene.word(before.first) == "the"), before.last))


def _describes(scene: Scene, end: int) -> bool:
    """ "in the Japanese city", which is not named."""
    after = scene.tokens[end + 1] if end + 1 < len(scene.low) else None
    return scene.tokens[end].upos == "ADJ" and after is not None and after.low in place_words().kinds


def _in_relative(scene: Scene, start: int) -> bool:
    """ "X, who was in Oslo on a visit, met": where somebody stayed, not where he met."""
    here = scene.tokens[start]
    for _ in range(_CLIMB):
        if here.rel == "acl:relcl":
            return True
        if here.head < 0:
            return False
        here = scene.tokens[here.head]
    return False


def _town_behind(scene: Scene, i: int, end: int) -> int:
    """The last word of "the Presidential Palace in Oslo", a house with its town, where word i is the "at" before it."""
    house = bool(place_words().houses & set(scene.low[i + 1 : end + 1]))
    start = end + 2 + (scene.word(end + 1) == ",")
    town = _place_end(scene, start) if scene.low[i] == "at" and house and scene.word(start - 1) == "in" else None
    return end if town is None else town


def _named_place(scene: Scene, start: int) -> int:
    """Where the name begins in "the Black Sea resort of X", "the southern city of Y", "the Turkish capital Z"."""
    kind = next(
        (i for i in range(start, min(start + _NEAR, len(scene.low))) if scene.low[i] in place_words().kinds), None
    )
    if kind is None or any(scene.tokens[i].upos in ("VERB", "ADP", "PUNCT", "CCONJ") for i in range(start, kind)):
        return start
    name = kind + 1 + (scene.word(kind + 1) in ("of", ","))
    told = name < len(scene.low) and scene.tokens[name].text[:1].isupper() and name not in scene.dated
    return name if told and scene.low[kind] == scene.tokens[kind].text else start


def capital_before(scene: Scene, noun: int) -> str | None:
    """ "his Moscow talks with X": the capital right before the noun."""
    town = scene.at(noun - 1)
    if (
        town is None
        or town.kind != "party"
        or scene.tokens[noun].upos != "NOUN"
        or scene.word(town.first - 1) in _JOINS
    ):
        return None
    words = scene.printed(scene.clause(town.first, town.last))
    form = parties.lookup(words)
    return words if form is not None and form.kind == "capital" else None


def place_in_brackets(scene: Scene) -> str | None:
    """The place of "(Oslo, May 5, 2025)", with which a heading closes."""
    for i in range(len(scene.low) - 2):
        end = _place_end(scene, i + 1) if scene.word(i) == "(" else None
        if end is not None and scene.word(end + 1) in (",", "-", "–") and end + 2 in scene.dated:
            return scene.printed(scene.clause(i + 1, end))
    return None


def _other_matter(scene: Scene, at: int, i: int) -> bool:
    """True where another clause or another noun lies between word `at` and the place at word i."""
    between = [
        scene.tokens[j] for j in range(min(i, at) + 1, max(i, at)) if j not in scene.cover and j not in scene.dated
    ]
    passed = contact_words().support | (place_words().held if i > at else frozenset())
    if any(t.upos == "VERB" and t.low not in passed for t in between):
        return True
    if i < at:
        elsewhere = _of_other_noun(scene, i) or _of_other_verb(scene, at, i) or _left_behind(scene, i)
        return elsewhere or any(t.text == "." for t in between)
    matters = (t for t in between if t.low in _OF_MATTERS)
    return any(scene.word(t.index + 1) not in ("talks", "consultations") for t in matters) or any(
        t.upos == "NOUN" and t.low not in place_words().passed and t.dep not in ("compound", "amod") for t in between
    )


def _of_other_noun(scene: Scene, i: int) -> bool:
    """True where a plain noun stands before the place at word i ("involvement in the Pacific region")."""
    before = scene.tokens[i - 1] if i else None
    plain = before is not None and before.upos == "NOUN" and i - 1 not in scene.cover and i - 1 not in scene.dated
    return plain and before is not None and before.low not in place_words().passed


def _left_behind(scene: Scene, i: int) -> bool:
    """ "on his way home from the Assembly in New York": where somebody comes from."""
    here = scene.tokens[i + 1] if i + 1 < len(scene.low) else None
    while here is not None and here.head >= 0 and here.upos != "VERB":
        if any(t.low == "from" for t in scene.sentence.children(here.index, "case")):
            return True
        here = scene.tokens[here.head]
    return False


def _of_other_verb(scene: Scene, at: int, i: int) -> bool:
    """True where the place at word i, before word `at`, goes with a verb that does not lead to it ("hostages seized in
    Gaza during talks")."""
    place = next((t for t in scene.tokens[i + 1 : at] if t.head < i), None)
    verb = scene.tokens[place.head] if place is not None and place.head >= 0 else None
    return (
        verb is not None and verb.upos == "VERB" and verb.dep == "acl" and at not in scene.sentence.subtree(verb.index)
    )


def _hangs_on(scene: Scene, at: int, start: int, end: int) -> bool:
    """True where the tree leads from the words of place to word `at`, or to the verb that carries it, by way of
    partners and gatherings alone ("on the sidelines of the Conference of the Forum in Cairo")."""
    here = next((t for t in scene.tokens[start : end + 1] if not start <= t.head <= end), None)
    carrier = scene.tokens[at].head if scene.tokens[at].dep in ("obj", "nsubj") else at
    for _ in range(_CLIMB):
        if here is None or here.head < 0:
            return False
        happens = here.low in place_words().held and here.dep.startswith("acl")
        if here.dep not in ("obl", "nmod", "compound", "appos") and not happens:
            return False
        if here.head in (at, carrier):
            return here.dep == "obl" or here.head == at
        above = scene.tokens[here.head]
        members = above.head >= 0 and scene.tokens[above.head].low in place_words().passed
        passed = above.index in scene.cover or above.low in place_words().passed or above.text[:1].isupper() or members
        gathering = above.low in place_words().held and above.dep.startswith("acl")
        named = above.upos in ("NOUN", "PROPN") and (passed or scene.word(start - 2) == "at")
        if not (named or gathering):
            return False
        here = above
    return False


def _capital(scene: Scene, i: int) -> bool:
    return scene.tokens[i].upos == "PROPN" and scene.tokens[i].text[:1].isupper()


def _place_end(scene: Scene, start: int) -> int | None:
    i = start
    names = {j for n in scene.sentence.names if n.kind in ("LOC", "ORG") for j in range(n.first, n.last + 1)}
    while i < len(scene.low) and i not in scene.dated:
        mention = scene.at(i)
        if mention is not None and mention.kind in ("person", "office"):
            break
        led = {scene.word(i - 1), scene.word(i - 2)} & {"at", "inside"}
        house = scene.tokens[i].upos == "ADJ" and scene.tokens[i + 1 : i + 2] != () and _capital(scene, i + 1)
        venue = i == start and bool(led) and (scene.tokens[i].upos == "PROPN" or house)
        proper = scene.tokens[i].text[:1].isupper() and (
            i in names or (mention is not None and mention.kind == "party") or (venue and mention is None)
        )
        kinds = ("PROPN", "ADJ", "NOUN") if scene.word(i - 1) == "of" else ("PROPN",)
        if not (proper or (i > start and scene.tokens[i].text[:1].isupper() and scene.tokens[i].upos in kinds)):
            comma = scene.word(i) == "," and i > start and i + 1 in names
            comma = comma or (i > start and scene.low[i] == "headquarters")
            if not comma and not (i > start and (_goes_on(scene, i) or _capital_of(scene, i))):
                break
        i += 1
    while i > start and scene.low[i - 1] in place_words().inner:
        i -= 1
    body = scene.word(i) == "of" and scene.word(i - 1) in _BODIES  # "the Group of Seven Summit"
    if i == start or body or scene.word(i) in ("'s", "’s") or {scene.word(i), scene.word(i - 1)} & _GATHERINGS:
        return None
    return i - 1 if scene.word(i - 1) not in (",", "-") else i - 2


def _goes_on(scene: Scene, i: int) -> bool:
    """True where word i joins what goes before to more of one name: "Rio de Janeiro", "the Republic of X", "Port-au-
    Prince", "St. John"."""
    glued = scene.tokens[i - 1].end == scene.tokens[i].start
    ahead = next((t for t in scene.tokens[i + 1 : i + 4] if t.low not in place_words().inner and t.text != "-"), None)
    named = ahead is not None and ahead.text[:1].isupper() and ahead.index not in scene.dated
    if scene.tokens[i].text in "-.":
        return glued and named and (ahead is not None and (ahead.index == i + 1 or scene.tokens[i].text == "-"))
    if scene.low[i] == "the":
        return scene.low[i - 1] == "of" and named
    if scene.low[i] == "of":
        return named and scene.low[i - 1] in place_words().goes_on
    hyphened = glued and scene.tokens[i - 1].text == "-"
    arabic = scene.low[i] in ("al", "el") and scene.word(i + 1) == "-"
    alone = scene.low[i] not in place_words().hyphened
    return scene.low[i] in place_words().inner and named and (hyphened or arabic or alone)


def _capital_of(scene: Scene, i: int) -> bool:
    """ "the Norwegian capital"."""
    return scene.low[i] == "capital" and scene.at(i - 1) is not None
