import { z } from 'zod'
import type { Anchor } from '#shared/anchoring/selectors.ts'
import type { ReanchoringId, TranscriptId } from '#shared/domain/ids.ts'
import {
  ReanchoringCandidate,
  type ReanchoringDecision,
  type ReanchoringState,
  type ReviewItem,
} from '#shared/domain/version.ts'
import { EarmarkError } from '#shared/rpc/errors.ts'
import type { ReadableDb, WritableDb } from '../db/connection.ts'
import { type Sql, sql } from '../db/sql.ts'
import { asJson, newId } from './ids.ts'
import { jsonOrNull } from './json.ts'
import { notFound } from './not-found.ts'
import { passagesInReview } from './passages.ts'

/** A passage of an older version that is to be looked for in the newest. */
export interface Sought {
  readonly seq: number
  readonly transcriptSeq: number
  readonly anchor: Anchor
  readonly anchorHash: string
}

/** What was found of it. */
export interface Found {
  readonly state: ReanchoringState
  readonly candidates: readonly ReanchoringCandidate[]
}

/** A row of the queue as decisions need it. */
export interface QueuedPassage {
  readonly seq: number
  readonly passageSeq: number
  readonly transcriptSeq: number
  readonly state: ReanchoringState
  readonly decision: ReanchoringDecision
  readonly candidates: readonly ReanchoringCandidate[]
  /** The passage's words as they are now; for labels. */
  readonly words: string
}

/**
 * The passages on older versions that were never looked for in the newest, in reading order of each version. Those a
 * person left where they are stay out, whichever version they were left for. With `waitingToo`, also those that still
 * wait for a decision about a version in between: the newest takes its place.
 */
export function soughtPassages(
  db: ReadableDb,
  olderSeqs: readonly number[],
  newestSeq: number | null,
  waitingToo: boolean,
): Sought[] {
  const settled: Sql = waitingToo ? sql`r.decision = 'left'` : sql`(r.decision = 'left' OR r.decision = 'waiting')`
  return db
    .all<SoughtRow>(
      sql`SELECT p.seq, p.transcript_seq AS transcriptSeq, p.start_offset AS start, p.end_offset AS "end", p.exact,
          p.prefix, p.suffix, p.anchor_sha256 AS anchorHash
        FROM passages AS p
        WHERE p.transcript_seq IN (SELECT value FROM json_each(${asJson(olderSeqs)}))
          AND NOT EXISTS (SELECT 1 FROM reanchorings AS r
            WHERE r.passage_seq = p.seq AND (${settled} OR r.transcript_seq = ${newestSeq}))
        ORDER BY p.transcript_seq, p.start_offset, p.end_offset`,
    )
    .map(({ seq, transcriptSeq, anchorHash, start, end, exact, prefix, suffix }) => ({
      seq,
      transcriptSeq,
      anchorHash,
      anchor: { position: { start, end }, quote: { exact, prefix, suffix } },
    }))
}

/**
 * Puts a passage into the queue of a newer version, in place of what still waited for a version in between. One that
 * has been removed, resized or moved since it was looked for is passed over.
 * @returns whether it was put there.
 */
export function enqueue(db: WritableDb, sought: Sought, found: Found, transcriptSeq: number): boolean {
  const { seq, anchor, anchorHash } = sought
  const isAsSought = db.get(sql`SELECT 1 FROM passages
    WHERE seq = ${seq} AND transcript_seq = ${sought.transcriptSeq} AND anchor_sha256 = ${anchorHash}`)
  if (isAsSought === undefined) return false
  db.run(sql`DELETE FROM reanchorings WHERE passage_seq = ${seq} AND decision = 'waiting'`)
  const { start, end } = anchor.position
  db.run(sql`INSERT INTO reanchorings
      (id, passage_seq, transcript_seq, from_seq, from_start, from_end, state, candidates, decision)
    VALUES (${newId()}, ${seq}, ${transcriptSeq}, ${sought.transcriptSeq}, ${start}, ${end}, ${found.state},
      ${JSON.stringify(found.candidates)}, 'waiting')`)
  return true
}

/** The queue of a version, in the order of the older texts. */
export function listReview(db: ReadableDb, transcriptSeq: number): ReviewItem[] {
  const passages = passagesInReview(db, transcriptSeq)
  const rows = db.all<ReviewRow>(sql`SELECT r.id, r.passage_seq AS passageSeq, r.state, r.decision, r.candidates,
      source.id AS fromId, r.from_start AS start, r.from_end AS "end"
    FROM reanchorings AS r JOIN transcripts AS source ON source.seq = r.from_seq
    WHERE r.transcript_seq = ${transcriptSeq} ORDER BY r.from_seq DESC, r.from_start, r.from_end, r.seq`)
  return rows.flatMap((row) => {
    const passage = passages.get(row.passageSeq)
    if (passage === undefined) return []
    return {
      id: row.id,
      state: row.state,
      decision: row.decision,
      passage,
      from: { transcriptId: row.fromId, range: { start: row.start, end: row.end } },
      candidates: candidatesIn(row.candidates) ?? [],
    }
  })
}

/**
 * A row of the queue that can still be decided on.
 * @throws EarmarkError `not-found`, or `conflict` when its passage was moved already or the newer version lies in the bin.
 */
export function queuedPassage(db: ReadableDb, id: ReanchoringId): QueuedPassage {
  const row = db.get<QueuedRow>(sql`SELECT r.seq, r.passage_seq AS passageSeq, r.transcript_seq AS transcriptSeq,
      r.state, r.decision, r.candidates, p.exact AS words, newer.title, newer.binned_at IS NOT NULL AS isBinned
    FROM reanchorings AS r
      JOIN passages AS p ON p.seq = r.passage_seq
      JOIN transcripts AS newer ON newer.seq = r.transcript_seq
    WHERE r.id = ${id}`)
  if (row === undefined) throw notFound('decision')
  const { title, isBinned, candidates, ...queued } = row
  if (isBinned === 1) {
    throw new EarmarkError('conflict', `The newer version of “${title}” lies in the bin. Take it out of the bin first.`)
  }
  if (queued.decision === 'accepted' || queued.decision === 'placed') {
    throw new EarmarkError('conflict', 'This passage stands on the newer version already. Undo that to decide again.')
  }
  return { ...queued, candidates: candidatesIn(candidates) ?? [] }
}

/** How many rows of a version's queue name places that cannot be read; they are shown as if none had been found. */
export function countUnreadablePlaces(db: ReadableDb, transcriptSeq: number): number {
  return db
    .all<{ candidates: string }>(sql`SELECT candidates FROM reanchorings WHERE transcript_seq = ${transcriptSeq}`)
    .filter(({ candidates }) => candidatesIn(candidates) === null).length
}

const Candidates = z.array(ReanchoringCandidate)

/** Not trusted: a library may come from somebody else. @returns null when they cannot be read. */
function candidatesIn(json: string): readonly ReanchoringCandidate[] | null {
  return Candidates.safeParse(jsonOrNull(json)).data ?? null
}

export function decide(db: WritableDb, seq: number, decision: ReanchoringDecision): void {
  db.run(sql`UPDATE reanchorings SET decision = ${decision} WHERE seq = ${seq} AND decision <> ${decision}`)
}

interface SoughtRow {
  readonly seq: number
  readonly transcriptSeq: number
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly anchorHash: string
}

interface ReviewRow {
  readonly id: ReanchoringId
  readonly passageSeq: number
  readonly state: ReanchoringState
  readonly decision: ReanchoringDecision
  readonly candidates: string
  readonly fromId: TranscriptId
  readonly start: number
  readonly end: number
}

interface QueuedRow extends Omit<QueuedPassage, 'candidates'> {
  readonly candidates: string
  readonly title: string
  readonly isBinned: 0 | 1
}
