const MOST_LETTERS = 41

const LOWER = 1
/** A letter or an apostrophe, which is part of a word. */
const INNER = 2
/** What a word does not begin after: letters, digits, and what stands inside addresses. */
const JOINS = 4
const KNOWN = 8

/** What each UTF-16 unit is to a word, looked up once: this runs over every character of every file. */
const kinds = new Uint8Array(0x1_0000)

function learnKind(unit: number): number {
  const character = String.fromCharCode(unit)
  const kind =
    KNOWN |
    (/\p{Ll}/u.test(character) ? LOWER : 0) |
    (/[\p{L}'’]/u.test(character) ? INNER : 0) |
    (/[\p{L}\p{N}@._-]/u.test(character) ? JOINS : 0)
  kinds[unit] = kind
  return kind
}

/** Looks for some words in much text. A letter beyond U+FFFF ends a word: those are mathematics, and nobody's name. */
export class WordSearch {
  /** Those of the wanted words that have been read. */
  readonly found = new Set<string>()
  readonly #wanted: ReadonlySet<string>
  /** By the low byte of the UTF-16 unit a wanted word begins with: a bit for each length such words have. */
  readonly #lengths = new Int32Array(256)

  constructor(wanted: ReadonlySet<string>) {
    this.#wanted = wanted
    for (const word of wanted) {
      const first = word.charCodeAt(0) & 0xff
      this.#lengths[first] = (this.#lengths[first] ?? 0) | lengthBit(word.length)
    }
  }

  /** Notes the wanted words that begin with a small letter in a text, and in no greater word. */
  readLowerCase(text: string): void {
    const units = unitsOf(text)
    const lengths = this.#lengths
    let before = 0
    let at = 0
    while (at < units.length) {
      const unit = units[at] ?? 0
      const kind = kinds[unit] || learnKind(unit)
      if ((kind & LOWER) === 0 || (before & JOINS) !== 0) {
        before = kind
        at += 1
        continue
      }
      const start = at
      const stop = Math.min(units.length, start + MOST_LETTERS)
      before = kind
      at += 1
      while (at < stop) {
        const next = units[at] ?? 0
        const nextKind = kinds[next] || learnKind(next)
        if ((nextKind & INNER) === 0) break
        before = nextKind
        at += 1
      }
      if (((lengths[unit & 0xff] ?? 0) & lengthBit(at - start)) !== 0) this.#note(text.slice(start, at))
    }
  }

  #note(word: string): void {
    if (this.#wanted.has(word)) this.found.add(word)
  }
}

/** Many times faster to go through than the string they come from, which is a slice of a slice. */
function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length)
  Buffer.from(units.buffer).write(text, 'utf16le')
  return units
}

/** Lengths of 31 and more share one bit. */
function lengthBit(length: number): number {
  return 1 << Math.min(length, 31)
}
