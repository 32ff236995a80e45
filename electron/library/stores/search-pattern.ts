import { foldForIndex, IGNORED, kindOf, type SearchTerm } from './search-text.ts'

/** A place in a text; UTF-16 offsets. */
export interface Place {
  readonly start: number
  readonly end: number
}

/**
 * Finds a term's places in an unfolded text, whole words only, just where the index finds them. Regular expressions do
 * no more than match letters: with all that Unicode says of words in them they would take longer to build than to run.
 */
export class TermMatcher {
  readonly #term: SearchTerm
  /** For each token, whether it is a character of an unspaced script, which needs no borders. */
  readonly #isFree: readonly boolean[]
  readonly #plain: readonly RegExp[]
  #marked: readonly RegExp[] | null = null

  constructor(term: SearchTerm) {
    this.#term = term
    this.#isFree = term.tokens.map((token) => kindOf(token) === 'unspaced')
    this.#plain = this.#patterns('', '')
  }

  /** The first place that starts at or after `from`. `hasMarks` is what `mayHaveMarks` says of the text. */
  next(text: string, from: number, hasMarks: boolean): Place | null {
    const [first, ...rest] = hasMarks ? this.#withMarks() : this.#plain
    if (first === undefined) return null
    for (first.lastIndex = from; ;) {
      const found = first.exec(text)
      if (found === null) return null
      const end = this.#isWholeFrom(text, found.index) ? this.#follow(text, found.index + found[0].length, rest) : null
      if (end !== null) return { start: found.index, end }
      first.lastIndex = found.index + 1
    }
  }

  /** One for each token: the first is looked for, the others must follow where the one before ends. */
  #patterns(between: string, flags: string): RegExp[] {
    return this.#term.tokens.map((token, index) => {
      const source = Array.from(token, (character) => `${spellings(character)}${between}`).join('')
      return new RegExp(source, `${index === 0 ? 'g' : 'y'}${flags}`)
    })
  }

  #withMarks(): readonly RegExp[] {
    this.#marked ??= this.#patterns(`[${IGNORED}]*`, 'v')
    return this.#marked
  }

  #isWholeFrom(text: string, start: number): boolean {
    return this.#isFree[0] === true || !isWordBefore(text, start)
  }

  /** Where the term ends when its first token ends at `end`; null when it does not go on from there. */
  #follow(text: string, end: number, rest: readonly RegExp[]): number | null {
    let at = end
    for (const [index, pattern] of rest.entries()) {
      const next = skipGap(text, at)
      const mayTouch = this.#isFree[index] === true || this.#isFree[index + 1] === true
      if (next === at && !mayTouch) return null
      pattern.lastIndex = next
      const found = pattern.exec(text)
      if (found === null) return null
      at = next + found[0].length
    }
    return this.#isWholeTo(text, at) ? at : null
  }

  #isWholeTo(text: string, end: number): boolean {
    return this.#term.isPrefix || this.#isFree.at(-1) === true || !isWordAfter(text, end)
  }
}

/**
 * Whether a text has marks or joiners inside words. Quick to answer and never wrongly false: it asks for anything
 * beyond the scripts and signs that have none.
 */
export function mayHaveMarks(text: string): boolean {
  return BEYOND_PLAIN.test(text)
}

// Without the u flag, which makes it ten times slower; emoji are let through by the halves of their pairs.
const BEYOND_PLAIN =
  // oxlint-disable-next-line no-misleading-character-class -- the halves are meant
  /[^\0-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u052F\u2000-\u200B\u2010-\u205E\u20A0-\u20CF\u2100-\u2BFF\u3000-\u3029\u3030-\u3096\u309B-\uA48C\uAC00-\uD7A3\uD83C-\uD83E\uDC00-\uDFFF\uFF01-\uFFDC]/

function isWordBefore(text: string, offset: number): boolean {
  let at = offset
  while (at > 0) {
    const character = characterBefore(text, at)
    const kind = kindOf(character)
    if (kind !== 'ignored') return kind === 'word'
    at -= character.length
  }
  return false
}

function isWordAfter(text: string, offset: number): boolean {
  const kind = kindOf(characterAt(text, offset))
  return kind === 'word' || kind === 'ignored'
}

/** The offset of the next letter or digit, past what parts words. */
function skipGap(text: string, offset: number): number {
  let at = offset
  while (at < text.length) {
    const character = characterAt(text, at)
    const kind = kindOf(character)
    if (kind === 'word' || kind === 'unspaced') break
    at += character.length
  }
  return at
}

function characterAt(text: string, offset: number): string {
  const code = text.codePointAt(offset)
  return code === undefined ? '' : String.fromCodePoint(code)
}

function characterBefore(text: string, offset: number): string {
  const unit = text.charCodeAt(offset - 1)
  const isLow = unit >= 0xdc00 && unit <= 0xdfff
  const pair = isLow && offset > 1 ? characterAt(text, offset - 2) : ''
  return pair.length === 2 ? pair : text.charAt(offset - 1)
}

/** What matches every spelling of a folded character: a class, or alternatives where some need two units. */
function spellings(character: string): string {
  const upper = character.toUpperCase()
  const others = unfolded().get(character) ?? []
  const all = new Set([character, ...(foldForIndex(upper).toLowerCase() === character ? [upper] : []), ...others])
  const isBasic = [...all].every((one) => one.length === 1)
  return isBasic ? `[${Array.from(all, escaped).join('')}]` : `(?:${Array.from(all, escaped).join('|')})`
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`
  }).join('')
}

let spellingsOf: ReadonlyMap<string, readonly string[]> | null = null

/** Folded character to the other characters that fold to it. Made once, in some milliseconds. */
function unfolded(): ReadonlyMap<string, readonly string[]> {
  if (spellingsOf !== null) return spellingsOf
  const found = new Map<string, string[]>()
  for (const [from, to] of ALPHABETS) {
    for (let code = from; code <= to; code += 1) {
      const character = String.fromCodePoint(code)
      if (isPlain(character) || kindOf(character) !== 'word') continue
      const plain = foldForIndex(character).toLowerCase()
      if (plain === character) continue
      const same = found.get(plain)
      if (same === undefined) found.set(plain, [character])
      else same.push(character)
    }
  }
  spellingsOf = found
  return found
}

/** True of what has neither case nor diacritics, without asking what it is. */
function isPlain(character: string): boolean {
  return (
    character.normalize('NFD') === character &&
    character.toLowerCase() === character &&
    character.toUpperCase() === character
  )
}

/** Code points outside ASCII among which letters fold to one another. */
const ALPHABETS = [
  [0x80, 0xfff],
  [0x10a0, 0x10ff],
  [0x13a0, 0x13ff],
  [0x1b00, 0x1cbf],
  [0x1d00, 0x214f],
  [0x2c00, 0x2dff],
  [0xa640, 0xa7ff],
  [0xab30, 0xabbf],
  [0xfb00, 0xfb4f],
  [0xff21, 0xff5a],
  [0x1_0400, 0x1_05ff],
  [0x1_0c80, 0x1_0cff],
  [0x1_10a0, 0x1_10af],
  [0x1_18a0, 0x1_18df],
  [0x1_6e40, 0x1_6e7f],
  [0x1_e900, 0x1_e943],
] as const
