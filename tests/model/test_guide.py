"""A reading in the guide's JSON form: nothing is lost on the way out and back, and gold labels can be taken in."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from communique.model import (
    ACTS,
    FORMS,
    KINDS,
    REPORTED,
    STATUSES,
    Contact,
    Document,
    Fact,
    Participant,
    Reading,
    Span,
    Statement,
    Topic,
    When,
)
from communique.model.guide import from_guide, to_guide

_word = st.text(max_size=8)
_maybe = st.none() | _word
_span = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda pair: Span(*pair))
_spans = st.lists(_span, max_size=2).map(tuple)
_topics = st.lists(st.builds(Topic, _word, _word, _span), max_size=2).map(tuple)
_sure = st.floats(0, 1)
_facts = st.none() | st.builds(Fact, _word, _word, st.none() | _span)
_contacts = st.builds(
    Contact,
    key=_word, kind=st.sampled_from(KINDS), status=st.sampled_from(STATUSES), reported=st.sampled_from(REPORTED),
    participants=st.lists(st.builds(Participant, _maybe, _maybe, _maybe, _spans), max_size=2).map(tuple),
    date=st.builds(When, _maybe, _maybe, _maybe, st.none() | _span, st.none() | st.integers(0, 6)),
    place=_maybe, requested_by=_maybe, evidence=_spans, rule=_word, confidence=_sure, caller=_maybe, duration=_maybe,
)  # fmt: skip
_statements = st.builds(
    Statement,
    contact=_maybe, speaker=_maybe, holder=st.lists(_word, max_size=2).map(tuple), addressee=_maybe,
    act=st.sampled_from(ACTS), form=st.sampled_from(FORMS), cue=_span, content=_span, source=st.none() | _span,
    rule=_word, confidence=_sure, issues=_topics, instruments=_topics,
)  # fmt: skip
_readings = st.builds(
    Reading,
    id=_word, version=_word, contacts=st.lists(_contacts, max_size=2).map(tuple),
    statements=st.lists(_statements, max_size=2).map(tuple), furniture=_spans, title=_facts, publisher=_facts,
    published=_facts, lang=_maybe, notes=st.lists(_word, max_size=2).map(tuple),
)  # fmt: skip


@given(_readings)
def test_a_reading_comes_back_as_it_went_out(reading: Reading) -> None:
    assert from_guide(json.loads(json.dumps(to_guide(reading)))) == reading


def test_the_document_is_told_with_what_its_source_or_its_page_says() -> None:
    reading = Reading("d1", "1", title=Fact("Printed", "page", Span(0, 7)), publisher=Fact("Printed too", "page"))
    told = to_guide(reading, Document("d1", "Printed", publisher="Given", url="https://example.org"))
    assert (told["id"], told["title"], told["publisher"], told["published"]) == ("d1", "Printed", "Given", None)


def test_labels_without_rules_and_spans_of_topics_can_be_taken_in() -> None:
    gold = {
        "id": "d1",
        "contacts": [
            {
                "key": "c1", "kind": "call", "status": "held", "reported": "main", "place": None, "requested_by": None,
                "participants": [{"name": "A. Person", "office": None, "state": "IRN"}], "evidence": [[0, 4]],
                "date": {"text": "today", "start": "2023-08-20", "end": "2023-08-20"},
            }
        ],
        "statements": [
            {
                "contact": "c1", "speaker": None, "holder": ["IRN"], "addressee": None, "act": "state",
                "form": "indirect", "cue": [0, 4], "content": [5, 9], "issues": ["trade"], "instruments": ["JCPOA"],
            }
        ],
    }  # fmt: skip
    reading = from_guide(gold)
    assert reading.statements[0].issues == (Topic("trade", "trade", Span(5, 9)),)
    out = to_guide(reading)
    assert out["statements"][0]["issues"] == ["trade"] and out["statements"][0]["instruments"] == ["JCPOA"]
    assert out["contacts"][0]["evidence"] == [[0, 4]]
