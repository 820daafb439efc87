"""Questions put to a dependency tree: subjects, verb groups, shared words, the stretch of a clause.

Comes in: a parsed sentence and a word's index. Goes out: words and spans. Knows no lexicon.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from communique.model import Sentence, Span, Token

SUBJECTS = ("nsubj", "csubj")
GROUP = ("aux", "cop", "advmod")
WILL = ("will", "would", "'ll", "shall")


def own_subject(sentence: Sentence, head: int) -> Token | None:
    """The subject that hangs on this predicate itself; of several (a parser's slip) the nearest before it."""
    subjects = [t for t in sentence.children(head, *SUBJECTS) if t.rel != "nsubj:outer"]
    before = [t for t in subjects if t.index < head]
    if before:
        return before[-1]
    return subjects[0] if subjects else None


def first_person(sentence: Sentence, head: int) -> bool:
    """True for a predicate whose own subject is "I" or "we"."""
    subject = own_subject(sentence, head)
    return subject is not None and subject.low in ("i", "we")


def is_passive(sentence: Sentence, head: int) -> bool:
    """True where the predicate is a passive ("was discussed", "raised by both"); "will abide by" is none."""
    rels = {t.rel for t in sentence.children(head)}
    if "obj" in rels and "nsubj:pass" in rels and "aux:pass" not in rels:
        return False  # "Brazil, meanwhile, called on Norway", a slip of the parser
    return bool(rels & {"nsubj:pass", "aux:pass", "csubj:pass"}) or ("obl:agent" in rels and "aux" not in rels)


def agent_of(sentence: Sentence, head: int) -> int | None:
    """Who did what a passive tells ("was raised by both"), or None."""
    agents = (t for t in sentence.children(head, "obl") if t.rel == "obl:agent" or case_of(sentence, t.index) == "by")
    return next((t.index for t in agents), None)


def auxiliaries(sentence: Sentence, head: int) -> list[Token]:
    """The auxiliaries and the copula of a predicate, in order, those before it only."""
    return [t for t in sentence.children(head, "aux", "cop") if t.index < head]


def negated(sentence: Sentence, head: int) -> bool:
    """True where "not", "never", "no longer" stands with the predicate."""
    return any(t.low in ("not", "n't", "never", "neither") for t in sentence.children(head, "advmod", "aux", "det"))


def willed(sentence: Sentence, head: int) -> bool:
    """True for what is to come: a predicate with "will", "would" or "shall"."""
    return any(t.low in WILL for t in auxiliaries(sentence, head))


def group_start(sentence: Sentence, head: int) -> int:
    """The first word of the verb group of `head`: its auxiliaries, "to", and the adverbs between them."""
    start = head
    before = {t.index: t for t in sentence.children(head) if t.index < head}
    i = head - 1
    while i >= 0 and i in before:
        word = before[i]
        if word.dep in ("aux", "cop") or (word.dep == "mark" and word.low == "to") or word.dep == "advmod":
            start = i
            i -= 1
        else:
            break
    while start < head and sentence.tokens[start].dep == "advmod" and sentence.tokens[start].low.endswith(":"):
        start += 1
    return start


def verb_group(sentence: Sentence, head: int) -> Span:
    """The verb group of a predicate: its auxiliaries and verb, or the copula alone before a noun ("is" in "is a
    partner")."""
    token = sentence.tokens[head]
    copula = next((t.index for t in sentence.children(head, "cop") if t.index < head), None)
    if copula is None or token.upos in ("VERB", "AUX", "ADJ"):
        return Span(sentence.tokens[group_start(sentence, head)].start, token.end)
    first = min(t.index for t in sentence.children(head, "aux", "cop"))
    return Span(sentence.tokens[first].start, sentence.tokens[copula].end)


def case_of(sentence: Sentence, index: int) -> str:
    """The preposition of a noun, in lower case, or ""."""
    marks = [t for t in sentence.children(index, "case") if t.index < index]
    return marks[0].low if marks else ""


def mark_of(sentence: Sentence, index: int) -> str:
    """The word that opens a subordinate clause ("that", "to", "as"), or ""."""
    marks = [t for t in sentence.children(index, "mark") if t.index < index]
    return marks[0].low if marks else ""


def own_clause(sentence: Sentence, token: Token) -> bool:
    """True for a clause with "that" and a subject of its own, wherever the tree hung it."""
    return mark_of(sentence, token.index) == "that" and own_subject(sentence, token.index) is not None


def is_finite(sentence: Sentence, head: int) -> bool:
    """True where a clause has a subject or an auxiliary of its own that shows tense."""
    if any(t.dep in SUBJECTS for t in sentence.children(head)):
        return True
    return any(
        t.dep in ("aux", "cop") and t.low not in ("to", "be", "having", "being") for t in sentence.children(head)
    )


def between_commas(sentence: Sentence, verb: Token) -> bool:
    """True where a verb and its subject stand by themselves: a comma or quotation mark before them, a sign behind."""
    words = [i for i in sentence.subtree(verb.index) if sentence.tokens[i].upos != "PUNCT"]
    before, after = words[0] - 1, words[-1] + 1
    open_before = before >= 0 and sentence.tokens[before].text in (",", "”", '"', "’", "—", "–", "-")
    return open_before and (after >= len(sentence.tokens) or sentence.tokens[after].upos == "PUNCT")


def antecedent(sentence: Sentence, token: Token) -> Token:
    """The noun that a relative pronoun stands for; any other word itself."""
    if token.low not in ("who", "which", "that") or token.upos not in ("PRON", "SCONJ", "DET"):
        return token
    clause = sentence.tokens[token.head] if token.head >= 0 else token
    while clause.dep in ("conj", "xcomp", "ccomp") and clause.head >= 0:
        clause = sentence.tokens[clause.head]
    if clause.dep == "acl" and clause.head >= 0:
        return sentence.tokens[clause.head]
    return token


def behind_label(sentence: Sentence, head: int) -> int:
    """The predicate behind a speaker's label ("Name: ...") that the tree took for the root `head`; `head` elsewhere."""
    colon = next((t.index for t in sentence.tokens[head : head + 8] if t.text == ":"), None)
    if colon is None or sentence.tokens[head].upos in ("VERB", "AUX"):
        return head
    name = (head, *(t.index for t in sentence.children(head, "flat") if t.index < colon))
    hung = (t for i in name for t in sentence.children(i) if t.index > colon and t.dep != "punct")
    return next((t.index for t in hung if t.upos in ("VERB", "AUX", "ADJ") or is_finite(sentence, t.index)), head)


def subject_of(sentence: Sentence, head: int) -> Token | None:
    """The subject of a predicate: its own, else the one that it shares with the predicate it hangs on."""
    seen = set()
    while head >= 0 and head not in seen:
        seen.add(head)
        own = own_subject(sentence, head)
        if own is not None:
            return antecedent(sentence, own)
        token = sentence.tokens[head]
        if token.dep == "acl":
            return sentence.tokens[token.head]
        if token.dep not in ("conj", "xcomp", "advcl", "ccomp", "parataxis", "obl", "appos"):
            return None
        head = token.head
    return None


def paired(sentence: Sentence, head: int) -> int | None:
    """The second of two verbs before their one object ("welcome and firmly support the fund"), or None."""
    second = next((t.index for t in sentence.children(head, "conj") if t.upos == "VERB"), None)
    between = sentence.tokens[head + 1 : second] if second is not None else ()
    if second is None or any(t.upos not in ("CCONJ", "ADV") for t in between):
        return None
    own = any(True for _ in sentence.children(second, "obj", "obl", "ccomp", "xcomp", "nsubj"))
    shared = any(t.index > second for t in sentence.children(head, "obj"))
    return second if shared and not own else None


def conjuncts(sentence: Sentence, head: int) -> list[int]:
    """The heads coordinated with `head`, itself first."""
    return [head, *(t.index for t in sentence.children(head, "conj"))]


def stretch(sentence: Sentence, heads: Iterable[int], leave: Callable[[Token], bool], after: int = -1) -> list[int]:
    """The words below `heads` in order, without the subtrees of words that `leave` names, those after `after` only."""
    out: list[int] = []
    todo = list(heads)
    while todo:
        i = todo.pop()
        out.append(i)
        todo.extend(t.index for t in sentence.children(i) if not leave(t))
    return sorted(i for i in out if i > after)


CLOSED = {"”": "“", "’": "‘", '"': '"'}
OPENERS = frozenset(",;:.-–—\"“”'‘’)(")


def trimmed(sentence: Sentence, words: list[int]) -> Span | None:
    """The span from the first to the last of `words` without signs and conjunctions at both ends, or None."""
    tokens = sentence.tokens
    words = list(words)
    while words and (tokens[words[-1]].upos in ("PUNCT", "CCONJ") or tokens[words[-1]].text in OPENERS):
        words.pop()
    while words and (tokens[words[0]].upos in ("PUNCT", "CCONJ") or tokens[words[0]].text in OPENERS):
        words.pop(0)
    if not words:
        return None
    last = words[-1]
    opening = CLOSED.get(tokens[last + 1].text) if last + 1 < len(tokens) else None
    if opening is not None and _opened(sentence, words, opening):
        last += 1
    return Span(tokens[words[0]].start, tokens[last].end)


def _opened(sentence: Sentence, words: list[int], mark: str) -> bool:
    """True where a quotation that begins inside `words` is still open at their end."""
    marks = [i for i in range(words[0] + 1, words[-1]) if sentence.tokens[i].text == mark]
    closers = [i for i in range(words[0] + 1, words[-1]) if CLOSED.get(sentence.tokens[i].text) == mark != '"']
    return len(marks) % 2 == 1 if mark == '"' else len(marks) > len(closers)
