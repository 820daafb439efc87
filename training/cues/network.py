"""The heads: word by word, no statement or the act of the statement that hangs on it."""

from __future__ import annotations

import random
from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.cues.examples import Sizes, Words

WIDTH = 160
AT_ONCE = 4  # documents in a step
NONE_COUNTS = 0.5  # of a word without a statement beside one with


class CueHeads(nn.Module):
    """Three layers over the parser's vectors of a word and of its head, with its neighbours."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.form = nn.Embedding(sizes.forms, 48, padding_idx=0)
        self.upos = nn.Embedding(sizes.upos, 12)
        self.rel = nn.Embedding(sizes.rels, 16)
        self.word = nn.Sequential(nn.Dropout(0.3), nn.Linear(2 * sizes.vector + 48 + 12 + 16 + 1, WIDTH), nn.GELU())
        self.near = nn.Conv1d(WIDTH, WIDTH, 5, padding=2)
        self.act = nn.Sequential(
            nn.Dropout(0.3), nn.Linear(3 * WIDTH, 128), nn.GELU(), nn.Dropout(0.3), nn.Linear(128, sizes.acts)
        )

    def forward(self, words: Words) -> Tensor:
        """Scores [n, acts] of one document's words."""
        vectors = words.vectors / 3
        parts = [vectors, _above(vectors, words.heads), self.form(words.form), self.upos(words.upos)]
        inner = self.word(torch.cat([*parts, self.rel(words.rel), words.quoted[:, None]], 1))
        near = functional.relu(self.near(inner.T[None])[0].T)
        scores: Tensor = self.act(torch.cat([inner, _above(inner, words.heads), near], 1))
        return scores


def _above(values: Tensor, heads: Tensor) -> Tensor:
    return torch.where((heads >= 0)[:, None], values[heads.clamp(min=0)], torch.zeros_like(values))


def learn(documents: Sequence[Words], sizes: Sizes, *, epochs: int = 14, seed: int = 0) -> CueHeads:
    """Heads trained on `documents`."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    heads = CueHeads(sizes)
    optimiser = torch.optim.AdamW(heads.parameters(), weight_decay=0.05)
    steps = epochs * -(-len(documents) // AT_ONCE)
    rate = torch.optim.lr_scheduler.OneCycleLR(optimiser, 4e-3, total_steps=steps)
    weights = torch.ones(sizes.acts)
    weights[0] = NONE_COUNTS
    order = list(documents)
    for _ in range(epochs):
        chance.shuffle(order)
        for start in range(0, len(order), AT_ONCE):
            optimiser.zero_grad()
            losses = [
                functional.cross_entropy(heads(words), words.cues, weight=weights, reduction="sum")
                for words in order[start : start + AT_ONCE]
            ]
            torch.autograd.backward([torch.stack(losses).sum() / 2000])
            optimiser.step()
            rate.step()
    heads.eval()
    return heads


def chances(heads: CueHeads, words: Words) -> Tensor:
    """The chance of every act [n, acts] for the words of a document; column 0: no statement hangs on the word."""
    with torch.no_grad():
        return torch.softmax(heads(words), 1)
