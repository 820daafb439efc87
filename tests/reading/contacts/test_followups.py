"""What later and earlier sentences tell of a contact: its day, who asked for it, that it was one call with each."""

from __future__ import annotations

from ..casting import contacts

DAY = {"published": "2026-05-06"}
CALL = "President Marta Ilves of Estonia had a telephone conversation with President Juan Ocampo of Chile"


def test_calls_with_each() -> None:
    text = (
        "Estonian Foreign Minister Marta Ilves spoke by phone on Monday with Chilean Foreign Minister Juan Ocampo and "
        "Peruvian Foreign Minister Ana Quispe. Trade was taken up in the calls."
    )
    found = contacts(text, **DAY)
    assert [{p.name for p in c.participants} for c in found] == [
        {"Marta Ilves", "Juan Ocampo"},
        {"Marta Ilves", "Ana Quispe"},
    ]
    assert {c.date.start for c in found} == {"2026-05-04"}


def test_one_call_with_several_stays_one() -> None:
    text = (
        "Estonian Foreign Minister Marta Ilves held a conference call on Monday with Chilean Foreign Minister Juan "
        "Ocampo and Peruvian Foreign Minister Ana Quispe."
    )
    assert len(contacts(text, **DAY)) == 1


def test_requester_told_afterwards() -> None:
    (call,) = contacts(f"{CALL} on May 5. The conversation took place at the initiative of the Chilean side.", **DAY)
    assert (call.requested_by, call.date.start) == ("CHL", "2026-05-05")


def test_the_same_day() -> None:
    text = f"{CALL} on May 5. On the same day, President Ilves met President Ana Quispe of Peru."
    first, second = contacts(text, **DAY)
    assert (second.kind, second.date.start, second.date.text) == ("meeting", "2026-05-05", "the same day")
    assert first.kind == "call"


def test_day_told_before_the_talks() -> None:
    text = (
        "Estonia's President Marta Ilves and Chile's President Juan Ocampo agreed on Monday to open embassies. "
        "In a telephone conversation, the two leaders also discussed fishing."
    )
    (call,) = contacts(text, **DAY)
    assert (call.kind, call.date.start) == ("call", "2026-05-04")


def test_denied_in_the_answer() -> None:
    text = (
        "Q: Reports tell of a phone call between the foreign ministers of Chile and Estonia. Your comment?\n\n"
        "A: The two ministers did not have a call."
    )
    assert contacts(text, **DAY) == ()


def test_awaited_and_called_off() -> None:
    (trip,) = contacts("Estonian President Marta Ilves is due in Cairo on Friday.", **DAY)
    assert (trip.kind, trip.status) == ("visit", "planned")
    (off,) = contacts("Estonian President Marta Ilves has called off a visit to Egypt.", **DAY)
    assert (off.kind, off.status) == ("visit", "cancelled")


def test_what_follows_an_occasion_is_of_the_same_day() -> None:
    text = (
        "On March 4, President Ana Testi of Chile met President Liisa Ejemplo of Finland. Following the ceremony, "
        "Foreign Minister Juan Probo of Chile met Foreign Minister Lars Exempel of Finland."
    )
    assert [c.date.start for c in contacts(text, published="2027-03-08")] == ["2027-03-04", "2027-03-04"]
