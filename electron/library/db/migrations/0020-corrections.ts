import type { Migration } from './migration.ts'

/**
 * What people put right is laid over what the parser said, so that a file can be read again without losing any of it.
 * For that, parts and exchanges get a `seq` like all rows that undo brings back.
 */
export const corrections: Migration = {
  version: 20,
  name: 'corrections',
  sql: `
CREATE TABLE corrections (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  transcript_seq INTEGER NOT NULL REFERENCES transcripts (seq),
  kind TEXT NOT NULL,
  payload TEXT NOT NULL CHECK (json_valid(payload)),
  -- The person whom it brings into the transcript, so that they can be found by their id.
  speaker_id TEXT,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX corrections_by_transcript ON corrections (transcript_seq, seq);
CREATE INDEX corrections_by_speaker ON corrections (speaker_id) WHERE speaker_id IS NOT NULL;

-- Metadata as the parser said it, once some of it was put right: the columns hold what is true now.
ALTER TABLE transcripts ADD COLUMN parsed_metadata TEXT CHECK (json_valid(parsed_metadata));
-- How many speakers more (or fewer) there are than the parser found.
ALTER TABLE transcripts ADD COLUMN speaker_change INTEGER NOT NULL DEFAULT 0;
-- 0: imported before corrections were laid over, so what the rows say may have been put right in place.
ALTER TABLE transcripts ADD COLUMN rows_as_parsed INTEGER NOT NULL DEFAULT 0 CHECK (rows_as_parsed IN (0, 1));

ALTER TABLE parts RENAME TO parts_before;
CREATE TABLE parts (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  transcript_seq INTEGER NOT NULL REFERENCES transcripts (seq),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  heading TEXT,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL
) STRICT;
INSERT INTO parts (transcript_seq, position, kind, heading, start_offset, end_offset)
  SELECT transcript_seq, position, kind, heading, start_offset, end_offset FROM parts_before
  ORDER BY transcript_seq, position;
DROP TABLE parts_before;
CREATE UNIQUE INDEX parts_by_transcript ON parts (transcript_seq, position);

ALTER TABLE exchanges RENAME TO exchanges_before;
CREATE TABLE exchanges (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  transcript_seq INTEGER NOT NULL REFERENCES transcripts (seq),
  position INTEGER NOT NULL,
  questions TEXT NOT NULL CHECK (json_valid(questions)),
  answers TEXT NOT NULL CHECK (json_valid(answers))
) STRICT;
INSERT INTO exchanges (transcript_seq, position, questions, answers)
  SELECT transcript_seq, position, questions, answers FROM exchanges_before ORDER BY transcript_seq, position;
DROP TABLE exchanges_before;
CREATE UNIQUE INDEX exchanges_by_transcript ON exchanges (transcript_seq, position);
`,
}
