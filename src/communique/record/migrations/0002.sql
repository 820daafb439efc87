-- What could not be read, and why; kept until the same text, or the same place, is read well.
CREATE TABLE failures (
  place TEXT PRIMARY KEY,              -- the id of a text that no reading came of; else a path or an address, with its line
  title TEXT,                          -- what the text is called, where that is known
  problem TEXT NOT NULL, remedy TEXT NOT NULL,
  met_at TEXT NOT NULL                 -- when it was met last (ISO 8601, UTC)
) WITHOUT ROWID;
