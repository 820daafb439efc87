"""Networks on disk while they are trained, and the weights that training may begin from."""

from __future__ import annotations

from pathlib import Path

import msgspec
import torch
from safetensors.torch import load_file
from torch import Tensor

from communique.reading.parsing.manifest import Manifest
from training.network import ParserNetwork


def new_network(manifest: Manifest, layers: int) -> ParserNetwork:
    """A network with the outputs of `manifest` and random weights."""
    return ParserNetwork(layers, len(manifest.upos), len(manifest.relations), len(manifest.names))


def save(path: Path, network: ParserNetwork, manifest: Manifest) -> None:
    """Write network and manifest; the file before it stays whole until the new one is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"manifest": msgspec.to_builtins(manifest), "weights": network.state_dict()}, path.with_suffix(".part"))
    path.with_suffix(".part").replace(path)


def load(path: Path) -> tuple[ParserNetwork, Manifest]:
    """What `save` wrote."""
    stored = torch.load(path, weights_only=True)
    manifest = msgspec.convert(stored["manifest"], Manifest)
    weights: dict[str, Tensor] = stored["weights"]
    return with_weights(manifest, weights), manifest


def with_weights(manifest: Manifest, weights: dict[str, Tensor]) -> ParserNetwork:
    """A network with these weights, as many layers as they have."""
    network = new_network(manifest, layers=len(weights["encoder.mix"]))
    network.load_state_dict(weights)
    return network


def load_encoder(network: ParserNetwork, path: Path) -> None:
    """Put the weights of all-MiniLM-L6-v2 (`model.safetensors`) into the encoder; further layers are left out."""
    stored = {name.removeprefix("bert."): weight for name, weight in load_file(path).items()}
    encoder = network.encoder
    places = stored["embeddings.position_embeddings.weight"] + stored["embeddings.token_type_embeddings.weight"][0]
    with torch.no_grad():
        encoder.piece.weight.copy_(stored["embeddings.word_embeddings.weight"])
        encoder.place.weight.copy_(places)
        for number, layer in enumerate(encoder.layers):
            for kind in ("weight", "bias"):
                for own, parts in _PARTS.items():
                    found = [stored[f"encoder.layer.{number}.{part}.{kind}"] for part in parts]
                    getattr(getattr(layer, own), kind).copy_(torch.cat(found))
        encoder.norm.weight.copy_(stored["embeddings.LayerNorm.weight"])
        encoder.norm.bias.copy_(stored["embeddings.LayerNorm.bias"])


_PARTS = {
    "qkv": tuple(f"attention.self.{part}" for part in ("query", "key", "value")),
    "out": ("attention.output.dense",),
    "norm1": ("attention.output.LayerNorm",),
    "up": ("intermediate.dense",),
    "down": ("output.dense",),
    "norm2": ("output.LayerNorm",),
}
