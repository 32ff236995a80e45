import { diffWordsWithSpace } from 'diff'
import type { Range } from '#shared/lib/range.ts'

/** A stretch of a text as it stands in one of two versions. */
export interface Piece {
  readonly text: string
  readonly isPassage: boolean
  /** Stands here and not in the other version. */
  readonly differs: boolean
}

export interface Contexts {
  readonly older: readonly Piece[]
  readonly newer: readonly Piece[]
  /** True where so much around the passage differs that it is said once rather than marked word by word. */
  readonly isElsewhere: boolean
}

/** How much of the text is shown on either side of a passage, in UTF-16 units. */
const AROUND = 220

/** Longer passages are compared by their ends only. */
const LONGEST_COMPARED = 20_000

/** Surroundings that have less than this in common are others. */
const LEAST_COMMON = 0.4

interface Place {
  readonly text: string
  readonly range: Range
}

/** Words in common shorter than this between words that differ are chance ("the", "of"), and only hurt the eye. */
const CHANCE = 10

/** A passage in its surroundings in two versions, with the words that differ marked in both. */
export function contextsOf(older: Place, newer: Place): Contexts {
  const [oldCut, newCut] = [cut(older), cut(newer)]
  const before = compare(oldCut.before, newCut.before, 'start')
  const passage = compare(oldCut.passage, newCut.passage, null)
  const after = compare(oldCut.after, newCut.after, 'end')
  const around = oldCut.before.length + oldCut.after.length
  const isElsewhere = around > 0 && (before.common + after.common) / around < LEAST_COMMON
  const sides = (side: 'older' | 'newer'): readonly Piece[] =>
    [
      ...(isElsewhere ? plain(side === 'older' ? oldCut.before : newCut.before) : before[side]),
      ...passage[side].map((piece) => ({ ...piece, isPassage: true })),
      ...(isElsewhere ? plain(side === 'older' ? oldCut.after : newCut.after) : after[side]),
    ].filter((piece) => piece.text !== '')
  return { older: sides('older'), newer: sides('newer'), isElsewhere }
}

/** A passage in its surroundings, nothing compared. */
export function contextOf(place: Place): readonly Piece[] {
  const { before, passage, after } = cut(place)
  return [...plain(before), { text: passage, isPassage: true, differs: false }, ...plain(after)].filter(
    (piece) => piece.text !== '',
  )
}

function cut({ text, range }: Place) {
  return {
    before: text.slice(wordStart(text, range.start - AROUND), range.start),
    passage: text.slice(range.start, range.end),
    after: text.slice(range.end, wordEnd(text, range.end + AROUND)),
  }
}

/** The start of the word at an offset, or of the one after it: a word is never shown in part. */
function wordStart(text: string, offset: number): number {
  if (offset <= 0) return 0
  const space = /\s/u.exec(text.slice(offset, offset + 40))
  return space === null ? offset : offset + space.index + 1
}

function wordEnd(text: string, offset: number): number {
  if (offset >= text.length) return text.length
  const space = text.slice(offset - 40, offset).search(/\s\S*$/u)
  return space === -1 ? offset : offset - 40 + space
}

interface Compared {
  readonly older: readonly Piece[]
  readonly newer: readonly Piece[]
  /** How many UTF-16 units of the older stand in the newer too. */
  readonly common: number
}

/** @param openEnd where both were cut off: that one of them goes on further there is no difference. */
function compare(older: string, newer: string, openEnd: 'start' | 'end' | null): Compared {
  if (older === newer) return { older: plain(older), newer: plain(newer), common: older.length }
  if (older.length + newer.length > LONGEST_COMPARED) {
    return { older: [piece(older, true)], newer: [piece(newer, true)], common: 0 }
  }
  const runs = withoutChance(runsOf(older, newer))
  const open = openEnd === null ? null : openEnd === 'start' ? runs[0] : runs.at(-1)
  const sides = (side: 'older' | 'newer') =>
    runs.map((run) => piece(run[side], run.differs && !(run === open && (run.older === '' || run.newer === ''))))
  return {
    older: sides('older'),
    newer: sides('newer'),
    common: runs.reduce((sum, run) => (run.differs ? sum : sum + run.older.length), 0),
  }
}

/** What stands in both, or what stands in one in place of what stands in the other. */
interface Run {
  readonly older: string
  readonly newer: string
  readonly differs: boolean
}

function runsOf(older: string, newer: string): Run[] {
  const runs: Run[] = []
  for (const { value, added, removed } of diffWordsWithSpace(older, newer)) {
    addTo(runs, { older: added ? '' : value, newer: removed ? '' : value, differs: added || removed })
  }
  return runs
}

function withoutChance(runs: readonly Run[]): Run[] {
  const kept: Run[] = []
  runs.forEach((run, index) => {
    const isBetween = index > 0 && index < runs.length - 1
    const isChance = isBetween && run.older.trim().length < CHANCE && !run.older.includes('\n')
    // Beside short changes a word in common is a landmark; between long ones it is chance.
    const isLost = isChance && [runs[index - 1], runs[index + 1]].every((other) => lengthOf(other) >= 2 * CHANCE)
    addTo(kept, isLost || (isBetween && run.older.trim() === '' && !run.differs) ? { ...run, differs: true } : run)
  })
  return kept
}

const lengthOf = (run: Run | undefined): number => Math.max(run?.older.length ?? 0, run?.newer.length ?? 0)

function addTo(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  if (last === undefined || last.differs !== run.differs) runs.push(run)
  else runs[runs.length - 1] = { ...last, older: last.older + run.older, newer: last.newer + run.newer }
}

const piece = (text: string, differs: boolean): Piece => ({ text, isPassage: false, differs })
const plain = (text: string): readonly Piece[] => [piece(text, false)]
