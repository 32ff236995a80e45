import { describe } from '#shared/anchoring/describe.ts'
import type { Anchor } from '#shared/anchoring/selectors.ts'
import { PassageAttributes } from '#shared/domain/attributes.ts'
import type { PassageId, TagId, TranscriptId } from '#shared/domain/ids.ts'
import type { Passage } from '#shared/domain/passage.ts'
import type { Range } from '#shared/lib/range.ts'
import { EarmarkError } from '#shared/rpc/errors.ts'
import type { ReadableDb, WritableDb } from '../db/connection.ts'
import { type Sql, sql } from '../db/sql.ts'
import { newId } from './ids.ts'
import { notFound } from './not-found.ts'
import { sha256 } from './sha256.ts'
import { readText } from './transcripts.ts'

interface PassageRow {
  readonly seq: number
  readonly id: string
  readonly transcriptId: string
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly codings: string
  readonly direction: string | null
  readonly kind: string | null
  readonly certainty: string | null
  readonly horizon: string | null
  readonly memo: string | null
  readonly createdAt: number
}

/** A passage's place in the database. */
export interface PassageKey {
  readonly seq: number
  readonly transcriptSeq: number
}

/** The passages of a transcript, in reading order. */
export function listPassages(db: ReadableDb, transcriptSeq: number): Passage[] {
  return db.all<PassageRow>(passages(sql`p.transcript_seq = ${transcriptSeq}`)).map(toPassage)
}

/** The passages that were looked for in a newer version, by `seq`, wherever they stand now. */
export function passagesInReview(db: ReadableDb, transcriptSeq: number): ReadonlyMap<number, Passage> {
  const rows = db.all<PassageRow>(
    passages(sql`p.seq IN (SELECT passage_seq FROM reanchorings WHERE transcript_seq = ${transcriptSeq})`),
  )
  return new Map(rows.map((row) => [row.seq, toPassage(row)]))
}

export function readPassage(db: ReadableDb, seq: number): Passage {
  const row = db.get<PassageRow>(passages(sql`p.seq = ${seq}`))
  if (row === undefined) throw notFound('passage')
  return toPassage(row)
}

/** @throws EarmarkError `not-found`. */
export function passageKey(db: ReadableDb, id: PassageId): PassageKey {
  const row = db.get<PassageKey>(sql`SELECT seq, transcript_seq AS transcriptSeq FROM passages WHERE id = ${id}`)
  if (row === undefined) throw notFound('passage')
  return row
}

/**
 * Marks a range of UTF-16 offsets, widened to whole characters. The same range again is the same passage.
 * @returns the passage's seq, and whether it is new.
 * @throws EarmarkError `invalid-input` when the range is empty or leaves the text.
 */
export function markPassage(
  db: WritableDb,
  transcriptSeq: number,
  range: Range,
  now: number,
): { seq: number; isNew: boolean } {
  const anchor = anchorAt(db, transcriptSeq, range)
  const existing = seqAt(db, transcriptSeq, anchor.position)
  if (existing !== null) return { seq: existing, isNew: false }
  const { position, quote } = anchor
  const { lastSeq } = db.run(sql`INSERT INTO passages
      (id, transcript_seq, start_offset, end_offset, exact, prefix, suffix, anchor_sha256, created_at)
    VALUES (${newId()}, ${transcriptSeq}, ${position.start}, ${position.end}, ${quote.exact}, ${quote.prefix},
      ${quote.suffix}, ${anchorHash(anchor)}, ${now})`)
  return { seq: lastSeq, isNew: true }
}

/**
 * Moves a passage's ends, widened to whole characters.
 * @throws EarmarkError `invalid-input` for a range that is empty or leaves the text, `conflict` when another passage
 * stands on exactly that range.
 */
export function resizePassage(db: WritableDb, key: PassageKey, range: Range): void {
  const anchor = anchorAt(db, key.transcriptSeq, range)
  const there = seqAt(db, key.transcriptSeq, anchor.position)
  if (there === key.seq) return
  if (there !== null) throw new EarmarkError('conflict', 'Another passage stands on exactly these words already.')
  placePassage(db, key.seq, key.transcriptSeq, anchor)
  // What was found of the words as they were marked says nothing about other words.
  db.run(sql`DELETE FROM reanchorings WHERE passage_seq = ${key.seq} AND decision IN ('waiting', 'left')`)
}

/** Writes where a passage stands, as it is told: the place must be free. */
export function placePassage(db: WritableDb, seq: number, transcriptSeq: number, anchor: Anchor): void {
  const { position, quote } = anchor
  db.run(sql`UPDATE passages SET transcript_seq = ${transcriptSeq}, start_offset = ${position.start},
      end_offset = ${position.end}, exact = ${quote.exact}, prefix = ${quote.prefix}, suffix = ${quote.suffix},
      anchor_sha256 = ${anchorHash(anchor)}
    WHERE seq = ${seq}`)
}

/** Removes a passage with its tags, its memo and its place as evidence. */
export function removePassage(db: WritableDb, seq: number): void {
  db.run(sql`DELETE FROM codings WHERE passage_seq = ${seq}`)
  db.run(sql`DELETE FROM memos WHERE passage_seq = ${seq}`)
  db.run(sql`DELETE FROM evidence WHERE passage_seq = ${seq}`)
  db.run(sql`DELETE FROM reanchorings WHERE passage_seq = ${seq}`)
  db.run(sql`DELETE FROM passages WHERE seq = ${seq}`)
}

/** Hex sha256 over all an anchor says, so that a flipped bit in a stored passage is noticed. */
export function anchorHash({ position, quote }: Anchor): string {
  const fields = [position.start, position.end, quote.exact, quote.prefix, quote.suffix]
  return sha256(JSON.stringify(fields))
}

/**
 * The anchor of a range, widened to whole characters.
 * @throws EarmarkError `invalid-input` when the range is empty or leaves the text.
 */
export function anchorAt(db: ReadableDb, transcriptSeq: number, range: Range): Anchor {
  const text = readText(db, transcriptSeq)
  if (range.start >= range.end) throw new EarmarkError('invalid-input', 'Select some words first: the range is empty.')
  if (range.end > text.length) {
    throw new EarmarkError('invalid-input', 'The range ends after the last character of the transcript.')
  }
  return describe(text, range)
}

/** The passage that stands on exactly a range, or null. */
export function seqAt(db: ReadableDb, transcriptSeq: number, range: Range): number | null {
  const row = db.get<{ seq: number }>(sql`SELECT seq FROM passages
    WHERE transcript_seq = ${transcriptSeq} AND start_offset = ${range.start} AND end_offset = ${range.end}`)
  return row?.seq ?? null
}

function passages(condition: Sql): Sql {
  return sql`SELECT p.seq, p.id, t.id AS transcriptId, p.start_offset AS start, p.end_offset AS "end", p.exact, p.prefix,
      p.suffix, p.created_at AS createdAt, p.direction, p.kind, p.certainty, p.horizon,
      (SELECT json_group_array(json_array(c.seq, tag.id)) FROM codings AS c JOIN tags AS tag ON tag.seq = c.tag_seq
        WHERE c.passage_seq = p.seq) AS codings,
      (SELECT body FROM memos WHERE memos.passage_seq = p.seq) AS memo
    FROM passages AS p JOIN transcripts AS t ON t.seq = p.transcript_seq
    WHERE ${condition} ORDER BY p.start_offset, p.end_offset`
}

/** Sorted here: an ORDER BY inside the query would cost a temporary table for each passage. */
function inOrderGiven(codings: readonly (readonly [seq: number, tagId: TagId])[]): TagId[] {
  return codings.toSorted(([a], [b]) => a - b).map(([, tagId]) => tagId)
}

function toPassage(row: PassageRow): Passage {
  return {
    id: row.id as PassageId,
    transcriptId: row.transcriptId as TranscriptId,
    anchor: {
      position: { start: row.start, end: row.end },
      quote: { exact: row.exact, prefix: row.prefix, suffix: row.suffix },
    },
    tagIds: inOrderGiven(JSON.parse(row.codings) as [number, TagId][]),
    attributes: PassageAttributes.parse({
      direction: row.direction,
      kind: row.kind,
      certainty: row.certainty,
      horizon: row.horizon,
    }),
    memo: row.memo,
    createdAt: row.createdAt,
  }
}
