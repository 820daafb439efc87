"""How parses are scored, on gold words and from raw text."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from training.rawscores import score_raw
from training.scores import score
from training.treebank import Gold

from communique.model import Name, Sentence, Span, Token
from communique.reading.parsing.decoding import Parse

GOLD = Gold("1", "They met.", ["They", "met", "."], ["PRON", "VERB", "PUNCT"], [2, 0, 2], ["nsubj", "root", "punct"],
            ["O", "O", "O"])  # fmt: skip
RIGHT = Parse(["PRON", "VERB", "PUNCT"], [1, -1, 1], ["nsubj", "root", "punct"], ())


class FixedParser:
    """Cuts "They met." at the space."""

    name = "fixed"

    def parse(self, text: str, paragraphs: Sequence[Span]) -> list[Sentence]:
        assert (text, list(paragraphs)) == ("They met.", [Span(0, 9)])
        tokens = (Token(0, 0, 4, "They", "PRON", 1, "nsubj"), Token(1, 5, 9, "met.", "VERB", -1, "root"))
        return [Sentence(0, 0, 9, 0, tokens)]


def test_signs_do_not_count() -> None:
    found = score([GOLD], [replace(RIGHT, heads=[1, -1, 0])])
    assert (found.upos, found.uas, found.las) == (100, 100, 100)


def test_a_wrong_label_costs_half_of_two_words() -> None:
    found = score([GOLD], [replace(RIGHT, rels=["obj", "root", "punct"])])
    assert (found.uas, found.las) == (100, 50)


def test_names_are_scored_where_there_are_any() -> None:
    assert score([GOLD], [RIGHT]).names is None
    named = replace(GOLD, names=["B-PER", "O", "O"])
    assert score([named], [replace(RIGHT, names=(Name(0, 0, "PER"),))]).names == 100
    assert score([named], [replace(RIGHT, names=(Name(0, 1, "PER"),))]).names == 0


def test_a_word_cut_wrong_costs_its_arcs_too() -> None:
    found = score_raw([GOLD], FixedParser())
    assert found.words == pytest.approx(100 * 2 / 5)
    assert found.sentences == 100
    assert found.las == 0
