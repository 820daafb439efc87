"""Clause: who stands where in one sentence, and which words of contact it has. All other rooms ask here."""
