"""The mean of the weights of checkpoints of one line of training, which is steadier than each of them:

python -m training.average CHECKPOINT... --out CHECKPOINT
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch

from training import checkpoints
from training.network import ParserNetwork


def average(networks: Sequence[ParserNetwork]) -> dict[str, torch.Tensor]:
    """The mean of each weight; the networks must be of one shape."""
    states = [network.state_dict() for network in networks]
    return {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}


def main() -> None:
    """Read the command line, average, save under the manifest of the last checkpoint."""
    parser = argparse.ArgumentParser(description="Average the weights of checkpoints.")
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    loaded = [checkpoints.load(path) for path in options.checkpoints]
    manifest = loaded[-1][1]
    network = checkpoints.with_weights(manifest, average([network for network, _ in loaded]))
    checkpoints.save(options.out, network, manifest)


if __name__ == "__main__":
    main()
