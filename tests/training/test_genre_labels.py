"""Sentences of the genre: labels in the project, words in the corpora."""

import json
from pathlib import Path

import pytest
from training.genre_labels import genre_sentences

from training import genre_labels


def test_words_are_read_from_the_corpus_by_their_offsets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "corpora").mkdir()
    text = "Heading\nAnn Lee met them."
    (tmp_path / "corpora" / "notes.jsonl").write_text(json.dumps({"id": "d1", "text": text}) + "\n")
    labels = tmp_path / "sentences.jsonl"
    row = {
        "doc": "d1", "corpus": "notes", "tokens": [[8, 11], [12, 15], [16, 19], [20, 24], [24, 25]],
        "upos": ["PROPN", "PROPN", "VERB", "PRON", "PUNCT"], "heads": [3, 1, 0, 3, 3],
        "rels": ["nsubj", "flat", "root", "obj", "punct"], "names": [[0, 1, "PER"]], "split": "test",
    }  # fmt: skip
    labels.write_text(json.dumps(row) + "\n")
    monkeypatch.setattr(genre_labels, "SHARED", tmp_path)
    (sentence,) = genre_sentences("test", labels)
    assert sentence.words == ["Ann", "Lee", "met", "them", "."]
    assert sentence.text == "Ann Lee met them."
    assert sentence.names == ["B-PER", "I-PER", "O", "O", "O"]
    assert genre_sentences("train", labels) == []


def test_without_the_corpora_there_are_no_sentences(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(genre_labels, "SHARED", tmp_path)
    assert genre_sentences("train") == []
