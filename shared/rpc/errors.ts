import { z } from 'zod'

/** Every way a call can fail. The list is closed: the renderer may act on each. */
export const ErrorCode = z.enum([
  // The call itself
  'invalid-input',
  'unknown-method',
  'not-found',
  'conflict',
  'cancelled',
  'internal',
  // Files people bring
  'empty-file',
  'binary-file',
  'unsupported-format',
  'bad-encoding',
  'too-large',
  'unreadable-file',
  'parse-timeout',
  'parse-failed',
  // The library file
  'library-locked',
  'library-newer',
  'library-damaged',
  'not-a-library',
  'disk-full',
  'read-only',
  'io-error',
  // History
  'nothing-to-undo',
  'cannot-undo',
  // The way to the library
  'unauthorised',
  'disconnected',
])
export type ErrorCode = z.infer<typeof ErrorCode>

const ENDS_ALL: ReadonlySet<ErrorCode> = new Set(['disk-full', 'io-error', 'read-only', 'disconnected', 'unauthorised'])

/** Whether no other file would fare better after this: what is left waits until a person has seen to it. */
export function endsAll(code: ErrorCode): boolean {
  return ENDS_ALL.has(code)
}

export const WireError = z.object({ code: ErrorCode, message: z.string() }).readonly()
export type WireError = z.infer<typeof WireError>

/** An error with a code from the closed list and a sentence meant for people. */
export class EarmarkError extends Error {
  override readonly name: string = 'EarmarkError'
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string) {
    super(message)
    this.code = code
  }

  toWire(): WireError {
    return { code: this.code, message: this.message }
  }
}

/** Turns anything thrown into a wire error. What is not ours becomes `internal`, without a stack. */
export function toWireError(error: unknown): WireError {
  if (error instanceof EarmarkError) return error.toWire()
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) }
}
