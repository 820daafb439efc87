"""The first five minutes: a newcomer who types the lines of docs/first-steps.md gets no error."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LEFT_OUT = ("python -m pip", "communique serve")
"""Lines that need a network, or that run until they are stopped."""


def _lines() -> list[str]:
    page = re.sub(r"^```.*?^```", "", (ROOT / "docs/first-steps.md").read_text("utf-8"), flags=re.S | re.M)
    return [line.strip() for line in page.splitlines() if line.startswith("    ")]


def test_the_lines_of_the_first_steps_run_one_after_the_other(tmp_path: Path) -> None:
    (tmp_path / "src").symlink_to(ROOT / "src")
    lines = [line for line in _lines() if not line.startswith(LEFT_OUT)]
    assert len(lines) > 6
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    ran = subprocess.run(
        ["bash", "-e", "-c", "\n".join(lines)],
        cwd=tmp_path, env=environment, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    assert "mine.db: 7 added" in ran.stdout
