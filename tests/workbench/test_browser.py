"""The pages in a real browser (Debian's Chromium): they fit every width, please axe-core in light and dark, ask no
other machine for anything, and can be worked with keys alone or without scripts."""

from __future__ import annotations

import shutil
import socket
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from communique.model import text_id
from communique.record import Filter, open_record
from communique.workbench import Settings, make_app

from .making import FIRST, PERSIAN, pages, span

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
if CHROMIUM is None:
    pytest.skip("there is no Chromium here", allow_module_level=True)
uvicorn = pytest.importorskip("uvicorn")
playwright = pytest.importorskip("playwright.sync_api")

FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run",
)  # fmt: skip
PAGES = [
    "/", "/contacts?party=Iran", "/contacts/c1", "/documents", f"/documents/{text_id(FIRST)}",
    f"/documents/{text_id(PERSIAN)}", "/statements", "/statements/s1", "/compare", "/compare?contact=c1", "/timeline",
    "/people", "/people/p1", "/issues", "/issues/trade", "/instruments", "/network", "/network?party=Iran",
    "/search?q=trade", "/review", "/review?kind=report", "/review/log", "/commitments", "/phrases",
    "/brief?one=China&other=Iran", "/failures", "/add", "/contacts/c999",
]  # fmt: skip


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, once for all tests."""
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield opened
        opened.close()


@pytest.fixture
def site(record: Path) -> Iterator[str]:
    """The workbench over a record of the test's own, on a free port."""
    listening = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(make_app(Settings(record, "Ada")), log_level="error", ws="none", lifespan="off")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    yield f"http://localhost:{listening.getsockname()[1]}"
    server.should_exit = True
    thread.join(10)
    listening.close()


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    """A tab that tells every fault of a page, and every request that leaves it."""
    context = browser.new_context(base_url=site, viewport={"width": 1024, "height": 800})
    tab, faults = context.new_page(), []
    tab.on("pageerror", lambda error: faults.append(str(error)))
    tab.on("console", lambda told: faults.append(told.text) if _is_fault(told.type, told.text) else None)
    tab.on("request", lambda asked: None if asked.url.startswith((site, "data:")) else faults.append(asked.url))
    yield tab
    context.close()
    assert faults == []


def _is_fault(kind: str, text: str) -> bool:
    return kind == "error" and "404" not in text


def _settled(tab: Page, path: str) -> None:
    tab.goto(path)
    while tab.locator('meta[http-equiv="refresh"]').count():
        tab.goto(path)


def test_every_page_fits_every_width_without_a_fault_or_a_request_elsewhere(page: Page) -> None:
    for path in PAGES:
        _settled(page, path)
        for width in (320, 768, 1920):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (path, width)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation(page: Page, scheme: Literal["light", "dark"]) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page.emulate_media(color_scheme=scheme)
    found = []
    for path in PAGES:
        _settled(page, path)
        page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        for one in axe.run(page).response["violations"]:
            found.append((path, one["id"], [node["html"][:160] for node in one["nodes"]][:3]))
    assert found == []


def test_a_review_by_keys_changes_the_record_and_is_undone(page: Page, record: Path) -> None:
    page.goto("/review")
    first = page.locator('#verdicts input[name="id"]').get_attribute("value") or ""
    page.keyboard.press("a")
    page.wait_for_url("**done=**")
    with open_record(record) as opened:
        assert opened.statement(first).verdict == "accepted"
    assert page.locator('#verdicts input[name="id"]').get_attribute("value") != first
    page.keyboard.press("u")
    page.wait_for_url("**undone**")
    with open_record(record) as opened:
        assert opened.statement(first).verdict is None


def test_a_finding_is_edited_by_keys(page: Page, record: Path) -> None:
    page.goto("/review?id=s1")
    page.keyboard.press("e")
    page.locator("#e-act").select_option("pledge")
    page.locator("#e-speaker").fill("Somebody Else")
    page.locator("#e-speaker").press("a")
    page.locator("#e-speaker").press("Enter")
    page.wait_for_url("**done=**")
    with open_record(record) as opened:
        one = opened.statement("s1")
        assert (one.act, one.speaker) == ("pledge", "Somebody Elsea")


def _marked(tab: Page, kind: str = "content") -> str:
    return "".join(tab.locator(f"#shown-words .m-{kind}").all_text_contents())


def _drag(tab: Page, first: str, last: str) -> None:
    """Drag with the mouse from the middle of one word of the shown text to the middle of another."""
    middle = """([word]) => {
      const walk = document.createTreeWalker(document.querySelector("#shown-words"), NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const at = walk.currentNode.data.indexOf(word);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(walk.currentNode, at); range.setEnd(walk.currentNode, at + word.length);
        const box = range.getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2];
      }
    }"""
    tab.mouse.move(*tab.evaluate(middle, [first]))
    tab.mouse.down()
    tab.mouse.move(*tab.evaluate(middle, [last]), steps=4)
    tab.mouse.up()


def test_a_span_is_dragged_and_survives_a_rebuild(page: Page, record: Path) -> None:
    page.goto("/review?id=s1")
    page.locator("#edit summary").click()
    _drag(page, "supports", "sanctions")
    page.wait_for_function("document.querySelector('#e-content').value.startsWith('supports')")
    assert _marked(page) == "supports fair trade and opposes sanctions"
    page.get_by_role("button", name="Begin a word later").click()
    assert page.locator("#e-content").input_value() == "fair trade and opposes sanctions"
    page.get_by_role("button", name="Save").click()
    page.wait_for_url("**done=**")
    with open_record(record) as opened:
        for document, reading in pages():
            opened.add(document, replace(reading, version="test-2"))
        said = opened.statements(Filter(document=text_id(FIRST), act="support"))
        assert [one.quote for one in said] == ["fair trade and opposes sanctions"]


def test_the_ends_of_a_span_are_moved_by_keys_alone(page: Page, record: Path) -> None:
    page.goto("/review?id=s1")
    page.keyboard.press("w")
    for key in ("ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft", "Shift+ArrowLeft", "Shift+ArrowRight", "a"):
        page.keyboard.press(key)
    assert _marked(page) == "fair trade and opposes"
    page.keyboard.press("Enter")
    page.wait_for_url("**done=**")
    with open_record(record) as opened:
        assert opened.statement("s1").quote == "fair trade and opposes"


def test_the_words_of_the_act_are_taken_from_what_is_selected(page: Page, record: Path) -> None:
    page.goto("/review?id=s1")
    page.keyboard.press("e")
    page.locator('input[name="mark"][value="cue"]').check()
    page.evaluate("""() => {
      const piece = document.querySelector("#shown-words .m-cue").previousSibling.firstChild;
      getSelection().setBaseAndExtent(piece, piece.data.lastIndexOf("China"), piece, piece.data.length);
    }""")
    page.get_by_role("button", name="Take what is selected").click()
    assert page.locator("#e-cue").input_value() == "China"
    page.locator("#e-cue").fill("China supports")
    assert _marked(page, "cue") == "China supports"
    page.get_by_role("button", name="Save").click()
    page.wait_for_url("**done=**")
    with open_record(record) as opened:
        one = opened.statement("s1")
        assert (one.cue_text, one.quote) == ("China supports", "fair trade")


def test_a_persian_span_is_moved_the_way_it_is_read(page: Page) -> None:
    page.goto("/review?id=s8")
    page.keyboard.press("e")
    page.locator("#shown-words").focus()
    before = _marked(page)
    page.keyboard.press("ArrowLeft")
    assert _marked(page).startswith(before)
    assert len(_marked(page)) > len(before)


def test_an_open_edit_is_closed_by_escape_and_no_other_key_decides(page: Page, record: Path) -> None:
    page.goto("/review?id=s1")
    page.keyboard.press("e")
    page.locator("#shown-words").focus()
    page.keyboard.press("r")
    assert page.locator("#edit[open]").count() == 1
    page.keyboard.press("Escape")
    assert page.locator("#edit[open]").count() == 0
    with open_record(record) as opened:
        assert opened.counts().decisions == 0


def test_the_words_and_their_card_light_up_together(page: Page) -> None:
    page.goto(f"/documents/{text_id(FIRST)}")
    page.locator("#s1").hover()
    assert page.locator(".seg.lit").count() >= 2
    page.mouse.move(0, 0)
    assert page.locator(".seg.lit").count() == 0
    page.locator('a.seg[href="#s1"]').first.focus()
    assert "lit" in (page.locator("#s1").get_attribute("class") or "")


def test_an_address_lights_up_exactly_its_characters(page: Page) -> None:
    where = span(FIRST, "foreign ministers spoke by")
    page.goto(f"/documents/{text_id(FIRST)}#c{where.start}-{where.end}")
    assert "".join(page.locator(".seg.at").all_text_contents()) == "foreign ministers spoke by"


def test_the_first_stop_of_the_tab_key_skips_to_the_content(page: Page) -> None:
    page.goto("/contacts")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_persian_runs_from_right_to_left(page: Page) -> None:
    page.goto(f"/documents/{text_id(PERSIAN)}")
    assert page.locator(".stored").evaluate("one => getComputedStyle(one).direction") == "rtl"


def test_everything_but_comfort_works_without_scripts(browser: Browser, site: str, record: Path) -> None:
    context: BrowserContext = browser.new_context(base_url=site, java_script_enabled=False)
    tab = context.new_page()
    tab.goto("/contacts")
    tab.locator("summary", has_text="Filter").click()
    tab.get_by_label("Parties, all of them").fill("Iran")
    tab.get_by_role("button", name="Show").click()
    assert "party=Iran" in tab.url
    tab.locator("a.strong").first.click()
    assert "/contacts/c" in tab.url
    tab.goto("/review?id=s1")
    tab.locator("summary", has_text="Edit").click()
    tab.get_by_role("textbox", name="What is said").fill("fair trade and opposes sanctions")
    tab.get_by_role("button", name="Save").click()
    tab.goto("/review?id=s2")
    tab.get_by_role("button", name="Reject").click()
    context.close()
    with open_record(record) as opened:
        assert opened.statement("s2").verdict == "rejected"
        assert opened.statement("s1").quote == "fair trade and opposes sanctions"


def test_a_published_site_opens_from_disk(browser: Browser, record: Path, tmp_path: Path) -> None:
    from communique.workbench import publish

    list(publish(record, tmp_path / "site"))
    tab = browser.new_page()
    tab.goto((tmp_path / "site" / "index.html").as_uri())
    tab.get_by_role("link", name="Contacts", exact=True).first.click()
    tab.locator("a.strong").first.click()
    assert tab.locator("h1").is_visible()
    assert tab.evaluate("getComputedStyle(document.body.querySelector('.top')).display") == "flex"
    tab.close()


def test_a_published_table_is_filtered_from_disk_and_the_filter_can_be_sent_on(
    browser: Browser, record: Path, tmp_path: Path
) -> None:
    from communique.workbench import publish

    list(publish(record, tmp_path / "site"))
    tab, asked = browser.new_page(), []
    tab.on("request", lambda one: asked.append(one.url))
    tab.goto((tmp_path / "site" / "contacts.html").as_uri())
    tab.get_by_role("link", name="Filter them in one table").click()
    rows = tab.locator("#rows tbody tr:visible")
    assert rows.count() == 3
    tab.get_by_label("Date from").fill("2023-05")
    assert rows.count() == 2
    tab.get_by_label("Kind").select_option("call")
    tab.get_by_label("Parties").fill("iran CHINA")
    assert rows.count() == 1
    assert tab.get_by_role("status").text_content() == "1 of 3 rows fit."
    address = tab.url
    tab.goto("about:blank")
    tab.goto(address)
    assert rows.count() == 1
    assert tab.get_by_label("Date from").input_value() == "2023-05"
    rows.get_by_role("link").first.click()
    assert "/contacts/c1.html" in tab.url
    assert all(one.startswith("file:") or one == "about:blank" for one in asked)
    tab.close()


def test_a_published_table_stands_whole_without_scripts_and_fits_every_width(
    browser: Browser, record: Path, tmp_path: Path
) -> None:
    from communique.workbench import publish

    list(publish(record, tmp_path / "site"))
    tab = browser.new_context(java_script_enabled=False).new_page()
    tab.goto((tmp_path / "site" / "find" / "documents.html").as_uri())
    assert tab.locator("#rows tbody tr:visible").count() == 5
    assert not tab.locator("#filters").is_visible()
    tab.context.close()
    tab = browser.new_page()
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    for name in ("find.html", "find/documents.html"):
        tab.goto((tmp_path / "site" / name).as_uri())
        for width in (320, 768, 1920):
            tab.set_viewport_size({"width": width, "height": 800})
            assert tab.evaluate("document.documentElement.scrollWidth") <= width
        assert axe.run(tab).response["violations"] == []
    tab.close()
