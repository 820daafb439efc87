"""Name tags of words into names. A tag is "O" (no name), "B-PER" (a name begins) or "I-PER" (it goes on)."""

from __future__ import annotations

from collections.abc import Sequence

from communique.model import Name


def names_of(tags: Sequence[str]) -> tuple[Name, ...]:
    """The names that the tags of a sentence spell, in order. An "I" with nothing to go on begins a name."""
    names: list[Name] = []
    for i, tag in enumerate(tags):
        place, _, kind = tag.partition("-")
        if not kind:
            continue
        if place == "I" and names and names[-1].last == i - 1 and names[-1].kind == kind:
            names[-1] = Name(names[-1].first, i, kind)
        else:
            names.append(Name(i, i, kind))
    return tuple(names)
