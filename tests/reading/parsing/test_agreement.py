"""Coordinated verbs agree in form."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.model import Span, Token
from communique.reading.parsing import load_parser
from communique.reading.parsing.agreement import Forms, Words, agree
from communique.reading.parsing.trees import heads_of, is_projective, is_tree

FORMS = Forms("to", "ing", "s", "ed", frozenset({"will"}), frozenset({"met"}))


def words(text: str) -> tuple[Token, ...]:
    return load_parser().parse(text, [Span(0, len(text))])[0].tokens


def head_of(text: str, word: str) -> str:
    tokens = words(text)
    return tokens[next(token.head for token in tokens if token.text == word)].text


@pytest.mark.parametrize(
    ("text", "word", "heads"),
    [
        (
            "The minister said that Ruritania always views its relations with Freedonia from a long-term perspective, "
            "and stands ready to work closely with Freedonia to implement the important consensus reached by the two "
            "countries' leaders, and advance the cooperation plan of the two countries.",
            "advance",
            {"implement", "work"},
        ),
        (
            "The president lashed out at Freedonia for seeking to use hype to stand as a plaintiff instead of a "
            "defendant, and blaming Ruritania for violations of its own.",
            "blaming",
            {"seeking"},
        ),
        (
            "Ruritania is serious about restoring the rights of its people to pursue peaceful activities and to enjoy "
            "the benefits of the technology.",
            "enjoy",
            {"pursue"},
        ),
    ],
)
def test_a_verb_of_a_list_goes_on_from_one_of_its_own_form(text: str, word: str, heads: set[str]) -> None:
    assert head_of(text, word) in heads


def parted(heads: list[int], rels: list[str]) -> Words:
    return Words(["seeking", "to", "use", "and", "blaming"], ["VERB", "PART", "VERB", "CCONJ", "VERB"], heads, rels)


def test_the_best_scored_verb_that_agrees_is_taken_and_no_other() -> None:
    sentence = parted([0, 3, 1, 5, 3], ["root", "mark", "xcomp", "cc", "conj"])
    agree(sentence, np.zeros((5, 6), np.float32), FORMS)
    assert sentence.heads == [0, 3, 1, 5, 1]


def test_the_present_goes_on_from_what_was_told_in_the_present() -> None:
    told = ["recalled", "that", "she", "remains", "and", "stands"]
    upos = ["VERB", "SCONJ", "PRON", "VERB", "CCONJ", "VERB"]
    sentence = Words(told, upos, [0, 4, 4, 1, 6, 1], ["root", "mark", "nsubj", "ccomp", "cc", "conj"])
    agree(sentence, np.zeros((6, 7), np.float32), FORMS)
    assert sentence.heads[5] == 4


def test_an_arc_that_scores_far_worse_is_not_taken() -> None:
    sentence = parted([0, 3, 1, 5, 3], ["root", "mark", "xcomp", "cc", "conj"])
    arcs = np.zeros((5, 6), np.float32)
    arcs[4, 3] = 20
    agree(sentence, arcs, FORMS)
    assert sentence.heads == [0, 3, 1, 5, 3]


@given(seed=st.integers(0, 10_000), n=st.integers(2, 9))
@settings(max_examples=200, deadline=None)
def test_what_is_made_to_agree_is_still_a_projective_tree(seed: int, n: int) -> None:
    chance = np.random.default_rng(seed)
    arcs = chance.normal(size=(n, n + 1)).astype(np.float32)
    arcs[np.arange(n), np.arange(1, n + 1)] = -np.inf
    heads = heads_of(arcs)
    rels = ["root" if head == 0 else str(chance.choice(["conj", "mark", "obj"])) for head in heads]
    forms = [str(chance.choice(["to", "seeking", "use", "uses", "used", "met"])) for _ in range(n)]
    sentence = Words(forms, ["VERB"] * n, list(heads), rels)
    agree(sentence, arcs, FORMS)
    assert is_tree(sentence.heads)
    assert is_projective(sentence.heads)
    assert sentence.heads.index(0) == heads.index(0)
