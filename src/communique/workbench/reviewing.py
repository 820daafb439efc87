"""Answers of the page Review: decisions are made, undone, made on many findings at once. Each is a decision of the
record; the page only carries it there."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from urllib.parse import quote, urlencode

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from communique.errors import CommuniqueError, QuestionError
from communique.record import Decision, Record
from communique.record.review.amending import FIELDS, PARTICIPANT, SPANS
from communique.workbench.answering import html, problem, shared_of
from communique.workbench.desk import writing
from communique.workbench.forms import checked_form, local
from communique.workbench.frame import WHO
from communique.workbench.settings import Workbench

_MOST_AT_ONCE = 500
_MOST_PEOPLE = 60
_DONE = {"accept": "accepted", "reject": "rejected", "amend": "amended", "join": "merged", "part": "parted"}
_YEAR = 365 * 24 * 3600


async def _decide(request: Request) -> Response:
    """accept, reject, amend, join or part, on what the form names."""
    return await _change(request, decide)


async def _together(request: Request) -> Response:
    """The same verdict on many findings, which can be undone together."""
    return await _change(request, decide_together)


async def _undo(request: Request) -> Response:
    return await _change(request, undo)


def decide(record: Record, form: FormData, who: str) -> str:
    """Make one decision, or one for each field that an edit changed. Tells what was done."""
    verdict, ids = _word(form, "verdict"), [*_word(form, "id").replace(",", " ").split(), *_word(form, "with").split()]
    remark = _word(form, "remark") or None
    if verdict != "amend":
        return _told(record.decide(verdict, *ids, who=who, remark=remark))
    changes = list(_changes(form, ids[0] if ids else ""))
    if not changes:
        raise QuestionError("nothing was changed", "Change a field, or accept the finding as it is")
    made = [record.decide("amend", *ids, field=name, value=value, who=who, remark=remark) for name, value in changes]
    return "; ".join(_told(one) for one in made)


def decide_together(record: Record, form: FormData, who: str) -> str:
    """Accept or reject the findings whose boxes are ticked."""
    verdict = _word(form, "verdict")
    ids = list(dict.fromkeys(one for one in form.getlist("ids") if isinstance(one, str)))[:_MOST_AT_ONCE]
    if verdict not in ("accept", "reject") or not ids:
        raise QuestionError("nothing was chosen", "Tick findings, then accept or reject them together")
    batch = f"together {secrets.token_hex(4)}"
    for one in ids:
        record.decide(verdict, one, who=who, remark=batch)
    return f"{len(ids)} {'finding' if len(ids) == 1 else 'findings'} {_DONE[verdict]} together"


def undo(record: Record, form: FormData, who: str) -> str:
    """Undo one decision by its id, or all of a batch by its remark."""
    batch = _word(form, "batch")
    if batch:
        found = [one for one in record.decisions("applied") if one.remark == batch]
        for one in reversed(found):
            record.undo(one.id, who=who)
        return f"undone: {len(found)} {'decision' if len(found) == 1 else 'decisions'}"
    return "undone: " + _told(record.undo(_word(form, "decision"), who=who))


def _changes(form: FormData, ident: str) -> Iterator[tuple[str, object]]:
    """The fields of an edit whose value is another than the one the form was made with."""
    what = {"c": "contact", "r": "report", "s": "statement"}.get(ident[:1], "")
    for name in FIELDS.get(what, ()):
        if name in SPANS and (offsets := _offsets(form, name)) is not None:
            yield name, offsets
            continue
        if name == "participant":
            yield from (("participant", change) for change in _people(form))
            continue
        new, old = _words(form, f"field-{name}"), _words(form, f"was-{name}")
        if new is not None and new != (old or ""):
            yield name, _value(name, new)


def _people(form: FormData) -> Iterator[dict[str, object]]:
    """The participants that an edit changed, took out or added, as the record takes them: of whom, and what is set."""
    for at in (*(str(at) for at in range(1, _MOST_PEOPLE + 1)), "new"):
        new, old = ({part: _word(form, f"{was}person-{at}-{part}") for part in PARTICIPANT} for was in ("", "was-"))
        if form.get(f"person-{at}-gone"):
            yield {"of": _told_parts(old), "set": None}
        elif new != old:
            changed = {part: new[part] or None for part in PARTICIPANT if new[part] != old[part]}
            yield {"of": None if at == "new" else _told_parts(old), "set": changed}


def _told_parts(parts: dict[str, str]) -> dict[str, str | None]:
    return {part: value or None for part, value in parts.items()}


def _offsets(form: FormData, name: str) -> list[int] | None:
    """The span that a person gave by offsets; None where they stand as they did."""
    new, old = ([_word(form, f"{was}{end}-{name}") for end in ("from", "to")] for was in ("", "was-"))
    if new == old or not all(new):
        return None
    if not all(one.isdecimal() and len(one) < 10 for one in new):
        raise QuestionError(f"{' to '.join(new)[:60]!r} are no characters of the text", "Give two whole numbers")
    return [int(one) for one in new]


def _words(form: FormData, name: str) -> str | None:
    """What stands in a field, its lines ended as the record's texts are; None where there is no such field."""
    found = form.get(name)
    return found.replace("\r\n", "\n").strip() if isinstance(found, str) else None


def _value(name: str, told: str) -> object:
    if name == "holder":
        return [one.strip() for one in told.replace(";", ",").split(",") if one.strip()]
    if name == "date" and told:
        start, _, end = (part.strip() for part in told.partition(" to "))
        return {"start": start, "end": end or start}
    return told or None


async def _change(request: Request, change: object) -> Response:
    form = await checked_form(request)
    if isinstance(form, Response):
        return form
    shared = shared_of(request)
    who = _word(form, "who") or shared.settings.who
    try:
        told = await run_in_threadpool(_carry_out, shared, change, form, who)
    except CommuniqueError as error:
        return html(request, problem(error))
    finally:
        await form.close()
    back = local(_word(form, "back").partition("#")[0], "/review")
    note = urlencode({"done": told[:200], "seal": shared.tokens.seal(told[:200])})
    answer = RedirectResponse(f"{back}{'&' if '?' in back else '?'}{note}", 303)
    answer.set_cookie(WHO, quote(who[:80]), max_age=_YEAR, httponly=True, samesite="strict", path="/")
    return answer


def _carry_out(shared: Workbench, change: object, form: FormData, who: str) -> str:
    assert callable(change)
    with writing(shared.settings.record) as record:
        told: str = change(record, form, who)
    shared.tallies.forget()
    return told


def _word(form: FormData, name: str) -> str:
    found = form.get(name)
    return found.strip()[:2000] if isinstance(found, str) else ""


def _told(one: Decision) -> str:
    what = f"{one.field.replace('_', ' ')} of " if one.field else ""
    return f"{what}{one.target or 'what was meant'} {_DONE[one.verdict]}"


ROUTES: list[BaseRoute] = [
    Route("/review/decide", _decide, methods=["POST"]),
    Route("/review/together", _together, methods=["POST"]),
    Route("/review/undo", _undo, methods=["POST"]),
]
