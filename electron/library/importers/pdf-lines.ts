import { guttersOf } from './pdf-columns.ts'
import type { PdfPiece } from './pdf-document.ts'

/** A line of a page, from left to right. Lengths are in points. */
export interface PdfLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly right: number
  readonly size: number
  readonly page: number
  /** UTF-16 units at the line's beginning that are in the font of its first word. */
  readonly lead: number
  readonly font: string
  /** Font of its last word. */
  readonly tailFont: string
  /** Where its words begin behind a label with a colon; `x` where it has none. */
  readonly textX: number
  /** Whether it follows another line of the same column without anything between. */
  readonly column: number
}

/** Signs of symbol fonts that have no place in text. */
const BULLET = /[\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d]/g

/** The lines of each page in reading order: column by column where it has two, otherwise from top to bottom. */
export function linesOfPages(pages: readonly (readonly PdfPiece[])[]): PdfLine[][] {
  const rows = pages.map((pieces) => rowsOf(pieces.filter(({ text }) => text.trim() !== '')))
  const gutters = guttersOf(rows)
  return rows.map((page, index) => linesOfPage(page, index, gutters[index] ?? null))
}

function linesOfPage(rows: readonly PdfPiece[][], page: number, gutter: number | null): PdfLine[] {
  if (gutter === null) return rows.map((row) => lineOf(row, page, 0))
  const lines: PdfLine[] = []
  let left: PdfPiece[][] = []
  let right: PdfPiece[][] = []
  const flush = (): void => {
    for (const row of left) lines.push(lineOf(row, page, 1))
    for (const row of right) lines.push(lineOf(row, page, 2))
    left = []
    right = []
  }
  for (const row of rows) {
    if (row.some((piece) => piece.x < gutter && piece.x + piece.width > gutter)) {
      flush()
      lines.push(lineOf(row, page, 0))
      continue
    }
    const before = row.filter((piece) => piece.x < gutter)
    const after = row.filter((piece) => piece.x >= gutter)
    if (before.length > 0) left.push(before)
    if (after.length > 0) right.push(after)
  }
  flush()
  return lines
}

/** Pieces on one base line, from the top of the page down, each row from left to right. */
function rowsOf(pieces: readonly PdfPiece[]): PdfPiece[][] {
  const rows: PdfPiece[][] = []
  let base = Infinity
  for (const piece of pieces.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1)
    if (row !== undefined && base - piece.y <= Math.max(2, piece.size * 0.35)) {
      row.push(piece)
    } else {
      rows.push([piece])
      base = piece.y
    }
  }
  return rows.map((row) => row.toSorted((a, b) => a.x - b.x))
}

function lineOf(row: readonly PdfPiece[], page: number, column: number): PdfLine {
  let text = ''
  let lead = 0
  let isLead = true
  let end = -Infinity
  let textX: number | null = null
  const [first] = row
  const font = first?.font ?? ''
  const size = row.reduce((most, piece) => Math.max(most, piece.size), 0)
  for (const piece of row) {
    const plain = piece.text.replace(/\s+/g, ' ').replace(BULLET, '•')
    const isApart = piece.x - end > Math.max(1, piece.size * 0.12)
    const gap = text !== '' && isApart && !text.endsWith(' ') && !plain.startsWith(' ') ? ' ' : ''
    if (textX === null && text !== '' && text.length <= 60 && /[:：]\s*$/.test(text)) textX = piece.x
    text += gap + plain
    isLead &&= piece.font === font
    if (isLead) lead = text.length
    end = piece.x + piece.width
  }
  const trimmed = text.trim()
  return {
    text: trimmed,
    x: first?.x ?? 0,
    y: first?.y ?? 0,
    right: end,
    size,
    page,
    lead: Math.min(lead, trimmed.length),
    font,
    column,
    tailFont: row.at(-1)?.font ?? font,
    textX: textX ?? first?.x ?? 0,
  }
}
