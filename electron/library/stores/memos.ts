import type { MemoTarget } from '#shared/domain/memo.ts'
import { assertNever } from '#shared/lib/assert.ts'
import type { ReadableDb, WritableDb } from '../db/connection.ts'
import { type Sql, sql } from '../db/sql.ts'
import { newId } from './ids.ts'
import { passageKey } from './passages.ts'
import { tagSeqOf } from './tags.ts'
import { transcriptSeq } from './transcripts.ts'

/** The Markdown beside something, or null. @throws EarmarkError `not-found` when the target is gone. */
export function readMemo(db: ReadableDb, target: MemoTarget): string | null {
  const { condition } = placeOf(db, target)
  return db.get<{ body: string }>(sql`SELECT body FROM memos WHERE ${condition}`)?.body ?? null
}

/**
 * Writes the memo beside something. One of nothing but blank space is removed.
 * @throws EarmarkError `not-found` when the target is gone.
 */
export function writeMemo(db: WritableDb, target: MemoTarget, body: string, now: number): void {
  const place = placeOf(db, target)
  if (body.trim() === '') {
    db.run(sql`DELETE FROM memos WHERE ${place.condition}`)
    return
  }
  const updated = db.run(sql`UPDATE memos SET body = ${body} WHERE ${place.condition}`)
  if (updated.changes > 0) return
  db.run(sql`INSERT INTO memos (id, passage_seq, transcript_seq, tag_seq, body, created_at)
    VALUES (${newId()}, ${place.passageSeq}, ${place.transcriptSeq}, ${place.tagSeq}, ${body}, ${now})`)
}

/** Gives a tag's memo to another tag, after the memo that stands there. */
export function moveTagMemo(db: WritableDb, fromSeq: number, intoSeq: number): void {
  const bodyOf = (seq: number) =>
    db.get<{ body: string }>(sql`SELECT body FROM memos WHERE tag_seq = ${seq}`)?.body ?? null
  const [from, into] = [bodyOf(fromSeq), bodyOf(intoSeq)]
  if (from === null) return
  if (into === null) {
    db.run(sql`UPDATE memos SET tag_seq = ${intoSeq} WHERE tag_seq = ${fromSeq}`)
    return
  }
  db.run(sql`UPDATE memos SET body = ${`${into}\n\n${from}`} WHERE tag_seq = ${intoSeq}`)
  db.run(sql`DELETE FROM memos WHERE tag_seq = ${fromSeq}`)
}

interface Place {
  readonly passageSeq: number | null
  readonly transcriptSeq: number | null
  readonly tagSeq: number | null
  readonly condition: Sql
}

function placeOf(db: ReadableDb, target: MemoTarget): Place {
  const nowhere = { passageSeq: null, transcriptSeq: null, tagSeq: null }
  switch (target.kind) {
    case 'passage': {
      const { seq } = passageKey(db, target.id)
      return { ...nowhere, passageSeq: seq, condition: sql`passage_seq = ${seq}` }
    }
    case 'transcript': {
      const seq = transcriptSeq(db, target.id)
      return { ...nowhere, transcriptSeq: seq, condition: sql`transcript_seq = ${seq}` }
    }
    case 'tag': {
      const seq = tagSeqOf(db, target.id)
      return { ...nowhere, tagSeq: seq, condition: sql`tag_seq = ${seq}` }
    }
    case 'library':
      return {
        ...nowhere,
        condition: sql`passage_seq IS NULL AND transcript_seq IS NULL AND tag_seq IS NULL AND claim_seq IS NULL`,
      }
    default:
      return assertNever(target)
  }
}
