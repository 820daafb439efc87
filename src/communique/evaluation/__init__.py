"""Evaluation: readings scored against labels that people made, in the guide's form.

Comes in: gold, predictions and documents as JSON objects (`gold.read_labels` and its like). Goes out: figures with
intervals, errors by kind, the difference of two versions. Beside `analysis` in the way of the data: it uses the record
only to make gold.
"""

from communique.evaluation.comparing import Difference, compare
from communique.evaluation.figures import figures
from communique.evaluation.scoring import Options, Score, score
from communique.evaluation.trouble import EvaluationError

__all__ = ["Difference", "EvaluationError", "Options", "Score", "compare", "figures", "score"]
