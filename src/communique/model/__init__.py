"""The nouns of the field, frozen and slotted. Imports nothing of ours."""

from communique.model.document import Document, text_id
from communique.model.readings import (
    ACTS,
    FORMS,
    KINDS,
    REPORTED,
    STATUSES,
    Contact,
    Fact,
    Participant,
    Reading,
    Statement,
    Topic,
    When,
)
from communique.model.spans import Span
from communique.model.syntax import Name, Parser, Sentence, Token

__all__ = [
    "ACTS",
    "FORMS",
    "KINDS",
    "REPORTED",
    "STATUSES",
    "Contact",
    "Document",
    "Fact",
    "Name",
    "Parser",
    "Participant",
    "Reading",
    "Sentence",
    "Span",
    "Statement",
    "Token",
    "Topic",
    "When",
    "text_id",
]
