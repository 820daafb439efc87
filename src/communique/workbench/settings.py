"""How a workbench is started, and what all its requests share."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from communique.workbench.adding.jobs import Jobs
from communique.workbench.addresses import Live
from communique.workbench.rendering import static_versions
from communique.workbench.security.tokens import Tokens
from communique.workbench.studies import Studies
from communique.workbench.tallies import Tallies


@dataclass(frozen=True, slots=True)
class Settings:
    """What a workbench is started with. `who` signs decisions until the page is told another name; `remote` opens it
    beyond this machine, then `access` must be given; `names` are host names under which it is reached; `fetching`
    allows it to fetch an address that a person types in, `private` also one inside the own network. `warm` lets it
    count over the whole record before the first page asks."""

    record: Path
    who: str = ""
    remote: bool = False
    access: str | None = None
    names: tuple[str, ...] = ()
    fetching: bool = True
    private: bool = False
    warm: bool = False


@dataclass(slots=True)
class Workbench:
    """What all requests share."""

    settings: Settings
    tallies: Tallies
    studies: Studies
    tokens: Tokens
    jobs: Jobs
    addresses: Live = field(default_factory=lambda: Live(static_versions()))
