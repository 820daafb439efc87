"""Reports become contacts: which reports tell of one contact, with the features that decided, and how contacts hang
together (announced and held, part of a visit)."""

from communique.record.merging.links import link
from communique.record.merging.place import place_all, place_reports, reasons

__all__ = ["link", "place_all", "place_reports", "reasons"]
