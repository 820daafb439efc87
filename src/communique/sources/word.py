"""Word documents (.docx): the paragraphs of the body, one a line, as they stand.

Comes in: a stream of a ZIP archive. Goes out: one Document. The file's own metadata are left out: they tell when and by
whom the file was made, not when the text was published. The form is ECMA-376, part 1, WordprocessingML.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree import ElementTree

from communique.model import Document, text_id
from communique.sources.problem import Item, SourceProblem
from communique.sources.screening import screened
from communique.sources.stream import Stream

_BODY = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def read_word(stream: Stream) -> Iterator[Item]:
    """The one document of a Word file, or what is wrong with it."""
    data = stream.body.read(stream.limits.download + 1)
    text = _text(data[: stream.limits.download], stream.limits.download)
    if text is None or len(data) > stream.limits.download:
        remedy = "Save it in Word as .docx anew, or as plain text"
        yield SourceProblem(stream.where, "cannot be read as a Word document (.docx)", remedy)
    elif not text.strip():
        yield SourceProblem(stream.where, "holds no text", "Leave it out; words in pictures cannot be read")
    else:
        yield from screened(Document(text_id(text), text, url=stream.url), stream.where)


def _text(data: bytes, most: int) -> str | None:
    """The words of the body; None where this is no Word document or its body is longer than `most` bytes."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if archive.getinfo(_BODY).file_size > most:
                return None
            root = ElementTree.fromstring(archive.read(_BODY))
    except (zipfile.BadZipFile, KeyError, zlib.error, EOFError, NotImplementedError, RuntimeError):
        return None
    except ElementTree.ParseError:
        return None
    return "\n".join("".join(_words(paragraph)) for paragraph in root.iter(f"{_W}p"))


def _words(paragraph: ElementTree.Element) -> Iterator[str]:
    """The text of a paragraph's own runs; deleted words and field codes bear other names and are left out."""
    for part in paragraph.iter():
        if part.tag == f"{_W}t":
            yield part.text or ""
        elif part.tag in _SIGNS and part is not paragraph:
            yield _SIGNS[part.tag]
