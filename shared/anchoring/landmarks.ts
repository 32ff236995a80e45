import type { Range } from '../lib/range.ts'
import { firstIndex } from '#shared/lib/first-index.ts'
import type { Tokens } from './tokens.ts'

/**
 * Words of which it is certain that they are the same in both texts: the run of four that begins with one and the run
 * of four that ends with it each stand exactly once in either text. In order of the old text; the first and the last
 * are the ends of the texts.
 */
export interface Landmarks {
  readonly count: number
  /** UTF-16 offsets. */
  readonly oldStarts: Int32Array
  readonly oldEnds: Int32Array
  readonly newStarts: Int32Array
  readonly newEnds: Int32Array
  /** For each landmark the nearest at or before it, and at or after it, that is on the path: those in the same order in both texts. */
  readonly pathBefore: Int32Array
  readonly pathAfter: Int32Array
  /** The stretches of the old text, in order, of which the new one has more copies than the old. */
  readonly copied: readonly Range[]
}

const RUN = 4

/** So many runs in a row, each with more copies than before, are no chance. */
const LEAST_COPIED = 4

/** Finds the landmarks of two texts of `oldLength` and `newLength` UTF-16 units. Takes time in proportion to the texts. */
export function findLandmarks(old: Tokens, oldLength: number, fresh: Tokens, newLength: number): Landmarks {
  const [oldRuns, newRuns, runCount] = numberRuns(old.words, fresh.words)
  const oldPlaces = singlePlaces(oldRuns, runCount)
  const newPlaces = singlePlaces(newRuns, runCount)
  const pairs: [number, number][] = []
  for (let index = RUN - 1; index < oldRuns.length; index += 1) {
    const after = newPlaceOf(oldRuns[index])
    const before = newPlaceOf(oldRuns[index - RUN + 1])
    if (after >= 0 && before >= 0 && before + RUN - 1 === after) pairs.push([index, after])
  }
  return { ...arrange(old, oldLength, fresh, newLength, pairs), copied: findCopied(old, oldRuns, newRuns, runCount) }

  function newPlaceOf(run: number | undefined): number {
    if (run === undefined || (oldPlaces[run] ?? -1) < 0) return -1
    return newPlaces[run] ?? -1
  }
}

function arrange(
  old: Tokens,
  oldLength: number,
  fresh: Tokens,
  newLength: number,
  pairs: readonly [number, number][],
): Omit<Landmarks, 'copied'> {
  const count = pairs.length + 2
  const [oldStarts, oldEnds, newStarts, newEnds] = [0, 1, 2, 3].map(() => new Int32Array(count)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ]
  for (const [at, [oldToken, newToken]] of pairs.entries()) {
    oldStarts[at + 1] = old.starts[oldToken] ?? 0
    oldEnds[at + 1] = old.ends[oldToken] ?? 0
    newStarts[at + 1] = fresh.starts[newToken] ?? 0
    newEnds[at + 1] = fresh.ends[newToken] ?? 0
  }
  oldStarts[count - 1] = oldEnds[count - 1] = oldLength
  newStarts[count - 1] = newEnds[count - 1] = newLength

  const isOnPath = longestRising(pairs.map(([, newToken]) => newToken))
  const pathBefore = new Int32Array(count)
  const pathAfter = new Int32Array(count).fill(count - 1)
  for (let at = 1; at < count; at += 1) {
    pathBefore[at] = at === count - 1 || isOnPath[at - 1] === 1 ? at : (pathBefore[at - 1] ?? 0)
  }
  for (let at = count - 2; at >= 0; at -= 1) {
    pathAfter[at] = at === 0 || isOnPath[at - 1] === 1 ? at : (pathAfter[at + 1] ?? 0)
  }
  return { count, oldStarts, oldEnds, newStarts, newEnds, pathBefore, pathAfter }
}

/** Gives each run of four words a number, the same in both texts for the same words. */
function numberRuns(old: Int32Array, fresh: Int32Array): [Int32Array, Int32Array, number] {
  const [oldTwos, newTwos] = pairUp(old, fresh, 1)
  const [oldFours, newFours, count] = pairUp(oldTwos, newTwos, RUN / 2)
  return [oldFours, newFours, count]
}

function pairUp(old: Int32Array, fresh: Int32Array, distance: number): [Int32Array, Int32Array, number] {
  const numbers = new Map<number, number>()
  const numbered = (items: Int32Array) => {
    const paired = new Int32Array(Math.max(0, items.length - distance))
    for (let index = 0; index < paired.length; index += 1) {
      // Both are below 2 ** 26 in any text that fits into a string, so the key is a safe integer.
      const key = (items[index] ?? 0) * 2 ** 26 + (items[index + distance] ?? 0)
      let number = numbers.get(key)
      if (number === undefined) {
        number = numbers.size
        numbers.set(key, number)
      }
      paired[index] = number
    }
    return paired
  }
  return [numbered(old), numbered(fresh), numbers.size]
}

/** Stretches all of whose runs have more copies than before, and one of whose runs was the only one of its kind. */
function findCopied(old: Tokens, oldRuns: Int32Array, newRuns: Int32Array, runCount: number): Range[] {
  const oldCounts = countEach(oldRuns, runCount)
  const newCounts = countEach(newRuns, runCount)
  const copied: Range[] = []
  let [first, hasUnique] = [0, false]
  for (let index = 0; index <= oldRuns.length; index += 1) {
    const run = oldRuns[index] ?? -1
    const oldCount = oldCounts[run] ?? 0
    if ((newCounts[run] ?? 0) > oldCount) {
      hasUnique ||= oldCount === 1
      continue
    }
    if (hasUnique && index - first >= LEAST_COPIED) {
      copied.push({ start: old.starts[first] ?? 0, end: old.ends[index + RUN - 2] ?? 0 })
    }
    first = index + 1
    hasUnique = false
  }
  return copied
}

function countEach(runs: Int32Array, runCount: number): Int32Array {
  const counts = new Int32Array(runCount)
  for (const run of runs) counts[run] = (counts[run] ?? 0) + 1
  return counts
}

/** Where each run stands, if it stands once; else a negative number. */
function singlePlaces(runs: Int32Array, runCount: number): Int32Array {
  const places = new Int32Array(runCount).fill(-1)
  for (const [index, run] of runs.entries()) places[run] = places[run] === -1 ? index : -2
  return places
}

/** Marks with 1 the members of a longest subsequence whose values rise. */
function longestRising(values: readonly number[]): Uint8Array {
  const tails: number[] = []
  const previous = new Int32Array(values.length)
  for (const [index, value] of values.entries()) {
    const length = firstIndex(tails.length, (at) => (values[tails[at] ?? 0] ?? 0) >= value)
    previous[index] = length === 0 ? -1 : (tails[length - 1] ?? -1)
    tails[length] = index
  }
  const marks = new Uint8Array(values.length)
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) marks[index] = 1
  return marks
}
