import type { Range } from '../lib/range.ts'
import { homeFrame, isCopiedIn, movedFrame, widened, type Frame } from './frame.ts'
import { standsAt } from './judge.ts'
import type { Landmarks } from './landmarks.ts'
import { CONTEXT_LENGTH } from './selectors.ts'
import { verbatimIn, type TextIndex } from './text-index.ts'

/** Two texts made ready for finding the passages of the one in the other. */
export interface Texts {
  readonly old: TextIndex
  readonly fresh: TextIndex
  readonly landmarks: Landmarks
}

/** Fewer UTF-16 units than this that are the same on one side of an end prove nothing. */
const LEAST_SAME = 8
/** So many units of a passage and of what stands beside it must be the same for it to be found by its words. */
const ENOUGH = 48

/** No more units than this are compared on either side. */
const FURTHEST_SAME = 256

/** A passage of so many units needs no more than its own words and a little. */
const LONG = 64

/** True when both stretches of a frame are the same, unit for unit. */
export function isSame({ old, fresh }: Texts, frame: Frame): boolean {
  const length = frame.old.end - frame.old.start
  if (frame.fresh.end - frame.fresh.start !== length) return false
  return standsAt(fresh.text, old.text.slice(frame.old.start, frame.old.end), frame.fresh)
}

/** Where an offset of the old text is in the new one, if nothing changed between the landmarks around it; else null. */
export function certainOffset(texts: Texts, offset: number): number | null {
  const frame = homeFrame(texts.landmarks, { start: offset, end: offset })
  return isSame(texts, frame) ? offset - frame.old.start + frame.fresh.start : null
}

/** True when it is certain that one end of a passage is now at `is`: by what stands before it, after it, or both. */
export function isEndClear(texts: Texts, was: number, is: number): boolean {
  const { old, fresh, landmarks } = texts
  const end = { start: was, end: was }
  const home = homeFrame(landmarks, end)
  const narrow = holds(home, is) ? home : movedFrame(landmarks, end)
  if (narrow === null || !holds(narrow, is)) return false
  if (isSame(texts, narrow)) return is - narrow.fresh.start === was - narrow.old.start
  const frame = widened(narrow, CONTEXT_LENGTH, old.text.length, fresh.text.length)
  const before = sameBefore(old.text, was, fresh.text, is)
  const after = sameAfter(old.text, was, fresh.text, is)
  const isClearBefore = before < LEAST_SAME || standsOnceInBoth(texts, frame, { start: was - before, end: was })
  const isClearAfter = after < LEAST_SAME || standsOnceInBoth(texts, frame, { start: was, end: was + after })
  const hasBothSides = before >= LEAST_SAME && after >= LEAST_SAME
  const isAttached = isSameBetween(texts, narrow, end, { start: is, end: is })
  return (
    isClearBefore &&
    isClearAfter &&
    (hasBothSides ||
      Math.max(before, after) === CONTEXT_LENGTH ||
      (isAttached && Math.max(before, after) >= LEAST_SAME))
  )
}

/**
 * True when a passage's words with what still follows them, and with what still precedes them, each stand once in
 * either stretch, and are enough to go by. Of two equal words side by side nobody can say which one was cut, whatever
 * stands around the other.
 * @param narrow the frame between landmarks; `frame` is the same with some context.
 * @param hasRival true when there is another place that is like the passage.
 */
export function isOnlyOne(
  texts: Texts,
  narrow: Frame,
  frame: Frame,
  was: Range,
  is: Range,
  hasRival: boolean,
): boolean {
  const { old, fresh } = texts
  const before = sameBefore(old.text, was.start, fresh.text, is.start)
  const after = sameAfter(old.text, was.end, fresh.text, is.end)
  const length = was.end - was.start
  const hasBothSides = before >= LEAST_SAME && after >= LEAST_SAME
  const isAttached = isSameBetween(texts, narrow, was, is)
  return (
    before + length + after >= ENOUGH &&
    (hasBothSides || (!hasRival && (isAttached || length >= LONG))) &&
    (before >= LEAST_SAME ||
      isUnique(texts, { start: was.start, end: Math.min(was.end, was.start + CONTEXT_LENGTH) })) &&
    (after >= LEAST_SAME || isUnique(texts, { start: Math.max(was.start, was.end - CONTEXT_LENGTH), end: was.end })) &&
    !isFromElsewhere(texts, is, before, after) &&
    standsOnceInBoth(texts, frame, { start: was.start - before, end: was.end }) &&
    standsOnceInBoth(texts, frame, { start: was.start, end: was.end + after })
  )
}

/**
 * True when what now stands beside the passage, together with the end of it there, stood beside something else before:
 * then that end may have come from there, as when of two sentences that begin alike the first is cut. A little more is
 * looked at than is the same, since beyond that the surroundings may have been changed.
 */
function isFromElsewhere({ old, fresh }: Texts, is: Range, before: number, after: number): boolean {
  const [first, last] = [is.start - before - LEAST_SAME, is.end + after + LEAST_SAME]
  const preceding = fresh.text.slice(Math.max(0, first), Math.min(is.end, is.start + LEAST_SAME))
  const following = fresh.text.slice(Math.max(is.start, is.end - LEAST_SAME), last)
  return (
    (before < CONTEXT_LENGTH && is.start > before && old.text.includes(preceding)) ||
    (after < CONTEXT_LENGTH && is.end + after < fresh.text.length && old.text.includes(following))
  )
}

/** True when nothing changed between a place and the landmark before it, or the one after it. */
function isSameBetween(texts: Texts, { old, fresh }: Frame, was: Range, is: Range): boolean {
  return (
    isSame(texts, { old: { ...old, end: was.start }, fresh: { ...fresh, end: is.start } }) ||
    isSame(texts, { old: { ...old, start: was.end }, fresh: { ...fresh, start: is.end } })
  )
}

function holds({ fresh }: Frame, offset: number): boolean {
  return offset >= fresh.start && offset <= fresh.end
}

/** How many units before the two offsets are the same, up to `furthest`. */
export function sameBefore(one: string, at: number, other: string, otherAt: number, furthest = CONTEXT_LENGTH): number {
  let count = 0
  const most = Math.min(furthest, at, otherAt)
  while (count < most && one.charCodeAt(at - count - 1) === other.charCodeAt(otherAt - count - 1)) count += 1
  return count
}

export function sameAfter(one: string, at: number, other: string, otherAt: number, furthest = CONTEXT_LENGTH): number {
  let count = 0
  const most = Math.min(furthest, one.length - at, other.length - otherAt)
  while (count < most && one.charCodeAt(at + count) === other.charCodeAt(otherAt + count)) count += 1
  return count
}

/**
 * True when a passage stands at `is` word for word between the same surroundings, as long as an anchor keeps them, and
 * nowhere else in either text.
 */
export function isOnlyOneAnywhere(texts: Texts, was: Range, is: Range): boolean {
  const { old, fresh } = texts
  const before = sameBefore(old.text, was.start, fresh.text, is.start)
  const after = sameAfter(old.text, was.end, fresh.text, is.end)
  return (
    before === CONTEXT_LENGTH &&
    after === CONTEXT_LENGTH &&
    !isCopiedIn(texts.landmarks, { start: was.start - before, end: was.end + after }) &&
    isUnique(texts, { start: was.start - before, end: was.end + after }) &&
    !hasNearerTwin(texts, was, is)
  )
}

/**
 * True when the same words stand elsewhere too, and what stands before or after them there is the same for longer than
 * it is at `is`: when turns that end alike were put in another order, either may be the passage's.
 */
export function hasNearerTwin({ old, fresh }: Texts, was: Range, is: Range): boolean {
  const same = (place: Range) => ({
    before: sameBefore(old.text, was.start, fresh.text, place.start, FURTHEST_SAME),
    after: sameAfter(old.text, was.end, fresh.text, place.end, FURTHEST_SAME),
  })
  const best = same(is)
  const { matches } = verbatimIn(fresh, { start: 0, end: fresh.text.length }, old.text.slice(was.start, was.end))
  return matches.some(({ range }) => {
    const { before, after } = same(range)
    return (before > CONTEXT_LENGTH && before > best.before) || (after > CONTEXT_LENGTH && after > best.after)
  })
}

/** True when a stretch of the old text stands once in all of either text. */
export function isUnique(texts: Texts, stretch: Range): boolean {
  const everywhere = (text: string) => ({ start: 0, end: text.length })
  const frame = { old: everywhere(texts.old.text), fresh: everywhere(texts.fresh.text) }
  return standsOnceInBoth(texts, frame, stretch)
}

function standsOnceInBoth({ old, fresh }: Texts, frame: Frame, { start, end }: Range): boolean {
  const words = old.text.slice(start, end)
  return standsOnce(old.text, frame.old, words) && standsOnce(fresh.text, frame.fresh, words)
}

function standsOnce(text: string, stretch: Range, words: string): boolean {
  const part = text.slice(stretch.start, stretch.end)
  const first = part.indexOf(words)
  return first !== -1 && part.indexOf(words, first + 1) === -1
}
