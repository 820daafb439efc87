"""What evaluation raises."""

from __future__ import annotations

from communique.errors import CommuniqueError


class EvaluationError(CommuniqueError):
    """Labels, predictions or documents that cannot be scored; tells the file and line, or the document."""

    exit_code = 3
