import { partAt, type Turn } from '../domain/transcript.ts'
import type { Sheet } from './corrected.ts'

/** Where a turn begins with its label, if it has one. */
export function blockStart(turn: Pick<Turn, 'start' | 'labelStart'>): number {
  return turn.labelStart ?? turn.start
}

/** The index of the turn that holds an offset in its words or its label; -1 when none does. */
export function turnIndexWith(turns: readonly Turn[], offset: number): number {
  return turns.findIndex((turn) => blockStart(turn) <= offset && offset < turn.end)
}

/**
 * Makes a turn begin at `at`, inside another one or where nobody speaks yet. The words begin at `start`; what stands
 * before them is the label.
 * @returns false when nothing is left to be said on one side.
 */
export function splitTurn(sheet: Sheet, { at, start }: { readonly at: number; readonly start: number }): boolean {
  const { text, turns } = sheet
  const index = turnIndexWith(turns, at)
  const turn = turns[index]
  if (turn === undefined) return beginTurn(sheet, at, start)
  // Also true of a label: the parser has found by now what a person had told.
  if (endOfWords(text, turn.start, at) <= turn.start) return true
  const words = startOfWords(text, start, turn.end)
  if (words >= turn.end) return false
  const later = { ...turn, start: words, labelStart: start > at ? at : null, startMs: null }
  turns.splice(index, 1, { ...turn, end: endOfWords(text, turn.start, at), endMs: null }, later)
  return true
}

/** Where nobody speaks, a turn lasts until the next one or to the end of the part. */
function beginTurn({ text, parts, turns }: Sheet, at: number, start: number): boolean {
  const part = partAt(parts, at)
  if (part === null) return false
  const found = turns.findIndex((turn) => blockStart(turn) > at)
  const index = found === -1 ? turns.length : found
  const next = turns[index]
  const limit = Math.min(part.end, next === undefined ? text.length : blockStart(next))
  const words = startOfWords(text, start, limit)
  const end = endOfWords(text, words, limit)
  if (words >= end) return false
  const labelStart = start > at ? at : null
  turns.splice(index, 0, { start: words, end, labelStart, startMs: null, endMs: null, speakerId: null })
  return true
}

/**
 * Lets the turn that begins at `at` go on with the one before it, which keeps its speaker. What stands between them,
 * the second one's label too, is then among the words.
 * @returns false when no turn stands before it in the same part.
 */
export function mergeTurns({ parts, turns }: Sheet, at: number): boolean {
  const index = turnIndexWith(turns, at)
  const turn = turns[index]
  if (turn === undefined) return false
  // The parser has joined them by now.
  if (at > turn.start) return true
  const previous = turns[index - 1]
  if (previous === undefined || partAt(parts, previous.start) !== partAt(parts, turn.start)) return false
  turns.splice(index - 1, 2, { ...previous, end: turn.end, endMs: turn.endMs })
  return true
}

/** The first place from `start` on that is not blank, or `end`. */
export function startOfWords(text: string, start: number, end: number): number {
  const words = text.slice(start, end)
  return start + words.length - words.trimStart().length
}

/** One past the last place before `end` that is not blank, or `start`. */
export function endOfWords(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length
}
