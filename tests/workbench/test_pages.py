"""Every page answers, shows what the record holds, links each fact to its words, and says plainly what is not there."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from communique.model import text_id
from communique.record import open_record
from communique.record.failures import Failure
from communique.workbench import Settings, make_app

from .making import EARLIER, EVIL, FIRST, PERSIAN, add_pledges, contact, paper, reading, span

PAGES = [
    "/", "/contacts", "/contacts?party=Iran&since=2023-04", "/contacts?order=oldest", "/contacts/c1", "/contacts/r1",
    "/documents", "/documents?publisher=Wire", f"/documents/{text_id(FIRST)}", f"/documents/{text_id(EVIL)}",
    f"/documents/{text_id(PERSIAN)}", "/statements", "/statements?act=support&issue=trade", "/statements/s1",
    "/statements?since=2023-08&until=2023-08", "/compare", "/compare?contact=c1", "/compare?contact=c1&with=previous",
    "/timeline", "/timeline?party=China,Iran", "/people", "/people?name=wang", "/people/p1", "/issues", "/issues/trade",
    "/instruments", "/instruments/jcpoa", "/network", "/network?party=Iran", "/search", "/search?q=trade",
    "/search?q=trade&in=statements", "/search?q=nothinglikeit", "/review", "/review?kind=report", "/review?id=s1",
    "/review?id=r1&kind=report", "/review/log", "/commitments", "/phrases", "/brief", "/brief?one=China&other=Iran",
    "/failures", "/add",
]  # fmt: skip
_EMPTY = {"area", "base", "br", "hr", "img", "input", "link", "meta", "line", "rect", "circle", "path"}


class _Sound(HTMLParser):
    """Checks that tags close in order and ids are single; gathers links."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.ids += [told["id"] or ""] if "id" in told else []
        self.links += [told["href"] or ""] if "href" in told else []
        assert not any(name.startswith("on") or name == "style" for name in told), "nothing inline"
        if tag not in _EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        if tag not in _EMPTY:
            assert self.open.pop() == tag


def sound(page: str) -> _Sound:
    """The page, once its tags are known to be in order."""
    found = _Sound()
    found.feed(page)
    assert found.open == []
    assert len(found.ids) == len(set(found.ids))
    return found


@pytest.mark.parametrize("path", PAGES)
def test_every_page_answers_with_sound_html_of_bounded_size(client: TestClient, path: str) -> None:
    answer = client.get(path)
    for _ in range(50):
        if 'http-equiv="refresh"' not in answer.text:
            break
        answer = client.get(path)
    assert answer.status_code == 200
    assert len(answer.content) < 300_000
    page = sound(answer.text)
    assert not [link for link in page.links if link in ("None", "") or "None" in link.split("?")[0]]


def test_every_link_between_pages_leads_somewhere(client: TestClient) -> None:
    links = {link.partition("#")[0] for path in PAGES for link in sound(client.get(path).text).links}
    local = sorted(link.replace("&amp;", "&") for link in links if link.startswith("/"))
    assert len(local) > 50
    assert [link for link in local if client.get(link).status_code != 200] == []


def test_a_contact_shows_its_words_and_links_to_them(client: TestClient) -> None:
    page = client.get("/contacts/c1").text
    where = span(FIRST, "spoke by telephone on 20 August 2023")
    assert f"/documents/{text_id(FIRST)}#c{where.start}-{where.end}" in page
    assert "Wang Yi" in page
    assert "Example Wire" in page


def test_every_linked_span_has_its_place_in_the_document(client: TestClient) -> None:
    links = {link for path in ("/contacts/c1", "/statements") for link in sound(client.get(path).text).links}
    spans = [link for link in links if link.startswith("/documents/") and "#c" in link]
    assert spans
    for link in spans:
        path, _, fragment = link.partition("#")
        assert fragment in sound(client.get(path).text).ids


def test_a_document_shows_the_text_as_published_and_greys_furniture(client: TestClient) -> None:
    page = client.get(f"/documents/{text_id(FIRST)}").text
    stored = page.split('<div class="stored">')[1].split("</div>")[0]
    assert re.sub("<[^>]+>", "", stored) == FIRST
    assert 'class="seg m-furniture"' in stored


def test_persian_is_set_from_right_to_left(client: TestClient) -> None:
    page = client.get(f"/documents/{text_id(PERSIAN)}").text
    assert 'dir="rtl" lang="fa"' in page


def test_the_contact_before_and_after_are_one_step_away(client: TestClient) -> None:
    page = client.get("/contacts/c1").text
    assert "← Previous, 5 May 2023" in page
    earlier = client.get(f"/documents/{text_id(EARLIER)}").text
    assert "/contacts/c2" in earlier


def test_what_is_not_there_is_told_with_a_remedy(client: TestClient) -> None:
    for path, status, words in (
        ("/contacts/c999", 404, "holds no contact"),
        ("/documents/zzzz", 404, "holds no"),
        ("/people/p99", 404, "holds no person"),
        ("/contacts?party=Atlantis", 400, "no party is known"),
        ("/contacts?since=yesterday", 400, "is not a date"),
        ("/contacts?kind=dance", 400, "is no kind"),
        ("/search?q=AND", 400, "search"),
        ("/nowhere", 404, "no such page"),
        ("/contacts/abc", 400, "is no id"),
    ):
        answer = client.get(path)
        assert (answer.status_code, words in answer.text) == (status, True), path
        sound(answer.text)


def test_a_filter_stands_in_the_address_and_in_the_form(client: TestClient) -> None:
    page = client.get("/contacts?party=Iran&kind=call").text
    assert 'value="Iran"' in page
    assert '<option value="call" selected>' in page


def test_a_search_marks_its_hits_in_list_and_text(client: TestClient) -> None:
    assert '<mark class="hit">telephone</mark>' in client.get("/search?q=telephone").text
    assert "m-hit" in client.get(f"/documents/{text_id(FIRST)}?q=telephone").text


def test_a_long_text_is_shown_in_parts_and_its_spans_lead_to_the_right_one(record: Path) -> None:
    from communique.workbench.addresses import PART

    text = "Filler. " * (PART // 8 + 10) + "The ministers spoke by telephone at last."
    document = paper(text, "Example Wire", "2024-01-02")
    with open_record(record) as opened:
        opened.add(document, reading(document, (contact(text, "spoke by telephone", "2024-01-01"),), ()))
    client = TestClient(make_app(Settings(record)), base_url="http://localhost")
    where = span(text, "spoke by telephone")
    link = f"/documents/{document.id}?part=2#c{where.start}-{where.end}"
    contacts = client.get("/contacts?since=2024").text
    assert link in client.get(re.findall(r"/contacts/c\d+", contacts)[0]).text.replace("&amp;", "&")
    assert f'id="c{where.start}-{where.end}"' in client.get(link).text
    assert "Part 1 of 2" in client.get(f"/documents/{document.id}").text


def test_a_record_without_documents_says_how_to_begin(tmp_path: Path) -> None:
    open_record(tmp_path / "empty.db", create=True).close()
    client = TestClient(make_app(Settings(tmp_path / "empty.db")), base_url="http://localhost")
    lists = "contacts documents statements compare timeline people issues network review review/log commitments phrases"
    for path in ("/", *(f"/{one}" for one in lists.split())):
        answer = client.get(path)
        assert answer.status_code == 200, path
        sound(answer.text)
    assert "Add a text" in client.get("/").text


def test_the_overview_tells_the_latest_commitments_and_the_youngest_phrases(record: Path) -> None:
    add_pledges(record)
    client = TestClient(make_app(Settings(record)), base_url="http://localhost")
    for _ in range(200):
        page = client.get("/").text
        if "being worked out" not in page:
            break
    assert "Latest commitments" in page
    assert "7 Mar 2024</span> China: <a" in page
    assert "Youngest set phrases" in page
    assert "since 5 Jan 2024" in page


def test_what_could_not_be_read_is_listed_with_why_and_what_to_do(record: Path, client: TestClient) -> None:
    assert "Not read at all" not in client.get("/").text
    with open_record(record) as opened:
        opened.failures.note(Failure("feed.jsonl, line 3", None, "is no JSON", "Put one object on each line"))
        opened.failures.note(Failure("<b>x</b>", "Notes & <i>", "reading failed (" + "x" * 3000 + ")", "Report it"))
    for path in ("/", "/failures"):
        page = client.get(path).text
        assert "feed.jsonl, line 3" in page
        assert "is no JSON." in page
        assert "Put one object on each line." in page
        assert "Notes &amp; &lt;i&gt;" in page
        assert "x" * 500 not in page
        sound(page)
    with open_record(record) as opened:
        opened.failures.begin(["feed.jsonl", "<b>x</b>"])
    assert "Everything that was given could be read" in client.get("/failures").text


def test_another_process_that_writes_does_not_break_a_page(record: Path, client: TestClient) -> None:
    from communique.record.store import open_store

    store = open_store(record)
    with store.transaction():
        store.run("UPDATE contacts SET place = 'nowhere' WHERE nr = 1")
        assert client.get("/contacts/c1").status_code == 200
    store.close()
    assert "nowhere" in client.get("/contacts/c1").text
