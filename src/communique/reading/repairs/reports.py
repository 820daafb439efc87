"""Repairs of the report: verbs of it that the tree hung on something inside what was reported.

Comes in: a sentence and one of its words. Goes out: the right head, the sentence mended, or None.
"""

from __future__ import annotations

from dataclasses import replace

from communique.languages.cues import load_cues
from communique.model import Sentence, Token
from communique.reading.repairs.changes import alike, form_of, past_above, rebuilt


def reports_on(sentence: Sentence, verb: Token) -> int | None:
    """For a verb of the report that the tree coordinated with something inside what was reported ("underscored that A
    is B, and commended C"; "supports A in choosing B and opposes C"): the verb above it that it is alike, else None."""
    cues = load_cues("en")
    form = form_of(verb)
    if verb.dep != "conj" or verb.low not in cues.verbs or form not in ("past", "s"):
        return None
    before = [t for t in sentence.children(verb.index) if t.index < verb.index]
    if any(t.dep in ("aux", "mark") for t in before):
        return None
    if any(t.dep == "nsubj" for t in before) and not (form == "past" and _comma_and(sentence, before)):
        return None
    head = sentence.tokens[verb.head]
    participle = head.rel == "acl" and any(t.dep == "obj" for t in sentence.children(verb.index))
    if head.upos == "VERB" and not participle and alike(sentence, head, form):
        return None
    above = head.head
    while above >= 0:
        token = sentence.tokens[above]
        same = token.rel != "acl" and alike(sentence, token, form)
        willed = form == "s" and any(a.low in cues.modals for a in sentence.children(above, "aux"))
        if token.upos in ("VERB", "ADJ") and (same or willed):
            return above if above < verb.index and above != verb.head else None
        above = token.head
    return None


def how_it_is(sentence: Sentence, clause: Token) -> int | None:
    """For what follows "how important it is that ..." or "... to act", hung beside it on the verb of the report: the
    adjective, else None."""
    opened = min((t.index for t in sentence.children(clause.index, "mark")), default=clause.index)
    for judged in sentence.children(clause.head, "ccomp", "obj", "xcomp"):
        below = {t.low: t.dep for t in sentence.children(judged.index)}
        asked = "how" in below and "it" in below and "cop" in below.values()
        if asked and judged.index < opened and sentence.tokens[opened].low in ("that", "to", "for"):
            return judged.index
    return None


def _comma_and(sentence: Sentence, words: list[Token]) -> bool:
    """True for ", and" before a clause."""
    return any(
        t.low == "and" and t.index > 0 and sentence.tokens[t.index - 1].text == "," for t in words if t.dep == "cc"
    )


def beside_report(sentence: Sentence, verb: Token) -> int | None:
    """For "with Anna pledging ..." hung on what was agreed ("agreed to keep in touch, with ..."): the verb of the
    report, else None."""
    opened = [t for t in sentence.children(verb.index, "mark") if t.low == "with" and t.index < verb.index]
    told = any(t.index < verb.index for t in sentence.children(verb.index, "nsubj"))
    if verb.rel != "advcl" or not verb.low.endswith("ing") or not opened or not told or verb.head > verb.index:
        return None
    above = verb.head
    while sentence.tokens[above].dep in ("xcomp", "conj", "acl", "advcl") and not _tensed(sentence, above):
        above = sentence.tokens[above].head
    return above if above != verb.head and sentence.tokens[above].upos == "VERB" else None


def _tensed(sentence: Sentence, verb: int) -> bool:
    """True for a verb in the past or the "s" form that is no participle behind a noun."""
    token = sentence.tokens[verb]
    return token.rel != "acl" and form_of(token) in ("past", "s")


def said_in(sentence: Sentence, verb: Token) -> int | None:
    """For what was "said in a statement that ...", hung on the statement: the verb of saying, else None."""
    that = any(t.low == "that" and t.index < verb.index for t in sentence.children(verb.index, "mark"))
    noun = sentence.tokens[verb.head]
    if verb.rel != "acl" or not that or noun.dep != "obl" or noun.head < 0:
        return None
    says = any(entry.says for entry in load_cues("en").verbs.get(sentence.tokens[noun.head].low, ()))
    told = any(True for _ in sentence.children(noun.head, "ccomp", "obj"))
    return noun.head if says and not told and any(sentence.children(verb.index, "nsubj", "csubj")) else None


def set_between(sentence: Sentence, verb: Token) -> Sentence | None:
    """ "China, Exemplo said, is a partner", where "Exemplo" was taken for another word for "China" and "said" hung on
    it: who says it, and the verb of the clause."""
    noun = sentence.tokens[verb.head]
    teller = next((t for t in sentence.children(noun.index, "appos") if t.index < verb.index), None)
    if teller is None or noun.dep != "nsubj" or noun.head < verb.index:
        return None
    commas = sentence.tokens[min(sentence.subtree(teller.index)) - (sentence.tokens[teller.index - 1].text != ",")].text
    says = any(entry.says for entry in load_cues("en").verbs.get(verb.low, ()))
    if not says or "," not in (commas, sentence.tokens[teller.index - 1].text):
        return None
    changed = list(sentence.tokens)
    changed[verb.index] = replace(verb, head=noun.head)
    changed[teller.index] = replace(teller, head=verb.index, rel="nsubj")
    return rebuilt(sentence, changed)


def parted(sentence: Sentence, subject: Token) -> Sentence | None:
    """ "The Iranian side, Raisi said, thanks China", where "the side" hung on "said" beside its own subject: it is that
    of what is said, which is told by a verb."""
    verb = sentence.tokens[subject.head]
    tellers = [t for t in sentence.children(verb.index, "nsubj") if subject.index < t.index < verb.index]
    clause = next((t for t in sentence.children(verb.index, "ccomp") if t.index > verb.index), None)
    if not tellers or clause is None or any(True for _ in sentence.children(clause.index, "nsubj")):
        return None
    if sentence.tokens[tellers[0].index - 1].text != "," or sentence.tokens[verb.index + 1].text != ",":
        return None
    changed = list(sentence.tokens)
    changed[subject.index] = replace(subject, head=clause.index)
    if clause.upos == "NOUN" and any(True for _ in sentence.children(clause.index, "obj")):
        changed[clause.index] = replace(clause, upos="VERB")
    return rebuilt(sentence, changed)


def goes_on(sentence: Sentence, verb: Token) -> int | None:
    """For a participle of the report behind a comma that the tree hung on something inside what was reported ("said
    more should be done, while welcoming ...", "discussed the role that A plays in B, offering ..."): the verb of the
    report, else None."""
    marks = {t.low for t in sentence.children(verb.index, "mark")}
    told = any(True for _ in sentence.children(verb.index, "nsubj"))
    acts = verb.low in load_cues("en").verbs and verb.low.endswith("ing")
    if verb.rel != "advcl" or not acts or told or verb.head > verb.index or marks - {"while"}:
        return None
    head = sentence.tokens[verb.head]
    first = min(sentence.subtree(verb.index))
    comma = any(t.text == "," for t in sentence.tokens[max(first - 1, 0) : verb.index])
    cues = load_cues("en")
    says = any(entry.says for entry in cues.verbs[verb.low]) or cues.lemmas[verb.low] in cues.groups["going_on"]
    bare = says and head.rel in ("acl", "advcl") and form_of(head) not in ("past", "s")
    inside = head.rel == "acl:relcl" or bare or ("while" in marks and head.dep in ("ccomp", "xcomp"))
    inside = inside or (says and head.dep == "xcomp" and _that(sentence, verb))  # "pledged to help, adding that"
    inside = inside or (says and head.dep == "ccomp" and _of_a_thing(sentence, head.index) and _that(sentence, verb))
    if not comma or not inside:
        return None
    chain = list(past_above(sentence, head.head))
    return chain[-1 if "while" in marks else 0] if chain else None


def _that(sentence: Sentence, verb: Token) -> bool:
    """True for a verb with a clause behind it that "that" opens, or one with a subject of its own."""
    clauses = [t.index for t in sentence.children(verb.index, "ccomp") if t.index > verb.index]
    return any(t.low == "that" or t.dep == "nsubj" for i in clauses for t in sentence.children(i, "mark", "nsubj"))


def _of_a_thing(sentence: Sentence, verb: int) -> bool:
    """True for a verb of which nobody by name is the subject, who might be the one who goes on."""
    subjects = list(sentence.children(verb, "nsubj"))
    return bool(subjects) and all(t.upos == "NOUN" for t in subjects)


def besides(sentence: Sentence, verb: Token) -> Sentence | None:
    """What was done "in addition to discussing fish", hung on what was done before."""
    noun = sentence.tokens[verb.head]
    if verb.rel != "acl" or noun.low != "addition" or not verb.low.endswith("ing") or noun.head < 0:
        return None
    above = next(past_above(sentence, noun.head), None)
    if above is None:
        return None
    changed = list(sentence.tokens)
    changed[verb.index] = replace(verb, head=above, rel="advcl")
    changed[noun.index] = replace(noun, head=verb.index, rel="dep")
    return rebuilt(sentence, changed)
