import type { Range } from '#shared/lib/range.ts'
import type { WritableDb } from '../db/connection.ts'
import { identifier, sql } from '../db/sql.ts'
import { joinAttributes } from './attributes.ts'
import { anchorAt, placePassage, seqAt } from './passages.ts'

/**
 * Moves a passage with everything it carries to a place in another transcript, widened to whole characters. One that
 * stands on exactly these words already is joined with it: nothing of either is lost.
 * @returns whether another passage was joined.
 * @throws EarmarkError `invalid-input` when the range is empty or leaves the text.
 */
export function movePassage(db: WritableDb, seq: number, transcriptSeq: number, range: Range): { joined: boolean } {
  const anchor = anchorAt(db, transcriptSeq, range)
  const there = seqAt(db, transcriptSeq, anchor.position)
  const joined = there !== null && there !== seq
  if (joined) join(db, there, seq)
  placePassage(db, seq, transcriptSeq, anchor)
  return { joined }
}

/** Gives all that hangs on one passage to another, and removes the first. */
function join(db: WritableDb, fromSeq: number, intoSeq: number): void {
  for (const [table, what] of [
    ['codings', 'tag_seq'],
    ['evidence', 'claim_seq'],
  ] as const) {
    const [name, column] = [identifier(table), identifier(what)]
    if (table === 'evidence') joinRemarks(db, fromSeq, intoSeq)
    db.run(sql`DELETE FROM ${name} WHERE passage_seq = ${fromSeq}
      AND ${column} IN (SELECT ${column} FROM ${name} WHERE passage_seq = ${intoSeq})`)
    db.run(sql`UPDATE ${name} SET passage_seq = ${intoSeq} WHERE passage_seq = ${fromSeq}`)
  }
  joinMemos(db, fromSeq, intoSeq)
  joinAttributes(db, fromSeq, intoSeq)
  db.run(sql`UPDATE reanchorings SET passage_seq = ${intoSeq} WHERE passage_seq = ${fromSeq}`)
  db.run(sql`DELETE FROM passages WHERE seq = ${fromSeq}`)
}

function joinMemos(db: WritableDb, fromSeq: number, intoSeq: number): void {
  const bodyOf = (seq: number) =>
    db.get<{ body: string }>(sql`SELECT body FROM memos WHERE passage_seq = ${seq}`)?.body ?? null
  const [from, into] = [bodyOf(fromSeq), bodyOf(intoSeq)]
  if (from === null) return
  if (into === null) {
    db.run(sql`UPDATE memos SET passage_seq = ${intoSeq} WHERE passage_seq = ${fromSeq}`)
    return
  }
  if (into !== from) db.run(sql`UPDATE memos SET body = ${`${into}\n\n${from}`} WHERE passage_seq = ${intoSeq}`)
  db.run(sql`DELETE FROM memos WHERE passage_seq = ${fromSeq}`)
}

/** Where both are evidence for one claim, the second one's stance and remark are written into the first one's remark. */
function joinRemarks(db: WritableDb, fromSeq: number, intoSeq: number): void {
  const both = db.all<{ seq: number; remark: string; stance: string; otherRemark: string; otherStance: string }>(
    sql`SELECT kept.seq, kept.remark, kept.stance, gone.remark AS otherRemark, gone.stance AS otherStance
      FROM evidence AS kept JOIN evidence AS gone ON gone.claim_seq = kept.claim_seq AND gone.passage_seq = ${fromSeq}
      WHERE kept.passage_seq = ${intoSeq}`,
  )
  for (const { seq, remark, stance, otherRemark, otherStance } of both) {
    const other = stance === otherStance ? otherRemark : `(${otherStance}) ${otherRemark}`.trim()
    const remarks = remark === other ? [remark] : [remark, other].filter((words) => words !== '')
    db.run(sql`UPDATE evidence SET remark = ${remarks.join('\n\n')} WHERE seq = ${seq}`)
  }
}
