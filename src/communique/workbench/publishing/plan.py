"""The plan of a published site: which pages it has, and in which file each stands.

Comes in: an open record. Goes out: pages as (path, query) with their files; a link to anything else is no link there.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from communique.workbench.addresses import PART, Query
from communique.workbench.desk import Desk
from communique.workbench.pages import contacts, documents, finding, people, subjects

Words = tuple[tuple[str, str], ...]
Wanted = tuple[str, Words]
"""A page: its path, and the words of its query in alphabetical order."""

_UNSAFE = re.compile(r"[^a-z0-9]+")
_CONTACTS = "SELECT count(*) FROM contacts WHERE verdict IS NOT 'rejected'"
_DOCUMENTS = "SELECT count(*) FROM readings"
_LISTS = {
    "/contacts": (_CONTACTS, contacts.SIZE),
    "/documents": (_DOCUMENTS, documents.SIZE),
    "/find": (_CONTACTS, finding.CONTACTS),
    "/find/documents": (_DOCUMENTS, finding.DOCUMENTS),
}
_SINGLE = ("/", "/timeline", "/network", "/compare", "/commitments", "/phrases")


@dataclass(frozen=True, slots=True)
class Plan:
    """Every page with its file, relative to the site, in the order of writing."""

    files: Mapping[Wanted, str]

    def file(self, path: str, query: Query) -> str | None:
        """The file of a page, or None where the site does not have it."""
        words = sorted((key, str(value)) for key, value in query if value not in ("", None))
        kept = tuple((key, value) for key, value in words if (key, value) not in (("page", "1"), ("part", "1")))
        return self.files.get((path, kept))


@dataclass(frozen=True, slots=True)
class Relative:
    """Addresses from one file of the site to others."""

    plan: Plan
    here: str
    up: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "up", posixpath.dirname(self.here) or ".")

    def href(self, path: str, query: Query = (), fragment: str = "") -> str | None:
        """The way to a page's file, or None where the site does not have it."""
        found = self.plan.file(path, query)
        if found is None:
            return None
        return quote(posixpath.relpath(found, self.up)) + (f"#{quote(fragment)}" if fragment else "")

    def static(self, name: str) -> str:
        """The way to a file of static/."""
        return posixpath.relpath(f"static/{name}", self.up)


def plan(desk: Desk) -> Plan:
    """Look through the record for all pages that the site shall have."""
    files: dict[Wanted, str] = {}
    for path, words, file in _pages(desk):
        files[(path, words)] = file
    return Plan(files)


def _pages(desk: Desk) -> Iterator[tuple[str, Words, str]]:
    for path in _SINGLE:
        yield path, (), f"{path.strip('/') or 'index'}.html"
    for path, (sql, size) in _LISTS.items():
        yield from _paged(path, path.strip("/"), int(desk.store.value(sql)), size)
    yield from _contacts(desk)
    yield from _documents(desk)
    yield from _people(desk)
    yield from _subjects(desk)


def _paged(path: str, file: str, rows: int, size: int) -> Iterator[tuple[str, Words, str]]:
    yield path, (), f"{file}.html"
    for page in range(2, -(-rows // size) + 1):
        yield path, (("page", str(page)),), f"{file}-{page}.html"


def _contacts(desk: Desk) -> Iterator[tuple[str, Words, str]]:
    for nr, reports in desk.store.rows("SELECT nr, reports FROM contacts ORDER BY nr"):
        yield f"/contacts/c{nr}", (), f"contacts/c{nr}.html"
        if reports > 1:
            yield "/compare", (("contact", f"c{nr}"),), f"compare/c{nr}.html"


def _documents(desk: Desk) -> Iterator[tuple[str, Words, str]]:
    for ident, length in desk.store.rows("SELECT id, length(text) FROM documents ORDER BY nr"):
        yield f"/documents/{ident}", (), f"documents/{ident}.html"
        for part in range(2, -(-int(length) // PART) + 1):
            yield f"/documents/{ident}", (("part", str(part)),), f"documents/{ident}-{part}.html"


def _people(desk: Desk) -> Iterator[tuple[str, Words, str]]:
    rows = desk.store.rows("SELECT person, count(DISTINCT report) FROM participants WHERE person > 0 GROUP BY 1")
    known = [row[0] for row in rows]
    yield from _paged("/people", "people", len(known), people.SIZE)
    for nr in known:
        yield f"/people/p{nr}", (), f"people/p{nr}.html"


def _subjects(desk: Desk) -> Iterator[tuple[str, Words, str]]:
    for kind in ("issue", "instrument"):
        sql = "SELECT DISTINCT e.id FROM entries e JOIN topics t ON t.entry = e.nr WHERE e.kind = ?"
        idents = [str(row[0]) for row in desk.store.rows(sql, (kind,))]
        yield from _paged(f"/{kind}s", f"{kind}s", len(idents), subjects.SIZE)
        for ident in idents:
            yield f"/{kind}s/{ident}", (), f"{kind}s/{_slug(ident)}.html"


def _slug(ident: str) -> str:
    """A name for a file: letters and digits, with a few signs of a hash so that no two are one."""
    return f"{_UNSAFE.sub('-', ident.casefold()).strip('-')[:60]}-{hashlib.sha256(ident.encode()).hexdigest()[:6]}"
