"""Train the parser on the treebanks and on the sentences of the genre:

    python -m training.train --out runs/a.pt --start BASE/model.safetensors --epochs 6
    python -m training.train --out runs/b.pt --start MODEL_FOLDER --genre 4 --minutes 25 --encoder-rate 5e-5

`--start` is the encoder's own weights, a model folder (its int8 weights are turned back into numbers), or a checkpoint.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import torch

from communique.reading.parsing.features import Featuriser
from communique.reading.parsing.manifest import Manifest, load_manifest
from training import checkpoints
from training.evaluate import MODEL
from training.examples import examples
from training.genre_labels import genre_sentences
from training.learning import Plan, Progress, train
from training.lists import longer_lists
from training.network import ParserNetwork
from training.treebank import Gold, treebank
from training.warm_start import from_model

LAYERS = 6
SAVE_EVERY = 300  # steps
DEFAULTS = Plan()


def main() -> None:
    """Read the command line, train, save."""
    options = _options()
    torch.set_num_threads(options.threads)
    network, manifest = starting_point(options.start, options.layers)
    manifest = replace(manifest, name=options.name or manifest.name)
    chance = random.Random(options.seed)
    gold = training_sentences(options.treebanks, options.genre, chance, dev=options.dev)
    gold += longer_lists(gold, options.lists, chance)
    all_examples = examples(gold, manifest, Featuriser(MODEL / "tokenizer.json"))
    print(f"{len(all_examples)} sentences, {sum(len(e.heads) for e in all_examples)} words", flush=True)
    plan = Plan(options.epochs, options.minutes, options.pieces, options.encoder_rate, options.heads_rate, options.seed)
    train(network, [all_examples], plan, reporting(options.out, network, manifest))
    checkpoints.save(options.out, network, manifest)


def reporting(out: Path, network: ParserNetwork, manifest: Manifest) -> Callable[[Progress], None]:
    """What to do after each step: now and then tell where training stands, and save it to `out`."""
    began = time.monotonic()
    recent: list[float] = []

    def watch(progress: Progress) -> None:
        recent.append(progress.loss)
        if progress.step % 50 == 0:
            minutes = (time.monotonic() - began) / 60
            loss = sum(recent) / len(recent)
            print(f"step {progress.step}, {progress.done:.1%}, {minutes:.1f} min, loss {loss:.3f}", flush=True)
            recent.clear()
        if progress.step and progress.step % SAVE_EVERY == 0:
            checkpoints.save(out, network, manifest)

    return watch


def starting_point(start: Path, layers: int) -> tuple[ParserNetwork, Manifest]:
    """Network and manifest to begin from; see the head of this module."""
    if start.is_dir():
        return from_model(start)
    if start.suffix == ".pt":
        return checkpoints.load(start)
    manifest = load_manifest(MODEL / "labels.json")
    network = checkpoints.new_network(manifest, layers)
    checkpoints.load_encoder(network, start)
    return network, manifest


def training_sentences(treebanks: float, genre: int, chance: random.Random, *, dev: bool = False) -> list[Gold]:
    """A share of EWT and GUM (`dev`: their development parts too, but for the news, which are tested on), and the
    sentences of the genre as many times as told."""
    general = treebank("ewt", "train") + treebank("gum", "train")
    if dev:
        tested = {sentence.id for sentence in treebank("gum", "dev", "news")}
        general += [s for s in treebank("ewt", "dev") + treebank("gum", "dev") if s.id not in tested]
    return chance.sample(general, round(treebanks * len(general))) + genre_sentences("train") * genre


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Train the parser.")
    add = parser.add_argument
    add("--out", type=Path, required=True, help="checkpoint to write")
    add("--start", type=Path, required=True, help="model.safetensors of the encoder, a model folder, or a checkpoint")
    add("--name", help="name and version of the model, such as communique-en-2")
    add("--layers", type=int, default=LAYERS, help="layers of a new encoder")
    add("--treebanks", type=float, default=1.0, help="share of the sentences of EWT and GUM to draw")
    add("--dev", action="store_true", help="train on the development parts of EWT and GUM too, GUM news left out")
    add("--genre", type=int, default=0, help="how many times the sentences of the genre count")
    add("--lists", type=int, default=0, help="sentences with longer lists to make (see the module lists)")
    add("--epochs", type=float, default=DEFAULTS.epochs)
    add("--minutes", type=float, default=DEFAULTS.minutes)
    add("--pieces", type=int, default=DEFAULTS.pieces, help="word pieces in a batch")
    add("--encoder-rate", type=float, default=DEFAULTS.encoder_rate)
    add("--heads-rate", type=float, default=DEFAULTS.heads_rate)
    add("--seed", type=int, default=DEFAULTS.seed)
    add("--threads", type=int, default=2)
    return parser.parse_args()


if __name__ == "__main__":
    main()
