"""Tables of a language: YAML files under `languages/<code>/`, read once.

Comes in: a language code and a table's name. Goes out: the parsed YAML. Lowest layer of the way of the data.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any

import yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C loader reads a table ten times faster


@cache
def load_table(lang: str, name: str) -> dict[str, Any]:
    """The table `name` ("page") of language `lang` ("en"), as its YAML file states it; read once, not to be changed.

    Raises FileNotFoundError where the language has no such table.
    """
    path = resources.files("communique.languages").joinpath(lang, f"{name}.yaml")
    table = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
    return dict(table)
