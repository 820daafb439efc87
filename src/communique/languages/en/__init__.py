"""English: lexicons and the parser's model, as data."""
