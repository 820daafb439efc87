"""Publishing: the pages of a record as files that open from disk and from any web server, without a program behind."""

from communique.workbench.publishing.site import publish

__all__ = ["publish"]
