import type { Label, PartMark } from './convention.ts'
import { trimRange } from './document.ts'

/** A turn before its speaker is known as one of the transcript's. */
export interface DraftTurn {
  readonly label: Label
  /** What was said, without label and surrounding blanks. */
  readonly start: number
  readonly end: number
}

/** Kinds of part in which people speak. */
export function isSpokenPart(kind: PartMark['kind']): boolean {
  return kind === 'prepared' || kind === 'qa'
}

/**
 * The turns that labels open: each lasts until the next label or the next mark. Labels outside the call, overlapping
 * labels and labels without words after them are left out.
 */
export function turnsOf(text: string, labels: readonly Label[], marks: readonly PartMark[]): DraftTurn[] {
  const ordered = labels.toSorted((a, b) => a.at - b.at)
  const stops = marks.toSorted((a, b) => a.at - b.at)
  const turns: DraftTurn[] = []
  let stop = 0
  let kind: PartMark['kind'] | null = null
  for (const [index, label] of ordered.entries()) {
    while ((stops[stop]?.at ?? Infinity) <= label.at) {
      kind = stops[stop]?.kind ?? null
      stop += 1
    }
    if (kind !== null && !isSpokenPart(kind)) continue
    const from = label.at + label.length
    const until = Math.min(
      ordered[index + 1]?.at ?? text.length,
      stops[stop]?.at ?? text.length,
      label.until ?? text.length,
    )
    if (from > until) continue
    const { start, end } = trimRange(text, from, until)
    if (end > start) turns.push({ label, start, end })
  }
  return turns
}
