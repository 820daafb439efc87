"""What keeps strangers out: the Host check, tokens, headers, bounds."""
