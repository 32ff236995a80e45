import { contract, type MethodName } from '#shared/rpc/contract.ts'
import { EarmarkError } from '#shared/rpc/errors.ts'
import type { LibraryEvent } from '#shared/rpc/events.ts'
import type { Reply } from '#shared/rpc/transport.ts'
import type { Labelled, Quiet, ReadContext, Scope, WriteContext } from './context.ts'
import type { Connection } from './db/connection.ts'
import { handlers } from './handlers/index.ts'
import type { ImportDesk } from './imports.ts'
import { checkInput, checkName, failure } from './replies.ts'
import { readHistoryState } from './stores/history.ts'
import { recordStep } from './undo.ts'

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
  readonly emit: (event: LibraryEvent) => void
}

/** A handler when its method's name is no longer known to the compiler; `handlers` has checked each against it. */
type AnyHandler =
  | ((context: unknown, input: unknown) => unknown)
  | { prepare(context: unknown, input: unknown): Promise<(context: WriteContext) => Labelled<unknown>> }

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

/** Runs one read on a read-only connection. */
export function dispatchRead(engine: ReadEngine, method: string, input: unknown): Reply {
  try {
    const name = checkName(method)
    if (contract[name].kind !== 'read') throw new EarmarkError('internal', `“${name}” is not a read.`)
    return { ok: true, value: runRead(engine, name, checkInput(name, input)) }
  } catch (error) {
    return failure(error, method, engine.path)
  }
}

async function run(engine: Engine, name: MethodName, input: unknown): Promise<unknown> {
  const method = contract[name]
  if (method.kind === 'read') return runRead(engine, name, input)
  const handler = handlers[name] as AnyHandler
  if (typeof handler === 'object') {
    const commit = await handler.prepare({ ...readContext(engine), imports: engine.imports }, input)
    return runStep(engine, commit)
  }
  if (method.undoable) return runStep(engine, (context) => handler(context, input) as Labelled<unknown>)
  return runQuietly(engine, (context) => handler(context, input) as Quiet<unknown>)
}

function runRead(engine: ReadEngine, name: MethodName, input: unknown): unknown {
  const handler = handlers[name] as (context: ReadContext, input: unknown) => unknown
  return engine.connection.snapshot(() => handler(readContext(engine), input))
}

function runStep(engine: Engine, work: (context: WriteContext) => Labelled<unknown>): unknown {
  engine.checkInPlace()
  const context = writeContext(engine)
  const { value, changed } = engine.connection.transaction(() =>
    recordStep(engine.connection, context.now, () => work(context)),
  )
  tell(engine, changed)
  return value
}

function runQuietly(engine: Engine, work: (context: WriteContext) => Quiet<unknown>): unknown {
  engine.checkInPlace()
  const { value, changed, forget } = engine.connection.transaction(() => work(writeContext(engine)))
  if (forget) engine.connection.pragma('wal_checkpoint(TRUNCATE)')
  tell(engine, changed)
  return value
}

function tell(engine: Engine, changed: Scope | null): void {
  if (changed === null) return
  engine.emit({ kind: 'changed', ...changed, ...readHistoryState(engine.connection) })
}

function readContext(engine: ReadEngine): ReadContext {
  const { connection, path, version, now } = engine
  return { db: connection, path, version, now: now() }
}

function writeContext({ connection, now, imports }: Engine): WriteContext {
  return { db: connection, now: now(), imports }
}
