"""How Sphinx builds the documentation: `sphinx-build -W -b html docs FOLDER`."""

from typing import Any

from sphinx.application import Sphinx

import communique

project = "Communique"
author = "The Communique authors"
copyright = author
version = release = communique.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["schema"]
default_role = "code"

myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
autodoc_preserve_defaults = True
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 90

html_theme = "furo"
html_title = "Communique"
html_show_sphinx = False


def setup(app: Sphinx) -> None:
    """Called by Sphinx with itself."""
    app.connect("autodoc-process-signature", _readable)


def _readable(*event: Any) -> tuple[str, str]:
    """The signature with "..." for a default that a factory makes, without which it cannot be set on several lines."""
    signature, returned = event[-2:]
    return signature.replace("<factory>", "...") if signature else signature, returned
