"""Circumstances: status, day, place, channel and requester of a contact, as its own sentence tells them."""
