import type { TranscriptId } from '#shared/domain/ids.ts'
import type { MetadataPatch } from '#shared/domain/correction.ts'
import type { TranscriptMetadata } from '#shared/domain/transcript.ts'
import type { ReadableDb, WritableDb } from '../db/connection.ts'
import { sql } from '../db/sql.ts'
import { addCorrection, listCorrections, type StoredCorrection } from './corrections.ts'
import { assignments, patched } from './patch.ts'
import { metadataColumns, readSummary, transcriptSeq } from './transcripts.ts'

/**
 * Corrects what is said of a transcript; what `patch` does not name stays. The columns hold what is true now, so that
 * the library's list need not look at corrections; what the parser said is kept beside them.
 * @throws EarmarkError `not-found`.
 */
export function correctMetadata(db: WritableDb, id: TranscriptId, patch: MetadataPatch, now: number): void {
  const seq = transcriptSeq(db, id)
  const { metadata } = readSummary(db, id)
  const changes = changedBy(patch, metadata)
  const columns = assignments(metadataColumns, changes)
  if (columns === null) return
  db.run(sql`UPDATE transcripts SET parsed_metadata = coalesce(parsed_metadata, ${JSON.stringify(metadata)}), ${columns}
    WHERE seq = ${seq}`)
  addCorrection(db, seq, { kind: 'metadata', patch: changes }, now)
}

/** Gives the fields that corrections no longer name back what the parser, or an earlier correction, said. */
export function releaseMetadata(db: WritableDb, seq: number, removed: readonly StoredCorrection[]): void {
  const fields = new Set(
    removed.flatMap(({ correction }) => (correction.kind === 'metadata' ? Object.keys(correction.patch) : [])),
  )
  const parsed = fields.size === 0 ? null : readParsedMetadata(db, seq)
  if (parsed === null) return
  const now = Object.entries(withCorrections(db, seq, parsed)).filter(([field]) => fields.has(field))
  const columns = assignments(metadataColumns, Object.fromEntries(now))
  if (columns !== null) db.run(sql`UPDATE transcripts SET ${columns} WHERE seq = ${seq}`)
}

/** Puts new metadata of the parser under the corrections. */
export function storeParsedMetadata(db: WritableDb, seq: number, parsed: TranscriptMetadata): void {
  const columns = assignments(metadataColumns, withCorrections(db, seq, parsed))
  if (columns === null) return
  db.run(sql`UPDATE transcripts SET parsed_metadata = ${JSON.stringify(parsed)}, ${columns} WHERE seq = ${seq}`)
}

/** What the parser said of a transcript, or null when nothing was ever corrected: then the columns hold it. */
export function readParsedMetadata(db: ReadableDb, seq: number): TranscriptMetadata | null {
  const row = db.get<{ parsed: string | null }>(
    sql`SELECT parsed_metadata AS parsed FROM transcripts WHERE seq = ${seq}`,
  )
  return row === undefined || row.parsed === null ? null : (JSON.parse(row.parsed) as TranscriptMetadata)
}

function withCorrections(db: ReadableDb, seq: number, parsed: TranscriptMetadata): TranscriptMetadata {
  return listCorrections(db, seq).reduce(
    (metadata, { correction }) => (correction.kind === 'metadata' ? patched(metadata, correction.patch) : metadata),
    parsed,
  )
}

function changedBy(patch: MetadataPatch, metadata: TranscriptMetadata): MetadataPatch {
  const fields = Object.entries(patch).filter(
    ([field, value]) => value !== undefined && value !== metadata[field as keyof TranscriptMetadata],
  )
  return Object.fromEntries(fields)
}
