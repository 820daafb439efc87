"""XML as the exports write it: with the standard library, text that XML cannot hold left out."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement, indent, tostring

_UNFIT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def fit(text: str) -> str:
    """The text without the signs that XML 1.0 forbids; each is replaced by one U+FFFD, so that offsets hold."""
    return _UNFIT.sub("\ufffd", text)


def child(parent: Element, tag: str, text: str | None = None, **attributes: str) -> Element:
    """A new element under `parent`."""
    one = SubElement(parent, tag, {name: fit(value) for name, value in attributes.items()})
    if text is not None:
        one.text = fit(text)
    return one


def xml_text(root: Element) -> str:
    """The tree as text, indented, with its declaration."""
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'
