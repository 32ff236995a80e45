import type { ReadableDb, WritableDb } from '../db/connection.ts'
import { sql } from '../db/sql.ts'

/** Gives a passage a tag; one it has already stays as it is. */
export function addCoding(db: WritableDb, passageSeq: number, tagSeq: number, now: number): void {
  db.run(sql`INSERT INTO codings (passage_seq, tag_seq, created_at) VALUES (${passageSeq}, ${tagSeq}, ${now})
    ON CONFLICT (passage_seq, tag_seq) DO NOTHING`)
}

/** @returns whether the passage had the tag. */
export function removeCoding(db: WritableDb, passageSeq: number, tagSeq: number): boolean {
  return db.run(sql`DELETE FROM codings WHERE passage_seq = ${passageSeq} AND tag_seq = ${tagSeq}`).changes > 0
}

/** Puts another tag in a coding's place, so that it keeps its rank among the passage's tags. */
export function replaceCoding(db: WritableDb, passageSeq: number, fromSeq: number, intoSeq: number): void {
  if (hasCoding(db, passageSeq, intoSeq)) removeCoding(db, passageSeq, fromSeq)
  else db.run(sql`UPDATE codings SET tag_seq = ${intoSeq} WHERE passage_seq = ${passageSeq} AND tag_seq = ${fromSeq}`)
}

/** Gives all passages of one tag to another. */
export function moveCodings(db: WritableDb, fromSeq: number, intoSeq: number): void {
  db.run(sql`DELETE FROM codings WHERE tag_seq = ${fromSeq}
    AND passage_seq IN (SELECT passage_seq FROM codings WHERE tag_seq = ${intoSeq})`)
  db.run(sql`UPDATE codings SET tag_seq = ${intoSeq} WHERE tag_seq = ${fromSeq}`)
}

export function hasCoding(db: ReadableDb, passageSeq: number, tagSeq: number): boolean {
  const query = sql`SELECT 1 FROM codings WHERE passage_seq = ${passageSeq} AND tag_seq = ${tagSeq}`
  return db.get(query) !== undefined
}
