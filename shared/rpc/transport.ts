import type { ExportedFile } from '../domain/export.ts'
import type { InputOf, MethodName, OutputOf } from './contract.ts'
import { EarmarkError, type WireError } from './errors.ts'
import type { LibraryEvent } from './events.ts'

/** The answer to a call, as it crosses a border. Errors are values. */
export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: WireError }

/** Carries calls to a library and events back. The only thing a host gives to the renderer. */
export interface Transport {
  call(method: string, input: unknown): Promise<Reply>
  /** @returns a function that ends the subscription. */
  subscribe(listener: (event: LibraryEvent) => void): () => void
  /**
   * Saves a finished file where the person says: a native dialog in the desktop app, a download in a browser.
   * @returns the path or name it was saved under, or null when the person thought better of it.
   */
  saveFile(file: Pick<ExportedFile, 'fileName' | 'mediaType' | 'bytes'>): Promise<string | null>
}

/** The contract as functions: `await client.call('transcripts.list', { bin: false })`. */
export interface Client {
  call<Name extends MethodName>(method: Name, input: InputOf<Name>): Promise<OutputOf<Name>>
}

/** @throws EarmarkError with the code and sentence the other side gave. */
export function createClient(transport: Pick<Transport, 'call'>): Client {
  return {
    async call<Name extends MethodName>(method: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
      const reply = await transport.call(method, input)
      if (!reply.ok) throw new EarmarkError(reply.error.code, reply.error.message)
      return reply.value as OutputOf<Name>
    },
  }
}
