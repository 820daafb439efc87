"""Words for people: names of parties, kinds and acts, dates, counts. Plain strings; templates escape them."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping

from communique.knowledge import parties
from communique.record.review.amending import SPANS

FRIENDLY = ("support", "appreciate", "congratulate", "condole", "pledge", "agree", "hope", "propose")
HOSTILE = ("oppose", "voice_concern", "condemn", "warn", "deny")
"""Acts that draw near and acts that stand off; all others are neither. For colours only, always beside the word."""

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_RIGHT_TO_LEFT = ("ar", "fa", "he", "ur", "ps", "ckb", "yi", "ug", "sd", "dv")


def party(code: str | None) -> str:
    """The name of a party by its code; the code itself where the table does not know it."""
    known = parties.get(code) if code else None
    return known.name if known else (code or "no party")


def words(value: str) -> str:
    """A word of the guide as people read it: "video_call" -> "video call"."""
    return value.replace("_", " ")


def tone(act: str) -> str:
    """Which colour an act bears: "near", "off" or "plain"."""
    return "near" if act in FRIENDLY else "off" if act in HOSTILE else "plain"


def day(value: str | None) -> str:
    """ "2023-08-21" -> "21 Aug 2023", "2023-08" -> "Aug 2023", "2023" -> "2023"; anything else as it is."""
    parts = (value or "").split("-")
    if not all(part.isdecimal() for part in parts) or len(parts) > 3:
        return value or ""
    if len(parts) > 1 and not 1 <= int(parts[1]) <= 12:
        return value or ""
    told = [parts[0]] if len(parts) == 1 else [_MONTHS[int(parts[1]) - 1], parts[0]]
    return " ".join([str(int(parts[2])), *told] if len(parts) == 3 else told)


def days(start: str | None, end: str | None) -> str:
    """A date or a range of dates, "undated" for none."""
    if start is None:
        return "undated"
    return day(start) if end in (None, start) else f"{day(start)} – {day(end)}"


def plural(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 contact", "1,203 contacts"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def direction(lang: str | None, text: str = "") -> str:
    """ "rtl" or "ltr", by the language told, else by the first letters of the text."""
    if lang:
        return "rtl" if lang.lower().split("-")[0] in _RIGHT_TO_LEFT else "ltr"
    letters = [sign for sign in text[:2000] if sign.isalpha()][:200]
    right = sum("\u0590" <= sign <= "\u08ff" or "\ufb1d" <= sign <= "\ufefc" for sign in letters)
    return "rtl" if letters and right * 2 > len(letters) else "ltr"


def months(first: str, last: str) -> list[str]:
    """All months from first to last, "YYYY-MM", both included."""
    year, month = int(first[:4]), int(first[5:7])
    out = []
    while f"{year:04}-{month:02}" <= last[:7]:
        out.append(f"{year:04}-{month:02}")
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return out


def moment(value: str) -> str:
    """A time as the ledger keeps it, to the minute: "21 Aug 2023, 14:05 UTC"."""
    try:
        told = datetime.datetime.fromisoformat(value)
    except ValueError:
        return value
    return f"{told.day} {_MONTHS[told.month - 1]} {told.year}, {told:%H:%M} {told.tzname() or ''}".rstrip()


def amended(field: str, value: str | None) -> str:
    """What a field was amended to, from the JSON of a decision: "characters 12 to 40", "Wang Yi: office Director"."""
    told = json.loads(value) if value else None
    if told in (None, []):
        return "nothing"
    if field == "participant":
        return _participant(told["of"], told["set"])
    if field in SPANS:
        return f"characters {told[0]} to {told[1]}"
    if field == "date":
        return days(told.get("start"), told.get("end"))
    return ", ".join(map(str, told)) if isinstance(told, list) else words(str(told))


def _participant(of: Mapping[str, str | None] | None, new: Mapping[str, str | None] | None) -> str:
    whom = _person(of or new or {})
    if new is None:
        return f"{whom} taken out"
    return f"{whom} added" if of is None else f"{whom}: " + ", ".join(f"{name} {new[name] or 'none'}" for name in new)


def _person(told: Mapping[str, str | None]) -> str:
    return told.get("name") or party(told.get("state"))
