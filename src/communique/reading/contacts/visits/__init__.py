"""Visits: trips that a sentence reports, and invitations to them."""
