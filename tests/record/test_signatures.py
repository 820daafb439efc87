"""Near duplicates are found by signature, with another library as the oracle; other texts are not."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.model import Span
from communique.record.duplicates import ALIKE, likeness
from communique.record.signatures import bands, body, containment, jaccard, shingles, words_of

WORDS = [f"word{number}" for number in range(900)]


def made(chance: random.Random, length: int) -> list[str]:
    return chance.choices(WORDS, k=length)


def changed(chance: random.Random, words: list[str], share: float) -> list[str]:
    return [chance.choice(WORDS) if chance.random() < share else word for word in words]


def test_furniture_does_not_count() -> None:
    text = "Menu Home They met and spoke for an hour about trade Share this"
    plain = "They met and spoke for an hour about trade"
    furniture = [Span(0, 9), Span(text.index(" Share"), len(text))]
    assert body(text, furniture).split() == plain.split()
    assert bands(words_of(text, furniture)) == bands(words_of(plain))


def test_a_signature_never_changes() -> None:
    assert bands(words_of("They met in Geneva and agreed to meet again before the end of the year."))[:3] == [
        3640492035, 2563049748, 2110160659,
    ]  # fmt: skip


def test_chinese_texts_have_signatures_too() -> None:
    one = "双方就中伊关系和共同关心的国际地区问题交换了意见，并同意保持沟通。" * 3
    other = one.replace("意见", "看法", 1)
    assert jaccard(shingles(words_of(one)), shingles(words_of(other))) > ALIKE
    assert set(bands(words_of(one))) & set(bands(words_of(other)))


def test_a_truncated_copy_is_held_by_the_full_text_and_shares_a_band() -> None:
    chance = random.Random(3)
    full = made(chance, 500)
    short = words_of(" ".join(full[:60]))
    assert likeness(shingles(short), shingles(words_of(" ".join(full)))) > 0.85
    assert set(bands(short)) & set(bands(words_of(" ".join(full))))


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=80), st.text(max_size=80))
def test_likeness_is_between_none_and_whole_and_the_same_both_ways(one: str, other: str) -> None:
    a, b = shingles(words_of(one)), shingles(words_of(other))
    for measure in (jaccard, containment, likeness):
        assert 0.0 <= measure(a, b) == measure(b, a) <= 1.0
    assert jaccard(a, a) == 1.0


def test_near_duplicates_that_another_library_knows_are_found() -> None:
    datasketch = pytest.importorskip("datasketch")
    chance = random.Random(11)
    texts: list[list[str]] = []
    for _ in range(150):
        base = made(chance, chance.randint(80, 400))
        texts += [base, changed(chance, base, chance.choice((0.01, 0.02, 0.03, 0.05, 0.2)))]
    index = datasketch.MinHashLSH(threshold=0.6, num_perm=256)
    sets = [{" ".join(words[at : at + 5]) for at in range(len(words) - 4)} for words in texts]
    oracle: set[tuple[int, int]] = set()
    for number, runs in enumerate(sets):
        signature = datasketch.MinHash(num_perm=256)
        signature.update_batch([run.encode() for run in runs])
        found = [one for one in index.query(signature) if len(runs & sets[one]) / len(runs | sets[one]) >= ALIKE]
        oracle |= {(one, number) for one in found}
        index.insert(number, signature)
    filed = [set(bands(words_of(" ".join(words)))) for words in texts]
    ours = {(one, other) for one, other in oracle if filed[one] & filed[other]}
    assert len(oracle) > 60
    assert len(ours) / len(oracle) >= 0.98
