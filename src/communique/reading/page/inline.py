"""What stands inside lines and is no word: emoji, hashtags, Markdown and HTML signs, bullets, handles.

Stage `page` of reading. Comes in: the stored text. Goes out: marks. The words of a link, of bold type and of a hashtag
within a sentence stay text; only the signs around them are marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from communique.model import Span
from communique.reading.page.page import Mark

_EMOJI = (  # a pictograph or a flag's letter, or a digit in a box
    "(?:[0-9*#]\ufe0f?\u20e3|[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u2300-\u23ff\u25a0-\u25ff\u2190-\u21ff"
    "\u20e3\ufe0f\U000e0020-\U000e007f])"
)
_ADDRESS = r"(?:[^()\s]|\([^()\s]{0,100}\)){0,800}(?:\s\"[^\"\n]{0,200}\")?"
_SIGNS = re.compile(
    rf"""
      (?P<emoji>      {_EMOJI} (?:[ \u00a0\u200d]{{0,3}}{_EMOJI})* )
    | (?P<image>      !\[[^\[\]]{{0,300}}\]\({_ADDRESS}\) )
    | (?P<link>       \[(?P<shown>[^\[\]]{{1,300}})\]\({_ADDRESS}\) )
    | (?P<elision>    <\s?(?:\.{{3}}|…)\s?> )
    | (?P<tag>        (?<=\d)<sup>(?:st|nd|rd|th)</sup> | <!--[^<>]{{0,1000}}-->
                    | </?[A-Za-z][^<>]{{0,1000}}(?:>|\Z) | &nbsp; )
    | (?P<footnote>   \[\d{{1,3}}\] )
    | (?P<handle>     \(@\w{{2,40}}\) )
    | (?P<escape>     \\(?=[\\\#*_\[\]().!>~`+-]) )
    | (?P<bold>       \*{{1,3}}(?=[^\s*]) | (?<=[^\s*])\*{{1,3}}
                    | (?<!\w)_{{1,3}}(?=[^\s_]) | (?<=[^\s_])_{{1,3}}(?!\w) )
    | (?P<hashtags>   \#\w+(?:[^\S\n]+\#\w+)*(?=[^\S\n]*$) )
    | (?P<hashtag>    \#(?=\w) )
    """,
    re.VERBOSE | re.MULTILINE,
)
_FIRST = re.compile(rf"[#*_!\[<&(\\]|{_EMOJI}")  # what a sign can begin with; the long pattern is tried only there
_ALONE = re.compile(rf"(?:^|\n|[.!?…\"”’)]|{_EMOJI})[^\S\n]*$")  # before hashtags that are no part of a sentence
_LEAD = re.compile(
    r"""^(?P<lead>[ \t\u00a0]*
        (?: (?:>[ \t]*)+ | \#{1,6}[ \t]+ | [-*•●▪◦‣·–—○»➢]{1,3}[ \t\u00a0]+ | \(?\d{1,2}[ ]?[.)][ \t\u00a0]+(?=\D) )+
        )(?=\S)""",
    re.MULTILINE | re.VERBOSE,
)

_ENDS_OPEN = re.compile(r"[^\s.!?:;][ \t\u00a0]*\n$")


def inline_marks(text: str) -> list[Mark]:
    """Marks of all signs within the lines of `text`, in order, none overlapping another."""
    marks = list(_signs(text))
    rest = blanked(text, marks)
    for match in _LEAD.finditer(rest):
        lead = match["lead"]
        if lead[-3:-1].strip(".)").isdigit() and _ENDS_OPEN.search(rest[max(0, match.start() - 4) : match.start()]):
            continue  # a wrapped line that happens to begin with a number ("on May / 14. They")
        start = match.end() - len(lead.lstrip())
        kind = "heading_sign" if lead.strip().startswith("#") else "bullet"
        marks.extend(Mark(span, kind) for span in _inked_runs(rest, start, match.end()))
    return outermost(marks)


def blanked(text: str, marks: Iterable[Mark]) -> str:
    """`text` in its full length with every marked character replaced by a space; line breaks stay."""
    parts, at = [], 0
    for (start, end), _ in outermost(marks):
        parts += [text[at:start], "".join(c if c in "\n\r" else " " for c in text[start:end])]
        at = end
    return "".join([*parts, text[at:]])


def outermost(marks: Iterable[Mark]) -> list[Mark]:
    """The marks in order, without those that lie inside another."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end)):
        if not kept or mark.span.start >= kept[-1].span.end:
            kept.append(mark)
    return kept


def _signs(text: str) -> Iterator[Mark]:
    end = 0
    for found in _FIRST.finditer(text):
        match = _SIGNS.match(text, found.start()) if found.start() >= end else None
        if match is None:
            continue
        end = match.end()
        kind = "link" if match["link"] else str(match.lastgroup)
        if kind == "link":
            yield Mark(Span(match.start(), match.start("shown")), kind)
            yield Mark(Span(match.end("shown"), end), kind)
        elif kind == "hashtags" and not _ALONE.search(text[max(0, match.start() - 8) : match.start()]):
            end = match.start() + 1  # "#" within a sentence that happens to end its line: the word stays
            yield Mark(Span(match.start(), end), "hashtag")
        else:
            yield Mark(Span(match.start(), end), kind)


def _inked_runs(text: str, start: int, end: int) -> Iterator[Span]:
    for match in re.compile(r"\S+").finditer(text, start, end):
        yield Span(*match.span())
