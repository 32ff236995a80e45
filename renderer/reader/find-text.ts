import type { Range } from '#shared/lib/range.ts'

/** A text made easy to compare, with the way back to the offsets of the original. */
export interface FoldedText {
  readonly folded: string
  /** The UTF-16 offset in the original of each unit of `folded`, and one for its end; null where both are the same. */
  readonly origins: Int32Array | null
}

const MARKS = /\p{M}+/gu
const QUOTES: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '\u00A0': ' ',
}

function foldPiece(piece: string): string {
  const plain = QUOTES[piece] ?? piece
  return plain.normalize('NFKD').replace(MARKS, '').toLowerCase()
}

/** Takes case, accents and typographic quotes away. */
export function foldText(text: string): FoldedText {
  // eslint-disable-next-line no-control-regex -- the whole of ASCII is meant
  if (/^[\x00-\x7F]*$/u.test(text)) return { folded: text.toLowerCase(), origins: null }
  const pieces: string[] = []
  const origins: number[] = []
  let offset = 0
  for (const character of text) {
    const folded = foldPiece(character)
    pieces.push(folded)
    for (let unit = 0; unit < folded.length; unit += 1) origins.push(offset)
    offset += character.length
  }
  origins.push(text.length)
  return { folded: pieces.join(''), origins: Int32Array.from(origins) }
}

/** Every place where the words stand, whatever their case and accents. At most `limit`, in order, not overlapping. */
export function findAll(text: FoldedText, words: string, limit: number): Range[] {
  const needle = Array.from(words, foldPiece).join('')
  if (needle.trim() === '') return []
  const hits: Range[] = []
  for (let at = text.folded.indexOf(needle); at !== -1 && hits.length < limit;) {
    const start = origin(text, at)
    // A mark folded away after the last letter belongs to it: the next unit's origin ends the hit.
    hits.push({ start, end: Math.max(origin(text, at + needle.length), start + 1) })
    at = text.folded.indexOf(needle, at + needle.length)
  }
  return hits
}

function origin(text: FoldedText, index: number): number {
  return text.origins === null ? index : (text.origins[index] ?? 0)
}
