/**
 * How words are told apart and made equal for searching. The index is fed text folded here, and hits are looked for in
 * the original text with patterns made here, so both always agree; what FTS5's unicode61 does on top changes nothing.
 *
 * - Letters and digits make words; everything else parts them.
 * - Case and diacritics do not count. Marks and invisible joiners inside a word are passed over.
 * - Scripts written without spaces (and Hangul, for its particles) are indexed character by character.
 */

const WORD = String.raw`\p{L}\p{N}\p{Co}`
const IGNORED = String.raw`\p{M}\u00AD\u200C\u200D\u2060\uFEFF`
const UNSPACED = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{sc=Hang}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}`

const isWord = new RegExp(`^[${WORD}]$`, 'v')
const isIgnored = new RegExp(`^[${IGNORED}]$`, 'v')
const isUnspaced = new RegExp(`^[[${UNSPACED}]&&[${WORD}]]$`, 'v')
const tokenPattern = new RegExp(
  `[[${UNSPACED}]&&[${WORD}]]|[[${WORD}]--[${UNSPACED}]][[${WORD}${IGNORED}]--[[${UNSPACED}]&&[${WORD}]]]*`,
  'gv',
)

const folded = new Map<string, string>()

/**
 * One code point as the index knows it: lower case without diacritics. A character of an unspaced script stands
 * between spaces, a mark vanishes, and what is neither letter nor digit becomes a space.
 */
function foldCharacter(character: string): string {
  const known = folded.get(character)
  if (known !== undefined) return known
  const result = computeFold(character)
  folded.set(character, result)
  return result
}

function computeFold(character: string): string {
  if (isIgnored.test(character)) return ''
  if (!isWord.test(character)) return ' '
  if (isUnspaced.test(character)) return ` ${character} `
  const plain = stripMarks(lower(stripMarks(character)))
  return isWord.test(plain) ? plain : character
}

/** By way of the capital, which brings forms of one letter together (ς and σ), but not where that is two letters (ß). */
function lower(character: string): string {
  const upper = character.toUpperCase()
  return (isWord.test(upper) ? upper : character).toLowerCase()
}

function stripMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '')
}

function foldStretch(stretch: string): string {
  let result = ''
  for (const character of stretch) result += foldCharacter(character)
  return result
}

/** A text as the search index wants it. ASCII stays as it is: unicode61 lowers and parts it the same way. */
export function foldForIndex(text: string): string {
  return text.replace(/[^\0-\x7F]+/gu, foldStretch)
}

/** The folded words of a text, in order. A character of an unspaced script is a word by itself. */
export function foldedTokens(text: string): string[] {
  return Array.from(text.matchAll(tokenPattern), ([token]) => foldToken(token)).filter((token) => token !== '')
}

function foldToken(token: string): string {
  return foldForIndex(token).trim().toLowerCase()
}

/** True when a text ends inside a word, so that typing on could make it longer. */
export function endsInWord(text: string): boolean {
  return /[\p{L}\p{N}\p{Co}]\p{M}*$/u.test(text)
}

/** Words that must stand one after the other. */
export interface SearchTerm {
  /** Folded; at least one. */
  readonly tokens: readonly string[]
  /** Whether the last token may be the beginning of a longer word. */
  readonly isPrefix: boolean
}

/**
 * A pattern that finds a term's places in an unfolded text, whole words only. Global: set `lastIndex` to start
 * elsewhere. Agrees with what the index finds for the term.
 */
export function termPattern(term: SearchTerm): RegExp {
  const inWord = `[[${WORD}]--[${UNSPACED}]]`
  let source = ''
  let isAfterUnspaced = true
  for (const token of term.tokens) {
    const isCharacter = isUnspaced.test(token)
    if (source !== '') source += gap(isAfterUnspaced || isCharacter)
    const [first = '', ...rest] = Array.from(token, (character) => `${spellings(character)}[${IGNORED}]*`)
    // That no word runs on to the left is looked at after the first letter fits: cheaper than looking back everywhere.
    const start = source === '' && !isCharacter ? first.replace(']', `](?<!${inWord}[${IGNORED}]*[\\s\\S])`) : first
    source += start + rest.join('')
    isAfterUnspaced = isCharacter
  }
  if (!term.isPrefix && !isAfterUnspaced) source += `(?!${inWord}|[${IGNORED}])`
  return new RegExp(source, 'gv')
}

/** What may stand between two tokens of a phrase. */
function gap(mayBeNothing: boolean): string {
  return mayBeNothing ? `[^${WORD}]*` : `[[^${WORD}]--[${IGNORED}]][^${WORD}]*`
}

/** A character class of everything that folds to `character`. */
function spellings(character: string): string {
  const others = unfolded().get(character) ?? []
  const all = new Set([character, character.toUpperCase(), ...others].filter((one) => foldToken(one) === character))
  return `[${Array.from(all, (one) => `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`).join('')}]`
}

let spellingsOf: ReadonlyMap<string, readonly string[]> | null = null

/** Folded character to the characters that fold to it; made once, from the alphabets that have diacritics or case. */
function unfolded(): ReadonlyMap<string, readonly string[]> {
  if (spellingsOf !== null) return spellingsOf
  const found = new Map<string, string[]>()
  for (const [from, to] of ALPHABETS) {
    for (let code = from; code <= to; code += 1) {
      const character = String.fromCodePoint(code)
      const plain = foldForIndex(character)
      if (plain === character || plain === '' || plain.startsWith(' ')) continue
      const same = found.get(plain)
      if (same === undefined) found.set(plain, [character])
      else same.push(character)
    }
  }
  spellingsOf = found
  return found
}

/** Blocks of code points outside ASCII in which a letter may fold to another one. */
const ALPHABETS = [
  [0x80, 0xdff],
  [0xf00, 0x2bff],
  [0x2c00, 0x2dff],
  [0xa640, 0xabff],
  [0xfb00, 0xfdff],
  [0xff21, 0xff5a],
  [0x10400, 0x118df],
  [0x16e40, 0x16e7f],
  [0x1e900, 0x1e943],
] as const
