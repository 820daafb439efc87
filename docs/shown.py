"""Outputs that docs/first-steps.md shows, held against what its commands print today.

`python docs/shown.py` writes today's outputs into the page; a test compares the two. A command stands as a line
indented by four, its output in the fenced block right below it; a block that ends in a line "..." shows the beginning
alone. Blocks of Python are run too.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "first-steps.md"
LEFT_OUT = ("python -m pip", "communique serve")
"""Lines that need a network, or that run until they are stopped."""
_WIDTH = "96"
_STEP = re.compile(
    r"^```(?P<language>\w+)\n(?P<code>.*?)^```$|((?:^    \S[^\n]*\n)+)(?:\n```\n(.*?)^```$)?", re.M | re.S
)


def refreshed(page: str) -> str:
    """The page with every shown output as it is today. Raises CalledProcessError where a command fails."""
    with tempfile.TemporaryDirectory() as home:
        Path(home, "src").symlink_to(ROOT / "src")
        return _STEP.sub(lambda step: _told(step, Path(home)), page)


def _told(step: re.Match[str], home: Path) -> str:
    if step["language"]:
        if step["language"] == "python":
            _run([sys.executable, "-c", step["code"]], home)
        return step[0]
    lines, shown = step[3], step[4]
    if lines.strip().startswith(LEFT_OUT):
        return step[0]
    printed = _run(["bash", "-e", "-c", lines], home)
    if shown is None:
        return step[0]
    if shown.endswith("...\n"):
        printed = [*printed[: shown.count("\n") - 1], "..."]
    return f"{lines}\n```\n" + "".join(f"{line}\n" for line in printed) + "```"


def _run(command: list[str], home: Path) -> list[str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    ran = subprocess.run(
        command,
        cwd=home, env={**os.environ, "PATH": path, "COLUMNS": _WIDTH, "NO_COLOR": "1"},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=True, timeout=300,
    )  # fmt: skip
    return [line.rstrip() for line in ran.stdout.strip("\n").splitlines()]


if __name__ == "__main__":
    PAGE.write_text(refreshed(PAGE.read_text("utf-8")), "utf-8")
