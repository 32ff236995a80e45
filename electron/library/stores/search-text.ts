/**
 * How words are told apart and made equal for searching. The index is fed text folded here, and hits are looked for in
 * the original text with patterns made here, so both always agree; what FTS5's unicode61 does on top changes nothing.
 *
 * - Letters and digits make words; everything else parts them.
 * - Case and diacritics do not count. Marks and invisible joiners inside a word are passed over.
 * - Scripts written without spaces (and Hangul, for its particles) are indexed character by character.
 */

const WORD = String.raw`\p{L}\p{N}\p{Co}`
/** What is passed over inside words, for a character class under the v flag. */
export const IGNORED = String.raw`\p{M}\u00AD\u200C\u200D\u2060\uFEFF`
const UNSPACED = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{sc=Hang}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}`

const word = new RegExp(`^[${WORD}]$`, 'v')
const ignored = new RegExp(`^[${IGNORED}]$`, 'v')
const unspaced = new RegExp(`^[[${UNSPACED}]&&[${WORD}]]$`, 'v')
const tokenPattern = new RegExp(
  `[[${UNSPACED}]&&[${WORD}]]|[[${WORD}]--[${UNSPACED}]][[${WORD}${IGNORED}]--[[${UNSPACED}]&&[${WORD}]]]*`,
  'gv',
)

/** What a character is to searching. An `ignored` one belongs to the word it stands in but does not count. */
export type CharacterKind = 'word' | 'unspaced' | 'ignored' | 'other'

const kinds = new Map<string, CharacterKind>()

/** @param character one code point. */
export function kindOf(character: string): CharacterKind {
  const known = kinds.get(character)
  if (known !== undefined) return known
  const kind = unspaced.test(character)
    ? 'unspaced'
    : word.test(character)
      ? 'word'
      : ignored.test(character)
        ? 'ignored'
        : 'other'
  kinds.set(character, kind)
  return kind
}

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
  const kind = kindOf(character)
  if (kind === 'ignored') return ''
  if (kind === 'other') return ' '
  if (kind === 'unspaced') return ` ${character} `
  const plain = stripMarks(lower(stripMarks(character)))
  return word.test(plain) ? plain : character
}

/** By way of the capital, which brings forms of one letter together (ς and σ), but not where that is two letters (ß). */
function lower(character: string): string {
  const upper = character.toUpperCase()
  return (word.test(upper) ? upper : character).toLowerCase()
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
