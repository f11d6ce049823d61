-- The tables of data/archive.sqlite. What each column means stands in the table `columns`.
-- What can be told from another row is not stored twice: the views `blocks`, `figures` and `mentions` tell it.
CREATE TABLE archive (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, meaning TEXT NOT NULL,
  PRIMARY KEY (table_name, column_name)
) WITHOUT ROWID;
CREATE TABLE divisions (
  division_id TEXT PRIMARY KEY, division_code TEXT NOT NULL, division TEXT NOT NULL, level TEXT NOT NULL,
  province TEXT NOT NULL, city TEXT
) WITHOUT ROWID;
CREATE TABLE topics (
  topic TEXT PRIMARY KEY, topic_name TEXT NOT NULL, topic_description TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE indicators (
  indicator TEXT PRIMARY KEY, indicator_name TEXT NOT NULL, topic TEXT NOT NULL REFERENCES topics,
  units TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE reports (
  report_number INTEGER PRIMARY KEY, report_id TEXT NOT NULL UNIQUE,
  division_id TEXT NOT NULL REFERENCES divisions, division_code TEXT NOT NULL,
  division TEXT NOT NULL, province TEXT NOT NULL, city TEXT, district TEXT, year INTEGER NOT NULL,
  kind TEXT NOT NULL, title TEXT, subtitle TEXT, term INTEGER, session INTEGER, date TEXT, newspaper TEXT,
  creators TEXT NOT NULL, source_url TEXT, rights TEXT, added TEXT, sha256 TEXT NOT NULL, address TEXT NOT NULL
);
CREATE TABLE stored_blocks (
  block_id INTEGER PRIMARY KEY, report_number INTEGER NOT NULL REFERENCES reports, number INTEGER NOT NULL,
  block TEXT NOT NULL, label TEXT NOT NULL, level INTEGER, part TEXT, topic TEXT REFERENCES topics,
  text TEXT NOT NULL, spans TEXT NOT NULL, confidence REAL NOT NULL, place_confidence REAL NOT NULL
);
CREATE TABLE stored_figures (
  figure_id INTEGER PRIMARY KEY, block_id INTEGER NOT NULL REFERENCES stored_blocks, part TEXT NOT NULL,
  scope TEXT, value_low NUMERIC NOT NULL, value_high NUMERIC NOT NULL, unit TEXT NOT NULL, approximation TEXT,
  wording TEXT NOT NULL, confidence REAL NOT NULL,
  sentence_start INTEGER NOT NULL, sentence_length INTEGER NOT NULL, sentence_place INTEGER NOT NULL
);
CREATE TABLE figure_indicators (
  figure_id INTEGER NOT NULL REFERENCES stored_figures, indicator TEXT NOT NULL REFERENCES indicators,
  PRIMARY KEY (figure_id, indicator)
) WITHOUT ROWID;
CREATE TABLE stored_mentions (
  mention_id INTEGER PRIMARY KEY, block_id INTEGER NOT NULL REFERENCES stored_blocks,
  indicator TEXT NOT NULL REFERENCES indicators, part TEXT NOT NULL, wording TEXT NOT NULL,
  sentence_start INTEGER NOT NULL, sentence_length INTEGER NOT NULL, sentence_place INTEGER NOT NULL
);
CREATE VIEW blocks AS
  SELECT report_id, number, block, label, level, part, topic, text, spans, confidence, place_confidence,
    reports.address || '#' || block AS address
  FROM stored_blocks JOIN reports USING (report_number);
CREATE VIEW figures AS
  SELECT figure_id, report_id, number, stored_figures.part, scope, value_low, value_high, unit, approximation,
    wording, substr(text, sentence_start + 1, sentence_length) AS sentence, stored_figures.confidence,
    reports.address || '#s' || sentence_place AS address
  FROM stored_figures JOIN stored_blocks USING (block_id) JOIN reports USING (report_number);
CREATE VIEW mentions AS
  SELECT mention_id, report_id, number, indicator, stored_mentions.part, wording,
    substr(text, sentence_start + 1, sentence_length) AS sentence,
    reports.address || '#s' || sentence_place AS address
  FROM stored_mentions JOIN stored_blocks USING (block_id) JOIN reports USING (report_number);
