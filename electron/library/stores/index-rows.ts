import type { ReadableDb, WritableDb } from '../db/connection.ts'
import { sql } from '../db/sql.ts'
import { foldForIndex } from './search-text.ts'
import { readText } from './transcripts.ts'

/** Raise it when `foldForIndex` changes: libraries then rebuild their index when they are next opened. */
const INDEX_VERSION = 1

/**
 * Lets more pieces of the index come together before they are made one: FTS5's own 4 writes every word about twice as
 * often during a long import, and searches are as quick with some sixty pieces as with four. Merging all pieces of a size
 * in one go, which holds up everything else, begins far beyond. What the file remembers already is not written again.
 */
export function tuneIndex(db: WritableDb): void {
  const settings = { automerge: 16, crisismerge: 128 }
  for (const [name, wanted] of Object.entries(settings)) {
    const row = db.get<{ value: number }>(sql`SELECT v AS value FROM transcript_index_config WHERE k = ${name}`)
    if (row?.value === wanted) continue
    // Cast, because numbers arrive as REAL, which FTS5 does not take.
    db.run(sql`INSERT INTO transcript_index (transcript_index, rank) VALUES (${name}, CAST(${wanted} AS INTEGER))`)
  }
}

/** Puts a transcript's folded text into the search index. */
export function indexTranscript(db: WritableDb, transcriptSeq: number, indexText: string): void {
  db.run(sql`INSERT INTO transcript_index (rowid, text) VALUES (${transcriptSeq}, ${indexText})`)
}

export function unindexTranscript(db: WritableDb, transcriptSeq: number): void {
  db.run(sql`DELETE FROM transcript_index WHERE rowid = ${transcriptSeq}`)
}

/**
 * Takes the words of unindexed transcripts out of the index for good; until then they are only marked as gone. It
 * writes the whole index anew, which takes seconds when there are thousands of transcripts.
 */
export function purgeIndex(db: WritableDb): void {
  db.run(sql`INSERT INTO transcript_index (transcript_index) VALUES ('optimize')`)
}

/** True when the index lacks a transcript, holds one too many, or was folded by other rules. */
export function isIndexStale(db: ReadableDb): boolean {
  return readIndexVersion(db) !== INDEX_VERSION || unindexedSeqs(db).length > 0 || strayIndexRows(db) > 0
}

/** Transcripts that the index does not know. */
export function unindexedSeqs(db: ReadableDb): number[] {
  return db
    .all<{ seq: number }>(sql`SELECT seq FROM transcripts EXCEPT SELECT id FROM transcript_index_docsize`)
    .map((row) => row.seq)
}

/** How many rows of the index belong to no transcript. */
export function strayIndexRows(db: ReadableDb): number {
  return db.all(sql`SELECT id FROM transcript_index_docsize EXCEPT SELECT seq FROM transcripts`).length
}

/** Makes the whole index anew from the texts. */
export function rebuildIndex(db: WritableDb): void {
  db.run(sql`INSERT INTO transcript_index (transcript_index) VALUES ('delete-all')`)
  for (const { seq } of db.all<{ seq: number }>(sql`SELECT seq FROM transcripts ORDER BY seq`)) {
    indexTranscript(db, seq, foldForIndex(readText(db, seq)))
  }
  db.run(sql`INSERT INTO settings (key, value) VALUES ('index-version', ${JSON.stringify(INDEX_VERSION)})
    ON CONFLICT (key) DO UPDATE SET value = excluded.value`)
}

function readIndexVersion(db: ReadableDb): number {
  const row = db.get<{ value: string }>(sql`SELECT value FROM settings WHERE key = 'index-version'`)
  return row === undefined ? 0 : Number(JSON.parse(row.value))
}
