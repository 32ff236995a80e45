import type { Range } from '../lib/range.ts'
import { firstIndex } from '#shared/lib/first-index.ts'
import type { Landmarks } from './landmarks.ts'

/** A stretch of the old text around a passage, and the stretch of the new text that came of it. */
export interface Frame {
  readonly old: Range
  readonly fresh: Range
}

/** What a block that was moved may have grown by, in UTF-16 units beside twice its length, to count as one block. */
const GROWTH = 2000

/** Stretches that were copied belong together if no more than this many UTF-16 units lie between them. */
const CLEAR = 300

/** Between the nearest landmarks on either side that kept their order: where the passage is if nothing was moved. */
export function homeFrame(landmarks: Landmarks, passage: Range): Frame {
  const { before, after } = neighbours(landmarks, clearOfCopies(landmarks, passage))
  return between(landmarks, landmarks.pathBefore[before] ?? 0, landmarks.pathAfter[after] ?? landmarks.count - 1)
}

/** True when there are more copies of the passage, or of what stands near it, than there were. */
export function isCopied({ copied }: Landmarks, passage: Range): boolean {
  return (copied[firstCopied(copied, passage)]?.start ?? Number.POSITIVE_INFINITY) <= passage.end + CLEAR
}

/** True when some of a stretch itself has more copies than it had. */
export function isCopiedIn({ copied }: Landmarks, { start, end }: Range): boolean {
  const first = firstIndex(copied.length, (at) => (copied[at]?.end ?? 0) > start)
  return (copied[first]?.start ?? Number.POSITIVE_INFINITY) < end
}

/** How many UTF-16 units of a stretch have more copies than they had. */
export function copiedUnits({ copied }: Landmarks, { start, end }: Range): number {
  let units = 0
  for (let at = firstIndex(copied.length, (index) => (copied[index]?.end ?? 0) > start); at < copied.length; at += 1) {
    const stretch = copied[at]
    if (stretch === undefined || stretch.start >= end) break
    units += Math.min(end, stretch.end) - Math.max(start, stretch.start)
  }
  return units
}

/** The first copied stretch that ends after the passage or not long before it. */
function firstCopied(copied: readonly Range[], passage: Range): number {
  return firstIndex(copied.length, (at) => (copied[at]?.end ?? 0) >= passage.start - CLEAR)
}

/**
 * Widens a passage near which something was copied to all that was copied around it and a stretch beyond. Landmarks in
 * between may be the copy's: what is left of the one where the other was changed.
 */
function clearOfCopies(landmarks: Landmarks, passage: Range): Range {
  if (!isCopied(landmarks, passage)) return passage
  const { copied, oldEnds } = landmarks
  const near = firstCopied(copied, passage)
  let { start, end } = passage
  const length = oldEnds.at(-1) ?? 0
  for (let at = near; at < copied.length; at += 1) {
    const stretch = copied[at]
    if (stretch === undefined || stretch.start > end + CLEAR) break
    end = Math.max(end, stretch.end)
  }
  for (let at = near; at >= 0; at -= 1) {
    const stretch = copied[at]
    if (stretch === undefined || stretch.end < start - CLEAR) break
    start = Math.min(start, stretch.start)
  }
  return { start: Math.max(0, start - CLEAR), end: Math.min(length, end + CLEAR) }
}

/** Between the nearest landmarks of any kind: where the passage is if its surroundings were moved with it. */
export function movedFrame(landmarks: Landmarks, passage: Range): Frame | null {
  const { before, after } = neighbours(landmarks, clearOfCopies(landmarks, passage))
  const frame = between(landmarks, before, after)
  const oldLength = frame.old.end - frame.old.start
  const freshLength = frame.fresh.end - frame.fresh.start
  return freshLength >= 0 && freshLength <= 2 * oldLength + GROWTH ? frame : null
}

/** Around the places of the passage's own landmarks: where it is if it was moved by itself. Null if it was torn apart. */
export function innerFrame(landmarks: Landmarks, passage: Range): Frame | null {
  const { first, after } = inside(landmarks, passage)
  if (first >= after) return null
  const length = passage.end - passage.start
  let [low, high] = [Number.POSITIVE_INFINITY, 0]
  for (let at = first; at < after; at += 1) {
    const start = (landmarks.newStarts[at] ?? 0) - ((landmarks.oldStarts[at] ?? 0) - passage.start)
    low = Math.min(low, start)
    high = Math.max(high, start + length)
  }
  const slack = Math.ceil(length / 4) + 64
  if (high - low > length + slack) return null
  return {
    old: { start: passage.start - slack, end: passage.end + slack },
    fresh: { start: low - slack, end: high + slack },
  }
}

/** How many of the passage's own landmarks stand in `place` in the new text, and how many elsewhere. */
export function countInside(landmarks: Landmarks, passage: Range, place: Range): { here: number; elsewhere: number } {
  const { first, after } = inside(landmarks, passage)
  let here = 0
  for (let at = first; at < after; at += 1) {
    const start = landmarks.newStarts[at] ?? 0
    if (start >= place.start && start < place.end) here += 1
  }
  return { here, elsewhere: after - first - here }
}

/** The ends, in either text, of those of the passage's own landmarks that kept their order. */
export function pathEndsInside(landmarks: Landmarks, passage: Range): (readonly [number, number])[] {
  const { first, after } = inside(landmarks, passage)
  const ends: (readonly [number, number])[] = []
  for (let at = first; at < after; at += 1) {
    if (landmarks.pathBefore[at] === at) ends.push([landmarks.oldEnds[at] ?? 0, landmarks.newEnds[at] ?? 0])
  }
  return ends
}

/** Widens both stretches by `by` UTF-16 units to either side, as far as the texts go. */
export function widened({ old, fresh }: Frame, by: number, oldLength: number, newLength: number): Frame {
  return { old: widen(old, by, oldLength), fresh: widen(fresh, by, newLength) }
}

function widen({ start, end }: Range, by: number, length: number): Range {
  return { start: Math.max(0, start - by), end: Math.min(length, end + by) }
}

/** The last landmark that ends before the passage and the first that begins after it. */
function neighbours(landmarks: Landmarks, { start, end }: Range): { before: number; after: number } {
  const { count, oldEnds, oldStarts } = landmarks
  const before = firstIndex(count, (at) => at > 0 && (oldEnds[at] ?? 0) > start) - 1
  const after = firstIndex(count, (at) => at === count - 1 || (at > 0 && (oldStarts[at] ?? 0) >= end))
  return { before: Math.min(before, count - 2), after }
}

function inside({ count, oldStarts, oldEnds }: Landmarks, { start, end }: Range): { first: number; after: number } {
  const first = Math.max(
    1,
    firstIndex(count, (at) => (oldStarts[at] ?? 0) >= start),
  )
  const after = Math.min(
    count - 1,
    firstIndex(count, (at) => (oldEnds[at] ?? 0) > end),
  )
  return { first, after: Math.max(first, after) }
}

function between({ oldStarts, oldEnds, newStarts, newEnds }: Landmarks, before: number, after: number): Frame {
  return {
    old: { start: oldStarts[before] ?? 0, end: oldEnds[after] ?? 0 },
    fresh: { start: newStarts[before] ?? 0, end: newEnds[after] ?? 0 },
  }
}
