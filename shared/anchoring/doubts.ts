import type { Range } from '../lib/range.ts'
import { isUnique, sameAfter, sameBefore, type Texts } from './ends.ts'
import { copiedUnits, isCopiedIn } from './frame.ts'
import type { Candidate } from './judge.ts'
import { CONTEXT_LENGTH } from './selectors.ts'
import { similarIn, type TextIndex } from './text-index.ts'

/** So many units on either side that are as they were tell a passage from its twins. */
const FRAMING = CONTEXT_LENGTH / 2
/** What is this much alike says the same thing with another number or name. */
const NEAR_TWIN = 0.8
/** So much of either end of a passage shows whether that end is of a template. */
const END_LENGTH = 40

/**
 * True when something else in either text could pass for a passage, and what stands around the place found does not tell
 * which it is: equal words, or a copy of which this may be the one; or, for words that were changed, a sentence of the
 * same template as they or one of their ends.
 */
export function isDoubtful(texts: Texts, was: Range, { range: is, errors }: Candidate): boolean {
  const isFramed = isFramedBefore(texts, was, is) && isFramedAfter(texts, was, is)
  if (errors > 0) return !isFramed && hasNearTwin(texts, was, is)
  if (isFramed && isUnique(texts, { start: Math.max(0, was.start - FRAMING), end: was.end + FRAMING })) return false
  return !isUnique(texts, was) || mayBeCopy(texts, was)
}

function isFramedBefore({ old, fresh }: Texts, was: Range, is: Range): boolean {
  if (was.start === 0 && is.start === 0) return sameAfter(old.text, 0, fresh.text, 0) === CONTEXT_LENGTH
  return sameBefore(old.text, was.start, fresh.text, is.start) >= FRAMING
}

function isFramedAfter({ old, fresh }: Texts, was: Range, is: Range): boolean {
  const isAtEnd = was.end === old.text.length && is.end === fresh.text.length
  if (isAtEnd) return sameBefore(old.text, was.end, fresh.text, is.end) === CONTEXT_LENGTH
  return sameAfter(old.text, was.end, fresh.text, is.end) >= FRAMING
}

/** True when much of a passage, or what stands at one of its ends, has more copies than it had. */
export function mayBeCopy({ landmarks }: Texts, { start, end }: Range): boolean {
  const around = (offset: number) => ({ start: offset - CONTEXT_LENGTH, end: offset + CONTEXT_LENGTH })
  return (
    isCopiedIn(landmarks, around(start)) ||
    isCopiedIn(landmarks, around(end)) ||
    2 * copiedUnits(landmarks, { start, end }) >= end - start
  )
}

/** True when a passage, its beginning or its end is nearly the same as another place of either text. */
function hasNearTwin({ old, fresh }: Texts, was: Range, is: Range): boolean {
  const parts =
    was.end - was.start <= 2 * END_LENGTH
      ? [was]
      : [
          { start: was.start, end: was.start + END_LENGTH },
          { start: was.end - END_LENGTH, end: was.end },
        ]
  return parts.some(
    (part) =>
      isLikeAnother(old, old, part, was, part.start) ||
      isLikeAnother(old, fresh, part, is, part.start - was.start + is.start),
  )
}

/** True when a part of one text is nearly the same as a place of the other that is clear of `own`. */
function isLikeAnother(from: TextIndex, index: TextIndex, part: Range, own: Range, expected: number): boolean {
  const sought = { words: from.text.slice(part.start, part.end), from, range: part }
  return [
    { start: 0, end: own.start },
    { start: own.end, end: index.text.length },
  ].some((stretch) => similarIn(index, stretch, sought, NEAR_TWIN, expected, () => true).length > 0)
}
