"""Dates as told ("YYYY", "YYYY-MM", "YYYY-MM-DD", date-times) and the days that they span."""

from __future__ import annotations

import calendar
import datetime
import re

from communique.errors import QuestionError

_TOLD = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def first_day(told: str | None) -> str | None:
    """The first day of a told date: "2023-06" -> "2023-06-01". None for None or for what is no date."""
    parts = _parts(told)
    return None if parts is None else "{:04}-{:02}-{:02}".format(*_filled(parts, last=False))


def last_day(told: str | None) -> str | None:
    """The last day of a told date: "2023-06" -> "2023-06-30". None for None or for what is no date."""
    parts = _parts(told)
    return None if parts is None else "{:04}-{:02}-{:02}".format(*_filled(parts, last=True))


def date_columns(start: str | None, end: str | None) -> dict[str, str | None]:
    """A told date as the columns that hold it: as told, and as days."""
    return {"start": start, "end": end, "first_day": first_day(start), "last_day": last_day(end or start)}


def local_day(published: str | None) -> str | None:
    """The local date in an ISO 8601 date or date-time: "2023-04-02T22:10-04:00" -> "2023-04-02"."""
    found = _DAY.match(published or "")
    return found[0] if found and _real(found[0]) else None


def asked_day(asked: str, *, last: bool) -> str:
    """The day that a person asks from (or, with `last`, up to). Raises QuestionError for what is no date."""
    day = last_day(asked) if last else first_day(asked)
    if day is None:
        raise QuestionError(f"{asked!r} is not a date", "Write it as 2023, 2023-08 or 2023-08-21")
    return day


def days_apart(one: str, other: str) -> int:
    """Days from `one` to `other`, negative where `other` comes first."""
    return (datetime.date.fromisoformat(other) - datetime.date.fromisoformat(one)).days


def _parts(told: str | None) -> list[int] | None:
    found = _TOLD.fullmatch((told or "").strip())
    if found is None:
        return None
    parts = [int(part) for part in found.groups() if part]
    return parts if _real("-".join(["{:04}", "{:02}", "{:02}"]).format(*[*parts, 1, 1][:3])) else None


def _filled(parts: list[int], *, last: bool) -> tuple[int, int, int]:
    year = parts[0]
    month = parts[1] if len(parts) > 1 else (12 if last else 1)
    day = parts[2] if len(parts) > 2 else (calendar.monthrange(year, month)[1] if last else 1)
    return year, month, day


def _real(day: str) -> bool:
    try:
        datetime.date.fromisoformat(day)
    except ValueError:
        return False
    return True
