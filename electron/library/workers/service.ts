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

/** The files the workers start from: `.ts` from source, `.js` when built. Each host's entry file gives them. */
export interface WorkerEntries {
  readonly library: URL
  readonly reader: URL
  readonly parser: URL
}

/**
 * Opens a library (or creates it) in worker threads of its own.
 * @throws EarmarkError `library-locked`, `library-newer`, `library-damaged`, `not-a-library`, `read-only`,
 * `disk-full` or `io-error`.
 */
export async function startLibrary(options: {
  readonly path: string
  readonly version: string
  readonly workers: WorkerEntries
}): Promise<LibraryService> {
  throw new Error(`Not built yet: ${options.path}`)
}
