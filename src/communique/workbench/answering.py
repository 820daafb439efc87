"""Requests become answers: the desk is opened, the page made and rendered; errors become pages that say why."""

from __future__ import annotations

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from communique.errors import CommuniqueError, QuestionError
from communique.workbench.asked import Asked
from communique.workbench.desk import Desk, desk
from communique.workbench.frame import frame_of
from communique.workbench.page import Page
from communique.workbench.rendering import render
from communique.workbench.security.tokens import SESSION
from communique.workbench.settings import Workbench

PageMaker = Callable[[Desk, Asked], Page]
"""What a page module offers: an open record and what is asked become a page."""

_LOCKED = 423
_NOT_FOUND = 404


def shared_of(request: Request) -> Workbench:
    """What all requests share."""
    found: Workbench = request.app.state.workbench
    return found


def asked_of(request: Request) -> Asked:
    """What a request asks. The note of what was done is heeded only where this server wrote it: an address from
    elsewhere must not put words into the page."""
    words = request.query_params.multi_items()
    done = request.query_params.get("done", "")
    if not shared_of(request).tokens.is_sealed(done, request.query_params.get("seal", "")):
        words = [(name, value) for name, value in words if name != "done"]
    return Asked(request.url.path, request.path_params, [(name, value) for name, value in words if name != "seal"])


def page_answer(request: Request, maker: PageMaker) -> Response:
    """Make a page for a request and render it; what cannot be answered becomes a page that says why."""
    shared = shared_of(request)
    asked = asked_of(request)
    try:
        asked.demand_bounds()
        with desk(shared.settings.record, shared.tallies, shared.studies) as opened:
            page = maker(opened, asked)
            return html(request, page)
    except CommuniqueError as error:
        return html(request, problem(error))


def problem(error: CommuniqueError) -> Page:
    """The page that tells an error with its remedy."""
    status = 500
    if isinstance(error, QuestionError):
        status = _NOT_FOUND if error.message.startswith(("the record holds no", "no statement of the record")) else 400
    elif "written by another" in error.message:
        status = _LOCKED
    return Page("problem.html", "That did not work", "", {"message": error.message, "remedy": error.remedy}, status)


def html(request: Request, page: Page) -> Response:
    """A page as an answer, with the session's cookie where the browser has none yet."""
    shared = shared_of(request)
    session = request.cookies.get(SESSION)
    fresh = not session or len(session) > 100
    session = shared.tokens.new_session() if fresh or session is None else session
    frame = frame_of(shared.settings, request, shared.tokens.of_form(session))
    answer = HTMLResponse(render(page, shared.addresses, frame), page.status)
    if fresh:
        answer.set_cookie(SESSION, session, httponly=True, samesite="strict", path="/")
    return answer
