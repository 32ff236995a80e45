import { existsSync, realpathSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { EarmarkError } from '#shared/rpc/errors.ts'
import type { Connection } from './connection.ts'
import { explainFileError } from './errors.ts'
import { newestVersion, versionOf } from './migrate.ts'
import { migrations as allMigrations } from './migrations/index.ts'
import type { Migration } from './migrations/migration.ts'
import { newerLibrary, openForReading, refuseForeignSchema, refuseNewer } from './open.ts'

/** A library's file, open to look at; another process may own it. */
export interface ReadOnlyFile {
  /** Absolute, with links resolved. */
  readonly path: string
  readonly connection: Connection
}

/**
 * Opens the library at `path` to look at, without the lock and beside whoever writes. It creates no library; SQLite
 * itself may leave an empty write-ahead log and its index beside the file, which the next writer removes.
 * Not for a process that has the library open already: on Unix, looking at a file's header lets go of the locks that
 * the same process holds on it.
 * @throws EarmarkError `not-found` where there is no library, `read-only` for one that an older Earmark made,
 * `library-newer`, `library-damaged`, `not-a-library`, `library-locked` or `io-error`, each in a sentence.
 */
export function openFileReadOnly(path: string, migrations: readonly Migration[] = allMigrations): ReadOnlyFile {
  try {
    const absolute = resolve(path)
    const realPath = existsSync(absolute) ? realpathSync(absolute) : absolute
    if (!refuseNewer(realPath, migrations)) throw noLibrary(realPath)
    const connection = openForReading(realPath)
    try {
      refuseOtherVersion(connection, realPath, newestVersion(migrations))
      refuseForeignSchema(connection, realPath)
      return { path: realPath, connection }
    } catch (error) {
      connection.close()
      throw error
    }
  } catch (error) {
    throw explainFileError(error, path)
  }
}

/** The header in the file may lag behind the write-ahead log: asked of SQLite once more. */
function refuseOtherVersion(connection: Connection, path: string, newest: number): void {
  const version = versionOf(connection)
  if (version > newest) throw newerLibrary(path)
  if (version === newest) return
  throw new EarmarkError(
    'read-only',
    `The library “${basename(path)}” was made by an older Earmark and must be brought up to date before it can be read. Open it once in the workbench, then try again.`,
  )
}

function noLibrary(path: string): EarmarkError {
  return new EarmarkError(
    'not-found',
    `There is no library at “${path}”. Check the path; a new library is made by importing a file into it or by opening it in the workbench.`,
  )
}
