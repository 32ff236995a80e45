import { graphemeStart } from '#shared/anchoring/offsets.ts'

/** Names that Windows keeps for devices, with or without an extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])$/iu

/** UTF-16 units and UTF-8 bytes; leaves room for an extension and for " (2)" on every file system. */
const LONGEST = 100
const MOST_BYTES = 200

/** Signs with a meaning to some system, and what cannot be seen, but for the joiners that hold emoji and words together. */
const UNFIT = /[[<>:"\/\\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]--[\u200C\u200D]]+/gv

/**
 * A file name for a title, one that Windows, macOS and Linux all take: no separators, no signs with a meaning, no
 * invisible characters, no dots or spaces at its ends, no device's name.
 */
export function fileNameFor(title: string, extension: string): string {
  const plain = title.normalize('NFC').toWellFormed().replace(UNFIT, ' ').replace(/\s+/gu, ' ')
  const bare = trimEnds(plain)
  const short = trimEnds(cut(bare))
  const stem = short === '' ? 'Export' : short
  // Windows looks at what stands before the first dot.
  const isReserved = RESERVED.test(stem.split('.')[0]?.trim() ?? '')
  return `${isReserved ? `_${stem}` : stem}.${extension}`
}

/** As much of a name as fits, in whole characters. */
function cut(name: string): string {
  let end = graphemeStart(name, LONGEST)
  while (new TextEncoder().encode(name.slice(0, end)).length > MOST_BYTES) end = graphemeStart(name, end - 1)
  return name.slice(0, end)
}

// From both ends: a pattern for "dots up to the end" would look at every run of dots once for each of its dots.
function trimEnds(name: string): string {
  let start = 0
  let end = name.length
  while (start < end && isDotOrSpace(name.charAt(start))) start += 1
  while (end > start && isDotOrSpace(name.charAt(end - 1))) end -= 1
  return name.slice(start, end)
}

function isDotOrSpace(character: string): boolean {
  return character === '.' || character.trim() === ''
}
