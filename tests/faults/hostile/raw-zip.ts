import { crc32, deflateRawSync } from 'node:zlib'
import { bytesOf, joined } from './hostile-file.ts'

/** A file in a ZIP archive, and the lies told of it. Sizes are in bytes. */
export interface ZipEntry {
  readonly name: string | Uint8Array
  readonly content: string | Uint8Array
  /** What both headers say it unpacks to; the truth unless given. */
  readonly size?: number
  /** What the local header says instead. */
  readonly localSize?: number
  readonly localName?: string
  readonly crc?: number
  /** Packed bytes to use instead of those of `content`. */
  readonly packed?: Uint8Array
  /** What both headers say the packed bytes are. */
  readonly packedSize?: number
  /** 0 is stored, 8 is deflated. */
  readonly method?: number
  /** General purpose flags; 1 is encrypted, 2048 is names in UTF-8. */
  readonly flags?: number
  /** Unix mode and such; 0xa1ff0000 is a symbolic link. */
  readonly attributes?: number
  /** Where the directory says it begins; where it does unless given. */
  readonly offset?: number
  readonly extra?: Uint8Array
}

export interface ZipShape {
  readonly before?: string | Uint8Array
  readonly after?: string | Uint8Array
  /** How many entries the directory's end says there are. */
  readonly count?: number
  /** Entries the directory names, by place in the list; each once unless given. */
  readonly listed?: readonly number[]
  readonly directoryOffset?: number
  readonly comment?: string | Uint8Array
}

/** Builds an archive byte by byte, true or not. */
export function rawZip(entries: readonly ZipEntry[], shape: ZipShape = {}): Uint8Array {
  const before = bytesOf(shape.before ?? '')
  const locals: Uint8Array[] = [before]
  const heads: Uint8Array[] = []
  let at = before.length
  for (const entry of entries) {
    const content = bytesOf(entry.content)
    const method = entry.method ?? 8
    const packed = entry.packed ?? (method === 8 ? Uint8Array.from(deflateRawSync(content)) : content)
    const name = bytesOf(entry.name)
    const localName = entry.localName === undefined ? name : bytesOf(entry.localName)
    const size = entry.size ?? content.length
    const common = (shown: number): Uint8Array =>
      joined(
        u16(20),
        u16(entry.flags ?? 2048),
        u16(method),
        u32(0),
        u32(entry.crc ?? crc32(content)),
        u32(entry.packedSize ?? packed.length),
        u32(shown),
      )
    const extra = entry.extra ?? new Uint8Array()
    const local = joined(
      u32(0x0403_4b50),
      common(entry.localSize ?? size),
      u16(localName.length),
      u16(0),
      localName,
      packed,
    )
    heads.push(
      joined(
        u32(0x0201_4b50),
        u16(0x0314),
        common(size),
        u16(name.length),
        u16(extra.length),
        u16(0),
        u16(0),
        u16(0),
        u32(entry.attributes ?? 0x81a4_0000),
        u32(entry.offset ?? at),
        name,
        extra,
      ),
    )
    locals.push(local)
    at += local.length
  }
  const directory = joined(...(shape.listed ?? entries.map((_, index) => index)).map((index) => heads[index] ?? ''))
  const count = shape.count ?? shape.listed?.length ?? entries.length
  const comment = bytesOf(shape.comment ?? '')
  const end = joined(
    u32(0x0605_4b50),
    u32(0),
    u16(count & 0xffff),
    u16(count & 0xffff),
    u32(directory.length),
    u32(shape.directoryOffset ?? at),
    u16(comment.length),
    comment,
  )
  return joined(...locals, directory, end, shape.after ?? '')
}

export function u16(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >>> 8) & 255)
}

export function u32(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, (value >>> 24) & 255)
}

export function u64(value: bigint): Uint8Array {
  return joined(u32(Number(value & 0xffff_ffffn)), u32(Number((value >> 32n) & 0xffff_ffffn)))
}
