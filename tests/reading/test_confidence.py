"""The confidence of findings is a probability that means something."""

from __future__ import annotations

from communique.model import Contact, Participant, Span, Statement, When
from communique.reading.confidence import chance, contact_features, statement_features, with_confidence


def _statement(**changed: object) -> Statement:
    told: dict[str, object] = {
        "contact": "c1", "speaker": "Anna Example", "holder": ("ISL",), "addressee": None, "act": "appreciate",
        "form": "indirect", "cue": Span(0, 4), "content": Span(5, 30), "source": Span(0, 4),
        "rule": "statements.appreciate.thank",
    }  # fmt: skip
    return Statement(**{**told, **changed})  # type: ignore[arg-type]


def _contact(**changed: object) -> Contact:
    sides = (Participant("Anna Example", None, "ISL"), Participant("Bo Example", None, "SWE"))
    told: dict[str, object] = {
        "key": "c1", "kind": "call", "status": "held", "reported": "main", "participants": sides,
        "date": When(start="2027-01-01"), "place": None, "requested_by": None, "evidence": (Span(0, 4),),
        "rule": "contacts.call.speak_with",
    }  # fmt: skip
    return Contact(**{**told, **changed})  # type: ignore[arg-type]


def test_a_confidence_is_a_probability() -> None:
    contacts, statements = with_confidence([_contact()], [_statement()])
    assert 0 < contacts[0].confidence < 1
    assert 0 < statements[0].confidence < 1


def test_a_call_with_both_names_is_surer_than_a_meeting_of_unknown_parties() -> None:
    unknown = _contact(
        kind="meeting", participants=(Participant(None, None, None),), rule="contacts.meeting.meet_together"
    )
    (sure, doubtful), _ = with_confidence([_contact(), unknown], [])
    assert sure.confidence > doubtful.confidence


def test_features_tell_how_a_finding_was_made() -> None:
    assert "by.carried_on" in statement_features(_statement(rule="statements.state.carried_on", source=None))
    assert "carried" in statement_features(_statement(source=None))
    assert {"kind.call", "dated", "states.2"} <= contact_features(_contact())


def test_a_feature_that_was_never_seen_weighs_nothing() -> None:
    assert chance({"by.nothing_known"}, {"bias": 0.0}) == chance((), {"bias": 0.0}) == 0.5
