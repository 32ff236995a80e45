import type { Migration } from './migration.ts'

/**
 * Two transcripts that were read beside each other, and how they were linked. Written each time a pair is opened, so it
 * stays outside undo: a step must find its rows as it left them.
 */
export const comparisons: Migration = {
  version: 60,
  name: 'comparisons',
  sql: `
CREATE TABLE comparisons (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  left_seq INTEGER NOT NULL REFERENCES transcripts (seq),
  right_seq INTEGER NOT NULL REFERENCES transcripts (seq),
  name TEXT CHECK (name <> ''),
  mode TEXT NOT NULL,
  tag_id TEXT,
  pins TEXT NOT NULL CHECK (json_valid(pins)),
  -- Grows by one each time a pair is opened: the greatest was opened last.
  opened INTEGER NOT NULL,
  UNIQUE (left_seq, right_seq)
) STRICT;
CREATE INDEX comparisons_by_right ON comparisons (right_seq);
`,
}
