"""A text with its findings: flat segments, so that spans may overlap and cross."""
