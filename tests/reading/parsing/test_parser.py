"""The parser that ships, on texts of our own and on odd text."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communique.errors import ParserError
from communique.model import Name, Sentence, Span
from communique.reading.parsing import load_parser
from communique.reading.parsing.cuts import MOST_WORDS, cut
from communique.reading.parsing.parser import EncoderParser
from communique.reading.parsing.trees import is_tree

TEXT = (
    "Chinese Foreign Minister Qin Gang had a phone call with his Iranian counterpart Hossein Amir-Abdollahian.\n"
    "He said China stands ready to work with Iran."
)


def parse(text: str) -> list[Sentence]:
    return load_parser().parse(text, [Span(0, len(text))])


def check(text: str, sentences: list[Sentence]) -> None:
    """What holds for any text: offsets slice to the words, and every sentence is a tree."""
    for index, sentence in enumerate(sentences):
        assert sentence.index == index
        assert (sentence.start, sentence.end) == (sentence.tokens[0].start, sentence.tokens[-1].end)
        assert all(text[token.start : token.end] == token.text != "" for token in sentence.tokens)
        assert is_tree([token.head + 1 for token in sentence.tokens])
        assert [token.head < 0 for token in sentence.tokens] == [token.rel == "root" for token in sentence.tokens]


def test_a_readout_sentence_is_parsed_as_a_reader_would() -> None:
    first, second = parse(TEXT)
    had = next(token for token in first.tokens if token.head < 0)
    assert had.text == "had"
    assert [token.text for token in first.children(had.index, "nsubj")] == ["Qin"]
    assert [token.text for token in first.children(had.index, "obj")] == ["call"]
    assert Name(3, 4, "PER") in first.names
    said = next(token for token in second.tokens if token.head < 0)
    assert [token.text for token in second.children(said.index, "ccomp")] == ["stands"]
    check(TEXT, [first, second])


def test_paragraphs_are_kept_apart_and_what_lies_between_is_not_read() -> None:
    text = "One came.  ### The rest left."
    sentences = load_parser().parse(text, [Span(0, 9), Span(9, 11), Span(15, len(text))])
    assert [(s.paragraph, s.span.of(text)) for s in sentences] == [(0, "One came."), (2, "The rest left.")]
    check(text, sentences)


def test_a_sentence_parses_the_same_alone_and_among_others() -> None:
    alone = parse(TEXT.splitlines()[0])[0]
    long = parse("Short. " * 20 + TEXT)[20]
    assert [(t.upos, t.head, t.rel) for t in alone.tokens] == [(t.upos, t.head, t.rel) for t in long.tokens]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n \t",
        "\x00\x01\x02",
        "\ud800 lone",
        "وزير الخارجية تحدث هاتفيا مع نظيره.",
        "word " * 500,
        "word, " * 400,
        "汉" * 1000,
        "a" * 5000,
        "." * 600 + "\n" + ". " * 300,
        "\u202eabc\u200f\u200b",
        "((((((((((“““““““““",
        "é" * 3 + "e\u0301" * 3,
    ],
)
def test_odd_text_gives_trees_and_never_an_error(text: str) -> None:
    check(text, parse(text))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=80))
def test_any_text_gives_trees_whose_words_slice_from_it(text: str) -> None:
    check(text, parse(text))


def test_a_long_sentence_is_cut_after_a_strong_sign_where_there_is_one() -> None:
    words = ["w"] * 100 + [";"] + ["w", ","] * 40
    assert list(cut(words, most=MOST_WORDS)) == [(0, 101), (101, 181)]


def test_the_parser_is_loaded_once() -> None:
    assert load_parser() is load_parser()
    assert load_parser().name.startswith("communique-en-")


@pytest.mark.parametrize("name", ["nobody-has-this", "../en", ""])
def test_an_unknown_parser_is_an_error_that_names_the_known_ones(name: str) -> None:
    with pytest.raises(ParserError, match="Known are: en"):
        load_parser(name)


def test_a_folder_without_a_whole_model_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ParserError, match="is no manifest"):
        EncoderParser(tmp_path)
    (tmp_path / "labels.json").write_text(json.dumps({"name": "x"}))
    with pytest.raises(ParserError, match="is no manifest"):
        EncoderParser(tmp_path)
