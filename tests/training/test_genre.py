"""The labelled sentences of the genre are well formed, stand where they say, and leave the gold alone."""

from __future__ import annotations

import importlib.util
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("COMMUNIQUE_SHARED") or ROOT.parent / "shared")
needs_corpora = pytest.mark.skipif(not (SHARED / "corpora").exists(), reason="the corpora are not here")
needs_gold = pytest.mark.skipif(not (SHARED / "gold").exists(), reason="the gold is not here")


def _checker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("genre_check", ROOT / "training" / "genre" / "check.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


check = _checker()
ROWS: list[dict[str, Any]] = check.read()
WORD = {"corpus": "c", "doc": "d", "tokens": [[0, 2], [3, 5]], "upos": ["NOUN", "VERB"], "heads": [2, 0]}
ROW = {**WORD, "rels": ["nsubj", "root"], "names": [], "split": "train"}


def test_every_sentence_is_a_tree_with_known_labels() -> None:
    assert {row["doc"]: found for row in ROWS if (found := list(check.faults(row)))} == {}


def test_there_are_at_least_three_hundred_sentences_and_a_third_of_them_is_kept_for_the_test() -> None:
    kept = sum(row["split"] == "test" for row in ROWS)
    assert len(ROWS) >= 300
    assert 0.28 < kept / len(ROWS) < 0.4


def test_no_document_is_both_trained_on_and_tested_on() -> None:
    assert check.shared_documents(ROWS) == set()


def test_hardly_any_arcs_cross() -> None:
    assert check.crossing(ROWS) <= len(ROWS) // 50


def test_no_text_is_stored() -> None:
    kinds = {"corpus": str, "doc": str, "split": str, "tokens": list, "upos": list, "heads": list, "rels": list}
    assert all(isinstance(row[field], kind) for row in ROWS for field, kind in kinds.items())
    assert all(set(row) == check.FIELDS for row in ROWS)


@needs_corpora
def test_the_offsets_are_those_of_whole_words_in_the_corpora() -> None:
    known = {corpus: check.texts(corpus) for corpus in {row["corpus"] for row in ROWS}}
    found = {row["doc"]: list(check.text_faults(row, known[row["corpus"]][row["doc"]])) for row in ROWS}
    assert {doc: faults for doc, faults in found.items() if faults} == {}


@needs_corpora
@needs_gold
def test_no_document_of_the_gold_is_among_them() -> None:
    known = {corpus: check.texts(corpus) for corpus in {row["corpus"] for row in ROWS}}
    gold = list(_gold_documents())
    texts = {_letters(document["text"]) for document in gold}
    assert not {document["id"] for document in gold} & {row["doc"] for row in ROWS}
    assert not [row["doc"] for row in ROWS if _letters(known[row["corpus"]][row["doc"]]) in texts]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"heads": [2, 1]}, "no tree with one root"),
        ({"heads": [0, 0]}, "no tree with one root"),
        ({"rels": ["subject", "root"]}, "unknown labels"),
        ({"rels": ["nsubj", "obj"]}, "root label off the root"),
        ({"rels": ["conj", "root"]}, "before its head"),
        ({"rels": ["punct", "root"]}, "NOUN punct"),
        ({"heads": [2]}, "unequal length"),
        ({"tokens": [[3, 5], [0, 2]]}, "out of order"),
        ({"tokens": [[0, 0], [3, 5]]}, "an empty word"),
        ({"names": [[0, 2, "PER"]]}, "names"),
        ({"split": "dev"}, "split"),
        ({"text": "it rains"}, "fields"),
    ],
)
def test_the_checker_sees(change: dict[str, Any], fault: str) -> None:
    assert any(fault in found for found in check.faults({**ROW, **change}))


def test_the_checker_passes_a_sound_row() -> None:
    assert list(check.faults(ROW)) == []
    assert list(check.text_faults(ROW, "it rains"[:2] + " ra")) == []


def test_the_checker_sees_offsets_that_miss_the_words() -> None:
    assert list(check.text_faults(ROW, "ab")) == ["offsets beyond the text"]
    assert list(check.text_faults(ROW, "a bcd")) == ["a word with white space in it", "letters between the words"]


def test_agreement_counts_heads_and_labels_of_words_that_are_no_signs() -> None:
    other = {**ROW, "rels": ["obj", "root"]}
    assert check.agreement([ROW], [other]) == (2, 100.0, 50.0)


def _gold_documents() -> Iterator[dict[str, Any]]:
    for path in sorted((SHARED / "gold").glob("*_docs.jsonl")):
        yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text.lower())
