"""The English words that report contacts, read once from `languages/en/contacts.yaml`.

Comes in: the data file. Goes out: frozen lookups.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from communique.languages.tables import load_table
from communique.reading.who.words import word_set


@dataclass(frozen=True, slots=True)
class VerbFrame:
    """How one verb reports a contact: its kind and where the partner stands (see `contacts.yaml`)."""

    lemma: str
    kind: str
    partner: frozenset[str] = frozenset()
    to: frozenset[str] = frozenset()
    object: bool = False
    joint: bool = False
    caller: bool = False
    speech: bool = False
    guest: bool = False
    greeting: bool = False
    place: bool = False
    remote: bool = False
    needs: frozenset[str] = frozenset()
    company: bool = False
    face: bool = False
    in_person: bool = False
    behind: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ContactWords:
    """The words of `contacts.yaml`; cells of words are frozen sets, phrases stay tuples."""

    verbs: dict[str, VerbFrame]
    phrases: dict[str, tuple[VerbFrame, ...]]
    nouns: dict[str, str]
    support: frozenset[str]
    phrasal: frozenset[str]
    habits: frozenset[str]
    gatherers: frozenset[str]
    sessions: frozenset[str]
    gathers: frozenset[str]
    no_talk: frozenset[str]
    summons: frozenset[str]
    envoys: frozenset[str]
    reports: frozenset[str]
    of_many: frozenset[str]
    of_none: frozenset[str]
    meals: frozenset[str]
    caption_verbs: frozenset[str]
    addresses: frozenset[str]
    goes_about: frozenset[str]
    no_company: frozenset[str]
    together: frozenset[str]
    guests: frozenset[str]
    phone: frozenset[str]
    video: frozenset[str]
    by_phone: tuple[str, ...]
    by_video: tuple[str, ...]
    ahead_words: frozenset[str]
    ahead_verbs: frozenset[str]
    set_for: frozenset[str]
    prepares: frozenset[str]
    ends: frozenset[str]
    cancelled: frozenset[str]
    cancelling: frozenset[str]
    decides: frozenset[str]
    invites: frozenset[str]
    extends: frozenset[str]
    comes_about: frozenset[str]
    negations: frozenset[str]
    doubts: frozenset[str]
    thoughts: frozenset[str]
    hoped: frozenset[str]
    not_contact_after: frozenset[str]
    not_contact_before: frozenset[str]
    bodies: frozenset[str]
    apart: frozenset[str]
    letter_nouns: frozenset[str]
    officials: frozenset[str]
    houses: frozenset[str]
    formats: frozenset[str]
    brings: frozenset[str]
    leads: frozenset[str]
    wanted: frozenset[str]
    members: frozenset[str]
    before_it: frozenset[str]
    says: frozenset[str]
    letter_verbs: frozenset[str]
    letter_figures: frozenset[str]
    writes: frozenset[str]
    ask_verbs: frozenset[str]
    ask_nouns: frozenset[str]
    bears: frozenset[str]
    greets: frozenset[str]
    greetings: frozenset[str]
    sends: frozenset[str]
    exchanged_words: frozenset[str]
    presents: frozenset[str]
    accepts: frozenset[str]
    grants: frozenset[str]
    pays: frozenset[str]
    is_paid: frozenset[str]
    there: frozenset[str]
    delegations: frozenset[str]
    includes: frozenset[str]
    joining: frozenset[str]
    heads: frozenset[str]
    was_there: tuple[str, ...]
    things_met: frozenset[str]
    speaks_to: frozenset[str]
    speaks_at: frozenset[str]
    parts_in_it: frozenset[str]
    leads_it: frozenset[str]
    called_to: frozenset[str]
    judges: frozenset[str]
    chairs_it: frozenset[str]
    parts_of_it: frozenset[str]
    takes_to: frozenset[str]
    brings_together: frozenset[str]
    protests: frozenset[str]
    lodges: frozenset[str]


@cache
def contact_words() -> ContactWords:
    """The words of `contacts.yaml`."""
    raw: dict[str, Any] = load_table("en", "contacts")
    frames = {lemma: _frame(lemma, entry) for lemma, entry in raw["verbs"].items()}
    verbs = {form: frames[lemma] for form, lemma in raw["forms"].items()} | frames
    cells = (
        "support", "phrasal", "habits", "gatherers", "sessions", "gathers", "no_talk", "of_many", "of_none", "meals",
        "reports", "summons", "envoys", "caption_verbs", "addresses", "together", "goes_about", "no_company",
        "guests", "phone", "video",
        "ahead_words", "ahead_verbs", "set_for", "prepares", "ends", "cancelled", "cancelling", "decides", "invites",
        "extends", "comes_about",
        "negations", "doubts", "thoughts", "hoped", "not_contact_after", "not_contact_before", "bodies", "apart",
        "letter_nouns", "letter_verbs", "officials", "houses", "formats", "brings", "leads", "wanted", "members",
        "before_it", "says", "letter_figures", "writes", "ask_verbs", "ask_nouns",
        "exchanged_words", "bears", "greets",
        "greetings", "sends", "presents", "accepts", "grants", "pays", "is_paid",
        "there", "delegations", "includes", "joining", "heads", "things_met",
        "speaks_to", "speaks_at", "parts_in_it", "leads_it", "called_to", "judges",
        "chairs_it", "parts_of_it", "takes_to", "brings_together", "protests", "lodges",
    )  # fmt: skip
    return ContactWords(
        verbs=verbs,
        phrases=_phrases(raw["phrases"]),
        nouns=raw["nouns"],
        by_phone=tuple(raw["by_phone"]),
        by_video=tuple(raw["by_video"]),
        was_there=tuple(raw["was_there"]),
        **{key: word_set(raw[key]) for key in cells},
    )


def _phrases(entries: dict[str, dict[str, Any]]) -> dict[str, tuple[VerbFrame, ...]]:
    """The set phrases by the forms of their verbs."""
    out: dict[str, tuple[VerbFrame, ...]] = {}
    for name, entry in entries.items():
        frame = _frame(name, entry)
        for form in entry["forms"].split():
            out[form] = (*out.get(form, ()), frame)
    return out


def _frame(lemma: str, entry: dict[str, Any]) -> VerbFrame:
    told = (
        "object", "joint", "caller", "speech", "guest", "greeting", "place", "remote", "company", "face", "in_person"
    )  # fmt: skip
    flags = {key: bool(entry.get(key)) for key in told}
    preps, goals, needs = (word_set(str(entry.get(key, ""))) for key in ("with", "to", "needs"))
    behind = tuple(str(entry.get("behind", "")).split())
    return VerbFrame(lemma, entry["kind"], preps, goals, needs=needs, behind=behind, **flags)
