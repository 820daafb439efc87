"""Accounts of a contact side by side."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communique.analysis.accounts import accounts_of, text_was_cut, whose_text
from communique.analysis.compare import Comparison, compare, compare_documents, compare_with_previous
from communique.analysis.compare.compare import lay_out
from communique.analysis.compare.page import comparison_page
from communique.analysis.pages import html, markdown
from communique.analysis.sayings import Place
from communique.errors import QuestionError
from communique.record import Record

from .making import AMIR, CHINA, IRAN, OURS, THEIRS, WANG, WIRE, Said, account, record_of


def only_contact(record: Record) -> str:
    (contact,) = record.contacts()
    return contact.id


def contents(found: Comparison, account: int) -> list[str]:
    return [one.content.words for row in found.only(account) for one in row.cells[account]]


def places(found: Comparison) -> list[Place]:
    sayings = [one for row in found.rows for cell in row.cells for one in cell]
    facts = [place for row in found.facts for fact in row.values if fact for place in fact.places]
    weights = [weight.first for one in found.emphasis for weight in one.issues]
    return [*facts, *weights, *(place for one in sayings for place in (one.cue, one.content, one.sentence))]


def test_two_accounts_are_parted_into_shared_and_lone_matters(tmp_path: Path) -> None:
    with record_of(tmp_path, account(OURS), account(THEIRS, publisher=IRAN)) as record:
        found = compare(record, only_contact(record))
    assert [one.side for one in found.accounts] == ["CHN", "IRN"]
    assert {row.issue for row in found.shared()} == {"25-year plan", "taiwan"}
    assert contents(found, 0) == [OURS[1].content, OURS[3].content]
    assert contents(found, 1) == [THEIRS[1].content]


def test_acts_and_words_that_differ_are_told(tmp_path: Path) -> None:
    with record_of(tmp_path, account(OURS), account(THEIRS, publisher=IRAN)) as record:
        found = compare(record, only_contact(record))
    (taiwan,) = [row for row in found.shared() if row.issue == "taiwan"]
    assert taiwan.acts == (("support",), ("reaffirm",))
    assert "policy" in taiwan.wording[1]
    assert "taiwan" not in taiwan.wording[0] + taiwan.wording[1]


def test_words_put_into_the_other_mouth_are_told_from_own_ones(tmp_path: Path) -> None:
    with record_of(tmp_path, account(OURS), account(THEIRS, publisher=IRAN)) as record:
        found = compare(record, only_contact(record))
    ours = found.accounts[0]
    assert [ours.voice(one) for one in ours.sayings] == ["own", "own", "reported", "own"]
    assert "as China tells it" in markdown(comparison_page(found))


def test_facts_that_only_one_account_tells_are_not_mentioned_in_the_other(tmp_path: Path) -> None:
    with record_of(tmp_path, account(OURS, requested_by="IRN"), account(THEIRS, publisher=IRAN)) as record:
        found = compare(record, only_contact(record))
    (asked,) = [row for row in found.facts if row.field == "asked by"]
    assert asked.values[0] and asked.values[0].value == "IRN"
    assert asked.values[1] is None and not asked.differs
    assert "not mentioned" in markdown(comparison_page(found))


def test_facts_that_cannot_both_hold_differ(tmp_path: Path) -> None:
    one, other = account(OURS, requested_by="IRN"), account(THEIRS, publisher=IRAN, requested_by="CHN")
    with record_of(tmp_path, one, other) as record:
        found = compare(record, only_contact(record))
    assert [row.field for row in found.facts if row.differs] == ["asked by"]


def test_a_contact_with_one_account_says_what_to_do(tmp_path: Path) -> None:
    with record_of(tmp_path, account(OURS)) as record:
        with pytest.raises(QuestionError, match=r"one account only.*--previous"):
            compare(record, "c1")
        with pytest.raises(QuestionError, match="no earlier contact"):
            compare_with_previous(record, "c1")
        with pytest.raises(QuestionError, match="no contact 'c9'"):
            compare(record, "c9")
        with pytest.raises(QuestionError, match="no such report"):
            compare(record, "c1", ["r99"])


def test_a_text_that_ends_like_a_teaser_is_marked_as_cut(tmp_path: Path) -> None:
    cut = account(OURS[:2], publisher=WIRE, ending=" Continue reading...")
    with record_of(tmp_path, account(THEIRS, publisher=IRAN), cut) as record:
        found = compare(record, only_contact(record))
    assert [one.cut for one in found.accounts] == [False, True]
    assert "B ends where a feed cut it" in markdown(comparison_page(found))
    assert not text_was_cut("They spoke for an hour.")


def test_the_previous_contact_shows_what_is_new_and_gone(tmp_path: Path) -> None:
    before = account(OURS, day="2021-08-18")
    now = account([*OURS[2:], Said("CHN", "warn", "China warned", "of a trade war over tariffs", ("trade",))])
    with record_of(tmp_path, before, now) as record:
        first, second = record.contacts()
        found = compare_with_previous(record, second.id)
        assert (found.before, found.contact) == (first.id, second.id)
        assert contents(found, 0) == [OURS[0].content, OURS[1].content]
        assert contents(found, 1) == ["of a trade war over tariffs"]


def test_the_previous_contact_is_one_of_the_same_parties(tmp_path: Path) -> None:
    ministers = account(THEIRS, day="2022-03-01", people=(WANG, AMIR))
    with record_of(tmp_path, account(OURS, day="2021-08-18"), ministers, account(OURS[:2])) as record:
        last = list(record.contacts())[-1]
        found = compare_with_previous(record, last.id)
        assert record.contact(found.before or "").start == "2022-03-01"


def test_documents_that_were_not_merged_can_be_compared(tmp_path: Path) -> None:
    one, other = account(OURS, day="2022-07-29"), account(THEIRS, publisher=IRAN, day="2022-09-15")
    with record_of(tmp_path, one, other) as record:
        assert record.count_contacts() == 2
        found = compare_documents(record, [one[0].id, other[0].id])
        assert {row.issue for row in found.shared()} == {"25-year plan", "taiwan"}
        with pytest.raises(QuestionError, match="one text"):
            compare_documents(record, [one[0].id, one[0].id])


@pytest.mark.parametrize(
    ("publisher", "whose", "side"),
    [
        ("Ministry of Foreign Affairs of Japan", "organ", "JPN"),
        ("Xinhua", "state media", "CHN"),
        ("A Wire", "other", None),
    ],
)
def test_whose_text_it_is(publisher: str, whose: str, side: str | None) -> None:
    assert whose_text(publisher) == (whose, side)


BANK = [
    *OURS,
    *THEIRS,
    Said("CHN+IRN", "agree", "They agreed to", "keep in touch"),
    Said("IRN", "appreciate", "Iran thanked", "Beijing for vaccines", ("covid-19",)),
    Said("CHN", "state", "China said", "that the visit in February went well"),
]
some = st.lists(st.sampled_from(BANK), min_size=1, max_size=7, unique=True)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ours=some, theirs=some)
def test_comparisons_mirror_and_rest_on_the_texts(
    ours: list[Said], theirs: list[Said], tmp_path_factory: pytest.TempPathFactory
) -> None:
    texts = account(ours), account(theirs, publisher=IRAN, opening="The leaders had a telephone talk.")
    with record_of(tmp_path_factory.mktemp("mirror"), *texts) as record:
        contact = record.contact(only_contact(record))
        accounts = accounts_of(record, contact)
        forth, back = lay_out(record, contact, accounts), lay_out(record, contact, accounts[::-1])
        assert {row.cells for row in forth.rows} == {row.cells[::-1] for row in back.rows}
        assert {(row.issue, row.cells) for row in forth.rows} == {(row.issue, row.cells[::-1]) for row in back.rows}
        told = [one.statement for row in forth.rows for cell in row.cells for one in cell]
        assert sorted(told) == sorted(one.statement for one_side in accounts for one in one_side.sayings)
        for place in places(forth):
            assert record.text(place.document)[place.start : place.end] == place.words


def test_an_unrelated_document_changes_no_comparison(tmp_path: Path) -> None:
    with record_of(tmp_path, account(OURS), account(THEIRS, publisher=IRAN)) as record:
        contact = only_contact(record)
        before = compare(record, contact)
        record.add(*account(BANK[-2:], publisher=WIRE, day="2019-02-01", people=(WANG, AMIR)))
        assert compare(record, contact).rows == before.rows
        assert compare(record, contact).facts == before.facts


def test_pages_carry_the_places_and_escape_the_words(tmp_path: Path) -> None:
    odd = [*OURS, Said("CHN", "state", "China said", "that <b>a | b</b> & *c* hold")]
    with record_of(tmp_path, account(odd), account(THEIRS, publisher=IRAN)) as record:
        page = comparison_page(compare(record, only_contact(record)))
    written = html(page)
    assert "<b>a" not in written and "&lt;b&gt;a | b&lt;/b&gt; &amp; *c*" in written
    assert written.count('href="#n') >= 4
    table = markdown(page)
    assert r"\<b\>a \| b\</b\> & \*c\* hold" in table
    assert "[^1]:" in table and CHINA in table
