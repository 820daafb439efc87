"""The pictures of the workbench in docs/screenshots, made anew from the shipped example texts.

    python tools/screenshots.py          # needs Chromium (Debian: apt-get install chromium) and the extras [web,dev]

Small PNGs of a few pages at three widths; nothing is asked of any other machine.
"""

from __future__ import annotations

import shutil
import socket
import sys
import tempfile
import threading
from importlib import resources
from pathlib import Path

import uvicorn
from playwright.sync_api import Browser, sync_playwright

from communique.model import Document
from communique.reading.reader import read_document, version
from communique.record import Filter, Record, open_record
from communique.record.building import build
from communique.sources import read_sources
from communique.workbench import Settings, make_app

OUT = Path(__file__).parent.parent / "docs" / "screenshots"
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run",
]  # fmt: skip


def make(path: Path) -> tuple[str, str]:
    """A record of the example texts; the ids of its best reported contact and of that contact's first document."""
    texts = resources.files("communique.demo") / "texts"
    with resources.as_file(texts) as folder, open_record(path, create=True) as record:
        documents = (one for one in read_sources([folder]) if isinstance(one, Document))
        for _ in build(record, documents, read_document, version()):
            pass
        return _best(record)


def _best(record: Record) -> tuple[str, str]:
    contact = max(record.contacts(Filter(reported="main")), key=lambda one: len(one.reports))
    return contact.id, contact.reports[0].document.id


def shots(contact: str, document: str) -> list[tuple[str, str, int, int, str]]:
    """Name, address, width, height and colours of every picture."""
    return [
        ("overview", "/", 1024, 700, "light"),
        ("document", f"/documents/{document}", 1024, 700, "light"),
        ("document-dark", f"/documents/{document}", 1024, 700, "dark"),
        ("document-narrow", f"/documents/{document}", 320, 700, "light"),
        ("compare", f"/compare?contact={contact}", 1024, 800, "light"),
        ("review", "/review", 1024, 1240, "light"),
    ]


def take(browser: Browser, base: str, found: list[tuple[str, str, int, int, str]]) -> None:
    """Write the pictures."""
    for name, path, width, height, colours in found:
        tab = browser.new_page(viewport={"width": width, "height": height})
        tab.emulate_media(color_scheme="dark" if colours == "dark" else "light")
        tab.goto(base + path)
        tab.evaluate("for (const one of document.querySelectorAll('#edit')) one.open = true")
        tab.screenshot(path=OUT / f"{name}.png")
        tab.close()


def main() -> int:
    """Make the record, serve it, take the pictures."""
    chromium = shutil.which("chromium")
    if chromium is None:
        print("Chromium is not there. Debian: apt-get install chromium", file=sys.stderr)
        return 1
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        record = Path(folder) / "china-iran.db"
        found = shots(*make(record))
        listening = socket.create_server(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(make_app(Settings(record, "Ada")), log_level="error", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        with sync_playwright() as started:
            browser = started.chromium.launch(executable_path=chromium, args=FLAGS)
            take(browser, f"http://localhost:{listening.getsockname()[1]}", found)
            browser.close()
        server.should_exit = True
        thread.join(10)
        listening.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
