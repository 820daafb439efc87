"""How a sentence is cut into words: as the treebanks cut it."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.languages import en
from communique.model import Span
from communique.reading.parsing.sentences import split_sentences
from communique.reading.parsing.splitting import load_splitting
from communique.reading.parsing.words import LONGEST_WORD, split_words

SPLITTING = load_splitting(Path(next(iter(en.__path__))) / "model" / "splitting.yaml")


def cut(text: str) -> str:
    return " ".join(span.of(text) for span in split_words(text, Span(0, len(text)), SPLITTING))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Biden's aides' plan", "Biden 's aides ' plan"),
        ("Biden’s “plan”", "Biden ’s “ plan ”"),
        ("It won't, can't and cannot", "It wo n't , ca n't and can not"),
        ("We’ve said they’ll go", "We ’ve said they ’ll go"),
        ("O'Brien went to Sana'a", "O'Brien went to Sana'a"),
        ("the U.S.-EU plan", "the U.S. - EU plan"),
        ("Mr. Amir-Abdollahian", "Mr. Amir - Abdollahian"),
        ("long-term non-proliferation", "long - term non-proliferation"),
        ("a mid-2021 pro-government e-mail", "a mid-2021 pro-government e-mail"),
        ("Secretary-General of the C.P.C.", "Secretary - General of the C.P.C."),
        ("$1.5bn, 20%, 3,000", "$ 1.5 bn , 20 % , 3,000"),
        ("at 5pm on the 21st of the 1980s", "at 5 pm on the 21st of the 1980s"),
        ("2023-01-19 23:50", "2023-01-19 23:50"),
        ("No. 5, he said no.", "No. 5 , he said no ."),
        ("done... or not -- yes", "done ... or not -- yes"),
        ("and/or (AT&T)", "and / or ( AT&T )"),
        ("@MFA_China #RussiaIran 🇷🇺🇮🇷 📞", "@MFA_China #RussiaIran 🇷🇺 🇮🇷 📞"),
        ("see https://example.org/a?b=1.", "see https://example.org/a?b=1 ."),
        ("write to press@example.org.", "write to press@example.org ."),
        ("the G20 and COVID-19", "the G20 and COVID - 19"),
        ("George W. Bush", "George W. Bush"),
        ("So did I.", "So did I ."),
        ("a\u200b b\x00c \ufeff", "a b c"),
    ],
)
def test_words_are_those_of_the_treebanks(text: str, words: str) -> None:
    assert cut(text) == words


def test_a_run_of_letters_without_end_is_cut() -> None:
    assert max(map(len, cut("a" * 1000).split())) == LONGEST_WORD


@given(st.text(max_size=60))
def test_words_stand_in_order_and_hold_no_white_space(text: str) -> None:
    spans = split_words(text, Span(0, len(text)), SPLITTING)
    assert all(start < end for start, end in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert not any(any(map(str.isspace, span.of(text))) for span in spans)


@given(st.text(max_size=60))
def test_no_letter_or_digit_is_left_out(text: str) -> None:
    inside = {i for start, end in split_words(text, Span(0, len(text)), SPLITTING) for i in range(start, end)}
    assert all(i in inside for i, sign in enumerate(text) if sign.isalnum())


@pytest.mark.parametrize("sign", ["a-", " ", "\n ", "non-", "1.", "(", "a'", "a@", "!?”", "x.\n \n", "Mr. ", "\u0301"])
def test_the_same_signs_over_and_over_are_cut_without_end_of_time(sign: str) -> None:
    text = sign * 50_000
    sentences = split_sentences(text, Span(0, len(text)), SPLITTING)
    assert sum(len(split_words(text, sentence, SPLITTING)) for sentence in sentences) <= len(text)
