"""The lexicon and the tables of codes hold together: a typing error in them would code wrongly without a word."""

from __future__ import annotations

import pytest

from communique.events.coded import code_of, contexts_of, mapping
from communique.events.codes import framed, plover, quad
from communique.events.lexicon import lexicon, pattern, singular
from communique.languages.tables import load_table
from communique.model import ACTS, KINDS, STATUSES


def test_every_code_of_the_lexicon_is_a_code_of_cameo() -> None:
    codes = {one.code for rows in lexicon().patterns.values() for one in rows}
    codes |= set(lexicon().nouns.values()) | {code for code in lexicon().adjectives.values() if code.isdigit()}
    for code in codes:
        assert quad(code) in (1, 2, 3, 4)


def test_every_frame_word_has_a_table() -> None:
    for frame in {*lexicon().frames.values(), *lexicon().modals.values()} - {"say", "do"}:
        framed(frame, "040")
        framed(frame, None)


def test_no_row_of_the_lexicon_stands_twice() -> None:
    rows = [str(row) for told in load_table("en", "events")["verbs"].values() for row in told]
    assert sorted({row for row in rows if rows.count(row) > 1}) == []


def test_every_contact_and_act_of_the_guide_is_mapped() -> None:
    told = mapping()
    assert set(told["acts"]) == set(ACTS) and set(told["contacts"]) == set(STATUSES)
    assert set(told["contacts"]["held"]) == set(KINDS)
    for act in ACTS:
        code = code_of(act, (), ())
        assert code is None or quad(code)


def test_frames_take_the_longest_code_that_fits() -> None:
    assert (framed("commit", "085"), framed("commit", "0853"), framed("commit", "08")) == ("0354", "0354", "035")
    assert framed("intend", None) is None and framed("commit", None) == "030"


def test_issues_and_contexts_make_a_code_finer() -> None:
    assert code_of("call_for", ("ceasefire",), ("military",)) == "0256"
    assert code_of("pledge", ("trade",), contexts_of(("trade",))) == "0311"
    assert contexts_of(("trade",)) == ("economic",) and contexts_of(("no such issue",)) == ("diplomatic",)
    assert (plover("0256"), plover("010")) == ("REQUEST", None)


@pytest.mark.parametrize(
    ("row", "verb", "weight"),
    [("meet", "meet", 0), ("speak (to/with)", "speak", 1), ("give :=aid|help", "give", 2), ("find +guilty", "find", 2)],
)
def test_patterns_are_read_with_their_conditions(row: str, verb: str, weight: int) -> None:
    one = pattern("040", row, {})
    assert (one.verb, one.weight) == (verb, weight)


@pytest.mark.parametrize(
    ("plural", "one"), [("inquiries", "inquiry"), ("talks", "talk"), ("crisis", "crisis"), ("clashes", "clash")]
)
def test_nouns_are_known_in_the_plural(plural: str, one: str) -> None:
    assert singular(plural) == one
