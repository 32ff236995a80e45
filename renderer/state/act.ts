import type { InputOf, MethodName, OutputOf } from '#shared/rpc/contract.ts'
import { toWireError } from '#shared/rpc/errors.ts'
import { library } from '#renderer/rpc/library-client.ts'
import { noteConnection } from './sync.ts'
import { useToasts } from './toasts-store.ts'

/**
 * Asks the library for something a person wants done. What goes wrong is shown to them.
 * @returns the answer, or null when it failed (a method whose answer is null resolves to null too).
 */
export async function act<Name extends MethodName>(method: Name, input: InputOf<Name>): Promise<OutputOf<Name> | null> {
  try {
    return await library.call(method, input)
  } catch (error) {
    showError(error)
    return null
  }
}

export function showError(error: unknown): void {
  noteConnection(error)
  useToasts.getState().show({ tone: 'error', message: toWireError(error).message, commandId: null })
}

export function showInfo(message: string, commandId: string | null = null): void {
  useToasts.getState().show({ tone: 'info', message, commandId })
}
