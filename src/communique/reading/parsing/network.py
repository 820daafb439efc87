"""The network: features of sentences in, scores out. The only module that runs onnxruntime, which is imported when a
model is loaded, not before.

A model gives for each sentence: the part of speech of every word, a score for every word and possible head (head 0 is
the root), the label of the best-scored head, scores of name tags, and the vectors from which a label under another head
is computed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from communique.errors import ParserError
from communique.reading.parsing.features import NO_LETTERS, Features

MOST_PIECES = 640
"""Word pieces in one batch, padding included. More do not fit the caches of a core and run slower."""

WORTH_A_BATCH = 8
"""Word pieces of padding, for one more sentence in a batch, that cost about as much time as another batch would."""

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network says of one sentence of n words: `upos` [n], `arcs` [n, n + 1] (column 0 is the root, column h
    word h - 1), `rels` [n] under the best arc, `names` [n] (best tag of each word), `vectors` [n + 1, 2 k]."""

    upos: Ints
    arcs: Floats
    rels: Ints
    names: Ints
    vectors: Floats


class Network:
    """An ONNX model in one process. `threads` is the number of cores that one batch may take."""

    def __init__(self, path: Path, threads: int = 1) -> None:
        try:
            import onnxruntime

            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = threads
            options.inter_op_num_threads = 1
            self._session: Any = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        except Exception as error:
            raise ParserError(
                f"The parser's network {path} cannot be loaded: {error}", "Reinstall communique"
            ) from error

    def scores(self, sentences: Sequence[Features]) -> list[Scores]:
        """The scores of each sentence, in the order given. Sentences of like length are run together."""
        found: dict[int, Scores] = {}
        for batch in _batches(sentences):
            found.update(zip(batch, self._run([sentences[i] for i in batch]), strict=True))
        return [found[i] for i in range(len(sentences))]

    def _run(self, sentences: list[Features]) -> Iterator[Scores]:
        upos, arcs, rels, names, vectors = self._session.run(["upos", "arc", "rel", "ner", "rep"], _arrays(sentences))
        own = np.arange(arcs.shape[1])
        arcs[:, own, own + 1] = -np.inf  # no word is its own head
        tags = names.argmax(-1)
        for k, sentence in enumerate(sentences):
            n = len(sentence.first) - 1
            yield Scores(upos[k, :n], arcs[k, :n, : n + 1], rels[k, :n], tags[k, :n], vectors[k, : n + 1])


def _batches(sentences: Sequence[Features]) -> Iterator[list[int]]:
    """Indexes of sentences, the shortest first, in batches of like length."""
    batch: list[int] = []
    before = 0
    for i in sorted(range(len(sentences)), key=lambda i: len(sentences[i].pieces)):
        length = len(sentences[i].pieces)
        padding = (length - before) * len(batch)
        if batch and (padding > WORTH_A_BATCH or length * (len(batch) + 1) > MOST_PIECES):
            yield batch
            batch = []
        batch.append(i)
        before = length
    if batch:
        yield batch


def _arrays(sentences: list[Features]) -> dict[str, Ints]:
    """The network's inputs, padded to the longest sentence."""
    width, words = max(len(s.pieces) for s in sentences), max(len(s.first) for s in sentences)
    ids = np.zeros((len(sentences), width), np.int64)
    case = np.full_like(ids, NO_LETTERS)
    mask = np.zeros_like(ids)
    first = np.zeros((len(sentences), words), np.int64)
    for k, sentence in enumerate(sentences):
        n = len(sentence.pieces)
        ids[k, :n], case[k, :n], mask[k, :n] = sentence.pieces, sentence.casing, 1
        first[k, : len(sentence.first)] = sentence.first
    return {"ids": ids, "case": case, "mask": mask, "first": first}
