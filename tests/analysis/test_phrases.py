"""Set phrases: what is found, what counts once, and what is new, left out or changed in a contact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.analysis.pages import markdown
from communique.analysis.phrases import Phrase, containing, families, news, passages_of, phrases
from communique.analysis.phrases.families import difference
from communique.analysis.phrases.forms import telling, trimmed
from communique.analysis.phrases.mining import KEEPS, Corpus, CorpusMaking, closed_sequences, occurrences
from communique.analysis.phrases.page import news_page, phrase_page, phrases_page
from communique.analysis.phrases.tokens import Tokeniser
from communique.errors import QuestionError
from communique.model import Document, Participant, Reading
from communique.record import Filter

from .making import IRAN, WIRE, Said, account, record_of

CORE = "each other's core interests and major concerns"
texts = st.lists(st.lists(st.integers(0, 5), max_size=9), max_size=7)


def corpus_of(passages: Iterable[tuple[int, Iterable[int]]]) -> Corpus:
    """A corpus from (unit, words) pairs."""
    making = CorpusMaking()
    for unit, words in passages:
        making.add(unit, words)
    return making.corpus()


def brute(passages: list[list[int]], least: int) -> set[tuple[int, ...]]:
    """The closed sequences by trying all."""
    units: dict[tuple[int, ...], set[int]] = defaultdict(set)
    for unit, words in enumerate(passages):
        for start in range(len(words)):
            for end in range(start + 1, len(words) + 1):
                units[tuple(words[start:end])].add(unit)
    frequent = {one: len(told) for one, told in units.items() if len(told) >= least}
    longer: dict[tuple[int, ...], int] = defaultdict(int)
    for one, count in frequent.items():
        for part in (one[:-1], one[1:]):
            longer[part] = max(longer[part], count)
    return {one for one, count in frequent.items() if len(one) > 1 and longer[one] < KEEPS * count}


@settings(max_examples=60, deadline=None)
@given(texts, st.integers(2, 3))
def test_mining_finds_what_trying_all_finds(passages: list[list[int]], least: int) -> None:
    corpus = corpus_of(enumerate(passages))
    assert set(closed_sequences(corpus, least)) == brute(passages, least)


@settings(max_examples=60, deadline=None)
@given(texts, st.lists(st.lists(st.integers(0, 5), min_size=1, max_size=4).map(tuple), max_size=5))
def test_every_place_of_a_sequence_is_found(passages: list[list[int]], sought: list[tuple[int, ...]]) -> None:
    corpus = corpus_of(enumerate(passages))
    words = corpus.words.tolist()
    for sequence, places in occurrences(corpus, sought).items():
        expected = [i for i in range(len(words)) if tuple(words[i : i + len(sequence)]) == sequence]
        assert places.tolist() == expected


def test_what_repeats_within_one_unit_counts_once() -> None:
    corpus = corpus_of([(0, [1, 2, 3]), (0, [1, 2, 3]), (1, [1, 2, 3])])
    assert set(closed_sequences(corpus, 2)) == {(1, 2, 3)}
    assert set(closed_sequences(corpus, 3)) == set()


def test_parties_persons_and_numbers_become_slots() -> None:
    text = "The China-Iran comprehensive strategic partnership, said Xi Jinping on 25 March"
    tokens = Tokeniser(["Xi Jinping"]).tokens(text, 100)
    words = [one.word for one in tokens]
    assert words[:6] == ["the", "<party>", "<party>", "comprehensive", "strategic", "partnership"]
    assert "<person>" in words and "<number>" in words
    assert all(text[one.start - 100 : one.end - 100] for one in tokens)


def test_the_letters_of_an_ordinal_are_no_word() -> None:
    tokens = Tokeniser().tokens("the 30th anniversary and 5G")
    assert [(one.word, one.end - one.start) for one in tokens][1:3] == [("<number>", 2), ("anniversary", 11)]
    assert len(tokens) == 5


def test_phrases_are_cut_of_words_that_say_nothing_at_their_ends() -> None:
    assert trimmed(("of", "the", "core", "interests", "of", "<party>")) == ("core", "interests")
    assert trimmed(("<party>", "<party>", "alliance")) == ("<party>", "<party>", "alliance")
    assert not telling(("meeting", "of", "president"))
    assert telling(("core", "interests"))


def told(day: str, words: str) -> tuple[Document, Reading]:
    """The account of a call with one thing said in it, by China."""
    says = Said("CHN", "support", "China supports", words)
    return account([says], day=day, opening=f"They spoke on {day}.")


@pytest.fixture
def found(tmp_path: Path) -> tuple[Phrase, ...]:
    """The phrases of five calls: one wording in three of them, cut short in the last two."""
    calls = [
        told(f"202{i}-05-01", f"Iran on {CORE} in the {word}") for i, word in enumerate(("region", "world", "Gulf"))
    ]
    calls += [
        told(f"2023-0{i}-01", f"Iran on each other's core interests in the {w}") for i, w in ((5, "Strait"), (6, "air"))
    ]
    with record_of(tmp_path, *calls) as record:
        return phrases(passages_of(record, Filter()), 3)


def test_a_repeated_wording_is_a_phrase_with_its_uses(found: tuple[Phrase, ...]) -> None:
    best = containing(found, "major concerns")[0]
    assert best.words == "core interests and major concerns" or best.words.endswith(CORE)
    assert (best.party, best.contacts, best.fixed) == ("CHN", 3, 1.0)
    assert dict(best.years) == {"2020": 1, "2021": 1, "2022": 1}
    assert (best.first.day, best.last.day) == ("2020-05-01", "2022-05-01")
    assert dict(best.counterparts) == {"IRN": 3}
    assert all(use.place.words.lower().endswith("core interests and major concerns") for use in best.uses)


def test_variants_stand_side_by_side_with_their_difference(found: tuple[Phrase, ...]) -> None:
    shown = families(found)
    heads = [one for one in shown if "core" in one.head.words]
    assert len(heads) == 1
    (variant,) = heads[0].variants
    longer, shorter = sorted((heads[0].head.form, variant.phrase.form), key=len, reverse=True)
    assert longer[-3:] == ("and", "major", "concerns") and shorter[-1] == "interests"
    assert "and major concerns" in " ".join(variant.dropped + variant.gained)
    assert "core interests" in markdown(phrase_page(heads[0], {})) and "core" in markdown(phrases_page(shown, "P", {}))


def test_differences_are_words_dropped_and_gained() -> None:
    assert difference(("a", "b", "c"), ("a", "x", "c")) == (("b",), ("x",))


def test_copies_of_one_text_do_not_make_a_phrase(tmp_path: Path) -> None:
    says = [Said("CHN", "support", "China supports", f"Iran on {CORE} in the region at large, whatever may come")]
    copies = [account(says, publisher=name, ending=f" {name}.") for name in ("One Paper", "Two Paper", "Three Paper")]
    with record_of(tmp_path, *copies) as record:
        assert phrases(passages_of(record, Filter()), 2) == ()


def test_an_account_of_the_same_contact_does_not_count_twice(tmp_path: Path) -> None:
    one = told("2022-07-29", f"Iran on {CORE} in all weathers")
    other = account([Said("CHN", "support", "Xi backed", f"Tehran on {CORE} after long talks")], publisher=WIRE)
    with record_of(tmp_path, one, other) as record:
        assert record.count_contacts() == 1
        assert phrases(passages_of(record, Filter()), 2) == ()


def test_what_is_always_said_and_now_left_out_or_changed_is_told(tmp_path: Path) -> None:
    calls = [told(f"202{i}-05-01", f"Iran on {CORE} {w}") for i, w in enumerate(("a b", "c d", "e f"))]
    calls.append(told("2023-05-01", "Iran on each other's core interests and pressing concerns g h"))
    with record_of(tmp_path, *calls) as record:
        last = list(record.contacts())[-1].id
        passages = passages_of(record, Filter())
        result = news(phrases(passages, 3), passages, last)
        (changed,) = result.changed
        assert (changed.told, changed.of, changed.party) == (3, 3, "CHN")
        assert changed.instead and record.text(changed.instead.document)[changed.instead.start : changed.instead.end]
        assert "major" in changed.dropped and "pressing" in changed.gained
        assert "is now" in markdown(news_page(result, {}))
        with pytest.raises(QuestionError, match="no statement of c99"):
            news((), passages, "c99")


def test_a_phrase_new_with_a_partner_tells_where_it_was_used_before(tmp_path: Path) -> None:
    russia = (Participant("Xi Jinping", "President", "CHN"), Participant("Vladimir Putin", "President", "RUS"))
    wording = "harmony among distant civilisations"
    elsewhere = [
        account(
            [Said("CHN", "support", "China supports", f"{wording} {w}")],
            day=f"202{i}-01-01",
            people=russia,
            opening=f"{w}.",
        )
        for i, w in enumerate(("always", "firmly"))
    ]
    with record_of(
        tmp_path, *elsewhere, told("2021-06-01", "fair trade in pistachios"), told("2022-06-01", f"{wording} too")
    ) as record:
        last = list(record.contacts())[-1].id
        passages = passages_of(record, Filter())
        (new,) = news(phrases(passages, 3), passages, last).new
    assert new.phrase.words == wording
    assert new.elsewhere and new.elsewhere.day == "2020-01-01"


def test_wordings_of_both_sides_are_told_apart(tmp_path: Path) -> None:
    calls = []
    for i, word in enumerate(("first", "second", "third")):
        calls.append(told(f"202{i}-05-01", f"harmony among distant civilisations, the {word}"))
        says = [Said("IRN", "oppose", "Iran rejects", f"cruel and unlawful pressure, the {word}")]
        calls.append(
            account(says, publisher=IRAN, day=f"202{i}-05-01", opening=f"The leaders talked, the {word} time.")
        )
    with record_of(tmp_path, *calls) as record:
        owners = {one.words: one.party for one in phrases(passages_of(record, Filter()), 3)}
    assert owners["harmony among distant civilisations"] == "CHN"
    assert owners["cruel and unlawful pressure"] == "IRN"
