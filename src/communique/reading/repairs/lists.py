"""Repairs of infinitives and adjectives: purposes, lists of them, what completes a copula.

Comes in: a sentence and one of its words. Goes out: the right head, the sentence mended, or None.
"""

from __future__ import annotations

from dataclasses import replace

from communique.languages.cues import load_cues
from communique.model import Sentence, Token
from communique.reading.repairs.changes import alike, form_of, opened_by_to, rebuilt

_GOING = frozenset(("go", "goes", "went", "keep", "keeps", "kept", "carry", "carries", "carried"))


def purpose(sentence: Sentence, verb: Token) -> int | None:
    """For an infinitive hung on the last of those met ("held a call with A and B to consult on C"): the verb of
    contact, else None."""
    if (
        verb.rel != "acl"
        or verb.upos != "VERB"
        or not any(m.low == "to" for m in sentence.children(verb.index, "mark"))
    ):
        return None
    cues = load_cues("en")
    if sentence.tokens[verb.head].upos != "PROPN" or verb.low not in cues.verbs:
        return None
    root = next((t for t in sentence.tokens if t.head < 0), None)
    contact = root is not None and root.index < verb.index and cues.lemmas.get(root.low) in cues.contact_verbs
    return root.index if root is not None and contact else None


def listed(sentence: Sentence, verb: Token) -> int | None:
    """For one more infinitive of a list that the tree hung on the finite verb ("called to discuss A, and reaffirm B"):
    the infinitive before it, else None."""
    cues = load_cues("en")
    if verb.dep != "conj" or verb.head < 0 or verb.low not in cues.verbs or form_of(verb) in ("past", "s", "ing"):
        return None
    if any(t.dep in ("nsubj", "csubj", "aux", "mark") for t in sentence.children(verb.index)):
        return None
    if not alike(sentence, sentence.tokens[verb.head], "past"):
        return None
    below = (sentence.tokens[i] for i in sentence.subtree(verb.head) if verb.head < i < verb.index)
    listed = [t.index for t in below if t.head == verb.head and t.low in cues.verbs and opened_by_to(sentence, t)]
    return listed[-1] if listed else None


def listed_purpose(sentence: Sentence, verb: Token) -> int | None:
    """For the second of three infinitives, taken for the purpose of the first ("to reaffirm A, to repeat B, and to ask
    C"): the first, else None."""
    cues = load_cues("en")
    head = sentence.tokens[verb.head]
    hung = [*sentence.children(verb.index, "conj"), *sentence.children(head.index, "conj")]
    third = any(opened_by_to(sentence, t) and t.index > verb.index for t in hung)
    first = min(sentence.subtree(verb.index))
    comma = first > 0 and "," in (sentence.tokens[first].text, sentence.tokens[first - 1].text)
    both = (
        verb.low in cues.verbs
        and head.low in cues.verbs
        and opened_by_to(sentence, verb)
        and opened_by_to(sentence, head)
    )
    return head.index if verb.rel == "advcl" and both and third and comma else None


def completes(sentence: Sentence, token: Token) -> int | None:
    """For the adjective behind "remains" or "stands" that the tree hung beside that verb: the verb, else None."""
    cues = load_cues("en")
    before = sentence.tokens[token.index - 1] if token.index else token
    copula = before.upos == "VERB" and cues.lemmas.get(before.low) in cues.copulas
    if not copula or token.low not in cues.adjectives or token.head in (before.index, -1) or token.dep == "amod":
        return None
    return before.index if before.head != token.index else None


# Participles that tell where somebody is, and not what for.
_STATIONED = frozenset(("stationed", "based", "deployed", "located", "gathered", "settled", "assembled"))


def asked_to(sentence: Sentence, token: Token) -> int | None:
    """The verb of asking in "urged the officials visiting X to listen", "called on troops stationed in X to withdraw",
    where the infinitive hangs on the participle."""
    told = sentence.tokens[token.head] if token.head >= 0 else token
    to = any(t.low == "to" and t.index < token.index for t in sentence.children(token.index, "mark"))
    led = any(True for _ in sentence.children(told.index, "mark", "case"))  # "the need of continuing to work"
    there = told.low in _STATIONED
    if not to or led or told.dep != "acl" or not (told.low.endswith("ing") or there):
        return None
    noun = sentence.tokens[told.head]
    verb = sentence.tokens[noun.head] if noun.dep in ("obj", "iobj", "obl") else noun
    asks = any(entry.act == "call_for" for entry in load_cues("en").verbs.get(verb.low, ()))
    complete = any(t.index > noun.index for t in sentence.children(verb.index, "xcomp", "ccomp"))
    return verb.index if asks and not complete else None


def assured_of(sentence: Sentence, thing: Token) -> Sentence | None:
    """ "assured the President of China's support", where "the President of China" was taken for whose support it is:
    the President is who is assured."""
    if thing.head < 0 or load_cues("en").lemmas.get(sentence.tokens[thing.head].low) not in ("assure", "inform"):
        return None
    heard = next((t for t in sentence.children(thing.index, "nmod") if t.rel == "nmod:poss"), None)
    heard = heard or next(iter(sentence.children(thing.head, "iobj")), None)
    owner = next(iter(sentence.children(heard.index, "nmod")), None) if heard is not None else None
    marks = list(sentence.children(owner.index, "case")) if owner is not None else []
    if heard is None or owner is None or {t.low for t in marks} != {"of", "'s"}:
        return None
    changed = list(sentence.tokens)
    changed[heard.index] = replace(heard, head=thing.head, rel="iobj")
    changed[thing.index] = replace(thing, head=heard.index, rel="nmod")
    changed[owner.index] = replace(owner, head=thing.index, rel="nmod:poss")
    of = next(t for t in marks if t.low == "of")
    changed[of.index] = replace(of, head=thing.index)
    return rebuilt(sentence, changed)


def called_to(sentence: Sentence, token: Token) -> int | None:
    """The verb of "called on the members of the fund to act", where what they are called on to do was taken for a
    purpose; else None."""
    to = any(t.low == "to" and t.index < token.index for t in sentence.children(token.index, "mark"))
    verb = sentence.tokens[token.head] if token.head >= 0 else token
    if not to or not verb.low.startswith("call") or verb.index + 1 >= len(sentence.tokens):
        return None
    on = sentence.tokens[verb.index + 1]
    heard = on.low in ("on", "upon") and on.head > on.index and sentence.tokens[on.head].index < token.index
    return verb.index if heard else None


def expressed_too(sentence: Sentence, noun: Token) -> int | None:
    """The noun of expression in "expressed her condolences for the loss and her thanks for the help", where the second
    hangs on what the first is about; else None."""
    cues, told = load_cues("en"), sentence.tokens[noun.head] if noun.head >= 0 else noun
    while told.dep in ("nmod", "conj") and told.head >= 0:
        told = sentence.tokens[told.head]
    first = sentence.tokens[told.index]
    if noun.dep != "conj" or first.dep != "obj" or noun.head == first.index or noun.index < first.index:
        return None
    verb = sentence.tokens[first.head]
    lemma = cues.lemmas.get(verb.low, verb.low)
    classes = [cues.noun_class(lemma, t.low) for t in (first, noun)]
    if lemma not in cues.light or any(c is None or c.name not in cues.pairs["express"] for c in classes):
        return None
    owners = [{t.low for t in sentence.children(t.index, "nmod", "det") if t.upos == "PRON"} for t in (first, noun)]
    about = {m.low for t in sentence.children(noun.index, "nmod") for m in sentence.children(t.index, "case")}
    return first.index if about and ((owners[0] & owners[1]) or about & {"over", "about", "regarding"}) else None


def going_on(sentence: Sentence, verb: Token) -> int | None:
    """The verb before it in "will go on offering help", "kept on asking", where the participle hangs as if beside."""
    before = sentence.tokens[verb.head] if verb.head >= 0 else verb
    near = verb.index - 2 == before.index and sentence.tokens[verb.index - 1].low == "on"
    return before.index if near and verb.low.endswith("ing") and before.low in _GOING else None


def in_depth(sentence: Sentence, depth: Token) -> Sentence | None:
    """ "held in-depth and candid talks", of which the tree made "held in depth and talks": the talks are held."""
    before = [t.low for t in sentence.tokens[max(depth.index - 2, 0) : depth.index]]
    thing = next((t for t in sentence.children(depth.index, "conj") if t.upos == "NOUN"), None)
    if depth.low != "depth" or before != ["in", "-"] or thing is None or thing.index < depth.index:
        return None
    changed = list(sentence.tokens)
    for t in sentence.children(depth.index):
        if t.index > depth.index:
            changed[t.index] = replace(t, head=thing.index)
    changed[thing.index] = replace(thing, head=depth.head, rel="obj" if depth.dep == "obl" else depth.rel)
    changed[depth.index] = replace(depth, head=thing.index, rel="amod")
    return rebuilt(sentence, changed)


def included(sentence: Sentence, verb: Token) -> Sentence | None:
    """ "Matters discussed included fish", where the tree took the first of the two verbs for the predicate."""
    words = load_cues("en")
    subject = next((t for t in sentence.children(verb.index, "nsubj") if t.index == verb.index - 1), None)
    following = sentence.tokens[verb.index + 1] if verb.index + 1 < len(sentence.tokens) else None
    if subject is None or subject.low not in words.idioms["matters"] or following is None:
        return None
    treated = words.lemmas.get(verb.low) in words.groups["treating"]
    near = following.head >= 0 and verb.index in (following.head, sentence.tokens[following.head].head)
    if not treated or following.low not in ("included", "include") or not near:
        return None
    tokens = list(sentence.tokens)
    for t in sentence.children(verb.index):
        tokens[t.index] = replace(t, head=following.index)
    tokens[following.index] = replace(following, head=verb.head, rel=verb.rel)
    tokens[verb.index] = replace(verb, head=subject.index, rel="acl")
    return rebuilt(sentence, tokens)
