import type { PdfLine } from './pdf-lines.ts'

const PAGE_NUMBER = /^(?:page\s)?[-–—]?\s?\d{1,4}\s?[-–—]?(?:\s?(?:of|\/)\s?\d{1,4})?$/i
const EDGE_LINES = 4
const SHARE = 0.4

/**
 * The lines of all pages without running headers and footers: what stands at the edge of many pages, but for numbers
 * the same, and page numbers. A header stays where it stands first on the first page, for it often carries the title.
 */
export function withoutFurniture(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const counts = new Map<string, number>()
  for (const lines of pages) {
    for (const key of new Set(edges(lines).map((line) => keyOf(line)))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const least = Math.max(2, Math.ceil(pages.length * SHARE))
  return pages.map((lines, index) => {
    const dropped = new Set(edges(lines).filter((line) => isFurniture(line, index, lines)))
    return lines.filter((line) => !dropped.has(line))
  })

  function isFurniture(line: PdfLine, page: number, lines: readonly PdfLine[]): boolean {
    if (PAGE_NUMBER.test(line.text)) return true
    if (line.text.length > 160 || (counts.get(keyOf(line)) ?? 0) < least) return false
    const isTop = line.y > (top(lines) + bottom(lines)) / 2
    return page > 0 || !isTop
  }
}

function edges(lines: readonly PdfLine[]): PdfLine[] {
  const byHeight = lines.toSorted((a, b) => b.y - a.y)
  if (byHeight.length <= 2 * EDGE_LINES) return byHeight
  return [...byHeight.slice(0, EDGE_LINES), ...byHeight.slice(-EDGE_LINES)]
}

/** The line with its numbers taken for any, and its height, within which scanners and printers vary. */
function keyOf({ text, y }: PdfLine): string {
  return `${Math.round(y / 12).toString()} ${text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase()}`
}

function top(lines: readonly PdfLine[]): number {
  return lines.reduce((most, { y }) => Math.max(most, y), -Infinity)
}

function bottom(lines: readonly PdfLine[]): number {
  return lines.reduce((least, { y }) => Math.min(least, y), Infinity)
}
