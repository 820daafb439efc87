"""What stands around every page: the record's name, the list of pages, who reviews, the token of its forms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

from starlette.requests import Request

from communique.workbench.settings import Settings

WHO = "communique_who"
"""The cookie that keeps the reviewer's name."""

PLACES = (
    ("Read", (("/", "Overview"), ("/contacts", "Contacts"), ("/timeline", "Timeline"), ("/documents", "Documents"),
              ("/statements", "Statements"))),
    ("Ask", (("/compare", "Compare"), ("/brief", "Brief"), ("/commitments", "Commitments"), ("/phrases", "Phrases"),
             ("/issues", "Issues"),
             ("/instruments", "Instruments"), ("/people", "People"), ("/network", "Network"))),
    ("Work", (("/review", "Review"), ("/add", "Add"))),
)  # fmt: skip
"""The pages in their groups, as the navigation shows them."""


def frame_of(settings: Settings, request: Request, token: str) -> Mapping[str, Any]:
    """The values around a page of the server."""
    return {
        "record_name": settings.record.stem,
        "places": PLACES,
        "token": token,
        "reviewer": unquote(request.cookies.get(WHO, ""))[:80] or settings.who,
        "fixed": False,
        "words": request.query_params.get("q", "")[:300] if request.url.path == "/search" else "",
    }


def fixed_frame(record_name: str, kept: frozenset[str]) -> Mapping[str, Any]:
    """The values around a published page; `kept` are the paths that were published."""
    groups = (*PLACES[:1], ("Ask", (("/find", "Find"), *PLACES[1][1])))
    places = tuple((group, tuple(place for place in listed if place[0] in kept)) for group, listed in groups)
    return {"record_name": record_name, "places": places, "token": "", "reviewer": "", "fixed": True, "words": ""}
