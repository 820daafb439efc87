"""Table: what the table of office holders tells of the persons of a document, where the text itself does not.

Comes in: names and offices as given, and the day of publication. Goes out: a party, or None where the table does not
leave just one.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from functools import lru_cache

from communique.knowledge import offices, parties
from communique.knowledge.offices import Term
from communique.reading.who.merge import name_key

# Which nouns of office may mean an office of the table, in a lower-cased text.
_NOUNS = {
    "head_of_state": frozenset(
        ("president", "king", "queen", "sultan", "emir", "amir", "emperor", "pope", "prince", "leader", "chairman",
         "monarch", "governor", "ayatollah", "secretary")
    ),
    "head_of_government": frozenset(
        ("minister", "premier", "chancellor", "taoiseach", "pm", "prince", "president", "leader", "chairman",
         "secretary")
    ),
    "foreign_minister": frozenset(
        ("minister", "secretary", "councilor", "councillor", "fm", "diplomat", "director", "member", "chief")
    ),
}  # fmt: skip


# Words by which holders of other offices are called, beside the words of the office's own name.
_TOO = {
    "minister": frozenset(("secretary", "chief")),
    "adviser": frozenset(("advisor", "aide", "secretary", "assistant", "councilor")),
    "envoy": frozenset(("representative", "ambassador", "coordinator", "emissary", "adviser", "advisor")),
    "speaker": frozenset(("chairman", "chair", "president", "chairwoman", "leader")),
    "ambassador": frozenset(("representative", "envoy")),
    "director": frozenset(("chief", "head")),
    "chief": frozenset(("head", "director", "president", "chairman")),
    "premier": frozenset(("minister",)),
    "commissioner": frozenset(("representative", "chief")),
    "secretary": frozenset(("minister", "chief")),
    "president": frozenset(("chief", "head", "chairman", "chairperson", "leader")),
    "chair": frozenset(("chairman", "chairperson", "chairwoman", "president")),
}


# What news calls the holder of any office.
_LOOSE = frozenset(("diplomat", "official"))
_HEADS = ("head_of_state", "head_of_government")
# Others whom news calls by a bare surname, where no head is of that name.
_KNOWN = ("foreign_minister", "high_representative", "secretary_general", "national_security_adviser")
# Territories by ISO 3166 with a foreign ministry and presidents of their own.
_OWN_MINISTRY = frozenset(("TWN",))
# Where the monarch of the Commonwealth realms lives and for which state he travels unless told otherwise.
_REALM = "GBR"


@lru_cache(maxsize=4096)
def _terms(name: str) -> tuple[Term, ...]:
    """The terms that a name may mean; those over territories and co-principalities stand back."""
    found = offices.find_person(name)
    return tuple(t for t in found if _own_state(t))


def _own_state(term: Term) -> bool:
    party = parties.get(term.party)
    if term.party in _OWN_MINISTRY:
        return True
    return party is not None and party.kind != "territory" and not term.person.lower().startswith("co-prince")


def party_by_table(name: str, nouns: Iterable[str], on: datetime.date | None) -> str | None:
    """The party of the office holder whom `name` with these nouns of office means on a day. A lone surname needs an
    office that agrees; a full name only one that does not contradict."""
    full = len(name.split()) > 1
    held = frozenset(nouns) - {"counterpart"} - (_LOOSE if full else frozenset())
    terms = [t for t in _terms(name) if on is None or t.holds_on(on)]
    terms = [t for t in terms if not _only_a_father(name, t)]
    if not terms and full:
        terms = [t for t in _terms(name) if name_key(t.person) == name_key(name)]
    if held:
        terms = [t for t in terms if held & _called(t.office)]
    elif not full:
        return None
    if not full:
        terms = [t for t in terms if _bears(t, name_key(name))]
    codes = {t.party for t in terms}
    if len({name_key(t.person) for t in terms}) == 1 and _REALM in codes:
        return _REALM
    states = {code for code in codes if parties.is_state(code)}
    codes = states if len(states) == 1 else codes  # who led a state before an organisation is known for it
    return codes.pop() if len(codes) == 1 else None


@lru_cache(maxsize=256)
def _called(office: str) -> frozenset[str]:
    """The nouns by which a text may call the holder of an office of the table."""
    words = frozenset(office.split("_"))
    return _NOUNS.get(office) or words.union(*(_TOO.get(word, frozenset()) for word in words))


def _only_a_father(name: str, term: Term) -> bool:
    """ "Ali bin Hamdan" is not King Hamdan: the holder's names must hold the word before "bin"."""
    given, mark, _ = name.lower().partition(" bin ")
    if not mark:
        return False
    first = name_key(given)[:1]
    return not any(set(first) & set(name_key(known)) for known in (term.person, *term.aliases))


def _bears(term: Term, surname: tuple[str, ...]) -> bool:
    """True where the holder's name, or another spelling of it in the table, has just this surname: names that only
    sound alike may be those of others ("Faurie", "Faure")."""
    return any(set(surname) <= {*(key := name_key(known)), "".join(key[1:])} for known in (term.person, *term.aliases))


def lone_leader(surname: str, on: datetime.date | None) -> str | None:
    """The party of the head of state or government, else of the foreign minister, whom news calls by a bare surname
    ("Biden met with Netanyahu"), if the table has just one of that name on the day."""
    terms = [t for t in _terms(surname) if on is not None and t.holds_on(on)]
    heads = {t.party for t in terms if t.office in _HEADS}
    codes = heads or {t.party for t in terms if t.office in _KNOWN}
    return codes.pop() if len(codes) == 1 else None


def past_holder(surname: str, nouns: Iterable[str], on: datetime.date | None) -> str | None:
    """The party of "former President X": whose holder of that office and surname has left it, if the table has such of
    one party alone."""
    held, day = frozenset(nouns), on.isoformat() if on is not None else "9"
    terms = [t for t in _terms(surname) if held & _called(t.office) and _bears(t, name_key(surname))]
    codes = {t.party for t in terms if t.end and t.end <= day[: len(t.end)]}
    return codes.pop() if len(codes) == 1 else None


def known_surname(word: str, spoken: Iterable[str], on: datetime.date | None) -> bool:
    """True where exactly one party of those spoken of has an office holder of this surname on the day."""
    if on is None or len(word) < 2:
        return False
    codes = {t.party for t in _terms(word) if t.holds_on(on)}
    return len(codes & set(spoken)) == 1


def known_in_full(name: str, on: datetime.date | None) -> bool:
    """True where capitals are the full name of an office holder of the day ("Antony Blinken meets ...")."""
    if on is None:
        return False
    return any(t.holds_on(on) and name_key(t.person) == name_key(name) for t in _terms(name))
