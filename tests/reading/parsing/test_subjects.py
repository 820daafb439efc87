"""One verb, one subject."""

from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.model import Span, Token
from communique.reading.parsing import load_parser
from communique.reading.parsing.labels import LabelScorer
from communique.reading.parsing.network import Scores
from communique.reading.parsing.subjects import SubjectMender
from communique.reading.parsing.trees import heads_of, is_projective, is_tree

RELATIONS = ["root", "nsubj", "obj"]
UPOS = ["NOUN", "VERB", "PUNCT"]


def words(text: str) -> tuple[Token, ...]:
    return load_parser().parse(text, [Span(0, len(text))])[0].tokens


def subjects(tokens: tuple[Token, ...], verb: str) -> list[str]:
    index = next(token.index for token in tokens if token.text == verb)
    return [token.text for token in tokens if token.head == index and token.rel == "nsubj"]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("During the visit, State Councilor Okafor will meet with the leaders of Ruritania.", "meet"),
        ("Special envoy Farideh Golshan told Elnur Rahimzade that the capital had sent its remarks.", "told"),
        ("“We are still serious about a lasting agreement, but the other side must act,” she told Okafor.", "told"),
    ],
)
def test_an_office_and_a_name_or_a_subject_and_an_object_are_not_two_subjects(text: str, verb: str) -> None:
    assert len(subjects(words(text), verb)) == 1


def untrained(folder: Path) -> LabelScorer:
    """A scorer of labels with weights by chance: any will do."""
    chance = np.random.default_rng(0)
    path = folder / "labels.npz"
    np.savez(path, bilinear=chance.normal(size=(3, 2, 2)), linear=chance.normal(size=(3, 4)), bias=np.zeros(3))
    return LabelScorer(path, 0)


@pytest.fixture(scope="module")
def mender(tmp_path_factory: pytest.TempPathFactory) -> SubjectMender:
    return SubjectMender(RELATIONS, UPOS, untrained(tmp_path_factory.mktemp("weights")))


@given(seed=st.integers(0, 10_000), n=st.integers(2, 9))
@settings(max_examples=400, deadline=None)
def test_a_mended_sentence_is_still_a_projective_tree(mender: SubjectMender, seed: int, n: int) -> None:
    chance = np.random.default_rng(seed)
    arcs = chance.normal(size=(n, n + 1)).astype(np.float32)
    arcs[np.arange(n), np.arange(1, n + 1)] = -np.inf
    heads = heads_of(arcs)
    labels = [0 if head == 0 else int(chance.integers(1, 3)) for head in heads]
    vectors = chance.normal(size=(n + 1, 4)).astype(np.float32)
    scores = Scores(chance.integers(0, 2, n), arcs, np.array(labels), np.zeros(n, np.int64), vectors)
    before = Counter(head for head, label in zip(heads, labels, strict=True) if label == 1)
    mender.mend(scores, heads, labels)
    after = Counter(head for head, label in zip(heads, labels, strict=True) if label == 1)
    assert is_tree(heads)
    assert is_projective(heads)
    assert [head == 0 for head in heads] == [label == 0 for label in labels]
    assert all(after[head] <= before[head] for head in after)
