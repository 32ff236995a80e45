import type { WorkerEntries } from '#library/workers/service.ts'

const folder = new URL('../../electron/library/workers/', import.meta.url)

/** The library's workers, started from source. */
export const workers: WorkerEntries = {
  library: new URL('library-worker.ts', folder),
  reader: new URL('reader-worker.ts', folder),
  parser: new URL('parser-worker.ts', folder),
}
