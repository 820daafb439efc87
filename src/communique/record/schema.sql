-- The record's tables. Three layers, kept apart:
--   what documents say (documents, sightings, readings, reports, participants, statements, topics, evidence),
--   what the record makes of it (contacts, merges, links, duplicates, persons, terms): can be made anew from the first,
--   what people decided (decisions): never touched by a later reading.
-- Spans are [start, end) in code points of documents.text. Days are "YYYY-MM-DD".

CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- One row a text. What the source told is kept here; what the page prints stands in readings.
CREATE TABLE documents (
  nr INTEGER PRIMARY KEY,              -- the order in which documents were added
  id TEXT NOT NULL UNIQUE,             -- hash of the text
  given_id TEXT, url TEXT, publisher TEXT, published TEXT, title TEXT, lang TEXT,
  extra TEXT,                          -- JSON object, null where empty
  text TEXT NOT NULL                   -- never changed; a BLOB (UTF-8, surrogates passed) where it is no valid Unicode
);
CREATE INDEX documents_publisher ON documents (publisher);
CREATE INDEX documents_given ON documents (given_id) WHERE given_id IS NOT NULL;

-- The same text met again under another id, address, publisher, date or title.
CREATE TABLE sightings (
  document INTEGER NOT NULL REFERENCES documents (nr) ON DELETE CASCADE,
  given_id TEXT, url TEXT, publisher TEXT, published TEXT, title TEXT
);
CREATE INDEX sightings_document ON sightings (document);
CREATE INDEX sightings_given ON sightings (given_id) WHERE given_id IS NOT NULL;

CREATE TABLE versions (nr INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

CREATE TABLE readings (
  document INTEGER PRIMARY KEY REFERENCES documents (nr) ON DELETE CASCADE,
  version INTEGER NOT NULL REFERENCES versions (nr),
  title TEXT, publisher TEXT, published TEXT,   -- as the page prints them, where the source tells none
  day TEXT,                                     -- the local date in published
  lang TEXT,
  page TEXT,                                    -- JSON: what the page prints beyond the source, with origin and span
  furniture TEXT,                               -- JSON: [[start, end], ...]
  notes TEXT                                    -- JSON: [text, ...]
);
CREATE INDEX readings_day ON readings (day);
CREATE INDEX readings_version ON readings (version);

-- What could not be read, and why; kept until the same text, or the same place, is read well.
CREATE TABLE failures (
  place TEXT PRIMARY KEY,              -- the id of a text that no reading came of; else a path or an address, with its line
  title TEXT,                          -- what the text is called, where that is known
  problem TEXT NOT NULL, remedy TEXT NOT NULL,
  met_at TEXT NOT NULL                 -- when it was met last (ISO 8601, UTC)
) WITHOUT ROWID;

-- One contact, merged from its reports. Every field can be made anew from reports and decisions.
CREATE TABLE contacts (
  nr INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL, status TEXT NOT NULL, reported TEXT NOT NULL,
  start TEXT, "end" TEXT,              -- as told: "YYYY", "YYYY-MM" or "YYYY-MM-DD"
  first_day TEXT, last_day TEXT,       -- the same as days
  dating TEXT NOT NULL,                -- stated, corroborated, amended, undated
  dated_by INTEGER,                    -- the report that settled the date
  sort_day TEXT,                       -- first_day, else the day of the first report's publication
  place TEXT, requested_by TEXT, caller TEXT, duration TEXT,
  reports INTEGER NOT NULL,
  verdict TEXT                         -- accepted, rejected or null
);
CREATE INDEX contacts_sort ON contacts (sort_day, nr);
CREATE INDEX contacts_kind ON contacts (kind);

CREATE TABLE contact_parties (
  contact INTEGER NOT NULL REFERENCES contacts (nr) ON DELETE CASCADE,
  party TEXT NOT NULL,
  PRIMARY KEY (party, contact)
) WITHOUT ROWID;
CREATE INDEX contact_parties_contact ON contact_parties (contact);

-- One document's account of one contact, as found. Amended fields hold the current value; `machine` then keeps what was found.
CREATE TABLE reports (
  nr INTEGER PRIMARY KEY AUTOINCREMENT,
  document INTEGER NOT NULL REFERENCES documents (nr) ON DELETE CASCADE,
  contact INTEGER REFERENCES contacts (nr),
  key TEXT NOT NULL,
  kind TEXT NOT NULL, status TEXT NOT NULL, reported TEXT NOT NULL,
  date_text TEXT, start TEXT, "end" TEXT, weekday INTEGER,
  first_day TEXT, last_day TEXT,
  place TEXT, requested_by TEXT, caller TEXT, duration TEXT,
  rule TEXT NOT NULL, confidence REAL NOT NULL,
  verdict TEXT, machine TEXT,
  UNIQUE (document, key)
);
CREATE INDEX reports_contact ON reports (contact);

CREATE TABLE participants (
  nr INTEGER PRIMARY KEY,
  report INTEGER NOT NULL REFERENCES reports (nr) ON DELETE CASCADE,
  name TEXT, office TEXT, state TEXT,
  person INTEGER REFERENCES persons (nr)
);
CREATE INDEX participants_report ON participants (report);
CREATE INDEX participants_person ON participants (person) WHERE person IS NOT NULL;

-- Keys under which a report looks for other reports of its contact.
CREATE TABLE blocks (
  key INTEGER NOT NULL,                -- hash of two parties or persons and a stretch of time
  report INTEGER NOT NULL REFERENCES reports (nr) ON DELETE CASCADE,
  PRIMARY KEY (key, report)
) WITHOUT ROWID;
CREATE INDEX blocks_report ON blocks (report);

CREATE TABLE statements (
  nr INTEGER PRIMARY KEY AUTOINCREMENT,
  document INTEGER NOT NULL REFERENCES documents (nr) ON DELETE CASCADE,
  report INTEGER REFERENCES reports (nr) ON DELETE SET NULL,
  speaker TEXT,
  person INTEGER REFERENCES persons (nr),
  addressee TEXT,
  act TEXT NOT NULL, form TEXT NOT NULL,
  cue_start INTEGER NOT NULL, cue_end INTEGER NOT NULL,
  content_start INTEGER NOT NULL, content_end INTEGER NOT NULL,
  source_start INTEGER, source_end INTEGER,
  rule TEXT NOT NULL, confidence REAL NOT NULL,
  verdict TEXT, machine TEXT
);
CREATE INDEX statements_document ON statements (document, content_start);
CREATE INDEX statements_report ON statements (report) WHERE report IS NOT NULL;
CREATE INDEX statements_act ON statements (act);
CREATE INDEX statements_person ON statements (person) WHERE person IS NOT NULL;

CREATE TABLE holders (
  party TEXT NOT NULL,
  statement INTEGER NOT NULL REFERENCES statements (nr) ON DELETE CASCADE,
  place INTEGER NOT NULL,              -- order in the statement's list
  PRIMARY KEY (party, statement)
) WITHOUT ROWID;
CREATE INDEX holders_statement ON holders (statement);

-- Issues and instruments that statements name.
CREATE TABLE entries (
  nr INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,                  -- issue, instrument
  id TEXT NOT NULL,                    -- the entry's id in the table of knowledge
  name TEXT NOT NULL,
  UNIQUE (kind, id)
);
CREATE TABLE topics (
  entry INTEGER NOT NULL REFERENCES entries (nr),
  statement INTEGER NOT NULL REFERENCES statements (nr) ON DELETE CASCADE,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  PRIMARY KEY (entry, statement, start)
) WITHOUT ROWID;
CREATE INDEX topics_statement ON topics (statement);

-- Further spans of a report: role "contact" (the clauses that report it), "date", or a participant's mentions.
CREATE TABLE evidence (
  report INTEGER NOT NULL REFERENCES reports (nr) ON DELETE CASCADE,
  role TEXT NOT NULL,                  -- contact, date, participant
  participant INTEGER NOT NULL DEFAULT 0,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  PRIMARY KEY (report, role, participant, start, "end")
) WITHOUT ROWID;

-- Why two reports are of one contact.
CREATE TABLE merges (
  report INTEGER NOT NULL REFERENCES reports (nr) ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES reports (nr) ON DELETE CASCADE,
  score REAL NOT NULL,
  features TEXT NOT NULL,              -- JSON object: feature -> value
  PRIMARY KEY (report, other)
) WITHOUT ROWID;
CREATE INDEX merges_other ON merges (other);

-- "announced": contact was announced, other was held. "part_of": contact took place within other.
CREATE TABLE links (
  contact INTEGER NOT NULL REFERENCES contacts (nr) ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES contacts (nr) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  features TEXT NOT NULL,
  PRIMARY KEY (contact, other, kind)
) WITHOUT ROWID;
CREATE INDEX links_other ON links (other);

-- Near duplicates: bands of MinHash signatures, and the document that leads each group of copies.
CREATE TABLE bands (
  band INTEGER NOT NULL,               -- hash of the band's number and values
  document INTEGER NOT NULL,
  PRIMARY KEY (band, document)
) WITHOUT ROWID;
CREATE TABLE duplicates (
  document INTEGER PRIMARY KEY REFERENCES documents (nr) ON DELETE CASCADE,
  lead INTEGER NOT NULL REFERENCES documents (nr) ON DELETE CASCADE,
  similarity REAL NOT NULL             -- with the lead, 0 to 1
);
CREATE INDEX duplicates_lead ON duplicates (lead);

-- Persons: one row a person, under all names that documents give.
CREATE TABLE persons (
  nr INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,                  -- the form met most often, of those with a given name
  state TEXT,
  met INTEGER NOT NULL DEFAULT 0       -- in how many readings, those read again counted again
);
CREATE TABLE person_names (
  key TEXT NOT NULL,                   -- the name folded
  person INTEGER NOT NULL REFERENCES persons (nr) ON DELETE CASCADE,
  name TEXT NOT NULL,
  PRIMARY KEY (key, person)
) WITHOUT ROWID;
CREATE INDEX person_names_person ON person_names (person);
CREATE TABLE person_keys (
  key TEXT NOT NULL,                   -- consonants of a word of a name, under which alike names are looked for
  person INTEGER NOT NULL REFERENCES persons (nr) ON DELETE CASCADE,
  PRIMARY KEY (key, person)
) WITHOUT ROWID;
CREATE INDEX person_keys_person ON person_keys (person);

-- Rulings that decisions lay down for merging: two reports are of one contact or of two; two names are one person's
-- or two persons'. Made from decisions, and kept here so that merging can look them up.
CREATE TABLE report_rulings (
  report INTEGER NOT NULL REFERENCES reports (nr) ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES reports (nr) ON DELETE CASCADE,
  same INTEGER NOT NULL,
  decision INTEGER NOT NULL REFERENCES decisions (nr) ON DELETE CASCADE,
  PRIMARY KEY (report, other)
) WITHOUT ROWID;
CREATE INDEX report_rulings_other ON report_rulings (other);
CREATE TABLE name_rulings (
  key TEXT NOT NULL, other TEXT NOT NULL,
  same INTEGER NOT NULL,
  decision INTEGER NOT NULL REFERENCES decisions (nr) ON DELETE CASCADE,
  PRIMARY KEY (key, other)
) WITHOUT ROWID;

-- What people decided. `subject` says of what, in terms that outlive a new reading; `target` is the row it matches now.
CREATE TABLE decisions (
  nr INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,             -- hash of the decision: two people who share decisions keep each once
  what TEXT NOT NULL,                  -- contact, report, statement, merge, person
  verdict TEXT NOT NULL,               -- accept, reject, amend, join, part
  subject TEXT NOT NULL,               -- JSON
  field TEXT, value TEXT,              -- value: JSON
  who TEXT NOT NULL, made_at TEXT NOT NULL, remark TEXT,
  undone_by TEXT, undone_at TEXT,
  state TEXT NOT NULL,                 -- applied, orphaned, undone
  target INTEGER                       -- a report (for contact, report, merge), a statement, a person
);
CREATE INDEX decisions_target ON decisions (what, target);
-- The documents (by id) and folded names that a decision speaks of: when one comes or is read again, the decision is
-- matched again.
CREATE TABLE decision_subjects (
  word TEXT NOT NULL,
  decision INTEGER NOT NULL REFERENCES decisions (nr) ON DELETE CASCADE,
  PRIMARY KEY (word, decision)
) WITHOUT ROWID;

-- Full text. Contentless: the words are prepared by communique.record.words, the texts stand in documents.
CREATE VIRTUAL TABLE document_words USING fts5 (title, body, content = '', tokenize = "unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE statement_words USING fts5 (words, content = '', tokenize = "unicode61 remove_diacritics 2");

-- Every span of every fact, in one list.
CREATE VIEW all_evidence AS
  SELECT document, 'statement' AS fact, nr, 'cue' AS role, cue_start AS start, cue_end AS "end" FROM statements
  UNION ALL SELECT document, 'statement', nr, 'content', content_start, content_end FROM statements
  UNION ALL SELECT document, 'statement', nr, 'source', source_start, source_end FROM statements
    WHERE source_start IS NOT NULL
  UNION ALL SELECT s.document, 'statement', s.nr, e.kind, t.start, t."end"
    FROM topics t JOIN statements s ON s.nr = t.statement JOIN entries e ON e.nr = t.entry
  UNION ALL SELECT r.document, 'report', r.nr, v.role, v.start, v."end" FROM evidence v JOIN reports r ON r.nr = v.report;
