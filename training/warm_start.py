"""A model folder back into a network, so that training can go on from weights of which only the int8 form was kept.

The rounding costs little: exported again without training, the same int8 weights come out.
"""

from __future__ import annotations

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


def from_model(folder: Path) -> tuple[ParserNetwork, Manifest]:
    """The network and manifest of a folder that `training.export` wrote."""
    stored = {
        tensor.name: numpy_helper.to_array(tensor) for tensor in onnx.load(folder / "parser.onnx").graph.initializer
    }
    weights = {name: torch.from_numpy(value.copy()) for name, value in _weights(stored).items()}
    manifest = load_manifest(folder / "labels.json")
    return with_weights(manifest, weights), manifest


def _weights(stored: dict[str, Array]) -> dict[str, Array]:
    """The weights under their names in PyTorch."""
    weights = {name: value for name, value in stored.items() if name.endswith((".weight", ".bias"))}
    for name, rounded in stored.items():
        base, _, kind = name.rpartition(".")
        if kind == "int8":
            scale = stored[f"{base}.scale"]
            numbers = rounded.astype(np.float32) * scale
            weights[f"{base}.weight"] = numbers if base in _AS_ROWS else numbers.T
    shares = [stored[f"encoder.mix.{number}"] for number in range(_layers(stored))]
    weights["encoder.mix"] = np.log(np.array(shares, np.float32))
    for name in ("encoder.casing", "casing"):
        weights[f"{name}.weight"] = stored[name]
    return weights


def _layers(stored: dict[str, Array]) -> int:
    return sum(name.startswith("encoder.mix.") for name in stored)
