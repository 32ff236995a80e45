import type { LibraryEvent } from '#shared/rpc/events.ts'
import type { Reply } from '#shared/rpc/transport.ts'

/** A library as its hosts see it, wherever it runs. Errors come back inside the reply. */
export interface LibraryService {
  call(method: string, input: unknown): Promise<Reply>
  /** @returns a function that ends the subscription. */
  subscribe(listener: (event: LibraryEvent) => void): () => void
  /** Waits for what is running, then closes the file. Calls after it answer `disconnected`. */
  close(): Promise<void>
}
