import type { TranscriptId } from '#shared/domain/ids.ts'
import type { WritableDb } from '../db/connection.ts'
import { identifier, sql } from '../db/sql.ts'
import { forgetComparisonsOf } from './comparisons.ts'
import { dropStepsTouching } from './history.ts'
import { purgeIndex, unindexTranscript } from './index-rows.ts'
import { checkNothingWaits, unlinkVersion } from './versions.ts'

/**
 * Deletes the transcripts in the bin for good, with everything that hangs on them and every undo step that touched
 * them. The freed space is overwritten.
 * @returns the ids of what was deleted.
 * @throws EarmarkError `conflict` when passages on an older version in the bin still wait for a decision.
 */
export function emptyBin(db: WritableDb): TranscriptId[] {
  const binned = db.all<{ seq: number; id: TranscriptId }>(
    sql`SELECT seq, id FROM transcripts WHERE binned_at IS NOT NULL ORDER BY seq`,
  )
  const ids = binned.map((row) => row.id)
  if (ids.length === 0) return ids
  checkNothingWaits(
    db,
    binned.map((row) => row.seq),
  )
  db.get(sql`PRAGMA secure_delete = ON`)
  dropStepsTouching(db, ids)
  for (const { seq } of binned) deleteTranscript(db, seq)
  purgeIndex(db)
  db.get(sql`PRAGMA secure_delete = OFF`)
  return ids
}

function deleteTranscript(db: WritableDb, seq: number): void {
  const itsPassages = sql`(SELECT seq FROM passages WHERE transcript_seq = ${seq})`
  for (const table of ['codings', 'memos', 'evidence', 'reanchorings']) {
    db.run(sql`DELETE FROM ${identifier(table)} WHERE passage_seq IN ${itsPassages}`)
  }
  db.run(sql`DELETE FROM reanchorings WHERE from_seq = ${seq}`)
  unlinkVersion(db, seq)
  forgetComparisonsOf(db, seq)
  unindexTranscript(db, seq)
  for (const table of hangingOn) db.run(sql`DELETE FROM ${identifier(table)} WHERE transcript_seq = ${seq}`)
  db.run(sql`DELETE FROM transcripts WHERE seq = ${seq}`)
}

/** Rows before the rows they point at. */
const hangingOn = [
  'memos',
  'reanchorings',
  'passages',
  'corrections',
  'turns',
  'speakers',
  'exchanges',
  'parts',
  'pages',
  'reading_positions',
  'originals',
  'texts',
]
