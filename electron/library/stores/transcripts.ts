import type { TranscriptId } from '#shared/domain/ids.ts'
import type { TranscriptMetadata, TranscriptSummary, TranscriptVersion } from '#shared/domain/transcript.ts'
import type { ReadableDb, WritableDb } from '../db/connection.ts'
import { type Sql, sql } from '../db/sql.ts'
import { asJson } from './ids.ts'
import { notFound } from './not-found.ts'
import { allVersionFacts, versionFactsOf } from './version-facts.ts'

interface SummaryRow {
  readonly seq: number
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly company: string | null
  readonly ticker: string | null
  readonly event: string | null
  readonly event_id: string | null
  readonly date: string | null
  readonly period: string | null
  readonly source: string | null
  readonly language: string | null
  readonly machine_translated: number
  readonly confidentiality: string
  readonly file_name: string
  readonly sha256: string
  readonly byte_length: number
  readonly turn_count: number
  readonly passage_count: number
  readonly imported_at: number
  readonly binned_at: number | null
}

/** All transcripts in the library, or all in the bin, in the order they were imported. */
export function listTranscripts(db: ReadableDb, where: { readonly bin: boolean }): TranscriptSummary[] {
  const condition = where.bin ? sql`binned_at IS NOT NULL` : sql`binned_at IS NULL`
  const versions = allVersionFacts(db)
  return db.all<SummaryRow>(summaries(condition)).map((row) => toSummary(row, versions.get(row.seq) ?? null))
}

/** @throws EarmarkError `not-found`. */
export function readSummary(db: ReadableDb, id: TranscriptId): TranscriptSummary {
  const row = db.get<SummaryRow>(summaries(sql`id = ${id}`))
  if (row === undefined) throw notFound('transcript')
  return toSummary(row, versionFactsOf(db, row.seq))
}

/** The transcript imported from a file with these bytes, in the library or in the bin. */
export function findBySha256(db: ReadableDb, sha256: string): TranscriptSummary | null {
  const row = db.get<SummaryRow>(summaries(sql`sha256 = ${sha256}`))
  return row === undefined ? null : toSummary(row, versionFactsOf(db, row.seq))
}

/** Transcripts outside the bin with passages that carry one of these tags, in the order they were imported. */
export function transcriptsWithTags(db: ReadableDb, tagSeqs: readonly number[]): TranscriptId[] {
  return idsWhere(
    db,
    sql`seq IN (SELECT p.transcript_seq FROM passages AS p JOIN codings AS c ON c.passage_seq = p.seq
      WHERE c.tag_seq IN (SELECT value FROM json_each(${asJson(tagSeqs)})))`,
  )
}

/** Transcripts outside the bin with passages or a memo of their own, in the order they were imported. */
export function transcriptsWithRemarks(db: ReadableDb): TranscriptId[] {
  return idsWhere(
    db,
    sql`(seq IN (SELECT transcript_seq FROM passages)
      OR seq IN (SELECT transcript_seq FROM memos WHERE transcript_seq IS NOT NULL))`,
  )
}

function idsWhere(db: ReadableDb, condition: Sql): TranscriptId[] {
  return db
    .all<{ id: TranscriptId }>(sql`SELECT id FROM transcripts WHERE binned_at IS NULL AND ${condition} ORDER BY seq`)
    .map((row) => row.id)
}

/** @throws EarmarkError `not-found`. */
export function transcriptSeq(db: ReadableDb, id: TranscriptId): number {
  const row = db.get<{ seq: number }>(sql`SELECT seq FROM transcripts WHERE id = ${id}`)
  if (row === undefined) throw notFound('transcript')
  return row.seq
}

/** The canonical text, which never changes. */
export function readText(db: ReadableDb, seq: number): string {
  const row = db.get<{ text: string }>(sql`SELECT text FROM texts WHERE transcript_seq = ${seq}`)
  if (row === undefined) throw notFound('transcript')
  return row.text
}

/** In UTF-16 units. */
export function readTextLength(db: ReadableDb, seq: number): number {
  // Not SQL's length(), which counts code points.
  return readText(db, seq).length
}

/** Moves transcripts to the bin (`binnedAt` in milliseconds) or out of it (null). @throws EarmarkError `not-found`. */
export function setBinned(db: WritableDb, ids: readonly TranscriptId[], binnedAt: number | null): void {
  for (const id of ids) {
    const seq = transcriptSeq(db, id)
    const isBinned = sql`binned_at IS NOT NULL`
    const unlike = binnedAt === null ? isBinned : sql`NOT (${isBinned})`
    db.run(sql`UPDATE transcripts SET binned_at = ${binnedAt} WHERE seq = ${seq} AND ${unlike}`)
  }
}

/** Where the reader last stood, as an offset into the text. */
export function readReadingPosition(db: ReadableDb, seq: number): number {
  const query = sql`SELECT text_offset FROM reading_positions WHERE transcript_seq = ${seq}`
  return db.get<{ text_offset: number }>(query)?.text_offset ?? 0
}

export function saveReadingPosition(db: WritableDb, seq: number, offset: number): void {
  db.run(sql`INSERT INTO reading_positions (transcript_seq, text_offset) VALUES (${seq}, ${offset})
    ON CONFLICT (transcript_seq) DO UPDATE SET text_offset = excluded.text_offset`)
}

/** The titles of some transcripts, in the order given; for labels. */
export function titlesOf(db: ReadableDb, ids: readonly TranscriptId[]): string[] {
  return db
    .all<{ title: string }>(
      sql`SELECT t.title FROM json_each(${asJson(ids)}) AS wanted JOIN transcripts AS t ON t.id = wanted.value
        ORDER BY wanted.key`,
    )
    .map((row) => row.title)
}

/** The column of each piece of metadata. */
export const metadataColumns = {
  title: 'title',
  kind: 'kind',
  company: 'company',
  ticker: 'ticker',
  event: 'event',
  eventId: 'event_id',
  date: 'date',
  period: 'period',
  source: 'source',
  language: 'language',
  machineTranslated: 'machine_translated',
  confidentiality: 'confidentiality',
} as const satisfies Record<keyof TranscriptMetadata, string>

function summaries(condition: Sql): Sql {
  return sql`SELECT seq, id, title, kind, company, ticker, event, event_id, date, period, source, language,
      machine_translated, confidentiality, file_name, sha256, byte_length, turn_count, imported_at, binned_at,
      (SELECT count(*) FROM passages WHERE passages.transcript_seq = transcripts.seq) AS passage_count
    FROM transcripts WHERE ${condition} ORDER BY seq`
}

function toSummary(row: SummaryRow, version: TranscriptVersion | null): TranscriptSummary {
  return {
    id: row.id as TranscriptId,
    metadata: {
      title: row.title,
      kind: row.kind as TranscriptMetadata['kind'],
      company: row.company,
      ticker: row.ticker,
      event: row.event,
      eventId: row.event_id,
      date: row.date,
      period: row.period,
      source: row.source,
      language: row.language,
      machineTranslated: row.machine_translated === 1,
      confidentiality: row.confidentiality as TranscriptMetadata['confidentiality'],
    },
    fileName: row.file_name,
    sha256: row.sha256,
    byteLength: row.byte_length,
    turnCount: row.turn_count,
    passageCount: row.passage_count,
    importedAt: row.imported_at,
    binnedAt: row.binned_at,
    version,
  }
}
