"""Events: contacts, statements and sentences in the codes of event data (CAMEO, PLOVER).

Comes in: a record, or a parsed sentence. Goes out: who did what to whom, when, in codes. Beside `analysis` in the
way of the data.
"""
