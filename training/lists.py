"""Longer lists out of short ones: sentences for training in which a coordination of two is one of three to five.

What readouts are full of and treebanks are not: "to deepen trust, strengthen coordination, expand trade and safeguard
their interests". A list grows by conjuncts of other sentences that have the same form: "-ing" beside "-ing", a verb
after "to" or "will" beside another, a noun beside a noun. Sense is lost, structure is right.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from training.treebank import Gold

LONGEST_PIECE, LONGEST_SENTENCE = 12, 80
"""Words: of a conjunct that is put into other sentences, and of a sentence that comes out."""

VERB_ROUNDS = 3
"""How often each list of verbs is made longer, each time with other conjuncts; lists of nouns fill up the number."""

_BASE_AFTER = frozenset(("to", "will", "would", "can", "could", "shall", "should", "may", "might", "must"))
_LEADING = frozenset(("cc", "punct", "cc:preconj"))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A conjunct without its comma and conjunction: a stretch of a sentence whose head is the word `top`."""

    sentence: Gold
    first: int
    end: int
    top: int


def longer_lists(gold: Sequence[Gold], number: int, chance: random.Random) -> list[Gold]:
    """`number` sentences with longer lists, made from the sentences given (at least some of which must have lists)."""
    pieces: dict[str, list[_Piece]] = defaultdict(list)
    for sentence in gold:
        for form, piece in _pieces(sentence):
            pieces[form].append(piece)
    out: list[Gold] = []
    places = [(form, piece) for form in ("base", "ing") for piece in pieces[form] * VERB_ROUNDS]
    places += [("noun", piece) for piece in chance.sample(pieces["noun"], min(len(pieces["noun"]), number))]
    for form, piece in places:
        if len(out) == number:
            break
        chosen = chance.sample(pieces[form], min(len(pieces[form]), chance.randint(1, 3)))
        longer = _longer(piece, [other for other in chosen if other.sentence is not piece.sentence])
        if longer:
            out.append(longer)
    return out


def _pieces(sentence: Gold) -> Iterator[tuple[str, _Piece]]:
    """The conjuncts that have the form of what they are joined to, with that form."""
    below = _children(sentence)
    for word, rel in enumerate(sentence.rels):
        head = sentence.heads[word] - 1
        form = form_of(sentence, word, below)
        if rel != "conj" or not form or form != form_of(sentence, head, below):
            continue
        lead = [child for child in below[word] if child < word and sentence.rels[child] in _LEADING]
        inside = sorted(set(_subtree(below, word)) - set(lead))
        subject = any(sentence.rels[child].startswith(("nsubj", "csubj")) for child in below[word])
        whole = inside[-1] - inside[0] + 1 == len(inside) <= LONGEST_PIECE
        sign = "PUNCT" in sentence.upos[inside[0] : inside[-1] + 1]
        if lead and whole and not subject and not sign and max(lead) < inside[0]:
            yield form, _Piece(sentence, inside[0], inside[-1] + 1, word)


def form_of(sentence: Gold, word: int, below: Sequence[Sequence[int]]) -> str:
    """ "noun", "ing", "base" (after "to" or a modal verb), or "" where the form is another or not plain."""
    if sentence.upos[word] == "NOUN":
        return "noun"
    if sentence.upos[word] != "VERB":
        return ""
    helpers = [sentence.words[child].lower() for child in below[word] if sentence.rels[child] in ("aux", "mark")]
    if sentence.words[word].lower().endswith("ing"):
        return "" if helpers and set(helpers) & {"be", "is", "are", "was", "were"} else "ing"
    if helpers:
        return "base" if helpers[-1] in _BASE_AFTER else ""
    if sentence.rels[word] == "conj" and not sentence.words[word].lower().endswith("ed"):
        return "base" if form_of(sentence, sentence.heads[word] - 1, below) == "base" else ""
    return ""


def _longer(piece: _Piece, others: Sequence[_Piece]) -> Gold | None:
    """The piece's sentence with the other pieces, each after a comma, put before the piece and what leads to it."""
    sentence = piece.sentence
    below = _children(sentence)
    place = min(child for child in below[piece.top] if child < piece.top and sentence.rels[child] in _LEADING)
    size = sum(other.end - other.first + 1 for other in others)
    if not others or len(sentence.words) + size > LONGEST_SENTENCE:
        return None
    first = sentence.heads[piece.top]
    moved = [head + size if head > place else head for head in sentence.heads]
    rows = [_Row(*row) for row in zip(sentence.words, sentence.upos, moved, sentence.rels, strict=True)]
    added: list[_Row] = []
    for other in others:
        start = place + len(added)  # how many words stand before the comma
        top = start + 2 + other.top - other.first
        added.append(_Row(",", "PUNCT", top, "punct"))
        added += _moved(other, start + 2 - (other.first + 1), first + size if first > place else first)
    rows[place:place] = added
    names = (
        sentence.names[:place] + ["O"] * size + sentence.names[place:] if sentence.names and _nameless(others) else None
    )
    words = [row.word for row in rows]
    return Gold(f"{sentence.id}+", " ".join(words), words, [r.upos for r in rows], [r.head for r in rows],
                [r.rel for r in rows], names)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Row:
    word: str
    upos: str
    head: int
    rel: str


def _moved(piece: _Piece, by: int, first: int) -> Iterator[_Row]:
    """The piece's words, their heads moved; its top hangs on the first conjunct."""
    sentence = piece.sentence
    for i in range(piece.first, piece.end):
        if i == piece.top:
            yield _Row(sentence.words[i], sentence.upos[i], first, "conj")
        else:
            yield _Row(sentence.words[i], sentence.upos[i], sentence.heads[i] + by, sentence.rels[i])


def _nameless(pieces: Sequence[_Piece]) -> bool:
    return all(p.sentence.names and set(p.sentence.names[p.first : p.end]) == {"O"} for p in pieces)


def _children(sentence: Gold) -> list[list[int]]:
    below: list[list[int]] = [[] for _ in sentence.words]
    for word, head in enumerate(sentence.heads):
        if head:
            below[head - 1].append(word)
    return below


def _subtree(below: Sequence[Sequence[int]], word: int) -> Iterator[int]:
    yield word
    for child in below[word]:
        yield from _subtree(below, child)
