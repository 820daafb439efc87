"""Who has the floor, and who "the two sides" are here: mentions become voices."""

from communique.reading.discourse.floor import Floor
from communique.reading.discourse.voice import NOBODY, Voice

__all__ = ["NOBODY", "Floor", "Voice"]
