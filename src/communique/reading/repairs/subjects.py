"""Repairs of who does what: subjects that the tree took for objects, verbs that it took for descriptions.

Comes in: a sentence and one of its words. Goes out: the sentence mended, the right head, or None.
"""

from __future__ import annotations

from dataclasses import replace

from communique.languages.cues import load_cues
from communique.model import Sentence, Token
from communique.reading.repairs.changes import form_of, past_above, rebuilt

HONORIFICS = frozenset({"HE", "HH", "HRH", "HM", "H.E.", "H.H.", "H.R.H.", "H.M."})
BEING = ("is", "are", "was", "were", "be", "been")
# How the tree hangs a verb whose subject it took for one more object of the verb before.
SWALLOWING = ("ccomp", "advcl", "acl", "parataxis", "xcomp", "dep", "conj")


def set_apart(sentence: Sentence, token: Token) -> Sentence | None:
    """A clause whose subject the tree took for one more object of the verb before ("discussed X and Y praised Z")."""
    subject = _swallowed(sentence, token)
    return _split(sentence, token, subject) if subject is not None else None


def _swallowed(sentence: Sentence, verb: Token) -> Token | None:
    """The noun before a finite verb without a subject that the tree took for one more object, or None."""
    if verb.upos != "VERB" or verb.dep not in SWALLOWING or verb.head < 0:
        return None
    if verb.head > verb.index or verb.low not in load_cues("en").lemmas:
        return None
    if verb.low.endswith("ing") and not _absolute(sentence, verb):
        return None
    if any(
        t.dep in ("nsubj", "csubj", "mark", "aux", "cop") for t in sentence.children(verb.index) if t.index < verb.index
    ):
        return None
    noun = _before(sentence, verb)
    if noun is None or noun.dep != "conj" or noun.upos not in ("PROPN", "NOUN", "PRON"):
        return None
    opens = any(t.low == "and" and t.index < noun.index for t in sentence.children(noun.index, "cc"))
    return noun if opens and noun.index > verb.head else None


def _absolute(sentence: Sentence, verb: Token) -> bool:
    """True for a participle coordinated with that of "with A pledging X and B expressing Y"."""
    head = sentence.tokens[verb.head]
    opened = any(t.low == "with" for t in sentence.children(head.index, "mark"))
    return (
        verb.dep in ("conj", "advcl")
        and head.low.endswith("ing")
        and opened
        and any(sentence.children(head.index, "nsubj"))
    )


def _before(sentence: Sentence, verb: Token) -> Token | None:
    """The head of the noun phrase that ends right before a verb (adverbs between them passed over)."""
    i = verb.index - 1
    while i > 0 and sentence.tokens[i].dep == "advmod" and sentence.tokens[i].head == verb.index:
        i -= 1
    if i < 0 or sentence.tokens[i].upos == "PUNCT":
        return None
    token = sentence.tokens[i]
    while token.dep != "conj" and token.head >= 0 and sentence.tokens[token.head].upos in ("PROPN", "NOUN", "PRON"):
        token = sentence.tokens[token.head]
    return token


def _split(sentence: Sentence, verb: Token, subject: Token) -> Sentence:
    main = verb.head
    while sentence.tokens[main].upos not in ("VERB", "AUX") and sentence.tokens[main].head >= 0:
        main = sentence.tokens[main].head
    changed = list(sentence.tokens)
    changed[verb.index] = replace(verb, head=main, rel="conj")
    changed[subject.index] = replace(subject, head=verb.index, rel="nsubj")
    for t in sentence.children(subject.index, "cc"):
        changed[t.index] = replace(t, head=verb.index)
    return rebuilt(sentence, changed)


def with_verb(sentence: Sentence, token: Token) -> Sentence | None:
    """A sentence whose verb the tree took for a description of its subject ("The talks focused on trade")."""
    verb = _verbless(sentence) if token.head < 0 else None
    return _rooted(sentence, verb) if verb is not None else None


def _verbless(sentence: Sentence) -> Token | None:
    """A past form right behind a noun that the tree took for the root ("The talks focused on trade"), else None."""
    root = next((t for t in sentence.tokens if t.head < 0), None)
    if (
        root is None
        or root.upos not in ("NOUN", "PROPN")
        or any(t.dep in ("nsubj", "cop") for t in sentence.children(root.index))
    ):
        return None
    for verb in sentence.children(root.index, "acl"):
        last = max((t.index for t in sentence.children(root.index) if t.index < verb.index), default=root.index)
        if (
            verb.rel == "acl"
            and verb.low in load_cues("en").verbs
            and max(last, root.index) in (verb.index - 1, verb.index - 2)
        ):
            return verb if verb.low.endswith("ed") and sentence.tokens[-1].text == "." else None
    return None


def _rooted(sentence: Sentence, verb: Token) -> Sentence:
    noun = verb.head
    changed = list(sentence.tokens)
    changed[verb.index] = replace(verb, head=-1, rel="root")
    changed[noun] = replace(sentence.tokens[noun], head=verb.index, rel="nsubj")
    for t in sentence.children(noun):
        if t.index > verb.index:
            changed[t.index] = replace(t, head=verb.index)
    return rebuilt(sentence, changed)


def subject_of_clause(sentence: Sentence, noun: Token) -> int | None:
    """For the first of two subjects of a trailing verb of saying ("A pressed for B, his spokesman said"): the clause
    between them that lacks a subject, else None."""
    if noun.rel != "nsubj" or noun.head < noun.index:
        return None
    second = any(t.index > noun.index for t in sentence.children(noun.head, "nsubj") if t.index < noun.head)
    clauses = [t for t in sentence.children(noun.head, "ccomp") if noun.index < t.index < noun.head]
    free = [t for t in clauses if not any(True for _ in sentence.children(t.index, "nsubj", "csubj"))]
    return free[0].index if second and free else None


def of_next_clause(sentence: Sentence, noun: Token) -> Sentence | None:
    """The second of two subjects of a verb, behind it and "and", where a verb joined to it follows ("trade will be
    reviewed and issues, among them X, will be addressed"): the subject of that verb."""
    verb = noun.head
    joint = next((t for t in sentence.children(noun.index, "cc") if t.index > verb), None)
    first = any(t.index < verb for t in sentence.children(verb, "nsubj"))
    if joint is None or joint.index != verb + 1 or not first:
        return None
    later = next((t for t in sentence.children(verb, "conj") if t.index > noun.index and t.upos == "VERB"), None)
    if later is None:
        return None
    changed = list(sentence.tokens)
    changed[noun.index] = replace(noun, head=later.index)
    changed[joint.index] = replace(joint, head=later.index)
    for t in sentence.children(later.index, "nsubj"):
        changed[t.index] = replace(t, head=noun.index, rel="appos")
    return rebuilt(sentence, changed)


def participle(sentence: Sentence, verb: Token) -> Sentence | None:
    """A participle behind the subject of a passive, taken for a clause of its own that has that subject ("issues of
    fishermen held abroad were addressed")."""
    if verb.rel != "advcl" or verb.head < verb.index or any(sentence.children(verb.index, "aux", "mark", "cop")):
        return None
    subject = next((t for t in sentence.children(verb.index, "nsubj") if t.index < verb.index), None)
    main = sentence.tokens[verb.head]
    passive = any(t.rel == "aux:pass" for t in sentence.children(main.index))
    if subject is None or not passive or any(sentence.children(main.index, "nsubj", "csubj")):
        return None
    changed = list(sentence.tokens)
    changed[subject.index] = replace(subject, head=main.index, rel="nsubj:pass")
    changed[verb.index] = replace(verb, head=subject.index, rel="acl")
    return rebuilt(sentence, changed)


def described(sentence: Sentence, verb: Token) -> Sentence | None:
    """A verb of the report taken for an adjective of the name behind it ("... and felicitated Norway on its prize")."""
    noun = sentence.tokens[verb.head]
    cues = load_cues("en")
    past = verb.dep == "amod" and form_of(verb) == "past" and verb.low in cues.verbs
    if not past or noun.upos != "PROPN" or noun.dep != "conj" or verb.index < 2:
        return None
    opener = sentence.tokens[verb.index - 1]
    if opener.low != "and" or any(t.dep == "det" for t in sentence.children(noun.index)):
        return None
    above = next(past_above(sentence, noun.head), None)
    if above is None:
        return None
    changed = list(sentence.tokens)
    changed[verb.index] = replace(verb, head=above, rel="conj", upos="VERB")
    changed[noun.index] = replace(noun, head=verb.index, rel="obj")
    changed[opener.index] = replace(opener, head=verb.index)
    for t in sentence.tokens[noun.index + 1 :]:
        if t.dep == "obl" and t.head < verb.index:
            changed[t.index] = replace(t, head=verb.index)
    return rebuilt(sentence, changed)


def styled(sentence: Sentence, token: Token) -> int | None:
    """For "HE" taken for a noun beside the title that it belongs to ("thanked HE the Minister"): the title, or None."""
    if token.text not in HONORIFICS or token.head < 0:
        return None
    alike = (t for t in sentence.children(token.head) if t.dep == token.dep and 0 < t.index - token.index < 4)
    return next((t.index for t in alike), None)


def named(sentence: Sentence, name: Token) -> int | None:
    """For a name behind "her counterpart" that the tree took for one more object or subject: the noun, else None."""
    if name.upos != "PROPN" or name.dep not in ("iobj", "obj", "nsubj") or name.index < 1:
        return None
    noun = sentence.tokens[name.index - 1]
    owned = any(t.rel == "nmod:poss" for t in sentence.children(noun.index))
    hung = noun.dep in ("iobj", "obj", "obl") and noun.head == name.head < noun.index
    return noun.index if noun.upos == "NOUN" and owned and hung else None


def double(sentence: Sentence, token: Token) -> Sentence | None:
    """Who is wished something, taken for the owner of it ("wished the Finnish people prosperity")."""
    if token.rel != "nmod:poss" or token.upos == "PRON" or any(True for _ in sentence.children(token.index, "case")):
        return None
    thing = sentence.tokens[token.head]
    verb = thing.head if thing.dep == "obj" and thing.index > token.index else -1
    if verb < 0 or not any(entry.double for entry in load_cues("en").verbs.get(sentence.tokens[verb].low, ())):
        return None
    changed = list(sentence.tokens)
    changed[token.index] = replace(token, head=verb, rel="iobj")
    for t in sentence.children(thing.index):
        if t.index < token.index:
            changed[t.index] = replace(t, head=token.index)
    return rebuilt(sentence, changed)


def head_of_clause(sentence: Sentence, verb: Token) -> Sentence | None:
    """A verb with a subject of its own that the tree took for a description of its object ("Exemplo extended thanks
    to"): the verb is the head, the noun its object."""
    noun = sentence.tokens[verb.head]
    subject = any(t.dep == "nsubj" and t.index < verb.index for t in sentence.children(verb.index))
    if verb.rel != "amod" or verb.upos != "VERB" or noun.index < verb.index or not subject:
        return None
    changed = list(sentence.tokens)
    changed[verb.index] = replace(verb, head=noun.head, rel=noun.rel)
    changed[noun.index] = replace(noun, head=verb.index, rel="obj")
    return rebuilt(sentence, changed)


def due_to(sentence: Sentence, due: Token) -> Sentence | None:
    """ "The ministers are due to discuss quotas", of which the tree made "because of": "due" is the head."""
    verb = sentence.tokens[due.head]
    be = [t for t in sentence.children(verb.index, "aux", "cop") if t.low in BEING and t.index < due.index]
    to = [t for t in sentence.children(due.index, "fixed") if t.low == "to"]
    if due.low != "due" or due.dep != "mark" or verb.upos != "VERB" or not be or not to:
        return None
    changed = list(sentence.tokens)
    for t in sentence.children(verb.index):
        if t.index < due.index:
            changed[t.index] = replace(t, head=due.index, rel="nsubj" if t.dep == "nsubj" else t.rel)
    changed[be[-1].index] = replace(be[-1], head=due.index, rel="cop")
    changed[to[0].index] = replace(to[0], head=verb.index, rel="mark")
    changed[due.index] = replace(due, head=verb.head, rel=verb.rel, upos="ADJ")
    changed[verb.index] = replace(verb, head=due.index, rel="xcomp")
    return rebuilt(sentence, changed)


def with_partner(sentence: Sentence, noun: Token) -> Sentence | None:
    """ "discussed with President Abbas efforts to ...", of which the tree made efforts of his: he is the partner, they
    the object."""
    people = {i for n in sentence.names if n.kind == "PER" for i in range(n.first, n.last + 1)}
    beside = (t for t in sentence.children(noun.head, "obl") if any(sentence.children(t.index, "case")))
    owners = [t for t in sentence.children(noun.index, "nmod") if t.index < noun.index and t.index in people]
    owners = owners or [t for t in beside if t.index in people and t.index < noun.index]
    time = noun.low in load_cues("en").time_words  # "met with President Abbas this week"
    if noun.dep != "obl" or noun.upos != "NOUN" or time or len(owners) != 1:
        return None
    owner = owners[0]
    cases = [*sentence.children(noun.index, "case"), *sentence.children(owner.index, "case")]
    before = [t.index for t in sentence.tokens[owner.index + 1 : noun.index] if t.index not in people]
    own = {*sentence.subtree(noun.index), *(t.index for t in sentence.children(owner.index, "flat"))}
    title = sentence.tokens[cases[0].index + 1 : owner.index] if cases else ()
    if [t.low for t in cases] != ["with"] or owner.index < cases[0].index or not own.issuperset(before):
        return None
    if not {*sentence.subtree(owner.index)}.issuperset(t.index for t in title):
        return None
    changed = list(sentence.tokens)
    changed[owner.index] = replace(owner, head=noun.head, rel="obl")
    changed[cases[0].index] = replace(cases[0], head=owner.index)
    changed[noun.index] = replace(noun, rel="obj")
    for t in sentence.children(owner.index, "flat"):
        if t.index not in people:
            changed[t.index] = replace(t, head=noun.index, rel="compound")
    return rebuilt(sentence, changed)


def named_said(sentence: Sentence, token: Token) -> Sentence | None:
    """The name "Said" behind a name ("Sultan Haitham bin Tariq Al Said"), which the tree took for a verb."""
    before = sentence.tokens[token.index - 1] if token.index > 1 else None
    if token.text != "Said" or token.upos not in ("VERB", "AUX") or before is None or before.upos != "PROPN":
        return None
    clause = next((t for t in sentence.children(token.index, "ccomp") if t.index < token.index), None)
    top = before  # what takes the place of "Said": the clause, or what leads from it down to the name
    while top.head >= 0 and top.head != token.index:
        top = sentence.tokens[top.head]
    above = clause or (top if top.head == token.index else before)
    tokens = list(sentence.tokens)
    for t in sentence.children(token.index):
        tokens[t.index] = replace(t, head=above.index)
    if above.head == token.index:
        tokens[above.index] = replace(above, head=token.head, rel=token.rel)
    tokens[token.index] = replace(token, head=before.index, rel="flat", upos="PROPN")
    return rebuilt(sentence, tokens)


def told_first(sentence: Sentence, name: Token) -> Sentence | None:
    """ "conveyed to X the greetings of Y", where X was taken for a verb with the greetings for its object."""
    marks = [t for t in sentence.children(name.index, "mark") if t.low == "to" and t.upos == "ADP"]
    things = [t for t in sentence.children(name.index, "obj") if t.index > name.index]
    if name.upos != "PROPN" or not marks or not things or not 0 <= name.head < name.index:
        return None
    changed = list(sentence.tokens)
    changed[name.index] = replace(name, rel="obl")
    for mark in marks:
        changed[mark.index] = replace(mark, rel="case")
    for thing in things:
        changed[thing.index] = replace(thing, head=name.head)
    return rebuilt(sentence, changed)


def opened(sentence: Sentence, verb: Token) -> Sentence | None:
    """ "Welcoming X, the King in return said", where "the King" was taken for another word for X, or for who welcomes:
    he is the subject of what follows."""
    if verb.index != 0 or not verb.low.endswith("ing") or verb.head < 0:
        return None
    below = sentence.subtree(verb.index)
    doers = [t for i in below if (t := sentence.tokens[i]).dep == "appos" or (t.dep == "nsubj" and t.head == 0)]
    doer = next((t for t in doers if any(d.low == "the" for d in sentence.children(t.index, "det"))), None)
    first = min(sentence.subtree(doer.index)) if doer is not None else 0
    if doer is None or sentence.tokens[first].text != "," or any(sentence.children(verb.head, "nsubj")):
        return None
    changed = list(sentence.tokens)
    changed[verb.index] = replace(verb, rel="advcl")
    changed[doer.index] = replace(doer, head=verb.head, rel="nsubj")
    for t in sentence.children(verb.index, "obl"):
        if t.index > doer.index:
            changed[t.index] = replace(t, head=verb.head)
    return rebuilt(sentence, changed)
