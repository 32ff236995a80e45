import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  chmodSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { invariant } from '#shared/lib/assert.ts'
import { EarmarkError } from '#shared/rpc/errors.ts'
import { Connection } from './connection.ts'
import { explainFileError } from './errors.ts'
import { APPLICATION_ID, inspectFile } from './header.ts'
import { acquireLock } from './lock.ts'
import { migrate, newestVersion, versionOf } from './migrate.ts'
import { migrations as allMigrations } from './migrations/index.ts'
import type { Migration } from './migrations/migration.ts'
import { sql } from './sql.ts'

/** A library's file, open and owned by this process. */
export interface OpenFile {
  /** Absolute, with links resolved. */
  readonly path: string
  readonly connection: Connection
  /** @throws EarmarkError `io-error` when the file was moved, replaced or deleted since it was opened. */
  checkInPlace(): void
  /** Empties the write-ahead log into the file, closes it and gives up the lock. */
  close(): void
}

/**
 * Opens the library at `path` for writing, or creates it with the folders above it. The file is looked at before
 * SQLite may touch it; one that is not a library of ours, or is newer than this program, stays as it is to the byte.
 * @throws EarmarkError `library-locked`, `library-newer`, `library-damaged`, `not-a-library`, `read-only`,
 * `disk-full` or `io-error`, each in a sentence.
 */
export function openFile(path: string, migrations: readonly Migration[] = allMigrations): OpenFile {
  try {
    const realPath = resolvePath(path)
    refuseNewer(realPath, migrations)
    const lock = acquireLock(realPath)
    try {
      // Looked at again, since another process may have made or changed it before the lock was ours.
      if (!refuseNewer(realPath, migrations)) createLibrary(realPath, migrations)
      const connection = openExisting(realPath, migrations)
      return {
        path: realPath,
        connection,
        checkInPlace: placeCheck(realPath),
        close: () => {
          closeQuietly(connection)
          lock.release()
        },
      }
    } catch (error) {
      lock.release()
      throw error
    }
  } catch (error) {
    throw explainFileError(error, path)
  }
}

/** Opens a second, read-only connection to a library that this process owns. */
export function openForReading(path: string): Connection {
  const connection = new Connection(path, { readonly: true, timeoutMs: 5000 })
  connection.pragma('trusted_schema = OFF')
  connection.pragma('cell_size_check = ON')
  connection.pragma('query_only = ON')
  connection.pragma('temp_store = MEMORY')
  return connection
}

function resolvePath(path: string): string {
  const absolute = resolve(path)
  if (existsSync(absolute)) return realpathSync(absolute)
  mkdirSync(dirname(absolute), { recursive: true, mode: 0o700 })
  return join(realpathSync(dirname(absolute)), basename(absolute))
}

/** @returns whether there is a library at the path. @throws EarmarkError for what is not one of ours, or is newer. */
export function refuseNewer(path: string, migrations: readonly Migration[]): boolean {
  const found = inspectFile(path)
  if (found.kind === 'nothing') return false
  if (found.version > newestVersion(migrations)) throw newerLibrary(path)
  return true
}

/** What is said of a library that this program is too old for. */
export function newerLibrary(path: string): EarmarkError {
  return new EarmarkError(
    'library-newer',
    `The library “${basename(path)}” was made by a newer Earmark. It was left as it is; open it with that version or a later one.`,
  )
}

/** Made under another name and renamed when whole: a process killed on the way leaves no half library behind. */
function createLibrary(path: string, migrations: readonly Migration[]): void {
  const draft = `${path}.new`
  for (const leftover of [draft, `${draft}-journal`, `${draft}-wal`, `${draft}-shm`]) rmSync(leftover, { force: true })
  closeSync(openSync(draft, 'wx', 0o600))
  const connection = new Connection(draft, { readonly: false, timeoutMs: 0 })
  try {
    connection.pragma('page_size = 16384')
    connection.pragma('synchronous = FULL')
    connection.pragma(`application_id = ${String(APPLICATION_ID)}`)
    migrate(connection, migrations)
  } finally {
    connection.close()
  }
  renameSync(draft, path)
  flush(dirname(path))
}

function openExisting(path: string, migrations: readonly Migration[]): Connection {
  const connection = new Connection(path, { readonly: false, timeoutMs: 5000 })
  try {
    setPragmas(connection)
    if (versionOf(connection) > newestVersion(migrations)) throw newerLibrary(path)
    refuseForeignSchema(connection, path)
    bringUpToDate(connection, path, migrations)
    invariant(connection.pragma('synchronous') === FULL, 'the library must be synchronous=FULL after its first query')
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

const FULL = 2

function setPragmas(connection: Connection): void {
  connection.pragma('trusted_schema = OFF')
  connection.pragma('cell_size_check = ON')
  connection.pragma('journal_mode = WAL')
  connection.pragma('foreign_keys = ON')
  connection.pragma('temp_store = MEMORY')
  connection.pragma('fullfsync = ON')
  connection.pragma('checkpoint_fullfsync = ON')
  connection.pragma('journal_size_limit = 67108864')
  connection.get(sql`SELECT count(*) FROM sqlite_schema`)
  // After the first query: better-sqlite3 is built to fall back to NORMAL once a file is in WAL mode.
  connection.pragma('synchronous = FULL')
}

/** Earmark stores no triggers and no views; whoever put one into a library wants it to do something. */
export function refuseForeignSchema(connection: Connection, path: string): void {
  const foreign = connection.get<{ name: string }>(
    sql`SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view') LIMIT 1`,
  )
  if (foreign === undefined) return
  throw new EarmarkError(
    'not-a-library',
    `The library “${basename(path)}” holds program code (“${foreign.name}”) that Earmark did not put there. It was not opened; use a copy you trust.`,
  )
}

function bringUpToDate(connection: Connection, path: string, migrations: readonly Migration[]): void {
  const from = versionOf(connection)
  const to = newestVersion(migrations)
  if (from === to) return
  copyBeforeMigrating(connection, path, from, to)
  migrate(connection, migrations)
  // So that the header in the file itself says the new version to whoever looks at it next.
  connection.pragma('wal_checkpoint(TRUNCATE)')
}

/** Not repeated for the same two versions: a migration that keeps failing must not fill the disk. */
function copyBeforeMigrating(connection: Connection, path: string, from: number, to: number): void {
  const copy = `${path}.before-${String(from)}-to-${String(to)}`
  if (existsSync(copy)) return
  const draft = `${copy}.new`
  rmSync(draft, { force: true })
  connection.run(sql`VACUUM INTO ${draft}`)
  chmodSync(draft, 0o600)
  renameSync(draft, copy)
  flush(dirname(path))
}

/** A write to a file that nobody can find any more would be acknowledged and lost. */
function placeCheck(path: string): () => void {
  const opened = statSync(path, { bigint: true })
  return () => {
    // Windows lets nobody move or delete an open file.
    if (process.platform === 'win32') return
    const found = statSync(path, { bigint: true, throwIfNoEntry: false })
    if (found !== undefined && found.ino === opened.ino && found.dev === opened.dev) return
    throw new EarmarkError(
      'io-error',
      `The library “${basename(path)}” was moved, replaced or deleted while it was open, so nothing more is saved. Put the file back where it was, or close Earmark and open the library again.`,
    )
  }
}

function closeQuietly(connection: Connection): void {
  try {
    connection.pragma('wal_checkpoint(TRUNCATE)')
  } catch {
    // Another reader still looks at the log, or the disk is full: what is in the log is safe and read next time.
  }
  connection.close()
}

/** Makes a rename durable. Folders cannot be opened on Windows, where the rename is durable by itself. */
function flush(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
