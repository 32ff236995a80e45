import type { Range } from '../lib/range.ts'
import { firstIndex } from '#shared/lib/first-index.ts'

/**
 * Code units between which an extended grapheme cluster always ends, so that a segmenter may start there:
 * letters and punctuation of common scripts, none of which combines with its neighbours. Surrogates, joiners,
 * marks, conjoining jamo and prepended marks are left out on purpose.
 */
const SELF_CONTAINED =
  /^[\n\u0020-\u007E\u00C0-\u024F\u0391-\u03A9\u03B1-\u03C9\u0400-\u0482\u048A-\u052F\u05D0-\u05EA\u0620-\u064A\u2010-\u2027\u3001-\u3029\u3041-\u3096\u30A1-\u30FA\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3]{2}$/u

/** Beyond this many UTF-16 units without a certain boundary (a wall of emoji, say) the window is simply cut. */
const LONGEST_WINDOW = 10_000

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

function isCertainBoundary(text: string, offset: number): boolean {
  return offset <= 0 || offset >= text.length || SELF_CONTAINED.test(text.slice(offset - 1, offset + 1))
}

/** The extended grapheme cluster that holds the UTF-16 unit at `offset`; a boundary starts the one after it. */
function graphemeAt(text: string, offset: number): Range {
  let start = offset
  while (!isCertainBoundary(text, start) && offset - start < LONGEST_WINDOW) start -= 1
  let end = offset + 1
  while (!isCertainBoundary(text, end) && end - offset < LONGEST_WINDOW) end += 1
  const segment = graphemes.segment(text.slice(start, end)).containing(offset - start)
  if (segment === undefined) return { start: offset, end: offset }
  return { start: start + segment.index, end: start + segment.index + segment.segment.length }
}

function clamp(offset: number, text: string): number {
  return Math.min(Math.max(Math.trunc(offset) || 0, 0), text.length)
}

/** True when a cursor may stand at the UTF-16 `offset` without splitting what a reader sees as one character. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset < 0 || offset > text.length) return false
  return isCertainBoundary(text, offset) || graphemeAt(text, offset).start === offset
}

/** The nearest grapheme boundary at or before the UTF-16 `offset`, which is first brought inside the text. */
export function graphemeStart(text: string, offset: number): number {
  const inside = clamp(offset, text)
  return isCertainBoundary(text, inside) ? inside : graphemeAt(text, inside).start
}

/** The nearest grapheme boundary at or after the UTF-16 `offset`, which is first brought inside the text. */
export function graphemeEnd(text: string, offset: number): number {
  const inside = clamp(offset, text)
  if (isCertainBoundary(text, inside)) return inside
  const grapheme = graphemeAt(text, inside)
  return grapheme.start === inside ? inside : grapheme.end
}

/**
 * Widens a range of UTF-16 offsets to whole extended grapheme clusters. Ends that lie outside the text are brought
 * inside it, ends in the wrong order are swapped, and an empty range on a boundary stays empty.
 */
export function snapToGraphemes(text: string, range: Range): Range {
  const low = Math.min(range.start, range.end)
  const high = Math.max(range.start, range.end)
  return { start: graphemeStart(text, low), end: graphemeEnd(text, high) }
}

/** Converts offsets of one text between UTF-16 units (ours) and Unicode code points (W3C, REFI-QDA, Python). */
export interface CodePointMap {
  /** An offset inside a surrogate pair counts as the start of its character. */
  toCodePoints(utf16Offset: number): number
  toUtf16(codePointOffset: number): number
}

/** Reads the text once; each conversion is then a binary search among its astral characters. */
export function codePointMap(text: string): CodePointMap {
  // The UTF-16 offset of each low surrogate that completes a pair, in order.
  const lows: number[] = []
  for (let index = 1; index < text.length; index += 1) {
    if (isLowSurrogate(text.charCodeAt(index)) && isHighSurrogate(text.charCodeAt(index - 1))) lows.push(index)
  }
  return {
    toCodePoints(utf16Offset) {
      const inside = clamp(utf16Offset, text)
      const pairs = firstIndex(lows.length, (index) => (lows[index] ?? 0) >= inside)
      return lows[pairs] === inside ? inside - 1 - pairs : inside - pairs
    },
    toUtf16(codePointOffset) {
      const wanted = Math.max(Math.trunc(codePointOffset) || 0, 0)
      // The pair of rank i is complete once code points up to its own have been passed: lows[i] - i of them.
      const pairs = firstIndex(lows.length, (index) => (lows[index] ?? 0) - index > wanted)
      return Math.min(wanted + pairs, text.length)
    },
  }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
