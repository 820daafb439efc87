"""Messages: letters, congratulations and other written words that a sentence reports."""
