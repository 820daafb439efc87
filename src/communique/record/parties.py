"""Parties as a person asks for them: "Iran", "Iranian", "Tehran", "IRN" all mean IRN."""

from __future__ import annotations

from rapidfuzz import process

from communique.errors import QuestionError
from communique.knowledge import parties


def party_code(asked: str) -> str:
    """The code of the party that is meant. Raises QuestionError, with the nearest names, where nobody is known so."""
    asked = asked.strip()
    if parties.get(asked.upper()) is not None:
        return asked.upper()
    code = parties.resolve(asked)
    if code is None:
        raise QuestionError(f"no party is known as {asked!r}", _nearest(asked))
    return code


def _nearest(asked: str) -> str:
    names = [party.name for party in map(parties.get, parties.codes()) if party is not None]
    near = [name for name, *_ in process.extract(asked, names, limit=3, score_cutoff=70)]
    return f"Did you mean {' or '.join(near)}?" if near else "Give a name, a demonym or a code such as IRN"
