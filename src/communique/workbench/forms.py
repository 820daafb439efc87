"""Forms that change the record: every one is checked to be this server's own before it is looked at."""

from __future__ import annotations

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from communique.workbench.answering import html, shared_of
from communique.workbench.page import Page
from communique.workbench.security.tokens import FIELD, SESSION, same_site

_MOST_FIELDS = 1000
_LARGEST_FIELD = 4 * 1024 * 1024
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


async def checked_form(request: Request, *, max_files: int = 0) -> FormData | Response:
    """The form of a request; a refusal where another site may have sent it, or its token is missing or of another run
    of the server."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in _FORMS or not same_site(request.headers, request.headers.get("host", "")):
        return refused(request)
    form = await request.form(max_files=max_files, max_fields=_MOST_FIELDS, max_part_size=_LARGEST_FIELD)
    told = form.get(FIELD)
    token = told if isinstance(told, str) else None
    if not shared_of(request).tokens.form_is_ours(request.cookies.get(SESSION), token):
        await form.close()
        return refused(request)
    return form


def refused(request: Request) -> Response:
    """The page that tells that a form was not taken."""
    told = {
        "message": "This form is out of date, or another site sent it",
        "remedy": "Load the page again and repeat it",
    }
    return html(request, Page("problem.html", "Not taken", "", told, 403))


def local(path: str, default: str) -> str:
    """A path of this server to go back to, or the default: never another site."""
    sound = path.startswith("/") and not path.startswith(("//", "/\\")) and len(path) < 2000 and path.isprintable()
    return path if sound else default
