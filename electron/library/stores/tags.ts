import { type Tag, TagColour, TagPattern } from '#shared/domain/codebook.ts'
import type { TagId } from '#shared/domain/ids.ts'
import type { ReadableDb, WritableDb } from '../db/connection.ts'
import { sql } from '../db/sql.ts'
import { asJson, newId } from './ids.ts'
import { notFound } from './not-found.ts'
import { assignments, type Patch } from './patch.ts'

/** A tag as it lies in the database. */
export interface TagRow {
  readonly seq: number
  readonly id: TagId
  readonly parentSeq: number | null
  readonly position: number
  readonly name: string
  readonly colour: TagColour
  readonly pattern: TagPattern
  readonly description: string
  readonly cues: readonly string[]
  readonly shortcut: string | null
  readonly isCodable: boolean
}

/** What may be said of a tag when it is made. */
export type TagFields = Omit<TagRow, 'seq' | 'id'>

/** All tags; siblings in order, parents and children in no order. */
export function allTags(db: ReadableDb): TagRow[] {
  return db.all<RawTagRow>(sql`SELECT ${columns} FROM tags ORDER BY position, seq`).map(fromRaw)
}

/** @throws EarmarkError `not-found`. */
export function readTagRow(db: ReadableDb, id: TagId): TagRow {
  const row = db.get<RawTagRow>(sql`SELECT ${columns} FROM tags WHERE id = ${id}`)
  if (row === undefined) throw notFound('tag')
  return fromRaw(row)
}

/** @throws EarmarkError `not-found`. */
export function tagSeqOf(db: ReadableDb, id: TagId): number {
  return readTagRow(db, id).seq
}

/** How many passages of transcripts outside the bin carry each tag, by the tag's seq. */
export function passageCounts(db: ReadableDb): Map<number, number> {
  const rows = db.all<{ seq: number; count: number }>(sql`SELECT c.tag_seq AS seq, count(*) AS count
    FROM codings AS c JOIN passages AS p ON p.seq = c.passage_seq JOIN transcripts AS t ON t.seq = p.transcript_seq
    WHERE t.binned_at IS NULL GROUP BY c.tag_seq`)
  return new Map(rows.map((row) => [row.seq, row.count]))
}

/** How many passages and transcripts outside the bin carry any of these tags. */
export function usageOf(db: ReadableDb, tagSeqs: readonly number[]): { passages: number; transcripts: number } {
  const row = db.get<{ passages: number; transcripts: number }>(sql`SELECT count(DISTINCT p.seq) AS passages,
      count(DISTINCT p.transcript_seq) AS transcripts
    FROM codings AS c JOIN passages AS p ON p.seq = c.passage_seq JOIN transcripts AS t ON t.seq = p.transcript_seq
    WHERE t.binned_at IS NULL AND c.tag_seq IN (SELECT value FROM json_each(${asJson(tagSeqs)}))`)
  return row ?? { passages: 0, transcripts: 0 }
}

/** @returns the new row. */
export function insertTag(db: WritableDb, tag: TagFields): TagRow {
  const id = newId() as TagId
  const { lastSeq } = db.run(sql`INSERT INTO tags
      (id, parent_seq, position, name, colour, pattern, description, cues, shortcut, is_codable)
    VALUES (${id}, ${tag.parentSeq}, ${tag.position}, ${tag.name}, ${tag.colour}, ${tag.pattern}, ${tag.description},
      ${JSON.stringify(tag.cues)}, ${tag.shortcut}, ${tag.isCodable})`)
  return { ...tag, seq: lastSeq, id }
}

export type TagPatch = Patch<Pick<Tag, 'name' | 'colour' | 'pattern' | 'description' | 'cues' | 'shortcut'>>

/** What `patch` does not name stays. */
export function updateTag(db: WritableDb, seq: number, patch: TagPatch): void {
  const { cues, ...rest } = patch
  const changes = assignments(patchColumns, { ...rest, cues: cues === undefined ? undefined : JSON.stringify(cues) })
  if (changes !== null) db.run(sql`UPDATE tags SET ${changes} WHERE seq = ${seq}`)
}

/** Puts tags under a parent in the order given; rows that stand right already are not written. */
export function placeTags(db: WritableDb, parentSeq: number | null, seqs: readonly number[]): void {
  seqs.forEach((seq, position) => {
    db.run(sql`UPDATE tags SET parent_seq = ${parentSeq}, position = ${position}
      WHERE seq = ${seq} AND (parent_seq IS NOT ${parentSeq} OR position <> ${position})`)
  })
}

/** Deletes one tag with its codings and its memo. Its children must be gone or moved. */
export function deleteTag(db: WritableDb, seq: number): void {
  db.run(sql`DELETE FROM codings WHERE tag_seq = ${seq}`)
  db.run(sql`DELETE FROM memos WHERE tag_seq = ${seq}`)
  db.run(sql`DELETE FROM tags WHERE seq = ${seq}`)
}

const columns = sql`seq, id, parent_seq AS parentSeq, position, name, colour, pattern, description, cues, shortcut,
  is_codable AS isCodable`

const patchColumns = {
  name: 'name',
  colour: 'colour',
  pattern: 'pattern',
  description: 'description',
  cues: 'cues',
  shortcut: 'shortcut',
} as const satisfies Record<keyof TagPatch, string>

type RawTagRow = Omit<TagRow, 'cues' | 'isCodable'> & { readonly cues: string; readonly isCodable: number }

function fromRaw(row: RawTagRow): TagRow {
  return { ...row, cues: JSON.parse(row.cues) as string[], isCodable: row.isCodable === 1 }
}
