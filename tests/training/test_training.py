"""Training on a handful of sentences, and the way from there to a model that the runtime loads."""

import json
import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("onnx")
pytest.importorskip("safetensors")

import torch
from training.average import average
from training.distil import drawn, taught, unlabelled
from training.evaluate import MODEL
from training.examples import UNKNOWN, Example, examples, inputs
from training.export import export
from training.learning import Plan, Progress, train
from training.network import ParserNetwork
from training.smoothing import input_ranges, smoothed
from training.treebank import Gold
from training.warm_start import as_tensors, from_model

from communique.model import Span
from communique.reading.parsing.features import Featuriser
from communique.reading.parsing.manifest import Manifest, load_manifest
from communique.reading.parsing.parser import EncoderParser
from communique.reading.parsing.trees import is_tree
from training import checkpoints


def sentence(number: str, rows: str) -> Gold:
    """A sentence whose words are written as word/part of speech/head/relation/name tag."""
    words, upos, heads, rels, names = zip(*(row.split("/") for row in rows.split()), strict=True)
    tags = list(names) if any(names) else None
    return Gold(number, " ".join(words), list(words), list(upos), [int(head) for head in heads], list(rels), tags)


GOLD = [
    sentence("1", "The/DET/2/det/O ministers/NOUN/3/nsubj/O met/VERB/0/root/O ./PUNCT/3/punct/O"),
    sentence("2", "Ann/PROPN/3/nsubj/B-PER Lee/PROPN/1/flat/I-PER thanked/VERB/0/root/O Oman/PROPN/3/obj/B-LOC"),
    sentence("3", "They/PRON/2/nsubj/ agreed/VERB/0/root/ to/PART/4/mark/ meet/VERB/2/xcomp/ ./PUNCT/2/punct/"),
]


FEATURISER = Featuriser(MODEL / "tokenizer.json")
SAMPLE = [FEATURISER.features(sentence.words) for sentence in GOLD]


@pytest.fixture(scope="module")
def manifest() -> Manifest:
    return replace(load_manifest(MODEL / "labels.json"), name="tiny-1")


@pytest.fixture(scope="module")
def some_examples(manifest: Manifest) -> list[Example]:
    return examples(GOLD, manifest, Featuriser(MODEL / "tokenizer.json"))


@pytest.fixture(scope="module")
def losses_seen() -> list[float]:
    return []


@pytest.fixture(scope="module")
def trained(manifest: Manifest, some_examples: list[Example], losses_seen: list[float]) -> ParserNetwork:
    torch.manual_seed(1)
    network = checkpoints.new_network(manifest, layers=1)

    def watch(progress: Progress) -> None:
        losses_seen.append(progress.loss)

    train(network, [some_examples], Plan(epochs=60, encoder_rate=1e-3, heads_rate=3e-3), watch)
    return network


@pytest.fixture(scope="module")
def folder(trained: ParserNetwork, manifest: Manifest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("model")
    export(trained, manifest, path, SAMPLE)
    return path


@pytest.mark.usefixtures("trained")
def test_the_loss_falls(losses_seen: list[float]) -> None:
    assert losses_seen[-1] < losses_seen[0] / 4


def test_an_exported_model_parses_what_it_was_taught(folder: Path) -> None:
    parser = EncoderParser(folder)
    assert parser.name == "tiny-1"
    parses = parser.parse_words([sentence.words for sentence in GOLD])
    right = [
        (head + 1, rel) == gold
        for sentence, parse in zip(GOLD, parses, strict=True)
        for head, rel, gold in zip(
            parse.heads, parse.rels, zip(sentence.heads, sentence.rels, strict=True), strict=True
        )
    ]
    assert sum(right) >= len(right) - 2
    assert parses[0].upos == GOLD[0].upos


def test_an_exported_model_parses_raw_text(folder: Path) -> None:
    text = "The ministers met in Muscat. They agreed to meet again."
    sentences = EncoderParser(folder).parse(text, [Span(0, len(text))])
    assert len(sentences) == 2
    assert all(is_tree([token.head + 1 for token in sentence.tokens]) for sentence in sentences)


def test_a_model_folder_turned_back_is_the_model_it_came_from(folder: Path, tmp_path: Path) -> None:
    network, manifest = from_model(folder)
    export(network, manifest, tmp_path, SAMPLE)
    words = [sentence.words for sentence in GOLD]
    back, first = EncoderParser(tmp_path).parse_words(words), EncoderParser(folder).parse_words(words)
    assert [(p.upos, p.heads, p.rels) for p in back] == [(p.upos, p.heads, p.rels) for p in first]
    assert [p.names for p in back[:2]] == [p.names for p in first[:2]]  # nothing was learned of names in the third


def test_a_checkpoint_gives_back_what_was_saved(trained: ParserNetwork, manifest: Manifest, tmp_path: Path) -> None:
    checkpoints.save(tmp_path / "a.pt", trained, manifest)
    network, stored = checkpoints.load(tmp_path / "a.pt")
    assert stored == manifest
    for name, weight in trained.state_dict().items():
        assert np.array_equal(weight.numpy(), network.state_dict()[name].numpy())


def test_sentences_without_labelled_names_are_not_learned_from_for_names(some_examples: list[Example]) -> None:
    assert set(some_examples[2].names) == {UNKNOWN}
    network = checkpoints.new_network(load_manifest(MODEL / "labels.json"), layers=1)
    train(network, [some_examples[2:]], Plan(epochs=1), lambda _: None)
    assert network.names.weight.grad is None


def test_a_network_learns_from_another_what_no_label_tells(trained: ParserNetwork, manifest: Manifest) -> None:
    pool = unlabelled([["Ministers", "of", "Oman", "met", "on", "Friday", "in", "Muscat", "."]], FEATURISER)
    assert {label for example in pool for label in example.heads} == {UNKNOWN}
    torch.manual_seed(1)
    learner = checkpoints.new_network(manifest, layers=1)
    seen: list[float] = []
    plan = Plan(epochs=150, encoder_rate=1e-3, heads_rate=3e-3)
    train(learner, [pool], plan, lambda progress: seen.append(progress.loss), taught([trained, trained]))
    batch = inputs([example.features for example in pool])
    assert seen[-1] < seen[0] / 2
    same = learner(batch).arcs.argmax(-1) == trained(batch).arcs.argmax(-1)
    assert int(same.sum()) >= same.numel() - 3  # a network that has learned nothing hits one or two of the nine


def test_sentences_are_drawn_from_documents_each_once(tmp_path: Path) -> None:
    row = json.dumps({"text": "The ministers met in Muscat. They agreed to meet again. They agreed to meet again."})
    (tmp_path / "a.jsonl").write_text(f"{row}\n{row}\n", encoding="utf-8")
    assert [words[0] for words in drawn([f"{tmp_path / 'a.jsonl'}:5"], random.Random(1))] == ["The", "They"]


def test_the_mean_of_a_network_with_itself_is_that_network(trained: ParserNetwork) -> None:
    for name, weight in average([trained, trained]).items():
        assert np.allclose(weight.numpy(), trained.state_dict()[name].numpy())


def test_smoothed_weights_say_the_same(trained: ParserNetwork) -> None:
    batch = inputs(SAMPLE)
    ranges = input_ranges(trained, [batch])
    weights = {name: weight.numpy() for name, weight in trained.state_dict().items()}
    changed = smoothed(weights, ranges)
    layer = "encoder.layers.0"
    undone = {name: weight for name, weight in changed.items() if not name.endswith(".smooth")}
    for user in ("qkv", "up"):
        undone[f"{layer}.{user}.weight"] = changed[f"{layer}.{user}.weight"] / changed[f"{layer}.{user}.smooth"]
    network = checkpoints.with_weights(load_manifest(MODEL / "labels.json"), as_tensors(undone))
    network.eval()
    assert not np.allclose(changed[f"{layer}.out.weight"], weights[f"{layer}.out.weight"])
    assert np.allclose(network(batch).arcs.detach().numpy(), trained(batch).arcs.detach().numpy(), atol=1e-3)
