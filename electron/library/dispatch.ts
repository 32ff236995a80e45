import { contract, type MethodName } from '#shared/rpc/contract.ts'
import { EarmarkError } from '#shared/rpc/errors.ts'
import type { LibraryEvent } from '#shared/rpc/events.ts'
import type { Reply } from '#shared/rpc/transport.ts'
import type { Labelled, PreparedStep, Quiet, ReadContext, Scope, WriteContext } from './context.ts'
import type { Connection } from './db/connection.ts'
import type { CommitQueue } from './commit-queue.ts'
import { handlers } from './handlers/index.ts'
import type { ImportDesk } from './imports.ts'
import { checkInput, checkName, failure } from './replies.ts'
import { readHistoryState } from './stores/history.ts'
import { type OpenBatch, recordBatch, recordStep } from './undo.ts'

/** What a read needs to run. */
export interface ReadEngine {
  readonly connection: Connection
  readonly path: string
  readonly version: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** What any call needs to run. */
export interface Engine extends ReadEngine {
  /** Throws when a write would be lost, because the file is no longer where it was opened. */
  readonly checkInPlace: () => void
  readonly imports: ImportDesk
  /** Steps that were prepared outside a transaction wait here for their commit. */
  readonly prepared: CommitQueue<PreparedStep, unknown>
  /** Where the last batch stands, so that what follows joins its step. Forgotten when the library is closed. */
  readonly batches: { open: OpenBatch | null }
  readonly emit: (event: LibraryEvent) => void
}

/** A handler when its method's name is no longer known to the compiler; `handlers` has checked each against it. */
type AnyHandler =
  | ((context: unknown, input: unknown) => unknown)
  | { prepare(context: unknown, input: unknown): Promise<PreparedStep['write']> }
  | { runEach(context: unknown, input: unknown): Promise<unknown> }

/**
 * Runs one call: checks its name, parses its input, runs its handler. A read sees one snapshot; a write is one
 * transaction and, when the contract says so, one labelled undo step. It answers after the commit.
 */
export async function dispatch(engine: Engine, method: string, input: unknown): Promise<Reply> {
  try {
    const name = checkName(method)
    const value = await run(engine, name, checkInput(name, input))
    return { ok: true, value }
  } catch (error) {
    return failure(error, method, engine.path)
  }
}

/** Runs one read on a read-only connection; a write is answered with `read-only`. */
export function dispatchRead(engine: ReadEngine, method: string, input: unknown): Reply {
  try {
    const name = checkName(method)
    if (contract[name].kind !== 'read') throw notARead(name)
    return { ok: true, value: runRead(engine, name, checkInput(name, input)) }
  } catch (error) {
    return failure(error, method, engine.path)
  }
}

function notARead(name: MethodName): EarmarkError {
  return new EarmarkError(
    'read-only',
    `“${name}” changes the library, which is open for reading only here. Open it in the workbench to change it.`,
  )
}

async function run(engine: Engine, name: MethodName, input: unknown): Promise<unknown> {
  const method = contract[name]
  if (method.kind === 'read') return runRead(engine, name, input)
  const handler = handlers[name] as AnyHandler
  if (typeof handler === 'object') {
    const context = { ...readContext(engine), imports: engine.imports }
    const commit = (step: PreparedStep) => engine.prepared.add(step)
    if ('runEach' in handler) return handler.runEach({ ...context, commit }, input)
    return commit({ write: await handler.prepare(context, input), batch: null })
  }
  if (method.undoable) {
    const write = (context: WriteContext) => handler(context, input) as Labelled<unknown>
    return runSteps(engine, [{ write, batch: null }])[0]
  }
  return runQuietly(engine, (context) => handler(context, input) as Quiet<unknown>)
}

function runRead(engine: ReadEngine, name: MethodName, input: unknown): unknown {
  const handler = handlers[name] as (context: ReadContext, input: unknown) => unknown
  return engine.connection.snapshot(() => handler(readContext(engine), input))
}

/**
 * Writes steps in one transaction, each an undo step of its own, or part of its batch's.
 * @returns their results, in order.
 */
export function runSteps(engine: Omit<Engine, 'prepared'>, steps: readonly PreparedStep[]): unknown[] {
  engine.checkInPlace()
  const { connection: db, batches } = engine
  let { open } = batches
  const parts = transact(engine, (context) =>
    inBatches(steps).map(({ batch, writes }) => {
      const works = writes.map((write) => () => write(context))
      if (batch === null) {
        return works
          .map((work) => recordStep(db, context.now, work))
          .map(({ value, changed }) => ({ values: [value], changed }))
      }
      const part = recordBatch(db, context.now, batch, open, works)
      ;({ open } = part)
      return [part]
    }),
  ).flat()
  // Only now: what a transaction took back is no place to go on from.
  batches.open = open
  for (const { changed } of parts) tell(engine, changed)
  return parts.flatMap(({ values }) => values)
}

/** Steps that follow each other and belong to one batch, together. */
function inBatches(steps: readonly PreparedStep[]) {
  const groups: { readonly batch: PreparedStep['batch']; readonly writes: PreparedStep['write'][] }[] = []
  for (const { batch, write } of steps) {
    const last = groups.at(-1)
    if (last !== undefined && last.batch?.id === batch?.id) last.writes.push(write)
    else groups.push({ batch, writes: [write] })
  }
  return groups
}

function runQuietly(engine: Engine, work: (context: WriteContext) => Quiet<unknown>): unknown {
  engine.checkInPlace()
  const { value, changed, forget } = transact(engine, work)
  if (forget) engine.connection.pragma('wal_checkpoint(TRUNCATE)')
  tell(engine, changed)
  return value
}

function tell(engine: Pick<Engine, 'connection' | 'emit'>, changed: Scope | null): void {
  if (changed === null) return
  engine.emit({ kind: 'changed', ...changed, ...readHistoryState(engine.connection) })
}

function readContext(engine: ReadEngine): ReadContext {
  const { connection, path, version, now } = engine
  return { db: connection, path, version, now: now() }
}

/** Runs `work` in one transaction, and at its end what `work` has put off. */
function transact<Result>(
  { connection, now, imports }: Pick<Engine, 'connection' | 'now' | 'imports'>,
  work: (context: WriteContext) => Result,
): Result {
  return connection.transaction(() => {
    const putOff: (() => void)[] = []
    const result = work({ db: connection, now: now(), imports, atEnd: (later) => putOff.push(later) })
    for (const later of putOff) later()
    return result
  })
}
