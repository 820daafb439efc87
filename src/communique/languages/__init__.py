"""Words of a language, as data, with a small loader."""
