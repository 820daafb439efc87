"""Tables: YAML files of a language (`languages/<code>/`) or of a package (its `data/`), read once.

Comes in: a language code or a package, and a table's name. Goes out: the parsed YAML. Lowest layer of the way of the
data.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

import yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C loader reads a table ten times faster


@cache
def load_table(lang: str, name: str) -> dict[str, Any]:
    """The table `name` ("page") of language `lang` ("en"), as its YAML file states it; read once, not to be changed.

    Raises FileNotFoundError where the language has no such table.
    """
    return _parsed(resources.files("communique.languages").joinpath(lang, f"{name}.yaml"))


@cache
def load_data(package: str, name: str) -> dict[str, Any]:
    """The table `data/<name>.yaml` of a package ("communique.events"); read once, not to be changed.

    Raises FileNotFoundError where the package has no such table.
    """
    return _parsed(resources.files(package).joinpath("data", f"{name}.yaml"))


def _parsed(path: Traversable) -> dict[str, Any]:
    return dict(yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader))
