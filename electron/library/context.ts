import type { Contract, MethodName, OutputOf, ParsedInputOf } from '#shared/rpc/contract.ts'
import type { ReadMethod, WriteMethod } from '#shared/rpc/method.ts'
import type { z } from 'zod'
import type { ReadableDb, WritableDb } from './db/connection.ts'
import type { ImportDesk } from './imports.ts'
import type { Scope } from './stores/history.ts'
import type { Batch, Labelled } from './undo.ts'

/** What a read may use. */
export interface ReadContext {
  readonly db: ReadableDb
  /** Absolute path of the library's file. */
  readonly path: string
  /** Earmark's own version. */
  readonly version: string
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** What a write may use: a transaction is open. */
export interface WriteContext {
  readonly db: WritableDb
  /** Milliseconds since the epoch; the same for all rows of one write. */
  readonly now: number
  readonly imports: ImportDesk
  /**
   * Puts off work to the end of the transaction, after all steps that share it. For the search index, which is written
   * to the file again each time another table changes while it holds new words.
   */
  readonly atEnd: (work: () => void) => void
}

/** What a quiet write answers; `changed` is null when nobody needs to look again. */
export interface Quiet<Value> {
  readonly value: Value
  readonly changed: Scope | null
  /** True when what was deleted must leave the write-ahead log too. */
  readonly forget: boolean
}

/** A write that must first do something slow, outside any transaction: read and understand files. */
export interface SlowStep<Name extends MethodName> {
  /** @returns the write itself, to be run in a transaction once all is at hand. */
  prepare(
    context: ReadContext & { readonly imports: ImportDesk },
    input: ParsedInputOf<Name>,
  ): Promise<(context: WriteContext) => Labelled<OutputOf<Name>>>
}

/** A write that was prepared outside a transaction and waits for its commit. */
export interface PreparedStep<Value = unknown> {
  readonly write: (context: WriteContext) => Labelled<Value>
  readonly batch: Batch | null
}

/** Many writes in one call, each of which stands or falls by itself. */
export interface SlowSteps<Name extends MethodName> {
  /** @param commit writes a step once it is ready; resolves when it is on the disk. */
  runEach(
    context: ReadContext & {
      readonly imports: ImportDesk
      readonly commit: <Value>(step: PreparedStep<Value>) => Promise<Value>
    },
    input: ParsedInputOf<Name>,
  ): Promise<OutputOf<Name>>
}

export type ReadHandler<Name extends MethodName> = (context: ReadContext, input: ParsedInputOf<Name>) => OutputOf<Name>
export type StepHandler<Name extends MethodName> = (
  context: WriteContext,
  input: ParsedInputOf<Name>,
) => Labelled<OutputOf<Name>>
export type QuietHandler<Name extends MethodName> = (
  context: WriteContext,
  input: ParsedInputOf<Name>,
) => Quiet<OutputOf<Name>>

/** What a method's handler must look like, told by its entry in the contract. */
export type HandlerOf<Name extends MethodName> = Contract[Name] extends ReadMethod
  ? ReadHandler<Name>
  : Contract[Name] extends WriteMethod<z.ZodType, z.ZodType, false>
    ? QuietHandler<Name>
    : StepHandler<Name> | SlowStep<Name> | SlowSteps<Name>

/** The handlers of one family of the contract; one that is missing does not compile. */
export type Family<Prefix extends string> = {
  readonly [Name in MethodName as Name extends `${Prefix}.${string}` ? Name : never]: HandlerOf<Name>
}

export type { Labelled, Scope }
