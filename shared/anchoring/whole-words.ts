import type { Range } from '../lib/range.ts'

/** A range is widened by at most this many UTF-16 units at either end. */
const LONGEST_REST = 24

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u

/**
 * Brings the ends of a place that only resembles a passage to where a person would put them: at word ends, without
 * blank space, where the passage's own ends are so.
 */
export function toWholeWords(from: string, passage: Range, text: string, place: Range): Range {
  let { start, end } = place
  if (!cutsWord(from, passage.start)) {
    const rest = restOfWord(text, start, -1)
    if (rest <= LONGEST_REST) start -= rest
  }
  if (!cutsWord(from, passage.end)) {
    const rest = restOfWord(text, end, 1)
    if (rest <= LONGEST_REST) end += rest
  }
  if (!isBlank(from, passage.start)) while (start < end && isBlank(text, start)) start += 1
  if (!isBlank(from, passage.end - 1)) while (end > start && isBlank(text, end - 1)) end -= 1
  return { start, end }
}

/** How many units of a word that is cut at `offset` lie in the direction, -1 or 1. */
function restOfWord(text: string, offset: number, direction: -1 | 1): number {
  let at = offset
  while (cutsWord(text, at) && Math.abs(at - offset) <= LONGEST_REST) at += direction
  return Math.abs(at - offset)
}

function cutsWord(text: string, offset: number): boolean {
  return isInWord(text, offset - 1) && isInWord(text, offset)
}

function isInWord(text: string, at: number): boolean {
  return at >= 0 && at < text.length && WORD_CHARACTER.test(text.charAt(at))
}

function isBlank(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at))
}
