import { closeSync, existsSync, openSync } from 'node:fs'
import { basename } from 'node:path'
import { EarmarkError } from '#shared/rpc/errors.ts'
import { Connection } from './connection.ts'
import { isBusy } from './errors.ts'

export interface Lock {
  release(): void
}

/**
 * Makes this process the only owner of a library: an exclusive transaction on a small SQLite file beside it, held
 * until `release`. The operating system frees it when the process dies, and a copied lock file locks nothing.
 * @throws EarmarkError `library-locked` at once when someone else owns the library.
 */
export function acquireLock(libraryPath: string): Lock {
  const path = `${libraryPath}.lock`
  // Made only when absent: to open and close a file that SQLite has locked in this process would drop the lock.
  if (!existsSync(path)) createPrivateFile(path)
  const connection = new Connection(path, { readonly: false, timeoutMs: 0 })
  try {
    connection.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    connection.close()
    if (!isBusy(error)) throw error
    throw new EarmarkError(
      'library-locked',
      `The library “${basename(libraryPath)}” is already open in another Earmark: a window, a server or the command line. Close it there, then try again.`,
    )
  }
  return {
    release: () => {
      connection.close()
    },
  }
}

function createPrivateFile(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600))
  } catch (error) {
    const existsNow = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    if (!existsNow) throw error
  }
}
