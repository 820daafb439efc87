"""The workbench: a record as pages in a browser, to look at, to read with the evidence lit up, to compare and review.

Comes in: the path of a record, requests. Goes out: HTML, SVG, CSV and JSON, all made on this machine; or, through
`publish`, the same pages as files. Needs the extra `communique[web]`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from communique.workbench.app import make_app
    from communique.workbench.publishing import publish
    from communique.workbench.settings import Settings

_HOMES = {
    "Settings": "communique.workbench.settings",
    "make_app": "communique.workbench.app",
    "publish": "communique.workbench.publishing",
}

__all__ = ["Settings", "make_app", "publish"]


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(home), name)
