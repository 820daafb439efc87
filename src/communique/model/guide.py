"""A reading as JSON, in the form of the labelling guide: the program's own output, the gold and the scorer share it.

Comes in: a `Reading` (or a parsed JSON object). Goes out: a plain dict (or a `Reading`). Spans are [start, end]; issues
are labels and instruments names, as in the guide. What the guide has no key for stands under keys of its own
(`topics`, `page`, `furniture`, `spans`), so that nothing is lost on the way out and back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from communique.model.document import Document
from communique.model.readings import Contact, Fact, Participant, Reading, Statement, Topic, When
from communique.model.spans import Span

Json = dict[str, Any]


def to_guide(reading: Reading, document: Document | None = None) -> Json:
    """The reading as a dict that `json.dumps` takes. With `document`, its id, title, publisher, date and address are
    told too (what the source gave; else what the page prints)."""
    out: Json = {"id": reading.id}
    if document is not None:
        out |= _about(document, reading)
    out["contacts"] = [contact_to_guide(contact) for contact in reading.contacts]
    out["statements"] = [statement_to_guide(statement) for statement in reading.statements]
    out["version"] = reading.version
    out["lang"] = reading.lang
    out["page"] = {name: _fact_out(getattr(reading, name)) for name in ("title", "publisher", "published")}
    out["furniture"] = [list(span) for span in reading.furniture]
    out["notes"] = list(reading.notes)
    return out


def from_guide(data: Mapping[str, Any]) -> Reading:
    """The reading that a dict in the guide's form tells. Keys beyond the guide's may be absent (gold labels).

    Raises KeyError or TypeError where the dict lacks what the guide demands.
    """
    page = data.get("page") or {}
    return Reading(
        id=data["id"],
        version=data.get("version") or "",
        contacts=tuple(contact_from_guide(one) for one in data.get("contacts") or ()),
        statements=tuple(statement_from_guide(one) for one in data.get("statements") or ()),
        furniture=_spans_in(data.get("furniture")),
        title=_fact_in(page.get("title")),
        publisher=_fact_in(page.get("publisher")),
        published=_fact_in(page.get("published")),
        lang=data.get("lang"),
        notes=tuple(data.get("notes") or ()),
    )


def contact_to_guide(contact: Contact) -> Json:
    """One contact as a dict."""
    return {
        "key": contact.key,
        "kind": contact.kind,
        "status": contact.status,
        "reported": contact.reported,
        "participants": [_participant_out(one) for one in contact.participants],
        "date": _when_out(contact.date),
        "place": contact.place,
        "requested_by": contact.requested_by,
        "caller": contact.caller,
        "duration": contact.duration,
        "evidence": [list(span) for span in contact.evidence],
        "rule": contact.rule,
        "confidence": contact.confidence,
    }


def statement_to_guide(statement: Statement) -> Json:
    """One statement as a dict."""
    return {
        "contact": statement.contact,
        "speaker": statement.speaker,
        "holder": list(statement.holder),
        "addressee": statement.addressee,
        "act": statement.act,
        "form": statement.form,
        "cue": list(statement.cue),
        "content": list(statement.content),
        "source": _span_out(statement.source),
        "issues": _names(statement.issues),
        "instruments": _names(statement.instruments),
        "topics": [_topic_out("issue", one) for one in statement.issues]
        + [_topic_out("instrument", one) for one in statement.instruments],
        "rule": statement.rule,
        "confidence": statement.confidence,
    }


def contact_from_guide(data: Mapping[str, Any]) -> Contact:
    """One contact from its dict."""
    return Contact(
        key=data["key"],
        kind=data["kind"],
        status=data["status"],
        reported=data["reported"],
        participants=tuple(_participant_in(one) for one in data["participants"]),
        date=_when_in(data.get("date") or {}),
        place=data.get("place"),
        requested_by=data.get("requested_by"),
        evidence=_spans_in(data.get("evidence")),
        rule=data.get("rule") or "",
        confidence=data.get("confidence", 1.0),
        caller=data.get("caller"),
        duration=data.get("duration"),
    )


def statement_from_guide(data: Mapping[str, Any]) -> Statement:
    """One statement from its dict. Without `topics`, an issue or instrument is pinned to the whole content."""
    content = Span(*data["content"])
    return Statement(
        contact=data.get("contact"),
        speaker=data.get("speaker"),
        holder=tuple(data.get("holder") or ()),
        addressee=data.get("addressee"),
        act=data["act"],
        form=data["form"],
        cue=Span(*data["cue"]),
        content=content,
        source=_span_in(data.get("source")),
        rule=data.get("rule") or "",
        confidence=data.get("confidence", 1.0),
        issues=_topics_in(data, "issue", content),
        instruments=_topics_in(data, "instrument", content),
    )


def _about(document: Document, reading: Reading) -> Json:
    told = {"title": document.title, "publisher": document.publisher, "published": document.published}
    for name, value in told.items():
        fact: Fact | None = getattr(reading, name)
        told[name] = value if value is not None else (fact.value if fact else None)
    return {**told, "url": document.url}


def _fact_out(fact: Fact | None) -> Json | None:
    return None if fact is None else {"value": fact.value, "origin": fact.origin, "span": _span_out(fact.span)}


def _fact_in(data: Mapping[str, Any] | None) -> Fact | None:
    return None if data is None else Fact(data["value"], data["origin"], _span_in(data.get("span")))


def _participant_out(one: Participant) -> Json:
    return {"name": one.name, "office": one.office, "state": one.state, "spans": [list(span) for span in one.spans]}


def _participant_in(data: Mapping[str, Any]) -> Participant:
    return Participant(data.get("name"), data.get("office"), data.get("state"), _spans_in(data.get("spans")))


def _when_out(when: When) -> Json:
    out: Json = {"text": when.text, "start": when.start, "end": when.end, "span": _span_out(when.span)}
    return out if when.weekday is None else {**out, "weekday": when.weekday}


def _when_in(data: Mapping[str, Any]) -> When:
    return When(data.get("text"), data.get("start"), data.get("end"), _span_in(data.get("span")), data.get("weekday"))


def _names(topics: Sequence[Topic]) -> list[str]:
    return list(dict.fromkeys(topic.name for topic in topics))


def _topic_out(kind: str, topic: Topic) -> Json:
    return {"kind": kind, "id": topic.id, "name": topic.name, "span": list(topic.span)}


def _topics_in(data: Mapping[str, Any], kind: str, content: Span) -> tuple[Topic, ...]:
    if data.get("topics") is not None:
        return tuple(Topic(one["id"], one["name"], Span(*one["span"])) for one in data["topics"] if one["kind"] == kind)
    return tuple(Topic(name, name, content) for name in data.get(kind + "s") or ())


def _span_out(span: Span | None) -> list[int] | None:
    return None if span is None else list(span)


def _span_in(data: Sequence[int] | None) -> Span | None:
    return None if data is None else Span(*data)


def _spans_in(data: Sequence[Sequence[int]] | None) -> tuple[Span, ...]:
    return tuple(Span(*one) for one in data or ())
