import type { PdfPiece } from './pdf-document.ts'

type Row = readonly PdfPiece[]

/** Where a gap is looked for: this many places across the text, those in its middle part. */
const STEPS = 120
const FIRST = 0.3
const LAST = 0.7
/** Half the width of the narrowest gap, in points. */
const HALF_GAP = 4
/** A page must have so many rows to be judged by itself. */
const LEAST_ROWS = 12
/** The most rows of a page of two columns that stand across both: titles, tables. */
const MOST_ACROSS = 0.15
/** The least part of the text that stands in either column. */
const COLUMN_SHARE = 0.3
/** The least rows that have text in both. */
const BOTH_SHARE = 0.4

/**
 * Where the gap between two columns of text is on each page, in points; null for pages of one column. Both columns must
 * be full of text, side by side: a narrow column of names beside what they say is one text. Once a page has two
 * columns, others of the document have them at the same place, though one may be short there: a last page, say.
 */
export function guttersOf(pages: readonly (readonly Row[])[]): (number | null)[] {
  const own = pages.map(gutterOf)
  const known = own.filter((gutter) => gutter !== null)
  return pages.map((rows, index) => {
    const gutter = own[index] ?? null
    if (gutter !== null || rows.length < 2) return gutter
    return known.find((candidate) => hasShortColumn(rows, candidate)) ?? null
  })
}

/** True when a page keeps clear of a gap that another page has, and has text on either side of it. */
function hasShortColumn(rows: readonly Row[], gutter: number): boolean {
  const { across, left, right } = split(rows, gutter)
  return across <= rows.length * MOST_ACROSS && left > 0 && right > 0
}

function gutterOf(rows: readonly Row[]): number | null {
  if (rows.length < LEAST_ROWS) return null
  const pieces = rows.flat()
  const from = pieces.reduce((least, { x }) => Math.min(least, x), Infinity)
  const to = pieces.reduce((most, { x, width }) => Math.max(most, x + width), 0)
  const all = pieces.reduce((sum, { text }) => sum + text.length, 0)
  const gaps: { readonly x: number; readonly across: number }[] = []
  for (let step = Math.floor(STEPS * FIRST); step <= STEPS * LAST; step += 1) {
    const x = from + ((to - from) * step) / STEPS
    const { across, left, right, both } = split(rows, x)
    const isGap = across <= rows.length * MOST_ACROSS && left >= all * COLUMN_SHARE && right >= all * COLUMN_SHARE
    if (isGap && both >= rows.length * BOTH_SHARE) gaps.push({ x, across })
  }
  // Where the fewest rows stand across, and there in the middle: a place too near one column cuts its longest lines.
  const least = gaps.reduce((fewest, { across }) => Math.min(fewest, across), Infinity)
  const best = gaps.filter(({ across }) => across === least)
  return best[best.length >> 1]?.x ?? null
}

/** How rows fall on either side of a place: how many stand across it, how much text is on each side, how many have both. */
function split(rows: readonly Row[], x: number) {
  let [across, left, right, both] = [0, 0, 0, 0]
  for (const row of rows) {
    if (row.some((piece) => piece.x < x + HALF_GAP && piece.x + piece.width > x - HALF_GAP)) {
      across += 1
      continue
    }
    const before = row.reduce((sum, piece) => sum + (piece.x < x ? piece.text.length : 0), 0)
    const after = row.reduce((sum, piece) => sum + (piece.x < x ? 0 : piece.text.length), 0)
    left += before
    right += after
    if (before > 0 && after > 0) both += 1
  }
  return { across, left, right, both }
}
