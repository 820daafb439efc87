"""Where a paragraph's sentences end."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.languages import en
from communique.model import Span
from communique.reading.parsing.sentences import split_sentences
from communique.reading.parsing.splitting import load_splitting

SPLITTING = load_splitting(Path(next(iter(en.__path__))) / "model" / "splitting.yaml")


def cut(text: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text, Span(0, len(text)), SPLITTING)]


@pytest.mark.parametrize(
    "text",
    [
        "Gen. Smith met Mr. Brown and Sen. Jones Jr. of the U.S. Senate on Aug. 21 at 5 p.m. local time.",
        "They adopted Resolution No. 5 and Art. 7 of the treaty.",
        "The talks cost 1.5 million, officials of X Corp. Ltd. said.",
        "“Is it done?” he asked.",
        "George W. Bush and J. R. R. Martin spoke.",
        "1. The two sides spoke.",
        "The minister travelled to New\nYork on Monday.",
    ],
)
def test_a_stop_inside_a_sentence_does_not_cut_it(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize(
    "sentences",
    [
        ["They met in the U.S.", "The talks went on."],
        ["It ended at 5 p.m.", "He left."],
        ["“We agreed.”", "The minister then left."],
        ["He said yes (twice).", "“And why not?”", "Nobody knew ..."],
        ["They waited…", "Then they left!", "Why?"],
        ["He said no.", "They left."],
        ["双方通了电话。", "会谈结束了。"],
    ],
)
def test_sentences_end_where_a_reader_would_end_them(sentences: list[str]) -> None:
    assert cut(" ".join(sentences)) == sentences


def test_a_stop_glued_to_the_next_sentence_still_ends_one() -> None:
    assert cut("They spoke last year.The two sides met again.") == ["They spoke last year.", "The two sides met again."]


def test_a_blank_line_and_list_marks_begin_sentences() -> None:
    text = "A heading\n\nThe sides agreed:\n• to meet\n• to talk\n2. They left"
    assert cut(text) == ["A heading", "The sides agreed:", "• to meet", "• to talk", "2. They left"]


@given(st.text(st.sampled_from(' .!?\n"”’)(•-ABcdeU.S1Mr。\u200f\x00\ud800'), max_size=80))
def test_every_visible_character_is_in_one_sentence(text: str) -> None:
    spans = split_sentences(text, Span(0, len(text)), SPLITTING)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    inside = {i for start, end in spans for i in range(start, end)}
    assert all(i in inside or text[i].isspace() for i in range(len(text)))
