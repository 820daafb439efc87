"""JSON as the exports write it: one object a line, in UTF-8."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

import msgspec


def json_text(one: Any) -> str:
    """The value as JSON on one line. Text that is no valid Unicode (lone surrogates) is written as escapes."""
    try:
        return msgspec.json.encode(one).decode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(msgspec.to_builtins(one), ensure_ascii=True)


def write_lines(objects: Iterable[Mapping[str, Any]], out: TextIO) -> None:
    """Write each object as one line, as it comes."""
    out.writelines(json_text(one) + "\n" for one in objects)
