"""The workbench as an ASGI application: which address leads to which page, and what is not there.

Comes in: `Settings` (the record, who reviews, who may reach it). Goes out: a Starlette application, guarded.
"""

from __future__ import annotations

from collections.abc import Callable

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp

from communique.workbench import exporting, papers, reviewing
from communique.workbench.adding import answers as adding
from communique.workbench.adding.jobs import Jobs
from communique.workbench.answering import PageMaker, html, page_answer
from communique.workbench.page import Page
from communique.workbench.pages.table import PAGES
from communique.workbench.rendering import STATIC_TYPES, static_files
from communique.workbench.security.guard import Guard
from communique.workbench.security.tokens import Tokens
from communique.workbench.settings import Settings, Workbench
from communique.workbench.studies import Studies
from communique.workbench.tallies import Tallies
from communique.workbench.warming import warm

__all__ = ["Settings", "make_app"]

_NOT_FOUND = 404


def make_app(settings: Settings) -> ASGIApp:
    """The application. Raises ValueError for one that is open to others without a token."""
    if settings.remote and not settings.access:
        raise ValueError("a workbench that others reach needs an access token")
    tallies = Tallies(settings.record)
    shared = Workbench(
        settings, tallies, Studies(settings.record), Tokens(settings.access), Jobs(settings.record, tallies)
    )
    app = Starlette(routes=_routes(), exception_handlers={404: _no_such_page, 405: _no_such_page})
    app.state.workbench = shared
    if settings.warm:
        warm(shared)
    return Guard(app, shared.tokens, remote=settings.remote, names=settings.names)


def _routes() -> list[BaseRoute]:
    pages: list[BaseRoute] = [Route(path, _answer(maker), methods=["GET"]) for path, maker in PAGES]
    return [
        Route("/static/{name}", _static),
        *exporting.ROUTES,
        *papers.ROUTES,
        *reviewing.ROUTES,
        *adding.ROUTES,
        *pages,
    ]


def _answer(maker: PageMaker) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        return page_answer(request, maker)

    return answer


def _static(request: Request) -> Response:
    name = request.path_params["name"]
    content = static_files().get(name)
    if content is None:
        return PlainTextResponse("There is no such file.\n", _NOT_FOUND)
    kept = {"cache-control": "public, max-age=31536000, immutable" if request.query_params.get("v") else "no-cache"}
    return Response(content, media_type=STATIC_TYPES[name.rpartition(".")[2]], headers=kept)


def _no_such_page(request: Request, error: Exception) -> Response:
    status = getattr(error, "status_code", _NOT_FOUND)
    told = {"message": "There is no such page", "remedy": "Choose one from the list of pages"}
    return html(request, Page("problem.html", "No such page", "", told, status))
