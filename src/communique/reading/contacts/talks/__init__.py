"""Talks: meetings, calls, gatherings and formal acts that a sentence reports, by verb, by noun or by title."""
