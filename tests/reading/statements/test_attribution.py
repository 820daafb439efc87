"""What `read --all-speech` keeps: everything that a text says on somebody's word, one statement an attribution.

Gerda Muster, Ola Nordmann and all others here are invented, and so is what they are made to say.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.model import Document, Statement
from communique.reading import read_document

from ..saying import MET, by_words


def told(text: str, *, all_speech: bool = True, publisher: str | None = None) -> tuple[Statement, ...]:
    """The statements of a short text."""
    return read_document(Document("d", text, publisher=publisher), all_speech=all_speech).statements


def attributed(text: str) -> list[tuple[str | None, str, str]]:
    """Source, cue and content of each statement in words."""
    return [
        (None if one.source is None else one.source.of(text), one.cue.of(text), one.content.of(text))
        for one in told(text)
    ]


ONE = [
    # (text, source, cue, content)
    (
        "The fisherman Ola Nordmann said that the sea was rough.",
        "The fisherman Ola Nordmann",
        "said",
        "that the sea was rough",
    ),
    ("The sea was rough, fishermen said.", "fishermen", "said", "The sea was rough"),
    ("The sea was rough, The Harbour Post has learned.", "The Harbour Post", "has learned", "The sea was rough"),
    ("According to the harbour master, the sea was rough.", "the harbour master", "According to", "the sea was rough"),
    ("The sea was rough, according to the harbour master.", "the harbour master", "according to", "The sea was rough"),
    ("A new poll shows that sailors prefer tea.", "A new poll", "shows", "that sailors prefer tea"),
    ("Twelve percent said that they preferred coffee.", "Twelve percent", "said", "that they preferred coffee"),
    ("Muster criticized the new ferry.", "Muster", "criticized", "the new ferry"),
    ("Muster vowed to close the harbour.", "Muster", "vowed", "to close the harbour"),
    ("Muster called for a new ferry.", "Muster", "called", "a new ferry"),
    ("Muster called the ferry a disgrace.", "Muster", "called", "the ferry a disgrace"),
    ("Sailors believe that the ferry is late.", "Sailors", "believe", "that the ferry is late"),
    ("Muster: Ferry Will Be Late\n", "Muster", ":", "Ferry Will Be Late"),
    ("Sailors laughed at Muster’s claim that the ferry had sunk.", "Muster", "claim", "that the ferry had sunk"),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), ONE, ids=by_words(ONE))
def test_who_says_what_by_which_word(text: str, source: str, cue: str, content: str) -> None:
    assert (source, cue, content) in attributed(text)


def test_what_is_said_to_have_been_said_belongs_to_the_one_who_tells_it() -> None:
    text = "A clerk said that Muster had told sailors that the ferry was late."
    assert [source for source, _, _ in attributed(text)] == ["A clerk"]


def test_a_quotation_of_several_sentences_is_one_statement() -> None:
    text = "“The sea was rough,” said Ola Nordmann. “We turned back. Nobody was hurt.”"
    (one,) = attributed(text)
    assert one[2].startswith("The sea was rough") and one[2].endswith("Nobody was hurt.")


def test_sentences_before_the_verb_belong_to_the_quotation_too() -> None:
    text = "“The sea was rough. We turned back,” Nordmann said."
    (one,) = attributed(text)
    assert one[2].startswith("The sea was rough") and one[2].rstrip(",").endswith("We turned back")


def test_a_quotation_goes_on_over_paragraphs_that_open_it_anew() -> None:
    text = "Nordmann said: “The sea was rough.\n\n“We turned back.”\n\nThe ferry lay in the harbour.\n"
    (one,) = attributed(text)
    assert one[2].startswith("The sea was rough") and one[2].endswith("We turned back.")


def test_a_closed_quotation_is_not_carried_into_the_next_paragraph() -> None:
    text = "“The sea was rough,” Nordmann said.\n\n“The ferry is old,” a clerk said.\n"
    assert [(source, content.rstrip(",")) for source, _, content in attributed(text)] == [
        ("Nordmann", "The sea was rough"),
        ("a clerk", "The ferry is old"),
    ]


def test_a_verb_with_nothing_said_in_its_sentence_takes_the_quotation_beside_it() -> None:
    text = "“Where is the ferry?” Muster asked.\n\nA clerk answered:\n\n“In the harbour.”\n"
    found = attributed(text)
    assert ("Muster", "asked") in [(source, cue) for source, cue, _ in found]
    assert ("A clerk", "answered", "In the harbour.") in found


def test_turns_of_a_transcript_are_labels() -> None:
    text = "MUSTER: Where is the ferry?\n\nNORDMANN: It lies in the harbour, and nobody knows why.\n"
    assert [(source, cue) for source, cue, _ in attributed(text)] == [("MUSTER", ":"), ("NORDMANN", ":")]


def test_a_relative_clause_of_the_reporter_is_no_part_of_what_is_said() -> None:
    text = "Muster praised the ferry, which was built in Bergen."
    assert ("Muster", "praised", "the ferry") in attributed(text)


def test_the_act_is_that_of_the_verb_or_of_the_one_thing_done() -> None:
    text = "Ola Nordmann criticized the ferry. A clerk said that he opposed the ferry. Sailors said that it rained."
    assert [one.act for one in told(text)] == ["condemn", "oppose", "state"]


def test_people_without_a_party_hold_nothing_and_parties_keep_theirs() -> None:
    text = MET + "Eksempel said that Norway supports the fund. A fisherman said that the sea was rough."
    own = told(text, all_speech=False)
    every = told(text)
    assert own and all(one.holder for one in own)
    assert [one for one in every if one.holder] == list(own)
    assert [one.content.of(text) for one in every if not one.holder] == ["that the sea was rough"]


def test_a_publisher_that_is_a_party_keeps_its_own_statements() -> None:
    text = "Norway condemns the attack on the embassy. A fisherman said that the sea was rough."
    publisher = "Ministry of Foreign Affairs of Norway"
    own = told(text, all_speech=False, publisher=publisher)
    assert [one for one in told(text, publisher=publisher) if one.holder] == list(own)


SIGNS = ["Muster", "said", "“", "”", ",", ".", '"', "\n\n", ":", "that", "it rained", "''"]


@given(st.lists(st.sampled_from(SIGNS), max_size=25))
def test_any_mixture_of_marks_gives_spans_in_bounds(words: list[str]) -> None:
    text = " ".join(words)
    for one in told(text):
        for span in (one.cue, one.content, *([one.source] if one.source else [])):
            assert 0 <= span.start < span.end <= len(text)
