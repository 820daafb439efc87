"""Where the shared gold, corpora and peers' data stand: `../shared` beside the checkout, or COMMUNIQUE_SHARED.

None of it is part of the project; what needs it says so and is skipped where it is absent.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SETS = ("iran_china", "a", "b", "c", "d", "e", "f")


def shared() -> Path | None:
    """The folder of shared data, or None where it is absent."""
    path = Path(os.environ.get("COMMUNIQUE_SHARED", Path(__file__).resolve().parents[2] / "shared"))
    return path if (path / "gold").is_dir() else None


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)
