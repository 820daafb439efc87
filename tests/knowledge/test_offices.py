"""Offices: who held which office when."""

from __future__ import annotations

import datetime
import os
import subprocess
import sys
from pathlib import Path

import pytest

from communique.knowledge import offices, parties
from communique.knowledge.tables import rows

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("COMMUNIQUE_SHARED", ROOT.parent / "shared"))


def in_office(party: str, office: str, day: str) -> list[str]:
    return [term.person for term in offices.holders(party, office, datetime.date.fromisoformat(day))]


@pytest.mark.parametrize(
    ("party", "office", "day", "person"),
    [
        ("CHN", "foreign_minister", "2022-07-27", "Wang Yi"),
        ("CHN", "foreign_minister", "2023-01-20", "Qin Gang"),
        ("CHN", "foreign_minister", "2023-08-20", "Wang Yi"),
        ("CHN", "central_foreign_affairs_office_director", "2023-03-10", "Wang Yi"),
        ("CHN", "central_foreign_affairs_office_director", "2022-06-10", "Yang Jiechi"),
        ("IRN", "foreign_minister", "2021-09-01", "Hossein Amir-Abdollahian"),
        ("USA", "national_security_adviser", "2022-05-01", "Jake Sullivan"),
        ("EU", "high_representative", "2022-05-01", "Josep Borrell"),
        ("NATO", "secretary_general", "2023-05-01", "Jens Stoltenberg"),
        ("UN", "secretary_general", "2012-05-01", "Ban Ki-moon"),
    ],
)
def test_the_holder_of_an_office_on_a_day(party: str, office: str, day: str, person: str) -> None:
    assert in_office(party, office, day) == [person]


def test_no_term_runs_past_the_date_for_which_its_source_vouches() -> None:
    for term in offices.holders("RUS", "foreign_minister"):
        last = datetime.date.fromisoformat(term.asof)
        assert not term.holds_on(last + datetime.timedelta(days=1)) or term.end


def test_a_family_name_shared_by_several_gives_them_all() -> None:
    assert {"Wang Yi", "Wang Wenbin"} <= {term.person for term in offices.find_person("Wang")}


@pytest.mark.parametrize("table", ["offices", "office_holders"])
def test_every_row_is_well_formed_and_names_its_source(table: str) -> None:
    for row in rows(table):
        assert parties.get(row["party"]), row
        assert row["person"] and row["source"] and row["asof"], row
        assert not row["end"] or not row["start"] or row["start"][:7] <= row["end"][:7], row
        assert "WhoGov" not in row["source"].partition(";")[0], row


@pytest.mark.skipif(not (SHARED / "knowledge/offices.csv.gz").exists(), reason="the collected facts are absent")
def test_the_shipped_table_is_what_the_collected_facts_give() -> None:
    command = [sys.executable, str(ROOT / "tools/build_offices.py"), "--check", "--shared", str(SHARED)]
    assert subprocess.run(command, check=False).returncode == 0
