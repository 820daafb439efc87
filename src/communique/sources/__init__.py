"""Sources: files, folders, addresses and standard input become Documents, or clear problems.

The first stage of the way of the data. Comes in: paths and addresses. Goes out: `Document`s, and a `SourceProblem` for
whatever is wrong with one; the rest goes on.
"""

from communique.sources.problem import SourceProblem
from communique.sources.read import read_sources
from communique.sources.stream import Limits

__all__ = ["Limits", "SourceProblem", "read_sources"]
