"""A QDA project and codebook have the form that the REFI-QDA schema (1.0 of 18 March 2019, standard 1.5) asks for."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring, parse

import pytest
from tests.record.making import CALL, call

from communique.exports import export, find
from communique.record import Filter, Record, open_record

_GUID = r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
_COLOUR = r"#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})"
_ANY = r"(?s).*"
_PLACE = r"\d+"
_SCHEMA_LOCATION = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"

ORDER = {
    "Project": (
        "Users",
        "CodeBook",
        "Variables",
        "Cases",
        "Sources",
        "Notes",
        "Links",
        "Sets",
        "Graphs",
        "Description",
    ),
    "Users": ("User",),
    "User": (),
    "CodeBook": ("Codes", "Sets"),
    "Codes": ("Code",),
    "Code": ("Description", "NoteRef", "Code"),
    "Sources": ("TextSource",),
    "TextSource": ("Description", "PlainTextContent", "PlainTextSelection", "Coding", "NoteRef", "VariableValue"),
    "PlainTextSelection": ("Description", "Coding", "NoteRef"),
    "Coding": ("CodeRef", "NoteRef"),
    "CodeRef": (),
}
"""For each element that the export writes: the elements that may stand in it, in this order."""
NEVER_EMPTY = ("Users", "Codes", "Sources", "Coding")
REQUIRED = {
    "Project": {"name": _ANY},
    "User": {"guid": _GUID},
    "Code": {"guid": _GUID, "name": _ANY, "isCodable": "true|false"},
    "TextSource": {"guid": _GUID},
    "PlainTextSelection": {"guid": _GUID, "startPosition": _PLACE, "endPosition": _PLACE},
    "Coding": {"guid": _GUID},
    "CodeRef": {"targetGUID": _GUID},
}
OPTIONAL = {
    "Project": {"origin": _ANY, "creatingUserGUID": _GUID, _SCHEMA_LOCATION: _ANY},
    "CodeBook": {"origin": _ANY},
    "User": {"name": _ANY, "id": _ANY},
    "Code": {"color": _COLOUR},
    "TextSource": {"name": _ANY, "plainTextPath": rf"internal://{_GUID}\.txt", "creatingUser": _GUID},
    "PlainTextSelection": {"name": _ANY, "creatingUser": _GUID},
    "Coding": {"creatingUser": _GUID},
}


def _departures(one: Element) -> Iterator[str]:
    """Where an element and all within it depart from the form."""
    name = one.tag.rpartition("}")[2]
    inner = [below.tag.rpartition("}")[2] for below in one]
    if name not in ORDER or set(inner) - set(ORDER[name]):
        yield f"{name} holds {inner}"
    elif inner != sorted(inner, key=ORDER[name].index):
        yield f"{name}: {inner} in another order"
    if name in NEVER_EMPTY and not inner:
        yield f"{name} is empty"
    required, known = REQUIRED.get(name, {}), REQUIRED.get(name, {}) | OPTIONAL.get(name, {})
    yield from (f"{name} lacks {lacking}" for lacking in required.keys() - one.keys())
    for attribute, value in one.items():
        if attribute not in known or not re.fullmatch(known[attribute], value):
            yield f"{name} {attribute}={value!r}"
    for below in one:
        yield from _departures(below)


def _project(record: Record, path: Path, asked: Filter) -> tuple[Element, zipfile.ZipFile]:
    export(record, find("refi-qda"), asked, path)
    archive = zipfile.ZipFile(path)
    return fromstring(archive.read("project.qde")), archive


@pytest.mark.parametrize("asked", [Filter(), Filter(party=("Brazil",))], ids=["all", "nothing fits"])
def test_a_project_keeps_to_the_form(record: Record, tmp_path: Path, asked: Filter) -> None:
    root, archive = _project(record, tmp_path / "p.qdpx", asked)
    assert list(_departures(root)) == []
    paths = [one.get("plainTextPath", "") for one in root.iter("{urn:QDA-XML:project:1.0}TextSource")]
    assert {f"sources/{path.removeprefix('internal://')}" for path in paths} == set(archive.namelist()) - {
        "project.qde"
    }


def test_a_codebook_keeps_to_the_form(record: Record, tmp_path: Path) -> None:
    export(record, find("refi-qda"), Filter(), tmp_path / "c.qdc")
    assert list(_departures(parse(tmp_path / "c.qdc").getroot())) == []


def test_places_count_code_points_of_a_text_whose_line_breaks_are_lf_alone(tmp_path: Path) -> None:
    with open_record(tmp_path / "r.db", create=True) as record:
        record.add(*call("\U0001f600\rOne\r\ntwo. " + CALL))
        root, archive = _project(record, tmp_path / "p.qdpx", Filter())
    texts = [archive.read(name).decode("utf-8") for name in archive.namelist() if name.startswith("sources/")]
    assert texts == ["\U0001f600\nOne\ntwo. " + CALL]
    place = next(root.iter("{urn:QDA-XML:project:1.0}PlainTextSelection"))
    assert texts[0][int(place.get("startPosition", "")) : int(place.get("endPosition", ""))] in CALL
