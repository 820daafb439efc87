"""Joints: words that join somebody to a list of people from beside it ("as well as", "accompanied by").

Comes in: the words of a sentence in lower case. Goes out: where the list goes on, or where it stood before.
"""

from __future__ import annotations

from collections.abc import Sequence

_ALONGSIDE = (("as", "well", "as"), ("along", "with"), ("together", "with"), ("joined", "by"), ("accompanied", "by"),
              ("alongside",), ("plus",))  # fmt: skip


def behind_alongside(low: Sequence[str], i: int) -> int | None:
    """The word behind "as well as", "along with" and their like that begin at word i, or None."""
    return next((i + len(words) for words in _ALONGSIDE if tuple(low[i : i + len(words)]) == words), None)


def before_alongside(low: Sequence[str], i: int) -> int | None:
    """The word before "as well as" and its like that end at word i, a comma passed over, or None."""
    found = (
        i - len(words) for words in _ALONGSIDE if i >= len(words) and tuple(low[i - len(words) + 1 : i + 1]) == words
    )
    before = next(found, None)
    return None if before is None else before - (low[before] == ",")
