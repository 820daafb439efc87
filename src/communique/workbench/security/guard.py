"""The guard before every request: Host, access, size of what is sent; and the headers of every answer. Plain ASGI."""

from __future__ import annotations

from collections.abc import Sequence
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs

from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from communique.workbench.security.headers import HEADERS
from communique.workbench.security.hosts import allowed
from communique.workbench.security.tokens import ACCESS, Tokens

LARGEST = 24 * 1024 * 1024
"""The most bytes that a request may send."""

_TOO_MUCH = 413


class Guard:
    """Wraps the application. `remote` allows other hosts than loopback, given by `names` or in digits."""

    def __init__(self, app: ASGIApp, tokens: Tokens, *, remote: bool, names: Sequence[str] = ()) -> None:
        self._app = app
        self._tokens = tokens
        self._remote = remote
        self._names = names

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
                if "cache-control" not in headers:
                    headers["cache-control"] = "no-store"
            await send(message)

        refusal = self._refusal(scope)
        if refusal is not None:
            await refusal(scope, receive, with_headers)
            return
        await self._app(scope, _bounded(receive), with_headers)

    def _refusal(self, scope: Scope) -> Response | None:
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
        if not allowed(headers.get("host", ""), self._names, remote=self._remote):
            return PlainTextResponse("This name does not belong to the workbench.\n", 421)
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > LARGEST:
            return PlainTextResponse(_told(), _TOO_MUCH)
        return self._no_access(scope, headers.get("cookie", ""))

    def _no_access(self, scope: Scope, cookies: str) -> Response | None:
        if self._tokens.opens(_cookie(cookies, ACCESS)):
            return None
        told = parse_qs(scope.get("query_string", b"").decode("latin-1")).get("access", [None])[-1]
        if self._tokens.opens(told):
            answer = RedirectResponse(scope["path"] if _is_local(scope["path"]) else "/", 303)
            answer.set_cookie(ACCESS, told or "", httponly=True, samesite="strict", path="/")
            return answer
        return PlainTextResponse("Open the address that `communique serve` printed, with its access word.\n", 403)


def _is_local(path: str) -> bool:
    return path.startswith("/") and not path.startswith(("//", "/\\"))


def _told() -> str:
    return f"More than {LARGEST // 1024 // 1024} MB at once. Add fewer files at a time.\n"


def _bounded(receive: Receive) -> Receive:
    taken = 0

    async def counted() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > LARGEST:
            raise HTTPException(_TOO_MUCH, _told())  # the application makes an answer of it, wherever it reads
        return message

    return counted


def _cookie(header: str, name: str) -> str | None:
    try:
        found = SimpleCookie(header).get(name)
    except CookieError:
        return None
    return found.value if found else None
