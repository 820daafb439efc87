"""Review: what people decide of findings. Kept apart from them, applied at once in every view, matched anew when a
document is read again."""

from communique.record.review.effects import settle_document, settle_findings, settle_names
from communique.record.review.ledger import decide, decide_names, decisions, export, take_in, targets, undo

__all__ = [
    "decide",
    "decide_names",
    "decisions",
    "export",
    "settle_document",
    "settle_findings",
    "settle_names",
    "take_in",
    "targets",
    "undo",
]
