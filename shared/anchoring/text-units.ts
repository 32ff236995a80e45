import type { Range } from '../lib/range.ts'
import { endsInAbbreviation } from './abbreviations.ts'
import { graphemeEnd, graphemeStart, snapToGraphemes } from './offsets.ts'

/** Finds the units of one kind inside a stretch of text without line ends, in order. */
type Cut = (line: string) => Range[]

/** What keyboard selection moves by. The word or sentence that holds a place, else the next, else the last. */
export type UnitAt = (text: string, offset: number) => Range

/** Lines longer than twice this many UTF-16 units are looked at through a window. */
const WINDOW = 10_000

const words = new Intl.Segmenter('en', { granularity: 'word' })
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Words as a reader counts them: with the currency sign before and the per cent sign after a number. */
function cutWords(line: string): Range[] {
  const found: Range[] = []
  for (const { index, segment, isWordLike } of words.segment(line)) {
    if (isWordLike !== true) continue
    const end = index + segment.length
    const isNumber = /^\p{N}/u.test(segment)
    const start = isNumber && /\p{Sc}$/u.test(line.slice(0, index)) ? index - 1 : index
    found.push({ start, end: isNumber && /^[%‰°]/u.test(line.slice(end, end + 1)) ? end + 1 : end })
  }
  return found
}

/** Sentences without the blank space around them. An abbreviation's full stop does not end one. */
function cutSentences(line: string): Range[] {
  const found: Range[] = []
  let start = 0
  for (const { index, segment } of sentences.segment(line)) {
    const end = index + segment.length
    if (end < line.length && endsInAbbreviation(line.slice(start, end), line.slice(end, end + 40))) continue
    const trimmed = trim(line, { start, end })
    if (trimmed.end > trimmed.start) found.push(trimmed)
    start = end
  }
  return found
}

function trim(text: string, range: Range): Range {
  const slice = text.slice(range.start, range.end)
  const lead = slice.length - slice.trimStart().length
  return { start: range.start + lead, end: range.start + Math.max(slice.trimEnd().length, lead) }
}

/** The line that holds `offset`, without its line end. */
function lineAt(text: string, offset: number): Range {
  const end = text.indexOf('\n', offset)
  return { start: offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1, end: end === -1 ? text.length : end }
}

function unitsInLine(text: string, line: Range, offset: number, cut: Cut): Range[] {
  const isLong = line.end - line.start > 2 * WINDOW
  const start = isLong ? graphemeStart(text, Math.max(line.start, offset - WINDOW)) : line.start
  const end = isLong ? graphemeEnd(text, Math.min(line.end, offset + WINDOW)) : line.end
  return cut(text.slice(start, end)).map((unit) =>
    snapToGraphemes(text, { start: start + unit.start, end: start + unit.end }),
  )
}

function firstFrom(text: string, offset: number, cut: Cut): Range | null {
  for (let at = offset; at <= text.length;) {
    const line = lineAt(text, at)
    const unit = unitsInLine(text, line, at, cut).find((candidate) => candidate.end > offset)
    if (unit !== undefined) return unit
    at = line.end + 1
  }
  return null
}

function lastUpTo(text: string, offset: number, cut: Cut): Range | null {
  for (let at = offset; at >= 0;) {
    const line = lineAt(text, at)
    const unit = unitsInLine(text, line, at, cut).findLast((candidate) => candidate.start < offset)
    if (unit !== undefined) return unit
    at = line.start - 1
  }
  return null
}

function at(text: string, offset: number, cut: Cut): Range {
  const inside = Math.min(Math.max(offset, 0), text.length)
  return firstFrom(text, inside, cut) ?? lastUpTo(text, inside, cut) ?? { start: inside, end: inside }
}

function before(text: string, offset: number, cut: Cut): Range {
  const inside = Math.min(Math.max(offset, 0), text.length)
  return lastUpTo(text, inside, cut) ?? { start: inside, end: inside }
}

/**
 * The word that holds the UTF-16 `offset`; between words the next one, after the last word the last. Empty, at
 * `offset`, where the text has no word.
 */
export const wordAt: UnitAt = (text, offset) => at(text, offset, cutWords)

/** The word that begins last before the UTF-16 `offset`: what stepping backwards comes to. Empty where there is none. */
export const wordBefore: UnitAt = (text, offset) => before(text, offset, cutWords)

/** The sentence that holds the UTF-16 `offset`, without blank space around it; between sentences the next one. */
export const sentenceAt: UnitAt = (text, offset) => at(text, offset, cutSentences)

/** The sentence that begins last before the UTF-16 `offset`. */
export const sentenceBefore: UnitAt = (text, offset) => before(text, offset, cutSentences)
