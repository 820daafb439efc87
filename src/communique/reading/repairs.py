"""Mends slips of the parser that recur in the genre, before anything is read from the tree.

Comes in: a parsed sentence. Goes out: the same sentence, or one with a few heads changed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from communique.languages.cues import load_cues
from communique.model import Sentence, Token

Rule = Callable[[Sentence, Token], Sentence | None]
HONORIFICS = frozenset({"HE", "HH", "HRH", "HM", "H.E.", "H.H.", "H.R.H.", "H.M."})
# How the tree hangs a verb whose subject it took for one more object of the verb before.
SWALLOWING = ("ccomp", "advcl", "acl", "parataxis", "xcomp", "dep", "conj")


def mend(sentence: Sentence) -> Sentence:
    """The sentence with recurring slips of the parser set right; each rule below names its slip. A change hangs a
    word higher or gives a verb its subject, so that the mending ends."""
    for _ in sentence.tokens:
        changed = next((c for rule in RULES for token in sentence.tokens if (c := rule(sentence, token))), None)
        if changed is None:
            return sentence
        sentence = changed
    return sentence


def _moving(find: Callable[[Sentence, Token], int | None], rel: str | None = None) -> Rule:
    """A rule that hangs a word on another head."""

    def rule(sentence: Sentence, token: Token) -> Sentence | None:
        head = find(sentence, token)
        return _moved(sentence, token, head, rel) if head is not None else None

    return rule


def _moved(sentence: Sentence, word: Token, head: int, rel: str | None = None) -> Sentence:
    changed = list(sentence.tokens)
    changed[word.index] = replace(word, head=head, rel=rel or word.rel)
    return _rebuilt(sentence, changed)


def _rebuilt(sentence: Sentence, tokens: list[Token]) -> Sentence:
    return Sentence(sentence.index, sentence.start, sentence.end, sentence.paragraph, tuple(tokens), sentence.names)


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
    return _rebuilt(sentence, changed)


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
    return _rebuilt(sentence, changed)


def _subject_of_clause(sentence: Sentence, noun: Token) -> int | None:
    """For the first of two subjects of a trailing verb of saying ("A pressed for B, his spokesman said"): the clause
    between them that lacks a subject, else None."""
    if noun.rel != "nsubj" or noun.head < noun.index:
        return None
    second = any(t.index > noun.index for t in sentence.children(noun.head, "nsubj") if t.index < noun.head)
    clauses = [t for t in sentence.children(noun.head, "ccomp") if noun.index < t.index < noun.head]
    free = [t for t in clauses if not any(True for _ in sentence.children(t.index, "nsubj", "csubj"))]
    return free[0].index if second and free else None


def _purpose(sentence: Sentence, verb: Token) -> int | None:
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


def _reports_on(sentence: Sentence, verb: Token) -> int | None:
    """For a verb of the report that the tree coordinated with something inside what was reported ("underscored that A
    is B, and commended C"; "supports A in choosing B and opposes C"): the verb above it that it is alike, else None."""
    cues = load_cues("en")
    form = _form(verb)
    if verb.dep != "conj" or verb.low not in cues.verbs or form not in ("past", "s"):
        return None
    before = [t for t in sentence.children(verb.index) if t.index < verb.index]
    if any(t.dep in ("aux", "mark") for t in before):
        return None
    if any(t.dep == "nsubj" for t in before) and not (form == "past" and _comma_and(sentence, before)):
        return None
    head = sentence.tokens[verb.head]
    participle = head.rel == "acl" and any(t.dep == "obj" for t in sentence.children(verb.index))
    if head.upos == "VERB" and not participle and _alike(sentence, head, form):
        return None
    above = head.head
    while above >= 0:
        token = sentence.tokens[above]
        alike = token.rel != "acl" and _alike(sentence, token, form)
        willed = form == "s" and any(a.low in cues.modals for a in sentence.children(above, "aux"))
        if token.upos == "VERB" and (alike or willed):
            return above if above < verb.index and above != verb.head else None
        above = token.head
    return None


def _said_in(sentence: Sentence, verb: Token) -> int | None:
    """For what was "said in a statement that ...", hung on the statement: the verb of saying, else None."""
    that = any(t.low == "that" and t.index < verb.index for t in sentence.children(verb.index, "mark"))
    noun = sentence.tokens[verb.head]
    if verb.rel != "acl" or not that or noun.dep != "obl" or noun.head < 0:
        return None
    says = any(entry.says for entry in load_cues("en").verbs.get(sentence.tokens[noun.head].low, ()))
    told = any(True for _ in sentence.children(noun.head, "ccomp", "obj"))
    return noun.head if says and not told and any(sentence.children(verb.index, "nsubj", "csubj")) else None


def _goes_on(sentence: Sentence, verb: Token) -> int | None:
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
    inside = head.rel == "acl:relcl" or ("while" in marks and head.dep in ("ccomp", "xcomp"))
    if not comma or not inside:
        return None
    chain, above = [], head.head
    while above >= 0:
        if _alike(sentence, sentence.tokens[above], "past"):
            chain.append(above)
        above = sentence.tokens[above].head
    return chain[-1 if "while" in marks else 0] if chain else None


def _participle(sentence: Sentence, verb: Token) -> Sentence | None:
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
    return _rebuilt(sentence, changed)


def _described(sentence: Sentence, verb: Token) -> Sentence | None:
    """A verb of the report taken for an adjective of the name behind it ("... and felicitated Norway on its prize")."""
    noun = sentence.tokens[verb.head]
    cues = load_cues("en")
    past = verb.dep == "amod" and _form(verb) == "past" and verb.low in cues.verbs
    if not past or noun.upos != "PROPN" or noun.dep != "conj" or verb.index < 2:
        return None
    opener = sentence.tokens[verb.index - 1]
    if opener.low != "and" or any(t.dep == "det" for t in sentence.children(noun.index)):
        return None
    above = noun.head
    while above >= 0 and not _alike(sentence, sentence.tokens[above], "past"):
        above = sentence.tokens[above].head
    if above < 0:
        return None
    changed = list(sentence.tokens)
    changed[verb.index] = replace(verb, head=above, rel="conj", upos="VERB")
    changed[noun.index] = replace(noun, head=verb.index, rel="obj")
    changed[opener.index] = replace(opener, head=verb.index)
    for t in sentence.tokens[noun.index + 1 :]:
        if t.dep == "obl" and t.head < verb.index:
            changed[t.index] = replace(t, head=verb.index)
    return _rebuilt(sentence, changed)


def _completes(sentence: Sentence, token: Token) -> int | None:
    """For the adjective behind "remains" or "stands" that the tree hung beside that verb: the verb, else None."""
    cues = load_cues("en")
    before = sentence.tokens[token.index - 1] if token.index else token
    copula = before.upos == "VERB" and cues.lemmas.get(before.low) in cues.copulas
    if not copula or token.low not in cues.adjectives or token.head in (before.index, -1) or token.dep == "amod":
        return None
    return before.index if before.head != token.index else None


def _listed(sentence: Sentence, verb: Token) -> int | None:
    """For one more infinitive of a list that the tree hung on the finite verb ("called to discuss A, and reaffirm B"):
    the infinitive before it, else None."""
    cues = load_cues("en")
    if verb.dep != "conj" or verb.head < 0 or verb.low not in cues.verbs or _form(verb) in ("past", "s", "ing"):
        return None
    if any(t.dep in ("nsubj", "csubj", "aux", "mark") for t in sentence.children(verb.index)):
        return None
    if not _alike(sentence, sentence.tokens[verb.head], "past"):
        return None
    below = (sentence.tokens[i] for i in sentence.subtree(verb.head) if verb.head < i < verb.index)
    listed = [t.index for t in below if t.head == verb.head and t.low in cues.verbs and _to(sentence, t)]
    return listed[-1] if listed else None


def _to(sentence: Sentence, verb: Token) -> bool:
    return any(t.low == "to" and t.index < verb.index for t in sentence.children(verb.index, "mark"))


def _listed_purpose(sentence: Sentence, verb: Token) -> int | None:
    """For the second of three infinitives, taken for the purpose of the first ("to reaffirm A, to repeat B, and to ask
    C"): the first, else None."""
    cues = load_cues("en")
    head = sentence.tokens[verb.head]
    third = any(_to(sentence, t) for t in sentence.children(verb.index, "conj"))
    first = min(sentence.subtree(verb.index))
    comma = first > 0 and "," in (sentence.tokens[first].text, sentence.tokens[first - 1].text)
    both = verb.low in cues.verbs and head.low in cues.verbs and _to(sentence, verb) and _to(sentence, head)
    return head.index if verb.rel == "advcl" and both and third and comma else None


def _styled(sentence: Sentence, token: Token) -> int | None:
    """For "HE" taken for a noun beside the title that it belongs to ("thanked HE the Minister"): the title, or None."""
    if token.text not in HONORIFICS or token.head < 0:
        return None
    alike = (t for t in sentence.children(token.head) if t.dep == token.dep and 0 < t.index - token.index < 4)
    return next((t.index for t in alike), None)


def _double(sentence: Sentence, token: Token) -> Sentence | None:
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
    return _rebuilt(sentence, changed)


def _alike(sentence: Sentence, verb: Token, form: str) -> bool:
    """True for a verb of the lexicon that stands by itself in the given form."""
    return verb.low in load_cues("en").lemmas and _form(verb) == form and _plain(sentence, verb)


def _beside_report(sentence: Sentence, verb: Token) -> int | None:
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
    return token.rel != "acl" and _form(token) in ("past", "s")


def _comma_and(sentence: Sentence, words: list[Token]) -> bool:
    """True for ", and" before a clause."""
    return any(
        t.low == "and" and t.index > 0 and sentence.tokens[t.index - 1].text == "," for t in words if t.dep == "cc"
    )


def _form(token: Token) -> str:
    known = load_cues("en").forms.get(token.low, "")
    return "past" if known == "part" else known


def _plain(sentence: Sentence, verb: Token) -> bool:
    return not any(t.dep in ("aux", "cop") for t in sentence.children(verb.index))


def _set_apart(sentence: Sentence, token: Token) -> Sentence | None:
    subject = _swallowed(sentence, token)
    return _split(sentence, token, subject) if subject is not None else None


def _with_verb(sentence: Sentence, token: Token) -> Sentence | None:
    verb = _verbless(sentence) if token.head < 0 else None
    return _rooted(sentence, verb) if verb is not None else None


RULES: tuple[Rule, ...] = (
    _with_verb,
    _set_apart,
    _moving(_subject_of_clause),
    _moving(_purpose, "advcl"),
    _moving(_reports_on),
    _moving(_beside_report),
    _moving(_said_in, "ccomp"),
    _moving(_goes_on),
    _moving(_styled, "compound"),
    _double,
    _participle,
    _described,
    _moving(_completes, "xcomp"),
    _moving(_listed),
    _moving(_listed_purpose, "conj"),
)
