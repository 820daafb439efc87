"""A record made once, copied for each test; a client that speaks to the workbench over it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="the workbench needs the extra [web]")

from starlette.testclient import TestClient

from communique.workbench import Settings, make_app

from .making import make

BASE = "http://localhost:8765"


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record as made, not to be written to."""
    return make(tmp_path_factory.mktemp("workbench") / "talks.db")


@pytest.fixture
def record(made: Path, tmp_path: Path) -> Path:
    """A record of the test's own."""
    shutil.copy(made, tmp_path / "talks.db")
    return tmp_path / "talks.db"


@pytest.fixture
def client(record: Path) -> TestClient:
    """A browser on this machine."""
    return TestClient(make_app(Settings(record, "Ada Reviewer")), base_url=BASE)


@pytest.fixture
def token(client: TestClient) -> Callable[[], str]:
    """The token that forms carry, as a page shows it."""

    def find() -> str:
        page = client.get("/review").text
        return page.split('name="token" value="')[1].split('"')[0]

    return find
