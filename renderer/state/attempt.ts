import type { InputOf, MethodName, OutputOf } from '#shared/rpc/contract.ts'
import { toWireError, type ErrorCode } from '#shared/rpc/errors.ts'
import { library } from '#renderer/rpc/library-client.ts'
import { noteConnection } from './sync.ts'

export type Attempt<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string; readonly code: ErrorCode }

/** Like `act`, for forms: what goes wrong is said beside the field it concerns, not in a message. */
export async function attempt<Name extends MethodName>(
  method: Name,
  input: InputOf<Name>,
): Promise<Attempt<OutputOf<Name>>> {
  try {
    return { ok: true, value: await library.call(method, input) }
  } catch (error) {
    noteConnection(error)
    const { code, message } = toWireError(error)
    return { ok: false, problem: message, code }
  }
}
