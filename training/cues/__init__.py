"""A learned reader of statements' cues on the parser's own vectors, beside the rules: an experiment that does not ship.

`python -m training.cues` compares rules alone, heads alone and both over held folds of the labelled documents; what it
found is told in `docs/accuracy.md`.
"""
