"""Document: what the whole document makes of the events of its sentences: which are one contact, who else took part,
which day it was, which of them the document exists to report."""
