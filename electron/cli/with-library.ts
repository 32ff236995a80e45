import { startLibrary } from '#library/workers/service.ts'
import { type Client, createClient } from '#shared/rpc/transport.ts'
import { libraryPath } from '../hosting/library-location.ts'
import { version } from '../hosting/version.ts'
import type { LibraryOption } from './options.ts'

/** Opens the library a command names, does some work with it, and closes it whatever happens. */
export async function withLibrary<T>(options: LibraryOption, work: (client: Client) => Promise<T>): Promise<T> {
  const library = await startLibrary({
    path: libraryPath(options.library ?? null),
    version,
    workers: {
      library: new URL('../library/workers/library-worker.ts', import.meta.url),
      reader: new URL('../library/workers/reader-worker.ts', import.meta.url),
      parser: new URL('../library/workers/parser-worker.ts', import.meta.url),
    },
  })
  try {
    return await work(createClient(library))
  } finally {
    await library.close()
  }
}
