"""Ways of telling a contact, a sentence each, and how many of them are read."""
