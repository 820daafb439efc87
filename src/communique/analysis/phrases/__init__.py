"""Set phrases: wordings that a party repeats across documents, their uses over time, their variants, and their news."""

from communique.analysis.phrases.families import Family, Variant, families
from communique.analysis.phrases.find import LEAST, Phrase, Use, containing, phrases
from communique.analysis.phrases.news import LeftOut, NewPhrase, PhraseNews, news
from communique.analysis.phrases.passages import Gathering, Passages, passages_of

__all__ = [
    "LEAST",
    "Family",
    "Gathering",
    "LeftOut",
    "NewPhrase",
    "Passages",
    "Phrase",
    "PhraseNews",
    "Use",
    "Variant",
    "containing",
    "families",
    "news",
    "passages_of",
    "phrases",
]
