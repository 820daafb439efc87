"""Likeness of statements: what a table of two accounts stands on."""

import importlib.util
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.analysis.meaning import NEVER, Said, likeness
from communique.analysis.meaning.words import points_back, stem, weighed

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("COMMUNIQUE_SHARED", ROOT.parent / "shared"))
TABLE = frozenset({"CHN", "IRN"})


def said(words: str, holder: str = "CHN", topics: tuple[str, ...] = ()) -> Said:
    return Said(words, frozenset(holder.split("+")), frozenset(topics), TABLE)


def test_the_same_matter_in_other_words_is_alike() -> None:
    one = said("peace and stability across the Taiwan Strait", topics=("taiwan",))
    other = said("the importance of maintaining stability in the Taiwan Strait", topics=("taiwan",))
    assert likeness(one, other) > 0


def test_other_matters_are_not_alike() -> None:
    assert likeness(said("the release of all hostages"), said("fishing in the Yellow River")) < 0


def test_parties_that_share_no_holder_never_say_the_same() -> None:
    words = "each other's core interests"
    assert likeness(said(words, "CHN"), said(words, "IRN")) == NEVER
    assert likeness(said(words, "CHN+IRN"), said(words, "IRN")) > 0


def test_names_of_the_parties_at_the_table_do_not_make_statements_alike() -> None:
    assert "IRN" not in weighed("ties between Tehran and Beijing and Moscow", TABLE)
    assert "RUS" in weighed("ties between Tehran and Beijing and Moscow", TABLE)


@given(st.text(max_size=80), st.text(max_size=80))
def test_likeness_is_symmetrical_on_any_text(one: str, other: str) -> None:
    assert likeness(said(one), said(other)) == likeness(said(other), said(one))


def test_forms_of_a_word_share_their_stem() -> None:
    assert len({stem(word) for word in ("negotiations", "negotiation", "negotiating", "negotiated")}) == 1


def test_words_that_point_back_are_seen() -> None:
    assert points_back("the only way to settle this issue")
    assert not points_back("fifty years of ties")


@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the shared texts are not here")
def test_likeness_keeps_its_floor_on_the_labelled_pairs() -> None:
    spec = importlib.util.spec_from_file_location("evaluation_likeness", ROOT / "evaluation/likeness.py")
    assert spec and spec.loader
    evaluation = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(evaluation)
    *_, f1, size = evaluation.scores("test")
    assert size >= 150
    assert f1 >= 0.90
