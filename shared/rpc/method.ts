import type { z } from 'zod'

type Schema = z.ZodType

/** A call that changes nothing. Reads may run beside each other in the reader worker. */
export interface ReadMethod<Input extends Schema = Schema, Output extends Schema = Schema> {
  readonly kind: 'read'
  readonly summary: string
  readonly input: Input
  readonly output: Output
}

/** A call that changes the library: one transaction, and (when `undoable`) one labelled undo step. */
export interface WriteMethod<
  Input extends Schema = Schema,
  Output extends Schema = Schema,
  Undoable extends boolean = boolean,
> {
  readonly kind: 'write'
  readonly undoable: Undoable
  readonly summary: string
  readonly input: Input
  readonly output: Output
}

export function read<Input extends Schema, Output extends Schema>(
  summary: string,
  input: Input,
  output: Output,
): ReadMethod<Input, Output> {
  return { kind: 'read', summary, input, output }
}

/** A write people can undo. The handler gives the step's label, since it knows the names involved. */
export function write<Input extends Schema, Output extends Schema>(
  summary: string,
  input: Input,
  output: Output,
): WriteMethod<Input, Output, true> {
  return { kind: 'write', undoable: true, summary, input, output }
}

/** A write outside undo: reading positions, settings, history itself, and what says it is final. */
export function quietWrite<Input extends Schema, Output extends Schema>(
  summary: string,
  input: Input,
  output: Output,
): WriteMethod<Input, Output, false> {
  return { kind: 'write', undoable: false, summary, input, output }
}
