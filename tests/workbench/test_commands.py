"""`communique serve` listens on this machine alone unless told otherwise; `communique publish` writes a site."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from communique.cli.app import run
from communique.cli.commands import serve


def test_an_address_that_others_reach_needs_the_flag(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["serve", str(record), "--host", "0.0.0.0", "--no-browser"]) == 2
    assert "--open-to-others" in capsys.readouterr().err


def test_a_record_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["serve", str(tmp_path / "none.db"), "--no-browser"]) == 4
    assert "no such record" in capsys.readouterr().err


def test_a_taken_port_is_told(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert run(["serve", str(record), "--no-browser", "--port", str(taken.getsockname()[1])]) == 1
    assert "Choose another with --port" in capsys.readouterr().err


def test_the_printed_address_holds_the_access_word_only_for_others() -> None:
    assert serve._url("127.0.0.1", 80, None) == "http://localhost:80/"
    assert serve._url("10.0.0.4", 80, "word") == "http://10.0.0.4:80/?access=word"


def test_publish_writes_a_site(record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["publish", str(record), str(tmp_path / "site")]) == 0
    assert (tmp_path / "site" / "index.html").is_file()
    assert "pages written" in capsys.readouterr().out
