"""Commitments: what parties bound themselves to, and what came of it."""

from communique.analysis.commitments.ledger import STATES, Commitment, commitments
from communique.analysis.commitments.visits import Promise, promises

__all__ = ["STATES", "Commitment", "Promise", "commitments", "promises"]
