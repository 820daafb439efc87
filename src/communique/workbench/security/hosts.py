"""The Host check against DNS rebinding: a page of another name that leads to this machine gets nothing.

A rebound name stands in the Host header, so an address in digits is as safe as localhost once a token guards it.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable

_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[^:\[\]/@\s]+)(?::\d{1,5})?", re.IGNORECASE)


def host_name(header: str) -> str | None:
    """The name or address in a Host header without its port, in lower case; None where it is malformed."""
    found = _HOST.fullmatch(header.strip())
    return found[1].lower().strip("[]") if found else None


def is_loopback(host: str) -> bool:
    """True for localhost and addresses that never leave this machine."""
    if host in ("localhost", "localhost.localdomain"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def allowed(header: str, names: Iterable[str], *, remote: bool) -> bool:
    """True where a request with this Host header may be answered: loopback always; with `remote`, addresses in digits
    and the `names` that were given on starting."""
    host = host_name(header)
    if host is None:
        return False
    if is_loopback(host):
        return True
    return remote and (_in_digits(host) or host in {name.lower() for name in names})


def _in_digits(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
