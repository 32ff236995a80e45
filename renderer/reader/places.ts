import { firstIndex } from '#shared/lib/first-index.ts'
import type { Range } from '#shared/lib/range.ts'

/** The first of ordered ranges that ends after the UTF-16 offset; the length of the list when none does. */
export function firstEndingAfter(ranges: readonly Range[], offset: number): number {
  return firstIndex(ranges.length, (index) => (ranges[index]?.end ?? 0) > offset)
}

/** The parts of a range that lie inside ordered, disjoint ranges, with the index of each. Empty ones are left out. */
export function clip(range: Range, into: readonly Range[]): (Range & { readonly index: number })[] {
  const clipped: (Range & { readonly index: number })[] = []
  for (let index = firstEndingAfter(into, range.start); index < into.length; index += 1) {
    const candidate = into[index]
    if (candidate === undefined || candidate.start >= range.end) break
    clipped.push({ index, start: Math.max(range.start, candidate.start), end: Math.min(range.end, candidate.end) })
  }
  return clipped
}

/** The item of ordered, disjoint ranges that holds the offset, else the next one, else the last. */
export function nearest<Item extends Range>(items: readonly Item[], offset: number): Item | null {
  return items[firstEndingAfter(items, offset)] ?? items.at(-1) ?? null
}
