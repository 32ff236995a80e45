import { EarmarkError } from '#shared/rpc/errors.ts'
import type { WritableDb } from './db/connection.ts'
import { isConstraint } from './db/errors.ts'
import { sql } from './db/sql.ts'
import {
  beginStep,
  changesOf,
  endStep,
  lastChange,
  markUndone,
  reopenStep,
  type RowChange,
  type Scope,
  type Step,
  stepToRedo,
  stepToUndo,
} from './stores/history.ts'
import { isSameRow, readRow, writeRow } from './stores/row-images.ts'

/** What an undoable write answers: its result, and what the step is called ("Tag with Margin"). */
export interface Labelled<Value> {
  readonly label: string
  readonly value: Value
}

/** Runs `work` as one step. Call it inside a transaction. @returns its result and what it touched (null: nothing). */
export function recordStep<Value>(
  db: WritableDb,
  now: number,
  work: () => Labelled<Value>,
): { value: Value; changed: Scope | null } {
  const step = beginStep(db, now)
  const { label, value } = work()
  return { value, changed: endStep(db, step, label) }
}

/** Writes that come one after the other and are undone together, e.g. a folder of files. */
export interface Batch {
  readonly id: string
  /** What `count` of them together are called; one alone keeps its own name. */
  readonly labelFor: (count: number) => string
}

/** The step a batch has come to; it goes on there while nothing else was done since. */
export interface OpenBatch {
  readonly id: string
  readonly stepSeq: number
  /** How many writes in it changed something. */
  readonly count: number
}

/** Runs writes of one batch as one step, the one before if it is still the last. Call it inside a transaction. */
export function recordBatch(
  db: WritableDb,
  now: number,
  batch: Batch,
  open: OpenBatch | null,
  works: readonly (() => Labelled<unknown>)[],
): { values: unknown[]; changed: Scope | null; open: OpenBatch | null } {
  const since = lastChange(db)
  const before = open !== null && open.id === batch.id && reopenStep(db, open.stepSeq) ? open : null
  const stepSeq = before?.stepSeq ?? beginStep(db, now)
  let count = before?.count ?? 0
  let name = ''
  const values = works.map((work) => {
    const atStart = lastChange(db)
    const { label, value } = work()
    if (lastChange(db) > atStart) {
      count += 1
      name = label
    }
    return value
  })
  const changed = endStep(db, stepSeq, count === 1 ? name : batch.labelFor(count), since)
  return { values, changed, open: changed === null ? before : { id: batch.id, stepSeq, count } }
}

/**
 * Takes the last step back. Call it inside a transaction.
 * @throws EarmarkError `nothing-to-undo`, or `cannot-undo` when a row is no longer as the step left it.
 */
export function undoStep(db: WritableDb): Scope {
  const step = stepToUndo(db)
  if (step === null) throw new EarmarkError('nothing-to-undo', 'There is nothing to undo.')
  applyStep(db, step, 'undone', changesOf(db, step.seq).toReversed().map(inverse))
  markUndone(db, step.seq, true)
  return step.scope
}

/** Does the last undone step again. Call it inside a transaction. @throws EarmarkError as `undoStep`. */
export function redoStep(db: WritableDb): Scope {
  const step = stepToRedo(db)
  if (step === null) throw new EarmarkError('nothing-to-undo', 'There is nothing to redo.')
  applyStep(db, step, 'done again', changesOf(db, step.seq))
  markUndone(db, step.seq, false)
  return step.scope
}

function inverse(change: RowChange): RowChange {
  return { ...change, before: change.after, after: change.before }
}

function applyStep(db: WritableDb, step: Step, what: string, changes: readonly RowChange[]): void {
  // Rows come back one by one, and a reference may point at a row that follows: they are checked at the commit.
  db.run(sql`PRAGMA defer_foreign_keys = ON`)
  for (const { table, rowSeq, before, after } of changes) {
    if (!isSameRow(readRow(db, table, rowSeq), before)) throw cannot(step, what)
    try {
      writeRow(db, table, rowSeq, after)
    } catch (error) {
      throw isConstraint(error) ? cannot(step, what) : error
    }
  }
}

function cannot(step: Step, what: string): EarmarkError {
  return new EarmarkError(
    'cannot-undo',
    `“${step.label}” cannot be ${what}: what it changed has been changed again since. Nothing was touched.`,
  )
}
