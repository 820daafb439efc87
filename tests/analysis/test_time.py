"""Chronology, positions and commitments: what changes from contact to contact."""

from pathlib import Path

import pytest

from communique.analysis.chronology import chronology
from communique.analysis.chronology_page import chronology_page
from communique.analysis.commitments import commitments, promises
from communique.analysis.commitments.page import ledger_page
from communique.analysis.levels import level, level_of_office
from communique.analysis.pages import markdown
from communique.analysis.positions import positions, positions_on
from communique.analysis.positions_page import positions_page
from communique.errors import QuestionError
from communique.model import Participant
from communique.record import Filter

from .making import AMIR, OURS, RAISI, WANG, XI, Said, account, record_of


def test_gaps_and_firsts_are_told(tmp_path: Path) -> None:
    days = ("2021-08-18", "2022-09-20", "2022-10-01", "2022-11-01")
    texts = [account(OURS[i : i + 1], day=day, opening=f"Call number {i}.") for i, day in enumerate(days)]
    with record_of(tmp_path, *texts) as record:
        steps = chronology(record, Filter(party=("China", "Iran")))
    assert [step.day for step in steps] == list(days)
    assert steps[0].remarks == ("first in this record",)
    assert steps[1].remarks == ("first contact in 13 months",)
    assert steps[2].remarks == ("second call this year",)
    assert steps[3].remarks == ("third call this year",)


def test_the_first_at_a_level_is_told(tmp_path: Path) -> None:
    texts = account(OURS, day="2021-08-18"), account(OURS[:1], day="2021-09-01", people=(WANG, AMIR))
    with record_of(tmp_path, *texts) as record:
        first, second = chronology(record, Filter(party="Iran"))
    assert (first.level, second.level) == ("leaders", "ministers")
    assert "first at the level of ministers" in second.remarks


def test_planned_contacts_make_no_gap_and_no_first(tmp_path: Path) -> None:
    texts = account(OURS, day="2021-08-18"), account(OURS[:1], day="2021-12-01", status="planned", kind="visit")
    with record_of(tmp_path, *texts) as record:
        steps = chronology(record, Filter(party="Iran"))
    assert steps[1].status == "planned" and steps[1].remarks == ()
    assert "(planned)" in markdown(chronology_page(steps, "Contacts"))


def test_parties_that_never_met_get_an_answer(tmp_path: Path) -> None:
    with record_of(tmp_path, account(OURS)) as record, pytest.raises(QuestionError, match="no contact fits"):
        chronology(record, Filter(party=("Chile", "Iran")))


@pytest.mark.parametrize(
    ("office", "expected"),
    [
        ("Vice President", "deputy leaders"),
        ("President of the Republic", "leaders"),
        ("Deputy Foreign Minister", "officials"),
        ("State Councilor and Foreign Minister", "ministers"),
        ("National Security Advisor", "advisers"),
        (None, None),
    ],
)
def test_offices_have_levels(office: str | None, expected: str | None) -> None:
    assert level_of_office(office) == expected


def test_a_contact_is_at_the_level_of_its_lower_side() -> None:
    assert level((XI, AMIR)) == "ministers"
    assert level((XI, RAISI)) == "leaders"
    assert level((XI, Participant("Somebody", None, "IRN"))) is None


def test_positions_are_counted_by_act_and_a_turn_is_told(tmp_path: Path) -> None:
    texts = [
        account([Said("IRN", act, f"Iran {act}s", f"the plan {i} for Taiwan", ("taiwan",))], day=day)
        for i, (act, day) in enumerate((("support", "2021-01-01"), ("state", "2022-01-01"), ("oppose", "2023-01-01")))
    ]
    with record_of(tmp_path, *texts) as record:
        (iran,) = positions(record, Filter(issue="taiwan"))
        assert positions_on(record, "taiwan") == (iran,)
        with pytest.raises(QuestionError, match=r"nothing was said on 'tea'.*taiwan"):
            positions_on(record, "tea")
    assert dict(iran.counts) == {"support": 1, "state": 1, "oppose": 1}
    assert [act.day for act in iran.turns] == ["2023-01-01"]
    assert "2023 1" in markdown(positions_page([iran], "taiwan"))


ENVOY = Said("IRN", "pledge", "Iran will", "send a trade envoy to Shanghai by 2023 if the ports reopen", ("trade",))


def test_a_commitment_has_its_terms(tmp_path: Path) -> None:
    with record_of(tmp_path, account([ENVOY], day="2022-07-29")) as record:
        (one,) = commitments(record, Filter())
    assert (one.holder, one.state, one.by) == (("IRN",), "new", "2023")
    assert one.condition and one.condition.words == "if the ports reopen"
    assert one.by_words and one.by_words.words == "2023"


def test_commitments_are_repeated_changed_done_and_open(tmp_path: Path) -> None:
    first = [
        ENVOY,
        Said("CHN", "pledge", "China will", "deliver ten million vaccine doses to Iranian clinics", ("covid-19",)),
        Said("CHN+IRN", "agree", "They agreed to", "hold naval drills near Chabahar", ("drills",)),
        Said("CHN", "pledge", "China will", "study the railway tunnel at Mashhad", ("railways",)),
    ]
    later = [
        Said("IRN", "pledge", "Iran will", "send a trade envoy to Shanghai", ("trade",)),
        Said(
            "IRN",
            "appreciate",
            "Iran noted",
            "that ten million vaccine doses were delivered to its clinics",
            ("covid-19",),
        ),
        Said("CHN+IRN", "agree", "They agreed to", "hold naval drills near Chabahar", ("drills",)),
    ]
    with record_of(tmp_path, account(first, day="2021-08-18"), account(later, opening="They spoke again.")) as record:
        ledger = {one.told[0].saying.content.words[:9]: one for one in commitments(record, Filter())}
        page = markdown(ledger_page(list(ledger.values()), [], "Commitments"))
    assert {words: one.state for words, one in ledger.items()} == {
        "send a tr": "changed", "deliver t": "reported done", "hold nava": "repeated", "study the": "open",
    }  # fmt: skip
    assert "ports" in ledger["send a tr"].dropped
    done = ledger["deliver t"]
    assert done.done and done.done_at and done.done_at.words == "delivered"
    assert "were delivered to its clinics" in page


def test_what_is_still_to_be_done_is_not_reported_done(tmp_path: Path) -> None:
    first = [Said("CHN", "pledge", "China will", "deliver vaccine doses to clinics", ("covid-19",))]
    later = [Said("IRN", "hope", "Iran hopes", "that vaccine doses will be delivered to clinics", ("covid-19",))]
    with record_of(tmp_path, account(first, day="2021-08-18"), account(later)) as record:
        (one,) = commitments(record, Filter())
    assert one.state == "open"


def test_an_agreement_of_views_is_no_commitment(tmp_path: Path) -> None:
    told = [Said("CHN+IRN", "agree", "They agreed", "that the world is unquiet")]
    with record_of(tmp_path, account(told)) as record:
        assert commitments(record, Filter()) == ()


def test_an_announced_visit_is_followed_to_the_visit(tmp_path: Path) -> None:
    plan = account([], day="2023-02-10", start="2023-02-14", kind="visit", status="planned", opening="He will visit.")
    visit = account([], day="2023-02-14", kind="visit", opening="The visit began today.")
    other = account([], day="2022-01-01", start="2022-03-01", kind="visit", status="planned", opening="A visit is due.")
    with record_of(tmp_path, plan, visit, other) as record:
        told = {one.due: one for one in promises(record, Filter())}
    assert (told["2022-03-01"].state, told["2023-02-14"].state) == ("open", "reported done")
    assert [place.words for place in told["2023-02-14"].held_places] == ["The visit began today."]


def test_a_party_is_no_subject_of_what_was_agreed(tmp_path: Path) -> None:
    said = [
        Said("CHN+IRN", "agree", "It was also agreed", "to open two consulates in the spring"),
        Said("CHN", "pledge", "China is committed to", "the opening of the two consulates"),
    ]
    with record_of(tmp_path, account(said)) as record:
        told = markdown(ledger_page(commitments(record, Filter()), [], "Commitments"))
    assert "was also agreed" not in told and "is committed to" in told


def test_to_whom_is_told_once(tmp_path: Path) -> None:
    said = [Said("CHN", "pledge", "China is ready to", "open two consulates in the spring", addressee="IRN")]
    with record_of(tmp_path, account(said)) as record:
        told = markdown(ledger_page(commitments(record, Filter()), [], "Commitments"))
    assert told.count("to Iran") == 1
