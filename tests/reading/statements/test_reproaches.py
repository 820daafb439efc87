"""What others do, told in words that condemn it; neutral and denied tellings stay what they are."""

from __future__ import annotations

import pytest

from ..saying import acts, by_words

REPROACHES = [
    "Eksempel said this was a gross interference in the affairs of Norway.",
    "Eksempel said that Brazil had expelled the fishermen under the pretext of safety.",
    "Eksempel said Brazil keeps smearing the fund.",
    "Eksempel said that Brazil makes an issue of every permit.",
    "Eksempel said that Brazil imposed the duties in total disregard of the treaty.",
    "Eksempel said that Brazil is practising double standards.",
    "Eksempel said that some newspapers in Brazil are spreading lies about the fund.",
    "Eksempel said that Brazil is driving a wedge between Norway and Chile.",
    "Eksempel said Brazil is inflicting great harm on the fund.",
    "Eksempel said that Brazil was to blame for the crisis.",
    "Eksempel said there was no doubt that Brazil was undermining the fund.",
    "Eksempel said it was not the first time that Brazilian officials had wantonly attacked the fund.",
]


@pytest.mark.parametrize("text", REPROACHES)
def test_a_reproach_in_loaded_words_condemns(text: str) -> None:
    assert [act for act, _ in acts(text)] == ["condemn"]


NEUTRAL = [
    ("Eksempel said this was no interference in the affairs of Norway.", "state"),
    ("Eksempel said that Brazil had moved the fishermen under a treaty.", "state"),
    ("Eksempel said that no country has any right to interfere.", "state"),
    ("Eksempel said that Brazil has stopped smearing the fund.", "state"),
    ("Eksempel said that Brazil made every permit public.", "state"),
    ("Eksempel said the fund had spared no effort.", "state"),
    ("Eksempel said that Brazil was not to blame.", "state"),
    ("Eksempel said Norway opposes interference of any kind.", "oppose"),
]


@pytest.mark.parametrize(("text", "act"), NEUTRAL, ids=by_words(NEUTRAL))
def test_what_is_denied_or_told_in_plain_words_is_no_reproach(text: str, act: str) -> None:
    assert [told for told, _ in acts(text)] == [act]
