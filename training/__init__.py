"""Training, export and evaluation of the parser. Needs the "train" extra; evaluation needs no torch."""
