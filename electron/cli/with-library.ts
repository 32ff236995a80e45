import { startLibrary } from '#library/workers/service.ts'
import { type Client, createClient } from '#shared/rpc/transport.ts'
import { libraryPath } from '../hosting/library-location.ts'
import { version } from '../hosting/version.ts'
import type { LibraryOption } from './options.ts'
import { workers } from './workers.ts'

/** Opens the library a command names, does some work with it, and closes it whatever happens. */
export async function withLibrary<T>(options: LibraryOption, work: (client: Client) => Promise<T>): Promise<T> {
  const library = await startLibrary({ path: libraryPath(options.library ?? null), version, workers })
  try {
    return await work(createClient(library))
  } finally {
    await library.close()
  }
}
