/**
 * What two spellings of one name have in common: case, blank space and accents do not count, everything else does.
 * Marks of other scripts than accents tell names apart, so they stay.
 */
export function nameKey(name: string): string {
  return tidyName(name.normalize('NFKD').replaceAll(ACCENTS, '').toLowerCase())
}

/** A name as a person meant it who typed a blank too many. */
export function tidyName(name: string): string {
  return name.replaceAll(/\s+/gu, ' ').trim()
}

/**
 * How many UTF-16 units of text at an offset are a name, however it is spelt; 0 when it does not stand there. What
 * follows it may be anything.
 */
export function nameLengthAt(text: string, offset: number, name: string): number {
  const key = nameKey(name)
  const there = text.slice(offset, offset + name.length * 2 + SLACK)
  if (key === '' || /^\s/u.test(there) || !nameKey(there).startsWith(key)) return 0
  for (let length = 1; length <= there.length; length += 1) {
    if (nameKey(there.slice(0, length)) !== key) continue
    const accents = /^[\u0300-\u036F]*/u.exec(there.slice(length))
    return length + (accents?.[0].length ?? 0)
  }
  return 0
}

const ACCENTS = /[\u0300-\u036F]/gu

/** Blank space that a name may have in the text beyond what is said of it, in UTF-16 units. */
const SLACK = 16
