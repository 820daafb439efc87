"""Papers: the brief, a comparison, the commitments as files that are sent on: DOCX, HTML, Markdown.

Comes in: the address of the page with the file's ending ("/compare.docx?contact=c12"). Goes out: the same matter with
its sources, as `communique brief`, `compare` and `commitments` write it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from communique.analysis.brief import brief, brief_page
from communique.analysis.commitments.page import ledger_page
from communique.analysis.compare.page import comparison_page
from communique.analysis.pages import Page, markdown
from communique.analysis.pages import html as as_html
from communique.errors import CommuniqueError, QuestionError
from communique.workbench.answering import asked_of, html, problem, shared_of
from communique.workbench.asked import Asked
from communique.workbench.asking import lists
from communique.workbench.desk import Desk, desk
from communique.workbench.pages import commitments, comparing

FORMS = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
}
"""The forms of a paper with their media types."""


def _brief(desk: Desk, asked: Asked) -> tuple[str, Page]:
    told = brief(desk.record, asked.one("one"), asked.one("other"), before=asked.one("before") or None)
    return "brief-" + "-".join(told.parties), brief_page(told)


def _comparison(desk: Desk, asked: Asked) -> tuple[str, Page]:
    found = comparing.comparison(desk, asked)
    if found is None:
        raise QuestionError("nothing to compare was named", "Open a comparison, then download it there")
    return f"compare-{found.contact}", comparison_page(found)


def _commitments(desk: Desk, asked: Asked) -> tuple[str, Page]:
    within = asked.filter()
    if not lists.is_few(desk.store, within):
        raise QuestionError("too many statements fit to be compared", "Name a party, a person, an issue or a time")
    return "commitments", ledger_page(*commitments.ledger(desk.record, within), "Commitments")


_PAPERS: Mapping[str, Callable[[Desk, Asked], tuple[str, Page]]] = {
    "brief": _brief,
    "compare": _comparison,
    "commitments": _commitments,
}


def _answer(request: Request, paper: str, form: str) -> Response:
    asked, shared = asked_of(request), shared_of(request)
    try:
        asked.demand_bounds()
        with desk(shared.settings.record, shared.tallies, shared.studies) as opened:
            name, page = _PAPERS[paper](opened, asked)
        content = _written(page, form)
    except CommuniqueError as error:
        return html(request, problem(error))
    headers = {"content-disposition": f'attachment; filename="{name}.{form}"'}
    return Response(content, headers=headers, media_type=FORMS[form])


def _written(page: Page, form: str) -> str | bytes:
    if form == "html":
        return as_html(page)
    if form == "md":
        return markdown(page)
    try:
        from communique.analysis.pages.docx import docx

        return docx(page)
    except ImportError as error:
        raise CommuniqueError("DOCX needs one more package", "Install it: pip install 'communique[docx]'") from error


def _route(paper: str, form: str) -> Route:
    def answer(request: Request) -> Response:
        return _answer(request, paper, form)

    return Route(f"/{paper}.{form}", answer, methods=["GET"])


ROUTES: list[BaseRoute] = [_route(paper, form) for paper in _PAPERS for form in FORMS]
