"""dates: words of time found and turned into days, months and years against the day of publication."""

from communique.reading.dates.find import find_dates
from communique.reading.dates.mention import DateMention

__all__ = ["DateMention", "find_dates"]
