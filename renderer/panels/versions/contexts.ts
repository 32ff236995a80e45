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
const AROUND = 260

/** Longer passages are compared by their ends only. */
const LONGEST_COMPARED = 20_000

/** Surroundings that have less than this in common are others. */
const LEAST_COMMON = 0.4

interface Place {
  readonly text: string
  readonly range: Range
}

/** A passage in its surroundings in two versions, with the words that differ marked in both. */
export function contextsOf(older: Place, newer: Place): Contexts {
  const [oldCut, newCut] = [cut(older), cut(newer)]
  const before = compare(oldCut.before, newCut.before)
  const passage = compare(oldCut.passage, newCut.passage)
  const after = compare(oldCut.after, newCut.after)
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

function compare(older: string, newer: string): Compared {
  if (older === newer) return { older: plain(older), newer: plain(newer), common: older.length }
  if (older.length + newer.length > LONGEST_COMPARED) {
    return { older: [differing(older)], newer: [differing(newer)], common: 0 }
  }
  const changes = diffWordsWithSpace(older, newer)
  return {
    older: changes.filter((change) => !change.added).map(({ value, removed }) => piece(value, removed)),
    newer: changes.filter((change) => !change.removed).map(({ value, added }) => piece(value, added)),
    common: changes.reduce((sum, { value, added, removed }) => (added || removed ? sum : sum + value.length), 0),
  }
}

const piece = (text: string, differs: boolean): Piece => ({ text, isPassage: false, differs })
const plain = (text: string): readonly Piece[] => [piece(text, false)]
const differing = (text: string): Piece => piece(text, true)
