"""Tokens: one that every form carries (against requests forged by other sites), one that opens a remote workbench."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Mapping

SESSION = "communique_session"
ACCESS = "communique_access"
FIELD = "token"
"""Cookie of the browser's session, cookie of access, and the form field that carries the form token."""


class Tokens:
    """The secrets of one run of the server; a new run makes new ones."""

    def __init__(self, access: str | None = None) -> None:
        self._secret = secrets.token_bytes(32)
        self.access = access

    def new_session(self) -> str:
        """A random name for a browser's session."""
        return secrets.token_urlsafe(24)

    def of_form(self, session: str) -> str:
        """The token that forms of this session carry."""
        return hmac.new(self._secret, session.encode("utf-8", "replace"), hashlib.sha256).hexdigest()

    def form_is_ours(self, session: str | None, token: str | None) -> bool:
        """True where a form was made by this server for this session."""
        if not session or not token:
            return False
        return hmac.compare_digest(self.of_form(session).encode(), token.encode("utf-8", "replace"))

    def seal(self, words: str) -> str:
        """What shows that this server wrote these words into an address."""
        return hmac.new(self._secret, b"seal " + words.encode("utf-8", "replace"), hashlib.sha256).hexdigest()[:16]

    def is_sealed(self, words: str, seal: str) -> bool:
        """True where this server sealed the words."""
        return hmac.compare_digest(self.seal(words).encode(), seal.encode("utf-8", "replace"))

    def opens(self, told: str | None) -> bool:
        """True where access needs no token, or this is the one."""
        if self.access is None:
            return True
        return told is not None and hmac.compare_digest(self.access.encode(), told.encode("utf-8", "replace"))


def same_site(headers: Mapping[str, str], host: str) -> bool:
    """True where what the browser tells of the origin of a change does not speak against it."""
    site = headers.get("sec-fetch-site")
    if site is not None and site not in ("same-origin", "none"):
        return False
    origin = headers.get("origin")
    return origin is None or origin.partition("://")[2] == host
