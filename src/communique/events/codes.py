"""CAMEO and PLOVER: names of codes, and what a frame ("agreed to ...") makes of an inner event's code.

Comes in: `data/codes.yaml`, `data/frames.yaml`. Goes out: lookups. A CAMEO code is two to four digits, its root the
first two; PLOVER's event names are words ("CONSULT").
"""

from __future__ import annotations

from typing import Any

from communique.languages.tables import load_data


def _data(name: str) -> dict[str, Any]:
    return load_data("communique.events", name)


def plover(code: str) -> str | None:
    """PLOVER's event of a CAMEO code, or None: it has none for mere statements."""
    event: str | None = _data("codes")[code[:2]]["plover"]
    return event


def quad(code: str) -> int:
    """1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."""
    return int(_data("codes")[code[:2]]["quad"])


def framed(frame: str, inner: str | None) -> str | None:
    """The code of an inner event within a frame; `inner` None where the inner words tell no event."""
    table: dict[str, str] = _data("frames")[frame]
    keys = [inner[:size] for size in (4, 3, 2)] if inner else []
    return next((table[key] for key in keys if key in table), table["*"]) or None
