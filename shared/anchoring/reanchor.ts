import type { Range } from '../lib/range.ts'
import { resolve, type Resolution, type UsedSelector } from './resolve.ts'
import type { Anchor } from './selectors.ts'

/** A place that could be a passage's; `score` is from 0 to 1: how alike words and surroundings are. */
export interface ReanchoringCandidate {
  readonly range: Range
  readonly score: number
}

/** Where a passage of an older text stands in a newer one. The states are those of `Resolution`. */
export interface Reanchoring {
  readonly state: Resolution['state']
  /** The likeliest place, in UTF-16 offsets of the new text and whole characters; null when `lost`. */
  readonly range: Range | null
  readonly selector: UsedSelector | null
  readonly score: number
  /** The likeliest first, none overlapping another, at most five; the first is `range`. Empty when `lost`. */
  readonly candidates: readonly ReanchoringCandidate[]
}

/**
 * Finds where the passages of an older text stand in a newer one: one answer for each anchor, in the order given.
 * @param anchors as they were made from `oldText`.
 */
export function reanchorAll(_oldText: string, newText: string, anchors: readonly Anchor[]): Reanchoring[] {
  return anchors.map((anchor) => {
    const resolution = resolve(newText, anchor)
    const { range, score } = resolution
    return { ...resolution, candidates: range === null ? [] : [{ range, score }] }
  })
}
