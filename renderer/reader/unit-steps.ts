import { sentenceAt, sentenceBefore, wordAt, wordBefore, type UnitAt } from '#shared/anchoring/text-units.ts'
import type { Range } from '#shared/lib/range.ts'
import type { Unit } from '#renderer/state/reader-controller.ts'
import { firstEndingAfter } from './places.ts'
import type { ReadingModel } from './reading-model.ts'

/** What keyboard selection walks over: the shown text only, so speakers' labels are stepped across. */
export type Walkable = Pick<ReadingModel, 'text' | 'paragraphs' | 'blocks'>

const AT: Readonly<Record<'word' | 'sentence', { at: UnitAt; before: UnitAt }>> = {
  word: { at: wordAt, before: wordBefore },
  sentence: { at: sentenceAt, before: sentenceBefore },
}

/** The unit that holds the UTF-16 offset, else the next one in the text, else null. */
export function unitFrom(model: Walkable, unit: Unit, offset: number): Range | null {
  if (unit === 'turn') return bare(model.blocks[firstEndingAfter(model.blocks, offset)])
  const first = firstEndingAfter(model.paragraphs, offset)
  if (unit === 'paragraph') return bare(model.paragraphs[first])
  for (let index = first; index < model.paragraphs.length; index += 1) {
    const paragraph = model.paragraphs[index]
    if (paragraph === undefined) return null
    const found = inParagraph(model.text, paragraph, Math.max(offset, paragraph.start), AT[unit].at)
    if (found.end > offset && found.end > found.start) return found
  }
  return null
}

/** The unit that begins last before the UTF-16 offset, or null at the beginning. */
export function unitBefore(model: Walkable, unit: Unit, offset: number): Range | null {
  if (unit === 'turn') return bare(lastStartingBefore(model.blocks, offset))
  if (unit === 'paragraph') return bare(lastStartingBefore(model.paragraphs, offset))
  const from = Math.min(firstEndingAfter(model.paragraphs, offset), model.paragraphs.length - 1)
  for (let index = from; index >= 0; index -= 1) {
    const paragraph = model.paragraphs[index]
    if (paragraph === undefined || paragraph.start >= offset) continue
    const found = inParagraph(model.text, paragraph, Math.min(offset, paragraph.end), AT[unit].before)
    if (found.start < offset && found.end > found.start) return found
  }
  return null
}

/**
 * Where one end of a range comes to when it moves by a unit: on to the next boundary, or back to the one before. By
 * words, the punctuation that closes or opens a word is a boundary of its own, so that moving there and back gives the
 * same range. It never gets shorter than a word; where nothing is left to move over it stays as it is.
 */
export function moveEnd(model: Walkable, range: Range, end: 'start' | 'end', unit: Unit, step: -1 | 1): Range {
  const moved = end === 'end' ? movedEnd(model, range, unit, step) : movedStart(model, range, unit, step)
  return moved.end > moved.start ? moved : range
}

function movedEnd(model: Walkable, range: Range, unit: Unit, step: -1 | 1): Range {
  if (unit === 'word') return { ...range, end: movedWordEnd(model, range, step) }
  if (step === 1) return { ...range, end: Math.max(unitFrom(model, unit, range.end)?.end ?? range.end, range.end) }
  // Back over what the range holds of its last unit: to the end of the unit before it.
  const last = unitBefore(model, unit, range.end)
  const before = last === null ? null : unitBefore(model, unit, last.start)
  if (before !== null && before.end > range.start) return { ...range, end: before.end }
  const word = unitFrom(model, 'word', range.start)
  return word === null ? range : { ...range, end: Math.min(word.end, range.end) }
}

function movedStart(model: Walkable, range: Range, unit: Unit, step: -1 | 1): Range {
  if (unit === 'word') return { ...range, start: movedWordStart(model, range, step) }
  if (step === -1)
    return { ...range, start: Math.min(unitBefore(model, unit, range.start)?.start ?? range.start, range.start) }
  const first = unitFrom(model, unit, range.start)
  const next = first === null ? null : unitFrom(model, unit, first.end)
  if (next !== null && next.start < range.end) return { ...range, start: next.start }
  const word = unitBefore(model, 'word', range.end)
  return word === null ? range : { ...range, start: Math.max(word.start, range.start) }
}

function movedWordEnd(model: Walkable, range: Range, step: -1 | 1): number {
  const { text } = model
  const last = unitBefore(model, 'word', range.end)
  if (last === null) return step === 1 ? (unitFrom(model, 'word', range.end)?.end ?? range.end) : range.end
  const closed = closedEnd(text, last.end)
  if (step === 1) {
    if (last.end <= range.end && range.end < closed) return closed
    return unitFrom(model, 'word', range.end)?.end ?? range.end
  }
  if (range.end > closed) return closed
  if (range.end > last.end) return last.end
  const before = unitBefore(model, 'word', last.start)
  return before === null || before.end <= range.start ? range.end : closedEnd(text, before.end)
}

function movedWordStart(model: Walkable, range: Range, step: -1 | 1): number {
  const { text } = model
  const first = unitFrom(model, 'word', range.start)
  if (first === null) return step === -1 ? (unitBefore(model, 'word', range.start)?.start ?? range.start) : range.start
  const opened = openedStart(text, first.start)
  if (step === -1) {
    if (opened < range.start && range.start <= first.start) return opened
    return unitBefore(model, 'word', range.start)?.start ?? range.start
  }
  if (range.start < opened) return opened
  if (range.start < first.start) return first.start
  const next = unitFrom(model, 'word', first.end)
  return next === null || next.start >= range.end ? range.start : openedStart(text, next.start)
}

/** More punctuation than this beside a word is ornament. */
const MOST_PUNCTUATION = 8

/** Where the punctuation that closes the word ending at `end` is over. */
function closedEnd(text: string, end: number): number {
  const found = /^[\p{Pe}\p{Pf}.,;:!?…"'。！？、]+/u.exec(text.slice(end, end + MOST_PUNCTUATION))
  return end + (found?.[0].length ?? 0)
}

/** Where the punctuation that opens the word beginning at `start` begins. */
function openedStart(text: string, start: number): number {
  const found = /(?<=^|\s)[\p{Ps}\p{Pi}"'¿¡]+$/u.exec(text.slice(Math.max(0, start - MOST_PUNCTUATION), start))
  return start - (found?.[0].length ?? 0)
}

function inParagraph(text: string, paragraph: Range, offset: number, at: UnitAt): Range {
  const found = at(text.slice(paragraph.start, paragraph.end), offset - paragraph.start)
  return { start: paragraph.start + found.start, end: paragraph.start + found.end }
}

function lastStartingBefore<Item extends Range>(items: readonly Item[], offset: number): Item | undefined {
  const index = Math.min(firstEndingAfter(items, offset), items.length - 1)
  const item = items[index]
  return item !== undefined && item.start < offset ? item : items[index - 1]
}

function bare(range: Range | undefined): Range | null {
  return range === undefined ? null : { start: range.start, end: range.end }
}
