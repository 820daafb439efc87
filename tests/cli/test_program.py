"""The program as a whole: help, exit codes, one-line errors, a quiet broken pipe, Ctrl-C."""

from __future__ import annotations

import keyword
import os
import signal
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path

import click
import pytest

from communique.cli.app import COMMANDS, run

from .conftest import Program

ROOT = Path(__file__).resolve().parents[2]
COMMUNIQUE = [sys.executable, "-c", "from communique.cli import main; main()"]


def command_of(name: str) -> click.Command:
    module = f"{name}_" if keyword.iskeyword(name) else name
    found: click.Command = import_module(f"communique.cli.commands.{module}").command
    return found


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(program: Program, name: str) -> None:
    ran = program(name, "--help")
    assert ran.code == 0 and ran.out.startswith("Usage: communique " + name)


@pytest.mark.parametrize("name", [name for name in COMMANDS if name not in ("version",)])
def test_help_shows_an_example(program: Program, name: str) -> None:
    assert f"communique {name}" in program(name, "--help").out.partition("Examples:")[2]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_documented(name: str) -> None:
    pages = "\n".join(page.read_text(encoding="utf-8") for page in sorted((ROOT / "docs").glob("*.md")))
    assert f"communique {name}" in pages, f"no page of docs/ shows communique {name}"
    for option in command_of(name).params:
        if isinstance(option, click.Option):
            assert option.help, f"{name} {option.opts} has no help"
            assert any(form in pages for form in option.opts), f"{name} {option.opts} is not in docs/"


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        ((), 2, ""),
        (("contcts", "r.db"), 2, "Did you mean contacts"),
        (("contacts",), 2, "Missing argument"),
        (("contacts", "r.db", "--kind", "seance"), 2, "--kind"),
        (("contacts", "missing.db"), 4, "communique build"),
        (("build", "nothing.txt", "-o", "missing/r.db"), 4, "folder"),
        (("merge", "missing.db"), 4, "no such record"),
    ],
)
def test_errors_are_one_line_with_a_remedy(program: Program, words: tuple[str, ...], code: int, told: str) -> None:
    ran = program(*words)
    assert ran.code == code
    assert told in ran.err
    assert "Traceback" not in ran.err


def test_version_tells_all_versions(program: Program) -> None:
    ran = program("version", "--json")
    assert set(ran.lines[0]) == {"communique", "reader", "record", "python", "sqlite"}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(program: Program, shell: str) -> None:
    assert "_COMMUNIQUE_COMPLETE" in program("completion", shell).out


def test_no_colour_off_a_terminal_nor_with_no_color(
    program: Program, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "\x1b" not in program("contacts", record).out
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[36m" not in program("contacts", record).out


def test_a_reader_who_leaves_early_is_no_error(record: Path) -> None:
    command = [*COMMUNIQUE, "statements", str(record), "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == ""
        assert process.wait() == 0


def test_importing_and_help_load_nothing_heavy() -> None:
    heavy = {"numpy", "onnxruntime", "tokenizers", "pyarrow", "starlette", "sqlite3", "yaml", "communique.reading"}
    for program in ("import communique", "from communique.cli import run; run(['--help'])"):
        listing = f"{program}; import sys; print(*sys.modules, sep='\\n', file=sys.stderr)"
        done = subprocess.run([sys.executable, "-c", listing], check=True, capture_output=True, text=True)
        loaded = set(done.stderr.split())
        assert "communique" in loaded
        assert heavy.isdisjoint(loaded), program


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_ctrl_c_leaves_what_was_done_and_exits_with_130(tmp_path: Path) -> None:
    source = tmp_path / "many.jsonl"
    line = '{{"id": "d{0}", "text": "On day {0}, Foreign Minister Wang Yi met with Foreign Minister Sergey Lavrov."}}\n'
    source.write_text("".join(line.format(number) for number in range(5000)))
    record = tmp_path / "r.db"
    # A job in the background is started deaf to Ctrl-C.
    heeding = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    command = [sys.executable, "-c", heeding + COMMUNIQUE[-1], "build", str(source), "-o", str(record)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline and _documents(record) < 3:
            time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert err.endswith("Stopped.\n") and "Traceback" not in err + out
    assert 3 <= _documents(record) < 5000


def _documents(record: Path) -> int:
    import sqlite3
    from contextlib import closing

    if not record.exists() or not record.stat().st_size:
        return 0
    with closing(sqlite3.connect(f"{record.as_uri()}?mode=ro", uri=True)) as opened:
        try:
            return int(opened.execute("SELECT count(*) FROM documents").fetchone()[0])
        except sqlite3.OperationalError:
            return 0


def test_run_can_be_called_again_in_one_process(record: Path) -> None:
    assert [run(["contacts", str(record)]) for _ in range(2)] == [0, 0]


def test_a_full_disk_is_told_on_one_line(record: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(
            [*COMMUNIQUE, "persons", str(record)], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert ran.returncode == 1
    assert ran.stderr.startswith("Error: ") and ran.stderr.count("\n") == 1


def test_a_date_that_is_none_is_refused(program: Program, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The two foreign ministers spoke by telephone on Monday.")
    ran = program("read", tmp_path / "a.txt", "--published", "soon")
    assert ran.code == 6 and "'soon' is no date" in ran.err and not ran.out
    ran = program("read", tmp_path / "a.txt", "--published", "21 August 2023", "--json")
    assert ran.lines[0]["published"] == "2023-08-21"


def test_a_wrong_path_leaves_no_empty_record(program: Program, tmp_path: Path, record: Path) -> None:
    ran = program("build", tmp_path / "none", "-o", tmp_path / "new.db")
    assert ran.code == 3 and "no record was made" in ran.err and not (tmp_path / "new.db").exists()
    assert program("build", tmp_path / "none", "-o", record).code == 3 and record.exists()


@pytest.mark.parametrize("name", ["persons", "statements", "chronology"])
def test_a_reader_that_has_gone_is_no_error(record: Path, name: str) -> None:
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "w") as gone:
        ran = subprocess.run(
            [*COMMUNIQUE, name, str(record)], stdout=gone, stderr=subprocess.PIPE, text=True, check=False
        )
    assert ran.returncode == 0 and "Error" not in ran.stderr and "Traceback" not in ran.stderr
