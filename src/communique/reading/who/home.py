"""Home: the party that a document's publisher speaks for, told by its name ("Ministry of Foreign Affairs of X").

Comes in: publisher, and where it is silent the page's first lines. Goes out: a party code or None; and the office
holder that a publisher's name gives in brackets ("Prime Minister of Australia (Howard, John)").
"""

from __future__ import annotations

import re
from functools import cache

from communique.knowledge import parties
from communique.languages.tables import load_table
from communique.reading.who.words import office_words

_HOLDER = re.compile(
    r"^(?P<office>[^(]+?)\s*\((?P<surname>[^\W\d_][\w'’ -]*), (?P<given>[^\W\d_][\w.'’ -]*?)(?:;[^)]*)?\)$"
)


def home_party(publisher: str | None) -> str | None:
    """The party whose organ the publisher is, or None for a newspaper, an agency or silence."""
    if not publisher:
        return None
    body = parties.lookup(publisher.strip())
    party = parties.get(body.code) if body is not None else None
    if party is not None and party.kind == "organisation":
        return party.code
    low = publisher.lower()
    organs = load_table("en", "who_publishers")
    if not any(_begins(word, low) for word in organs["organs"]):
        return None
    named = next((code for words, code in organs["named"].items() if _begins(words, low)), None)
    return named or next((hit.code for hit in parties.find(publisher)), None)


def _begins(words: str, text: str) -> bool:
    """True where `words` stand in `text`, not in the middle of a word ("ustr" is not in "Australia")."""
    return any(not text[at - 1 : at].isalnum() for at in range(len(text)) if text.startswith(words, at))


def local_party(publisher: str | None, dateline: str | None) -> str | None:
    """The party whose officials a report need not place: that of the publisher's name ("Tehran Times", "The Nation
    (Pakistan)"), else of the dateline, else of the paper or agency ("WAM"). A last help only."""
    named = next((hit.code for hit in parties.find(publisher)), None) if publisher else None
    if named is not None:
        return named
    if dateline and (found := parties.find(dateline)):
        return found[0].code
    papers = (code for code, names in _papers() if publisher and names.search(publisher.lower()))
    return next(papers, None)


@cache
def _papers() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Parties with a pattern for the papers and agencies that name their ministers without a country."""
    papers = load_table("en", "who_publishers")["papers"]
    return tuple(
        (code, re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")) for code, names in papers.items()
    )


def publisher_person(publisher: str | None) -> tuple[str, str | None] | None:
    """(name, office) of the person whose releases the publisher prints, or None. The office is None where the words
    before the name are a body's ("Parliament press release")."""
    if not publisher or not (match := _HOLDER.match(publisher)):
        return None
    words = match["office"].lower().split()
    if "release" not in words and not any(map(office_words().head, words)):
        return None
    office = match["office"].partition(" of ")[0] if any(map(office_words().head, words)) else None
    return f"{match['given']} {match['surname']}", office
