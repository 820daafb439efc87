"""A model folder back into a network, so that training can go on from weights of which only the int8 form was kept.

The rounding costs little: exported again without training, the model parses as before but for a word in a hundred.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from communique.reading.parsing.manifest import Manifest, load_manifest
from training.checkpoints import with_weights
from training.graph import Array
from training.network import ParserNetwork

_AS_ROWS = ("encoder.piece", "encoder.place")
_SMOOTH = (".qkv.norm.weight", ".qkv.norm.bias", ".up.norm.weight", ".up.norm.bias")


def from_model(folder: Path) -> tuple[ParserNetwork, Manifest]:
    """The network and manifest of a folder that `training.export` wrote."""
    stored = {
        tensor.name: numpy_helper.to_array(tensor) for tensor in onnx.load(folder / "parser.onnx").graph.initializer
    }
    manifest = load_manifest(folder / "labels.json")
    return with_weights(manifest, as_tensors(_weights(stored))), manifest


def as_tensors(weights: Mapping[str, Array]) -> dict[str, torch.Tensor]:
    """Arrays as tensors that share nothing with them."""
    return {name: torch.from_numpy(np.array(value, np.float32)) for name, value in weights.items()}


def _weights(stored: dict[str, Array]) -> dict[str, Array]:
    """The weights under their names in PyTorch."""
    weights = {
        name: value
        for name, value in stored.items()
        if name.endswith((".weight", ".bias")) and not name.endswith(_SMOOTH)
    }
    for name, rounded in stored.items():
        base, _, kind = name.rpartition(".")
        if kind == "int8":
            numbers = rounded.astype(np.float32) * stored[f"{base}.scale"]
            weights[f"{base}.weight"] = numbers if base in _AS_ROWS else numbers.T
    for layer in range(_layers(stored)):
        before = f"encoder.layers.{layer - 1}.norm2" if layer else "encoder.norm"
        _unsmooth(weights, stored, f"encoder.layers.{layer}.qkv", before)
        _unsmooth(weights, stored, f"encoder.layers.{layer}.up", f"encoder.layers.{layer}.norm1")
    shares = [stored[f"encoder.mix.{number}"] for number in range(_layers(stored))]
    weights["encoder.mix"] = np.log(np.array(shares, np.float32))
    weights["encoder.casing.weight"] = stored["encoder.casing"]
    weights["casing.weight"] = stored["casing"]
    return weights


def _unsmooth(weights: dict[str, Array], stored: dict[str, Array], name: str, norm: str) -> None:
    """Undo what `smoothing` did to the inputs of a layer: its factors are those by which the copy of the
    normalisation is smaller. (Those of the attention's values stay: both sides of them are weights.)"""
    factors = stored[f"{norm}.weight"] / stored[f"{name}.norm.weight"]
    weights[f"{name}.weight"] = weights[f"{name}.weight"] / factors


def _layers(stored: dict[str, Array]) -> int:
    return sum(name.startswith("encoder.mix.") for name in stored)
