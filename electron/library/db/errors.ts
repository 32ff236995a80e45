import Database from 'better-sqlite3'
import { basename } from 'node:path'
import { EarmarkError } from '#shared/rpc/errors.ts'

/** True when SQLite said that another connection holds the file. */
export function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
}

/** True when a row would have broken a rule of the schema (uniqueness, a reference, a check). */
export function isConstraint(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')
}

/**
 * Puts what SQLite or the file system says of a library's file into a sentence a person can act on. Anything else
 * comes back as it was.
 */
export function explainFileError(error: unknown, libraryPath: string): unknown {
  const code = codeOf(error)
  if (code === null || error instanceof EarmarkError) return error
  const name = basename(libraryPath)
  const sentence = sentences.find(([prefixes]) => prefixes.some((prefix) => code.startsWith(prefix)))
  if (sentence === undefined) return error
  const [, earmarkCode, write] = sentence
  return new EarmarkError(earmarkCode, write(name))
}

type Sentence = readonly [prefixes: readonly string[], code: EarmarkError['code'], write: (name: string) => string]

const sentences: readonly Sentence[] = [
  [
    ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'],
    'disk-full',
    (name) => `The disk that holds the library “${name}” is full, so nothing was saved. Make room on it and try again.`,
  ],
  [
    ['SQLITE_READONLY', 'EROFS', 'EACCES', 'EPERM'],
    'read-only',
    (name) =>
      `The library “${name}” cannot be written: the file, its folder or its disk is read-only for you. Change that, or keep the library elsewhere.`,
  ],
  [
    ['SQLITE_CORRUPT'],
    'library-damaged',
    (name) =>
      `The library “${name}” is damaged and was left as it is. Keep the file, and go back to a copy of it from before.`,
  ],
  [
    ['SQLITE_NOTADB'],
    'not-a-library',
    (name) => `“${name}” is not an Earmark library, and was left as it is. Choose another file.`,
  ],
  [
    ['SQLITE_BUSY', 'SQLITE_LOCKED'],
    'library-locked',
    (name) => `The library “${name}” is in use by another program. Close it there and try again.`,
  ],
  [
    ['SQLITE_IOERR', 'SQLITE_CANTOPEN', 'EIO', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ELOOP', 'EMFILE', 'ENOENT'],
    'io-error',
    (name) =>
      `The library “${name}” could not be read or written: its disk or folder does not answer as it should. Nothing was saved; see that it is there and try again.`,
  ],
]

function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}
