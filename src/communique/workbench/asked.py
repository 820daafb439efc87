"""What a request asks: the words of its address, bounded, and the filter that they make.

Comes in: path parameters and the query of an address (strangers may have written it). Goes out: plain values, a
`Filter`. Raises QuestionError for what cannot be understood.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from communique.errors import QuestionError
from communique.record import Filter

LONGEST = 300
"""The longest value of one word of an address, in characters."""

MOST = 40
"""The most words that an address may ask with."""

_LAST_PAGE = 1_000_000
_SEVERAL = (
    "party", "person", "kind", "act", "issue", "instrument", "status", "reported", "publisher", "contact", "document",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """The words of one address: `path` without its query, `named` the parts of the path that have a name, `query` the
    words after the question mark, in order."""

    path: str
    named: Mapping[str, str] = field(default_factory=dict)
    query: Sequence[tuple[str, str]] = ()

    def one(self, name: str, default: str = "") -> str:
        """The last value given under this name, without blanks around it."""
        return next((value.strip() for key, value in reversed(self.query) if key == name), default)

    def all(self, name: str) -> tuple[str, ...]:
        """All values given under this name that are not empty; "Iran, China" counts as two."""
        told = [part.strip() for key, value in self.query if key == name for part in value.split(",")]
        return tuple(dict.fromkeys(part for part in told if part))

    def number(self, name: str, default: int, most: int) -> int:
        """A whole number from 1 to `most`; the default where none or no sound one is given."""
        told = self.one(name)
        return max(1, min(int(told), most)) if told.isdecimal() and len(told) < 12 else default

    @property
    def page(self) -> int:
        """Which page of a list is asked for, from 1."""
        return self.number("page", 1, _LAST_PAGE)

    def filter(self) -> Filter:
        """The filter that the words make. Raises QuestionError for words too long or too many."""
        self.demand_bounds()
        told = {name: self.all(name) for name in _SEVERAL}
        since, until = (self.one(name) or None for name in ("since", "until"))
        return Filter(**told, since=since, until=until, rejected=bool(self.one("rejected")))

    def told(self, *names: str) -> list[tuple[str, str]]:
        """The non-empty words of the query under these names (all if none), for further addresses of the same list."""
        return [(key, value) for key, value in self.query if value.strip() and (not names or key in names)]

    def demand_bounds(self) -> None:
        """Raise QuestionError where the address asks with more than the workbench takes."""
        if len(self.query) > MOST or any(len(value) > LONGEST for _, value in self.query):
            raise QuestionError("the address asks too much at once", f"Keep each word under {LONGEST} characters")
