"""The wheel: what a user gets from `pip install` holds all that runs offline, and nothing of the workshop."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]
LIMIT = 45_000_000
"""Bytes: more than the parser's weights and the tables need, less than a second set of weights would make it."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout without network."""
    if not (find_spec("hatchling") and find_spec("pip")):
        pytest.skip("hatchling, which builds the wheel, is not installed: pip install -e '.[dev]'")
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "--no-index"]
    built = subprocess.run(
        [*command, "--wheel-dir", str(out), str(ROOT)], capture_output=True, text=True, check=False, timeout=300
    )
    assert built.returncode == 0, built.stderr
    return next(out.glob("communique-*.whl"))


@pytest.fixture(scope="module")
def names(wheel: Path) -> frozenset[str]:
    """The files in the wheel."""
    with ZipFile(wheel) as archive:
        return frozenset(archive.namelist())


@pytest.mark.parametrize(
    "name",
    [
        "py.typed",
        "languages/en/model/parser.onnx",
        "languages/en/model/tokenizer.json",
        "languages/en/model/labels.json",
        "languages/en/model/labels.npz",
        "languages/en/model/LICENSE.md",
        "languages/en/cues.yaml",
        "knowledge/data/parties.csv",
        "knowledge/data/offices.csv",
        "demo/index.yaml",
        "demo/texts/feed.jsonl",
        "record/schema.sql",
        "workbench/static/workbench.css",
    ],
)
def test_what_the_program_needs_at_run_time_is_in_the_wheel(names: frozenset[str], name: str) -> None:
    assert f"communique/{name}" in names


def test_every_data_file_of_the_package_is_in_the_wheel(names: frozenset[str]) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "src/communique"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("this is no git checkout, so that it is not known which files belong to the package")
    tracked = {name.removeprefix("src/") for name in listed.stdout.splitlines() if (ROOT / name).exists()}
    assert tracked - names == set()


def test_the_wheel_holds_neither_tests_nor_training_nor_caches(names: frozenset[str]) -> None:
    roots = {name.partition("/")[0] for name in names}
    assert {root for root in roots if not re.fullmatch(r"communique(-[\w.]+\.dist-info)?", root)} == set()
    unwanted = re.compile(r"(^|/)(__pycache__|\.\w*_cache|tests?|training)/|\.(pt|db)$")
    assert [name for name in names if unwanted.search(name)] == []


def test_the_wheel_carries_licence_and_command(wheel: Path, names: frozenset[str]) -> None:
    inside = {name.partition(".dist-info/")[2]: name for name in names if ".dist-info/" in name}
    assert "licenses/LICENSE" in inside
    assert "licenses/NOTICE.md" in inside
    with ZipFile(wheel) as archive:
        told = archive.read(inside["entry_points.txt"]).decode()
        metadata = archive.read(inside["METADATA"]).decode()
    assert "communique = communique.cli:main" in told
    assert "License-Expression: Apache-2.0 AND CC-BY-SA-4.0" in metadata, "the weights have a licence of their own"
    assert "Requires-Dist: torch" not in re.sub(r".*extra ==.*", "", metadata)


def test_the_wheel_is_not_too_large_to_install_over_a_slow_line(wheel: Path) -> None:
    assert wheel.stat().st_size < LIMIT


def test_the_demonstration_runs_from_the_wheel_alone(wheel: Path, tmp_path: Path) -> None:
    with ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    run = "import communique, sys; from communique.cli import main; print(communique.__file__); sys.exit(main())"
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "installed"), "NO_COLOR": "1"}
    ran = subprocess.run(
        [sys.executable, "-c", run, "demo"],
        cwd=tmp_path, env=environment, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith(str(tmp_path)), "another copy of the package was run"
    assert "16 example documents" in ran.stdout
