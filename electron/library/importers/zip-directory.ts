/** A file in an archive, as the archive's directory tells it. Offsets and sizes are in bytes. */
export interface ZipFile {
  readonly name: string
  readonly isEncrypted: boolean
  /** Whether it stands for another file, anywhere. */
  readonly isLink: boolean
  /** 0 is stored, 8 is deflated. */
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  /** Where its own header begins. */
  readonly at: number
}

const END = 0x0605_4b50
const END_LENGTH = 22
const WIDE_END = 0x0606_4b50
const WIDE_POINTER = 0x0706_4b50
const HEAD = 0x0201_4b50
const HEAD_LENGTH = 46
const LOCAL = 0x0403_4b50
const LOCAL_LENGTH = 30
const LONGEST_COMMENT = 0xffff
const WIDE = 0xffff_ffff
const ENCRYPTED = 0x0001
const STREAMED = 0x0008
const UTF8 = 0x0800
const LINK = 0xa
const UNIX = 3

/**
 * The directory at the end of an archive.
 * @throws RangeError when there is none, when it is not whole, or when it names more than `most` files.
 */
export function readDirectory(bytes: Uint8Array, most: number): ZipFile[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { count, start } = directoryPlace(view)
  if (count > most) throw new TooManyFiles()
  const files: ZipFile[] = []
  let at = start
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== HEAD) throw new RangeError('no entry where the directory has one')
    const flags = view.getUint16(at + 8, true)
    const nameEnd = at + HEAD_LENGTH + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    if (extraEnd > bytes.length) throw new RangeError('an entry that goes on after the end')
    const wide = wideFields(view, nameEnd, extraEnd)
    const narrowOrWide = (field: number): number => {
      const value = view.getUint32(at + field, true)
      return value === WIDE ? wide() : value
    }
    // In the order in which the wide fields stand.
    const size = narrowOrWide(24)
    const packedSize = narrowOrWide(20)
    const localAt = narrowOrWide(42)
    files.push({
      name: new TextDecoder((flags & UTF8) === 0 ? 'latin1' : 'utf-8').decode(
        bytes.subarray(at + HEAD_LENGTH, nameEnd),
      ),
      isEncrypted: (flags & ENCRYPTED) !== 0,
      isLink: view.getUint8(at + 5) === UNIX && view.getUint32(at + 38, true) >>> 28 === LINK,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize,
      size,
      at: localAt,
    })
    at = extraEnd + view.getUint16(at + 32, true)
  }
  return files
}

/** More files than were asked for. */
export class TooManyFiles extends Error {}

/**
 * The packed bytes of a file.
 * @throws RangeError when its own header does not say the same as the directory.
 */
export function packedBytes(bytes: Uint8Array, file: ZipFile): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { at, packedSize, size } = file
  if (view.getUint32(at, true) !== LOCAL) throw new RangeError('no file where the directory has one')
  const isStreamed = (view.getUint16(at + 6, true) & STREAMED) !== 0
  const isSame = (field: number, value: number): boolean =>
    [value, WIDE, ...(isStreamed ? [0] : [])].includes(view.getUint32(at + field, true))
  if (view.getUint16(at + 8, true) !== file.method || !isSame(18, packedSize) || !isSame(22, size)) {
    throw new RangeError('a file whose header says something else')
  }
  const start = dataStart(view, at)
  if (start + packedSize > bytes.length) throw new RangeError('a file that goes on after the end')
  return bytes.subarray(start, start + packedSize)
}

/** @throws RangeError when two files share bytes, as in archives made to unpack to far more than they are. */
export function refuseOverlaps(bytes: Uint8Array, files: readonly ZipFile[]): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = 0
  for (const { at, packedSize } of files.toSorted((a, b) => a.at - b.at)) {
    if (at < end) throw new RangeError('files that share bytes')
    end = dataStart(view, at) + packedSize
  }
}

function dataStart(view: DataView, at: number): number {
  return at + LOCAL_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
}

/** How many files the directory names, and where it begins. */
function directoryPlace(view: DataView): { count: number; start: number } {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== END) continue
    const count = view.getUint16(at + 10, true)
    const start = view.getUint32(at + 16, true)
    const isWide = count === 0xffff || start === WIDE
    if (!isWide || at < 20 || view.getUint32(at - 20, true) !== WIDE_POINTER) return { count, start }
    const wideAt = Number(view.getBigUint64(at - 12, true))
    if (view.getUint32(wideAt, true) !== WIDE_END) throw new RangeError('no directory where its pointer points')
    return { count: Number(view.getBigUint64(wideAt + 32, true)), start: Number(view.getBigUint64(wideAt + 48, true)) }
  }
  throw new RangeError('no directory')
}

/** Reads, one after another, the numbers that are too long for an entry's own fields. */
function wideFields(view: DataView, start: number, end: number): () => number {
  let at = start
  while (at + 4 <= end && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true)
  let next = at + 4
  return () => {
    if (next + 8 > end) throw new RangeError('a long number that is missing')
    const value = Number(view.getBigUint64(next, true))
    next += 8
    return value
  }
}
