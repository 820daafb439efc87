"""Web pages: trafilatura takes the article out of the page, and its title, publisher and date out of the metadata.

Comes in: HTML. Goes out: a Document whose text is the article; `extra` names the extractor and its version, so that a
record tells how the text came about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.sources.decoding import decoded
from communique.sources.fields import documents_of
from communique.sources.plain import GUESSED, whole
from communique.sources.problem import Item, SourceProblem
from communique.sources.stream import Stream

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([\w-]{2,30})", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")


def read_html(stream: Stream) -> Iterator[Item]:
    """The one document of a web page, or what is wrong with it."""
    data = whole(stream)
    if isinstance(data, SourceProblem):
        yield data
        return
    meta = _CHARSET.search(data[:4096])
    told = decoded(data, stream.charset or (meta[1].decode("ascii") if meta else None))
    if told.guessed:
        yield SourceProblem(stream.where, *GUESSED, severity="note")
    fields = article(_DECLARATION.sub("", told.text), stream.url)
    if not fields.get("text"):
        yield SourceProblem(
            stream.where, "no article was found on the page", "Save the article's text as .txt, or give its own address"
        )
        return
    yield from documents_of(fields, stream.where)


def article(page: str, url: str | None = None) -> dict[str, object]:
    """The fields of the article on a page: text, title, publisher, published, url, and the extractor that found them.

    Where no article stands out, all words of the page are taken. Dates come from the page's metadata and time marks
    alone: a guess from running text would be worse than none, and printed lines are read later with their evidence.
    """
    import trafilatura

    found = trafilatura.bare_extraction(
        page,
        url=url,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    fields: dict[str, object] = {"extractor": f"trafilatura {trafilatura.__version__}", "url": url}
    if found is None:
        return {**fields, "text": trafilatura.html2txt(page) or ""}
    told = found if isinstance(found, dict) else found.as_dict()
    fields |= {"text": told["text"], "title": told["title"], "publisher": told["sitename"], "published": told["date"]}
    return {**fields, "url": url or told["url"], "author": told["author"]}
