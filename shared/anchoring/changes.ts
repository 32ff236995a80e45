import type { Range } from '../lib/range.ts'
import { distance } from './distance.ts'
import type { Texts } from './ends.ts'
import { pathEndsInside } from './frame.ts'
import { CONTEXT_LENGTH } from './selectors.ts'

/** A stretch of a passage that is not as it was. */
interface Change extends Range {
  /** How many insertions, deletions and substitutions of UTF-16 units. */
  readonly errors: number
}

/**
 * What changed between a passage and what came of it, from landmark to landmark; ranges are those of the old text.
 * Stops where more than `most` units differ, which the sum of the errors then exceeds.
 */
export function changesBetween({ old, fresh, landmarks }: Texts, was: Range, is: Range, most: number): Change[] {
  const changes: Change[] = []
  let [sum, oldAt, newAt] = [0, was.start, is.start]
  for (const [oldEnd, newEnd] of [...pathEndsInside(landmarks, was), [was.end, is.end] as const]) {
    if (newEnd < newAt || newEnd > is.end) continue
    const [one, other] = [old.text.slice(oldAt, oldEnd), fresh.text.slice(newAt, newEnd)]
    const errors = distance(one, other, most)
    if (errors > 0) changes.push({ ...changed(one, other, oldAt), errors })
    sum += errors
    if (sum > most) break
    oldAt = oldEnd
    newAt = newEnd
  }
  return changes
}

/** The part of a stretch between what is the same at its beginning and at its end. */
function changed(one: string, other: string, offset: number): Range {
  let [start, end, otherEnd] = [0, one.length, other.length]
  while (start < Math.min(end, otherEnd) && one.charCodeAt(start) === other.charCodeAt(start)) start += 1
  while (end > start && otherEnd > start && one.charCodeAt(end - 1) === other.charCodeAt(otherEnd - 1)) {
    end -= 1
    otherEnd -= 1
  }
  return { start: offset + start, end: offset + end }
}

/**
 * True when one end of a passage is parted from the rest by more than it is long: it may then be the beginning or the
 * end of something else, as of a copy, or have been moved there.
 */
export function isTorn(changes: readonly Change[], passage: Range): boolean {
  return changes.some(
    ({ start, end, errors }) =>
      errors >= CONTEXT_LENGTH && (start - passage.start < errors || passage.end - end < errors),
  )
}
