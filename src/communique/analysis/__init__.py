"""Analysis: the questions that analysts put to a record, each answered with its evidence.

    compare      what the reports of one contact say alike, otherwise, and alone; what is new since the last contact
    chronology   the contacts of a pair, a person or an issue through time, with gaps and firsts
    positions    what each party did on an issue over time
    commitments  who bound themselves to what, and what came of it
    phrases      wordings that a party repeats, and what changed in them
    brief        one page to take into a meeting

Each module takes an open record and gives frozen values; `pages` puts them on paper (Markdown, HTML, DOCX).
"""
