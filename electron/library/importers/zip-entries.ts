import { crc32 } from 'node:zlib'
import { inflateSync } from 'fflate'
import { Refusal } from './refusal.ts'
import { packedBytes, readDirectory, refuseOverlaps, TooManyFiles, type ZipFile } from './zip-directory.ts'

const MAX_ENTRIES = 10_000
/** Bytes of all entries, unpacked: as many as one file may have. */
const MAX_UNPACKED = 256 * 1024 * 1024
/** Beyond this many bytes an entry must not be packed tighter than any text is. */
const SMALL = 1024 * 1024
const MAX_RATIO = 200
const STORED = 0
const DEFLATED = 8

/**
 * The wanted files of a ZIP archive, unpacked in memory, by name; links to other files are left out. The whole directory
 * is checked before anything is unpacked: how many files, how large, how tightly packed, that no two names are the same
 * but for case, that no two files share bytes. What is unpacked must be what the directory says of it.
 * Throws `Refusal` when the archive is damaged, locked, or more than an honest one is.
 */
export function readEntries(
  fileName: string,
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  try {
    const files = readDirectory(bytes, MAX_ENTRIES)
    refuseHostile(fileName, files)
    refuseOverlaps(bytes, files)
    const wanted = files.filter((file) => isWanted(file.name) && !file.isLink)
    if (wanted.some(({ isEncrypted }) => isEncrypted)) throw refused(fileName, 'is locked with a password')
    return new Map(wanted.map((file) => [file.name, unpacked(bytes, file)]))
  } catch (error) {
    if (error instanceof Refusal) throw error
    if (error instanceof TooManyFiles) throw refused(fileName, `holds more than ${MAX_ENTRIES.toString()} files`)
    throw refused(fileName, 'is damaged')
  }
}

function refuseHostile(fileName: string, files: readonly ZipFile[]): void {
  const names = new Set<string>()
  let all = 0
  for (const { name, size, packedSize } of files) {
    const key = name.toLowerCase()
    if (names.has(key)) throw refused(fileName, 'has two files of one name in it')
    names.add(key)
    all += size
    if (all > MAX_UNPACKED || (size > SMALL && size > packedSize * MAX_RATIO)) {
      throw refused(fileName, 'would unpack to far more than it seems')
    }
    if (isUnsafe(name)) throw refused(fileName, 'has a file in it whose name leads out of the archive')
  }
}

/** @throws Error when the bytes are not those the directory speaks of. */
function unpacked(bytes: Uint8Array, file: ZipFile): Uint8Array {
  const packed = packedBytes(bytes, file)
  if (file.method !== STORED && file.method !== DEFLATED) throw new RangeError('packed in an unknown way')
  const content = file.method === STORED ? packed.slice() : inflate(packed, file.size)
  if (content.length !== file.size || crc32(content) !== file.crc) throw new RangeError('not the bytes it should hold')
  return content
}

/**
 * Not with zlib: this runs in a thread that may be killed, and zlib would take the process with it.
 * @param size Bytes it should come to; the answer is longer, by one, where it comes to more.
 * @throws Error when the bytes are damaged.
 */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  return inflateSync(packed, { out: new Uint8Array(size + 1) })
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
