import { afterHeading } from '../domain/paragraphs.ts'
import { type Part, partAt, type PartKind } from '../domain/transcript.ts'
import type { Range } from '../lib/range.ts'
import { blockStart, endOfWords, startOfWords, turnIndexWith } from './correct-turns.ts'
import type { Sheet } from './corrected.ts'

/**
 * Puts a range into a part of some kind. It is widened to whole turns, and to the heading of a part whose first words
 * it takes; what is left of other parts stays before and after it, and neighbours of its kind join it.
 * @returns false when no part holds a word of the range.
 */
export function setPart(sheet: Sheet, range: Range, to: PartKind): boolean {
  const words = { start: startOfWords(sheet.text, range.start, range.end), end: range.end }
  if (words.start >= words.end) return false
  const { start, end } = widened(sheet, words)
  const touched = sheet.parts.filter((part) => part.start < end && start < part.end)
  const [first] = touched
  const last = touched.at(-1)
  if (first === undefined || last === undefined) return false
  if (touched.every(({ kind }) => kind === to)) return true
  const before = piece(sheet.text, first, first.start, start)
  const after = piece(sheet.text, last, Math.max(end, last.start), last.end)
  const inside: Part = {
    kind: to,
    heading: first.start >= start ? first.heading : null,
    start: before === null ? first.start : startOfWords(sheet.text, start, end),
    end: after === null ? last.end : endOfWords(sheet.text, start, end),
  }
  const pieces = [before, inside, after].filter((part) => part !== null)
  sheet.parts.splice(sheet.parts.indexOf(first), touched.length, ...pieces)
  joinNeighbours(sheet.parts, inside)
  return true
}

/**
 * Makes questions and answers begin at `at`: what was taken for them before is prepared remarks, and from there to the
 * end of the part, or to where they began until now, all that is spoken belongs to them.
 * @returns false when the place lies in no part.
 */
export function beginQuestions(sheet: Sheet, at: number): boolean {
  const { start } = widened(sheet, { start: at, end: at + 1 })
  const part = partAt(sheet.parts, start)
  if (part === null) return false
  for (const early of sheet.parts.filter(({ kind, start: from }) => kind === 'qa' && from < start)) {
    setPart(sheet, { start: early.start, end: Math.min(early.end, start) }, 'prepared')
  }
  const later = sheet.parts.find(({ kind, start: from }) => kind === 'qa' && from > start)
  const limit = later?.start ?? part.end
  const spoken = sheet.parts.filter(
    (other) =>
      other.kind !== 'qa' &&
      other.end > start &&
      other.start < limit &&
      (other.start <= start || sheet.turns.some((turn) => other.start <= turn.start && turn.end <= other.end)),
  )
  for (const other of spoken) {
    setPart(sheet, { start: Math.max(other.start, start), end: Math.min(other.end, limit) }, 'qa')
  }
  return true
}

function widened({ text, parts, turns }: Sheet, { start, end }: Range): Range {
  const first = turns[turnIndexWith(turns, start)]
  const last = turns[turnIndexWith(turns, end - 1)]
  const from = first === undefined ? start : Math.min(start, blockStart(first))
  const part = partAt(parts, from)
  const isFirst = part !== null && startOfWords(text, afterHeading(text, part), part.end) >= from
  return { start: isFirst ? part.start : from, end: last === undefined ? end : Math.max(end, last.end) }
}

/** A stretch of a part without the blank space around it; its heading stays with its beginning. Null when blank. */
function piece(text: string, part: Part, from: number, to: number): Part | null {
  if (from >= to) return null
  const start = startOfWords(text, from, to)
  const end = endOfWords(text, start, to)
  return start >= end ? null : { ...part, heading: from === part.start ? part.heading : null, start, end }
}

function joinNeighbours(parts: Part[], part: Part): void {
  const at = parts.indexOf(part)
  const previous = parts[at - 1]
  const next = parts[at + 1]
  const from = previous?.kind === part.kind ? previous : part
  const to = next?.kind === part.kind ? next : part
  const first = parts.indexOf(from)
  parts.splice(first, parts.indexOf(to) - first + 1, { ...from, end: to.end })
}
