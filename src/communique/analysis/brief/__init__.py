"""Briefs: what a desk officer needs to know before two parties meet, on one page, every line with its source."""

from communique.analysis.brief.brief import Brief, Section, brief, brief_page

__all__ = ["Brief", "Section", "brief", "brief_page"]
