"""Quotation marks: what is quoted word for word, what in part, and marks that are never closed."""

from __future__ import annotations

import pytest

from communique.model import Span
from communique.reading.statements.quotes import form_of, quotations

from ..saying import ANNA, said

MARKS = pytest.mark.parametrize(
    ("left", "right"), [("“", "”"), ('"', '"'), ("«", "»")], ids=["curly", "straight", "guillemets"]
)


@MARKS
def test_a_sentence_inside_marks_is_direct(left: str, right: str) -> None:
    (one,) = said(f"{left}The fund has grown,{right} Eksempel said.")
    assert (one.form, one.speaker, one.content) == ("direct", ANNA, "The fund has grown")


@MARKS
def test_a_few_words_inside_marks_make_it_mixed(left: str, right: str) -> None:
    (one,) = said(f"Eksempel said that the fund was {left}strong and safe{right} in the hands of the rangers.")
    assert (one.act, one.form) == ("state", "mixed")


def test_without_marks_it_is_indirect() -> None:
    assert [one.form for one in said("Eksempel said that the fund has grown.")] == ["indirect"]


@MARKS
def test_each_sentence_of_a_long_quotation_is_the_speakers_own_words(left: str, right: str) -> None:
    text = f"Eksempel said: {left}We support the fund. We will double it. It must not fail.{right}"
    assert [(one.act, one.form, one.speaker) for one in said(text)] == [
        ("support", "direct", ANNA),
        ("pledge", "direct", ANNA),
        ("call_for", "direct", ANNA),
    ]


def test_a_quotation_opened_anew_in_each_paragraph_stays_with_its_speaker() -> None:
    text = "“The fund has grown,” Eksempel said.\n\n“We will double it next year.\n\n“We thank Brazil for its work.”"
    assert [(one.act, one.form, one.speaker) for one in said(text)] == [
        ("state", "direct", ANNA),
        ("pledge", "direct", ANNA),
        ("appreciate", "direct", ANNA),
    ]


@pytest.mark.parametrize("mark", ["“", '"'])
def test_a_mark_that_is_never_closed_holds_to_the_end_of_its_paragraph(mark: str) -> None:
    text = f"Eksempel said: {mark}The fund has grown.\n\nExemplo said that soy exports had doubled."
    assert [one.form for one in said(text)] == ["direct", "indirect"]


# ------------------------------------------------------------------ the marks themselves


def quoted(text: str, *paragraphs: tuple[int, int]) -> list[str]:
    spans = [Span(*pair) for pair in paragraphs] or [Span(0, len(text))]
    return [span.of(text) for span in quotations(text, spans)]


def test_marks_are_left_out_of_what_they_enclose() -> None:
    assert quoted('He said “yes” and «no» and "perhaps".') == ["yes", "no", "perhaps"]


def test_marks_of_one_kind_inside_another_do_not_end_it() -> None:
    assert quoted('“the word "peace" is ours”') == ['the word "peace" is ours']


def test_an_apostrophe_opens_nothing() -> None:
    assert quoted("Norway's fund isn't Brazil's.") == []


def test_an_empty_pair_of_marks_quotes_nothing() -> None:
    assert quoted('“” and ""') == []


def test_an_open_mark_ends_with_its_paragraph() -> None:
    assert quoted("“one two three four", (0, 8), (9, 19)) == ["one two"]


@pytest.mark.parametrize(
    ("content", "form"),
    [((5, 10), "direct"), ((4, 11), "direct"), ((0, 10), "mixed"), ((7, 14), "mixed"), ((12, 20), "indirect")],
)
def test_the_form_follows_from_how_content_and_quotation_lie(content: tuple[int, int], form: str) -> None:
    assert form_of(Span(*content), [Span(5, 10)]) == form


def test_a_single_quoted_letter_does_not_make_a_content_mixed() -> None:
    assert form_of(Span(0, 20), [Span(5, 7)]) == "indirect"


def test_single_marks_of_british_papers_quote() -> None:
    found = said("Exemplo described the talks as ‘frank, like the ministers’ first call’.")
    assert [one.form for one in found] == ["mixed"]


def test_a_release_in_the_first_person_quotes_nobody() -> None:
    text = "I am pleased to announce that Prime Minister Bruno Exemplo of Brazil will visit Norway in May. "
    found = said(text + "Trade has grown.", "", publisher="Prime Minister of Norway (Eksempel, Anna)")
    assert [(one.content, one.form) for one in found] == [("Trade has grown", "indirect")]
