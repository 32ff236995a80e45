import type { HistoryState } from '#shared/domain/history.ts'
import type { TranscriptId } from '#shared/domain/ids.ts'
import { invariant } from '#shared/lib/assert.ts'
import type { ReadableDb, WritableDb } from '../db/connection.ts'
import { sql } from '../db/sql.ts'
import type { UndoableTable } from '../db/undo-triggers.ts'
import { asJson } from './ids.ts'

/** How many steps are kept. */
const KEPT_STEPS = 1000

/** Beyond this many touched transcripts, a step says that all may have changed. */
const MOST_NAMED_TRANSCRIPTS = 200

/** What a step touched, as the `changed` event says it. */
export interface Scope {
  readonly transcripts: boolean
  readonly codebook: boolean
  readonly settings: boolean
  readonly documents: boolean
  readonly transcriptIds: readonly TranscriptId[] | null
}

export interface Step {
  readonly seq: number
  readonly label: string
  readonly scope: Scope
}

/** One row's change: `before` is null when the step made the row, `after` when it deleted it. */
export interface RowChange {
  readonly table: UndoableTable
  readonly rowSeq: number
  readonly before: RowImage | null
  readonly after: RowImage | null
}

export type RowImage = Readonly<Record<string, string | number | null>>

export function readHistoryState(db: ReadableDb): HistoryState {
  return { undo: stepToUndo(db)?.label ?? null, redo: stepToRedo(db)?.label ?? null }
}

export function stepToUndo(db: ReadableDb): Step | null {
  return toStep(
    db.get<StepRow>(sql`SELECT seq, label, scope FROM undo_steps WHERE undone = 0 ORDER BY seq DESC LIMIT 1`),
  )
}

export function stepToRedo(db: ReadableDb): Step | null {
  // Steps that were undone come after all others: what is before those need not be looked through.
  return toStep(
    db.get<StepRow>(sql`SELECT seq, label, scope FROM undo_steps WHERE undone = 1
      AND seq > coalesce((SELECT seq FROM undo_steps WHERE undone = 0 ORDER BY seq DESC LIMIT 1), 0)
      ORDER BY seq LIMIT 1`),
  )
}

/** Starts noting changes. @returns the step's seq. */
export function beginStep(db: WritableDb, now: number): number {
  const { lastSeq } = db.run(
    sql`INSERT INTO undo_steps (label, scope, undone, created_at) VALUES ('', 'null', 0, ${now})`,
  )
  resumeRecording(db, lastSeq)
  return lastSeq
}

/** Stops noting changes. @returns the seq of the step that was noting them. */
export function pauseRecording(db: WritableDb): number {
  const row = db.get<{ step_seq: number }>(sql`SELECT step_seq FROM recording`)
  invariant(row !== undefined, 'a step is being recorded')
  db.run(sql`DELETE FROM recording`)
  return row.step_seq
}

export function resumeRecording(db: WritableDb, stepSeq: number): void {
  db.run(sql`INSERT INTO recording (step_seq) VALUES (${stepSeq})`)
}

/** Goes on noting changes in a step that was finished. @returns false when it is not the last thing that was done. */
export function reopenStep(db: WritableDb, seq: number): boolean {
  const isLast = db.get(sql`SELECT 1 FROM undo_steps
    WHERE seq = ${seq} AND undone = 0 AND seq = (SELECT max(seq) FROM undo_steps)`)
  if (isLast === undefined) return false
  resumeRecording(db, seq)
  return true
}

/** @returns the seq of the change that was noted last, 0 when there is none. */
export function lastChange(db: ReadableDb): number {
  return db.get<{ seq: number }>(sql`SELECT coalesce(max(seq), 0) AS seq FROM undo_changes`)?.seq ?? 0
}

/**
 * Finishes a step: names it, and drops what it makes undoable no more. A step that changed nothing is not kept.
 * @param since The last change before this part of the step; 0 for a step made in one go.
 * @returns what this part touched, or null when it changed nothing.
 */
export function endStep(db: WritableDb, seq: number, label: string, since = 0): Scope | null {
  pauseRecording(db)
  const changed = db.get(sql`SELECT 1 FROM undo_changes WHERE step_seq = ${seq} AND seq > ${since} LIMIT 1`)
  if (changed === undefined) {
    db.run(sql`DELETE FROM undo_steps
      WHERE seq = ${seq} AND NOT EXISTS (SELECT 1 FROM undo_changes WHERE step_seq = ${seq})`)
    return null
  }
  const scope = scopeOf(db, seq, since)
  const before = db.get<StepRow>(sql`SELECT seq, label, scope FROM undo_steps WHERE seq = ${seq}`)
  const whole = joinScopes(before === undefined ? null : (JSON.parse(before.scope) as Scope | null), scope)
  db.run(sql`DELETE FROM undo_steps WHERE undone = 1`)
  db.run(sql`UPDATE undo_steps SET label = ${label}, scope = ${JSON.stringify(whole)} WHERE seq = ${seq}`)
  db.run(sql`DELETE FROM undo_steps
    WHERE seq <= (SELECT seq FROM undo_steps ORDER BY seq DESC LIMIT 1 OFFSET ${KEPT_STEPS})`)
  return scope
}

function joinScopes(before: Scope | null, after: Scope): Scope {
  if (before === null) return after
  const known = before.transcriptIds
  const ids = known === null || after.transcriptIds === null ? null : [...new Set([...known, ...after.transcriptIds])]
  return {
    transcripts: before.transcripts || after.transcripts,
    codebook: before.codebook || after.codebook,
    settings: before.settings || after.settings,
    documents: before.documents || after.documents,
    transcriptIds: ids === null || ids.length > MOST_NAMED_TRANSCRIPTS ? null : ids,
  }
}

/** A step's changes in the order they happened. */
export function changesOf(db: ReadableDb, stepSeq: number): RowChange[] {
  return db
    .all<{ table: UndoableTable; rowSeq: number; before: string | null; after: string | null }>(
      sql`SELECT table_name AS "table", row_seq AS rowSeq, before, after FROM undo_changes
        WHERE step_seq = ${stepSeq} ORDER BY seq`,
    )
    .map((row) => ({
      table: row.table,
      rowSeq: row.rowSeq,
      before: row.before === null ? null : (JSON.parse(row.before) as RowImage),
      after: row.after === null ? null : (JSON.parse(row.after) as RowImage),
    }))
}

export function markUndone(db: WritableDb, stepSeq: number, undone: boolean): void {
  db.run(sql`UPDATE undo_steps SET undone = ${undone} WHERE seq = ${stepSeq}`)
}

/**
 * Drops every step that touched one of these transcripts: what it would bring back is gone for good. With it go the
 * steps before it that changed one of its rows (the steps after it, where they wait to be done again): they would find
 * the row as it was not left, decline, and bar the way to all the others. So would those that hung something on a
 * passage that goes, or went, with the transcript, though it stood on another version then.
 */
export function dropStepsTouching(db: WritableDb, ids: readonly TranscriptId[]): void {
  const wanted = asJson(ids)
  db.run(sql`WITH RECURSIVE deleted (seq) AS (
      SELECT seq FROM transcripts WHERE id IN (SELECT value FROM json_each(${wanted}))
    ), lost (seq) AS (
      SELECT seq FROM passages WHERE transcript_seq IN deleted
      UNION
      SELECT row_seq FROM undo_changes WHERE table_name = 'passages'
        AND (json_extract(before, '$.transcript_seq') IN deleted OR json_extract(after, '$.transcript_seq') IN deleted)
        AND NOT EXISTS (SELECT 1 FROM passages WHERE passages.seq = undo_changes.row_seq)
    ), gone (seq, undone) AS (
      SELECT seq, undone FROM undo_steps
        WHERE json_extract(scope, '$.transcriptIds') IS NULL
          OR EXISTS (SELECT 1 FROM json_each(undo_steps.scope, '$.transcriptIds') AS touched
            WHERE touched.value IN (SELECT value FROM json_each(${wanted})))
          OR seq IN (SELECT step_seq FROM undo_changes
            WHERE table_name IN ('codings', 'memos', 'evidence', 'reanchorings')
              AND json_extract(coalesce(after, before), '$.passage_seq') IN lost)
      UNION
      SELECT step.seq, step.undone FROM gone
        JOIN undo_changes AS its ON its.step_seq = gone.seq
        JOIN undo_changes AS same ON same.table_name = its.table_name AND same.row_seq = its.row_seq
        JOIN undo_steps AS step ON step.seq = same.step_seq AND step.undone = gone.undone
        WHERE (step.seq < gone.seq) <> gone.undone
    )
    DELETE FROM undo_steps WHERE seq IN (SELECT seq FROM gone)`)
}

interface StepRow {
  readonly seq: number
  readonly label: string
  readonly scope: string
}

function toStep(row: StepRow | undefined): Step | null {
  return row === undefined ? null : { seq: row.seq, label: row.label, scope: JSON.parse(row.scope) as Scope }
}

/** Changes in these leave a transcript's own rows as they were. */
const PASSAGE_TABLES: ReadonlySet<UndoableTable> = new Set(['passages', 'codings', 'memos', 'tags', 'reanchorings'])

/**
 * Told from the rows themselves, so that no handler can forget to say what it changed. Put together here rather than
 * in SQL: DISTINCT, UNION and ORDER BY each cost a temporary table, which is more than the rest of a small step.
 */
function scopeOf(db: ReadableDb, stepSeq: number, since: number): Scope {
  const rows = db.all<ChangedRow>(
    sql`SELECT table_name AS "table", row_seq AS rowSeq,
        json_extract(coalesce(after, before), '$.transcript_seq') AS transcriptSeq,
        json_extract(before, '$.transcript_seq') AS formerTranscriptSeq,
        json_extract(coalesce(after, before), '$.passage_seq') AS passageSeq,
        json_extract(coalesce(after, before), '$.older_seq') AS olderSeq,
        json_extract(coalesce(after, before), '$.newer_seq') AS newerSeq,
        json_extract(coalesce(after, before), '$.from_seq') AS fromSeq
      FROM undo_changes WHERE step_seq = ${stepSeq} AND seq > ${since}`,
  )
  const tables = new Set(rows.map(({ table }) => table))
  const ids = touchedTranscripts(db, rows)
  return {
    transcripts: ['transcripts', 'passages', 'versions', 'reanchorings'].some((table) =>
      tables.has(table as UndoableTable),
    ),
    codebook: ['tags', 'codings', 'passages', 'transcripts'].some((table) => tables.has(table as UndoableTable)),
    settings: false,
    documents: [...tables].some((table) => !PASSAGE_TABLES.has(table)),
    transcriptIds: ids.length > MOST_NAMED_TRANSCRIPTS ? null : ids,
  }
}

interface ChangedRow {
  readonly table: UndoableTable
  readonly rowSeq: number
  readonly transcriptSeq: number | null
  /** The one a passage has been moved away from. */
  readonly formerTranscriptSeq: number | null
  readonly passageSeq: number | null
  readonly olderSeq: number | null
  readonly newerSeq: number | null
  /** The version that a passage in the queue stood on. */
  readonly fromSeq: number | null
}

/** In the order they were imported. */
function touchedTranscripts(db: ReadableDb, rows: readonly ChangedRow[]): TranscriptId[] {
  const seqs = new Set<number>()
  const passageSeqs = new Set<number>()
  for (const { table, rowSeq, passageSeq, ...named } of rows) {
    if (table === 'transcripts') seqs.add(rowSeq)
    for (const seq of [named.transcriptSeq, named.formerTranscriptSeq, named.olderSeq, named.newerSeq, named.fromSeq]) {
      if (seq !== null) seqs.add(seq)
    }
    if (passageSeq !== null) passageSeqs.add(passageSeq)
  }
  for (const passageSeq of passageSeqs) {
    const row = db.get<{ seq: number }>(sql`SELECT transcript_seq AS seq FROM passages WHERE seq = ${passageSeq}`)
    if (row !== undefined) seqs.add(row.seq)
  }
  return [...seqs]
    .sort((a, b) => a - b)
    .flatMap((seq) => db.get<{ id: TranscriptId }>(sql`SELECT id FROM transcripts WHERE seq = ${seq}`)?.id ?? [])
}
