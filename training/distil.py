"""Train a parser on what several parsers say together, on gold sentences and on sentences without labels:

    python -m training.distil --teachers runs/a.pt runs/b.pt --start runs/ab.pt --out runs/c.pt --minutes 90 \\
        --texts ../shared/corpora/news_briefs_2023_en.jsonl:4500 ../shared/corpora/white_house.jsonl:250

Each of `--texts` is a file of documents (JSON lines with "text") and how many of them to draw. What is learned on a
sentence without labels is the mean of the teachers' probabilities of every head and label; on a gold sentence half that
and half its labels (after Kuncoro et al. 2016, "Distilling an Ensemble of Greedy Dependency Parsers into One MST
Parser").
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import torch
from torch import Tensor

from communique.model import Document
from communique.reading.page import look_at
from communique.reading.parsing.features import Featuriser
from communique.reading.parsing.loading import load_parser
from training import checkpoints
from training.evaluate import MODEL
from training.examples import UNKNOWN, Example, Targets, examples
from training.learning import Loss, Plan, losses, train
from training.lists import longer_lists
from training.network import Batch, Outputs, ParserNetwork
from training.train import reporting, training_sentences

SIGNS = 5000  # of each text
SHORTEST, LONGEST = 8, 90  # word pieces of a sentence without labels
LESS = 0.5  # how much parts of speech and names count beside arcs and relations


def main() -> None:
    """Read the command line, draw sentences, train, save."""
    options = _options()
    torch.set_num_threads(options.threads)
    teachers = [checkpoints.load(path)[0].eval() for path in options.teachers]
    network, manifest = checkpoints.load(options.start)
    manifest = replace(manifest, name=options.name or manifest.name)
    chance = random.Random(options.seed)
    gold = training_sentences(1.0, options.genre, chance, dev=options.dev)
    gold += longer_lists(gold, options.lists, chance)
    featuriser = Featuriser(MODEL / "tokenizer.json")
    pools = [examples(gold, manifest, featuriser), unlabelled(drawn(options.texts, chance), featuriser)]
    print(f"{len(pools[0])} gold sentences, {len(pools[1])} without labels", flush=True)
    plan = Plan(options.epochs, options.minutes, options.pieces, options.encoder_rate, options.heads_rate, options.seed)
    train(network, pools, plan, reporting(options.out, network, manifest), taught(teachers))
    checkpoints.save(options.out, network, manifest)


def taught(teachers: Sequence[ParserNetwork]) -> Loss:
    """The loss against the mean of what the teachers say, and against the labels where there are any."""

    def loss(network: ParserNetwork, batch: Batch, outputs: Outputs, targets: Targets) -> Tensor:
        words = batch.known[:, 1:]
        labelled = bool((targets.heads != UNKNOWN).any())
        with torch.no_grad():
            said = [teacher(batch) for teacher in teachers]
            arcs = _mean(one.arcs for one in said)
            heads = torch.where(targets.heads >= 0, targets.heads, arcs.argmax(-1))
            pairs = zip(teachers, said, strict=True)
            relations = _mean(teacher.relations(one.vectors, heads) for teacher, one in pairs)
            upos, names = _mean(one.upos for one in said), _mean(one.names for one in said)
        told = _apart(outputs.arcs, arcs, words)
        told = told + _apart(network.relations(outputs.vectors, heads), relations, words)
        told = told + LESS * (_apart(outputs.upos, upos, words) + _apart(outputs.names, names, words))
        return (told + losses(network, outputs, targets)) / 2 if labelled else told

    return loss


def _mean(scores: Iterable[Tensor]) -> Tensor:
    """The mean of the probabilities that scores stand for."""
    return torch.stack([torch.softmax(one, -1) for one in scores]).mean(0)


def _apart(scores: Tensor, probabilities: Tensor, words: Tensor) -> Tensor:
    """The cross-entropy of scores against probabilities, the mean over the words."""
    return -(probabilities * torch.log_softmax(scores, -1)).sum(-1)[words].mean()


def drawn(texts: Sequence[str], chance: random.Random) -> list[list[str]]:
    """The words of the sentences of documents drawn from files ("FILE:HOW_MANY"), each sentence once."""
    parser = load_parser("en")
    seen: dict[tuple[str, ...], None] = {}
    for told in texts:
        path, _, many = told.rpartition(":")
        with Path(path).open(encoding="utf-8") as file:
            rows = [json.loads(line) for line in file]
        for row in chance.sample(rows, min(int(many), len(rows))):
            page = look_at(Document(id="-", text=row["text"][:SIGNS]))
            for sentence in parser.parse(page.plain, page.paragraphs):
                seen.setdefault(tuple(token.text for token in sentence.tokens))
    return [list(words) for words in seen]


def unlabelled(sentences: Iterable[list[str]], featuriser: Featuriser) -> list[Example]:
    """Sentences as numbers with nothing to learn but what others say of them; short and long ones left out."""
    made = ((len(words), featuriser.features(words)) for words in sentences)
    return [
        Example(features, *([UNKNOWN] * count for _ in range(4)))
        for count, features in made
        if SHORTEST <= len(features.pieces) <= LONGEST
    ]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Train a parser on what several say together.")
    add = parser.add_argument
    add("--out", type=Path, required=True, help="checkpoint to write")
    add("--start", type=Path, required=True, help="checkpoint to begin from")
    add("--name", help="name and version of the model, such as communique-en-4")
    add("--teachers", type=Path, nargs="+", required=True, help="checkpoints to learn from")
    add("--texts", nargs="+", required=True, metavar="FILE:N", help="documents, and how many of them to draw")
    add("--dev", action="store_true", help="train on the development parts of EWT and GUM too, GUM news left out")
    add("--genre", type=int, default=3, help="how many times the sentences of the genre count")
    add("--lists", type=int, default=800, help="sentences with longer lists to make (see the module lists)")
    add("--epochs", type=float, default=3.0)
    add("--minutes", type=float, default=float("inf"))
    add("--pieces", type=int, default=900, help="word pieces in a batch")
    add("--encoder-rate", type=float, default=7e-5)
    add("--heads-rate", type=float, default=5e-4)
    add("--seed", type=int, default=1)
    add("--threads", type=int, default=2)
    return parser.parse_args()


if __name__ == "__main__":
    main()
