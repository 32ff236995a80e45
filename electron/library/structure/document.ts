import type { Draft } from '../importers/draft.ts'

/** A line that is not blank. Offsets are UTF-16 into the document's text and leave out surrounding blanks. */
export interface Line {
  readonly index: number
  readonly start: number
  readonly end: number
  /** The line without surrounding blanks, its blanks of any width plain ones; every other character stands where it stood. */
  readonly text: string
}

/** A draft with its lines read once; what every question about structure is asked of. */
export interface Document {
  readonly draft: Draft
  readonly text: string
  readonly lines: readonly Line[]
}

/** Blanks of one UTF-16 unit that are no plain ones: the non-breaking, the typographer's and the East Asian. */
const WIDE_BLANK = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g

/** Texts with more lines than this are shown whole, without structure: no transcript has so many. */
const MAX_LINES = 1_000_000

/** The document of a draft without its translation, or null when its text has too many lines for a transcript. */
export function readDocument(draft: Draft): Document | null {
  const { text } = draft
  const stopAt = draft.translationAt ?? text.length
  const lines: Line[] = []
  let at = 0
  while (at <= stopAt) {
    const next = text.indexOf('\n', at)
    const stop = next === -1 ? text.length : next
    if (stop > at) {
      const raw = text.slice(at, stop)
      const trimmed = raw.trim()
      if (trimmed !== '') {
        const start = at + (raw.length - raw.trimStart().length)
        lines.push({ index: lines.length, start, end: start + trimmed.length, text: trimmed.replace(WIDE_BLANK, ' ') })
        if (lines.length > MAX_LINES) return null
      }
    }
    if (next === -1) break
    at = next + 1
  }
  return { draft, text, lines }
}

/** Narrows a range of the text so that it neither begins nor ends with blanks. May become empty. */
export function trimRange(text: string, start: number, end: number): { start: number; end: number } {
  const piece = text.slice(start, end)
  const from = start + (piece.length - piece.trimStart().length)
  const to = start + piece.trimEnd().length
  return from >= to ? { start, end: start } : { start: from, end: to }
}
