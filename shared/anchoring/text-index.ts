import { overlaps, type Range } from '../lib/range.ts'
import { firstIndex } from '#shared/lib/first-index.ts'
import { approximateMatches, verbatimMatches, type QuoteMatch } from './match-quote.ts'
import { tokenise, type Tokens, type Vocabulary } from './tokens.ts'

/** A text prepared for looking up many quotes. */
export interface TextIndex {
  readonly text: string
  readonly tokens: Tokens
  /** The tokens that are the given word, by number, in order. */
  placesOf(word: number): Int32Array
}

/** A stretch of one text looked for in another. */
export interface Sought {
  readonly words: string
  /** The text it is from, and where it stands there. */
  readonly from: TextIndex
  readonly range: Range
}

/** How many places of one kind are looked at: more than anyone would want to choose from. */
const MOST_PLACES = 16
/** Up to this many UTF-16 units, or as many lengths of what is sought, a stretch is searched in full. */
const SHORT_STRETCH = 2000
const SHORT_LENGTHS = 6
/** Longer stretches are searched around the places where the rarest words of what is sought stand near each other. */
const MOST_WORDS = 12
const MOST_PLACES_OF_WORD = 64
const MOST_WINDOWS = 6
/** So many UTF-16 units on either side of where it is likeliest are searched in any case. */
const NEAR = 256

export function indexText(text: string, vocabulary: Vocabulary): TextIndex {
  const tokens = tokenise(text, vocabulary)
  let places: { readonly order: Int32Array; readonly offsets: Int32Array } | null = null
  return {
    text,
    tokens,
    placesOf(word) {
      places ??= sortByWord(tokens.words, vocabulary.size)
      return places.order.subarray(places.offsets[word] ?? 0, places.offsets[word + 1] ?? 0)
    },
  }
}

/** The places in a stretch where what is sought stands word for word; true where there are more than are told. */
export function verbatimIn(index: TextIndex, stretch: Range, words: string): { matches: QuoteMatch[]; isCut: boolean } {
  const matches: QuoteMatch[] = []
  for (const match of verbatimMatches(index.text.slice(stretch.start, stretch.end), words)) {
    if (matches.length === MOST_PLACES) return { matches, isCut: true }
    matches.push(shifted(match, stretch.start))
  }
  return { matches, isCut: false }
}

/**
 * The places in a stretch where nearly the same words stand, none overlapping another.
 * @param expectedStart where they are likeliest, in UTF-16 units of the index's text.
 * @param isWorthwhile as for `approximateMatches`.
 */
export function similarIn(
  index: TextIndex,
  stretch: Range,
  sought: Sought,
  leastSimilarity: number,
  expectedStart: number,
  isWorthwhile: (errors: number) => boolean,
): QuoteMatch[] {
  const length = sought.words.length
  const isShort = stretch.end - stretch.start <= Math.max(SHORT_STRETCH, SHORT_LENGTHS * length)
  const found: QuoteMatch[] = []
  for (const window of isShort ? [stretch] : windows(index, stretch, sought, expectedStart)) {
    const part = index.text.slice(window.start, window.end)
    for (const match of approximateMatches(part, sought.words, leastSimilarity, isWorthwhile)) {
      if (found.length === MOST_PLACES) return found
      const place = shifted(match, window.start)
      if (!found.some((other) => overlaps(other.range, place.range))) found.push(place)
    }
  }
  return found
}

/** Where the rarest words of what is sought stand in the order and at the distances they have there, and where it is likeliest. */
function windows(index: TextIndex, stretch: Range, sought: Sought, expectedStart: number): Range[] {
  const length = sought.words.length
  const slack = Math.ceil(length / 4) + 16
  const votes = new Map<number, number>()
  for (const { word, offset } of rarestWords(index, sought)) {
    for (const token of nearest(index, index.placesOf(word), expectedStart + offset)) {
      const start = (index.tokens.starts[token] ?? 0) - offset
      if (start < stretch.start - slack || start + length > stretch.end + slack) continue
      const bucket = Math.floor(start / slack)
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1)
    }
  }
  const best = [...votes].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_WINDOWS)
  const found = best.map(([bucket]) => ({
    start: Math.max(stretch.start, (bucket - 1) * slack),
    end: Math.min(stretch.end, (bucket + 2) * slack + length),
  }))
  // Few words, one of them changed, have no rare word left to be found by.
  const home = {
    start: Math.max(stretch.start, expectedStart - NEAR),
    end: Math.min(stretch.end, expectedStart + length + NEAR),
  }
  return length < SHORT_STRETCH && home.end > home.start ? [...found, home] : found
}

function rarestWords(index: TextIndex, { from, range }: Sought): { word: number; offset: number }[] {
  const { starts, words } = from.tokens
  const first = firstIndex(starts.length, (at) => (starts[at] ?? 0) >= range.start)
  const after = firstIndex(starts.length, (at) => (starts[at] ?? 0) >= range.end)
  const known = new Map<number, { word: number; offset: number; count: number }>()
  // Of a very long quote a part says enough.
  for (let at = first; at < Math.min(after, first + 4000); at += 1) {
    const word = words[at] ?? 0
    const count = index.placesOf(word).length
    if (count > 0 && !known.has(word)) known.set(word, { word, offset: (starts[at] ?? 0) - range.start, count })
  }
  return [...known.values()].toSorted((a, b) => a.count - b.count).slice(0, MOST_WORDS)
}

/** Of the places of a word those nearest to where it is expected. */
function nearest(index: TextIndex, places: Int32Array, expected: number): Int32Array {
  if (places.length <= MOST_PLACES_OF_WORD) return places
  const at = firstIndex(places.length, (rank) => (index.tokens.starts[places[rank] ?? 0] ?? 0) >= expected)
  const low = Math.max(0, Math.min(at - MOST_PLACES_OF_WORD / 2, places.length - MOST_PLACES_OF_WORD))
  return places.subarray(low, low + MOST_PLACES_OF_WORD)
}

function sortByWord(words: Int32Array, wordCount: number): { order: Int32Array; offsets: Int32Array } {
  const offsets = new Int32Array(wordCount + 1)
  for (const word of words) offsets[word + 1] = (offsets[word + 1] ?? 0) + 1
  for (let word = 0; word < wordCount; word += 1) offsets[word + 1] = (offsets[word + 1] ?? 0) + (offsets[word] ?? 0)
  const next = offsets.slice()
  const order = new Int32Array(words.length)
  for (const [index, word] of words.entries()) {
    order[next[word] ?? 0] = index
    next[word] = (next[word] ?? 0) + 1
  }
  return { order, offsets }
}

function shifted({ range, errors }: QuoteMatch, by: number): QuoteMatch {
  return { range: { start: range.start + by, end: range.end + by }, errors }
}
