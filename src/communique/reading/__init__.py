"""One document becomes one reading: a pure function of text, knowledge and version."""
