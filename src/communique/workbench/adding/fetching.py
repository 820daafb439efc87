"""One address that a person typed in, fetched with care: only the web, only public machines, bounded in size and time.

The name is resolved once, every address it leads to is looked at, and the connection goes to the very address that was
looked at, so that a name cannot lead elsewhere in between. Redirects are looked at in the same way.
"""

from __future__ import annotations

import http.client
import io
import ipaddress
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import SplitResult, urljoin, urlsplit

from communique.errors import SourceError
from communique.sources.web import AGENT

LARGEST = 5_000_000
TIMEOUT = 15.0
_HOPS = 4
_REDIRECTS = (301, 302, 303, 307, 308)
_TEXTS = ("text/html", "application/xhtml+xml", "text/plain")

Resolve = Callable[[str, int], list[str]]


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave: the address after redirects, its bytes, and whether they are HTML."""

    url: str
    body: io.BytesIO
    is_html: bool


def fetch(url: str, *, private: bool = False, resolve: Resolve | None = None) -> Fetched:
    """Fetch an http(s) address. Raises SourceError for one that leads to a private machine (unless `private`), answers
    with anything but a page or a text, or answers too slowly or too much."""
    for _ in range(_HOPS + 1):
        parts = _sound(url)
        address = _public(parts, resolve or _resolved, private=private)
        found = _one(url, parts, address)
        if isinstance(found, Fetched):
            return found
        url = found
    raise SourceError(f"{url[:200]}: leads on too often", "Open it in a browser and paste the text")


def _sound(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise SourceError(f"{url[:200]}: is no address", "Give one that begins with https://") from None
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username or port == 0:
        raise SourceError(f"{url[:200]}: is no address of a web page", "Give one that begins with https://")
    return parts


def _port(parts: SplitResult) -> int:
    return parts.port or (443 if parts.scheme == "https" else 80)


def _resolved(host: str, port: int) -> list[str]:
    return list(dict.fromkeys(str(one[4][0]) for one in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)))


def _public(parts: SplitResult, resolve: Resolve, *, private: bool) -> str:
    host = parts.hostname or ""
    try:
        found = resolve(host, _port(parts))
    except (OSError, UnicodeError):
        raise SourceError(f"{host[:200]}: is not known to the network", "Check the address") from None
    if not found:
        raise SourceError(f"{host[:200]}: is not known to the network", "Check the address")
    if not private and not all(is_public(address) for address in found):
        raise SourceError(f"{host[:200]}: is a machine of your own network", "Save the page and add it as a file")
    return found[0]


def is_public(address: str) -> bool:
    """True for an address in digits that belongs to the open internet: not this machine, not a private network, not a
    link, not a group; an IPv4 address in the clothes of IPv6 counts as what it is."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour or (found.teredo[1] if found.teredo else None)
        if inner is not None:
            return inner.is_global and not inner.is_multicast
        if found in _NAT64:
            return is_public(str(ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)))
    return found.is_global and not found.is_multicast


_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class _Plain(http.client.HTTPConnection):
    """Connects to an address that was looked at, whatever its name leads to by now."""

    def __init__(self, host: str, port: int, address: str) -> None:
        super().__init__(host, port, timeout=TIMEOUT)
        self._address = address

    def connect(self) -> None:
        """Open the connection."""
        self.sock = socket.create_connection((self._address, self.port), TIMEOUT)


class _Secure(_Plain):
    """The same over TLS; the certificate must be the name's."""

    def connect(self) -> None:
        """Open the connection and prove whose it is."""
        super().connect()
        self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)


def _one(url: str, parts: SplitResult, address: str) -> Fetched | str:
    """What the address gives, or where it leads on."""
    kind = _Secure if parts.scheme == "https" else _Plain
    connection = kind(parts.hostname or "", _port(parts), address)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    try:
        connection.request("GET", _ascii(path), headers={"User-Agent": AGENT, "Accept": ", ".join(_TEXTS)})
        return _taken(url, connection.getresponse())
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise SourceError(f"{url[:200]}: cannot be fetched ({type(error).__name__})", "Try it in a browser") from error
    finally:
        connection.close()


def _taken(url: str, answer: http.client.HTTPResponse) -> Fetched | str:
    if answer.status in _REDIRECTS and answer.headers.get("Location"):
        return str(urljoin(url, answer.headers["Location"]))
    if answer.status != 200:
        raise SourceError(f"{url[:200]}: the server answers {answer.status}", "Try it in a browser")
    told = answer.headers.get_content_type()
    if told not in _TEXTS:
        raise SourceError(f"{url[:200]}: is {told[:80]}, no text", "Give the address of a web page or a text")
    data = answer.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise SourceError(f"{url[:200]}: is larger than {LARGEST // 1_000_000} MB", "Paste the part that matters")
    return Fetched(url, io.BytesIO(data), told != "text/plain")


def _ascii(path: str) -> str:
    from urllib.parse import quote

    return quote(path, safe="/?&=%+:,;@!$'()*~#[]-._")
