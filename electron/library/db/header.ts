import { closeSync, lstatSync, openSync, readSync, statSync, type Stats } from 'node:fs'
import { basename } from 'node:path'
import { EarmarkError } from '#shared/rpc/errors.ts'

/** `ERMK`: says in the file's header that a SQLite file is an Earmark library. */
export const APPLICATION_ID = 0x45_52_4d_4b

const HEADER_LENGTH = 100
const MAGIC = 'SQLite format 3\0'

/** What stands at a path, told from raw bytes: SQLite would create or change files by looking. */
export type Found = { readonly kind: 'nothing' } | { readonly kind: 'library'; readonly version: number }

/**
 * Looks at a path without touching it.
 * @throws EarmarkError `not-a-library` for anything that is not one, `library-damaged` for one that has been cut off.
 */
export function inspectFile(path: string): Found {
  const stats = statsOf(path)
  if (stats === null) return { kind: 'nothing' }
  if (!stats.isFile()) throw notALibrary(path, 'it is not a file')
  if (stats.size === 0) throw notALibrary(path, 'it is empty')
  const header = readHeader(path)
  if (header.length < HEADER_LENGTH || header.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw notALibrary(path, 'it is a file of another kind')
  }
  if (header.readUInt32BE(68) !== APPLICATION_ID) throw notALibrary(path, 'it belongs to another program')
  if (isCutOff(path, header)) {
    throw new EarmarkError(
      'library-damaged',
      `The library “${basename(path)}” is damaged: a part of the file is missing. It was left as it is; keep it, and go back to a copy of it from before.`,
    )
  }
  return { kind: 'library', version: header.readUInt32BE(60) }
}

function statsOf(path: string): Stats | null {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats !== undefined) return stats
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
    throw notALibrary(path, 'it is a link that leads nowhere')
  }
  return null
}

function readHeader(path: string): Buffer {
  const file = openSync(path, 'r')
  try {
    const header = Buffer.alloc(HEADER_LENGTH)
    return header.subarray(0, readSync(file, header, 0, HEADER_LENGTH, 0))
  } finally {
    closeSync(file)
  }
}

/** Only where no write-ahead log waits: with one, the file may rightly be shorter than its header says. */
function isCutOff(path: string, header: Buffer): boolean {
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false })
  if (log !== undefined && log.size > 0) return false
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  const pages = header.readUInt32BE(28)
  // Measured last: another process may have emptied its log into the file since the header was read.
  return statSync(path).size < pages * pageSize
}

function notALibrary(path: string, why: string): EarmarkError {
  return new EarmarkError(
    'not-a-library',
    `“${basename(path)}” is not an Earmark library: ${why}. It was left as it is; choose another file or a new name.`,
  )
}
