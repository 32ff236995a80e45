import type { Part } from '#shared/domain/transcript.ts'
import type { PartMark } from './convention.ts'
import { trimRange } from './document.ts'

/**
 * Parts from marks: each lasts until the next mark and is trimmed of surrounding blanks. Text before the first mark is
 * front matter. Neighbours of one kind join when the second has no heading of its own.
 */
export function partsOf(text: string, marks: readonly PartMark[]): Part[] {
  const ordered = marks.toSorted((a, b) => a.at - b.at)
  const first = ordered[0]
  if (first === undefined || first.at > 0) ordered.unshift({ kind: 'front', at: 0, heading: null })
  const parts: Part[] = []
  for (const [index, mark] of ordered.entries()) {
    const next = ordered[index + 1]
    const { start, end } = trimRange(text, mark.at, next?.at ?? text.length)
    if (start === end) continue
    const before = parts.at(-1)
    if (before?.kind === mark.kind && (mark.heading === null || mark.heading === before.heading)) {
      parts[parts.length - 1] = { ...before, end }
    } else {
      parts.push({ kind: mark.kind, heading: mark.heading, start, end })
    }
  }
  return parts
}
