import { contract, isMethodName, type MethodName } from '#shared/rpc/contract.ts'
import { EarmarkError, toWireError, type WireError } from '#shared/rpc/errors.ts'
import type { Reply } from '#shared/rpc/transport.ts'
import type { z } from 'zod'
import { explainFileError, isConstraint } from './db/errors.ts'

/** Puts what was thrown into a reply: SQLite's words become sentences, and nothing of ours leaks a stack. */
export function failure(error: unknown, method: string, path: string): Reply {
  return { ok: false, error: explained(error, method, path) }
}

/** What was thrown, as an error with a code from the closed list. */
export function explained(error: unknown, method: string, path: string): WireError {
  return isConstraint(error) ? misfit(method).toWire() : toWireError(explainFileError(error, path))
}

/** @throws EarmarkError `unknown-method`. */
export function checkName(method: string): MethodName {
  if (isMethodName(method)) return method
  throw new EarmarkError('unknown-method', `Earmark knows no call “${method.slice(0, 100)}”.`)
}

/** @throws EarmarkError `invalid-input`, naming the field. */
export function checkInput(method: MethodName, input: unknown): unknown {
  const parsed = contract[method].input.safeParse(input)
  if (parsed.success) return parsed.data
  throw new EarmarkError('invalid-input', describeIssue(method, parsed.error.issues[0]))
}

export function disconnected(): EarmarkError {
  return new EarmarkError('disconnected', 'The library is closed. Start Earmark again to open it.')
}

function describeIssue(method: string, issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return `“${method}” was given something it does not understand.`
  const field = issue.path.map(String).join('.')
  const where = field === '' ? 'its input' : `“${field}”`
  return `“${method}” does not understand ${where}: ${issue.message}.`
}

function misfit(method: string): EarmarkError {
  return method.startsWith('history.')
    ? new EarmarkError(
        'cannot-undo',
        'This step cannot be taken back or done again: what it changed has been changed again since. Nothing was touched.',
      )
    : new EarmarkError('conflict', 'This does not fit what is in the library now. Nothing was changed.')
}
