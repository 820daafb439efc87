"""Spans may overlap and cross; the text between the tags stays the text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from communique.model import Span
from communique.workbench.text.segments import Mark, segments
from communique.workbench.text.setting import pieces, shown

_MARKS = st.lists(
    st.builds(
        lambda start, length, kind, of: Mark(start, start + length, kind, of),
        st.integers(0, 60),
        st.integers(0, 30),
        st.sampled_from(["cue", "content", "source", "furniture"]),
        st.sampled_from(["s1", "s2", "r1", ""]),
    ),
    max_size=12,
)


@given(_MARKS, st.integers(0, 40), st.integers(0, 40))
def test_segments_follow_one_another_and_cover_the_text(marks: list[Mark], start: int, length: int) -> None:
    found = segments(start, start + length, marks)
    assert [one.start for one in found] == sorted({one.start for one in found})
    assert all(one.start < one.end for one in found)
    if length:
        assert found[0].start == start
        assert found[-1].end == start + length
    assert all(one.end == after.start for one, after in pairwise(found))


@given(_MARKS)
def test_every_character_bears_exactly_the_marks_that_lie_on_it(marks: list[Mark]) -> None:
    for one in segments(0, 90, marks):
        for at in (one.start, one.end - 1):
            assert set(one.marks) == {mark for mark in marks if mark.start <= at < mark.end}


def test_crossing_spans_are_told_apart() -> None:
    found = segments(0, 10, [Mark(1, 6, "content", "s1"), Mark(4, 9, "content", "s2")])
    assert [(one.start, one.end, [mark.of for mark in one.marks]) for one in found] == [
        (0, 1, []), (1, 4, ["s1"]), (4, 6, ["s1", "s2"]), (6, 9, ["s2"]), (9, 10, []),
    ]  # fmt: skip


@given(st.text(max_size=60), _MARKS)
def test_the_pieces_put_together_are_the_text(text: str, marks: list[Mark]) -> None:
    assert "".join(one.text for one in pieces(text, Span(0, len(text)), marks)) == shown(text)


def test_each_span_has_its_address_once() -> None:
    marks = [Mark(1, 6, "content", "s1"), Mark(1, 6, "topic", "s1"), Mark(4, 9, "cue", "s2")]
    anchors = [name for piece in pieces("0123456789", Span(0, 10), marks) for name in piece.anchors]
    assert anchors == ["c1-6", "c4-9"]


def test_a_cue_that_another_span_cuts_is_one_stop_of_the_tab_key() -> None:
    marks = [Mark(0, 8, "cue", "s1"), Mark(3, 5, "topic", "s1")]
    assert [piece.first for piece in pieces("01234567", Span(0, 8), marks)] == [True, False, False]


@given(st.text())
def test_showing_a_text_keeps_its_length_and_no_sign_that_turns_direction(text: str) -> None:
    out = shown(text)
    assert len(out) == len(text)
    assert not set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x00\x1b") & set(out)
