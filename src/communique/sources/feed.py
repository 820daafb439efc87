"""News feeds (RSS 2.0, RSS 1.0, Atom): one document an item, as the feed gives it, cut short or in full.

Comes in: a stream of XML. Goes out: Documents with title, address, date and the feed's title as publisher.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from communique.sources.fields import documents_of
from communique.sources.plain import whole
from communique.sources.problem import Item, SourceProblem
from communique.sources.stream import Stream

_ITEMS = ("item", "entry")
_NAMES = {
    "text": ("encoded", "content", "description", "summary"),
    "title": ("title",),
    "published": ("pubDate", "published", "date", "updated"),
    "id": ("guid", "id"),
}
"""Our fields with the elements that tell them, in the order of trust."""
_TAG = re.compile(r"<[a-zA-Z!/][^>]*>|&(?:#\d+|\w+);")


def read_feed(stream: Stream) -> Iterator[Item]:
    """The documents of a feed in order, each after what is wrong with it."""
    data = whole(stream)
    if isinstance(data, SourceProblem):
        yield data
        return
    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        line = error.position[0]
        yield SourceProblem(stream.where, f"is no well-formed XML ({error})", "Fetch the feed anew", line)
        return
    items = [one for one in root.iter() if _name(one) in _ITEMS]
    if not items:
        yield SourceProblem(stream.where, "is XML without the items of a feed", "Give RSS, Atom, HTML or JSONL")
    channel = next((one for one in root.iter() if _name(one) in ("channel", "feed")), root)
    publisher = _plain(_told(channel, ("title",)))
    for number, one in enumerate(items, 1):
        yield from documents_of(_fields(one, publisher), f"{stream.where}, item {number}")


def _fields(item: ElementTree.Element, publisher: str) -> dict[str, object]:
    fields: dict[str, object] = {ours: _told(item, theirs) for ours, theirs in _NAMES.items()}
    fields["text"], fields["title"] = _plain(str(fields["text"])), _plain(str(fields["title"]))
    return {**fields, "url": _link(item), "publisher": publisher}


def _told(item: ElementTree.Element, names: tuple[str, ...]) -> str:
    """The words of the first of `names` that a child bears."""
    for name in names:
        for child in item:
            words = "".join(child.itertext()).strip() if _name(child) == name else ""
            if words:
                return words
    return ""


def _link(item: ElementTree.Element) -> str:
    links = [child for child in item if _name(child) == "link"]
    best = next((one for one in links if one.get("rel", "alternate") == "alternate"), None)
    return "" if best is None else (best.get("href") or best.text or "").strip()


def _plain(words: str) -> str:
    """Words without the HTML that feeds put into them."""
    if not _TAG.search(words):
        return words
    import trafilatura

    return str(trafilatura.html2txt(f"<html><body>{words}</body></html>") or "").strip()


def _name(element: ElementTree.Element) -> str:
    """The local name of an element, whatever its namespace."""
    return str(element.tag).rpartition("}")[2]
