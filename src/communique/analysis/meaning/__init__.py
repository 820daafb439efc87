"""Meaning: whether two statements are about the same matter. A measure of words and issues; no model is run."""

from communique.analysis.meaning.likeness import NEVER, Said, likeness

__all__ = ["NEVER", "Said", "likeness"]
