import { firstIndex } from '#shared/lib/first-index.ts'
import type { Range } from '#shared/lib/range.ts'

/** Figures are painted for whole steps of this many UTF-16 units, so that scrolling a line paints nothing anew. */
const STEP = 8000

/** The stretch around what is in view whose figures are painted: a step more on either side. */
export function paintedStretch(place: number, placeEnd: number): Range {
  const first = Math.floor(place / STEP) - 1
  const last = Math.floor(Math.max(place, placeEnd) / STEP) + 2
  return { start: Math.max(0, first * STEP), end: last * STEP }
}

/** Those of a list in text order that touch a stretch: two binary searches, whatever the list's length. */
export function within<T extends Range>(list: readonly T[], { start, end }: Range): readonly T[] {
  const first = firstIndex(list.length, (index) => (list[index]?.end ?? 0) > start)
  const after = firstIndex(list.length, (index) => (list[index]?.start ?? 0) >= end)
  return list.slice(first, after)
}
