"""Labelled documents as numbers: the parser's vectors for each word, and the act of the statement that hangs on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor

from communique.model import Document, Sentence
from communique.model.guide import to_guide
from communique.reading import read_document
from communique.reading.page import look_at
from communique.reading.parsing.features import Featuriser
from communique.reading.parsing.manifest import load_manifest
from communique.reading.parsing.network import Network
from communique.reading.parsing.parser import EncoderParser
from training.evaluate import MODEL

SELDOM = 3
"""Words that are rarer in all documents together share one vector."""

QUOTES = '"“”'

Statements = Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Words:
    """One document of n words, sentence after sentence: `vectors` [n, v] of the parser for each word; `heads` [n] the
    word above in the document (-1: none); `form`, `upos`, `rel` [n] as numbers; `quoted` [n]; `cues` [n] the number of
    the act that hangs on a word in the labels, 0 for none; `rules` [n] the same as the rules read it."""

    vectors: Tensor
    heads: Tensor
    form: Tensor
    upos: Tensor
    rel: Tensor
    quoted: Tensor
    cues: Tensor
    rules: Tensor


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many forms, parts of speech, relations and acts (none among them) there are, and how long a vector is."""

    forms: int
    upos: int
    rels: int
    acts: int
    vector: int


class _Reader:
    """The shipped parser with its vectors."""

    def __init__(self) -> None:
        manifest = load_manifest(MODEL / "labels.json")
        self.upos, self.rels = list(manifest.upos), list(manifest.relations)
        self._parser = EncoderParser(MODEL)
        self._featuriser = Featuriser(MODEL / "tokenizer.json")
        self._network = Network(MODEL / "parser.onnx")

    def read(self, document: Document) -> tuple[list[Sentence], list[np.ndarray[Any, Any]]]:
        page = look_at(document)
        sentences = self._parser.parse(page.plain, page.paragraphs)
        scores = self._network.scores([self._featuriser.features([t.text for t in s.tokens]) for s in sentences])
        return sentences, [one.vectors for one in scores]


def documents(labelled: Iterable[tuple[Document, Mapping[str, Any]]]) -> tuple[list[Words], Sizes]:
    """Every labelled document, none of them empty or labelled for contacts only."""
    reader = _Reader()
    read = [(document, labels["statements"], *reader.read(document)) for document, labels in labelled]
    count = Counter(t.low for _, _, sentences, _ in read for s in sentences for t in s.tokens)
    forms = {form: i for i, form in enumerate((f for f, n in count.items() if n >= SELDOM), 1)}
    acts = {act: i for i, act in enumerate(sorted({s["act"] for _, statements, _, _ in read for s in statements}), 1)}
    found = [_words(one, forms, acts, reader) for one in read]
    sizes = Sizes(len(forms) + 1, len(reader.upos), len(reader.rels), len(acts) + 1, found[0].vectors.shape[1])
    return found, sizes


def _words(one: tuple[Any, ...], forms: Mapping[str, int], acts: Mapping[str, int], reader: _Reader) -> Words:
    document, statements, sentences, vectors = one
    tokens = [token for sentence in sentences for token in sentence.tokens]
    first = np.cumsum([0] + [len(sentence.tokens) for sentence in sentences])
    heads = [
        int(start) + token.head if token.head >= 0 else -1
        for start, sentence in zip(first, sentences, strict=False)
        for token in sentence.tokens
    ]
    quotes = np.cumsum([token.text in QUOTES for token in tokens]) % 2
    found = to_guide(read_document(document))["statements"]
    return Words(
        vectors=torch.tensor(
            np.concatenate([v[1 : len(s.tokens) + 1] for v, s in zip(vectors, sentences, strict=True)])
        ),
        heads=torch.tensor(heads),
        form=torch.tensor([forms.get(token.low, 0) for token in tokens]),
        upos=torch.tensor([reader.upos.index(token.upos) for token in tokens]),
        rel=torch.tensor([reader.rels.index(token.rel) for token in tokens]),
        quoted=torch.tensor(quotes, dtype=torch.float32),
        cues=_cues(statements, tokens, heads, acts),
        rules=_cues(found, tokens, heads, acts),
    )


def _cues(statements: Statements, tokens: Sequence[Any], heads: Sequence[int], acts: Mapping[str, int]) -> Tensor:
    """For each word the act of the statement whose cue it heads."""
    out = torch.zeros(len(tokens), dtype=torch.long)
    for statement in statements:
        start, end = statement["cue"]
        inside = [i for i, token in enumerate(tokens) if token.start < end and token.end > start]
        top = next((i for i in inside if heads[i] not in inside), None)
        if top is not None:
            out[top] = acts.get(statement["act"], 0)
    return out
