"""REFI-QDA: a project (.qdpx) with texts, codes and coded passages, or its codebook (.qdc), for QDA programs.

Positions are code points of the text with line breaks as one LF, end exclusive; a text's CR LF pairs are made LF and
the positions moved with them. Ids are made from what they name, so that two exports of one record agree.
Form: urn:QDA-XML:project:1.0 and urn:QDA-XML:codebook:1.0 (www.qdasoftware.org).
"""

from __future__ import annotations

import re
import uuid
import zipfile
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from xml.etree.ElementTree import Element

from communique import __version__
from communique.exports.markup import child, fit, xml_text
from communique.knowledge import parties
from communique.model import ACTS, KINDS, Span, Topic
from communique.record import DocumentCard, Filter, Record

_NAMESPACE = uuid.UUID("6f0f4f0e-1c1b-5d0e-9a55-0c9a1f7f5f60")
_PROJECT = "urn:QDA-XML:project:1.0"
_CODEBOOK = "urn:QDA-XML:codebook:1.0"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_NAME = "Communique"
_GROUPS = {"act": "Acts", "contact": "Contacts", "holder": "Holders", "issue": "Issues", "instrument": "Instruments"}
_COLOURS = {
    "act": "#3B6EA5", "contact": "#8A5A00", "holder": "#4B7F52", "issue": "#7A4E9E", "instrument": "#A23B3B",
}  # fmt: skip
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time in the archive's entries: none is told, so that equal records give equal files."""

Code = tuple[str, str]
Topics = tuple[Topic, ...]
Passage = tuple[str, Span, tuple[Code, ...]]


def write(record: Record, asked: Filter, out: Path) -> None:
    """Write the project, or where `out` ends in .qdc its codebook."""
    passages = _passages(record, asked)
    codes = dict.fromkeys(_codes(passages))
    if out.suffix.lower() == ".qdc":
        root = Element("CodeBook", {"xmlns": _CODEBOOK, "origin": f"{_NAME} {__version__}"})
        _codebook(root, codes)
        out.write_text(xml_text(root), "utf-8")
        return
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        project = _project(codes)
        cards = list(record.documents(asked))
        sources = child(project, "Sources") if cards else project  # the form knows no empty list of sources
        for card in cards:
            _source(sources, card, record.text(card.id), passages.get(card.id, []), archive)
        _store(archive, "project.qde", xml_text(project).encode("utf-8"))


def _codes(passages: Mapping[str, list[Passage]]) -> Iterator[Code]:
    yield from (("act", act) for act in ACTS)
    yield from (("contact", kind) for kind in KINDS)
    for told in passages.values():
        for _, _, codes in told:
            yield from codes


def _codes_of(act: str, holder: tuple[str, ...], issues: Topics, instruments: Topics) -> Iterator[Code]:
    yield "act", act
    yield from (("holder", code) for code in holder)
    yield from (("issue", topic.name) for topic in issues)
    yield from (("instrument", topic.name) for topic in instruments)


@lru_cache(maxsize=10_000)
def guid(*parts: str) -> str:
    """The id of what these words name; always the same."""
    return str(uuid.uuid5(_NAMESPACE, "\x1f".join(parts).encode("utf-8", "replace").decode("utf-8")))


def _project(codes: dict[Code, None]) -> Element:
    user = guid("user", _NAME)
    root = Element(
        "Project",
        {
            "xmlns": _PROJECT,
            "xmlns:xsi": _XSI,
            "xsi:schemaLocation": f"{_PROJECT} http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd",
            "name": "A record of diplomatic contacts",
            "origin": f"{_NAME} {__version__}",
            "creatingUserGUID": user,
        },
    )
    child(child(root, "Users"), "User", guid=user, name=_NAME)
    _codebook(child(root, "CodeBook"), codes)
    return root


def _codebook(parent: Element, codes: dict[Code, None]) -> None:
    book = child(parent, "Codes")
    for group, title in _GROUPS.items():
        node = child(book, "Code", guid=guid("group", group), name=title, isCodable="false", color=_COLOURS[group])
        for kind, name in codes:
            if kind == group:
                child(node, "Code", guid=guid("code", kind, name), name=_label(kind, name), isCodable="true",
                      color=_COLOURS[group])  # fmt: skip


def _label(kind: str, name: str) -> str:
    if kind == "holder":
        party = parties.get(name)
        return party.name if party else name
    return name.replace("_", " ") if kind in ("act", "contact") else name


def _source(sources: Element, card: DocumentCard, text: str, passages: list[Passage], archive: zipfile.ZipFile) -> None:
    own = guid("source", card.id)
    name = card.title or " ".join(part for part in (card.publisher, card.day, card.id[:8]) if part)
    source = child(
        sources, "TextSource", guid=own, name=name, plainTextPath=f"internal://{own}.txt",
        creatingUser=guid("user", _NAME),
    )  # fmt: skip
    _store(archive, f"sources/{own}.txt", fit(_line_fed(text)).encode("utf-8"))
    moved = Positions(text)
    for role, span, codes in passages:
        _selection(source, f"{card.id}:{role}", moved.of(span), codes)


def _passages(record: Record, asked: Filter) -> dict[str, list[Passage]]:
    """What is coded, by document: one pass over the record."""
    out: dict[str, list[Passage]] = defaultdict(list)
    for contact in record.contacts(asked):
        for report in contact.reports:
            codes = (("contact", report.kind),)
            out[report.document.id] += [(report.id, span, codes) for span in report.evidence]
    for one in record.statements(asked):
        told = _codes_of(one.act, one.holder, one.issues, one.instruments)
        out[one.document.id].append((one.id, one.content, tuple(dict.fromkeys(told))))
    return out


def _selection(source: Element, name: str, span: Span, codes: tuple[Code, ...]) -> None:
    told = f"{name}:{span.start}:{span.end}"
    user = guid("user", _NAME)
    one = child(
        source, "PlainTextSelection", guid=guid("selection", told), name=told, creatingUser=user,
        startPosition=str(span.start), endPosition=str(span.end),
    )  # fmt: skip
    for kind, code in codes:
        coding = child(one, "Coding", guid=guid("coding", told, kind, code), creatingUser=user)
        child(coding, "CodeRef", targetGUID=guid("code", kind, code))


def _line_fed(text: str) -> str:
    """The text with every line break a single LF."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


class Positions:
    """Where places of a text come to stand once its CR LF pairs are single LF."""

    def __init__(self, text: str) -> None:
        self._pairs = [found.start() for found in re.finditer("\r\n", text)]

    def of(self, span: Span) -> Span:
        """The span in the text with LF alone."""
        return Span(*(place - bisect_left(self._pairs, place) for place in span))


def _store(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    archive.writestr(zipfile.ZipInfo(name, _EPOCH), data, zipfile.ZIP_DEFLATED)
