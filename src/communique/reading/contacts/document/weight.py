"""Weight: which contacts a document exists to report (main), which are further news (secondary), which are only
referred to (background).

Comes in: the merged events of a document and the day of publication. Goes out: the same events with `reported` set.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event
from communique.reading.dates.mention import DAY

_NEWS_DAYS = 14
_OLD_DAYS = 60
_NEXT_DAYS, _WEEK = 2, 7
_AUX = 4
# What was arranged or asked for at a contact that was held: one to come is then only spoken of.
_ARRANGED = frozenset(
    ("agreed", "agree", "agrees", "invited", "invites", "invitation", "planning", "plans", "further", "next", "again")
) | {"accepted", "arrange", "arranged"}
_BESIDE = 5  # sentences
_EARLIER = frozenset(("earlier", "before", "prior", "following", "after"))


def settle_reported(events: Sequence[Event], published: datetime.date | None) -> None:
    """Set `reported` of all events of a document."""
    for event in events:
        event.earlier = event.earlier or _long_ago(event, published)
    if _looks_back(events, published):
        for event in events:
            event.earlier = event.earlier and (not event.asserted or _months_ago(event, published))
    lead = _lead([e for e in events if not (_months_ago(e, published) or _beside_talks(e))])
    for event in events:
        if event.reported == "main" or event is lead or _one_journey(lead, event):
            event.reported = "main"
        elif not event.asserted or event.earlier or _told_beside(lead, event):
            event.reported = "background"
        else:
            news = [lead, *(e for e in events if _announced_too(lead, e))] if lead is not None else []
            event.reported = (
                "main" if (not news and not event.earlier) or any(_same_news(e, event) for e in news) else "secondary"
            )


def _beside_talks(event: Event) -> bool:
    """A gathering on whose sidelines somebody met (guide, decision d)."""
    return not event.asserted and event.rule == "contacts.multilateral.gathered"


def settle_referred(events: Sequence[Event], scenes: Sequence[Scene], published: datetime.date | None) -> None:
    """Let contacts that the text only refers to be background: behind a contact that was held, one that "had" been
    before it, and one to come that was agreed on there."""
    lead = next((e for e in events if e.reported == "main" and e.status == "held" and e.asserted), None)
    if lead is None:
        return
    by_index = {scene.sentence.index: scene for scene in scenes}
    for event in events:
        scene = by_index.get(event.sentence)
        if scene is None or event is lead or event.sentence <= lead.sentence:
            continue
        if event.status == "held" and _had(scene, event):
            event.reported = "background"
        if (
            event.status == "planned"
            and lead.kind != "visit"
            and ((_arranged(scene, event) and not _due(event, published)) or _far_ahead(scene, event, published))
        ):
            event.reported = "background"


def _had(scene: Scene, event: Event) -> bool:
    """ "A had called B on Friday", said in the writer's own words."""
    verb = event.anchor if event.anchor >= 0 else event.at
    if scene.tokens[verb].upos == "NOUN" and scene.tokens[verb].head >= 0:
        verb = scene.tokens[verb].head
    had = "had" in scene.low[max(0, verb - _AUX) : verb + 1] and scene.word(verb) not in ("had", "to")
    main = scene.tokens[verb].dep == "root"
    return main and had and not _EARLIER & set(scene.low[:verb])


def _arranged(scene: Scene, event: Event) -> bool:
    return bool(_ARRANGED & set(scene.low[: event.at]))


def _due(event: Event, published: datetime.date | None) -> bool:
    """True for what takes place right after: further news of the day."""
    start = event.when.start if event.when is not None else None
    if published is None or start is None or len(start) < DAY:
        return False
    return datetime.date.fromisoformat(start) - published <= datetime.timedelta(days=_NEXT_DAYS)


def _far_ahead(scene: Scene, event: Event, published: datetime.date | None) -> bool:
    """True for what is more than a week off, or some time in a later month or year, and told by the way ("the
    President, who will visit X in May"): no news of this day."""
    verb = scene.tokens[event.anchor if event.anchor >= 0 else event.at]
    if verb.dep == "root" or (verb.head >= 0 and scene.tokens[verb.head].dep == "root"):
        return False
    start = event.when.start if event.when is not None else None
    if published is None or start is None:
        return False
    return start > (published + datetime.timedelta(days=_WEEK)).isoformat()[: len(start)]


def _one_journey(lead: Event | None, event: Event) -> bool:
    """ "visits to X and Y": the second stop of the visit that the document reports, in one breath with the first."""
    if lead is None or not lead.kind == event.kind == "visit" or lead.sentence != event.sentence:
        return False
    return lead.at == event.at and lead.people == event.people and not event.earlier


def _looks_back(events: Sequence[Event], published: datetime.date | None) -> bool:
    """True for a document that reports contacts of some weeks before, and none of its own days (a speech to parliament
    on the travels of a month)."""
    told = [e for e in events if e.asserted and e.sentence >= 0]
    dated = [e for e in told if e.when is not None and e.when.start is not None]
    old = bool(dated) and all(e.earlier and not _months_ago(e, published) for e in dated)
    return old and told[0] is dated[0] and len(dated) > 1


def _announced_too(lead: Event, event: Event) -> bool:
    """True for a visit to which somebody invited, announced beside another: the announcement exists to tell both."""
    both = lead.kind == event.kind == "visit" and event.status == lead.status
    return both and event is not lead and bool(lead.inviters and event.inviters)


def _long_ago(event: Event, published: datetime.date | None) -> bool:
    """True where the contact was over more than two weeks before the document came out."""
    end = event.when.end if event.when is not None and event.status == "held" else None
    if not end or published is None:
        return False
    return end < (published - datetime.timedelta(days=_NEWS_DAYS)).isoformat()[: len(end)]


def _told_beside(lead: Event | None, event: Event) -> bool:
    """ "Y visited X recently", right behind what X does: no news of the day."""
    told = event.when.text.lower() if event.when is not None and event.status == "held" else ""
    near = lead is not None and 0 < event.sentence - lead.sentence <= _BESIDE
    own = {side.person for side in event.own if side.person}
    others = lead is not None and not own & {s.person for s in lead.own}
    apart = lead is not None and not event.people and event.parties != lead.parties
    return near and told in ("recent", "recently") and (apart or (bool(own) and others))


def _months_ago(event: Event, published: datetime.date | None) -> bool:
    """True for what no document of the day exists to report ("A year ago X arrived in Y", the caption of an old
    picture)."""
    end = event.when.end if event.when is not None and event.status == "held" else None
    if not end or published is None or event.reported == "main":
        return False
    return end < (published - datetime.timedelta(days=_OLD_DAYS)).isoformat()[: len(end)]


def _lead(events: Sequence[Event]) -> Event | None:
    told = [e for e in events if e.reported == "main"]
    fresh = [e for e in events if not e.earlier]
    asserted = [e for e in fresh if e.asserted]
    return next(iter(told or asserted or fresh or events), None)


def _same_news(lead: Event, event: Event) -> bool:
    """True where a contact is part of the lead's story: its own people act in it, or it fills the lead's trip."""
    if event.kind == "multilateral" and lead.kind != "multilateral" and event.sentence != lead.sentence:
        return False
    if _announced_too(lead, event):
        return True
    own = {side.person for side in event.own if side.person}
    return own <= lead.people or (lead.kind == "visit" and event.parties == lead.parties)
