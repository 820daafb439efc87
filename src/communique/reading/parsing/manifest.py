"""The manifest of a model, `labels.json`: its name and what its outputs stand for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec

from communique.errors import ParserError


@dataclass(frozen=True, slots=True)
class Manifest:
    """Name and version of a model; parts of speech, relations and name tags in the order of the network's outputs."""

    name: str
    upos: tuple[str, ...]
    relations: tuple[str, ...]
    names: tuple[str, ...]


def load_manifest(path: Path) -> Manifest:
    """Read `labels.json`. Raises `ParserError` where it is missing or is no manifest."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Manifest)
    except (OSError, msgspec.MsgspecError) as error:
        raise ParserError(f"{path} is no manifest of a parser: {error}", "Name the folder of a whole model") from error
