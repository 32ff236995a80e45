import { Alignment, type Comparison } from '#shared/domain/comparison.ts'
import type { ComparisonId, TagId, TranscriptId } from '#shared/domain/ids.ts'
import type { ReadableDb, WritableDb } from '../db/connection.ts'
import { type Sql, sql } from '../db/sql.ts'
import { newId } from './ids.ts'
import { notFound } from './not-found.ts'

interface ComparisonRow {
  readonly id: ComparisonId
  readonly left: TranscriptId
  readonly right: TranscriptId
  readonly name: string | null
  readonly mode: string
  readonly tagId: TagId | null
  readonly pins: string
}

/** Pairs whose transcripts are both outside the bin, the one opened last first. */
export function listComparisons(db: ReadableDb): Comparison[] {
  return db.all<ComparisonRow>(comparisons(sql`a.binned_at IS NULL AND b.binned_at IS NULL`)).map(toComparison)
}

/** @throws EarmarkError `not-found`. */
export function readComparison(db: ReadableDb, id: ComparisonId): Comparison {
  const row = db.get<ComparisonRow>(comparisons(sql`c.id = ${id}`))
  if (row === undefined) throw notFound('pair')
  return toComparison(row)
}

/** Notes that a pair is opened, for the first time or again. */
export function openComparison(db: WritableDb, leftSeq: number, rightSeq: number): Comparison {
  db.run(sql`INSERT INTO comparisons (id, left_seq, right_seq, name, mode, tag_id, pins, opened)
    VALUES (${newId()}, ${leftSeq}, ${rightSeq}, NULL, 'section', NULL, '[]', 0)
    ON CONFLICT (left_seq, right_seq) DO NOTHING`)
  const isPair = sql`left_seq = ${leftSeq} AND right_seq = ${rightSeq}`
  db.run(sql`UPDATE comparisons SET opened = (SELECT max(opened) + 1 FROM comparisons) WHERE ${isPair}`)
  const row = db.get<ComparisonRow>(comparisons(isPair))
  if (row === undefined) throw notFound('pair')
  return toComparison(row)
}

/** @throws EarmarkError `not-found`. */
export function alignComparison(db: WritableDb, id: ComparisonId, { mode, tagId, pins }: Alignment): void {
  readComparison(db, id)
  db.run(sql`UPDATE comparisons SET mode = ${mode}, tag_id = ${tagId}, pins = ${JSON.stringify(pins)} WHERE id = ${id}`)
}

/** @throws EarmarkError `not-found`. */
export function renameComparison(db: WritableDb, id: ComparisonId, name: string | null): void {
  readComparison(db, id)
  db.run(sql`UPDATE comparisons SET name = ${name} WHERE id = ${id}`)
}

/** Forgets all pairs a transcript is one of. */
export function forgetComparisonsOf(db: WritableDb, transcriptSeq: number): void {
  db.run(sql`DELETE FROM comparisons WHERE left_seq = ${transcriptSeq} OR right_seq = ${transcriptSeq}`)
}

function comparisons(condition: Sql): Sql {
  return sql`SELECT c.id, a.id AS "left", b.id AS "right", c.name, c.mode, c.tag_id AS tagId, c.pins
    FROM comparisons AS c JOIN transcripts AS a ON a.seq = c.left_seq JOIN transcripts AS b ON b.seq = c.right_seq
    WHERE ${condition} ORDER BY c.opened DESC, c.seq DESC`
}

function toComparison({ id, left, right, name, mode, tagId, pins }: ComparisonRow): Comparison {
  return { id, left, right, name, alignment: Alignment.parse({ mode, tagId, pins: JSON.parse(pins) as unknown }) }
}
