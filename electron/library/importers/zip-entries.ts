import { unzipSync } from 'fflate'
import { Refusal } from './refusal.ts'

const MAX_ENTRIES = 10_000
/** Bytes of all entries, unpacked. */
const MAX_UNPACKED = 512 * 1024 * 1024
/** Beyond this many bytes an entry must not be packed tighter than any text is. */
const SMALL = 1024 * 1024
const MAX_RATIO = 200

/**
 * The wanted files of a ZIP archive, unpacked in memory, by name. The whole directory is checked before anything is
 * unpacked: how many files, how large, how tightly packed, and that no two names are the same but for case.
 * Throws `Refusal` when the archive is damaged, locked, or more than an honest one is.
 */
export function readEntries(
  fileName: string,
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  const names = new Set<string>()
  let unpacked = 0
  try {
    const files = unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        const key = name.toLowerCase()
        if (names.has(key)) throw refused(fileName, 'has two files of one name in it')
        names.add(key)
        unpacked += originalSize
        if (names.size > MAX_ENTRIES) throw refused(fileName, `holds more than ${MAX_ENTRIES.toString()} files`)
        if (unpacked > MAX_UNPACKED || (originalSize > SMALL && originalSize > size * MAX_RATIO)) {
          throw refused(fileName, 'would unpack to far more than it seems')
        }
        if (isUnsafe(name)) throw refused(fileName, 'has a file in it whose name leads out of the archive')
        return isWanted(name)
      },
    })
    return new Map(Object.entries(files))
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw refused(fileName, 'is damaged or locked with a password')
  }
}

function refused(fileName: string, what: string): Refusal {
  return new Refusal(
    'unreadable-file',
    `“${fileName}” ${what}, so it was not opened. Open it in the program it was made with, save the transcript as text and import that.`,
  )
}

function isUnsafe(name: string): boolean {
  return name.includes('\0') || name.includes('\\') || /^(?:\/|[A-Za-z]:)/.test(name) || name.split('/').includes('..')
}
