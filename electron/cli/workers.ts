import type { WorkerEntries } from '#library/workers/service.ts'

/** The command line runs from source, and so do its workers. */
export const workers: WorkerEntries = {
  library: new URL('../library/workers/library-worker.ts', import.meta.url),
  reader: new URL('../library/workers/reader-worker.ts', import.meta.url),
  parser: new URL('../library/workers/parser-worker.ts', import.meta.url),
}
