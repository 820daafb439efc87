"""Pages become HTML: the templates, what they may call, and the static files, all read once from the package."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Mapping
from functools import cache
from importlib import resources
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup, escape

from communique.analysis.sayings import Place
from communique.model import Span
from communique.record import StoredStatement
from communique.workbench import wording
from communique.workbench.addresses import Addresses, Query, place
from communique.workbench.page import Page
from communique.workbench.text.segments import Mark, segments
from communique.workbench.text.setting import shown

STATIC_TYPES = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
_PACKAGE = "communique.workbench"
_WORDS = re.compile(r"([^\W_]+)")


@cache
def static_files() -> dict[str, bytes]:
    """Every file of static/ by name. What is not here does not exist: no request reaches the file system."""
    folder = resources.files(_PACKAGE).joinpath("static")
    return {one.name: one.read_bytes() for one in folder.iterdir() if one.name.rpartition(".")[2] in STATIC_TYPES}


@cache
def static_versions() -> dict[str, str]:
    """A short hash of every static file."""
    return {name: hashlib.sha256(content).hexdigest()[:10] for name, content in static_files().items()}


def render(page: Page, addresses: Addresses, frame: Mapping[str, Any]) -> str:
    """The page as HTML. `frame` holds what stands around every page: the record's name, tokens, what may be done."""
    values = {**frame, **page.values, "page": page, "addresses": addresses}
    return _environment().get_template(page.template).render(values, **_bound(addresses))


@cache
def _environment() -> Environment:
    folder = resources.files(_PACKAGE).joinpath("templates")
    found = Environment(
        loader=FunctionLoader(lambda name: folder.joinpath(name).read_text(encoding="utf-8")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    found.filters.update(
        party=wording.party,
        words=wording.words,
        tone=wording.tone,
        day=wording.day,
        moment=wording.moment,
        shown=shown,
        each=lambda values: list(dict.fromkeys(values)),
    )
    found.globals.update(days=wording.days, plural=wording.plural, amended=wording.amended, direction=wording.direction)
    return found


def _bound(addresses: Addresses) -> dict[str, Any]:
    """The calls that make links: `href(path, query...)`, `link(text, path, ...)`, `at(document, span)`."""

    def href(path: str, query: Query = (), fragment: str = "", **words: object) -> str | None:
        return addresses.href(path, [*query, *words.items()], fragment)

    def link(text: object, path: str, class_: str = "", **words: object) -> Markup:
        found = addresses.href(path, list(words.items()))
        kind = Markup(' class="{}"').format(class_) if class_ else Markup("")
        if found is None:
            return Markup("<span{}>{}</span>").format(kind, text)
        return Markup('<a{} href="{}">{}</a>').format(kind, found, text)

    def at(document: str, span: Span | None = None) -> str | None:
        return addresses.href(*place(document, span))

    def at_place(one: Place) -> str | None:
        return at(one.document, Span(one.start, one.end))

    return {
        "href": href, "link": link, "at": at, "lit": lit, "lit_statement": lit_statement, "at_place": at_place,
        "differing": differing,
    }  # fmt: skip


def lit(text: str, spans: list[Span] | tuple[Span, ...], offset: int = 0, kind: str = "hit") -> Markup:
    """A text with spans marked (<mark>), the spans counted from `offset`; overlapping spans are marked once."""
    out = Markup()
    at = 0
    for span in sorted(spans):
        start, end = max(span.start - offset, at), min(span.end - offset, len(text))
        if start < end:
            out += escape(shown(text[at:start]))
            out += Markup('<mark class="{}">{}</mark>').format(kind, shown(text[start:end]))
            at = end
    return out + escape(shown(text[at:]))


def lit_statement(text: str, offset: int, one: StoredStatement) -> Markup:
    """The words of a statement with its cue and content marked; they may lie inside one another."""
    marks = [Mark(*one.content, "content"), Mark(*one.cue, "cue")]
    out = Markup()
    for piece in segments(offset, offset + len(text), marks):
        words = shown(text[piece.start - offset : piece.end - offset])
        kinds = " ".join(mark.kind for mark in piece.marks)
        out += Markup('<mark class="{}">{}</mark>').format(kinds, words) if kinds else escape(words)
    return out


def differing(text: str, words: Collection[str]) -> Markup:
    """A text with the words that only it uses marked (`words` in lower case, or the beginnings of such words)."""
    out = Markup()
    for part in _WORDS.split(shown(text)):
        low = part.casefold()
        unlike = len(low) > 2 and any(low == word or (len(word) > 3 and low.startswith(word)) for word in words)
        out += Markup('<mark class="differs">{}</mark>').format(part) if unlike else escape(part)
    return out
