"""What a row or an object tells of one document: named fields become a Document, the others are kept in `extra`.

Comes in: a mapping of names and values, as JSONL, CSV and HTML metadata give it. Goes out: a Document and problems.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping

from communique.languages.stamps import read_stamp
from communique.model import Document, text_id
from communique.sources.problem import Item, SourceProblem
from communique.sources.screening import screened

FIELDS = ("id", "url", "publisher", "published", "title", "text", "lang")
_EPOCH = (100_000_000, 10_000_000_000)  # seconds since 1970 for the years 1973 to 2286


def documents_of(told: Mapping[str, object], where: str, line: int | None = None) -> Iterator[Item]:
    """The document that `told` describes, after what is wrong with it; only the problem where it holds no text.

    Names count in any letter case. A date that cannot be read goes into `extra` as it stands.
    """
    fields, extra = _sorted_fields(told)
    text = fields.get("text")
    if not text or not text.strip():
        yield _no_text(told, where, line)
        return
    published = _published(fields.get("published"))
    if published is None and fields.get("published"):
        extra["published"] = fields["published"]
        yield SourceProblem(where, f"“{fields['published'][:60]}” is no date that can be read for certain",
                            "Write it as 2023-08-21; the text is kept without a date", line, "warning")  # fmt: skip
    document = Document(
        id=fields.get("id") or text_id(text),
        text=text,
        title=fields.get("title"),
        publisher=fields.get("publisher"),
        published=published,
        url=fields.get("url"),
        lang=(fields.get("lang") or "").lower()[:2] or None,
        extra=extra,
    )
    yield from screened(document, where, line)


def _sorted_fields(told: Mapping[str, object]) -> tuple[dict[str, str], dict[str, str]]:
    """The fields of a document and the others. Of two names that differ only in letter case the first one counts."""
    fields: dict[str, str] = {}
    extra: dict[str, str] = {}
    for name, value in told.items():
        known = str(name).strip().lower()
        words = _words(value, keep=known == "text")
        if known == "text" and not isinstance(value, str):
            continue
        if known in FIELDS and known not in fields and words:
            fields[known] = words
        elif words:
            extra[str(name).strip()] = words
    return fields, extra


def _words(value: object, keep: bool) -> str:
    """A value as text; a text itself exactly as it stands, other fields without the white space around them."""
    if value is None:
        return ""
    words = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return words if keep else words.strip()


def _published(value: str | None) -> str | None:
    """A date of publication as ISO 8601: as written, in one of many ways, or in seconds or milliseconds since 1970."""
    if value is None:
        return None
    number = float(value) if value.replace(".", "", 1).isdigit() and read_stamp(value) is None else 0.0
    number = number / 1000 if number > _EPOCH[1] else number
    if _EPOCH[0] <= number < _EPOCH[1]:
        return dt.datetime.fromtimestamp(int(number), dt.UTC).isoformat()
    return read_stamp(value)


def _no_text(told: Mapping[str, object], where: str, line: int | None) -> SourceProblem:
    names = ", ".join(str(name) for name in list(told)[:8])
    texts = [value for name, value in told.items() if str(name).strip().lower() == "text"]
    if any(value is not None and not isinstance(value, str) for value in texts):
        return SourceProblem(where, "the text is no string", "Put the document's words in quotation marks", line)
    if texts:
        return SourceProblem(where, "the text is empty", "Put the document's words into the field “text”", line)
    return SourceProblem(where, f"no field “text” among {names or 'none'}", "Name the field of the words “text”", line)
