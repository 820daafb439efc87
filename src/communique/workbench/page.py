"""A page before it is rendered: which template, with which values. Page functions make it, `rendering` sets it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Page:
    """`template` is a file of templates/, `title` stands in the head of the page, `here` marks the place in the
    navigation, `values` go to the template, `status` is the answer's HTTP status."""

    template: str
    title: str
    here: str
    values: Mapping[str, Any] = field(default_factory=dict)
    status: int = 200


@dataclass(frozen=True, slots=True)
class Paging:
    """Where a list stands: page `number`, rows [first, last] of `total` (None where counting would take too long;
    `more` tells whether rows follow). `at_least` says that there are more rows than `total` tells."""

    number: int
    first: int
    last: int
    more: bool
    total: int | None = None
    at_least: bool = False

    @property
    def pages(self) -> int | None:
        """How many pages there are, where that is known."""
        size = self.last - self.first + 1 if self.more else None
        if self.total is None or self.at_least:
            return None
        return self.number if size is None else -(-self.total // size)
