import type { Migration } from './migration.ts'

/**
 * Every table people's work lives in has a `seq` for order and for references, and a UUID `id` for the outside.
 * AUTOINCREMENT, because undo may bring a row back and its `seq` must not have gone to another one.
 * Offsets are UTF-16 units; times are milliseconds since the epoch, for display only.
 */
export const firstSchema: Migration = {
  version: 10,
  name: 'first-schema',
  sql: `
CREATE TABLE transcripts (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  company TEXT,
  ticker TEXT,
  event TEXT,
  event_id TEXT,
  date TEXT,
  period TEXT,
  source TEXT,
  language TEXT,
  machine_translated INTEGER NOT NULL CHECK (machine_translated IN (0, 1)),
  confidentiality TEXT NOT NULL,
  file_name TEXT NOT NULL,
  format TEXT NOT NULL,
  encoding TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,
  text_sha256 TEXT NOT NULL,
  byte_length INTEGER NOT NULL CHECK (byte_length >= 0),
  turn_count INTEGER NOT NULL CHECK (turn_count >= 0),
  warnings TEXT NOT NULL CHECK (json_valid(warnings)),
  imported_at INTEGER NOT NULL,
  binned_at INTEGER
) STRICT;

CREATE TABLE texts (
  transcript_seq INTEGER PRIMARY KEY REFERENCES transcripts (seq),
  text TEXT NOT NULL
) STRICT;

CREATE TABLE originals (
  transcript_seq INTEGER PRIMARY KEY REFERENCES transcripts (seq),
  encoding TEXT NOT NULL CHECK (encoding = 'zstd'),
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE parts (
  transcript_seq INTEGER NOT NULL REFERENCES transcripts (seq),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  heading TEXT,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  PRIMARY KEY (transcript_seq, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE speakers (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  transcript_seq INTEGER NOT NULL REFERENCES transcripts (seq),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  role TEXT,
  affiliation TEXT,
  role_class TEXT NOT NULL
) STRICT;
CREATE INDEX speakers_by_transcript ON speakers (transcript_seq, position);

CREATE TABLE turns (
  seq INTEGER PRIMARY KEY,
  transcript_seq INTEGER NOT NULL REFERENCES transcripts (seq),
  position INTEGER NOT NULL,
  speaker_seq INTEGER REFERENCES speakers (seq),
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  label_offset INTEGER,
  start_ms INTEGER,
  end_ms INTEGER
) STRICT;
CREATE UNIQUE INDEX turns_by_transcript ON turns (transcript_seq, position);
CREATE INDEX turns_by_speaker ON turns (speaker_seq);

CREATE TABLE exchanges (
  transcript_seq INTEGER NOT NULL REFERENCES transcripts (seq),
  position INTEGER NOT NULL,
  questions TEXT NOT NULL CHECK (json_valid(questions)),
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  PRIMARY KEY (transcript_seq, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE reading_positions (
  transcript_seq INTEGER PRIMARY KEY REFERENCES transcripts (seq),
  text_offset INTEGER NOT NULL CHECK (text_offset >= 0)
) STRICT;

CREATE TABLE tags (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  parent_seq INTEGER REFERENCES tags (seq),
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL,
  colour TEXT NOT NULL,
  pattern TEXT NOT NULL,
  description TEXT NOT NULL,
  cues TEXT NOT NULL CHECK (json_valid(cues)),
  shortcut TEXT UNIQUE,
  is_codable INTEGER NOT NULL CHECK (is_codable IN (0, 1))
) STRICT;
CREATE INDEX tags_by_parent ON tags (parent_seq, position);

CREATE TABLE passages (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  transcript_seq INTEGER NOT NULL REFERENCES transcripts (seq),
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  anchor_sha256 TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  CHECK (end_offset > start_offset)
) STRICT;
CREATE UNIQUE INDEX passages_by_place ON passages (transcript_seq, start_offset, end_offset);

CREATE TABLE codings (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  passage_seq INTEGER NOT NULL REFERENCES passages (seq),
  tag_seq INTEGER NOT NULL REFERENCES tags (seq),
  created_at INTEGER NOT NULL,
  UNIQUE (passage_seq, tag_seq)
) STRICT;
CREATE INDEX codings_by_tag ON codings (tag_seq);

CREATE TABLE claims (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  statement TEXT NOT NULL,
  made_by TEXT NOT NULL CHECK (made_by IN ('press', 'management', 'analyst', 'self')),
  company TEXT,
  period TEXT,
  status TEXT NOT NULL CHECK (status IN ('open', 'supported', 'qualified', 'contradicted', 'withdrawn')),
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE evidence (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  claim_seq INTEGER NOT NULL REFERENCES claims (seq),
  passage_seq INTEGER NOT NULL REFERENCES passages (seq),
  stance TEXT NOT NULL CHECK (stance IN ('supports', 'qualifies', 'contradicts', 'context')),
  remark TEXT NOT NULL,
  UNIQUE (claim_seq, passage_seq)
) STRICT;
CREATE INDEX evidence_by_passage ON evidence (passage_seq);

CREATE TABLE notes (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

-- A memo stands beside one thing; beside the whole library when it names none.
CREATE TABLE memos (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  passage_seq INTEGER UNIQUE REFERENCES passages (seq),
  transcript_seq INTEGER UNIQUE REFERENCES transcripts (seq),
  tag_seq INTEGER UNIQUE REFERENCES tags (seq),
  claim_seq INTEGER UNIQUE REFERENCES claims (seq),
  body TEXT NOT NULL CHECK (body <> ''),
  created_at INTEGER NOT NULL,
  CHECK ((passage_seq IS NOT NULL) + (transcript_seq IS NOT NULL) + (tag_seq IS NOT NULL) + (claim_seq IS NOT NULL) <= 1)
) STRICT;
CREATE UNIQUE INDEX memos_of_library ON memos ((1))
  WHERE passage_seq IS NULL AND transcript_seq IS NULL AND tag_seq IS NULL AND claim_seq IS NULL;

-- Settings, and what the library remembers of itself (e.g. how its search index was folded).
CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE undo_steps (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  label TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (json_valid(scope)),
  undone INTEGER NOT NULL CHECK (undone IN (0, 1)),
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE undo_changes (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  step_seq INTEGER NOT NULL REFERENCES undo_steps (seq) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  row_seq INTEGER NOT NULL,
  before TEXT,
  after TEXT,
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX undo_changes_by_step ON undo_changes (step_seq);

-- One row a transcript, its rowid the transcript's seq. Derived from texts: the library can rebuild it.
CREATE VIRTUAL TABLE transcript_index USING fts5 (
  text,
  content = '',
  contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '2 3'
);
INSERT INTO transcript_index (transcript_index, rank) VALUES ('hashsize', 67108864);
`,
}
