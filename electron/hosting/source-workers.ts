/** Where the library's workers are for the hosts that run from source: the command line and the loopback host. */
export const sourceWorkers = {
  library: new URL('../library/workers/library-worker.ts', import.meta.url),
  reader: new URL('../library/workers/reader-worker.ts', import.meta.url),
  parser: new URL('../library/workers/parser-worker.ts', import.meta.url),
}
