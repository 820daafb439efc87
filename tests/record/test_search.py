"""Search finds words, phrases and beginnings, in any script, and marks them at their place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communique.errors import QuestionError
from communique.model import Document, Reading, text_id
from communique.record import Filter, Record, open_record
from communique.record.search import asked

from .making import CALL, call, document, reading, statement

TEXTS = {
    "en": "Both sides agreed on sanctions relief; sanctioning others goes on. Türkiye took part in the talks.",
    "zh": "外长王毅同伊朗外长通电话，双方就伊核问题交换意见。",
    "fa": "وزیر امور خارجه در گفت‌وگوی تلفنی با همتای چینی خود از صلح گفت.",
    "fa2": "وزير خارجه از صلح و ثبات در ايران گفت.",
    "ru": "Министры обсудили вопросы санкций и торговли.",
}


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with open_record(tmp_path_factory.mktemp("search") / "r.db", create=True) as opened:
        for name, text in TEXTS.items():
            one = Document(name, text, published="2023-08-21")
            opened.add(one, Reading(one.id, "1"))
        opened.add(*call())
        yield opened


@pytest.mark.parametrize(
    ("words", "found", "marked"),
    [
        ("sanctions", ["en"], ["sanctions"]),
        ("SANCTIONS relief", ["en"], ["sanctions", "relief"]),
        ("sanction*", ["en"], ["sanction", "sanction"]),
        ('"sanctions relief"', ["en"], ["sanctions relief"]),
        ('"relief sanctions"', [], []),
        ("sanctions NOT relief", [], []),
        ("(sanctions OR 王毅) NOT zebra", ["en", "zh"], ["sanctions", "王毅"]),
        ("turkiye", ["en"], ["Türkiye"]),
        ("王", ["zh"], ["王"]),
        ("外长", ["zh"], ["外长", "外长"]),
        ("伊核问题", ["zh"], ["伊核问题"]),
        ("核伊", [], []),
        ("صلح", ["fa", "fa2"], ["صلح", "صلح"]),
        ("ایران", ["fa2"], ["ايران"]),
        ("وزیر", ["fa", "fa2"], ["وزیر", "وزير"]),
        ("санкций", ["ru"], ["санкций"]),
    ],
)
def test_texts_are_found_and_the_hits_stand_where_they_say(
    record: Record, words: str, found: list[str], marked: list[str]
) -> None:
    hits = sorted(record.search(words), key=lambda hit: str(hit.document.given_id))
    assert [hit.document.given_id for hit in hits] == found
    assert [span.of(record.text(hit.document.id)) for hit in hits for span in hit.spans] == marked
    for hit in hits:
        assert hit.snippet == hit.snippet_span.of(record.text(hit.document.id))
        assert hit.snippet_span.holds(hit.spans[0])


def test_statements_are_found_within_filters(record: Record) -> None:
    (hit,) = record.search_statements("fair trade", Filter(party="China"))
    assert hit.statement.id == "s1" and [span.of(CALL) for span in hit.spans] == ["fair", "trade"]
    assert not list(record.search_statements("fair trade", Filter(party="Iran")))
    assert not list(record.search_statements("telephone"))


def test_documents_are_found_within_filters(record: Record) -> None:
    assert len(list(record.search("china", Filter(act="support")))) == 1
    assert not list(record.search("china", Filter(until="2020")))
    assert not list(record.search("sanctions", Filter(party="Iran")))


@pytest.mark.parametrize(
    "words", ["", "  ", "OR", "a OR", "NOT a", "(a", "a)", "a)(b", "()", "a AND OR b", '"', "*", "!?"]
)
def test_a_search_that_does_not_add_up_says_so(record: Record, words: str) -> None:
    with pytest.raises(QuestionError):
        list(record.search(words))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=30))
def test_any_words_are_answered_or_refused_in_our_words(record: Record, words: str) -> None:
    try:
        asked(words)
    except QuestionError:
        return
    list(record.search(words))
    list(record.search_statements(words))


def test_a_newer_reading_leaves_no_old_words_in_the_index(tmp_path: Path) -> None:
    with open_record(tmp_path / "r.db", create=True) as record:
        one, first = call()
        record.add(one, first)
        newer = statement(CALL, "supports", "fair trade. Amir-Abdollahian thanked China", act="support")
        record.add(one, reading(one, (), (newer,), "2"))
        assert len(list(record.search_statements("thanked"))) == 1
        record.add(one, reading(one, version="3"))
        assert not list(record.search_statements("trade"))
        assert not [found for found in record.doctor() if found.kind == "damage"]


def test_titles_are_searched_too(tmp_path: Path) -> None:
    with open_record(tmp_path / "r.db", create=True) as record:
        one = document("They met.", title="Ministers confer on whales")
        record.add(one, reading(one))
        (hit,) = record.search("whales")
        assert hit.spans == () and hit.document.id == text_id("They met.")


def test_of_many_hits_none_is_lost_and_those_added_last_come_first(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pages(words: str, size: int, since: str | None = None) -> list[str | None]:
        found = [list(record.search(words, Filter(since=since), limit=size, offset=at)) for at in range(0, 6, size)]
        return [hit.document.given_id for page in found for hit in page]

    whole = {(words, size): pages(words, size) for words in ("صلح", "صلح*") for size in (1, 2, 5)}
    monkeypatch.setattr("communique.record.search.WEIGHED", 1)
    for (words, size), before in whole.items():
        assert sorted(map(str, pages(words, size))) == sorted(map(str, before))
        assert pages(words, size) == ["fa2", "fa"]
    assert len(pages("صلح", 1, since="2023")) == 2
    assert len(list(record.search_statements('"fair trade"'))) == len(list(record.search_statements("fair trade")))
