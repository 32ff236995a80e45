import { endsInWord, foldedTokens, type SearchTerm } from './search-text.ts'

/** What a person searches for: every term must be there. */
export type SearchQuery = readonly SearchTerm[]

/** Beginnings shorter than this are taken as whole words: they would fit half the library. */
const SHORTEST_PREFIX = 2

/** Beyond this many terms the rest is left out; no one means them one by one. */
const MOST_TERMS = 64

/**
 * Understands what a person typed: words that must all be there, "phrases" in quotes, and the last word as a
 * beginning unless a space, a sign or a closing quote shows that it is finished. Words of several parts ("17.5%",
 * "year-over-year", "don’t") and runs of CJK characters are phrases. Nothing a person can type is an error.
 */
export function parseQuery(text: string): SearchQuery {
  const pieces = text.split(/["“”„«»]/u).flatMap((piece, index) => (index % 2 === 1 ? [piece] : piece.split(/\s+/u)))
  const terms = new Map<string, SearchTerm>()
  const isTyping = endsInWord(text)
  pieces.forEach((piece, index) => {
    const tokens = foldedTokens(piece)
    const last = tokens.at(-1)
    if (last === undefined) return
    const isPrefix = isTyping && index === pieces.length - 1 && Array.from(last).length >= SHORTEST_PREFIX
    const term = { tokens, isPrefix }
    if (terms.size < MOST_TERMS) terms.set(JSON.stringify(term), term)
  })
  return [...terms.values()]
}

/**
 * The query in FTS5's language. Every word stands in quotes and holds only letters and digits, so nothing in it can be
 * syntax. Empty for no terms, which FTS5 would refuse.
 */
export function toFtsQuery(query: SearchQuery): string {
  return query.map(({ tokens, isPrefix }) => `"${tokens.join(' ')}"${isPrefix ? ' *' : ''}`).join(' AND ')
}
