"""Answers of the page Add: take what was handed in, show how far a job has come, stop it."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from communique.errors import CommuniqueError, SourceError
from communique.model import text_id
from communique.sources.kinds import ENDINGS
from communique.workbench.adding.jobs import Job
from communique.workbench.adding.taking import TOLD, HandIn, of_address, of_file, of_text
from communique.workbench.answering import html, shared_of
from communique.workbench.forms import checked_form
from communique.workbench.page import Page
from communique.workbench.settings import Settings

_MOST_FILES = 200
_AT_ONCE = 2.5
"""Seconds that a page waits for a small hand-in before it shows progress instead."""


def _show(request: Request, message: str = "", status: int = 200) -> Response:
    settings = shared_of(request).settings
    told = {"message": message, "fetching": settings.fetching, "endings": ",".join(sorted(ENDINGS))}
    return html(request, Page("add.html", "Add documents", "/add", told, status))


async def _page(request: Request) -> Response:
    return _show(request)


async def _take(request: Request) -> Response:
    form = await checked_form(request, max_files=_MOST_FILES)
    if isinstance(form, Response):
        return form
    shared = shared_of(request)
    try:
        hand_in = await _handed_in(form, shared.settings)
    except CommuniqueError as error:
        return _show(request, str(error), 400)
    finally:
        await form.close()
    if not hand_in.documents:
        return _show(request, " ".join(hand_in.problems[:5]) or "There is nothing to add.", 400)
    job = shared.jobs.hand_in(hand_in.documents, hand_in.problems)
    await run_in_threadpool(job.finished.wait, _AT_ONCE)
    return RedirectResponse(_after(job), 303)


def _after(job: Job) -> str:
    """The document itself where one was handed in and read at once; else the page that shows progress."""
    if job.over and job.total == 1 and not job.problems and job.state == "done" and not job.steps[0][1].problem:
        return f"/documents/{text_id(job.documents[0].text)}"
    return f"/add/{job.id}"


async def _handed_in(form: FormData, settings: Settings) -> HandIn:
    told = {name: str(form.get(name) or "").strip()[:500] for name in TOLD}
    hand_in = HandIn()
    text, address = str(form.get("text") or ""), str(form.get("address") or "").strip()
    files = [one for one in form.getlist("files") if isinstance(one, UploadFile) and one.filename]
    if text.strip() or not (files or address):
        hand_in.documents.append(await run_in_threadpool(of_text, text, told))
    for file in files:
        content = await file.read()
        await run_in_threadpool(of_file, file.filename or "", content, hand_in)
    if address:
        if not settings.fetching:
            raise SourceError("this workbench fetches no addresses", "Paste the text, or start it without --no-fetch")
        await run_in_threadpool(of_address, address, hand_in, private=settings.private)
    return hand_in


def _job(request: Request) -> Job:
    job = shared_of(request).jobs.get(request.path_params["job"])
    if job is None:
        raise HTTPException(404)
    return job


async def _progress(request: Request) -> Response:
    job = _job(request)

    rows = [
        (text_id(document.text), document.title or document.id, step)
        for document, (_, step) in zip(job.documents, job.steps, strict=False)
    ]
    return html(request, Page("job.html", "Adding documents", "/add", {"job": job, "rows": rows[-200:][::-1]}))


async def _stop(request: Request) -> Response:
    form = await checked_form(request)
    if isinstance(form, Response):
        return form
    job = _job(request)
    shared_of(request).jobs.stop(job.id)
    await run_in_threadpool(job.finished.wait, 1.0)
    return RedirectResponse(f"/add/{job.id}", 303)


ROUTES: list[BaseRoute] = [
    Route("/add", _page, methods=["GET"]),
    Route("/add", _take, methods=["POST"]),
    Route("/add/{job}", _progress, methods=["GET"]),
    Route("/add/{job}/stop", _stop, methods=["POST"]),
]
