import type { LibraryEvent } from '#shared/rpc/events.ts'
import type { Reply } from '#shared/rpc/transport.ts'

/** A library that answers every call with what it was asked, for tests of what carries the calls. */
export function createFakeLibrary() {
  const listeners = new Set<(event: LibraryEvent) => void>()
  const calls: { readonly method: string; readonly input: unknown }[] = []
  return {
    calls,
    listeners,
    call(method: string, input: unknown): Promise<Reply> {
      calls.push({ method, input })
      return Promise.resolve({ ok: true, value: { method, input } })
    },
    subscribe(listener: (event: LibraryEvent) => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    emit(event: LibraryEvent) {
      for (const listener of listeners) listener(event)
    },
  }
}
