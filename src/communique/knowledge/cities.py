"""Cities: which state a well-known city that is no capital lies in; capitals are words of their parties.

Comes in: the words of a name. Goes out: the code of the state.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from communique.knowledge.folding import fold
from communique.knowledge.tables import rows, values

MOST_WORDS = 6
"""Words, signs among them, of the longest name: "Sharm el-Sheikh" and "Cox's Bazar" are cut at their signs."""


@cache
def _states() -> dict[str, str]:
    return {_key(city): row["code"] for row in rows("cities") for city in values(row["cities"])}


def _key(name: str) -> str:
    """A name without its blanks, so that it does not matter where words are cut."""
    return "".join(fold(name).split())


def state_of(words: Sequence[str]) -> str | None:
    """The code of the state of the city that `words` name as printed ("IDN" of "Labuan", "Bajo"), or None."""
    return _states().get(_key("".join(words)))
