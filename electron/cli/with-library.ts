import type { LibraryService } from '#library/library-service.ts'
import { openReadOnly } from '#library/read-only.ts'
import { startLibrary } from '#library/workers/service.ts'
import { type Client, createClient } from '#shared/rpc/transport.ts'
import { libraryPath } from '../hosting/library-location.ts'
import { sourceWorkers } from '../hosting/source-workers.ts'
import { version } from '../hosting/version.ts'
import type { LibraryOption } from './options.ts'

/**
 * Opens the library a command names, or creates it, does some work with it, and closes it whatever happens.
 * @throws EarmarkError `library-locked` while someone else has it open, or why it cannot be opened.
 */
export async function withLibrary<T>(options: LibraryOption, work: (client: Client) => Promise<T>): Promise<T> {
  const path = libraryPath(options.library ?? null)
  return closing(await startLibrary({ path, version, workers: sourceWorkers }), work)
}

/**
 * Opens the library a command names for reading only, also while the workbench has it open; creates nothing.
 * @throws EarmarkError `not-found` where there is no library, or why it cannot be opened.
 */
export async function readLibrary<T>(options: LibraryOption, work: (client: Client) => Promise<T>): Promise<T> {
  return closing(openReadOnly(libraryPath(options.library ?? null), { version }), work)
}

async function closing<T>(library: LibraryService, work: (client: Client) => Promise<T>): Promise<T> {
  try {
    return await work(createClient(library))
  } finally {
    await library.close()
  }
}
