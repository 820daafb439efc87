"""look_at: one document as a page of furniture, headings and paragraphs, with what the page tells about itself.

Stage `page` of reading: the first. Comes in: a Document. Goes out: a Page. The text is never altered.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.model import Document, Fact, Span
from communique.reading.page.datelines import find_dateline
from communique.reading.page.headings import is_heading, is_title, same_words
from communique.reading.page.inline import blanked, inline_marks, outermost
from communique.reading.page.lines import Line, inked, split_lines
from communique.reading.page.page import Dateline, Mark, Page
from communique.reading.page.printed import local_date, printed_publisher, printed_stamp, url_stamp
from communique.reading.page.words import PageWords, page_words
from communique.reading.page.wrap import WIDEST, blocks, is_closed, is_wrapped, runs_on

HEAD_LINES = 10  # printed lines at the head and the foot of a page among which it tells its date
FOOT_LINES = 4
CAPTION = 90  # signs of the shortest caption that tells something


def look_at(document: Document) -> Page:
    """The page of `document`: furniture marked, paragraphs in order, title, publisher and date with their evidence.

    Pure, never raises on odd text, and linear in its length.
    """
    return _Look(document, page_words()).page()


class _Look:
    """One look at one document; each step adds marks and leaves fewer stretches of text."""

    def __init__(self, document: Document, words: PageWords) -> None:
        self.document = document
        self.words = words
        self.marks = inline_marks(document.text)
        self.signs = {mark.span.start: mark.kind for mark in self.marks}
        self.plain = blanked(document.text, self.marks)
        self.lines = split_lines(self.plain)
        self.wrapped = is_wrapped(self.plain, self.lines)
        self.stamps: list[Fact] = []
        self.publishers: list[Fact] = []
        self.dateline: Dateline | None = None

    def page(self) -> Page:
        """All steps in order."""
        whole = list(self._stretches())
        edges = frozenset((*whole[:HEAD_LINES], *whole[-FOOT_LINES:]))
        stretches = [stretch for stretch in whole if not self._furniture(stretch, stretch in edges)]
        stretches = stretches or self._caption_alone(whole)
        title = self._title(stretches)
        stretches = [stretch for stretch in stretches if not self._repeats(stretch, title)]
        headed = (stretch for stretch in stretches[:-1] if self._heads(stretch))
        headings = tuple(stretch for stretch in headed if find_dateline(self.plain, stretch) is None)
        apart = frozenset(headings)
        bodies = (self._after_dateline(stretch) for stretch in stretches if stretch not in apart)
        paragraphs = tuple(body for body in bodies if body.start < body.end)
        stamps = self._all_stamps()
        return Page(
            plain=blanked(self.plain, self.marks),
            marks=tuple(outermost(self.marks)),
            headings=headings,
            paragraphs=paragraphs,
            wrapped=self.wrapped,
            title=title,
            publisher=self._publisher(),
            published=stamps[0] if stamps else None,
            published_date=next(filter(None, map(local_date, (stamp.value for stamp in stamps))), None),
            stamps=tuple(stamps),
            dateline=self.dateline,
        )

    def _caption_alone(self, whole: Sequence[Span]) -> list[Span]:
        """The caption of a picture where it is all that a document holds (a teaser): it is the text then."""
        marks = [mark for mark in self.marks if len(whole) == 1 and mark.span == whole[0] and mark.kind == "credit"]
        if not marks or whole[0].end - whole[0].start < CAPTION:
            return []
        self.marks.remove(marks[0])
        return list(whole)

    def _stretches(self) -> Iterator[Span]:
        """Runs of lines that go together: paragraphs, headings and printed lines, in order."""
        run: list[Line] = []
        for block in blocks(self.lines):
            for i, line in enumerate(block):
                if run and not (self._joins(run, line) if i else self._broken_by_blank(run[-1], line)):
                    yield Span(run[0].span.start, run[-1].span.end)
                    run = []
                run.append(line)
        if run:
            yield Span(run[0].span.start, run[-1].span.end)

    def _joins(self, run: Sequence[Line], line: Line) -> bool:
        one = run[-1]
        if self._signs_before(line.span.start) or self._stands_alone(line, one):
            return False
        if self._stands_alone(one, run[-2] if run[1:] else None):
            return False
        return not one.hard if self.wrapped else runs_on(self.plain, one, line)

    def _broken_by_blank(self, one: Line, two: Line) -> bool:
        """True where a sentence goes on over a blank line, as in scanned pages: both lines short, no list."""
        narrow = max(one.width, two.width) <= WIDEST
        return narrow and runs_on(self.plain, one, two) and not self._signs_before(two.span.start)

    def _stands_alone(self, line: Line, before: Line | None) -> bool:
        """True for a printed line of furniture inside a block; a line in the middle of a sentence never is, but for a
        date right below the title."""
        if before is not None and not is_closed(self.plain, before):
            return self._dates_the_title(line, before)
        return self.words.kind(line.span.of(self.plain)) is not None

    def _dates_the_title(self, line: Line, before: Line) -> bool:
        first = next(one for one in self.lines if not one.blank)
        return (
            before is first
            and is_title(before.span.of(self.plain))
            and printed_stamp(self.plain, line.span, self.words) is not None
        )

    def _furniture(self, stretch: Span, at_edge: bool) -> bool:
        """True for a printed line; what it tells of the page is kept, a date in the middle of the text is not."""
        stamp = printed_stamp(self.plain, stretch, self.words)
        publisher = printed_publisher(self.plain, stretch, self.words)
        kind = "stamp" if stamp else self.words.kind(" ".join(stretch.of(self.plain).split()))
        self.stamps += [stamp] if stamp and (at_edge or stamp.origin == "label") else []
        self.publishers += [publisher] if publisher else []
        if kind:
            self.marks.append(Mark(stretch, kind))
        return kind is not None

    def _title(self, stretches: Sequence[Span]) -> Fact | None:
        if self.document.title:
            wanted = same_words(self.document.title)
            short = (s for s in stretches if s.end - s.start <= 2 * len(self.document.title) + 20)
            span = next((s for s in short if same_words(s.of(self.plain)) == wanted), None)
            return Fact(self.document.title, "document", span)
        if len(stretches) > 1 and is_title(stretches[0].of(self.plain)):
            return Fact(" ".join(stretches[0].of(self.plain).split()), "line", stretches[0])
        return None

    def _heads(self, stretch: Span) -> bool:
        """True for a heading; an item of a list is none, short as it is."""
        return is_heading(stretch.of(self.plain)) and "bullet" not in self._signs_before(stretch.start)

    def _repeats(self, stretch: Span, title: Fact | None) -> bool:
        """True where the stretch is the title, once more; a post's first line, which opens with an emoji, is text."""
        words = stretch.of(self.plain)
        if title is None or len(words) > 2 * len(title.value) + 20 or words.endswith((".", "!", "?")):
            return False
        if same_words(words) != same_words(title.value):
            return False
        if "emoji" in self._signs_before(stretch.start) or self.words.told(words):
            return False
        self.marks.append(Mark(stretch, "title"))
        return True

    def _signs_before(self, at: int) -> set[str]:
        """The kinds of the signs that stand before offset `at` on its line."""
        begin = self.plain.rfind("\n", 0, at) + 1
        return {self.signs[i] for i in range(begin, at) if i in self.signs}

    def _after_dateline(self, paragraph: Span) -> Span:
        found = find_dateline(self.plain, paragraph)
        if found is None:
            return paragraph
        self.dateline = self.dateline or found
        self.marks.append(Mark(found.span, "dateline"))
        return inked(self.plain, Span(found.span.end, paragraph.end))

    def _all_stamps(self) -> list[Fact]:
        """Dates of publication in order of trust: the source's, a labelled line, a bare line, dateline, address."""
        told = [Fact(self.document.published, "document")] if self.document.published else []
        day = self.dateline.day if self.dateline else None
        found = [*self.stamps, *([day] if day and local_date(day.value) else []), url_stamp(self.document.url)]
        order = ("label", "line", "dateline", "url")
        return told + sorted((fact for fact in found if fact), key=lambda fact: order.index(fact.origin))

    def _publisher(self) -> Fact | None:
        """The publisher in order of trust: the source's, a line that names it, the agency of the dateline."""
        if self.document.publisher:
            return Fact(self.document.publisher, "document")
        agency = self.dateline.agency if self.dateline else None
        return next(iter(self.publishers), agency)
