"""The network in PyTorch: one encoder with heads for parts of speech, dependencies and names.

A word stands for its first piece. The encoder is uncased, so the casing of each word is added to the embeddings and to
the word's vector. Arcs and relations are biaffine (Dozat and Manning, 2017); the root is the mark at the beginning.
Sizes of the encoder are those of all-MiniLM-L6-v2.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

WIDTH, INNER, HEADS, PIECES, PLACES, CASINGS = 384, 1536, 12, 30522, 512, 6
CASING_WIDTH = 16
WORD_WIDTH = WIDTH + CASING_WIDTH
ARC_WIDTH, LABEL_WIDTH = 192, 96
NEVER = -1e4


@dataclass(frozen=True, slots=True)
class Batch:
    """Sentences as tensors. `pieces`, `casing`, `mask` are [sentences, pieces]; `first` is [sentences, words + 1], with
    `known` true where there is a word (or the root)."""

    pieces: Tensor
    casing: Tensor
    mask: Tensor
    first: Tensor
    known: Tensor


@dataclass(frozen=True, slots=True)
class Outputs:
    """Scores of all words [sentences, words, ...]: parts of speech, arcs (column 0 is the root), name tags; and the
    vectors of words with the root before them, from which relations are scored."""

    upos: Tensor
    arcs: Tensor
    names: Tensor
    vectors: Tensor


class Layer(nn.Module):
    """One layer of a BERT encoder."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, 1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, 1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """The vectors after this layer; `bias` hides padding."""
        sentences, length, _ = x.shape
        parts = self.qkv(x).reshape(sentences, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        query, key, value = parts.unbind(0)
        seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=bias)
        x = self.norm1(x + self.drop(self.out(seen.transpose(1, 2).reshape(sentences, length, WIDTH))))
        vectors: Tensor = self.norm2(x + self.drop(self.down(functional.gelu(self.up(x)))))
        return vectors


class Encoder(nn.Module):
    """Word pieces to vectors: a learned mix of all layers."""

    def __init__(self, layers: int) -> None:
        super().__init__()
        self.piece = nn.Embedding(PIECES, WIDTH)
        self.place = nn.Embedding(PLACES, WIDTH)
        self.casing = nn.Embedding(CASINGS, WIDTH)
        nn.init.zeros_(self.casing.weight)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.drop = nn.Dropout(0.1)
        self.mix = nn.Parameter(torch.arange(layers, dtype=torch.float32) - layers / 2)

    def forward(self, batch: Batch) -> Tensor:
        """Vectors of pieces [sentences, pieces, WIDTH]."""
        places = torch.arange(batch.pieces.shape[1])
        x = self.drop(self.norm(self.piece(batch.pieces) + self.place(places) + self.casing(batch.casing)))
        bias = (1.0 - batch.mask[:, None, None, :].to(x.dtype)) * NEVER
        mixed = torch.zeros_like(x)
        for layer, share in zip(self.layers, torch.softmax(self.mix, 0), strict=True):
            x = layer(x, bias)
            mixed = mixed + share * x
        return mixed


class Arcs(nn.Module):
    """score[word, head] = below' U above + bias . above"""

    def __init__(self) -> None:
        super().__init__()
        self.below = nn.Linear(WORD_WIDTH, ARC_WIDTH)
        self.above = nn.Linear(WORD_WIDTH, ARC_WIDTH)
        self.bilinear = nn.Linear(ARC_WIDTH, ARC_WIDTH, bias=False)
        self.bias = nn.Linear(ARC_WIDTH, 1, bias=False)
        nn.init.zeros_(self.bias.weight)
        nn.init.normal_(self.bilinear.weight, std=0.3 * ARC_WIDTH**-0.5)
        self.drop = nn.Dropout(0.25)

    def forward(self, words: Tensor) -> Tensor:
        """Scores [sentences, words, words + 1] of vectors with the root before them."""
        below = self.drop(functional.gelu(self.below(words[:, 1:])))
        above = self.drop(functional.gelu(self.above(words)))
        scores: Tensor = self.bilinear(below) @ above.transpose(1, 2) + self.bias(above).transpose(1, 2)
        return scores


class Relations(nn.Module):
    """score[relation] = below' U[relation] above + W[relation] . (below, above) + bias"""

    def __init__(self, relations: int) -> None:
        super().__init__()
        self.relations = relations
        self.below = nn.Linear(WORD_WIDTH, LABEL_WIDTH)
        self.above = nn.Linear(WORD_WIDTH, LABEL_WIDTH)
        self.bilinear = nn.Linear(LABEL_WIDTH, relations * LABEL_WIDTH, bias=False)
        self.linear = nn.Linear(2 * LABEL_WIDTH, relations)
        nn.init.normal_(self.bilinear.weight, std=0.05)
        self.drop = nn.Dropout(0.2)

    def forward(self, words: Tensor, heads: Tensor) -> Tensor:
        """Scores [sentences, words, relations] of each word under the head given (0 is the root)."""
        below = functional.gelu(self.below(words[:, 1:]))
        above = functional.gelu(self.above(words))
        above = torch.gather(above, 1, heads[:, :, None].expand(-1, -1, LABEL_WIDTH))
        below, above = self.drop(below), self.drop(above)
        shape = (*below.shape[:2], self.relations, LABEL_WIDTH)
        bilinear = (self.bilinear(below).reshape(shape) @ above[..., None]).squeeze(-1)
        scores: Tensor = bilinear + self.linear(torch.cat([below, above], -1))
        return scores


class ParserNetwork(nn.Module):
    """The whole: encoder and heads. `layers` of the encoder, numbers of parts of speech, relations and name tags."""

    def __init__(self, layers: int, upos: int, relations: int, names: int) -> None:
        super().__init__()
        self.encoder = Encoder(layers)
        self.casing = nn.Embedding(CASINGS, CASING_WIDTH)
        self.drop = nn.Dropout(0.2)
        self.upos = nn.Linear(WORD_WIDTH, upos)
        self.names = nn.Linear(WORD_WIDTH, names)
        self.arcs = Arcs()
        self.relations = Relations(relations)

    def forward(self, batch: Batch) -> Outputs:
        """Scores of everything but relations, which want a head: `relations(outputs.vectors, heads)`."""
        pieces = self.encoder(batch)
        words = torch.gather(pieces, 1, batch.first[:, :, None].expand(-1, -1, WIDTH))
        casing = self.casing(torch.gather(batch.casing, 1, batch.first))
        vectors = self.drop(torch.cat([words, casing], -1))
        arcs = self.arcs(vectors) + (~batch.known)[:, None, :].to(vectors.dtype) * NEVER
        return Outputs(self.upos(vectors[:, 1:]), arcs, self.names(vectors[:, 1:]), vectors)
