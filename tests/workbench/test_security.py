"""Texts and pages of strangers get nothing: no script runs, no other site reaches the record, no path the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from communique.model import text_id
from communique.record import open_record
from communique.workbench import Settings, make_app
from communique.workbench.security.guard import LARGEST
from communique.workbench.security.hosts import allowed

from .conftest import BASE
from .making import EVIL
from .test_pages import PAGES, sound

Token = Callable[[], str]


@pytest.mark.parametrize("path", [*PAGES, "/nowhere", "/contacts/c999", '/search?q="><script>alert(1)</script>'])
def test_no_word_of_a_stranger_becomes_markup(client: TestClient, path: str) -> None:
    page = client.get(path).text
    assert "<script>" not in page
    assert "<img" not in page
    sound(page)
    assert "\u202e" not in page


def test_a_hostile_text_is_shown_as_it_stands(client: TestClient) -> None:
    page = client.get(f"/documents/{text_id(EVIL)}").text
    assert "&lt;script&gt;alert(&#34;x&#34;)&lt;/script&gt;" in page
    assert "{{ 7 * 7 }}" in page


@pytest.mark.parametrize("path", ["/", "/static/workbench.css", "/nowhere", "/contacts.csv"])
def test_every_answer_forbids_inline_script_and_foreign_sources(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"


def test_no_page_names_a_foreign_source(client: TestClient) -> None:
    for path in PAGES:
        page = client.get(path).text
        for sign in ('src="http', 'action="http', '<link rel="stylesheet" href="http', "@import", "//cdn"):
            assert sign not in page, path


@pytest.mark.parametrize(
    ("host", "remote", "fits"),
    [
        ("localhost:8765", False, True), ("127.0.0.1", False, True), ("[::1]:80", False, True),
        ("127.8.9.1", False, True), ("evil.example", False, False), ("localhost.evil.example", False, False),
        ("127.0.0.1.evil.example", False, False), ("", False, False), ("a b", False, False),
        ("localhost:80@evil", False, False), ("10.0.0.4", False, False), ("10.0.0.4:8000", True, True),
        ("desk.example", True, True), ("evil.example", True, False), ("[::1", True, False),
    ],
)  # fmt: skip
def test_only_names_of_this_machine_are_answered(host: str, remote: bool, fits: bool) -> None:
    assert allowed(host, ["desk.example"], remote=remote) is fits


def test_a_rebound_name_gets_no_page(client: TestClient) -> None:
    answer = client.get("/", headers={"host": "evil.example"})
    assert answer.status_code == 421
    assert "talks" not in answer.text


def _decide(client: TestClient, token: str, **headers: str) -> int:
    told = {"verdict": "accept", "id": "s1", "who": "Mallory", "token": token}
    answer = client.post("/review/decide", data=told, headers=headers, follow_redirects=False)
    return answer.status_code


def _decisions(record: Path) -> int:
    with open_record(record) as opened:
        return opened.counts().decisions


def test_a_change_without_our_token_is_not_taken(client: TestClient, record: Path, token: Token) -> None:
    assert _decide(client, "") == 403
    assert _decide(client, "0" * 64) == 403
    ours = token()
    other = TestClient(client.app, base_url=BASE)
    assert _decide(other, ours) == 403
    assert _decisions(record) == 0
    assert _decide(client, ours) == 303
    assert _decisions(record) == 1


def test_a_change_from_another_site_is_not_taken(client: TestClient, record: Path, token: Token) -> None:
    ours = token()
    assert _decide(client, ours, **{"sec-fetch-site": "cross-site"}) == 403
    assert _decide(client, ours, origin="http://evil.example") == 403
    assert _decide(client, ours, origin="null") == 403
    assert _decide(client, ours, **{"content-type": "text/plain"}) == 403
    assert _decisions(record) == 0
    assert _decide(client, ours, origin=BASE, **{"sec-fetch-site": "same-origin"}) == 303


@pytest.mark.parametrize("path", ["/review/decide", "/review/together", "/review/undo", "/add", "/add/x/stop"])
def test_every_change_asks_for_the_token(client: TestClient, path: str) -> None:
    assert client.post(path, data={"text": "A text.", "id": "s1", "verdict": "accept"}).status_code == 403


@pytest.mark.parametrize("path", ["/review/decide", "/review/together", "/review/undo"])
def test_looking_at_an_address_changes_nothing(client: TestClient, path: str) -> None:
    assert client.get(path).status_code in (404, 405)


def test_after_a_change_one_stays_on_this_site(client: TestClient, token: Token) -> None:
    for back in ("https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/a\r\nb: c"):
        told = {"verdict": "accept", "id": "s1", "who": "Ada", "token": token(), "back": back}
        answer = client.post("/review/decide", data=told, follow_redirects=False)
        assert answer.headers["location"].startswith("/review?done="), back


def test_an_address_from_elsewhere_puts_no_words_into_the_page(client: TestClient, token: Token) -> None:
    for path in ("/review", "/statements", "/contacts/c1", "/review/log"):
        assert "send your password" not in client.get(f"{path}?done=send+your+password").text
        assert "send your password" not in client.get(f"{path}?done=send+your+password&seal=0123456789abcdef").text
        assert client.get(f"{path}?done=x&seal=\u0451\u0436").status_code == 200
    told = {"verdict": "accept", "id": "s1", "who": "Ada", "token": token()}
    assert "s1 accepted" in client.post("/review/decide", data=told).text


@pytest.mark.parametrize(
    "path",
    ["/static/../../app.py", "/static/%2e%2e/app.py", "/static/..%2f..%2fapp.py", "/static//etc/passwd",
     "/static/app.py", "/documents/..%2f..%2fetc%2fpasswd", "/documents/%2fetc%2fpasswd", "/static/%00"],
)  # fmt: skip
def test_no_path_reaches_the_disk(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code in (400, 404)
    assert "root:" not in answer.text
    assert "def " not in answer.text


def test_too_much_is_refused_before_it_is_read(client: TestClient) -> None:
    answer = client.post("/add", content=b"x", headers={"content-length": str(LARGEST + 1)})
    assert answer.status_code == 413


def test_too_much_is_refused_where_its_length_was_not_announced(
    client: TestClient, token: Token, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = token()
    monkeypatch.setattr("communique.workbench.security.guard.LARGEST", 5_000)

    def sent() -> Iterator[bytes]:
        yield f"token={ours}&text=".encode()
        for _ in range(20):
            yield b"x" * 1_000

    headers = {"content-type": "application/x-www-form-urlencoded"}
    assert client.post("/add", content=sent(), headers=headers).status_code == 413
    with open_record(record) as opened:
        assert opened.counts().documents == 5


def test_an_address_with_too_many_or_too_long_words_is_refused(client: TestClient) -> None:
    assert client.get("/contacts?" + "&".join(f"party=X{at}" for at in range(60))).status_code == 400
    assert client.get("/search?q=" + "a" * 400).status_code == 400


def test_others_need_the_access_word(record: Path) -> None:
    with pytest.raises(ValueError, match="token"):
        make_app(Settings(record, remote=True))
    app = make_app(Settings(record, remote=True, access="open-sesame", names=("desk.example",)))
    stranger = TestClient(app, base_url="http://desk.example")
    assert stranger.get("/").status_code == 403
    assert stranger.get("/?access=guess").status_code == 403
    assert "talks" not in stranger.get("/contacts").text
    assert stranger.get("/?access=open-sesame").status_code == 200
    assert stranger.get("/contacts").status_code == 200


def test_cookies_are_out_of_reach_of_scripts_and_other_sites(client: TestClient) -> None:
    cookie = client.get("/").headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
