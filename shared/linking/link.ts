import type { TagId } from '../domain/ids.ts'
import type { Passage } from '../domain/passage.ts'
import type { TranscriptDocument } from '../domain/transcript.ts'
import type { Range } from '../lib/range.ts'

/** What linking needs to know of a transcript. */
export type LinkedText = Pick<TranscriptDocument, 'parts' | 'speakers' | 'turns' | 'exchanges'> & {
  /** UTF-16 units of the whole text. */
  readonly length: number
  readonly passages: readonly Pick<Passage, 'anchor' | 'tagIds'>[]
}

/** Two stretches that belong together, one on either side. */
export interface Pair {
  readonly left: Range
  readonly right: Range
  /** What they have in common, in words: "Questions and answers", "Mara Lindqvist". */
  readonly label: string
}

/** A stretch that has no counterpart, and why, in a sentence. */
export interface Alone extends Range {
  readonly reason: string
}

/**
 * How two texts hang together in one mode. The stretches of a side do not overlap; pairs may cross, since a speaker may
 * come early on one side and late on the other.
 */
export interface Link {
  readonly pairs: readonly Pair[]
  /** By side, in text order. */
  readonly alone: { readonly left: readonly Alone[]; readonly right: readonly Alone[] }
  /** What to say of a place in no stretch at all, e.g. "No question stands here." */
  readonly elsewhere: string
  /** True when a stretch holds until the next one begins. */
  readonly goesOn: boolean
}

export type Side = 'left' | 'right'

/** The tag that a link by tag goes by; null means any tag both sides have. */
export type LinkTag = TagId | null

export function otherSide(side: Side): Side {
  return side === 'left' ? 'right' : 'left'
}
