"""The site itself: every page of the plan rendered and written, with the static files beside.

Comes in: the path of a record, an empty folder (or one that was published into before). Goes out: HTML files.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from communique.errors import CommuniqueError, QuestionError, RecordError
from communique.record import open_record
from communique.workbench.answering import PageMaker, problem
from communique.workbench.asked import Asked
from communique.workbench.desk import Desk, desk
from communique.workbench.frame import fixed_frame
from communique.workbench.pages import finding
from communique.workbench.pages.table import PAGES
from communique.workbench.publishing.plan import Plan, Relative, Wanted, plan
from communique.workbench.rendering import render, static_files
from communique.workbench.studies import AtOnce
from communique.workbench.tallies import Tallies

_ONLY_HERE: tuple[tuple[str, PageMaker], ...] = (("/find", finding.contacts), ("/find/documents", finding.documents))
MARK = "published-by-communique.txt"
"""The file by which a folder is known to hold a published site, and may be published into again."""


def publish(record: Path, out: Path) -> Iterator[tuple[int, int]]:
    """Write the site page by page; after each page, how many are written, of how many. Raises RecordError for a folder
    that holds other things."""
    _demand_folder(out)
    with open_record(record):  # an older record is brought up to date, as far as it may be written
        pass
    with desk(record, Tallies(record), AtOnce(record), fixed=True) as opened:
        planned = plan(opened)
        kept = frozenset(path for path, words in planned.files if not words)
        frame = fixed_frame(record.stem, kept)
        _write(out / MARK, "Made by `communique publish`. It may be published into again; other files here are left.\n")
        for name, content in static_files().items():
            _place(out / "static" / name).write_bytes(content)
        for done, (wanted, file) in enumerate(planned.files.items(), 1):
            _write(_place(out / file), _page(opened, planned, wanted, file, dict(frame)))
            yield done, len(planned.files)


def _page(opened: Desk, planned: Plan, wanted: Wanted, file: str, frame: dict[str, object]) -> str:
    path, words = wanted
    maker, named = _maker(path)
    try:
        page = maker(opened, Asked(path, named, words))
    except QuestionError as error:
        page = problem(error)
    return render(page, Relative(planned, file), frame)


def _maker(path: str) -> tuple[PageMaker, dict[str, str]]:
    """Who makes the page of a path. Ids may hold any sign, a stroke too."""
    makers = dict((*PAGES, *_ONLY_HERE))
    if path in makers:
        return makers[path], {}
    parent, _, ident = path.removeprefix("/").partition("/")
    return makers.get(f"/{parent}/{{id}}") or makers[f"/{parent}/{{id:path}}"], {"id": ident}


def _demand_folder(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
        holds = {one.name for one in out.iterdir()}
    except OSError as error:
        raise RecordError(f"{out}: cannot be written ({error.strerror})", "Choose another folder") from error
    if holds and MARK not in holds:
        raise RecordError(f"{out}: holds other files", "Name a new or empty folder")


def _place(file: Path) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    return file


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise CommuniqueError(f"{file}: cannot be written ({error.strerror})", "Look at the disk") from error
