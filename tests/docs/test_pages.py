"""The documentation: every page can be reached, every link leads somewhere, every command and public name is told."""

from __future__ import annotations

import inspect
import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click
import pytest

import communique
from communique.cli.app import COMMANDS, LazyGroup

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.glob("*.md"))
LINKING = [*PAGES, *sorted(ROOT.glob("*.md"))]


def _prose(page: Path) -> str:
    """A page without its fenced blocks and code, in which brackets are no links."""
    return re.sub(r"`[^`\n]*`", "", re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.S | re.M))


def _section(title: str) -> str:
    """What `docs/commands.md` says under a command's heading."""
    found = re.search(rf"^## {title}\n(.*?)(?=^## |\Z)", (DOCS / "commands.md").read_text("utf-8"), re.S | re.M)
    return found[1] if found else ""


def _options(command: click.Command) -> Iterator[click.Option]:
    yield from (p for p in command.params if isinstance(p, click.Option) and not p.hidden)
    if isinstance(command, click.Group):
        for below in command.commands.values():
            yield from _options(below)


@pytest.mark.parametrize("page", LINKING, ids=lambda page: str(page.relative_to(ROOT)))
def test_a_link_of_a_page_leads_to_a_file(page: Path) -> None:
    targets = [link.partition("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", _prose(page))]
    broken = [t for t in targets if t and not re.match(r"[a-z]+:", t) and not (page.parent / t).exists()]
    assert not broken


def test_the_readme_names_no_page_that_is_missing() -> None:
    named = re.findall(r"`(docs/[\w./-]+)`", (ROOT / "README.md").read_text("utf-8"))
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_every_page_stands_once_in_the_contents() -> None:
    blocks = re.findall(r"^```\{toctree\}\n(.*?)^```", (DOCS / "index.md").read_text("utf-8"), re.S | re.M)
    entries = [line for block in blocks for line in block.splitlines() if line and not line.startswith(":")]
    times = {page.stem: entries.count(page.stem) for page in PAGES if page.stem != "index"}
    assert {page: count for page, count in times.items() if count != 1} == {}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_and_each_of_its_options_are_described(name: str) -> None:
    group = LazyGroup("communique")
    command = group.get_command(click.Context(group), name)
    assert command is not None
    filters = (DOCS / "commands.md").read_text("utf-8").partition("\n## ")[0]
    told = _section(name)
    assert told, f"docs/commands.md has no section {name}"
    told += filters if "[filters]" in told else ""
    told += "--json" if "--json" in filters else ""
    untold = [option.opts[-1] for option in _options(command) if not any(_holds(told, o) for o in option.opts)]
    assert untold == []


def _holds(told: str, option: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(option)}(?![\w-])", told) is not None


@pytest.mark.parametrize("name", communique.__all__)
def test_a_public_name_is_explained_and_stands_in_the_reference(name: str) -> None:
    reference = (DOCS / "reference.md").read_text("utf-8")
    assert re.search(rf"^\.\. [\w:]+:: communique\.{name}$", reference, re.M)
    value = getattr(communique, name)
    if isinstance(value, type) or callable(value):
        assert (inspect.getdoc(value) or "").strip()


PACKAGES = [one.name for one in pkgutil.iter_modules(communique.__path__) if one.ispkg and one.name != "cli"]
"""The packages that are offered to programs; the command line is described by its commands."""


@pytest.mark.parametrize("package", PACKAGES)
def test_what_a_package_offers_stands_in_the_reference(package: str) -> None:
    reference = (DOCS / "reference.md").read_text("utf-8")
    offered = getattr(import_module(f"communique.{package}"), "__all__", ())
    told = set(re.findall(rf"^\.\. \w+:: communique\.(?:{package}\.(?:\w+\.)*)?(\w+)$", reference, re.M))
    assert [name for name in offered if name not in told] == []


def test_the_reference_names_nothing_that_does_not_exist() -> None:
    reference = (DOCS / "reference.md").read_text("utf-8")
    for path in re.findall(r"^\.\. auto(?:function|class|exception|data):: ([\w.]+)$", reference, re.M):
        home, _, name = path.rpartition(".")
        assert hasattr(import_module(home), name), path
