"""Plurals: whether "countries", "officials", "they" are the sides of the contact in hand, or others.

Comes in: a sentence and a word of it, or the sentence before. Goes out: yes or no.
"""

from __future__ import annotations

from communique.languages.tables import load_table
from communique.model import Sentence, Token
from communique.reading.who import Cast

_STATES = ("sides", "countries", "nations", "states")
_OFFICES = ("state", "government", "diplomacy", "delegation", "delegations", "mission")  # "heads of state"
_SIDES = frozenset({"two", "both"})  # "heads of the two teams"
_PRONOUNS = frozenset({"they", "them"})


def of_others(sentence: Sentence, index: int) -> bool:
    """True for "the countries of the region", "many more countries", "African countries", "leaders of many countries":
    not the sides of the contact."""
    if _counted(sentence, index):
        return True
    hung = [t for t in sentence.children(index, "nmod") if t.index > index and t.upos == "NOUN"]
    hung = [t for t in hung if not any(w.low in _SIDES for w in sentence.children(t.index, "nummod", "det", "amod"))]
    return any(t.low not in (*_STATES, *_OFFICES) or _counted(sentence, t.index) for t in hung)


def _counted(sentence: Sentence, index: int) -> bool:
    """True for a noun with a word that counts or places others ("many", "other", "Central Asian")."""
    table = load_table("en", "speech")
    beside = [t for t in sentence.children(index, "amod", "det", "nummod", "advmod") if t.index < index]
    kinds = [t.low for t in sentence.children(index, "amod", "compound") if t.index < index]
    if any(word in table["no_party"] for word in kinds):
        return True
    return any(t.low in table["others"] or _region(t, sentence.tokens[index]) for t in beside)


def _region(token: Token, noun: Token) -> bool:
    """True for "African" in "African countries"."""
    return token.dep == "amod" and token.text[:1].isupper() and token.index > 0 and noun.low in _STATES


def coordinated(sentence: Sentence, index: int) -> list[int]:
    """The heads of a coordination of names, the conjuncts that the tree hung on words of a name among them; one of
    "the DPM/FM"."""
    heads, todo = [index], [index]
    while todo:
        for t in sentence.children(todo.pop(), "conj", "flat", "appos"):
            todo.append(t.index)
            if t.dep == "conj" and sentence.tokens[t.index - 1].low != "/":
                heads.append(t.index)
    return sorted(heads)


def owners(sentence: Sentence, cast: Cast, index: int) -> tuple[str, ...]:
    """The parties that the people `index` belong to, where each owns them ("Norway's and Brazil's foreign ministers");
    none elsewhere."""
    people = cast.at(sentence.index, index)
    if people is None or people.kind != "group" or len(people.parties) != 1:
        return ()
    joint = people.first - 1
    if joint < 1 or sentence.tokens[joint].low != "and" or sentence.tokens[joint - 1].low not in ("'s", "’s", "'", "’"):
        return ()
    owner = next((m for i in (joint - 1, joint - 2) if (m := cast.at(sentence.index, i)) and m.kind == "party"), None)
    return (*owner.parties, *people.parties) if owner is not None else ()


def allies(sentence: Sentence, cast: Cast, index: int) -> tuple[str, ...] | None:
    """The parties told of the friends or neighbours that a party has ("Norway's NATO allies"), none where they are only
    somebody's, nor of bare "diplomats"; None for any other word."""
    if sources(sentence, sentence.tokens[index]):
        return ()
    if sentence.tokens[index].low not in load_table("en", "speech")["allied"]:
        return None
    beside = list(sentence.children(index, "nmod", "compound", "amod"))
    told = [(t, m) for t in beside if t.index < index and (m := cast.at(sentence.index, t.index)) and m.kind == "party"]
    if not any(any(c.low in ("'s", "’s", "'", "’") for c in sentence.children(t.index, "case")) for t, _ in told):
        return None
    return told[-1][1].parties if len(told) > 1 else ()


def told_apart(sentence: Sentence, index: int) -> bool:
    """True for people whom a clause picks out ("the leaders attending the summit", "those who came")."""
    return any(True for _ in sentence.children(index, "acl"))


def sources(sentence: Sentence, token: Token) -> bool:
    """True for people whom nothing picks out ("diplomats said"): whoever told the reporter, not those who met."""
    if token.low not in load_table("en", "speech")["sources"]:
        return False
    return not any(t.dep in ("det", "amod", "nummod", "nmod", "compound") for t in sentence.children(token.index))


def many_others(sentence: Sentence) -> int | None:
    """The subject of a sentence where it is a plural noun for others than the sides ("Many companies have said"): whom
    "they" stands for next; None where there is none."""
    for token in sentence.tokens:
        if not token.dep.startswith("nsubj"):
            continue
        if token.upos == "NOUN" and _plural(token):
            return token.index
        some = token.low in load_table("en", "speech")["others"]  # "some of the firms"
        if some and any(t.upos == "NOUN" and _plural(t) for t in sentence.children(token.index, "nmod")):
            return token.index
    return None


def _plural(token: Token) -> bool:
    return (token.low.endswith("s") and not token.low.endswith("ss")) or token.low in ("people", "media", "police")


def is_they(token: Token) -> bool:
    """True for the pronoun of others or of the sides."""
    return token.low in _PRONOUNS
