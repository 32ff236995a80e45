import type { Range } from '../lib/range.ts'

/** A range is widened by at most this many UTF-16 units to come to the end of a word. */
const LONGEST_REST = 24
/** Where an end of the passage was changed, what stood next to it is looked for this far away … */
const FURTHEST = 8
/** … by as many of its units, */
const NEXT_TO = 12
/** … and an end of which this many units are there was not changed. */
const UNCHANGED = 3

/** No end is brought further than this many UTF-16 units. */
export const FURTHEST_END = LONGEST_REST + FURTHEST + NEXT_TO

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u

/**
 * Brings the ends of a place that resembles a passage to where a person would put them: next to what the passage
 * stood next to where its own end was changed, at word ends, and without blank space, where the passage's are so.
 * @returns null where it is unclear how far the place goes.
 */
export function placeEnds(from: string, passage: Range, text: string, place: Range): Range | null {
  let start: number | null = place.start
  let end: number | null = place.end
  if (!text.startsWith(from.slice(passage.start, passage.start + UNCHANGED), start)) {
    start = afterPrevious(from, passage.start, text, start)
  }
  if (!text.endsWith(from.slice(passage.end - UNCHANGED, passage.end), end)) {
    end = beforeNext(from, passage.end, text, end)
  }
  if (start === null || end === null || start >= end) return null
  return trimmed(from, passage, text, wholeWords(from, passage, text, { start, end }))
}

/** The end, near `near`, of what stood before the passage. */
function afterPrevious(from: string, passageStart: number, text: string, near: number): number | null {
  const previous = from.slice(Math.max(0, passageStart - NEXT_TO), passageStart)
  if (previous === '') return 0
  const found = text.lastIndexOf(previous, near + NEXT_TO - previous.length)
  return found === -1 || near - found > FURTHEST ? null : found + previous.length
}

/** The start, near `near`, of what stood after the passage. */
function beforeNext(from: string, passageEnd: number, text: string, near: number): number | null {
  const next = from.slice(passageEnd, passageEnd + NEXT_TO)
  if (next === '') return text.length
  const found = text.indexOf(next, Math.max(0, near - NEXT_TO))
  return found === -1 || found - near > FURTHEST ? null : found
}

function wholeWords(from: string, passage: Range, text: string, { start, end }: Range): Range {
  return {
    start: cutsWord(from, passage.start) ? start : start - restOfWord(text, start, -1),
    end: cutsWord(from, passage.end) ? end : end + restOfWord(text, end, 1),
  }
}

function trimmed(from: string, passage: Range, text: string, place: Range): Range {
  let { start, end } = place
  if (!isBlank(from, passage.start)) while (start < end && isBlank(text, start)) start += 1
  if (!isBlank(from, passage.end - 1)) while (end > start && isBlank(text, end - 1)) end -= 1
  return { start, end }
}

/** How many units of a word that is cut at `offset` lie in the direction, -1 or 1; 0 if it is endless. */
function restOfWord(text: string, offset: number, direction: -1 | 1): number {
  for (let rest = 0; rest <= LONGEST_REST; rest += 1) if (!cutsWord(text, offset + direction * rest)) return rest
  return 0
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
