"""Commitments: what parties bound themselves to, and what came of it."""

from communique.analysis.commitments.ledger import STATES, Commitment, Gathering, commitments
from communique.analysis.commitments.visits import Promise, promises

__all__ = ["STATES", "Commitment", "Gathering", "Promise", "commitments", "promises"]
