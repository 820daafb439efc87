"""The first five minutes: a newcomer who types the lines of docs/first-steps.md sees what the page shows."""

from __future__ import annotations

import runpy
from pathlib import Path

SHOWN = runpy.run_path(str(Path(__file__).parents[2] / "docs" / "shown.py"))


def test_the_lines_of_the_first_steps_run_and_print_what_the_page_shows() -> None:
    """Where this fails because the reader reads better, `python docs/shown.py` brings the page up to date."""
    page = SHOWN["PAGE"].read_text("utf-8")
    assert page.count("\n    communique ") > 6 and "mine.db: 7 added" in page
    assert SHOWN["refreshed"](page) == page


def test_an_output_that_is_out_of_date_is_noticed() -> None:
    page = "    echo '3 contacts'\n\n```\n2 contacts\n```\n\n    printf 'a\\nb\\nc\\n'\n\n```\na\n...\n```\n"
    assert SHOWN["refreshed"](page) == page.replace("2 contacts", "3 contacts")
