"""What a reader of a page would see break: furniture read as text, text lost as furniture, wrong title or date."""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.growth import growth

from communique.model import Document, Span
from communique.reading.page import Page, look_at

SHARED = Path(os.environ.get("COMMUNIQUE_SHARED", Path(__file__).parents[4] / "shared"))


def page_of(text: str, **told: Any) -> Page:
    return look_at(Document("d", text, **told))


def paragraphs(text: str, **told: Any) -> list[str]:
    return [span.of(text) for span in page_of(text, **told).paragraphs]


def kinds(text: str, **told: Any) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for mark in page_of(text, **told).marks:
        found.setdefault(mark.kind, []).append(mark.span.of(text))
    return found


NEWS = (
    "News ID: 1234\nPublish Date : 21 August 2021 - 22:02\n\n"
    "TEHRAN -- The presidents of China and Iran spoke by telephone.\nBoth sides spoke of trade.\n"
    "\nTalks With Russia\n\nSeparately, the presidents of Iran and Russia talked on Wednesday.\n\n* Comment:"
)


def test_news_page_leaves_only_its_sentences() -> None:
    assert paragraphs(NEWS) == [
        "The presidents of China and Iran spoke by telephone.",
        "Both sides spoke of trade.",
        "Separately, the presidents of Iran and Russia talked on Wednesday.",
    ]


def test_section_heading_stands_apart_from_paragraphs() -> None:
    assert [span.of(NEWS) for span in page_of(NEWS).headings] == ["Talks With Russia"]


def test_page_tells_its_date_with_the_words_that_say_so() -> None:
    page = page_of(NEWS)
    assert page.published_date == dt.date(2021, 8, 21)
    assert page.published is not None and page.published.span is not None
    assert page.published.span.of(NEWS) == "21 August 2021 - 22:02"
    assert page.published.origin == "label"


@pytest.mark.parametrize(
    "line",
    [
        "Add new comment",
        "Read our comment policy before posting your viewpoints",
        "* Comment:",
        "###",
        "\\###",
        "Share this article",
        "Facebook | Twitter | WhatsApp",
        "News ID: 93442",
        "Continue reading...",
        "Read in full",
        "(@reporter)",
        "English | Français | العربية",
        "Media inquiries: J. Clerk (Ministerial) 02 5550 1234",
        "Tel: +1 202 555 0101",
        "The below is attributable to Spokesperson A. Clerk:",
        "1,204 views",
        "Visitors: 20934",
        "© 2023 Daily Example. All rights reserved.",
        "Home > News > World",
        "Photo: the two ministers at the airport",
        "(Photo by A. Clerk)",
        "By Ann Example",
        "Tags: Iran, China, trade",
        "Related articles",
        "The post Ministers Meet appeared first on Daily Example.",
        "#RussiaIran #BRICS",
        "🇷🇺🤝🇮🇷",
        "FOR IMMEDIATE RELEASE",
        "(Provisional translation)",
        "https://example.org/read/more",
    ],
)
def test_furniture_line_is_left_out_of_the_paragraphs(line: str) -> None:
    body = "The two foreign ministers spoke by telephone on Monday."
    assert paragraphs(f"{body}\n\n{line}") == [body]
    assert paragraphs(f"{line}\n\n{body}") == [body]


@pytest.mark.parametrize(
    "line",
    [
        "Related to that, the minister thanked Oman.",
        "Share prices fell after the talks, the minister said.",
        "The ministers signed, by Friday, a deal that can be reached at any time.",
        "Print media reported the call on Tuesday.",
        "Comment on the talks came from the ministry as well.",
        "Contact between the two sides goes on.",
        "By Monday the two sides had agreed.",
        "Home to two million people, the region was discussed.",
        "Tags were not discussed.",
        "Views on trade were exchanged.",
        "Copyright was among the subjects of the talks.",
        "On 5 May 2021 the ministers met.",
        "Statement by the two ministers followed the meeting.",
        "Updated figures were handed over by the minister.",
    ],
)
def test_sentence_that_begins_like_furniture_stays_text(line: str) -> None:
    assert line in paragraphs(f"The ministers met.\n{line}\nThey parted.")


WRAPPED = (
    "The National Security Advisor spoke today with the Diplomatic Advisor\n"
    "to the Prime Minister of Examplia. They discussed recent events and\n"
    "the shared concerns of both sides about the border. On February\n"
    "14. they will meet again.\n"
    "\n"
    "The Advisor thanked his counterpart.\n\n\\###"
)


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    found = paragraphs(WRAPPED)
    assert len(found) == 2
    assert found[0].startswith("The National Security") and found[0].endswith("meet again.")


@pytest.mark.parametrize("day", ["2031-03-11", "March 11, 2031", "11 March 2031"])
def test_date_right_below_the_title_of_a_wrapped_text_is_that_of_the_page(day: str) -> None:
    text = (
        f"A Call between Norway and Brazil\n{day}\n\nForeign Minister Anna Eksempel spoke today with her colleague\n"
        "Bruno Exemplo of Brazil by telephone about the rescue of the\nfishing boat and thanked him for the help "
        "of the coast guard.\n"
    )
    page = page_of(text)
    assert page.title is not None
    assert page.title.value == "A Call between Norway and Brazil"
    assert page.published_date == dt.date(2031, 3, 11)


def test_line_of_a_wrapped_paragraph_that_looks_like_furniture_stays() -> None:
    text = WRAPPED.replace("the shared concerns of both sides about the border. On February\n", "a joint\nstatement.\n")
    assert "statement." in paragraphs(text)[0]


def test_each_line_of_a_news_text_is_a_paragraph() -> None:
    text = "The ministers spoke on Monday.\nThey agreed on trade.\nThe call was short."
    assert len(paragraphs(text)) == 3


def test_markdown_line_break_of_two_spaces_parts_wrapped_paragraphs() -> None:
    text = (
        "The coordinator for the region and the envoy for energy visited the\n"
        "capital on Monday and held talks on the new port and the railway.  \n"
        "They met the crown prince and the minister of energy in the evening\n"
        "and spoke about the airport."
    )
    assert len(paragraphs(text)) == 2


def test_items_of_a_list_are_paragraphs_of_their_own() -> None:
    text = "The ministers agreed:\n- to open an office;\n- to meet again.\n1. Trade comes first.\n2. Visas follow."
    assert paragraphs(text) == [
        "The ministers agreed:", "to open an office;", "to meet again.", "Trade comes first.", "Visas follow.",
    ]  # fmt: skip


def test_sentence_broken_over_a_blank_line_by_a_scan_is_joined() -> None:
    assert len(paragraphs("The Prime Minister will arrive in\n\nthe capital on Monday.")) == 1


def test_emoji_and_hashtag_signs_are_blank_in_the_plain_text() -> None:
    text = "🇷🇺 🇮🇷 📞 On March 6, Minister #Lavrov spoke with **his** counterpart. \n \n #RussiaIran"
    page = page_of(text)
    assert len(page.plain) == len(text)
    shown = " ".join(page.paragraphs[0].of(page.plain).split())
    assert shown == "On March 6, Minister Lavrov spoke with his counterpart."
    assert len(page.paragraphs) == 1


def test_words_of_a_link_stay_and_its_address_goes() -> None:
    text = "The [joint statement](https://example.org/a_(b)) was signed on the 75<sup>th</sup> day. [1]"
    page = page_of(text)
    shown = " ".join(page.paragraphs[0].of(page.plain).split())
    assert shown == "The joint statement was signed on the 75 day."


def test_cut_off_tag_at_the_end_of_a_feed_item_is_furniture() -> None:
    assert paragraphs('The ministers met.\n<a href="https://example.org/20') == ["The ministers met."]


def test_square_brackets_of_an_editor_are_text() -> None:
    text = "Views “were [also] exchanged,” the statement said."
    assert page_of(text).plain == text


def test_repeated_title_is_told_once_and_left_out() -> None:
    text = "Examplia Ready for New Talks\u00a0\n\nExamplia Ready for New Talks\n\nThe president spoke on Friday.\n"
    page = page_of(text)
    assert page.title is not None and page.title.value == "Examplia Ready for New Talks"
    assert page.title.span == Span(0, 28)
    assert paragraphs(text) == ["The president spoke on Friday."]


def test_title_of_the_document_is_trusted_before_the_first_line() -> None:
    text = "VISIT TO JAPAN\n\nI will visit Japan in August."
    page = page_of(text, title="Visit to Japan")
    assert page.title is not None and page.title.value == "Visit to Japan" and page.title.origin == "document"
    assert page.title.span == Span(0, 14)
    assert paragraphs(text, title="Visit to Japan") == ["I will visit Japan in August."]


def test_first_line_of_a_post_is_text_though_it_is_the_title_too() -> None:
    line = "The ministers of Examplia and Samplia had a telephone conversation (March 2, 2026)"
    assert paragraphs(f"🇷🇺 {line}\n\nThey spoke of trade.", title=line)[0] == line
    assert paragraphs(f"{line}\n\nThey spoke of trade.", title=line)[0] == line


def test_first_sentence_is_no_title() -> None:
    assert page_of("The ministers met on Monday.\nThey spoke of trade.").title is None


@pytest.mark.parametrize(
    ("opening", "place", "agency", "day"),
    [
        ("TEHRAN -- ", "TEHRAN", None, None),
        ("TEHRAN, Aug. 21 (Xinhua) -- ", "TEHRAN", "Xinhua", "Aug. 21"),
        ("BEIJING, (UrduPoint / Pakistan Point News - 21st Aug, 2023 ) :", "BEIJING",
         "UrduPoint / Pakistan Point News", "2023-08-21"),
        ("WASHINGTON (AP) — ", "WASHINGTON", "AP", None),
        ("TEHRAN, Iran (AP) — ", "TEHRAN", "AP", None),
        ("RIYADH: ", "RIYADH", None, None),
        ("Tehran, IRNA – ", "Tehran", "IRNA", None),
        ("MOSCOW, August 21. /TASS/. ", "MOSCOW", "TASS", "August 21"),
        ("Beijing, 21 August 2023 (ANI): ", "Beijing", "ANI", "2023-08-21"),
        ("NEW DELHI, Jan 5 (Reuters) - ", "NEW DELHI", "Reuters", "Jan 5"),
        ("New Delhi, Aug 21 (PTI) ", "New Delhi", "PTI", "Aug 21"),
        ("New Delhi [India], August 21 (ANI): ", "New Delhi", "ANI", "August 21"),
        ("Perth [Australia], August 21 (ANI): ", "Perth", "ANI", "August 21"),
        ("Guwahati, August 21 (PTI) – ", "Guwahati", "PTI", "August 21"),
        ("Moscow. Aug 21 (Interfax) - ", "Moscow", "Interfax", "Aug 21"),
        ("Tehran, Aug 21, IRNA – ", "Tehran", "IRNA", "Aug 21"),
        ("GENEVA, Switzerland, 21 August 2023 – ", "GENEVA", None, "2023-08-21"),
        ("MANILA 21 August 2023 – ", "MANILA", None, "2023-08-21"),
        ("NAIROBI, AUG 21 /DNA/ – ", "NAIROBI", "DNA", "AUG 21"),
        ("Aug. 21, 2023 (NAIROBI, Kenya): ", "NAIROBI", None, "2023-08-21"),
    ],
)  # fmt: skip
def test_dateline_is_told_and_parsing_begins_after_it(
    opening: str, place: str, agency: str | None, day: str | None
) -> None:
    text = f"{opening}China’s foreign minister spoke with his counterpart."
    found = page_of(text).dateline
    assert found is not None
    assert [fact and fact.value for fact in (found.place, found.agency, found.day)] == [place, agency, day]
    assert paragraphs(text) == ["China’s foreign minister spoke with his counterpart."]


@pytest.mark.parametrize(
    "text",
    [
        "CCTV: The president of Examplia said that talks go on.",
        "PRESIDENT CLERK: It is good to be here.",
        "Q: Will the minister visit us?",
        "BREAKING -- The minister has landed.",
        "On Monday - a holiday - the ministers spoke.",
        "The U.S. - China talks began.",
    ],
)
def test_speaker_label_or_dash_is_no_dateline(text: str) -> None:
    assert page_of(text).dateline is None
    assert paragraphs(text) == [text]


def test_dates_of_publication_stand_in_order_of_trust() -> None:
    text = "Date: 3 May 2021\n4 May 2021\n\nROME, 5 May 2021 (ANSA) - The ministers met.\n\nThe end of it."
    page = page_of(text, published="2021-05-02T10:00:00+02:00", url="https://example.org/2021/05/06/x")
    assert [fact.origin for fact in page.stamps] == ["document", "label", "line", "dateline", "url"]
    assert page.published_date == dt.date(2021, 5, 2)


@pytest.mark.parametrize(
    ("line", "value", "words"),
    [
        ("Posted On: 21 AUG 2023 6:32PM by Example Bureau", "2023-08-21T18:32:00", "21 AUG 2023 6:32PM"),
        ("Updated - August 21, 2023 06:32 pm IST - NEW DELHI", "2023-08-21T18:32:00", "August 21, 2023 06:32 pm IST"),
        ("Source: Xinhua| 2023-08-21 21:30:45|Editor: desk", "2023-08-21T21:30:45", "2023-08-21 21:30:45"),
        ("Brussels, 21 August 2023", "2023-08-21", "21 August 2023"),
        ("(Aug. 21, 2023)", "2023-08-21", "Aug. 21, 2023"),
        ("Monday, August 21, 2023 / 10:32", "2023-08-21T10:32:00", "Monday, August 21, 2023 / 10:32"),
        ("21 August 2023 | 10:32 GMT", "2023-08-21T10:32:00+00:00", "21 August 2023 | 10:32 GMT"),
    ],
)
def test_date_is_read_from_the_lines_that_houses_print(line: str, value: str, words: str) -> None:
    text = f"Ministers Speak by Phone\n{line}\n\nThe two foreign ministers spoke by telephone."
    page = page_of(text)
    assert page.published is not None and page.published.span is not None
    assert (page.published.value, page.published.span.of(text)) == (value, words)
    assert paragraphs(text) == ["The two foreign ministers spoke by telephone."]


@pytest.mark.parametrize(
    "line",
    ["Issued on 5 May 2021, the statement condemned it.", "August 21, 2023 was the day they met.", "On 5 May 2021."],
)
def test_sentence_with_a_date_is_no_printed_date(line: str) -> None:
    text = f"They met.\n{line}\nThey parted."
    assert page_of(text).published is None
    assert line in paragraphs(text)


def test_date_in_the_middle_of_a_chronicle_is_not_that_of_the_page() -> None:
    text = "They met.\n" * 20 + "5 May 2021\n" + "They met.\n" * 20
    assert page_of(text).published is None


def test_dateline_on_a_line_of_its_own_is_no_paragraph() -> None:
    assert paragraphs("TEHRAN, Aug. 21 (Xinhua) --\nThe ministers spoke.") == ["The ministers spoke."]


def test_publication_that_is_no_date_gives_way_to_the_printed_one() -> None:
    assert page_of("4 May 2021\n\nThe ministers met.", published="soon").published_date == dt.date(2021, 5, 4)


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("The ministers met.\nSource: Xinhua", "Xinhua"),
        ("The ministers met.\n\nThe post They Met appeared first on Gulf Example.", "Gulf Example"),
        ("TEHRAN (Tasnim) – The ministers met.", "Tasnim"),
    ],
)
def test_publisher_is_read_from_the_page(text: str, publisher: str) -> None:
    found = page_of(text).publisher
    assert found is not None and found.value == publisher
    assert found.span is not None and found.span.of(text) == publisher


@pytest.mark.parametrize("unit", ["word ", "[", "*a", "# ", "<a ", "A", "(", "- ", "🇷🇺 ", "TEHRAN, ", "#a "])
def test_endless_line_takes_linear_time(unit: str) -> None:
    assert growth(lambda size: look_at(Document("d", unit * (size // len(unit)))), 50_000) < 9


SIGNS = "Aa1.,:;-–—*#_[]()<>/\\\n\r\t \u00a0\u200b\u2028\x00“”’🇷🇺📞@©é中ع"
TEXTS = st.text(alphabet=st.sampled_from(SIGNS), max_size=120)


@settings(max_examples=300, deadline=None)
@given(st.one_of(TEXTS, st.text(max_size=200)), st.one_of(st.none(), TEXTS))
def test_no_text_is_lost_or_told_twice(text: str, title: str | None) -> None:
    page = page_of(text, title=title)
    assert len(page.plain) == len(text)
    assert_disjoint(page.furniture)
    assert_disjoint((*page.paragraphs, *page.headings))
    kept = {i for span in (*page.paragraphs, *page.headings) for i in range(*span)}
    marked = {i for span in page.furniture for i in range(*span)}
    for i, sign in enumerate(text):
        assert i in kept or i in marked or sign.isspace() or not sign.isprintable() or sign == "\u00ad"
    assert all(page.plain[i] == text[i] for i in range(len(text)) if i not in marked)


def assert_disjoint(spans: tuple[Span, ...]) -> None:
    ordered = sorted(spans)
    assert all(one.start < one.end for one in ordered)
    assert all(one.end <= two.start for one, two in pairwise(ordered))


def gold_spans() -> Iterator[tuple[dict[str, Any], Span]]:
    for labels in sorted((SHARED / "gold").glob("*_labels.jsonl")):
        documents = labels.with_name(labels.name.replace("_labels", "_docs")).read_text(encoding="utf-8").splitlines()
        by_id = {document["id"]: document for document in map(json.loads, documents)}
        for line in labels.read_text(encoding="utf-8").splitlines():
            label = json.loads(line)
            for contact in label["contacts"]:
                yield from ((by_id[label["id"]], Span(*span)) for span in contact["evidence"])
            for statement in label.get("statements", ()):
                yield by_id[label["id"]], Span(*statement["content"])


@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the gold labels are not here")
def test_no_gold_finding_lies_in_furniture_or_across_paragraphs() -> None:
    outside = []
    for document, span in gold_spans():
        told = {name: document.get(name) for name in ("title", "publisher", "published", "url")}
        if not any(paragraph.holds(span) for paragraph in page_of(document["text"], **told).paragraphs):
            outside.append((document["id"], span))
    assert outside == []


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("Pune (Maharashtra) [India], June 9 : ", "June 9"),
        ("Lima [Peru], March 3 (ANI): ", "March 3"),
        ("CAIRO - 2 July 2017: ", "2017-07-02"),
        ("Astana. July 4. KazTAG - ", "July 4"),
        ("OSLO (UrduPoint News / Sputnik - 08th May, 2027) ", "2027-05-08"),
        ("LIMA, (UrduPoint / Pakistan Point News / WAM - 03rd Mar, 2027) ", "2027-03-03"),
        ("TASHKENT, Uzbekistan, August 5. ", "August 5"),
        ("HÀ NỘI — ", None),
        ("(Beirut) – ", None),
        ("Brussels (ANTARA/Xinhua) - ", None),
        ("MOSCOW\n\n", None),
        ("Baku, Azerbaijan, Sept. 4\n\n", "Sept. 4"),
    ],
)
def test_datelines_of_agencies_are_marked_and_left_out(opening: str, day: str | None) -> None:
    text = opening + "The ministers met on Thursday to speak of fish.\n\nThey then left for the north of the land."
    page = page_of(text, title="Talks")
    assert paragraphs(text, title="Talks")[0].startswith("The ministers met")
    assert page.dateline is not None
    assert (page.dateline.day.value if page.dateline.day else None) == day


def test_a_heading_that_names_no_town_stays_a_heading() -> None:
    assert page_of("Speech\n\nThe ministers met on Thursday to speak of fish.").dateline is None
