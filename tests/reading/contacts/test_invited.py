"""Visits to which somebody invites: who invites whom where, and how much the text makes of it."""

from __future__ import annotations

import pytest

from communique.model import Contact

from ..casting import contacts

DAY = {"published": "2024-03-13"}


def visit(text: str) -> Contact:
    (found,) = [c for c in contacts(text, **DAY) if c.kind == "visit"]
    return found


@pytest.mark.parametrize(
    "text",
    [
        "President Ana Ruiz of Chile is inviting Norwegian Foreign Minister Ole Berg to visit Chile.",
        "President Ana Ruiz of Chile invited Norwegian Foreign Minister Ole Berg to pay a working visit to Chile.",
        "President Ana Ruiz of Chile extended an invitation to Norwegian Foreign Minister Ole Berg to visit Chile.",
    ],
)
def test_who_is_invited_will_visit_the_inviter(text: str) -> None:
    found = visit(text)
    assert (found.status, found.requested_by, found.place) == ("planned", "CHL", "Chile")
    assert {p.name for p in found.participants} == {"Ana Ruiz", "Ole Berg"}


def test_days_of_an_invitation_are_days_of_the_visit() -> None:
    text = "President Ana Ruiz of Chile invited Norwegian Foreign Minister Ole Berg to visit Chile in 2025."
    assert visit(text).date.start == "2025"


def test_invitation_at_the_end_of_talks_is_background() -> None:
    text = (
        "President Ana Ruiz of Chile met today with Norwegian Foreign Minister Ole Berg in Oslo. They discussed trade. "
        "They agreed to work together. President Ruiz invited Foreign Minister Berg to visit Chile."
    )
    assert visit(text).reported == "background"


def test_invitation_to_speak_is_no_visit() -> None:
    text = "President Ana Ruiz of Chile invited Norwegian Foreign Minister Ole Berg to join the treaty."
    assert not contacts(text, **DAY)


def test_two_inviters_with_long_offices_each_receive_a_visit() -> None:
    text = (
        "At the invitation of EU High Representative for Foreign Affairs and Security Policy Ole Berg and Deputy Prime "
        "Minister and Minister of Foreign Affairs of Chile Ana Ruiz, Norwegian Foreign Minister Kari Lund will attend "
        "the 9th Ocean Ministers' Meeting in Spain and visit the EU Headquarters and Chile."
    )
    visits = [c for c in contacts(text, **DAY) if c.kind == "visit"]
    assert [(c.requested_by, c.status) for c in visits] == [("EU", "planned"), ("CHL", "planned")]
    assert all("Kari Lund" in {p.name for p in c.participants} for c in visits)


def test_the_countries_of_those_who_invite_are_visited() -> None:
    text = (
        "At the invitation of President Bruno Exemplo of Brazil and the government of Chile, Foreign Minister Anna "
        "Eksempel of Norway will visit the afore-mentioned two countries in May."
    )
    assert sorted(c.place or "" for c in contacts(text)) == ["Brazil", "Chile"]
