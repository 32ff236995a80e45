import type { TranscriptId } from '#shared/domain/ids.ts'
import type { TranscriptSummary } from '#shared/domain/transcript.ts'
import { EarmarkError } from '#shared/rpc/errors.ts'
import type { ReadableDb, WritableDb } from '../db/connection.ts'
import { sql } from '../db/sql.ts'
import { asJson } from './ids.ts'
import { readSummary, transcriptSeq } from './transcripts.ts'
import { newerOf, olderOf, versionChain } from './version-facts.ts'

/** All versions of a transcript, the oldest first, those in the bin too. @throws EarmarkError `not-found`. */
export function listVersions(db: ReadableDb, id: TranscriptId): TranscriptSummary[] {
  return versionChain(db, transcriptSeq(db, id)).map((seq) => readSummary(db, idOf(db, seq)))
}

/** Says that one transcript is the newer version of another. */
export function linkVersions(db: WritableDb, olderSeq: number, newerSeq: number): void {
  db.run(sql`INSERT INTO versions (older_seq, newer_seq) VALUES (${olderSeq}, ${newerSeq})`)
}

/** Takes a transcript out of its chain before it is deleted: the one before it and the one after it are then neighbours. */
export function unlinkVersion(db: WritableDb, seq: number): void {
  const older = olderOf(db, seq)
  const newer = newerOf(db, seq)
  db.run(sql`DELETE FROM versions WHERE older_seq = ${seq} OR newer_seq = ${seq}`)
  if (older !== null && newer !== null) linkVersions(db, older, newer)
}

/**
 * Checks that a transcript is the one people read now, so that it can be given a newer version.
 * @throws EarmarkError `conflict`, with the remedy.
 */
export function checkReplaceable(db: ReadableDb, id: TranscriptId): void {
  const { metadata, binnedAt } = readSummary(db, id)
  const title = `“${metadata.title}”`
  if (binnedAt !== null) {
    throw new EarmarkError('conflict', `${title} lies in the bin. Take it out of the bin, then replace it.`)
  }
  const newerSeq = newerOf(db, transcriptSeq(db, id))
  if (newerSeq === null) return
  const newer = readSummary(db, idOf(db, newerSeq))
  throw new EarmarkError(
    'conflict',
    newer.binnedAt === null
      ? `${title} has a newer version already, read from “${newer.fileName}”. Open that one and replace it.`
      : `${title} has a newer version that lies in the bin, read from “${newer.fileName}”. Take it out of the bin, or empty the bin, then try again.`,
  )
}

/**
 * Checks that a file that is in the library already may become a transcript's newer version: it lies in the bin and
 * belongs to no other chain.
 * @throws EarmarkError `conflict`, with the remedy.
 */
export function checkUsable(
  db: ReadableDb,
  there: TranscriptSummary,
  { id, fileName }: { readonly id: TranscriptId; readonly fileName: string },
): void {
  const { title } = there.metadata
  const conflict = (reason: string) => new EarmarkError('conflict', `“${fileName}” ${reason}`)
  if (there.id === id) {
    throw conflict(`has the same bytes as “${title}” itself, so there is nothing to replace. Choose the revised file.`)
  }
  const seq = transcriptSeq(db, there.id)
  if (versionChain(db, transcriptSeq(db, id)).includes(seq)) {
    throw conflict(`is an older version of this transcript already. Choose the revised file.`)
  }
  if (there.binnedAt === null) {
    throw conflict(
      `is in the library already, as “${title}”. If it is the newer version, move that transcript to the bin first, then try again.`,
    )
  }
  if (versionChain(db, seq).length > 1) {
    throw conflict(`lies in the bin as a version of “${title}”. Empty the bin, then try again.`)
  }
}

/**
 * Checks that emptying the bin takes no passage with it that still waits for its decision in the review of a newer
 * version people keep.
 * @throws EarmarkError `conflict`, with the remedy.
 */
export function checkNothingWaits(db: ReadableDb, binnedSeqs: readonly number[]): void {
  const waiting = db.get<{ title: string; count: number }>(sql`SELECT source.title, count(*) AS count
    FROM reanchorings AS r
      JOIN passages AS p ON p.seq = r.passage_seq
      JOIN transcripts AS source ON source.seq = p.transcript_seq
      JOIN transcripts AS newer ON newer.seq = r.transcript_seq
    WHERE r.decision = 'waiting' AND newer.binned_at IS NULL
      AND p.transcript_seq IN (SELECT value FROM json_each(${asJson(binnedSeqs)}))
    GROUP BY source.seq ORDER BY source.seq LIMIT 1`)
  if (waiting === undefined) return
  const passages = waiting.count === 1 ? '1 passage' : `${String(waiting.count)} passages`
  throw new EarmarkError(
    'conflict',
    `“${waiting.title}” in the bin is an older version with ${passages} nobody has decided on. Review its newer version, or take it out of the bin, then empty the bin. Nothing was deleted.`,
  )
}

export function idOf(db: ReadableDb, seq: number): TranscriptId {
  const row = db.get<{ id: TranscriptId }>(sql`SELECT id FROM transcripts WHERE seq = ${seq}`)
  if (row === undefined) throw new EarmarkError('not-found', 'This version is not in the library any more.')
  return row.id
}
