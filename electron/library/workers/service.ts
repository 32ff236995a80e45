import type { LibraryService } from '../library-service.ts'

export type { LibraryService }

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
