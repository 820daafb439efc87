"""Attributions: everything that a text says on somebody's word, whoever he is and whether or not he speaks for a party.

One attribution a verb (or noun, or label) with its whole content; what a contact's report needs clause by clause is
read by the modules beside this package.
"""

from communique.reading.statements.attribution.joining import with_attributions

__all__ = ["with_attributions"]
