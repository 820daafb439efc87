"""What a person keeps in a record is there again when asked for, and adding is safe to repeat."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from communique.errors import QuestionError
from communique.record import Filter, Record, open_record
from communique.record.terms import sole_office

from .making import CALL, LAVROV, WANG, call, contact, document, reading, statement


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "r.db", create=True) as made:
        yield made


def test_a_contact_comes_back_with_its_parties_report_and_words(record: Record) -> None:
    record.add(*call())
    (found,) = record.contacts()
    assert (found.kind, found.start, found.parties) == ("call", "2023-08-20", ("CHN", "IRN"))
    assert [one.name for one in found.attendees] == ["Wang Yi", "Hossein Amir-Abdollahian"]
    (report,) = found.reports
    assert report.evidence[0].of(CALL) == "spoke by telephone"
    assert report.document.publisher == "Example Wire"


def test_a_statement_comes_back_with_its_quote_and_sentence(record: Record) -> None:
    record.add(*call())
    first, second = record.statements()
    assert (first.act, first.quote, first.cue_text, first.holder) == ("support", "fair trade", "supports", ("CHN",))
    assert first.sentence == "Wang said that China supports fair trade."
    assert second.contact == first.contact == "c1"
    assert [topic.name for topic in second.instruments] == ["JCPOA"]


def test_adding_the_same_document_twice_changes_nothing(record: Record) -> None:
    assert record.add(*call()) == "added"
    before = (record.counts(), list(record.contacts()), list(record.statements()))
    assert record.add(*call()) == "unchanged"
    assert (record.counts(), list(record.contacts()), list(record.statements())) == before


def test_a_newer_reader_replaces_the_reading_and_keeps_the_ids_of_what_it_finds_again(record: Record) -> None:
    record.add(*call())
    one, newer = call(version="2")
    assert not record.needs(one, "1") and record.needs(one, "2")
    assert record.add(one, newer) == "updated"
    assert [found.id for found in record.statements()] == ["s1", "s2"]
    assert [found.id for found in record.contacts()] == ["c1"]
    assert record.document(one.id).version == "2"


def test_ids_of_findings_that_are_gone_are_never_given_to_others(record: Record) -> None:
    one, first = call()
    record.add(one, first)
    record.add(one, reading(one, version="2"))
    assert record.counts().statements == record.counts().contacts == 0
    record.add(one, call(version="3")[1])
    assert [found.id for found in record.statements()] == ["s3", "s4"]


def test_the_same_text_at_another_address_is_kept_as_a_sighting(record: Record) -> None:
    record.add(*call(url="https://example.org/a"))
    assert record.add(*call(url="https://example.org/b", publisher="Example Embassy")) == "unchanged"
    full = record.document(call()[0].id)
    assert [one.url for one in full.sightings] == ["https://example.org/b"]
    assert record.counts().documents == 1


def test_a_date_learnt_later_makes_a_document_be_read_again(record: Record) -> None:
    one, first = call(published=None)
    record.add(one, first)
    dated, second = call()
    assert record.needs(dated, "1")
    assert record.add(dated, second) == "updated"
    assert record.document(one.id).card.day == "2023-08-21"


@pytest.mark.parametrize("asked", ["Iran", "Iranian", "Tehran", "IRN", "irn"])
def test_a_party_is_found_under_all_its_names(record: Record, asked: str) -> None:
    record.add(*call())
    assert record.count_contacts(Filter(party=asked)) == 1
    assert record.count_statements(Filter(party=asked)) == 1
    assert record.count_documents(Filter(party=(asked, "China"))) == 1


@pytest.mark.parametrize(
    ("asked", "contacts", "statements"),
    [
        (Filter(person="Amirabdollahian"), 1, 1),
        (Filter(person="Lavrov"), 0, 0),
        (Filter(since="2023-08", until="2023-08-20"), 1, 2),
        (Filter(since="2023-08-21"), 0, 0),
        (Filter(until="2022"), 0, 0),
        (Filter(kind="call"), 1, 2),
        (Filter(kind=("meeting", "letter")), 0, 0),
        (Filter(act="support"), 1, 1),
        (Filter(issue="trade"), 1, 1),
        (Filter(instrument="jcpoa"), 1, 1),
        (Filter(act="support", instrument="JCPOA"), 0, 0),
        (Filter(publisher="example"), 1, 2),
        (Filter(contact="c1"), 1, 2),
        (Filter(status="planned"), 0, 0),
        (Filter(party=("China", "Russia")), 0, 0),
    ],
)
def test_filters_keep_what_fits(record: Record, asked: Filter, contacts: int, statements: int) -> None:
    record.add(*call())
    assert (record.count_contacts(asked), record.count_statements(asked)) == (contacts, statements)
    assert (len(list(record.contacts(asked))), len(list(record.statements(asked)))) == (contacts, statements)
    if not (asked.since or asked.until):  # for documents, these ask for the day of publication
        assert record.count_documents(asked) == bool(contacts or statements)


@pytest.mark.parametrize(
    "asked",
    [Filter(party="Atlantis"), Filter(kind="seance"), Filter(act="jest"), Filter(since="soon"), Filter(contact="x")],
)
def test_a_question_that_cannot_be_understood_says_what_can(record: Record, asked: Filter) -> None:
    with pytest.raises(QuestionError) as told:
        list(record.contacts(asked))
    assert told.value.remedy


def test_undated_contacts_stand_at_their_publication(record: Record) -> None:
    record.add(*call())
    text = "Lavrov and Wang talked. Published in spring."
    one = document(text, published="2023-03-01")
    record.add(one, reading(one, (contact(text, "talked", LAVROV, WANG, kind="unspecified"),)))
    assert [found.start for found in record.contacts()] == [None, "2023-08-20"]
    assert record.count_contacts(Filter(until="2023-04")) == 1


def test_lists_can_be_cut_into_pages(record: Record) -> None:
    record.add(*call())
    assert [one.id for one in record.statements(limit=1, offset=1)] == ["s2"]


def test_show_finds_whatever_bears_the_id(record: Record) -> None:
    one, first = call(id="wire-17")
    record.add(one, first)
    own = next(record.documents())
    assert record.show("c1") == record.show("r1") == record.contact("c1")
    assert record.show("s2") == record.statement("s2")
    assert record.show("wire-17") == record.show(own.id) == record.show(own.id[:6])
    for missing in ("c9", "s99", "r7", "nothing", "ffff"):
        with pytest.raises(QuestionError, match="holds no"):
            record.show(missing)


def test_text_with_odd_characters_comes_back_exactly(record: Record) -> None:
    text = "Lone \ud800 surrogate, nul \x00, \u202eright to left, 王毅, صلح. The two ministers spoke by telephone."
    one = document(text)
    record.add(one, reading(one, (contact(text, "spoke by telephone"),), (statement(text, "spoke", "by telephone"),)))
    assert record.text(one.id) == text
    assert next(record.statements()).quote == "by telephone"


def test_reports_that_give_other_places_are_kept_side_by_side(record: Record) -> None:
    for place, text in (("Beijing", "They met in Beijing."), ("Shanghai", "They met, it is said, in Shanghai.")):
        one = document(text, published="2023-08-21")
        record.add(one, reading(one, (contact(text, "met", kind="meeting", start="2023-08-20", place=place),)))
    (found,) = record.contacts()
    assert {claim.value for claim in found.contradictions["place"]} == {"Beijing", "Shanghai"}


def test_long_and_short_lists_are_in_the_same_order(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(6):
        text = f"{CALL} Issue {number}."
        record.add(*call(text, day=f"2023-08-{20 - 3 * number:02}", published=f"2023-08-{25 - number:02}"))
    text = "Outside any talks, Wang said that China supports fair trade."
    one = document(text, published="2023-01-01")
    record.add(one, reading(one, (), (statement(text, "supports", "fair trade", act="support", contact=None),)))
    for asked in (Filter(), Filter(party="China"), Filter(act="support"), Filter(since="2023-08-10")):
        few = (list(record.contacts(asked)), list(record.statements(asked)),
               list(record.statements(asked, limit=3, offset=4)))  # fmt: skip
        with monkeypatch.context() as patch:
            patch.setattr("communique.record.filters._COMMON", 1)
            many = (list(record.contacts(asked)), list(record.statements(asked)),
                    list(record.statements(asked, limit=3, offset=4)))  # fmt: skip
        assert few == many


def test_a_misspelt_name_is_the_persons_whose_usual_name_it_misspells(tmp_path: Path) -> None:
    spellings = ["Volodymyr Zelenskyy", "Volodymyr Zelenskyy", "Volodomyr Zelensky", "Volodymr Zelenskyy"]
    with open_record(tmp_path / "r.db", create=True) as record:
        for at, name in enumerate(spellings):
            text = f"{name} met Wang Yi, report {at}."
            one = document(text, published=f"2023-0{at + 1}-01")
            record.add(one, reading(one, (contact(text, "met", (name, "President", "UKR"), WANG, kind="meeting"),)))
        (found,) = record.persons("Zelensky")
        assert set(found.names) == set(spellings)


def test_advisers_and_civil_servants_do_not_hold_the_office_that_their_titles_name() -> None:
    assert sole_office("National Security Advisor to the Prime Minister of the United Kingdom", "GBR") is None
    assert sole_office("Vice-Premier", "CHN") is None
    assert sole_office("Foreign Secretary", "IND") is None
    assert sole_office("Foreign Secretary", "GBR") == "foreign minister"


def test_a_well_known_name_is_the_persons_whatever_party_a_text_seems_to_give(tmp_path: Path) -> None:
    with open_record(tmp_path / "r.db", create=True) as record:
        for at in range(25):
            text = f"Sergey Lavrov met Wang Yi, report {at}."
            told = ("Sergey Lavrov", None, "EGY" if at == 24 else "RUS")
            one = document(text, published=f"2023-01-{at + 1:02}")
            record.add(one, reading(one, (contact(text, "met", told, WANG, kind="meeting"),)))
        assert [found.party for found in record.persons("Lavrov")] == ["RUS"]


def test_a_document_answers_in_filters_to_every_id_under_which_its_text_was_met(record: Record) -> None:
    record.add(*call(id="first"))
    again, found = call(id="second", publisher="Another Wire")
    record.add(again, found)
    for told in ("first", "second"):
        assert record.count_contacts(Filter(document=told)) == record.count_documents(Filter(document=told)) == 1


def test_the_words_for_one_office_are_one_term_and_vague_ones_break_none(tmp_path: Path) -> None:
    first = ["Foreign Minister", "Minister of Foreign Affairs of China", "top diplomat", "FM"]
    offices = [*first, "Director", "Foreign Minister"]
    with open_record(tmp_path / "r.db", create=True) as record:
        for at, office in enumerate(offices):
            text = f"{office} Wang Yi met Sergey Lavrov, report {at}."
            one = document(text, published=f"2023-0{at + 1}-01")
            told = contact(text, "met", ("Wang Yi", office, "CHN"), LAVROV, kind="meeting", start=f"2023-0{at + 1}-01")
            record.add(one, reading(one, (told,)))
        (found,) = record.persons("Wang Yi")
    assert [(term.first, term.last) for term in found.terms] == [
        ("2023-01-01", "2023-04-01"), ("2023-05-01", "2023-05-01"), ("2023-06-01", "2023-06-01"),
    ]  # fmt: skip
