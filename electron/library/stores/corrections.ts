import { Correction, type KeptCorrection } from '#shared/domain/correction.ts'
import type { CorrectionId, SpeakerId } from '#shared/domain/ids.ts'
import type { ReadableDb, WritableDb } from '../db/connection.ts'
import { sql } from '../db/sql.ts'
import { newId } from './ids.ts'
import { jsonOrNull } from './json.ts'
import { notFound } from './not-found.ts'

/** A correction with the time it was made, in milliseconds since the epoch. */
export interface StoredCorrection extends KeptCorrection {
  readonly createdAt: number
}

/**
 * All corrections of a transcript, in the order they were made. Those this Earmark does not understand are passed over:
 * a library may come from another one, and its transcripts must open.
 */
export function listCorrections(db: ReadableDb, transcriptSeq: number): StoredCorrection[] {
  return readRows(db, transcriptSeq).flatMap(({ id, payload, createdAt }) => {
    const { success, data: correction } = Correction.safeParse(jsonOrNull(payload))
    return success ? { id, correction, createdAt } : []
  })
}

/** How many corrections of a transcript `listCorrections` passes over. */
export function countUnreadable(db: ReadableDb, transcriptSeq: number): number {
  return readRows(db, transcriptSeq).filter(({ payload }) => !Correction.safeParse(jsonOrNull(payload)).success).length
}

function readRows(db: ReadableDb, transcriptSeq: number) {
  return db.all<{ id: CorrectionId; payload: string; createdAt: number }>(
    sql`SELECT id, payload, created_at AS createdAt FROM corrections
      WHERE transcript_seq = ${transcriptSeq} ORDER BY seq`,
  )
}

export function addCorrection(
  db: WritableDb,
  transcriptSeq: number,
  correction: Correction,
  now: number,
): StoredCorrection {
  const id = newId() as CorrectionId
  db.run(sql`INSERT INTO corrections (id, transcript_seq, kind, payload, speaker_id, created_at)
    VALUES (${id}, ${transcriptSeq}, ${correction.kind}, ${JSON.stringify(correction)}, ${speakerIn(correction)}, ${now})`)
  return { id, correction, createdAt: now }
}

/** Whom a correction brings into the transcript, should the parser not know them. */
function speakerIn(correction: Correction): SpeakerId | null {
  if (correction.kind === 'turn-speaker') return correction.speaker?.id ?? null
  return correction.kind === 'same-speaker' ? correction.into.id : null
}

/**
 * Takes away one correction of a transcript, or all that were made by hand.
 * @returns what was taken away.
 * @throws EarmarkError `not-found` when there is no such correction.
 */
export function removeCorrections(
  db: WritableDb,
  transcriptSeq: number,
  id: CorrectionId | null,
): readonly StoredCorrection[] {
  const removed = listCorrections(db, transcriptSeq).filter(
    (stored) => !isBase(stored.correction) && (id === null || stored.id === id),
  )
  if (id !== null && removed.length === 0) throw notFound('correction')
  for (const stored of removed) db.run(sql`DELETE FROM corrections WHERE id = ${stored.id}`)
  return removed
}

/** True for what lies beneath the corrections, which nobody made by hand. */
export function isBase(correction: Correction): boolean {
  return correction.kind === 'metadata' && correction.base === true
}

/** The transcript that a correction has brought a speaker into, or null. */
export function transcriptNaming(db: ReadableDb, id: SpeakerId): number | null {
  const row = db.get<{ seq: number }>(
    sql`SELECT transcript_seq AS seq FROM corrections WHERE speaker_id = ${id} LIMIT 1`,
  )
  return row?.seq ?? null
}
