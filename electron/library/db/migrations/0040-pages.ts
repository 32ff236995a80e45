import type { Migration } from './migration.ts'

/** Where the pages of an imported document begin in its text, so that a citation can name them. */
export const pages: Migration = {
  version: 40,
  name: 'pages',
  sql: `
CREATE TABLE pages (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  transcript_seq INTEGER NOT NULL REFERENCES transcripts (seq),
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  start_offset INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX pages_by_transcript ON pages (transcript_seq, position);
`,
}
