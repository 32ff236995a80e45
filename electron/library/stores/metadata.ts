import type { TranscriptId } from '#shared/domain/ids.ts'
import type { Correction, MetadataPatch } from '#shared/domain/correction.ts'
import { TranscriptMetadata } from '#shared/domain/transcript.ts'
import type { ReadableDb, WritableDb } from '../db/connection.ts'
import { sql } from '../db/sql.ts'
import { addCorrection, listCorrections, type StoredCorrection } from './corrections.ts'
import { jsonOrNull } from './json.ts'
import { assignments, patched } from './patch.ts'
import { idOf } from './versions.ts'
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

/** What a person chooses for a transcript rather than puts right: it stays when all corrections are taken back. */
export const CHOSEN_FIELDS = ['title', 'confidentiality'] as const satisfies (keyof TranscriptMetadata)[]

/** What is said of a transcript beneath its corrections. */
export function baseMetadata(db: ReadableDb, seq: number): TranscriptMetadata {
  const parsed = readParsedMetadata(db, seq) ?? readSummary(db, idOf(db, seq)).metadata
  return listCorrections(db, seq).reduce((metadata, { correction }) => withBase(metadata, correction), parsed)
}

/** Says something of a transcript beneath its corrections, where reading the file again leaves it. */
export function layBase(db: WritableDb, seq: number, patch: MetadataPatch, now: number): void {
  const changes = changedBy(patch, baseMetadata(db, seq))
  if (Object.keys(changes).length === 0) return
  const parsed = readParsedMetadata(db, seq) ?? readSummary(db, idOf(db, seq)).metadata
  addCorrection(db, seq, { kind: 'metadata', patch: changes, base: true }, now)
  storeParsedMetadata(db, seq, parsed)
}

/** Keeps of corrections that were all taken back what a person chose. */
export function keepChosen(db: WritableDb, seq: number, removed: readonly StoredCorrection[], now: number): void {
  const said = removed.flatMap(({ correction }) =>
    correction.kind === 'metadata' ? Object.entries(correction.patch) : [],
  )
  const isChosen = (field: string) => CHOSEN_FIELDS.some((chosen) => chosen === field)
  layBase(db, seq, Object.fromEntries(said.filter(([field]) => isChosen(field))), now)
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
  return TranscriptMetadata.safeParse(jsonOrNull(row?.parsed ?? 'null')).data ?? null
}

function withCorrections(db: ReadableDb, seq: number, parsed: TranscriptMetadata): TranscriptMetadata {
  const corrections = listCorrections(db, seq)
  const base = corrections.reduce((metadata, { correction }) => withBase(metadata, correction), parsed)
  return corrections.reduce(
    (metadata, { correction }) =>
      correction.kind === 'metadata' && correction.base !== true ? patched(metadata, correction.patch) : metadata,
    base,
  )
}

function withBase(metadata: TranscriptMetadata, correction: Correction): TranscriptMetadata {
  return correction.kind === 'metadata' && correction.base === true ? patched(metadata, correction.patch) : metadata
}

function changedBy(patch: MetadataPatch, metadata: TranscriptMetadata): MetadataPatch {
  const fields = Object.entries(patch).filter(
    ([field, value]) => value !== undefined && value !== metadata[field as keyof TranscriptMetadata],
  )
  return Object.fromEntries(fields)
}
