-- The tables of data/archive.sqlite. What each column means stands in the table `columns`.
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
  report_id TEXT PRIMARY KEY, division_id TEXT NOT NULL REFERENCES divisions, division_code TEXT NOT NULL,
  division TEXT NOT NULL, province TEXT NOT NULL, city TEXT, district TEXT, year INTEGER NOT NULL,
  kind TEXT NOT NULL, title TEXT, subtitle TEXT, term INTEGER, session INTEGER, date TEXT, newspaper TEXT,
  creators TEXT NOT NULL, source_url TEXT, rights TEXT, added TEXT, sha256 TEXT NOT NULL, address TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE blocks (
  report_id TEXT NOT NULL REFERENCES reports, number INTEGER NOT NULL, block TEXT NOT NULL, label TEXT NOT NULL,
  level INTEGER, part TEXT, topic TEXT REFERENCES topics, text TEXT NOT NULL, spans TEXT NOT NULL,
  confidence REAL NOT NULL, place_confidence REAL NOT NULL, address TEXT NOT NULL,
  PRIMARY KEY (report_id, number)
);
CREATE TABLE figures (
  figure_id INTEGER PRIMARY KEY, report_id TEXT NOT NULL, number INTEGER NOT NULL, part TEXT NOT NULL, scope TEXT,
  value_low NUMERIC NOT NULL, value_high NUMERIC NOT NULL, unit TEXT NOT NULL, approximation TEXT,
  wording TEXT NOT NULL, sentence TEXT NOT NULL, confidence REAL NOT NULL, address TEXT NOT NULL,
  FOREIGN KEY (report_id, number) REFERENCES blocks
);
CREATE TABLE figure_indicators (
  figure_id INTEGER NOT NULL REFERENCES figures, indicator TEXT NOT NULL REFERENCES indicators,
  PRIMARY KEY (figure_id, indicator)
) WITHOUT ROWID;
CREATE TABLE mentions (
  mention_id INTEGER PRIMARY KEY, report_id TEXT NOT NULL, number INTEGER NOT NULL,
  indicator TEXT NOT NULL REFERENCES indicators, part TEXT NOT NULL, wording TEXT NOT NULL,
  sentence TEXT NOT NULL, address TEXT NOT NULL,
  FOREIGN KEY (report_id, number) REFERENCES blocks
);
