"""The training loop: losses, learning rates, the clock.

The encoder learns ten times slower than the heads, its piece and place embeddings not at all. Rates rise over the first
steps and then fall in a line; what runs out first, steps or minutes, sets the line.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.examples import UNKNOWN, Example, Targets, shuffled_batches, tensors
from training.network import Batch, Outputs, ParserNetwork

WARM_STEPS = 60


@dataclass(frozen=True, slots=True)
class Plan:
    """How to train. `epochs` may be a fraction; `minutes` ends it earlier; `pieces` is the size of a batch; rates are
    the highest reached."""

    epochs: float = 6.0
    minutes: float = float("inf")
    pieces: int = 900
    encoder_rate: float = 1e-4
    heads_rate: float = 1e-3
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Progress:
    """Where training stands: steps made, the share of the plan that is done, the loss of this step."""

    step: int
    done: float
    loss: float


def losses(network: ParserNetwork, outputs: Outputs, targets: Targets) -> Tensor:
    """The sum of the losses of parts of speech, arcs, relations (under the right heads) and names where labelled."""
    relations = network.relations(outputs.vectors, targets.heads.clamp(min=0))
    total = (
        _loss(outputs.upos, targets.upos) + _loss(outputs.arcs, targets.heads) + _loss(relations, targets.rels)
    )  # fmt: skip
    if (targets.names != UNKNOWN).any():
        total = total + _loss(outputs.names, targets.names)
    return total


def _loss(scores: Tensor, targets: Tensor) -> Tensor:
    return functional.cross_entropy(scores.flatten(0, 1), targets.flatten(), ignore_index=UNKNOWN)


Loss = Callable[[ParserNetwork, Batch, Outputs, Targets], Tensor]
"""What a step makes smaller, of the network, what it was given, what it said and what it should say."""


def by_labels(network: ParserNetwork, _: Batch, outputs: Outputs, targets: Targets) -> Tensor:
    """The loss of plain training: what the labels say."""
    return losses(network, outputs, targets)


def train(
    network: ParserNetwork,
    pools: Sequence[Sequence[Example]],
    plan: Plan,
    watch: Callable[[Progress], None],
    loss_of: Loss = by_labels,
) -> None:
    """Train `network` in place; `watch` is called after every step. A batch holds examples of one of the `pools`."""
    torch.manual_seed(plan.seed)
    optimiser, rates = _optimiser(network, plan)
    network.train()
    began = time.monotonic()
    for step, share, batch in _steps(pools, plan):
        done = max(share, (time.monotonic() - began) / 60 / plan.minutes)
        if done >= 1:
            break
        factor = min(1.0, (step + 1) / WARM_STEPS) * max(0.02, 1 - done)
        for group, rate in zip(optimiser.param_groups, rates, strict=True):
            group["lr"] = rate * factor
        inputs, targets = tensors(batch)
        loss = loss_of(network, inputs, network(inputs), targets)
        optimiser.zero_grad()
        torch.autograd.backward([loss])
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        watch(Progress(step, done, loss.item()))
    network.eval()


def _steps(pools: Sequence[Sequence[Example]], plan: Plan) -> Iterator[tuple[int, float, list[Example]]]:
    """Number of the step, share of the planned epochs behind it, batch; without end."""
    chance = random.Random(plan.seed)
    step, epoch = 0, 0
    while True:
        batches = [batch for pool in pools for batch in shuffled_batches(pool, plan.pieces, chance)]
        if len(pools) > 1:
            chance.shuffle(batches)
        for i, batch in enumerate(batches):
            yield step, (epoch + i / len(batches)) / plan.epochs, batch
            step += 1
        epoch += 1


def _optimiser(network: ParserNetwork, plan: Plan) -> tuple[torch.optim.Optimizer, list[float]]:
    frozen = (network.encoder.piece.weight, network.encoder.place.weight)
    for weight in frozen:
        weight.requires_grad_(False)
    slow = [w for name, w in network.encoder.named_parameters() if w.requires_grad and "casing" not in name]
    slow = [w for w in slow if w is not network.encoder.mix]
    ids = set(map(id, slow))
    fast = [w for w in network.parameters() if w.requires_grad and id(w) not in ids]
    rates = [plan.encoder_rate, plan.heads_rate]
    groups = [{"params": slow, "lr": rates[0]}, {"params": fast, "lr": rates[1]}]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01), rates
