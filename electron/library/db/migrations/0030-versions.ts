import type { Migration } from './migration.ts'

/**
 * A transcript may have a newer version. What was found there of a passage waits in `reanchorings` for a person's
 * decision. Both tables are undone and done again row by row, hence AUTOINCREMENT.
 */
export const versions: Migration = {
  version: 30,
  name: 'versions',
  sql: `
CREATE TABLE versions (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  older_seq INTEGER NOT NULL UNIQUE REFERENCES transcripts (seq),
  newer_seq INTEGER NOT NULL UNIQUE REFERENCES transcripts (seq),
  CHECK (older_seq <> newer_seq)
) STRICT;

-- One row for each passage of an older version that was looked for in a newer one (transcript_seq). Two rows name one
-- passage when it was joined there with another. The place it came from is kept, so that the queue can show it later.
CREATE TABLE reanchorings (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  passage_seq INTEGER NOT NULL REFERENCES passages (seq),
  transcript_seq INTEGER NOT NULL REFERENCES transcripts (seq),
  from_seq INTEGER NOT NULL REFERENCES transcripts (seq),
  from_start INTEGER NOT NULL CHECK (from_start >= 0),
  from_end INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('exact', 'moved', 'fuzzy', 'ambiguous', 'lost')),
  candidates TEXT NOT NULL CHECK (json_valid(candidates)),
  decision TEXT NOT NULL CHECK (decision IN ('waiting', 'accepted', 'placed', 'left')),
  CHECK (from_end > from_start)
) STRICT;
CREATE INDEX reanchorings_by_transcript ON reanchorings (transcript_seq, decision);
CREATE INDEX reanchorings_by_passage ON reanchorings (passage_seq, transcript_seq);
CREATE INDEX reanchorings_by_source ON reanchorings (from_seq);
`,
}
