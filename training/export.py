"""A trained network into a model folder that the runtime loads:

    python -m training.export CHECKPOINT FOLDER

Writes parser.onnx (int8), labels.json and labels.npz; copies tokenizer.json, splitting.yaml and forms.yaml beside them.
"""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
import onnx
from onnx import TensorProto

from communique.reading.parsing.features import Features, Featuriser
from communique.reading.parsing.manifest import Manifest
from training import checkpoints
from training.evaluate import MODEL
from training.examples import inputs
from training.graph import RUNTIME, Array, Graph
from training.network import HEADS, LABEL_WIDTH, NEVER, WIDTH, ParserNetwork
from training.smoothing import input_ranges, smoothed
from training.treebank import treebank

BESIDE = ("tokenizer.json", "splitting.yaml", "forms.yaml")
SAMPLE = 300  # sentences


def export(network: ParserNetwork, manifest: Manifest, folder: Path, sample: Sequence[Features]) -> None:
    """Write the model folder. `sample` are sentences (a few hundred will do) that show how large values grow."""
    folder.mkdir(parents=True, exist_ok=True)
    weights = {name: weight.detach().float().numpy() for name, weight in network.state_dict().items()}
    ranges = input_ranges(network, [inputs(sample[i : i + 20]) for i in range(0, len(sample), 20)])
    onnx.save(build(smoothed(weights, ranges)), folder / "parser.onnx")
    (folder / "labels.json").write_bytes(msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n")
    bilinear, linear, bias = (weight.astype(np.float16) for weight in label_weights(weights))
    np.savez_compressed(folder / "labels.npz", bilinear=bilinear, linear=linear, bias=bias)
    for name in BESIDE:
        if not (folder / name).exists():
            shutil.copy(MODEL / name, folder / name)


def label_weights(weights: dict[str, Array]) -> tuple[Array, Array, Array]:
    """The weights of the last layer of relations, as `communique.reading.parsing.labels` takes them: bilinear, linear,
    bias."""
    bilinear = weights["relations.bilinear.weight"].reshape(-1, LABEL_WIDTH, LABEL_WIDTH)
    return bilinear, weights["relations.linear.weight"], weights["relations.linear.bias"]


def build(weights: dict[str, Array]) -> onnx.ModelProto:
    """The network as an ONNX graph, weights named as in PyTorch."""
    made = _Builder(weights)
    vectors = made.words(made.encoder())
    words = made.without_root(vectors)
    arcs = made.arcs(vectors, words)
    rels, both = made.relations(vectors, arcs)
    outputs = {
        "upos": (made.best(made.linear(words, "upos")), TensorProto.INT64),
        "arc": (arcs, TensorProto.FLOAT),
        "rel": (made.best(rels), TensorProto.INT64),
        "ner": (made.linear(words, "names"), TensorProto.FLOAT),
        "rep": (both, TensorProto.FLOAT),
    }
    pieces = ["sentences", "pieces"]
    inputs = {"ids": pieces, "case": pieces, "mask": pieces, "first": ["sentences", "words"]}
    return made.graph.model(inputs, outputs)


class _Builder:
    """The parts of the network, from weights named as in PyTorch."""

    def __init__(self, weights: dict[str, Array]) -> None:
        self._weights = weights
        self.graph = Graph()

    def linear(self, x: str, name: str) -> str:
        weight, bias = self._weights[f"{name}.weight"], self._weights.get(f"{name}.bias")
        return self.graph.linear(x, name, weight.T, bias)

    def norm(self, x: str, name: str) -> str:
        return self.graph.norm(x, name, self._weights[f"{name}.weight"], self._weights[f"{name}.bias"])

    def best(self, scores: str) -> str:
        return self.graph.op("ArgMax", scores, axis=-1, keepdims=0)

    def without_root(self, vectors: str) -> str:
        graph = self.graph
        return graph.op("Slice", vectors, graph.number(1), graph.number(2**31), graph.number(1))

    def encoder(self) -> str:
        graph, own = self.graph, self._weights
        length = graph.op("Shape", "ids", start=1, end=2)
        places = graph.rows(self._count(length), "encoder.place", own["encoder.place.weight"])
        pieces = graph.rows("ids", "encoder.piece", own["encoder.piece.weight"])
        casing = graph.op("Gather", graph.weight("encoder.casing", own["encoder.casing.weight"]), "case")
        total = graph.op("Add", graph.op("Add", pieces, casing), places)
        norm = "encoder.norm"
        mask = graph.op("Cast", "mask", to=TensorProto.INT32)
        mix = np.exp(own["encoder.mix"]) / np.exp(own["encoder.mix"]).sum()
        mixed = ""
        for number, share in enumerate(mix):
            name = f"encoder.layers.{number}"
            total = self._layer(total, norm, mask, name)
            norm = f"{name}.norm2"
            x = self.norm(total, norm)
            part = graph.op("Mul", x, graph.weight(f"encoder.mix.{number}", np.array(share, np.float32)))
            mixed = graph.op("Add", mixed, part) if mixed else part
        return mixed

    def _layer(self, total: str, norm: str, mask: str, name: str) -> str:
        """One layer, from the sum before the normalisation `norm` to the sum before the layer's last one."""
        graph = self.graph
        joint = self.linear(self._smooth(total, norm, f"{name}.qkv"), f"{name}.qkv")
        query, key, value = graph.ops("Split", 3, joint, axis=2)
        seen = graph.op("MultiHeadAttention", query, key, value, "", mask, domain=RUNTIME, num_heads=HEADS)
        total = graph.op("Add", self.norm(total, norm), self.linear(seen, f"{name}.out"))
        norm = f"{name}.norm1"
        inner = graph.gelu(self.linear(self._smooth(total, norm, f"{name}.up"), f"{name}.up"))
        return graph.op("Add", self.norm(total, norm), self.linear(inner, f"{name}.down"))

    def _smooth(self, total: str, norm: str, user: str) -> str:
        """The normalisation `norm` of a sum as the linear layer `user` takes it (see `smoothing`)."""
        by = self._weights[f"{user}.smooth"]
        return self.graph.norm(
            total, f"{user}.norm", self._weights[f"{norm}.weight"] / by, self._weights[f"{norm}.bias"] / by
        )

    def words(self, pieces: str) -> str:
        """Vectors of first pieces with the casing of their word, the root before them."""
        graph = self.graph
        places = graph.op("Unsqueeze", "first", graph.number(-1))
        wide = graph.op("Expand", places, graph.number(1, 1, WIDTH))
        words = graph.op("GatherElements", pieces, wide, axis=1)
        casing = graph.op("GatherElements", "case", "first", axis=1)
        table = graph.weight("casing", self._weights["casing.weight"])
        return graph.op("Concat", words, graph.op("Gather", table, casing), axis=-1)

    def arcs(self, vectors: str, words: str) -> str:
        graph = self.graph
        below = graph.gelu(self.linear(words, "arcs.below"))
        above = graph.gelu(self.linear(vectors, "arcs.above"))
        upright = graph.op("Transpose", above, perm=[0, 2, 1])
        scores = graph.op("MatMul", self.linear(below, "arcs.bilinear"), upright)
        bias = graph.op("MatMul", graph.weight("arcs.bias.weight", self._weights["arcs.bias.weight"]), upright)
        return graph.op("Add", graph.op("Add", scores, bias), self._padding())

    def _padding(self) -> str:
        """NEVER for places in `first` that hold no word: 0, but not the root. [sentences, 1, words + 1]"""
        graph = self.graph
        zero = graph.weight("zero", np.array(0, np.int64))
        places = graph.op("Unsqueeze", "first", graph.number(1))
        later = graph.op("Greater", self._count(graph.op("Shape", "first", start=1, end=2)), zero)
        empty = graph.op("And", graph.op("Equal", places, zero), later)
        return graph.op(
            "Mul", graph.op("Cast", empty, to=TensorProto.FLOAT), graph.weight("never", np.array([NEVER], np.float32))
        )

    def _count(self, length: str) -> str:
        """The numbers from 0 to `length` - 1."""
        start, step = (self.graph.weight(name, np.array(value, np.int64)) for name, value in (("zero", 0), ("one", 1)))
        return self.graph.op("Range", start, self.graph.op("Squeeze", length), step)

    def relations(self, vectors: str, arcs: str) -> tuple[str, str]:
        """Scores of relations under the best heads, and the vectors that they are made from."""
        graph = self.graph
        below = graph.gelu(self.linear(vectors, "relations.below"))
        above = graph.gelu(self.linear(vectors, "relations.above"))
        words = self.without_root(below)
        heads = graph.op("Unsqueeze", self.best(arcs), graph.number(-1))
        chosen = graph.op("GatherElements", above, graph.op("Expand", heads, graph.number(1, 1, LABEL_WIDTH)), axis=1)
        flat = self.linear(words, "relations.bilinear")
        shaped = graph.op("Reshape", flat, graph.number(0, 0, -1, LABEL_WIDTH))
        bilinear = graph.op("MatMul", shaped, graph.op("Unsqueeze", chosen, graph.number(-1)))
        linear = self.linear(graph.op("Concat", words, chosen, axis=-1), "relations.linear")
        scores = graph.op("Add", graph.op("Squeeze", bilinear, graph.number(-1)), linear)
        return scores, graph.op("Concat", below, above, axis=-1)


def main() -> None:
    """Read the command line and export."""
    parser = argparse.ArgumentParser(description="Export a checkpoint to a model folder.")
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    network, manifest = checkpoints.load(options.checkpoint)
    featuriser = Featuriser(MODEL / "tokenizer.json")
    sample = [featuriser.features(sentence.words) for sentence in treebank("gum", "train")[:SAMPLE]]
    export(network, manifest, options.folder, sample)


if __name__ == "__main__":
    main()
